import {
	summarizeRun,
	type RunFacts,
	type RunOutcome,
} from '../../../nodes/shared/domain/overview/runLog';

const NOW = Date.parse('2026-11-30T14:00:00Z');
const facts: RunFacts = {
	runId: '7',
	account: 'Shop US',
	workflow: 'Request reviews',
	channel: 'requestAReview',
	startedBy: 'schedule',
	nowMs: NOW,
	isDryRun: false,
};
const order = (orderId: string, fields: Partial<RunOutcome>): RunOutcome => ({
	orderId,
	outcome: 'due',
	code: 'due',
	reason: 'Due.',
	...fields,
});
const held = { outcome: 'notYet', code: 'windowNotOpen', reason: 'Held: the window opens later.' };

describe('summarizeRun', () => {
	it('counts each order once, by what its last item says', () => {
		const row = summarizeRun(
			[
				order('1', {}),
				order('1', { requestStatus: 'sent' }),
				order('2', { requestStatus: 'sent' }),
			],
			facts,
		);

		expect(row).toMatchObject({ read: 2, due: 2, sent: 2, mode: 'live', ended: 'completed' });
	});

	it('passes over items that are no orders', () => {
		expect(summarizeRun([{}, {}], facts)).toMatchObject({ read: 0, due: 0, held: 0, skipped: 0 });
	});

	it.each([
		['sent', 'sent'],
		['notAvailable', 'notAvailable'],
		['outsideWindow', 'notAvailable'],
		['alreadyRequested', 'askedBefore'],
		['unconfirmed', 'unconfirmed'],
		['failed', 'failed'],
		['notYet', 'held'],
	])('counts a request that is %s under %s', (requestStatus, column) => {
		const counted = ['sent', 'notAvailable', 'askedBefore', 'unconfirmed', 'failed', 'held'];
		const row = summarizeRun([order('1', { requestStatus })], facts);

		expect(counted.filter((name) => row[name as keyof typeof row] === 1)).toEqual([column]);
	});

	it('counts orders that were asked before, wherever that was found', () => {
		const row = summarizeRun(
			[
				order('1', { outcome: 'skipped', code: 'alreadyAsked' }),
				order('2', { requestStatus: 'alreadyRequested' }),
			],
			facts,
		);

		expect(row.askedBefore).toBe(2);
	});

	it('names each reason with the number of its orders and one of them, most orders first', () => {
		const row = summarizeRun(
			[
				order('1', { ...held, code: 'notShipped', reason: 'Held: not shipped.' }),
				order('2', held),
				order('3', held),
			],
			facts,
		);

		expect(JSON.parse(row.heldReasons)).toEqual([
			{ code: 'windowNotOpen', orders: 2, orderId: '2', reason: held.reason },
			{ code: 'notShipped', orders: 1, orderId: '1', reason: 'Held: not shipped.' },
		]);
	});

	it('tells the next due moment and the nearest deadline of what was not asked', () => {
		const row = summarizeRun(
			[
				order('1', {
					...held,
					requestAt: '2026-12-05T10:00:00Z',
					windowClosesAt: '2026-12-20T00:00:00Z',
				}),
				order('2', {
					...held,
					requestAt: '2026-12-03T10:00:00Z',
					windowClosesAt: '2026-12-25T00:00:00Z',
				}),
				order('3', { requestStatus: 'sent', windowClosesAt: '2026-12-01T00:00:00Z' }),
				order('4', { requestStatus: 'notAvailable', windowClosesAt: '2026-12-18T00:00:00Z' }),
				order('5', { requestStatus: 'alreadyRequested', windowClosesAt: '2026-12-02T00:00:00Z' }),
				order('6', { outcome: 'skipped', windowClosesAt: '2026-12-02T00:00:00Z' }),
			],
			facts,
		);

		expect(row.nextDueAt).toBe('2026-12-03T10:00:00.000Z');
		expect(row.nearestDeadlineAt).toBe('2026-12-18T00:00:00.000Z');
	});

	it('gives of each reason the sentence of the order that it names', () => {
		const row = summarizeRun(
			[
				order('1', { ...held, reason: 'The first.' }),
				order('2', { ...held, reason: 'The other.' }),
			],
			facts,
		);

		expect(JSON.parse(row.heldReasons)).toMatchObject([{ orderId: '1', reason: 'The first.' }]);
	});

	it('counts as due what was decided so, and names the limit that held it back', () => {
		const row = summarizeRun(
			[
				order('1', { requestStatus: 'sent' }),
				order('2', { requestStatus: 'notYet', reason: 'Left for a later run.' }),
				order('3', held),
				order('4', { outcome: 'skipped', code: 'returned' }),
			],
			facts,
		);

		expect(row).toMatchObject({ read: 4, due: 2, sent: 1, held: 2, skipped: 1 });
		expect(JSON.parse(row.heldReasons)).toMatchObject([
			{ code: 'runLimit', orderId: '2' },
			{ code: 'windowNotOpen', orderId: '3' },
		]);
	});

	it('keeps the commonest reasons where there are more than a row holds', () => {
		const orders = Array.from({ length: 40 }, (_unused, index) =>
			order(`${index}`, { ...held, code: index < 20 ? 'common' : `code${index}` }),
		);
		const [first, ...others] = JSON.parse(summarizeRun(orders, facts).heldReasons) as object[];

		expect(first).toMatchObject({ code: 'common', orders: 20 });
		expect(others.length).toBeGreaterThanOrEqual(5);
		expect(others.length).toBeLessThan(20);
	});

	it('keeps whose run it was, and how it reached buyers', () => {
		const given = {
			...facts,
			channel: 'orderMessage',
			startedBy: 'order',
			account: 'A',
			workflow: 'W',
		} as const;
		const row = summarizeRun([order('1', { requestStatus: 'sent' })], given);

		expect(row).toMatchObject({
			runId: '7',
			account: 'A',
			workflow: 'W',
			channel: 'orderMessage',
			startedBy: 'order',
		});
		expect(row.summary).toContain('1 written to');
	});

	it('says when it began, or its end where nobody knows', () => {
		const startedAtMs = NOW - 60_000;

		expect(summarizeRun([], { ...facts, startedAtMs })).toMatchObject({
			startedAt: '2026-11-30T13:59:00.000Z',
			finishedAt: '2026-11-30T14:00:00.000Z',
		});
		expect(summarizeRun([], facts).startedAt).toBe('2026-11-30T14:00:00.000Z');
	});

	it('sums up in one sentence where every order went', () => {
		const skipped = { outcome: 'skipped', code: 'returned' };
		const asked = { outcome: 'skipped', code: 'alreadyAsked' };
		const summary = (outcomes: RunOutcome[]) => summarizeRun(outcomes, facts).summary;

		expect(
			summary([
				order('1', { requestStatus: 'sent' }),
				order('2', { requestStatus: 'notAvailable' }),
				order('3', { requestStatus: 'unconfirmed' }),
				order('4', { requestStatus: 'failed' }),
				order('5', { requestStatus: 'alreadyRequested' }),
				order('6', asked),
				order('7', skipped),
				order('8', held),
			]),
		).toBe(
			'1 asked, 1 not available, 1 in doubt, 1 refused, 2 asked before, 1 waiting, 1 left out (8 orders read).',
		);
		expect(summary([order('1', asked)])).toBe('0 asked, 1 asked before (1 order read).');
		expect(summary([order('1', { requestStatus: 'alreadyRequested' }), order('2', skipped)])).toBe(
			'0 asked, 1 asked before, 1 left out (2 orders read).',
		);
	});

	it('says of a dry run that nothing was sent', () => {
		const row = summarizeRun([order('1', { requestStatus: 'dryRun' })], {
			...facts,
			isDryRun: true,
		});

		expect(row).toMatchObject({ mode: 'dryRun', sent: 0 });
		expect(row.summary).toMatch(/^Dry run: 1 would be asked, nothing was sent/);
	});

	it('takes a run for a dry run where its items say so, whatever the setting says', () => {
		expect(summarizeRun([order('1', { requestStatus: 'dryRun' })], facts).mode).toBe('dryRun');
	});

	it('keeps the words of a failure', () => {
		expect(summarizeRun([], { ...facts, failure: 'Amazon denied access' })).toMatchObject({
			ended: 'failed',
			summary: 'Amazon denied access',
		});
	});

	it('stays small, so that a year of runs stays small', () => {
		const reasons = Array.from({ length: 40 }, (_unused, code) =>
			order(`113-${1_000_000 + code}-1234567`, {
				...held,
				code: `code${code}`,
				reason: 'x'.repeat(2_000),
			}),
		);

		expect(JSON.stringify(summarizeRun(reasons, facts)).length).toBeLessThan(6_000);
	});

	it('knows of a message that is only told by its outcome what was decided before', () => {
		const row = summarizeRun(
			[order('1', {}), order('2', {}), { orderId: '1', requestStatus: 'sent' }],
			{ ...facts, channel: 'buyerMessage' },
		);

		expect(row).toMatchObject({ read: 2, due: 2, sent: 1, channel: 'buyerMessage' });
		expect(row.summary).toContain('1 written to');
	});
});

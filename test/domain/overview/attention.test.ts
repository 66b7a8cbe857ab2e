import { zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import {
	closingSoon,
	healthRows,
	needsAttention,
	type AttentionInput,
} from '../../../nodes/shared/domain/overview/attention';
import {
	isOpen,
	LEDGER_LANGUAGES,
	statusWords,
	type LedgerStatus,
} from '../../../nodes/shared/domain/ledger';
import { summarizeRun, type RunLogRow } from '../../../nodes/shared/domain/overview/runLog';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-30T14:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

const run = (daysAgo: number, fields: Partial<RunLogRow> = {}): RunLogRow => ({
	...summarizeRun([], {
		channel: 'requestAReview',
		startedBy: 'schedule',
		runId: '',
		account: '',
		workflow: '',
		nowMs: NOW - daysAgo * DAY,
		isDryRun: false,
	}),
	read: 80,
	due: 20,
	sent: 20,
	...fields,
});
const runs = (count: number, fieldsOf: (daysAgo: number) => Partial<RunLogRow> = () => ({})) =>
	Array.from({ length: count }, (_unused, index) =>
		run(count - 1 - index, fieldsOf(count - 1 - index)),
	);
const quiet: AttentionInput = {
	state: { kind: 'running', sentence: 'It runs.' },
	runs: runs(20),
	ledger: [],
	lowRatings: [],
	health: [],
	days: zonedDays('UTC'),
	nowMs: NOW,
};
const codes = (changes: Partial<AttentionInput>) =>
	needsAttention({ ...quiet, ...changes }).map(({ code }) => code);

describe('needsAttention', () => {
	it('is quiet where all is well', () => {
		expect(codes({})).toEqual([]);
	});

	it.each(['stopped', 'failed', 'late'] as const)('tells that it %s', (kind) => {
		expect(codes({ state: { kind, sentence: 'Words.' } })).toEqual([kind]);
	});

	it('tells a run that read nothing only where earlier ones read something', () => {
		const none = { read: 0, due: 0, sent: 0 };

		expect(codes({ runs: runs(20, (ago) => (ago === 0 ? none : {})) })).toContain('nothingRead');
		expect(codes({ runs: runs(20, () => none) })).not.toContain('nothingRead');
		const nothingDue = { due: 0, sent: 0 };
		expect(codes({ runs: runs(20, (ago) => (ago === 0 ? nothingDue : {})) })).toEqual([]);
	});

	it('tells nothing due three times after many, and not after few or two times', () => {
		const dry = (times: number, due: number) =>
			runs(20, (ago) => (ago < times ? { due: 0, sent: 0 } : { due, sent: due }));

		expect(codes({ runs: dry(3, 6) })).toContain('nothingDue');
		expect(codes({ runs: dry(3, 5) })).not.toContain('nothingDue');
		expect(codes({ runs: dry(2, 6) })).not.toContain('nothingDue');
	});

	it('tells that everything was refused, but not of a handful, and not of a dry run', () => {
		const last = (fields: Partial<RunLogRow>) => runs(20, (ago) => (ago === 0 ? fields : {}));

		expect(codes({ runs: last({ due: 5, sent: 0 }) })).toContain('allRefused');
		expect(codes({ runs: last({ due: 4, sent: 0 }) })).not.toContain('allRefused');
		expect(codes({ runs: last({ due: 5, sent: 0, mode: 'dryRun' }) })).not.toContain('allRefused');
	});

	it('tells a dry run that has gone on for more than a week without a live run between', () => {
		const dry = (since: number) => runs(20, (ago) => (ago <= since ? { mode: 'dryRun' } : {}));

		expect(codes({ runs: dry(8) })).toContain('dryRunLong');
		expect(codes({ runs: dry(7) })).not.toContain('dryRunLong');
		expect(
			codes({ runs: runs(20, (ago) => ({ mode: ago === 3 ? 'live' : 'dryRun' })) }),
		).not.toContain('dryRunLong');
	});

	it('tells of several workflows which one it is, and not of one alone', () => {
		const empty = (account: string) =>
			runs(20, (ago) => ({
				account,
				workflow: 'Reviews',
				...(ago === 0 && { read: 0, due: 0, sent: 0 }),
			}));
		const full = runs(20, () => ({ account: 'B', workflow: 'Reviews' }));
		const text = (all: RunLogRow[]) => needsAttention({ ...quiet, runs: all })[0]?.text;

		expect(text([...empty('A'), ...full])).toMatch(/^Reviews \(A\): The last run read no orders/);
		expect(text(empty('A'))).toMatch(/^The last run read no orders/);
	});

	it('judges by whole runs: what failed has read nothing', () => {
		const failed = { ended: 'failed', read: 0, due: 0, sent: 0 } as const;

		expect(codes({ runs: runs(20, (ago) => (ago === 0 ? failed : {})) })).toEqual([]);
		expect(codes({ runs: runs(20, (ago) => (ago === 1 ? failed : {})) })).toEqual([]);
	});

	it.each([
		['requestAReview', /^5 orders were due in the last run, and none was asked: Amazon offered no/],
		['buyerMessage', /^5 orders were due in the last run, and no message went out/],
	] as const)('says of %s why nobody was reached', (channel, words) => {
		const last = { channel, due: 5, sent: 0 };
		const all = runs(20, (ago) => ({ channel, ...(ago === 0 && last) }));

		expect(needsAttention({ ...quiet, runs: all })[0]?.text).toMatch(words);
	});

	it('counts whole days of a dry run, and of a client secret', () => {
		const text = (input: Partial<AttentionInput>) =>
			needsAttention({ ...quiet, ...input })[0]?.text;

		expect(text({ runs: runs(9, () => ({ mode: 'dryRun' })), nowMs: NOW + DAY / 2 })).toContain(
			'dry run for 8 days',
		);
		expect(text({ secretMadeMs: NOW - 160.5 * DAY })).toContain('is 160 days old');
	});

	it('tells what is urgent first', () => {
		const windowClosesAt = iso(NOW + DAY);
		const found = codes({
			state: { kind: 'failed', sentence: 'Words.' },
			runs: runs(20, (ago) => (ago === 0 ? { due: 5, sent: 0 } : {})),
			ledger: [{ orderId: '113-1', requestStatus: 'unconfirmed', windowClosesAt }],
			lowRatings: [{ orderId: '1', rating: 1, date: iso(NOW) }],
			health: [{ marketplaceId: 'X', accountStatus: 'AT_RISK' }],
			secretMadeMs: NOW - 170 * DAY,
		});

		expect(found).toEqual([
			'failed',
			'allRefused',
			'inDoubt',
			'lastChance',
			'newLowRating',
			'accountHealth',
			'secretOld',
		]);
	});

	it('links to the marketplace that the matter is of', () => {
		const marketplaceId = 'A1VC38T7YXB528';
		const links = needsAttention({
			...quiet,
			ledger: [
				{
					orderId: '113-1',
					requestStatus: 'unconfirmed',
					marketplaceId,
					windowClosesAt: iso(NOW + DAY),
				},
			],
			lowRatings: [{ orderId: '1', rating: 1, date: iso(NOW), marketplaceId }],
			health: [{ marketplaceId, accountStatus: 'AT_RISK' }],
		}).map(({ code, link }) => [code, link?.href]);
		const host = 'https://sellercentral.amazon.co.jp';

		expect(links).toEqual([
			['inDoubt', `${host}/orders-v3/order/113-1`],
			['lastChance', `${host}/orders-v3/order/113-1`],
			['newLowRating', `${host}/feedback-manager/index.html`],
			['accountHealth', `${host}/performance/dashboard`],
		]);
	});

	it.each([
		[1, /^1 order is in doubt/, /request of 1 order within/, /^1 new rating of/],
		[2, /^2 orders are in doubt/, /request of 2 orders within/, /^2 new ratings of/],
	])('speaks of %d in its number', (count, ...words) => {
		const each = Array.from({ length: count }, (_unused, index) => `113-${index}`);
		const found = needsAttention({
			...quiet,
			ledger: each.map((orderId) => ({
				orderId,
				requestStatus: 'unconfirmed',
				windowClosesAt: iso(NOW + DAY),
			})),
			lowRatings: each.map((orderId) => ({ orderId, rating: 1, date: iso(NOW) })),
		});

		expect(found).toHaveLength(words.length);
		for (const [index, { text }] of found.entries()) expect(text).toMatch(words[index] ?? /^$/);
	});

	it.each(['GREAT', 'GOOD', 'NORMAL', 'NONE', undefined])('is quiet about %s', (status) => {
		const health = [
			{
				marketplaceId: 'X',
				...(status !== undefined && { accountStatus: status }),
				lateShipmentRate: { ...(status !== undefined && { status }) },
			},
		];

		expect(codes({ health })).toEqual([]);
	});

	it('names both the account and its figures', () => {
		const [found] = needsAttention({
			...quiet,
			health: [
				{
					marketplaceId: 'ATVPDKIKX0DER',
					accountStatus: 'AT_RISK',
					lateShipmentRate: { status: 'BAD' },
					validTrackingRate: { status: 'GOOD' },
				},
			],
		});

		expect(found?.text).toContain(
			'in United States is not good (account: AT_RISK, Late shipment rate: BAD).',
		);
	});

	it('tells orders in doubt and links the first', () => {
		const [found] = needsAttention({
			...quiet,
			ledger: [
				{ orderId: '113-1', requestStatus: 'unconfirmed' },
				{ orderId: '113-2', requestStatus: 'sent' },
			],
		});

		expect(found).toMatchObject({ code: 'inDoubt', link: { text: '113-1' } });
		expect(found?.text).toMatch(/^1 order is in doubt/);
	});

	it.each([
		['an open order whose window closes within three days', 3, 'notYet', true],
		['none whose window closes later', 3.1, 'notYet', false],
		['none whose window has closed', -0.1, 'notYet', false],
		['none that was asked', 1, 'sent', false],
	])('gives a last chance to %s', (_behavior, inDays, requestStatus, isTold) => {
		const ledger = [{ orderId: '113-1', requestStatus, windowClosesAt: iso(NOW + inDays * DAY) }];

		expect(codes({ ledger }).includes('lastChance')).toBe(isTold);
	});

	it('names the order first whose window closes first', () => {
		const ledger = [2, 1, 3].map((inDays) => ({
			orderId: `113-${inDays}`,
			windowClosesAt: iso(NOW + inDays * DAY),
		}));
		const [found] = needsAttention({ ...quiet, ledger });

		expect(found?.text).toContain('of 3 orders');
		expect(found?.text).toContain('Tue 1 Dec 2026');
		expect(found?.link?.text).toBe('113-1');
		expect(closingSoon(ledger, NOW).map(({ entry }) => entry.orderId)).toEqual([
			'113-1',
			'113-2',
			'113-3',
		]);
	});

	it.each(Object.keys(LEDGER_LANGUAGES))('reads the words of a ledger in %s', (language) => {
		const words = statusWords(language);
		const isTold = (status: LedgerStatus) => {
			const windowClosesAt = iso(NOW + DAY);
			const ledger = [{ orderId: '113-1', status: words[status], windowClosesAt }];
			return codes({ ledger }).includes('lastChance');
		};

		for (const status of Object.keys(words) as LedgerStatus[]) {
			expect([status, isTold(status)]).toEqual([status, isOpen(status)]);
		}
	});

	it('names Amazon’s figures as Seller Central does, each with its own', () => {
		const metric = (status: string) => ({ status });
		const rows = healthRows({
			marketplaceId: 'ATVPDKIKX0DER',
			orderDefectRateFba: metric('fba'),
			orderDefectRateFbm: metric('fbm'),
			lateShipmentRate: metric('late'),
			onTimeDeliveryRate: metric('on time'),
			validTrackingRate: metric('tracking'),
			cancellationRate: metric('cancel'),
		});

		expect(rows).toHaveLength(6);
		for (const { name, metric: own } of rows) {
			expect(name.toLowerCase().replace('-', ' ')).toContain(own.status);
		}
	});

	it('takes a good status for good in whatever letters', () => {
		const lateShipmentRate = { status: 'Good' };

		expect(codes({ health: [{ marketplaceId: 'X', lateShipmentRate }] })).toEqual([]);
	});

	it('tells new low ratings of the last seven days', () => {
		const rated = (daysAgo: number) => [
			{ orderId: '1', rating: 1, date: iso(NOW - daysAgo * DAY) },
		];

		expect(codes({ lowRatings: rated(7) })).toEqual(['newLowRating']);
		expect(codes({ lowRatings: rated(7.1) })).toEqual([]);
	});

	it("goes by Amazon's own judgement of the account, not by rates", () => {
		const health = (status: string) => [
			{ marketplaceId: 'ATVPDKIKX0DER', onTimeDeliveryRate: { rate: 0.43, target: 0.97, status } },
		];

		expect(codes({ health: health('GOOD') })).toEqual([]);
		expect(codes({ health: health('BAD') })).toEqual(['accountHealth']);
		expect(codes({ health: [{ marketplaceId: 'X', accountStatus: 'AT_RISK' }] })).toEqual([
			'accountHealth',
		]);
	});

	it('tells a client secret from 150 days on', () => {
		expect(codes({ secretMadeMs: NOW - 150 * DAY })).toEqual(['secretOld']);
		expect(codes({ secretMadeMs: NOW - 149 * DAY })).toEqual([]);
	});
});

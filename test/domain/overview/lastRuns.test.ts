import { lastRuns } from '../../../nodes/shared/domain/overview/lastRuns';
import { summarizeRun, type RunLogRow } from '../../../nodes/shared/domain/overview/runLog';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-30T14:00:00Z');

const run = (hoursAgo: number, fields: Partial<RunLogRow> = {}): RunLogRow => ({
	...summarizeRun([], {
		channel: 'requestAReview',
		startedBy: 'schedule',
		runId: '',
		account: 'A',
		workflow: 'Reviews',
		nowMs: NOW - hoursAgo * HOUR,
		isDryRun: false,
	}),
	...fields,
});
const reasons = (...counts: ReadonlyArray<readonly [code: string, orders: number]>) =>
	JSON.stringify(
		counts.map(([code, orders]) => ({ code, orders, orderId: '113-1', reason: `${code}.` })),
	);

describe('lastRuns', () => {
	it.each([
		['one that failed', { ended: 'failed' }],
		['one for a single order', { startedBy: 'order' }],
	] as const)('tells of the last whole run, not of %s after it', (_what, fields) => {
		const whole = run(2, { held: 3, skipped: 2, notAvailable: 1, heldReasons: reasons(['a', 3]) });

		expect(lastRuns([whole, run(1, fields)], NOW)).toMatchObject({
			workflows: 1,
			held: 3,
			leftOut: 2,
			notAvailable: 1,
			heldReasons: [{ code: 'a', orders: 3 }],
		});
	});

	it('takes the run that ended last, whichever began last', () => {
		const startedAt = (hoursAgo: number) => new Date(NOW - hoursAgo * HOUR).toISOString();
		const long = run(1, { startedAt: startedAt(9), held: 5 });
		const short = run(3, { startedAt: startedAt(4), held: 2 });

		expect(lastRuns([short, long], NOW).held).toBe(5);
	});

	it('adds the accounts up, whose next order is that of any', () => {
		const of = (account: string, nextDueAt: string) =>
			run(1, { account, nextDueAt, held: 2, skipped: 4, notAvailable: 3 });
		const early = of('A', '2026-12-01T10:00:00.000Z');
		const late = of('B', '2026-12-02T10:00:00.000Z');

		for (const runs of [
			[early, late],
			[late, early],
		]) {
			expect(lastRuns(runs, NOW)).toMatchObject({
				workflows: 2,
				held: 4,
				leftOut: 8,
				notAvailable: 6,
				nextDueMs: Date.parse('2026-12-01T10:00:00Z'),
			});
		}
		expect(lastRuns([of('A', '')], NOW)).not.toHaveProperty('nextDueMs');
	});

	it('lists the reasons of all accounts, most orders first', () => {
		const runs = [
			run(1, { heldReasons: reasons(['few', 1], ['many', 3]) }),
			run(1, { account: 'B', heldReasons: reasons(['some', 2], ['many', 4]) }),
		];

		expect(lastRuns(runs, NOW).heldReasons.map(({ code, orders }) => [code, orders])).toEqual([
			['many', 7],
			['some', 2],
			['few', 1],
		]);
	});

	it('keeps the reasons that are whole out of a list that somebody wrote by hand', () => {
		const [whole] = JSON.parse(reasons(['whole', 1])) as object[];
		const odd = [
			{ code: 1 },
			null,
			'x',
			...Object.keys({ ...whole }).map((field) => ({ ...whole, [field]: undefined })),
		];
		const row = run(1, { heldReasons: JSON.stringify([...odd, whole]) });

		expect(lastRuns([row], NOW).heldReasons).toEqual([whole]);
		expect(lastRuns([run(1, { heldReasons: '{"code":"a"}' })], NOW).heldReasons).toEqual([]);
	});

	it('takes no more than all for asked before', () => {
		const row = run(1, { skipped: 2, skippedReasons: reasons(['alreadyAsked', 3]) });

		expect(lastRuns([row], NOW)).toMatchObject({ leftOut: 0, skippedReasons: [] });
	});
});

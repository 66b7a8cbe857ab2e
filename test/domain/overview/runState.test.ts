import { zonedDays } from '../../../nodes/shared/domain/decision/zonedDays';
import { summarizeRun, type RunLogRow } from '../../../nodes/shared/domain/overview/runLog';
import { runState, usualGapMs } from '../../../nodes/shared/domain/overview/runState';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LAST = Date.parse('2026-11-30T10:00:00Z');
const days = zonedDays('Europe/Berlin');

const run = (nowMs: number, fields: Partial<RunLogRow> = {}): RunLogRow => ({
	...summarizeRun([], {
		runId: '',
		account: '',
		workflow: '',
		channel: 'requestAReview',
		startedBy: 'schedule',
		nowMs,
		isDryRun: false,
	}),
	...fields,
});
const daily = (count: number, fields: Partial<RunLogRow> = {}) =>
	Array.from({ length: count }, (_unused, index) =>
		run(LAST - (count - 1 - index) * DAY, index === count - 1 ? fields : {}),
	);
const kindAt = (hoursLater: number, runs = daily(12)) =>
	runState(runs, days, LAST + hoursLater * HOUR).kind;

describe('runState', () => {
	it('says so where nothing has run yet', () => {
		expect(runState([], days, LAST).kind).toBe('neverRan');
	});

	it.each([
		['runs until a quarter more than the usual gap and an hour have passed', 31, 'running'],
		['is late from then on', 31.1, 'late'],
		['is late up to twice the usual gap', 48, 'late'],
		['has stopped from then on', 48.1, 'stopped'],
	])('%s', (_behavior, hours, kind) => {
		expect(kindAt(hours)).toBe(kind);
	});

	it('goes by what the seller expects, where that is set', () => {
		expect(runState(daily(12), days, LAST + 30 * HOUR, 7 * DAY).kind).toBe('running');
	});

	it('judges by hours where the workflow runs by hours', () => {
		const hourly = Array.from({ length: 12 }, (_unused, index) => run(LAST - index * HOUR));

		expect(runState(hourly, days, LAST + 2.5 * HOUR).kind).toBe('stopped');
	});

	it('tells a failed run and a dry run, and that it stopped before either', () => {
		expect(kindAt(1, daily(12, { ended: 'failed' }))).toBe('failed');
		expect(kindAt(1, daily(12, { mode: 'dryRun' }))).toBe('dryRun');
		expect(kindAt(72, daily(12, { mode: 'dryRun' }))).toBe('stopped');
	});

	it('names the zone with every time', () => {
		const { sentence } = runState(daily(12), days, LAST);

		expect(sentence).toContain('Mon 30 Nov 2026, 11:00 (Europe/Berlin)');
		expect(sentence).toContain('Tue 1 Dec 2026, 11:00 (Europe/Berlin)');
	});

	it('expects the next run after the usual gap, though a longer one would be nothing unusual', () => {
		let at = LAST;
		const gapHours = [24, 24, 24, 72, 24, 24, 24, 24, 72, 24];
		const runs = [run(at), ...gapHours.map((gap) => run((at -= gap * HOUR)))];

		expect(runState(runs, days, LAST)).toMatchObject({ lastRunMs: LAST, nextRunMs: LAST + DAY });
	});

	it.each([
		[1, 'every hour'],
		[6, 'every 6 hours'],
		[47, 'every 47 hours'],
		[48, 'every 2 days'],
		[168, 'every 7 days'],
	])('says of runs that come every %d hours so in words', (hours, words) => {
		const runs = Array.from({ length: 5 }, (_unused, index) => run(LAST - index * hours * HOUR));

		expect(runState(runs, days, LAST + 3 * hours * HOUR).sentence).toContain(`${words}.`);
	});

	it('says why the last run failed', () => {
		const failed = daily(12, { ended: 'failed', summary: 'Amazon denied access.' });

		expect(runState(failed, days, LAST).sentence).toMatch(/failed, on .*: Amazon denied access\.$/);
	});

	it('takes the latest run for the last one, in whatever order rows come', () => {
		expect(runState([...daily(12, { ended: 'failed' })].reverse(), days, LAST).kind).toBe('failed');
	});
});

describe('usualGapMs', () => {
	it('is the median, so that one weekend off does not count', () => {
		const times = [0, 1, 2, 3, 6, 7, 8, 9].map((day) => day * DAY);

		expect(usualGapMs(times)).toBe(DAY);
	});

	it('is that of the last ten, where the habit has changed', () => {
		const daily20 = Array.from({ length: 20 }, (_unused, day) => day * DAY);
		const hourly11 = Array.from({ length: 11 }, (_unused, hour) => 19 * DAY + hour * HOUR);

		expect(usualGapMs([...daily20, ...hourly11])).toBe(HOUR);
	});

	it('follows a workflow that runs every few minutes down to a quarter of an hour', () => {
		const every = (minutes: number) =>
			usualGapMs(Array.from({ length: 9 }, (_unused, index) => index * minutes * 60_000));

		expect([every(5), every(15), every(30)]).toEqual([HOUR / 4, HOUR / 4, HOUR / 2]);
	});

	it('is a day where there are too few runs', () => {
		expect(usualGapMs([LAST])).toBe(DAY);
		expect(usualGapMs([LAST, LAST + HOUR])).toBe(DAY);
	});

	it.each([
		[
			'a workflow that rests at weekends, on Monday morning',
			[24, 24, 24, 24, 72, 24, 24, 24, 24, 72],
			71,
			'running',
		],
		[
			'one outage among regular runs, when the next run is away',
			[24, 24, 24, 24, 72, 24, 24, 24, 24, 24],
			50,
			'stopped',
		],
	])('judges %s, by the longest gap but one', (_what, gapHours, hours, kind) => {
		let at = LAST;
		const runs = [run(at), ...[...gapHours].reverse().map((gap) => run((at -= gap * HOUR)))];

		expect(runState(runs, days, LAST + hours * HOUR).kind).toBe(kind);
	});

	it('never misses a run that waits for an order', () => {
		const runs = daily(12).map((row) => ({ ...row, startedBy: 'order' as const }));

		expect(runState(runs, days, LAST + 6 * DAY)).toMatchObject({ kind: 'running' });
		expect(runState(runs, days, LAST + DAY).sentence).toContain('when an order calls for it');
	});

	describe('of several workflows and accounts', () => {
		const named = (account: string, workflow: string, runs: readonly RunLogRow[]) =>
			runs.map((row) => ({ ...row, account, workflow }));
		const hourly = Array.from({ length: 72 }, (_unused, index) => run(LAST - index * HOUR));

		it('finds the one that stopped beside one that runs every hour', () => {
			const reviews = named('', 'Reviews', daily(12).slice(0, -3));
			const { kind, sentence } = runState(
				[...named('', 'Messages', hourly), ...reviews],
				days,
				LAST,
			);

			expect(kind).toBe('stopped');
			expect(sentence).toContain('Reviews');
			expect(sentence).toContain('24 hours');
		});

		it('judges accounts that run at the same hour each by its own days', () => {
			const accounts = ['A', 'B', 'C', 'D'].flatMap((account) =>
				named(account, 'Reviews', daily(12)),
			);

			expect(runState(accounts, days, LAST + 20 * HOUR).kind).toBe('running');
		});

		it('lays a failure that knew no account on each, until that one’s next run', () => {
			const failed = { ...run(LAST + HOUR), workflow: 'Reviews', ended: 'failed' as const };
			const both = ['A', 'B'].flatMap((account) => named(account, 'Reviews', daily(12)));
			const again = (account: string) => named(account, 'Reviews', [run(LAST + 2 * HOUR)]);
			const kindOf = (runs: readonly RunLogRow[]) =>
				runState([...both, failed, ...runs], days, LAST + 3 * HOUR).kind;

			expect(kindOf([])).toBe('failed');
			expect(kindOf(again('A'))).toBe('failed');
			expect(kindOf([...again('A'), ...again('B')])).toBe('running');
		});

		it('remembers for a week one that ran every hour', () => {
			const gone = named('', 'Messages', hourly.slice(48));
			const { kind, sentence } = runState(
				[...gone, ...named('', 'Reviews', daily(12))],
				days,
				LAST,
			);

			expect([kind, sentence]).toEqual(['stopped', expect.stringContaining('Messages')]);
			expect(sentence).toContain('every hour');
		});

		it('remembers for longer one whose pauses are long', () => {
			let at = LAST - 8 * DAY;
			const gaps = [1, 1, 10, 1, 1, 10, 1, 1];
			const rare = named('', 'Rare', [run(at), ...gaps.map((gap) => run((at -= gap * DAY)))]);
			const { kind, sentence } = runState([...rare, ...named('', 'Reviews', daily(3))], days, LAST);

			expect(kind).toBe('running');
			expect(sentence).toMatch(/^All 2 workflows run/);
		});

		const states = {
			stopped: daily(12).slice(0, -3),
			failed: daily(12, { ended: 'failed' }),
			late: daily(12).map((row) => run(Date.parse(row.finishedAt) - 40 * HOUR)),
			dryRun: daily(12, { mode: 'dryRun' }),
			running: daily(12),
		};

		it.each([
			['stopped', 'failed'],
			['failed', 'late'],
			['late', 'dryRun'],
			['dryRun', 'running'],
		] as const)('tells %s before %s', (worse, better) => {
			for (const [first, second] of [
				[worse, better],
				[better, worse],
			] as const) {
				const runs = [...named('', first, states[first]), ...named('', second, states[second])];

				expect(runState(runs, days, LAST)).toMatchObject({
					kind: worse,
					sentence: expect.stringContaining(worse) as string,
				});
			}
		});

		it('names a workflow with its account, or says that it has no name', () => {
			const sentence = (account: string, workflow: string) =>
				runState(
					[...named(account, workflow, daily(12).slice(0, -3)), ...named('Z', 'Other', daily(12))],
					days,
					LAST,
				).sentence;

			expect(sentence('Shop US', 'Reviews')).toContain('Reviews (Shop US): It has stopped');
			expect(sentence('', 'Reviews')).toContain('Reviews: It has stopped');
			expect(sentence('', '')).toContain('a workflow without a name: It has stopped');
		});

		it('tells of the one that ran last where all are gone for long', () => {
			const gone = (count: number, workflow: string) =>
				named('', workflow, daily(30).slice(0, -count));
			const { lastRunMs } = runState([...gone(12, 'Older'), ...gone(9, 'Newer')], days, LAST);

			expect(lastRunMs).toBe(LAST - 9 * DAY);
			expect(runState([...gone(9, 'Newer'), ...gone(12, 'Older')], days, LAST).lastRunMs).toBe(
				lastRunMs,
			);
		});

		it('forgets one that has been gone for a week, if another runs', () => {
			const old = named('', 'Old name', daily(12).slice(0, -8));
			const now = named('', 'Reviews', daily(3));

			expect(runState([...old, ...now], days, LAST).kind).toBe('running');
			expect(runState(old, days, LAST).kind).toBe('stopped');
		});
	});
});

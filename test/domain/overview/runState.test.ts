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

	it('takes the latest run for the last one, in whatever order rows come', () => {
		expect(runState([...daily(12, { ended: 'failed' })].reverse(), days, LAST).kind).toBe('failed');
	});
});

describe('usualGapMs', () => {
	it('is the median, so that one weekend off does not count', () => {
		const times = [0, 1, 2, 3, 6, 7, 8, 9].map((day) => day * DAY);

		expect(usualGapMs(times)).toBe(DAY);
	});

	it('is a day where there are too few runs', () => {
		expect(usualGapMs([LAST])).toBe(DAY);
		expect(usualGapMs([LAST, LAST + HOUR])).toBe(DAY);
	});
});

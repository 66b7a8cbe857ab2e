import { DateTime } from 'luxon';

import { findAdoptable, splitPeriod } from '../../nodes/shared/spApi/reports/reportPreparation';

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' });
const end = at('2026-11-22T12:00:00Z');

describe('splitPeriod', () => {
	it.each([
		[1, 1],
		[30, 1],
		[30.01, 2],
		[60, 2],
		[61, 3],
		[0, 1],
	])('cuts %d days at thirty days into %d', (days, count) => {
		const start = end.minus({ hours: days * 24 });
		const periods = splitPeriod({ start, end }, 30);

		expect(periods).toHaveLength(count);
		expect(periods[0]?.start.toMillis()).toBe(start.toMillis());
		expect(periods.at(-1)?.end.toMillis()).toBe(end.toMillis());
		for (const [index, period] of periods.entries()) {
			expect(period.end.diff(period.start, 'days').days).toBeLessThanOrEqual(30);
			const next = periods[index + 1];
			if (next) expect(next.start.toMillis()).toBe(period.end.toMillis());
		}
	});
});

describe('findAdoptable', () => {
	const wanted = {
		start: end.minus({ days: 7 }),
		end,
		marketplaceIds: ['A', 'B'],
		repeatAfterMinutes: 30,
	};
	const report = {
		reportId: '1',
		reportType: 'T',
		marketplaceIds: ['B', 'A'],
		dataStartTime: '2026-11-15T12:00:00+00:00',
		dataEndTime: '2026-11-22T11:30:00+00:00',
		processingStatus: 'DONE',
	};

	it.each([
		['one that ends as long ago as Amazon’s repeat time', {}, true],
		['one that ends earlier', { dataEndTime: '2026-11-22T11:29:59+00:00' }, false],
		['one that starts earlier', { dataStartTime: '2026-11-15T11:00:00Z' }, true],
		['one that starts later', { dataStartTime: '2026-11-15T12:00:01Z' }, false],
		['one that waits its turn', { processingStatus: 'IN_QUEUE' }, true],
		['one in progress', { processingStatus: 'IN_PROGRESS' }, true],
		['a cancelled one', { processingStatus: 'CANCELLED' }, false],
		['a failed one', { processingStatus: 'FATAL' }, false],
		['one for fewer marketplaces', { marketplaceIds: ['A'] }, false],
		['one for more marketplaces', { marketplaceIds: ['A', 'B', 'C'] }, false],
		['one without dates', { dataStartTime: null, dataEndTime: null }, false],
	])('%s', (_case, fields, isAdopted) => {
		expect(findAdoptable([{ ...report, ...fields }], wanted) !== undefined).toBe(isAdopted);
	});
});

import {
	addDuration,
	measureDays,
	mergeDurations,
	type Durations,
} from '../../../../nodes/shared/domain/scorecard/statistics/measuredFigures';

const durations = (...days: number[]): Durations => {
	const result: Durations = new Map();
	for (const value of days) addDuration(result, value);
	return result;
};

describe('measureDays', () => {
	it('gives the median and what nine of ten stayed within', () => {
		expect(measureDays(durations(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 10)).toEqual({
			enough: true,
			orders: 10,
			medianDays: 5,
			ninetiethPercentileDays: 9,
		});
	});

	it('states nothing below the number needed', () => {
		expect(measureDays(durations(1, 2, 3), 4)).toEqual({ enough: false, orders: 3, needed: 4 });
	});

	it('is undefined without a single time', () => {
		expect(measureDays(durations(), 1)).toBeUndefined();
	});

	it('leaves out times that go backwards, and keeps the longest in one bin', () => {
		expect(measureDays(durations(-1, NaN, 500), 1)).toMatchObject({ orders: 1, medianDays: 90 });
	});

	it('adds two groups up', () => {
		const merged = durations(1, 1);
		mergeDurations(merged, durations(1, 3));

		expect(measureDays(merged, 1)).toMatchObject({ orders: 4, ninetiethPercentileDays: 3 });
	});
});

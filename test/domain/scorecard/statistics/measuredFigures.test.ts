import {
	ordersNeededPerGroup,
	smallestVisibleRise,
	addDuration,
	measureDays,
	mergeDurations,
	measureShare,
	wilsonInterval,
	type Durations,
} from '../../../../nodes/shared/domain/scorecard/statistics/measuredFigures';
import { compareStratified } from '../../../../nodes/shared/domain/scorecard/statistics/stratifiedComparison';
import { seededRandom } from '../../../support/plantedAccount';

/** The chance that the interval covers the true share, summed over all counts: no simulation. */
function coverage(share: number, of: number): number {
	let chance = (1 - share) ** of;
	let covered = 0;
	for (let count = 0; count <= of; count += 1) {
		const { low, high } = wilsonInterval(count, of);
		if (low <= share && share <= high) covered += chance;
		chance *= ((of - count) / (count + 1)) * (share / (1 - share));
	}
	return covered;
}

describe('wilsonInterval', () => {
	// Reference values: R's prop.test(correct = FALSE) and Wilson's formula by hand.
	it.each([
		[0, 300, 0, 0.012643],
		[81, 263, 0.255324, 0.366221],
		[5, 1000, 0.002138, 0.011649],
		[10, 10, 0.722467, 1],
	])('%i of %i lies between %f and %f', (count, of, low, high) => {
		const interval = wilsonInterval(count, of);

		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	it.each([
		[0.002, 3000],
		[0.005, 1000],
		[0.01, 300],
		[0.01, 5000],
		[0.1, 300],
	])('covers a true share of %f in %i orders at least 93 times in 100', (share, of) => {
		expect(coverage(share, of)).toBeGreaterThan(0.93);
	});
});

describe('measureShare', () => {
	it('states a share from the minimum on', () => {
		expect(measureShare(3, 300, 300)).toMatchObject({ enough: true, share: 0.01 });
	});

	it('states no number one order below it', () => {
		expect(measureShare(3, 299, 300)).toEqual({ enough: false, count: 3, of: 299, needed: 300 });
	});

	it('states nothing of no orders, whatever the minimum', () => {
		expect(measureShare(0, 0, 0).enough).toBe(false);
	});
});

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

describe('ordersNeededPerGroup', () => {
	// The values of every power table for 5% two-sided and 80%.
	it.each([
		[0.1, 0.15, 686],
		[0.5, 0.6, 388],
		[0.6, 0.5, 388],
	])('%f against %f takes %i in each group', (share, other, orders) => {
		expect(ordersNeededPerGroup(share, other)).toBe(orders);
	});

	it('no number of orders tells two equal shares apart', () => {
		expect(ordersNeededPerGroup(0.01, 0.01)).toBe(Infinity);
	});

	it('is the sample in which the test finds the difference four times in five', () => {
		const [share, other] = [0.01, 0.02];
		const orders = ordersNeededPerGroup(share, other);
		const random = seededRandom(5);
		const draw = (chance: number) => {
			let count = 0;
			for (let index = 0; index < orders; index += 1) if (random() < chance) count += 1;
			return { count, of: orders };
		};
		const runs = 600;
		let found = 0;
		for (let run = 0; run < runs; run += 1) {
			const compared = compareStratified([{ group: draw(other), rest: draw(share) }]);
			if (compared.verdict === 'higher') found += 1;
		}

		expect(found / runs).toBeGreaterThan(0.75);
		expect(found / runs).toBeLessThan(0.86);
	});
});

describe('smallestVisibleRise', () => {
	it('turns the sample size round', () => {
		expect(0.1 + smallestVisibleRise(0.1, 686, 686)).toBeCloseTo(0.15, 3);
	});

	it('counts unequal groups by their harmonic mean', () => {
		expect(smallestVisibleRise(0.01, 1000, 4000)).toBeCloseTo(
			smallestVisibleRise(0.01, 1600, 1600),
			6,
		);
	});
});

describe('A duration of no time', () => {
	it('counts, and one that goes backwards does not', () => {
		const durations: Durations = new Map();
		for (const days of [0, -0.1, NaN]) addDuration(durations, days);

		expect([...durations]).toEqual([[0, 1]]);
	});
});

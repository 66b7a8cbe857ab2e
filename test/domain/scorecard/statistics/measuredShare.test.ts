import {
	measureShare,
	wilsonInterval,
} from '../../../../nodes/shared/domain/scorecard/statistics/measuredFigures';

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

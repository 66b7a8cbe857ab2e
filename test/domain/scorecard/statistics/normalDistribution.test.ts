import {
	twoSidedPValue,
	twoSidedQuantile,
} from '../../../../nodes/shared/domain/scorecard/statistics/stratifiedComparison';

describe('twoSidedPValue', () => {
	it.each([
		[0, 1],
		[1, 0.3173105],
		[1.959964, 0.05],
		[-2.575829, 0.01],
		[4, 0.00006334],
	])('of %f is %f', (z, pValue) => {
		expect(twoSidedPValue(z)).toBeCloseTo(pValue, 6);
	});
});

describe('twoSidedQuantile', () => {
	it.each([
		[0.05, 1.959964],
		[0.025, 2.241403],
		[0.01, 2.575829],
	])('of %f is %f', (alpha, z) => {
		expect(twoSidedQuantile(alpha)).toBeCloseTo(z, 4);
	});
});

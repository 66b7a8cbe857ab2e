import type { Interval } from './measuredFigures';

/**
 * The complementary error function, for arguments from 0 up.
 *
 * Relative precision better than 1.2e-7 everywhere (Numerical Recipes in C, 2nd ed., §6.2, `erfcc`).
 */
function erfc(x: number): number {
	const t = 1 / (1 + x / 2);
	const coefficients = [
		-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
		1.48851587, -0.82215223, 0.17087277,
	];
	const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
	return t * Math.exp(-x * x + polynomial);
}

/** The chance that a standard normal value lies further from zero than `z`, on either side. */
export const twoSidedPValue = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** The value that a standard normal one exceeds in size with chance `alpha`: 1.96 for 0.05. */
export function twoSidedQuantile(alpha: number): number {
	let low = 0;
	let high = 10;
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (twoSidedPValue(middle) > alpha) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Two groups inside one stratum: how many orders, and on how many of them the event was seen. */
export interface Stratum {
	readonly group: { readonly count: number; readonly of: number };
	readonly rest: { readonly count: number; readonly of: number };
}

export type Comparison =
	| {
			readonly verdict: 'notEnough';
			/** Orders that had a counterpart in their stratum. */
			readonly groupOrders: number;
			readonly restOrders: number;
	  }
	| {
			readonly verdict: 'higher' | 'lower' | 'noDifference';
			readonly groupOrders: number;
			readonly restOrders: number;
			/** Group minus rest, as a share, averaged over the strata. */
			readonly difference: number;
			readonly interval: Interval;
			readonly pValue: number;
	  };

/**
 * Events that chance alone should put into each group before the test is used (Cochran 1954, in the
 * stratified form of Mantel and Fleiss 1980). Below it the test's stated rate does not hold.
 */
const NEEDED_EXPECTED_EVENTS = 5;

/**
 * Whether an event is more frequent in one group than in the rest, like compared with like.
 *
 * The test is Mantel and Haenszel's (1959) over the strata, without continuity correction; with one
 * stratum it is the "N − 1" chi-squared test that Campbell recommends for two proportions (Statistics
 * in Medicine 26 (2007) 3661–3675). The difference is theirs too, its variance Sato's (1989). A
 * difference is claimed only where the test and the interval agree, so at most at the rate `alpha`
 * where there is none.
 */
export function compareStratified(strata: readonly Stratum[], alpha = 0.05): Comparison {
	const sums = { excess: 0, variance: 0, weight: 0, p: 0, q: 0, groupExpected: 0, restExpected: 0 };
	let groupOrders = 0;
	let restOrders = 0;
	for (const { group, rest } of strata) {
		const orders = group.of + rest.of;
		if (group.of === 0 || rest.of === 0) continue;
		groupOrders += group.of;
		restOrders += rest.of;
		const events = group.count + rest.count;
		const expected = (group.of * events) / orders;
		sums.groupExpected += expected;
		sums.restExpected += events - expected;
		sums.excess += group.count - expected;
		sums.variance +=
			(group.of * rest.of * events * (orders - events)) / (orders * orders * (orders - 1));
		sums.weight += (group.of * rest.of) / orders;
		const imbalance = (group.of * rest.of * (rest.of - group.of)) / 2;
		sums.p += (group.of ** 2 * rest.count - rest.of ** 2 * group.count + imbalance) / orders ** 2;
		sums.q +=
			(group.count * (rest.of - rest.count) + rest.count * (group.of - group.count)) / (2 * orders);
	}
	const expectedEvents = Math.min(sums.groupExpected, sums.restExpected);
	if (expectedEvents < NEEDED_EXPECTED_EVENTS || sums.variance === 0) {
		return { verdict: 'notEnough', groupOrders, restOrders };
	}

	const difference = sums.excess / sums.weight;
	const pValue = twoSidedPValue(sums.excess / Math.sqrt(sums.variance));
	const spread = Math.max(0, difference * sums.p + sums.q);
	const half = (twoSidedQuantile(alpha) * Math.sqrt(spread)) / sums.weight;
	const interval = { low: difference - half, high: difference + half };
	const isClaimed = pValue < alpha && (interval.low > 0 || interval.high < 0);
	const direction = difference > 0 ? 'higher' : 'lower';
	return {
		verdict: isClaimed ? direction : 'noDifference',
		groupOrders,
		restOrders,
		difference,
		interval,
		pValue,
	};
}

import { Z_95 } from './measuredShare';

/** 80th percentile of the standard normal distribution. */
const Z_80 = 0.841621;

/**
 * Orders needed in each of two equal groups to see a difference between two shares four times in
 * five, at a false alarm rate of one in twenty.
 *
 * Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed., formula 4.14,
 * without continuity correction, as the test has none.
 */
export function ordersNeededPerGroup(share: number, otherShare: number): number {
	if (share === otherShare) return Infinity;
	const mean = (share + otherShare) / 2;
	const underNone = Z_95 * Math.sqrt(2 * mean * (1 - mean));
	const underSome = Z_80 * Math.sqrt(share * (1 - share) + otherShare * (1 - otherShare));
	return Math.ceil(((underNone + underSome) / (share - otherShare)) ** 2);
}

/**
 * The smallest rise above `share` that two groups of these sizes would show four times in five.
 * Unequal groups count as two equal ones of their harmonic mean.
 */
export function smallestVisibleRise(share: number, orders: number, otherOrders: number): number {
	const perGroup = (2 * orders * otherOrders) / (orders + otherOrders);
	let low = 0;
	let high = 1 - share;
	for (let step = 0; step < 50; step += 1) {
		const middle = (low + high) / 2;
		if (ordersNeededPerGroup(share, share + middle) > perGroup) low = middle;
		else high = middle;
	}
	return high;
}

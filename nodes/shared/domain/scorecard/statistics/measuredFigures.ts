/**
 * A share as far as the data carry it: with its 95% interval, or, where there are too few orders,
 * without any number that could be mistaken for one.
 */
export type MeasuredShare =
	| {
			readonly enough: true;
			readonly count: number;
			readonly of: number;
			readonly share: number;
			readonly low: number;
			readonly high: number;
	  }
	| {
			readonly enough: false;
			readonly count: number;
			readonly of: number;
			/** How many there must be before a share is stated. */
			readonly needed: number;
	  };

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** 97.5th percentile of the standard normal distribution. */
export const Z_95 = 1.959964;

/**
 * The Wilson score interval of `count` in `of`.
 *
 * Chosen because 1–3★ are rare: it keeps close to its stated coverage for small shares, never leaves
 * 0 to 1, and says something true at a count of zero, where the textbook interval has no width
 * (Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133; NIST/SEMATECH handbook 7.2.4.1).
 */
export function wilsonInterval(count: number, of: number, z = Z_95): Interval {
	const share = count / of;
	const spread = z * z;
	const middle = (share + spread / (2 * of)) / (1 + spread / of);
	const half =
		(z / (1 + spread / of)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of * of));
	return {
		low: count === 0 ? 0 : Math.max(0, middle - half),
		high: count === of ? 1 : Math.min(1, middle + half),
	};
}

export function measureShare(count: number, of: number, needed: number): MeasuredShare {
	if (of < Math.max(1, needed)) return { enough: false, count, of, needed };
	return { enough: true, count, of, share: count / of, ...wilsonInterval(count, of) };
}

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

const BINS_PER_DAY = 10;
const LONGEST_DAYS = 90;

/** Days from dispatch to arrival in steps of a tenth, so that memory does not grow with the orders. */
export type Durations = Map<number, number>;

export type MeasuredDays =
	| {
			readonly enough: true;
			readonly orders: number;
			readonly medianDays: number;
			/** Nine of ten orders took this long at most. */
			readonly ninetiethPercentileDays: number;
	  }
	| { readonly enough: false; readonly orders: number; readonly needed: number };

/** Times that go backwards are mistakes in the data and are not counted; the longest bin is open. */
export function addDuration(durations: Durations, days: number): void {
	if (!(days >= 0)) return;
	const bin = Math.round(Math.min(days, LONGEST_DAYS) * BINS_PER_DAY);
	durations.set(bin, (durations.get(bin) ?? 0) + 1);
}

export function mergeDurations(into: Durations, from: Durations): void {
	for (const [bin, count] of from) into.set(bin, (into.get(bin) ?? 0) + count);
}

/** Undefined where not one order has such a time. */
export function measureDays(durations: Durations, needed: number): MeasuredDays | undefined {
	const bins = [...durations].sort(([left], [right]) => left - right);
	const orders = bins.reduce((sum, [, count]) => sum + count, 0);
	if (orders === 0) return undefined;
	if (orders < needed) return { enough: false, orders, needed };

	const quantile = (share: number) => {
		let seen = 0;
		for (const [bin, count] of bins) {
			seen += count;
			if (seen >= share * orders) return bin / BINS_PER_DAY;
		}
		return LONGEST_DAYS;
	};
	return {
		enough: true,
		orders,
		medianDays: quantile(0.5),
		ninetiethPercentileDays: quantile(0.9),
	};
}

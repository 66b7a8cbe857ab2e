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

/** Times that go backwards are a slip of the data and are not counted; the longest bin is open. */
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

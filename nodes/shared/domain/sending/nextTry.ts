import { DAY_MS, HOUR_MS, epochMs } from '../time';

/** A run that starts somewhat earlier than the one before finds the order all the same. */
const EARLIER_RUN_MS = 4 * HOUR_MS;

/**
 * When an order is tried again that Amazon did not offer a request for. It gives no reason, and what
 * was asked for in Seller Central or can never be asked stays so. A call a day would be wasted on
 * most: an order is tried on the days 0, 1, 3 and 9 of its window, and on the last one.
 */
export function nextTryMs(
	windowOpensAt: string | undefined,
	windowClosesAt: string | undefined,
	nowMs: number,
): number | undefined {
	const opensAtMs = epochMs(windowOpensAt);
	const closesAtMs = epochMs(windowClosesAt);
	if (opensAtMs === undefined || closesAtMs === undefined) return undefined;
	const daysOpen = Math.floor((nowMs - opensAtMs) / DAY_MS);
	const tomorrowMs = nowMs + DAY_MS - EARLIER_RUN_MS;
	const pausedMs = nowMs + Math.max(1, 2 * daysOpen) * DAY_MS - EARLIER_RUN_MS;
	return Math.max(tomorrowMs, Math.min(pausedMs, closesAtMs - DAY_MS));
}

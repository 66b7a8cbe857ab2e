import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time';
import type { EventMemory } from './eventMemory';

export interface PollRange {
	readonly afterMs: number;
	readonly beforeMs: number;
}

/** Amazon's data is "usually" there two minutes after a change: developer-docs, Orders API. */
const OVERLAP_MS = 30 * MINUTE_MS;
/** By when a merchant's parcel has arrived, if it ever does. */
export const SWEEP_HORIZON_MS = 45 * DAY_MS;
/** By when most of them have. */
const MOSTLY_ARRIVED_MS = 10 * DAY_MS;
/** How long one round over all orders of the horizon takes. */
const SWEEP_ROUND_MS = DAY_MS;
const SMALLEST_SWEEP_MS = 6 * HOUR_MS;

/** What changed since the last poll, with an overlap for what Amazon shows late. */
export const changedRange = ({ readUntilMs }: EventMemory, nowMs: number): PollRange => ({
	afterMs: readUntilMs - OVERLAP_MS,
	beforeMs: nowMs,
});

/**
 * The orders to look at again whether or not Amazon says that they changed: it moves an order's
 * last update when it ships, and not for certain when its parcel is delivered. A slice a poll, the
 * youngest orders first, so that a day of polls goes over the whole horizon once.
 */
export function sweepRange({ sweptBackToMs, readUntilMs }: EventMemory, nowMs: number): PollRange {
	const horizonMs = nowMs - SWEEP_HORIZON_MS;
	const beforeMs = sweptBackToMs > horizonMs ? sweptBackToMs : nowMs;
	const sincePollMs = Math.max(nowMs - readUntilMs, 0);
	const widthMs = Math.max((SWEEP_HORIZON_MS * sincePollMs) / SWEEP_ROUND_MS, SMALLEST_SWEEP_MS);
	return { afterMs: Math.max(beforeMs - widthMs, horizonMs), beforeMs };
}

/**
 * The first round, in one poll if Amazon's limit allows it. Most parcels on their way are of young
 * orders, so those come first.
 */
export const firstSweepRanges = (nowMs: number): PollRange[] => [
	{ afterMs: nowMs - MOSTLY_ARRIVED_MS, beforeMs: nowMs },
	{ afterMs: nowMs - SWEEP_HORIZON_MS, beforeMs: nowMs - MOSTLY_ARRIVED_MS },
];

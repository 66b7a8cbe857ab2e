import { DAY_MS, HOUR_MS, MINUTE_MS } from '../delivery/instants';
import type { EventMemory } from './eventMemory';

export interface PollRange {
	readonly afterMs: number;
	readonly beforeMs: number;
}

/** Amazon's data is "usually" there two minutes after a change: developer-docs, Orders API. */
const OVERLAP_MS = 30 * MINUTE_MS;
/** By when a merchant's parcel has arrived, if it ever does. */
export const SWEEP_HORIZON_MS = 45 * DAY_MS;
/** How long one round over all orders of the horizon takes. */
const SWEEP_ROUND_MS = DAY_MS;
const SMALLEST_SWEEP_MS = 6 * HOUR_MS;
const NEW_ROUND = 0;

/** What changed since the last poll, with an overlap for what Amazon shows late. */
export const changedRange = ({ readUntilMs }: EventMemory, nowMs: number): PollRange => ({
	afterMs: readUntilMs - OVERLAP_MS,
	beforeMs: nowMs,
});

/**
 * The orders to look at again whether or not Amazon says that they changed: it moves an order's
 * last update when it ships, and not for certain when its parcel is delivered. A slice a poll, so
 * that a day of polls goes over the whole horizon once.
 */
export function sweepRange({ sweptUntilMs, readUntilMs }: EventMemory, nowMs: number): PollRange {
	const afterMs = Math.max(sweptUntilMs, nowMs - SWEEP_HORIZON_MS);
	const sincePollMs = Math.max(nowMs - readUntilMs, 0);
	const widthMs = Math.max((SWEEP_HORIZON_MS * sincePollMs) / SWEEP_ROUND_MS, SMALLEST_SWEEP_MS);
	return { afterMs, beforeMs: Math.min(afterMs + widthMs, nowMs) };
}

/** Where the next slice begins: after this one, or at the start of a new round. */
export const afterSweep = ({ beforeMs }: PollRange, nowMs: number): number =>
	beforeMs < nowMs ? beforeMs : NEW_ROUND;

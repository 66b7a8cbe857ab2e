import type { OrderItem } from '../order';
import { DAY_MS } from '../time';
import { stableHash } from '../orderId';
import type { RequestWindow } from './requestWindow';
import { firstAllowed, lastAllowed, type SendingHours } from './sendingHours';
import type { ZonedDays } from './zonedDays';

/**
 * What gives way when the seller's preferences do not fit into Amazon's window: the wait (`earlier`), the
 * days and hours (`later`), or the request (`skip`).
 */
export type WhenUnmet = 'earlier' | 'later' | 'skip';

export interface SendingPreferences {
	/** From the time the parcel counts as arrived. */
	readonly waitMs: number;
	/** A longer wait for single SKUs or ASINs, such as goods that are often returned or need using. */
	readonly longerWaitMs: ReadonlyMap<string, number>;
	readonly hours: SendingHours;
	/** Requests are spread over this time, each at its own place for ever. */
	readonly spreadMs: number;
	readonly whenUnmet: WhenUnmet;
}

export type DroppedPreference = 'nothing' | 'wait' | 'hours';

export type RequestSchedule =
	| { readonly kind: 'planned'; readonly atMs: number; readonly dropped: DroppedPreference }
	/** Its moment has passed, but now is no allowed time: the next one. */
	| { readonly kind: 'outsideHours'; readonly atMs: number }
	| { readonly kind: 'unmet' };

export interface ScheduleInput {
	readonly orderId: string;
	readonly orderItems?: readonly OrderItem[] | undefined;
	/** Not empty. */
	readonly window: Pick<RequestWindow, 'opensAtMs' | 'closesAtMs'>;
	readonly arrivedAtMs: number;
	readonly preferences: SendingPreferences;
	readonly days: ZonedDays;
	readonly nowMs: number;
}

/** Kept free before the window closes, so that a workflow that runs once a day still comes by. */
const LAST_RUN_MS = DAY_MS;

/**
 * The moment of the request. It is never outside the window, never before the parcel counts as
 * arrived, and a longer wait never brings it forward.
 */
export function scheduleRequest(input: ScheduleInput): RequestSchedule {
	const { window, preferences, days, nowMs } = input;
	const { opensAtMs } = window;
	const latestPlanMs = Math.max(opensAtMs, window.closesAtMs - LAST_RUN_MS);
	const planned = plan(input, latestPlanMs);
	if (planned.kind !== 'planned' || planned.atMs >= nowMs) return planned;

	// Its moment has passed without a run: now, or when the hours allow again.
	const untilMs = preferences.whenUnmet === 'skip' ? window.closesAtMs - 1 : latestPlanMs;
	const next = firstAllowed(nowMs, Math.max(untilMs, nowMs), preferences.hours, days);
	if (next) {
		return next.atMs === nowMs ? planned : { kind: 'outsideHours', atMs: next.atMs };
	}
	if (preferences.whenUnmet === 'skip') return { kind: 'unmet' };
	return { kind: 'planned', atMs: planned.atMs, dropped: 'hours' };
}

function plan(input: ScheduleInput, latestPlanMs: number): RequestSchedule {
	const { window, preferences, days, arrivedAtMs, orderId, orderItems } = input;
	const wantedMs = Math.max(window.opensAtMs, arrivedAtMs + waitFor(orderItems, preferences));
	const met = firstAllowed(wantedMs, latestPlanMs, preferences.hours, days);
	if (met) {
		const spreadMs = Math.floor(placeOf(orderId) * preferences.spreadMs);
		const atMs = Math.min(met.atMs + spreadMs, met.untilMs, latestPlanMs);
		return { kind: 'planned', atMs, dropped: 'nothing' };
	}
	if (preferences.whenUnmet === 'skip') return { kind: 'unmet' };
	const earlierMs =
		preferences.whenUnmet === 'earlier'
			? lastAllowed(window.opensAtMs, latestPlanMs, preferences.hours, days)
			: undefined;
	if (earlierMs !== undefined) return { kind: 'planned', atMs: earlierMs, dropped: 'wait' };
	return { kind: 'planned', atMs: Math.min(wantedMs, latestPlanMs), dropped: 'hours' };
}

/** The wait that the seller chose for what is in the order. */
export function waitFor(
	orderItems: readonly OrderItem[] | undefined,
	{ waitMs, longerWaitMs }: SendingPreferences,
): number {
	if (longerWaitMs.size === 0 || !orderItems) return waitMs;
	let longestMs = waitMs;
	for (const { sellerSku, asin, cancelled } of orderItems) {
		if (cancelled) continue;
		const bySkuMs = sellerSku === undefined ? undefined : longerWaitMs.get(sellerSku);
		const byAsinMs = asin === undefined ? undefined : longerWaitMs.get(asin);
		longestMs = Math.max(longestMs, bySkuMs ?? 0, byAsinMs ?? 0);
	}
	return longestMs;
}

/** An order's own place, as a share of one. */
const placeOf = (orderId: string): number => stableHash(orderId) / 2 ** 32;

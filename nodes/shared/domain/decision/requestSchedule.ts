import { DAY_MS } from '../time';
import { stableHash } from '../stableHash';
import type { RequestWindow } from './requestWindow';
import { firstAllowed, lastAllowed, type SendingHours } from './sendingHours';
import type { ZonedDays } from './zonedDays';

/**
 * What gives way when the seller's wishes do not fit into Amazon's window: the wait (`earlier`), the
 * days and hours (`later`), or the request (`skip`).
 */
export type WhenUnmet = 'earlier' | 'later' | 'skip';

export interface SendingWishes {
	/** From the time the parcel counts as arrived. */
	readonly waitMs: number;
	readonly hours: SendingHours;
	/** Requests are spread over this time, each at its own place for ever. */
	readonly spreadMs: number;
	readonly whenUnmet: WhenUnmet;
}

export type GivenUp = 'nothing' | 'wait' | 'hours';

export type RequestSchedule =
	| { readonly kind: 'planned'; readonly atMs: number; readonly givenUp: GivenUp }
	/** Its moment has passed, but now is no allowed time: the next one. */
	| { readonly kind: 'outsideHours'; readonly atMs: number }
	| { readonly kind: 'unmet' };

export interface ScheduleInput {
	readonly orderId: string;
	/** Not empty. */
	readonly window: Pick<RequestWindow, 'opensAtMs' | 'closesAtMs'>;
	readonly arrivedAtMs: number;
	readonly wishes: SendingWishes;
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
	const { window, wishes, days, nowMs } = input;
	const { opensAtMs } = window;
	const latestPlanMs = Math.max(opensAtMs, window.closesAtMs - LAST_RUN_MS);
	const planned = plan(input, latestPlanMs);
	if (planned.kind !== 'planned' || planned.atMs >= nowMs) return planned;

	// Its moment has passed without a run: now, or when the hours allow again.
	const untilMs = wishes.whenUnmet === 'skip' ? window.closesAtMs - 1 : latestPlanMs;
	const next = firstAllowed(nowMs, Math.max(untilMs, nowMs), wishes.hours, days);
	if (next) {
		return next.atMs === nowMs ? planned : { kind: 'outsideHours', atMs: next.atMs };
	}
	if (wishes.whenUnmet === 'skip') return { kind: 'unmet' };
	return { kind: 'planned', atMs: planned.atMs, givenUp: 'hours' };
}

function plan(input: ScheduleInput, latestPlanMs: number): RequestSchedule {
	const { window, wishes, days, arrivedAtMs, orderId } = input;
	const wantedMs = Math.max(window.opensAtMs, arrivedAtMs + wishes.waitMs);
	const met = firstAllowed(wantedMs, latestPlanMs, wishes.hours, days);
	if (met) {
		const spreadMs = Math.floor(placeOf(orderId) * wishes.spreadMs);
		const atMs = Math.min(met.atMs + spreadMs, met.untilMs, latestPlanMs);
		return { kind: 'planned', atMs, givenUp: 'nothing' };
	}
	if (wishes.whenUnmet === 'skip') return { kind: 'unmet' };
	const earlierMs =
		wishes.whenUnmet === 'earlier'
			? lastAllowed(window.opensAtMs, latestPlanMs, wishes.hours, days)
			: undefined;
	if (earlierMs !== undefined) return { kind: 'planned', atMs: earlierMs, givenUp: 'wait' };
	return { kind: 'planned', atMs: Math.min(wantedMs, latestPlanMs), givenUp: 'hours' };
}

/** An order's own place, as a share of one. */
const placeOf = (orderId: string): number => stableHash(orderId) / 2 ** 32;

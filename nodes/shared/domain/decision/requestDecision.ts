import type { Decision, Delivery, Order } from '../order';
import {
	estimateDelivery,
	toDelivery,
	type DeliveryEstimate,
	type OrderArrival,
} from '../delivery/deliveryEstimate';
import type { FirstSeen } from '../delivery/parcelArrival';
import { epochMs, isoText } from '../time';
import {
	arrivalFacts,
	dueInTransit,
	heldReason,
	noArrivalReason,
	unlessHopeless,
} from './arrivalReason';
import { toDecision, type DraftDecision, type Facts } from './decisionRecord';
import { neverAsked, notReady, type Exclusions } from './orderEligibility';
import { REASON_TEXTS } from './reasonTexts';
import { excludedByRule } from './orderRules';
import { orderTimeZone } from './orderTimeZone';
import { scheduleRequest, waitFor, type DroppedPreference } from './requestSchedule';
import type { RequestSettings } from './requestSettings';
import { requestWindow, type RequestWindow } from './requestWindow';
import { zonedDays, type ZonedDays } from './zonedDays';

/** What the ledger brings back of an order. */
export interface OrderMemory {
	/** The last reason code. */
	readonly code?: string | undefined;
	readonly shippedSeenMs?: number | undefined;
	readonly deliveredSeenMs?: number | undefined;
	/** The moment that was reported last. */
	readonly requestAtMs?: number | undefined;
}

export interface DecisionInput {
	readonly order: Order;
	readonly settings: RequestSettings;
	readonly exclusions: Exclusions;
	/** Why what must be left out is not known for this order: nothing is due then. */
	readonly exclusionsProblem?: string | undefined;
	/** Undefined where no earlier run is known to have seen the order. */
	readonly memory?: OrderMemory | undefined;
	/** Before this, Amazon is not tried again: it did not offer the request (`nextTryMs`). */
	readonly notBeforeMs?: number | undefined;
	readonly nowMs: number;
}

export interface OrderDecision {
	readonly delivery: Delivery;
	readonly decision: Decision;
}

const DUE_CODES = {
	nothing: 'due',
	wait: 'dueBeforeWait',
	hours: 'dueOutsideHours',
} as const satisfies Record<DroppedPreference, string>;

/**
 * Decides whether an order's request may go out now, and says why or why not.
 *
 * The first rule that applies decides: facts about the order, the exclusions, the seller's own
 * rules, then the arrival, Amazon's window, and the seller's preferences inside it. Amazon keeps the
 * last word: the sender still learns from it whether the order can be asked.
 */
export function decideRequest(input: DecisionInput): OrderDecision {
	const { order, settings, memory, nowMs } = input;
	const days = zonedDays(orderTimeZone(order, settings.timeZone));
	const firstSeen = firstSeenOf(input);
	const estimate = estimateDelivery({ order, settings: settings.delivery, firstSeen, nowMs });
	const draft = holdDue(decideDraft(input, estimate, days), input);
	return {
		delivery: withMemory(toDelivery(estimate), input, firstSeen, estimate),
		decision: toDecision(draft, {
			days,
			nowMs,
			isBacktest: settings.isBacktest,
			plannedBeforeMs: settings.isBacktest ? undefined : memory?.requestAtMs,
		}),
	};
}

const NOTHING_SEEN: FirstSeen = {};
const UNSHIPPED_CODES: ReadonlySet<string | undefined> = new Set(['notShipped', 'partlyShipped']);

/**
 * What is seen in this run counts as first seen only where that is kept: where the order has a row
 * in the ledger, or nothing is counted from the delivery. Else each run would name another time.
 */
function firstSeenOf({ order, settings, memory, nowMs }: DecisionInput): FirstSeen {
	const { window, preferences } = settings;
	const isAtOnce =
		window.opensDaysAfterDelivery === 0 && waitFor(order.orderItems, preferences) === 0;
	if (!memory) return isAtOnce ? { shownDeliveredMs: nowMs } : NOTHING_SEEN;
	const { isBacktest } = settings;
	const hasJustLeft =
		!isBacktest && UNSHIPPED_CODES.has(memory.code) && notReady(order, nowMs) === undefined;
	const leftMs = memory.shippedSeenMs ?? (hasJustLeft ? nowMs : undefined);
	return {
		...(leftMs !== undefined && leftMs <= nowMs && { shippedMs: leftMs }),
		...(memory.deliveredSeenMs !== undefined && { deliveredMs: memory.deliveredSeenMs }),
		...((isAtOnce || !isBacktest) && { shownDeliveredMs: nowMs }),
	};
}

/** What the ledger is to keep. A look at another time keeps nothing. */
function withMemory(
	delivery: Delivery,
	{ order, settings, memory, nowMs }: DecisionInput,
	{ shippedMs }: FirstSeen,
	estimate: DeliveryEstimate,
): Delivery {
	if (settings.isBacktest) return delivery;
	const isDelivered = estimate.kind === 'arrival' ? estimate.seen : isDeliveredSometime(estimate);
	const deliveredMs =
		memory?.deliveredSeenMs ?? (isDelivered ? seenDeliveredMs(order, nowMs) : undefined);
	if (shippedMs === undefined && deliveredMs === undefined) return delivery;
	return {
		...delivery,
		...(shippedMs !== undefined && { shippedSeenAt: isoText(shippedMs) }),
		...(deliveredMs !== undefined && { deliveredSeenAt: isoText(deliveredMs) }),
	};
}

/** The last of the parcels' times, where each has one: a later run may not get them again. */
function seenDeliveredMs({ packages = [] }: Order, nowMs: number): number {
	let lastMs = -Infinity;
	for (const { deliveredAt } of packages) lastMs = Math.max(lastMs, epochMs(deliveredAt) ?? nowMs);
	return packages.length > 0 ? Math.min(lastMs, nowMs) : nowMs;
}

const isDeliveredSometime = (estimate: DeliveryEstimate): boolean =>
	estimate.kind === 'unknown' && estimate.cause === 'deliveredAtUnknownTime';

/** Only what would go out now is held: whatever else is decided says more. */
function holdDue(draft: DraftDecision, input: DecisionInput): DraftDecision {
	if (REASON_TEXTS[draft.reason.code].outcome !== 'due') return draft;
	const { settings, exclusionsProblem, notBeforeMs, nowMs } = input;
	const { facts } = draft.reason;
	if (exclusionsProblem !== undefined) {
		const reason = {
			code: 'exclusionsUnread',
			facts: { ...facts, problem: exclusionsProblem },
		} as const;
		return { ...draft, reason };
	}
	if (notBeforeMs === undefined || nowMs >= notBeforeMs || !settings.window.countsFromPromise) {
		return draft;
	}
	return { ...draft, reason: { code: 'notOffered', facts }, requestAtMs: notBeforeMs };
}

function decideDraft(
	input: DecisionInput,
	estimate: DeliveryEstimate,
	days: ZonedDays,
): DraftDecision {
	const { order, settings, exclusions, nowMs } = input;
	const skipped = neverAsked(order, exclusions) ?? excludedByRule(order, settings.rules);
	if (skipped) return { reason: skipped };
	const held = notReady(order, nowMs);
	if (held) return { reason: unlessHopeless(order, nowMs, held) };
	if (estimate.kind !== 'arrival') return { reason: noArrivalReason(order, estimate, nowMs) };

	const window = requestWindow(order, estimate, settings.window);
	const facts = arrivalFacts(estimate);
	if (window.closesAtMs <= window.opensAtMs) return { reason: { code: 'windowMissed', facts } };
	return nowMs < window.closesAtMs
		? decideInWindow(input, estimate, window, facts, days)
		: decideLate(input, estimate, window, facts);
}

/**
 * Nothing is planned for after the careful edge, but an order that no run came by in time, as when
 * the workflow is new, has this chance left: at worst Amazon refuses.
 */
function decideLate(
	{ settings, nowMs }: DecisionInput,
	arrival: OrderArrival,
	window: RequestWindow,
	facts: Facts,
): DraftDecision {
	if (nowMs >= window.lastChanceMs || settings.preferences.whenUnmet === 'skip') {
		return { reason: { code: 'windowClosed', facts }, window };
	}
	const lateWindow = { ...window, closesAtMs: window.lastChanceMs };
	const held = heldReason(arrival, facts, settings.delivery, nowMs);
	if (held) return { reason: held, window: lateWindow };
	return { reason: { code: 'dueLate', facts }, window: lateWindow, requestAtMs: nowMs };
}

function decideInWindow(
	{ order, settings, nowMs }: DecisionInput,
	arrival: OrderArrival,
	window: RequestWindow,
	facts: Facts,
	days: ZonedDays,
): DraftDecision {
	const schedule = scheduleRequest({
		orderId: order.orderId,
		orderItems: order.orderItems,
		window,
		arrivedAtMs: arrival.latestMs,
		preferences: settings.preferences,
		days,
		nowMs,
	});
	if (schedule.kind === 'unmet') return { reason: { code: 'wishesUnmet', facts }, window };
	const held = heldReason(arrival, facts, settings.delivery, nowMs);
	if (held) return { reason: held, window, requestAtMs: schedule.atMs };

	const requestAtMs = schedule.atMs;
	if (nowMs < window.opensAtMs) {
		return { reason: { code: 'windowNotOpen', facts }, window, requestAtMs };
	}
	if (schedule.kind === 'outsideHours') {
		return { reason: { code: 'outsideHours', facts }, window, requestAtMs };
	}
	if (nowMs < requestAtMs) {
		return { reason: { code: 'waiting', facts }, window, requestAtMs };
	}
	const code = DUE_CODES[schedule.dropped];
	const reason = (code === 'due' ? dueInTransit(arrival, facts, settings.delivery) : undefined) ?? {
		code,
		facts,
	};
	return { reason, window, requestAtMs };
}

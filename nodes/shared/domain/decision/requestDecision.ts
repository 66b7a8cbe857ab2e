import type { Decision, Delivery, Order } from '../order';
import { estimateDelivery, type DeliveryEstimate } from '../delivery/deliveryEstimate';
import { toDelivery } from '../delivery/deliveryRecord';
import type { Arrival } from '../delivery/parcelArrival';
import { arrivalFacts, heldReason, noArrivalReason } from './arrivalReason';
import { toDecision, type Verdict } from './decisionRecord';
import type { Exclusions } from './exclusions';
import type { Facts } from './reason';
import { REASON_TEXTS } from './reasonTexts';
import { excludedByRule } from './orderRules';
import { neverAsked, notReady } from './orderEligibility';
import { orderTimeZone } from './orderTimeZone';
import { scheduleRequest, type GivenUp } from './requestSchedule';
import type { RequestSettings } from './requestSettings';
import { requestWindow, type RequestWindow } from './requestWindow';
import { zonedDays, type ZonedDays } from './zonedDays';

export interface DecisionInput {
	readonly order: Order;
	readonly settings: RequestSettings;
	readonly exclusions: Exclusions;
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
} as const satisfies Record<GivenUp, string>;

/**
 * Decides whether an order's request may go out now, and says why or why not.
 *
 * The first rule that applies decides: facts about the order, the exclusions, the seller's own
 * rules, then the arrival, Amazon's window, and the seller's wishes inside it. Amazon keeps the last
 * word: the sender still learns from it whether the order can be asked.
 */
export function decideRequest(input: DecisionInput): OrderDecision {
	const { order, settings, nowMs } = input;
	const days = zonedDays(orderTimeZone(order, settings.timeZone));
	const estimate = estimateDelivery(order, settings.delivery, nowMs);
	return {
		delivery: toDelivery(estimate),
		decision: toDecision(pauseAfterRefusal(judge(input, estimate, days), input), {
			days,
			nowMs,
			isBacktest: settings.isBacktest,
		}),
	};
}

/** Only what would go out now is held: whatever else is decided says more than the refusal. */
function pauseAfterRefusal(
	verdict: Verdict,
	{ settings, notBeforeMs, nowMs }: DecisionInput,
): Verdict {
	const isHeld =
		notBeforeMs !== undefined &&
		nowMs < notBeforeMs &&
		settings.window.countsFromPromise &&
		REASON_TEXTS[verdict.reason.code].outcome === 'due';
	return isHeld
		? {
				...verdict,
				reason: { ...verdict.reason, code: 'notOffered' },
				requestAtMs: notBeforeMs,
			}
		: verdict;
}

function judge(input: DecisionInput, estimate: DeliveryEstimate, days: ZonedDays): Verdict {
	const { order, settings, exclusions, nowMs } = input;
	const reason =
		neverAsked(order, exclusions) ??
		excludedByRule(order, settings.rules) ??
		notReady(order, nowMs);
	if (reason) return { reason };
	if (estimate.kind !== 'arrival') return { reason: noArrivalReason(order, estimate, nowMs) };

	const window = requestWindow(order, estimate, settings.window);
	const facts = arrivalFacts(estimate);
	if (window.closesAtMs <= window.opensAtMs) return { reason: { code: 'windowMissed', facts } };
	return nowMs < window.closesAtMs
		? judgeArrival(input, estimate, window, facts, days)
		: judgeLate(input, estimate, window, facts);
}

/**
 * Nothing is planned for after the careful edge, but an order that no run came by in time, as when
 * the workflow is new, has this chance left: at worst Amazon refuses.
 */
function judgeLate(
	{ settings, nowMs }: DecisionInput,
	arrival: Arrival,
	window: RequestWindow,
	facts: Facts,
): Verdict {
	if (nowMs >= window.lastChanceMs || settings.wishes.whenUnmet === 'skip') {
		return { reason: { code: 'windowClosed', facts }, window };
	}
	const lateWindow = { ...window, closesAtMs: window.lastChanceMs };
	const reason = heldReason(arrival, facts, settings.delivery, nowMs) ?? { code: 'dueLate', facts };
	return { reason, window: lateWindow, requestAtMs: nowMs };
}

function judgeArrival(
	{ order, settings, nowMs }: DecisionInput,
	arrival: Arrival,
	window: RequestWindow,
	facts: Facts,
	days: ZonedDays,
): Verdict {
	const schedule = scheduleRequest({
		orderId: order.orderId,
		window,
		arrivedAtMs: arrival.latestMs,
		wishes: settings.wishes,
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
	return { reason: { code: DUE_CODES[schedule.givenUp], facts }, window, requestAtMs };
}

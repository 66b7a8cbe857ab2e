import { EVIDENCE_WORDS, isWeaker, type DeliverySettings } from '../delivery/deliverySettings';
import type { DeliveryEstimate, OrderArrival } from '../delivery/deliveryEstimate';
import type { Arrival } from '../delivery/parcelArrival';
import { DAY_MS, epochMs } from '../time';
import type { Order } from '../order';
import type { Facts, Reason } from './decisionRecord';
import type { ReasonCode } from './reasonTexts';

/**
 * Buyers can leave seller feedback for 90 days after the order. Past that an order of which nothing
 * is known need not be looked at any more, unless it was promised for later.
 */
const HOPELESS_AFTER_DAYS = 90;
const HOPELESS_AFTER_PROMISE_DAYS = 30;

/**
 * Some parcels are shown on the road for ever, as their carrier never reports a delivery. So long
 * after its expected date the status counts no more; half of Amazon's window is left then.
 */
const IN_TRANSIT_HOLDS_DAYS = 14;

const UNDELIVERED_CODES = {
	undeliverable: 'parcelUndeliverable',
	refused: 'parcelRefused',
	returned: 'parcelReturned',
	lost: 'parcelLost',
	damaged: 'parcelDamaged',
} as const satisfies Record<string, ReasonCode>;

/** Why an order without an arrival is held or skipped. */
export function noArrivalReason(
	order: Order,
	estimate: Exclude<DeliveryEstimate, Arrival>,
	nowMs: number,
): Reason {
	if (estimate.kind === 'undelivered') {
		return { code: UNDELIVERED_CODES[estimate.cause], facts: { parcel: estimate.cause } };
	}
	const { cause, unitsMissing } = estimate;
	const isEstimateMissing = cause === 'noEvidence' && order.fulfilledBy === 'AMAZON';
	return unlessHopeless(order, nowMs, {
		code: isEstimateMissing ? 'estimateMissing' : cause,
		facts: unitsMissing > 0 ? { unitsMissing } : {},
	});
}

/** Ends an order that only waits, once no news can change anything. */
export function unlessHopeless(order: Order, nowMs: number, held: Reason): Reason {
	const placedMs = epochMs(order.createdTime ?? order.packages?.[0]?.shipTime);
	const promisedMs = epochMs(order.deliverByWindow?.latest) ?? -Infinity;
	if (placedMs === undefined || nowMs - placedMs <= HOPELESS_AFTER_DAYS * DAY_MS) return held;
	if (nowMs - promisedMs <= HOPELESS_AFTER_PROMISE_DAYS * DAY_MS) return held;
	const facts = { createdAt: { ms: placedMs }, days: HOPELESS_AFTER_DAYS };
	return { code: 'noEvidenceInTime', facts };
}

/** The facts that every decision on an arrival shows. */
export function arrivalFacts(arrival: OrderArrival): Facts {
	return {
		evidence: arrival.evidence,
		source: arrival.source,
		arrivedBy: { ms: arrival.latestMs },
		parcels: arrival.parcels,
	};
}

/** What keeps an arrival from being acted on, in a window that can still be met. */
export function heldReason(
	arrival: Arrival,
	facts: Facts,
	settings: DeliverySettings,
	nowMs: number,
): Reason | undefined {
	const { weakestEvidence } = settings;
	if (isWeaker(arrival.strength, weakestEvidence)) {
		const weakestAllowed = EVIDENCE_WORDS[weakestEvidence];
		return { code: 'evidenceTooWeak', facts: { ...facts, weakestAllowed } };
	}
	if (!arrival.seen && nowMs < arrival.latestMs) return { code: 'awaitingDelivery', facts };
	const heldUntilMs = arrival.latestMs + IN_TRANSIT_HOLDS_DAYS * DAY_MS;
	if (isHeldInTransit(arrival, settings) && nowMs < heldUntilMs) {
		return { code: 'parcelInTransit', facts: { ...facts, heldUntil: { ms: heldUntilMs } } };
	}
	return undefined;
}

/** Why an order is due though Amazon shows its parcel on the road. */
export const dueInTransit = (
	arrival: Arrival,
	facts: Facts,
	settings: DeliverySettings,
): Reason | undefined =>
	isHeldInTransit(arrival, settings)
		? { code: 'dueStillInTransit', facts: { ...facts, days: IN_TRANSIT_HOLDS_DAYS } }
		: undefined;

const isHeldInTransit = ({ inTransit }: Arrival, { holdWhileInTransit }: DeliverySettings) =>
	inTransit && holdWhileInTransit;

import { EVIDENCE_WORDS, isWeaker } from '../delivery/deliveryEvidence';
import type { DeliverySettings } from '../delivery/deliverySettings';
import type { DeliveryEstimate } from '../delivery/deliveryEstimate';
import type { Arrival } from '../delivery/parcelArrival';
import { DAY_MS, epochMs } from '../time';
import type { Order } from '../order';
import type { Facts, Reason } from './reason';
import type { ReasonCode } from './reasonTexts';

/**
 * Buyers can leave seller feedback for 90 days after the order. Past that an order of which nothing
 * is known need not be looked at any more.
 */
const HOPELESS_AFTER_DAYS = 90;

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
	const createdMs = epochMs(order.createdTime);
	if (createdMs !== undefined && nowMs - createdMs > HOPELESS_AFTER_DAYS * DAY_MS) {
		const facts = { createdAt: { ms: createdMs }, days: HOPELESS_AFTER_DAYS };
		return { code: 'noEvidenceInTime', facts };
	}
	const { unitsMissing } = estimate;
	return { code: estimate.cause, facts: unitsMissing > 0 ? { unitsMissing } : {} };
}

/** The facts that every decision on an arrival shows. */
export function arrivalFacts(arrival: Arrival & { readonly parcels: number }): Facts {
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
	const { weakestEvidence, holdWhileInTransit } = settings;
	if (isWeaker(arrival.evidence, weakestEvidence)) {
		const weakestAllowed = EVIDENCE_WORDS[weakestEvidence];
		return { code: 'evidenceTooWeak', facts: { ...facts, weakestAllowed } };
	}
	if (nowMs < arrival.latestMs) return { code: 'awaitingDelivery', facts };
	if (arrival.inTransit && holdWhileInTransit) return { code: 'parcelInTransit', facts };
	return undefined;
}

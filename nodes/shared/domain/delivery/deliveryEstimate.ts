import type { Order, OrderPackage } from '../order';
import { isWeaker } from './deliveryEvidence';
import type { DeliverySettings } from './deliverySettings';
import { coverOrder, unitsWithoutParcel } from './parcelCover';
import { parcelArrival, type Arrival, type ParcelArrival } from './parcelArrival';
import { isCancelled, parcelFailure, type UndeliveredCause } from './parcelStatus';

/** What is known of a whole order's arrival: that of its last parcel, on its weakest evidence. */
export type DeliveryEstimate =
	| (Arrival & { readonly parcels: number })
	| { readonly kind: 'undelivered'; readonly cause: UndeliveredCause }
	| {
			readonly kind: 'unknown';
			/** `unitsMissing`: some units are in no parcel that is known. */
			readonly cause: 'noEvidence' | 'deliveredAtUnknownTime' | 'unitsMissing';
			readonly unitsMissing: number;
	  };

/** Stands for what travels in no parcel that the data knows: only the order's promise speaks. */
const UNKNOWN_PARCEL: OrderPackage = { packageReferenceId: '' };

/**
 * When an order has arrived, or will have.
 *
 * A parcel that failed counts no more once the other parcels bring the whole order: it was sent
 * again. Cancelled labels never count.
 */
export function estimateDelivery(
	order: Order,
	settings: DeliverySettings,
	nowMs: number,
): DeliveryEstimate {
	const travelling: OrderPackage[] = [];
	let failure: UndeliveredCause | undefined;
	for (const parcel of order.packages ?? []) {
		if (isCancelled(parcel)) continue;
		const cause = parcelFailure(parcel);
		if (cause) failure ??= cause;
		else travelling.push(parcel);
	}
	if (failure && !coverOrder(order.orderItems, travelling)) {
		return { kind: 'undelivered', cause: failure };
	}
	const unitsMissing = unitsWithoutParcel(order.orderItems, travelling);
	if (travelling.length === 0 || unitsMissing > 0) travelling.push(UNKNOWN_PARCEL);
	const arrivals = travelling.map((parcel) => parcelArrival(order, parcel, settings, nowMs));
	return lastArrival(arrivals, unitsMissing);
}

function lastArrival(parcels: readonly ParcelArrival[], unitsMissing: number): DeliveryEstimate {
	const arrivals: Arrival[] = [];
	for (const parcel of parcels) {
		if (parcel.kind === 'arrival') {
			arrivals.push(parcel);
			continue;
		}
		const noEvidence = unitsMissing > 0 ? 'unitsMissing' : 'noEvidence';
		const cause = parcel.delivered ? 'deliveredAtUnknownTime' : noEvidence;
		return { kind: 'unknown', cause, unitsMissing };
	}
	return { ...arrivals.reduce(laterOf), parcels: parcels.length };
}

function laterOf(one: Arrival, other: Arrival): Arrival {
	const last = other.latestMs > one.latestMs ? other : one;
	return {
		kind: 'arrival',
		seen: one.seen && other.seen,
		evidence: isWeaker(other.evidence, one.evidence) ? other.evidence : one.evidence,
		earliestMs: Math.max(one.earliestMs, other.earliestMs),
		nominalMs: Math.max(one.nominalMs, other.nominalMs),
		latestMs: last.latestMs,
		inTransit: one.inTransit || other.inTransit,
		source: last.source,
	};
}

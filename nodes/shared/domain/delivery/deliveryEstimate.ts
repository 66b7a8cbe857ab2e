import type { Order, OrderPackage } from '../order';
import { isWeaker } from './deliveryEvidence';
import type { DeliverySettings } from './deliverySettings';
import { coverOrder, unitsWithoutParcel } from './parcelCover';
import { parcelDelivery, type Arrival, type ParcelDelivery } from './parcelDelivery';

/** What is known of a whole order's arrival: that of its last parcel, on its weakest evidence. */
export type DeliveryEstimate =
	| (Arrival & { readonly parcels: number })
	| Extract<ParcelDelivery, { kind: 'undelivered' }>
	| {
			readonly kind: 'unknown';
			/** `unitsMissing`: some units are in no parcel that is known. */
			readonly cause: 'noEvidence' | 'deliveredAtUnknownTime' | 'unitsMissing';
			readonly unitsMissing: number;
	  };

/** Stands for what travels in no parcel that the data knows: only the order's promise speaks. */
const UNKNOWN_PARCEL: OrderPackage = { packageReferenceId: '' };

const isCancelled = (parcel: OrderPackage): boolean =>
	parcel.status === 'CANCELLED' || parcel.detailedStatus === 'LABEL_CANCELLED';

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
	const parcels = order.packages?.filter((parcel) => !isCancelled(parcel)) ?? [];
	const travelling: OrderPackage[] = [];
	const arrivals: ParcelDelivery[] = [];
	let failed: Extract<ParcelDelivery, { kind: 'undelivered' }> | undefined;
	for (const parcel of parcels) {
		const delivery = parcelDelivery(order, parcel, settings, nowMs);
		if (delivery.kind === 'undelivered') {
			failed ??= delivery;
			continue;
		}
		travelling.push(parcel);
		arrivals.push(delivery);
	}
	if (failed && !coverOrder(order.orderItems, travelling)) return failed;

	const unitsMissing = unitsWithoutParcel(order.orderItems, travelling);
	if (arrivals.length === 0 || unitsMissing > 0) {
		arrivals.push(parcelDelivery(order, UNKNOWN_PARCEL, settings, nowMs));
	}
	return lastArrival(arrivals, unitsMissing);
}

function lastArrival(parcels: readonly ParcelDelivery[], unitsMissing: number): DeliveryEstimate {
	let whole: Arrival | undefined;
	for (const parcel of parcels) {
		if (parcel.kind === 'undelivered') return parcel;
		if (parcel.kind === 'unknown') {
			if (parcel.delivered)
				return { kind: 'unknown', cause: 'deliveredAtUnknownTime', unitsMissing };
			return {
				kind: 'unknown',
				cause: unitsMissing > 0 ? 'unitsMissing' : 'noEvidence',
				unitsMissing,
			};
		}
		whole = whole ? laterOf(whole, parcel) : parcel;
	}
	if (!whole) return { kind: 'unknown', cause: 'noEvidence', unitsMissing };
	return { ...whole, parcels: parcels.length };
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

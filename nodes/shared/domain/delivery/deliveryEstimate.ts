import type { Delivery, OrderItem, OrderPackage } from '../order';
import { epochMs, isoText } from '../time';
import { isWeaker } from './deliverySettings';
import {
	parcelArrival,
	type Arrival,
	type ArrivalInput,
	type ParcelArrival,
} from './parcelArrival';
import {
	isCancelled,
	isDelivered,
	isNotHandedOver,
	parcelFailure,
	type UndeliveredCause,
} from './parcelStatus';

/** What is known of a whole order's arrival: that of its last parcel, on its weakest evidence. */
export type DeliveryEstimate =
	| OrderArrival
	| { readonly kind: 'undelivered'; readonly cause: UndeliveredCause }
	| {
			readonly kind: 'unknown';
			/** `unitsMissing`: some units are in no parcel that is known. */
			readonly cause: 'noEvidence' | 'deliveredAtUnknownTime' | 'unitsMissing';
			readonly unitsMissing: number;
	  };

export type OrderArrival = Arrival & { readonly parcels: number };

/** Stands for what travels in no parcel that the data knows: only the order's promise speaks. */
const UNKNOWN_PARCEL: OrderPackage = { packageReferenceId: '' };

/**
 * When an order has arrived, or will have.
 *
 * A parcel that failed counts no more once the other parcels bring the whole order: it was sent
 * again. A label by which nothing was handed over counts no more then either: it was bought twice.
 * Cancelled labels never count.
 */
export function estimateDelivery(input: ArrivalInput): DeliveryEstimate {
	const { order } = input;
	const travelling: OrderPackage[] = [];
	let failure: UndeliveredCause | undefined;
	for (const parcel of order.packages ?? []) {
		if (isCancelled(parcel)) continue;
		const cause = isKnownByNow(input) ? parcelFailure(parcel) : undefined;
		if (cause) failure ??= cause;
		else travelling.push(parcel);
	}
	if (failure && !coverOrder(order.orderItems, travelling)) {
		return { kind: 'undelivered', cause: failure };
	}
	const parcels = withoutSpareLabels(order.orderItems, travelling);
	const unitsMissing = unitsWithoutParcel(order.orderItems, parcels);
	const arrivals = parcels.map((parcel) => parcelArrival(input, parcel));
	if (parcels.length === 0 || unitsMissing > 0) {
		const rest = parcelArrival(input, UNKNOWN_PARCEL);
		// Of the rest nothing is known at all: it goes with the parcels that are known.
		if (rest.kind === 'arrival' || arrivals.length === 0) arrivals.push(rest);
	}
	return lastArrival(arrivals, unitsMissing);
}

/** A status has no time of its own, but it cannot be newer than the order's last change. */
const isKnownByNow = ({ order, nowMs }: ArrivalInput): boolean =>
	(epochMs(order.lastUpdatedTime) ?? nowMs) <= nowMs;

function withoutSpareLabels(
	orderItems: readonly OrderItem[] | undefined,
	parcels: readonly OrderPackage[],
): readonly OrderPackage[] {
	if (!parcels.some(isSpareLabel)) return parcels;
	const handedOver = parcels.filter((parcel) => !isSpareLabel(parcel));
	return coverOrder(orderItems, handedOver) ? handedOver : parcels;
}

const isSpareLabel = (parcel: OrderPackage): boolean =>
	isNotHandedOver(parcel) && !isDelivered(parcel) && parcel.deliveredAt === undefined;

function lastArrival(parcels: readonly ParcelArrival[], unitsMissing: number): DeliveryEstimate {
	let last: Arrival | undefined;
	for (const parcel of parcels) {
		if (parcel.kind === 'arrival') {
			last = last === undefined ? parcel : laterOf(last, parcel);
			continue;
		}
		const noEvidence = unitsMissing > 0 ? 'unitsMissing' : 'noEvidence';
		const cause = parcel.delivered ? 'deliveredAtUnknownTime' : noEvidence;
		return { kind: 'unknown', cause, unitsMissing };
	}
	if (last === undefined) return { kind: 'unknown', cause: 'noEvidence', unitsMissing };
	return { ...last, parcels: parcels.length };
}

function laterOf(one: Arrival, other: Arrival): Arrival {
	const last = other.latestMs > one.latestMs ? other : one;
	return {
		kind: 'arrival',
		seen: one.seen && other.seen,
		evidence: isWeaker(other.evidence, one.evidence) ? other.evidence : one.evidence,
		strength: isWeaker(other.strength, one.strength) ? other.strength : one.strength,
		earliestMs: Math.max(one.earliestMs, other.earliestMs),
		nominalMs: Math.max(one.nominalMs, other.nominalMs),
		latestMs: last.latestMs,
		inTransit: one.inTransit || other.inTransit,
		source: last.source,
	};
}

/**
 * Units that were sent to the buyer. Amazon states no quantity with a cancellation: what it counts
 * as fulfilled is what left (Orders 2026-01-01, `quantityFulfilled`).
 */
export const unitsOf = (item: OrderItem): number =>
	item.quantityFulfilled ?? (item.cancelled ? 0 : item.quantityOrdered);

/**
 * How many units of the order no parcel holds. Counted by units and not by item, as the two
 * sources write item ids differently. Zero where the data does not say what is in the parcels.
 */
function unitsWithoutParcel(
	orderItems: readonly OrderItem[] | undefined,
	parcels: readonly OrderPackage[],
): number {
	if (!orderItems || !haveContents(parcels)) return 0;
	let packed = 0;
	for (const { items = [] } of parcels) for (const item of items) packed += item.quantity;
	let sent = 0;
	for (const item of orderItems) sent += unitsOf(item);
	return Math.max(0, sent - packed);
}

/** Whether these parcels are known to bring the whole order. */
const coverOrder = (
	orderItems: readonly OrderItem[] | undefined,
	parcels: readonly OrderPackage[],
): boolean =>
	orderItems !== undefined &&
	haveContents(parcels) &&
	unitsWithoutParcel(orderItems, parcels) === 0;

const haveContents = (parcels: readonly OrderPackage[]): boolean =>
	parcels.length > 0 && parcels.every(({ items }) => items !== undefined && items.length > 0);

const UNKNOWN_SOURCES = {
	noEvidence: 'no date of any source',
	deliveredAtUnknownTime: "Amazon's status Delivered, without a time",
	unitsMissing: 'no data for the parcel of some units',
} as const;

/** The estimate as it travels on the order, in ISO text. */
export function toDelivery(estimate: DeliveryEstimate): Delivery {
	if (estimate.kind === 'undelivered') {
		return { status: 'undelivered', evidence: 'packageStatus', source: `parcel ${estimate.cause}` };
	}
	if (estimate.kind === 'unknown') {
		return { status: 'unknown', evidence: 'none', source: UNKNOWN_SOURCES[estimate.cause] };
	}
	const { evidence, source } = estimate;
	const status = estimate.seen ? 'delivered' : 'expected';
	if (estimate.earliestMs === estimate.latestMs) {
		return { status, evidence, at: isoText(estimate.latestMs), source };
	}
	return {
		status,
		evidence,
		earliest: isoText(estimate.earliestMs),
		latest: isoText(estimate.latestMs),
		source,
	};
}

import { DAY_MS, epochMs } from '../time';
import { isCancelled, isDelivered, isOnTheRoad, parcelFailure } from '../delivery/parcelStatus';
import type { Order, OrderPackage } from '../order';

export interface OrderArrival {
	readonly outcome: 'delivered' | 'undeliverable' | 'underway';
	/** A time that was seen, one that Amazon estimated, or only the end of the promised window. */
	readonly basis: 'known' | 'estimated' | 'presumed' | 'none';
	readonly atMs?: number;
	readonly daysToDeliver?: number;
	/** Against the promise to the buyer. Undefined where there is no promise or no time to hold to it. */
	readonly late?: boolean;
}

/** The parcels that left: a cancelled one never did. */
export const sentParcels = (order: Order): readonly OrderPackage[] =>
	(order.packages ?? []).filter((parcel) => !isCancelled(parcel));

interface CountedArrival {
	readonly atMs: number;
	readonly known: boolean;
	readonly shippedMs: number | undefined;
}

function countedArrival(parcel: OrderPackage, nowMs: number): CountedArrival | undefined {
	const shippedMs = epochMs(parcel.shipTime);
	const deliveredMs = epochMs(parcel.deliveredAt);
	if (deliveredMs !== undefined && deliveredMs <= nowMs) {
		return { atMs: deliveredMs, known: true, shippedMs };
	}
	const estimatedMs = epochMs(parcel.estimatedArrivalDate);
	if (estimatedMs === undefined || estimatedMs > nowMs || isOnTheRoad(parcel)) return undefined;
	return { atMs: estimatedMs, known: false, shippedMs };
}

/**
 * What is known at `now` of an order's arrival. Its last parcel decides.
 *
 * An estimate is Amazon's promise, so it says how long delivery was to take but never whether it was
 * late. A first sight of `DELIVERED` counts as the time of delivery: it is no later than that.
 */
export function orderArrival(order: Order, now: Date): OrderArrival {
	const nowMs = now.getTime();
	const parcels = sentParcels(order);
	if (order.delivery?.status === 'undelivered' || parcels.some(parcelFailure)) {
		return { outcome: 'undeliverable', basis: 'none' };
	}

	const promisedMs = passedPromiseMs(order, nowMs);
	const arrivals = parcels.flatMap((parcel) => countedArrival(parcel, nowMs) ?? []);
	if (arrivals.length > 0 && arrivals.length === parcels.length) {
		return lastArrival(arrivals, promisedMs);
	}
	const seenMs = epochMs(order.delivery?.at);
	if (seenMs !== undefined && seenMs <= nowMs) {
		return lastArrival([{ atMs: seenMs, known: true, shippedMs: undefined }], promisedMs);
	}
	return arrivalWithoutTime(order, parcels, promisedMs, nowMs);
}

/**
 * Only promises whose time is over are counted: of younger ones the kept are known before the broken,
 * which would flatter.
 */
function passedPromiseMs(order: Order, nowMs: number): number | undefined {
	const promisedMs = epochMs(order.deliverByWindow?.latest);
	return promisedMs !== undefined && promisedMs < nowMs ? promisedMs : undefined;
}

function lastArrival(
	arrivals: readonly CountedArrival[],
	promisedMs: number | undefined,
): OrderArrival {
	const last = arrivals.reduce((latest, next) => (next.atMs > latest.atMs ? next : latest));
	const known = arrivals.every((arrival) => arrival.known);
	return {
		outcome: 'delivered',
		basis: known ? 'known' : 'estimated',
		atMs: last.atMs,
		...(last.shippedMs !== undefined && { daysToDeliver: (last.atMs - last.shippedMs) / DAY_MS }),
		...(known && promisedMs !== undefined && { late: last.atMs > promisedMs }),
	};
}

/** A parcel that still moves after its promise is late; any other is presumed to have come by then. */
function arrivalWithoutTime(
	order: Order,
	parcels: readonly OrderPackage[],
	promisedMs: number | undefined,
	nowMs: number,
): OrderArrival {
	if (parcels.some(isOnTheRoad)) {
		const isOverdue = promisedMs !== undefined;
		return { outcome: 'underway', basis: 'none', ...(isOverdue && { late: true }) };
	}
	const latestMs = epochMs(order.delivery?.latest) ?? promisedMs;
	if (latestMs !== undefined && latestMs <= nowMs) {
		return { outcome: 'delivered', basis: 'presumed', atMs: latestMs };
	}
	const hasArrived = parcels.length > 0 && parcels.every(isDelivered);
	return { outcome: hasArrived ? 'delivered' : 'underway', basis: 'none' };
}

import { isCancelled, isDelivered } from '../delivery/parcelStatus';
import { isLowRating, type FeedbackRecord } from '../feedback/feedbackRecord';
import type { Order, OrderPackage } from '../order';
import { DAY_MS, HOUR_MS, epochMs, isoText } from '../time';
import type { Observation } from './eventMemory';

const lastUpdateMs = (order: Order): number =>
	epochMs(order.lastUpdatedTime) ?? epochMs(order.createdTime) ?? 0;

/** An order is shipped once. FBA orders do not say when; theirs does not change afterwards. */
export function* shippedOrders(orders: Iterable<Order>): Generator<Observation<Order>> {
	for (const order of orders) {
		if (order.fulfillmentStatus !== 'SHIPPED') continue;
		const shipTimes = (order.packages ?? [])
			.map(({ shipTime }) => epochMs(shipTime))
			.filter((ms) => ms !== undefined);
		const atMs = shipTimes.length > 0 ? Math.max(...shipTimes) : lastUpdateMs(order);
		yield { key: order.orderId, atMs, hasHappened: true, subject: order };
	}
}

/** Every change of an order is an event of its own. */
export function* updatedOrders(orders: Iterable<Order>): Generator<Observation<Order>> {
	for (const order of orders) {
		const atMs = lastUpdateMs(order);
		yield { key: `${order.orderId} ${atMs}`, atMs, hasHappened: true, subject: order };
	}
}

export interface DeliveredParcel {
	readonly order: Order;
	readonly packageReferenceId: string;
}

export const parcelKey = (order: Order, { packageReferenceId }: OrderPackage): string =>
	`${order.orderId} ${packageReferenceId}`;

/**
 * Parcels that Amazon shows as delivered, or not yet. It gives no time of delivery, so what counts
 * is that a parcel was seen on its way, or that its order changed, since the watch began.
 */
export function* merchantParcels(orders: Iterable<Order>): Generator<Observation<DeliveredParcel>> {
	for (const order of orders) {
		if (order.fulfilledBy === 'AMAZON') continue;
		for (const parcel of order.packages ?? []) {
			if (isCancelled(parcel)) continue;
			yield {
				key: parcelKey(order, parcel),
				atMs: lastUpdateMs(order),
				hasHappened: isDelivered(parcel),
				subject: { order, packageReferenceId: parcel.packageReferenceId },
			};
		}
	}
}

/**
 * The order with the time at which each delivered parcel was first seen so. That time is an upper
 * bound, as late as the polls are apart; a parcel nobody watched arrive gets none.
 */
export const withFirstSeen = (order: Order, reported: Readonly<Record<string, number>>): Order => ({
	...order,
	...(order.packages && {
		packages: order.packages.map((parcel) => {
			const seenMs = reported[parcelKey(order, parcel)];
			if (!isDelivered(parcel) || seenMs === undefined || parcel.deliveredAt) return parcel;
			return {
				...parcel,
				deliveredAt: isoText(seenMs),
				deliveredAtEvidence: 'packageStatus' as const,
			};
		}),
	}),
});

/**
 * Parcels of FBA's shipments report, known by their tracking numbers: what a parcel is called beside
 * others of its shipment depends on which of them a report has.
 */
export function* amazonParcels(orders: Iterable<Order>): Generator<Observation<Order>> {
	for (const order of orders) {
		for (const parcel of order.packages ?? []) {
			const atMs = epochMs(parcel.shipTime) ?? 0;
			const key = `${order.orderId} ${parcel.trackingNumber ?? parcel.packageReferenceId}`;
			yield { key, atMs, hasHappened: true, subject: order };
		}
	}
}

/** A day in the account's zone ends up to this long after it ends in UTC. */
const LATEST_ZONE_MS = 12 * HOUR_MS;

/**
 * One to three stars. Amazon gives the day only: all of it counts as after the watch began when its
 * end does, and so does feedback without a readable day. A buyer who changes the rating makes a new event.
 */
export function* negativeFeedback(
	records: Iterable<FeedbackRecord>,
): Generator<Observation<FeedbackRecord>> {
	for (const record of records) {
		if (!isLowRating(record.rating)) continue;
		const dayMs = epochMs(record.date);
		yield {
			key: `${record.orderId} ${record.rating}`,
			atMs: dayMs === undefined ? Infinity : dayMs + DAY_MS + LATEST_ZONE_MS,
			hasHappened: true,
			subject: record,
		};
	}
}

/** What the trigger reports at a time: one item. */
export interface EventRecord<Subject> {
	/** The same however often the same is reported, so that a second item can be known and dropped. */
	readonly id: string;
	readonly subject: Subject;
}

/** One record for each thing that the events are about: two parcels of an order that came together are one. */
export function toRecords<Event, Subject extends object>(
	events: ReadonlyArray<Observation<Event>>,
	subjectOf: (event: Event) => Subject,
	identityOf: (subject: Subject) => unknown = (subject) => subject,
): Array<EventRecord<Subject>> {
	const found = new Map<unknown, { readonly subject: Subject; readonly keys: string[] }>();
	for (const { key, subject: event } of events) {
		const subject = subjectOf(event);
		const identity = identityOf(subject);
		const known = found.get(identity);
		if (known) known.keys.push(key);
		else found.set(identity, { subject, keys: [key] });
	}
	return [...found.values()].map(({ subject, keys }) => ({ id: keys.sort().join(', '), subject }));
}

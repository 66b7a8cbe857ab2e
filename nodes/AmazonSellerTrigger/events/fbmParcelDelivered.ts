import {
	startWatching,
	takeEvents,
	type EventMemory,
	type Observation,
} from '../../shared/domain/events/eventMemory';
import {
	toRecords,
	merchantParcels,
	withFirstSeen,
	type DeliveredParcel,
} from '../../shared/domain/events/observations';
import {
	changedRange,
	firstSweepRanges,
	sweepRange,
	SWEEP_HORIZON_MS,
} from '../../shared/domain/events/pollRanges';
import { joinUnread } from '../../shared/domain/events/unreadMemory';
import { findOrders } from '../changedOrders';
import type { EventPoll, SellerEvent } from '../watch';

const FILTER = {
	fulfilledBy: ['MERCHANT'],
	fulfillmentStatuses: ['PARTIALLY_SHIPPED', 'SHIPPED'],
};
const SAMPLE_ORDERS = 100;

/** Parcels of one order that are first seen together are reported together. */
const toOrders = (events: ReadonlyArray<Observation<DeliveredParcel>>) =>
	toRecords(
		events,
		({ order }) => order,
		({ orderId }) => orderId,
	);

/**
 * A look at the orders of the horizon, so that the watch knows which parcels are on their way. Where
 * Amazon's limit ends it, the polls go on from there.
 */
async function begin(poll: EventPoll): Promise<EventMemory> {
	const { nowMs } = poll;
	let memory = startWatching(nowMs);
	for (const range of firstSweepRanges(nowMs)) {
		const { orders, isComplete } = await findOrders(poll, range, { ...FILTER, timeOf: 'created' });
		memory = takeEvents(memory, merchantParcels(orders), nowMs).memory;
		if (!isComplete) break;
		memory = { ...memory, sweptBackToMs: range.afterMs };
	}
	return memory;
}

/**
 * Amazon says that a parcel is delivered, not when: the time at which it is first seen so goes with
 * the order as its evidence.
 */
export const fbmParcelDelivered: SellerEvent = {
	name: 'FBM Parcel Delivered',
	value: 'fbmParcelDelivered',
	description: 'A parcel that you sent has arrived, with the time at which that was first seen',
	cost: 'Two search calls a poll, and one more for every 100 orders. Amazon gives one call back every three minutes, for all workflows of the account together. The first poll reads 45 days of FBM orders.',
	leastMinutes: 10,
	begin,
	async poll(poll, memory) {
		const { nowMs } = poll;
		const changed = await findOrders(poll, changedRange(memory, nowMs), {
			...FILTER,
			timeOf: 'lastUpdated',
		});
		const slice = sweepRange(memory, nowMs);
		const swept = changed.isComplete
			? await findOrders(poll, slice, { ...FILTER, timeOf: 'created' })
			: { orders: [], isComplete: false, unread: undefined };
		const unread = joinUnread(changed.unread, swept.unread);

		const orders = [...changed.orders, ...swept.orders];
		const taken = takeEvents(memory, merchantParcels(orders), nowMs);
		return {
			records: toOrders(taken.events).map(({ id, subject }) => ({
				id,
				subject: withFirstSeen(subject, taken.memory.reported),
			})),
			...(unread && { unread }),
			memory: {
				...taken.memory,
				...(changed.isComplete && { readUntilMs: nowMs }),
				...(swept.isComplete && { sweptBackToMs: slice.afterMs }),
			},
		};
	},
	async sample(poll) {
		const { nowMs } = poll;
		const horizon = { afterMs: nowMs - SWEEP_HORIZON_MS, beforeMs: nowMs };
		const filter = { ...FILTER, timeOf: 'created' as const, limit: SAMPLE_ORDERS };
		const { orders } = await findOrders(poll, horizon, filter);
		const [first] = [...merchantParcels(orders)].filter(({ hasHappened }) => hasHappened);
		if (!first) return [];
		const { key, subject } = first;
		return [{ id: key, subject: withFirstSeen(subject.order, { [key]: nowMs }) }];
	},
};

import {
	startWatching,
	takeEvents,
	type Observation,
} from '../../shared/domain/events/eventMemory';
import { toRecords, shippedOrders, updatedOrders } from '../../shared/domain/events/observations';
import { changedRange } from '../../shared/domain/events/pollRanges';
import type { Order } from '../../shared/domain/order';
import { DAY_MS } from '../../shared/domain/time';
import { findOrders } from '../changedOrders';
import type { SellerEvent } from '../watch';

const SAMPLE_DAYS = 30;
const SEARCH_COST =
	'One search call a poll, and one more for every 100 orders. Amazon gives one call back every three minutes, for all workflows of the account together.';

const sameOrder = (order: Order): Order => order;

/** Events that show in an order's last update. */
const orderEvent = (
	event: Pick<SellerEvent, 'name' | 'value' | 'description'>,
	fulfillmentStatuses: readonly string[] | undefined,
	observations: (orders: Iterable<Order>) => Iterable<Observation<Order>>,
): SellerEvent => {
	const filter = {
		timeOf: 'lastUpdated' as const,
		...(fulfillmentStatuses && { fulfillmentStatuses }),
	};
	return {
		...event,
		cost: SEARCH_COST,
		leastMinutes: 5,
		begin: async ({ nowMs }) => startWatching(nowMs),
		async poll(poll, memory) {
			const range = changedRange(memory, poll.nowMs);
			const { orders, isComplete, unread } = await findOrders(poll, range, filter);
			const taken = takeEvents(memory, observations(orders), poll.nowMs);
			return {
				records: toRecords(taken.events, sameOrder),
				memory: { ...taken.memory, ...(isComplete && { readUntilMs: poll.nowMs }) },
				...(unread && { unread }),
			};
		},
		async sample(poll) {
			const range = { afterMs: poll.nowMs - SAMPLE_DAYS * DAY_MS, beforeMs: poll.nowMs };
			const { orders } = await findOrders(poll, range, { ...filter, limit: 1 });
			return toRecords([...observations(orders)], sameOrder);
		},
	};
};

export const orderShipped = orderEvent(
	{
		name: 'Order Shipped',
		value: 'orderShipped',
		description: 'All of an order is on its way, FBA or FBM',
	},
	['SHIPPED'],
	shippedOrders,
);

export const orderUpdated = orderEvent(
	{
		name: 'Order Updated',
		value: 'orderUpdated',
		description: 'Anything about an order changed: placed, paid, shipped, canceled',
	},
	undefined,
	updatedOrders,
);

import { DateTime } from 'luxon';

import {
	startWatching,
	takeEvents,
	type Observation,
} from '../../shared/domain/events/eventMemory';
import { toRecords, shippedOrders, updatedOrders } from '../../shared/domain/events/observations';
import { changedRange, type PollRange } from '../../shared/domain/events/pollRanges';
import { joinUnread, type Unread } from '../../shared/domain/events/unreadMemory';
import type { Order } from '../../shared/domain/order';
import { DAY_MS } from '../../shared/domain/time';
import { answerError, explainAnswer } from '../../shared/spApi/answerErrors';
import type { NotAnswered } from '../../shared/spApi/answers/spApiAnswer';
import type { AmazonOrder, OrderIssue } from '../../shared/spApi/apis/orderMapper';
import { readOrders, type OrderQuery } from '../../shared/spApi/apis/orderReader';
import type { EventPoll, SellerEvent } from '../sellerEvent';

export interface OrdersFound {
	readonly orders: readonly AmazonOrder[];
	/** False when Amazon's limit or a fault ended the reading: the next poll reads on from before. */
	readonly isComplete: boolean;
	readonly unread?: Unread;
}

type Filter = Pick<OrderQuery, 'timeOf' | 'fulfilledBy' | 'fulfillmentStatuses'> & {
	readonly limit?: number;
};

/**
 * Reads the orders of a range. What was read before a fault is still given; without any of it the
 * fault is the poll's, and with some of it the seller is told beside the events.
 */
export async function findOrders(
	{ session, marketplaceIds }: EventPoll,
	{ afterMs, beforeMs }: PollRange,
	filter: Filter,
): Promise<OrdersFound> {
	const read = await readOrders(session, {
		limit: Number.POSITIVE_INFINITY,
		...filter,
		...(marketplaceIds && { marketplaceIds }),
		after: DateTime.fromMillis(afterMs),
		before: DateTime.fromMillis(beforeMs),
		includedData: ['CANCELLATION', 'FULFILLMENT', 'PACKAGES'],
	});
	const { orders, issues, stoppedBy } = read;
	if (stoppedBy !== undefined && stoppedBy.kind !== 'timeUp' && orders.length === 0) {
		throw answerError(session, 'searchOrders', stoppedBy);
	}
	const unread = joinUnread(
		stoppedBy && describeStop(stoppedBy, orders.length),
		describeIssues(issues),
	);
	return { orders, isComplete: stoppedBy === undefined, ...(unread && { unread }) };
}

/** Amazon's limit passes by itself; a fault that stays would keep back what is behind it for ever. */
function describeStop(stoppedBy: NotAnswered, count: number): Unread | undefined {
	if (stoppedBy.kind === 'timeUp') return undefined;
	const { message, description } = explainAnswer('searchOrders', stoppedBy);
	return {
		keys: ['searchOrders'],
		sentence: `Only ${count} of the orders could be read. ${message}.`,
		remedy: `${description} The events of these orders start the workflow as usual, and each poll asks for the others again. This is said again after a day if it is still so.`,
	};
}

function describeIssues(issues: readonly OrderIssue[]): Unread | undefined {
	const [first] = issues;
	if (!first) return undefined;
	const name = first.orderId ?? 'an order without an ID';
	return {
		keys: issues.map(({ orderId, issue }) => orderId ?? issue),
		sentence: `${issues.length} of the orders that Amazon gave could not be read. The first is ${name}: ${first.issue}.`,
	};
}

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

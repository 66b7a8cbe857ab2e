import { DateTime } from 'luxon';

import type { PollRange } from '../shared/domain/events/pollRanges';
import { answerError, explainAnswer } from '../shared/spApi/answerErrors';
import { readOrders, type OrderQuery } from '../shared/spApi/apis/orderReader';
import type { AmazonOrder, OrderIssue } from '../shared/spApi/apis/orderMapper';
import { joinUnread, type Unread } from '../shared/domain/events/unreadMemory';
import type { NotAnswered } from '../shared/spApi/answers/spApiAnswer';
import type { EventPoll } from './watch';

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
 * fault is the poll's, and with some of it the seller is informed beside the events.
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

/** Amazon's limit passes by itself; a fault that stays would always keep back what comes after it. */
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

import { DateTime } from 'luxon';

import { isoSeconds } from '../exchange';
import type { AmazonOrder, MappedOrder, OrderIssue } from './orderMapper';
import {
	searchOrders,
	type IncludedData,
	type OrderFilter,
	type OrderPage,
	type UnknownOrder,
} from './orders';
import type { SpApiSession } from '../session';
import type { NotAnswered } from '../answers/spApiAnswer';

export interface OrderQuery extends Omit<OrderFilter, 'after' | 'before'> {
	readonly after: DateTime;
	/** Now, or what comes closest to it, when left out. */
	readonly before?: DateTime;
	readonly includedData: readonly IncludedData[];
	/** Ends the search early; Infinity for all. */
	readonly limit: number;
}

export interface OrdersRead {
	readonly orders: readonly AmazonOrder[];
	readonly issues: readonly OrderIssue[];
	/** Why the rest is missing: the user's time was up, or Amazon stopped answering half way. */
	readonly stoppedBy?: NotAnswered;
	/** Amazon refused FULFILLMENT, so that an order's status is known from the filter alone. */
	readonly withoutFulfillment: boolean;
}

/** `createdBefore`, `lastUpdatedBefore`: at least two minutes before now (searchOrders, model). */
const YOUNGEST_MINUTES = 2;
const PAGE_SIZE = 100;
const MOST_PAGES = 10_000;

/**
 * Reads a whole search, each order once. Its upper end is fixed before the first page, as orders that
 * arrive while it is read would shift the pages.
 *
 * Where Amazon refuses the token of a page that it gave itself (sdk#717, models#5144), the search
 * begins once more: nothing says in which order it gives orders. What was read is kept.
 */
export async function readOrders(session: SpApiSession, query: OrderQuery): Promise<OrdersRead> {
	const newest = DateTime.fromMillis(session.now()).minus({ minutes: YOUNGEST_MINUTES });
	const before = query.before === undefined ? newest : DateTime.min(query.before, newest);
	const orders = new Map<string, AmazonOrder>();
	const issues = new Map<string, OrderIssue>();
	let { includedData } = query;
	const read = (stoppedBy?: NotAnswered): OrdersRead => ({
		orders: [...orders.values()].slice(0, query.limit),
		issues: [...issues.values()],
		...(stoppedBy && { stoppedBy }),
		withoutFulfillment: includedData.length < query.includedData.length,
	});
	if (query.limit <= 0 || query.after >= before) return read();

	const filter = toFilter(query, before);
	const maxResultsPerPage = Math.min(PAGE_SIZE, query.limit);
	const tokens = new Set<string>();
	let paginationToken: string | undefined;
	let isBegunAnew = false;
	for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
		const request = {
			maxResultsPerPage,
			...(paginationToken !== undefined && { paginationToken }),
		};
		let page = await searchOrders(session, filter, { ...request, includedData });
		const isFirst = paginationToken === undefined;
		if (isFirst && refusesInput(page) && includedData.includes('FULFILLMENT')) {
			const reducedData = includedData.filter((part) => part !== 'FULFILLMENT');
			const reduced = await searchOrders(session, filter, {
				...request,
				includedData: reducedData,
			});
			if (!refusesInput(reduced)) {
				includedData = reducedData;
				page = reduced;
			}
		}
		if (!isFirst && page.kind === 'refused' && page.statusCode === 400 && !page.isForeign) {
			if (isBegunAnew) return read({ ...page, isNextPage: true });
			isBegunAnew = true;
			paginationToken = undefined;
			tokens.clear();
			continue;
		}
		if (page.kind !== 'page') return read(page);

		for (const mapped of page.orders) {
			if (mapped.kind === 'issue') {
				issues.set(mapped.issue.orderId ?? `${issues.size}`, mapped.issue);
			} else orders.set(mapped.order.orderId, withFilterFacts(mapped.order, filter));
		}
		if (page.nextToken === undefined || orders.size >= query.limit) return read();
		if (tokens.has(page.nextToken)) {
			const reason = 'the same page came twice';
			return read({ kind: 'unanswered', reason, isUnexpected: true });
		}
		paginationToken = page.nextToken;
		tokens.add(paginationToken);
	}
	const reason = `there are more than ${MOST_PAGES} pages`;
	return read({ kind: 'unanswered', reason, isUnexpected: true });
}

const toFilter = (query: OrderQuery, before: DateTime): OrderFilter => ({
	timeOf: query.timeOf,
	after: isoSeconds(query.after),
	before: isoSeconds(before),
	...(query.fulfilledBy && { fulfilledBy: query.fulfilledBy }),
	...(query.fulfillmentStatuses && { fulfillmentStatuses: query.fulfillmentStatuses }),
	...(query.marketplaceIds && { marketplaceIds: query.marketplaceIds }),
});

/**
 * Since August 2026 the Far East endpoint has been seen to answer so to FULFILLMENT
 * (selling-partner-api-models#5365). Amazon's text is the same for any parameter it dislikes.
 */
export const refusesInput = (
	answer: OrderPage | MappedOrder | UnknownOrder | NotAnswered,
): boolean =>
	answer.kind === 'refused' &&
	answer.statusCode === 400 &&
	answer.errors.some(({ code }) => code === 'InvalidInput');

/** Orders that passed a filter for one value have it, whether or not Amazon repeats it. */
function withFilterFacts(order: AmazonOrder, filter: OrderFilter): AmazonOrder {
	const fulfillmentStatus = order.fulfillmentStatus ?? onlyValue(filter.fulfillmentStatuses);
	const fulfilledBy = order.fulfilledBy ?? onlyValue(filter.fulfilledBy);
	return {
		...order,
		...(fulfillmentStatus !== undefined && { fulfillmentStatus }),
		...((fulfilledBy === 'AMAZON' || fulfilledBy === 'MERCHANT') && { fulfilledBy }),
	};
}

const onlyValue = (values: readonly string[] | undefined): string | undefined =>
	values?.length === 1 ? values[0] : undefined;

import { DateTime } from 'luxon';

import { isoSeconds } from '../isoSeconds';
import type { AmazonOrder, MappedOrder, OrderIssue } from './orderMapper';
import { searchOrders, type IncludedData, type OrderFilter, type OrderPage } from './orders';
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
 * Reads a whole search. Its upper end is fixed before the first page, as orders that arrive while
 * it is read would shift the pages.
 */
export async function readOrders(session: SpApiSession, query: OrderQuery): Promise<OrdersRead> {
	const newest = DateTime.fromMillis(session.now()).minus({ minutes: YOUNGEST_MINUTES });
	const before = query.before === undefined ? newest : DateTime.min(query.before, newest);
	const orders: AmazonOrder[] = [];
	const issues: OrderIssue[] = [];
	let { includedData } = query;
	const read = (stoppedBy?: NotAnswered): OrdersRead => ({
		orders,
		issues,
		...(stoppedBy && { stoppedBy }),
		withoutFulfillment: includedData.length < query.includedData.length,
	});
	if (query.limit <= 0 || query.after >= before) return read();

	const filter = toFilter(query, before);
	const tokens = new Set<string>();
	let paginationToken: string | undefined;
	for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
		const request = {
			maxResultsPerPage: Math.min(PAGE_SIZE, query.limit - orders.length),
			...(paginationToken !== undefined && { paginationToken }),
		};
		let page = await searchOrders(session, filter, { ...request, includedData });
		if (refusesInput(page) && includedData.includes('FULFILLMENT')) {
			includedData = includedData.filter((part) => part !== 'FULFILLMENT');
			const reduced = await searchOrders(session, filter, { ...request, includedData });
			if (refusesInput(reduced)) includedData = query.includedData;
			else page = reduced;
		}
		if (page.kind !== 'page') return read(page);

		for (const mapped of page.orders) {
			if (mapped.kind === 'issue') issues.push(mapped.issue);
			else orders.push(withFilterFacts(mapped.order, filter));
		}
		if (page.nextToken === undefined || orders.length >= query.limit) return read();
		if (tokens.has(page.nextToken)) {
			return read({ kind: 'unanswered', reason: 'the same page came twice' });
		}
		paginationToken = page.nextToken;
		tokens.add(paginationToken);
	}
	return read({ kind: 'unanswered', reason: `more than ${MOST_PAGES} pages` });
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
export const refusesInput = (answer: OrderPage | MappedOrder | NotAnswered): boolean =>
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

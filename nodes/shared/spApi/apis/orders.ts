import { z } from 'zod';

import { toOrder, type MappedOrder } from './orderMapper';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import type { NotAnswered } from '../answers/spApiAnswer';

/** What Amazon adds to an order when it is asked for. Without FULFILLMENT an order has no status. */
export type IncludedData =
	'BUYER' | 'CANCELLATION' | 'FULFILLMENT' | 'PACKAGES' | 'PROCEEDS' | 'PROMOTION';

/** The filters of one search. Amazon wants all of them again with every page. */
export interface OrderFilter {
	/** `lastUpdated` finds orders again that have changed; Amazon takes one of the two, never both. */
	readonly timeOf: 'created' | 'lastUpdated';
	/** ISO 8601 with `Z`. */
	readonly after: string;
	readonly before: string;
	readonly fulfilledBy?: readonly string[];
	readonly fulfillmentStatuses?: readonly string[];
	readonly marketplaceIds?: readonly string[];
}

export interface PageRequest {
	readonly includedData: readonly IncludedData[];
	/** 1 to 100. */
	readonly maxResultsPerPage: number;
	readonly paginationToken?: string;
}

export interface OrderPage {
	readonly kind: 'page';
	readonly orders: readonly MappedOrder[];
	/** Missing on the last page, and only there: a page may be short or empty before it. */
	readonly nextToken?: string;
}

const PATH = '/orders/2026-01-01/orders';

const SEARCH_ANSWER = z.object({
	orders: z.array(z.unknown()).default([]),
	pagination: z.object({ nextToken: z.string().min(1).optional() }).nullish(),
});

const GET_ANSWER = z.object({ order: z.unknown() });

export async function searchOrders(
	session: SpApiSession,
	filter: OrderFilter,
	page: PageRequest,
): Promise<OrderPage | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'searchOrders',
		method: 'GET',
		leaveFor: page.includedData.join(),
		namesTime: true,
		path: PATH,
		query: {
			[`${filter.timeOf}After`]: filter.after,
			[`${filter.timeOf}Before`]: filter.before,
			fulfilledBy: filter.fulfilledBy,
			fulfillmentStatuses: filter.fulfillmentStatuses,
			includedData: page.includedData,
			marketplaceIds: filter.marketplaceIds,
			maxResultsPerPage: page.maxResultsPerPage,
			paginationToken: page.paginationToken,
		},
	});
	if (answer.kind !== 'answered') return answer;

	const found = SEARCH_ANSWER.safeParse(answer.body);
	if (!found.success) return { kind: 'unanswered', reason: 'the answer is not a list of orders' };
	const nextToken = found.data.pagination?.nextToken;
	return {
		kind: 'page',
		orders: found.data.orders.map(toOrder),
		...(nextToken !== undefined && { nextToken }),
	};
}

export async function getOrder(
	session: SpApiSession,
	orderId: string,
	includedData: readonly IncludedData[],
): Promise<MappedOrder | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getOrder',
		method: 'GET',
		leaveFor: includedData.join(),
		path: `${PATH}/${encodeURIComponent(orderId)}`,
		query: { includedData },
	});
	if (answer.kind !== 'answered') return answer;
	return toOrder(GET_ANSWER.safeParse(answer.body).data?.order);
}

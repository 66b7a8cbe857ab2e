import { z } from 'zod';

import { toOrder, type MappedOrder } from './orderMapper';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import { unexpectedAnswer, type NotAnswered } from '../answers/spApiAnswer';

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
	orders: z.array(z.unknown()).nullish(),
	pagination: z.object({ nextToken: z.string().nullish() }).nullish(),
});

const GET_ANSWER = z.object({ order: z.unknown() });

/** Amazon has no order of this id, and says so with 200 and an object without one (models#2939). */
export interface UnknownOrder {
	readonly kind: 'unknownOrder';
}

export async function searchOrders(
	session: SpApiSession,
	filter: OrderFilter,
	page: PageRequest,
): Promise<OrderPage | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'searchOrders',
		method: 'GET',
		permissionFor: page.includedData.join(),
		isAboutTime: true,
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
	if (!found.success) return unexpectedAnswer('a list of orders', answer.body);
	const nextToken = found.data.pagination?.nextToken ?? '';
	return {
		kind: 'page',
		orders: (found.data.orders ?? []).map(toOrder),
		...(nextToken !== '' && { nextToken }),
	};
}

export async function getOrder(
	session: SpApiSession,
	orderId: string,
	includedData: readonly IncludedData[],
): Promise<MappedOrder | UnknownOrder | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getOrder',
		method: 'GET',
		permissionFor: includedData.join(),
		path: `${PATH}/${encodeURIComponent(orderId)}`,
		query: { includedData },
	});
	if (answer.kind === 'refused' && answer.statusCode === 404 && !answer.isForeign) {
		return { kind: 'unknownOrder' };
	}
	if (answer.kind !== 'answered') return answer;
	const parsed = GET_ANSWER.safeParse(answer.body);
	if (!parsed.success) return unexpectedAnswer('an order', answer.body);
	const order = parsed.data.order ?? {};
	const isNone = typeof order === 'object' && Object.keys(order).length === 0;
	return isNone ? { kind: 'unknownOrder' } : toOrder(order);
}

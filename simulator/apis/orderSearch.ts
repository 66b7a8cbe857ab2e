import { DateTime } from 'luxon';

import { type SimulatedOrder } from '../account/order';
import { fulfillmentStatusAt, lastUpdatedAt } from '../account/orderState';
import { DAY_MS, MINUTE_MS, toIsoMs, type EpochMs } from '../clock';
import { MARKETPLACES, isNonAmazonId, nonAmazonIdOf } from '../marketplaces';
import { listOf, type ApiRequest } from '../operation';
import { Refusal, invalidInput } from '../replies';

/** Data is usually there two minutes after it was made (Orders API reference). */
export const ORDER_LAG_MS = 2 * MINUTE_MS;

const FULFILLMENT_STATUSES = [
	'PENDING_AVAILABILITY',
	'PENDING',
	'UNSHIPPED',
	'PARTIALLY_SHIPPED',
	'SHIPPED',
	'CANCELLED',
	'UNFULFILLABLE',
];
const INCLUDED_DATA = [
	'BUYER',
	'RECIPIENT',
	'PROCEEDS',
	'EXPENSE',
	'PROMOTION',
	'CANCELLATION',
	'FULFILLMENT',
	'PACKAGES',
	'TAX',
	'PAYMENT',
	'FULFILLMENT_ORDERS',
];

export interface OrderSearch {
	readonly by: 'created' | 'lastUpdated';
	readonly after: EpochMs;
	readonly before: EpochMs;
	readonly statuses: readonly string[];
	readonly fulfilledBy: readonly string[];
	readonly marketplaceIds: readonly string[];
	readonly pageSize: number;
	/** What a pagination token is bound to: every filter as it was written. */
	readonly fingerprint: string;
}

function instantOf(query: URLSearchParams, name: string): EpochMs | undefined {
	const value = query.get(name);
	if (value === null) return undefined;
	const parsed = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/.test(value)
		? DateTime.fromISO(value)
		: undefined;
	if (!parsed?.isValid) throw invalidInput(`${name} is not an ISO 8601 date-time.`);
	return parsed.toMillis();
}

function enumListOf(query: URLSearchParams, name: string, known: readonly string[]): string[] {
	const values = listOf(query, name);
	const unknown = values.find((value) => !known.includes(value));
	if (unknown !== undefined) throw invalidInput(`${name} does not know ${unknown}.`);
	return values;
}

export const includedDataOf = (query: URLSearchParams): ReadonlySet<string> =>
	new Set(enumListOf(query, 'includedData', INCLUDED_DATA));

function pageSizeOf(query: URLSearchParams): number {
	const value = query.get('maxResultsPerPage');
	if (value === null) return 100;
	const size = Number(value);
	if (!Number.isInteger(size) || size < 1 || size > 100)
		throw invalidInput('maxResultsPerPage is 1 to 100.');
	return size;
}

function marketplacesOf({ query, account }: ApiRequest): string[] {
	const ids = listOf(query, 'marketplaceIds');
	if (ids.length > 50) throw invalidInput('marketplaceIds takes at most 50 values.');
	for (const id of ids) {
		const marketplace = MARKETPLACES.find(({ marketplaceId }) => marketplaceId === id);
		if (!marketplace && !isNonAmazonId(id))
			throw invalidInput(`marketplaceIds does not know ${id}.`);
		if (marketplace && marketplace.region !== account.region) {
			throw new Refusal(403, 'Unauthorized', 'Access to requested resource is denied.');
		}
	}
	return ids;
}

function boundsOf(query: URLSearchParams, now: EpochMs) {
	const createdAfter = instantOf(query, 'createdAfter');
	const createdBefore = instantOf(query, 'createdBefore');
	const lastUpdatedAfter = instantOf(query, 'lastUpdatedAfter');
	const lastUpdatedBefore = instantOf(query, 'lastUpdatedBefore');
	const hasCreated = createdAfter !== undefined || createdBefore !== undefined;
	const hasUpdated = lastUpdatedAfter !== undefined || lastUpdatedBefore !== undefined;
	if (hasCreated && hasUpdated) throw invalidInput('created* and lastUpdated* cannot be mixed.');
	const by = hasUpdated ? ('lastUpdated' as const) : ('created' as const);
	const after = hasUpdated ? lastUpdatedAfter : createdAfter;
	if (after === undefined)
		throw invalidInput('One of createdAfter and lastUpdatedAfter is required.');
	const newest = now - ORDER_LAG_MS;
	const before = (hasUpdated ? lastUpdatedBefore : createdBefore) ?? newest;
	if (before > newest) throw invalidInput(`${by}Before must be two minutes or more before now.`);
	if (before < after) throw invalidInput(`${by}Before must not be earlier than ${by}After.`);
	return { by, after, before };
}

export function parseSearch(request: ApiRequest, now: EpochMs): OrderSearch {
	const { query } = request;
	const fingerprint = [...query]
		.filter(([name]) => !['paginationToken', 'maxResultsPerPage', 'includedData'].includes(name))
		.map(([name, value]) => `${name}=${value}`)
		.sort()
		.join('&');
	return {
		...boundsOf(query, now),
		statuses: enumListOf(query, 'fulfillmentStatuses', FULFILLMENT_STATUSES),
		fulfilledBy: enumListOf(query, 'fulfilledBy', ['MERCHANT', 'AMAZON']),
		marketplaceIds: marketplacesOf(request),
		pageSize: pageSizeOf(query),
		fingerprint,
	};
}

const marketplaceIdOf = ({ isNonAmazon, marketplace }: SimulatedOrder): string =>
	isNonAmazon ? nonAmazonIdOf(marketplace) : marketplace.marketplaceId;

/** The orders that match, oldest first, as Amazon knew them two minutes ago. */
export function findOrders(
	orders: readonly SimulatedOrder[],
	search: OrderSearch,
	now: EpochMs,
): SimulatedOrder[] {
	const at = now - ORDER_LAG_MS;
	const { by, after, before, statuses, fulfilledBy, marketplaceIds } = search;
	const sortKey = (order: SimulatedOrder) =>
		by === 'created' ? order.createdAt : lastUpdatedAt(order, at);
	const found = orders.filter((order) => {
		if (order.createdAt > at) return false;
		const instant = sortKey(order);
		return (
			instant >= after &&
			instant <= before &&
			(fulfilledBy.length === 0 || fulfilledBy.includes(order.fulfilledBy)) &&
			(marketplaceIds.length === 0 || marketplaceIds.includes(marketplaceIdOf(order))) &&
			(statuses.length === 0 || statuses.includes(fulfillmentStatusAt(order, at)))
		);
	});
	return by === 'created' ? found : found.sort((a, b) => sortKey(a) - sortKey(b));
}

interface OpenSearch {
	readonly fingerprint: string;
	readonly found: readonly SimulatedOrder[];
	readonly offset: number;
	readonly before: EpochMs;
	readonly issuedAt: EpochMs;
}

const TOKEN_LIFETIME_MS = DAY_MS;

/** Pagination tokens: bound to their filters and dead after 24 hours. */
export class OpenSearches {
	private readonly searches = new Map<string, OpenSearch>();
	private issuedTokens = 0;

	keep(search: OpenSearch): string {
		for (const [token, { issuedAt }] of this.searches) {
			if (search.issuedAt - issuedAt < TOKEN_LIFETIME_MS) break;
			this.searches.delete(token);
		}
		this.issuedTokens += 1;
		const token = Buffer.from(`${this.issuedTokens}:${search.issuedAt}:${search.offset}`).toString(
			'base64',
		);
		this.searches.set(token, search);
		return token;
	}

	/** Throws Amazon's refusal for a token that is unknown, old or used with other filters. */
	resume(token: string, { fingerprint }: OrderSearch, now: EpochMs): OpenSearch {
		const search = this.searches.get(token);
		if (!search) throw invalidInput('The paginationToken is unknown.');
		if (now - search.issuedAt >= TOKEN_LIFETIME_MS) {
			this.searches.delete(token);
			throw invalidInput('The paginationToken has expired.');
		}
		if (search.fingerprint !== fingerprint) {
			throw invalidInput('The filters differ from those that the paginationToken was made with.');
		}
		return search;
	}
}

export const echoOf = (by: OrderSearch['by'], before: EpochMs) =>
	by === 'created' ? { createdBefore: toIsoMs(before) } : { lastUpdatedBefore: toIsoMs(before) };

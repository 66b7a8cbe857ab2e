import { requireOrder, type ApiRequest, type Operation } from '../operation';
import { invalidInput, notFound, ok } from '../replies';
import { type World } from '../world';
import {
	ORDER_LAG_MS,
	OpenSearches,
	echoOf,
	findOrders,
	includedDataOf,
	parseSearch,
} from './orderSearch';
import { orderView, type OrderViewSetting } from './orderView';

/** Orders without personal data (developer-docs.amazon.com, get-orders-with-filtering-criteria). */
const ROLES = [
	'Amazon Fulfillment',
	'Buyer Communication',
	'Buyer Solicitation',
	'Finance and Accounting',
	'Inventory and Order Tracking',
	'Pricing',
	'Product Listing',
	'Selling Partner Insights',
] as const;

function viewSetting({ query, target }: ApiRequest, world: World): OrderViewSetting {
	const includedData = includedDataOf(query);
	if (includedData.has('FULFILLMENT') && world.faults.isHit('fulfillmentRefused', target)) {
		throw invalidInput('');
	}
	return {
		at: world.clock.now() - ORDER_LAG_MS,
		includedData,
		hasDetailedStatus: !world.faults.isHit('detailedStatusMissing', target),
		hasNewEnumValues: world.faults.isHit('newEnumValues', target),
	};
}

/** Pages outlive a request, so every world has its own. */
export function ordersOperations(): readonly Operation[] {
	const openSearches = new OpenSearches();
	return [
		{
			operationId: 'searchOrders',
			method: 'GET',
			path: '/orders/2026-01-01/orders',
			plan: { ratePerSecond: 0.0056, burst: 20 },
			roles: ROLES,
			handle: (request, world) => {
				const now = world.clock.now();
				const search = parseSearch(request, now);
				const setting = viewSetting(request, world);
				const { target } = request;
				const token = request.query.get('paginationToken');
				if (token !== null && world.faults.isHit('paginationTokenExpired', target)) {
					throw invalidInput('The paginationToken has expired.');
				}
				const { found, offset, before } =
					token === null
						? {
								found: findOrders(request.account.orders, search, now),
								offset: 0,
								before: search.before,
							}
						: openSearches.resume(token, search, now);
				const isEmptyPage = world.faults.isHit('emptyPages', target);
				const end = isEmptyPage ? offset : offset + search.pageSize;
				const nextToken =
					end < found.length
						? openSearches.keep({
								fingerprint: search.fingerprint,
								found,
								offset: end,
								before,
								issuedAt: now,
							})
						: undefined;
				const orders: object[] = found.slice(offset, end).map((order) => orderView(order, setting));
				if (orders[0] && world.faults.isHit('unreadableOrder', target)) {
					orders[0] = { ...orders[0], orderItems: 'withheld' };
				}
				return ok({
					orders,
					...(nextToken !== undefined && { pagination: { nextToken } }),
					...echoOf(search.by, before),
				});
			},
		},
		{
			operationId: 'getOrder',
			method: 'GET',
			path: '/orders/2026-01-01/orders/:orderId',
			plan: { ratePerSecond: 0.5, burst: 30 },
			roles: ROLES,
			handle: (request, world) => {
				const setting = viewSetting(request, world);
				const order = requireOrder(request.account, request.params['orderId']);
				if (order.createdAt > setting.at) throw notFound(`No order ${order.orderId}.`);
				return ok({ order: orderView(order, setting) });
			},
		},
	];
}

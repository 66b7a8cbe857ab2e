import { findMarketplaceByDomain } from '../marketplaces';
import type { FulfilledBy, FulfillmentStatus, Order } from '../order';
import type { Report } from './readReport';
import { withoutEmpty } from './returnRecord';

const columns = {
	orderId: 'amazon-order-id',
	purchaseDate: 'purchase-date',
	lastUpdatedDate: 'last-updated-date',
	orderStatus: 'order-status',
	fulfillmentChannel: 'fulfillment-channel',
	salesChannel: 'sales-channel',
} as const;

/** What the report says of an order: its state, without items' ids and without parcels. */
export interface OrderState extends Pick<
	Order,
	| 'orderId'
	| 'marketplaceId'
	| 'salesChannel'
	| 'createdTime'
	| 'lastUpdatedTime'
	| 'fulfilledBy'
	| 'fulfillmentStatus'
> {
	/** Merchant-fulfilled orders in some marketplaces: `Shipped - Delivered to Buyer`. */
	readonly isDelivered: boolean;
}

/** Amazon's words in this report for the Orders API's codes. */
const STATUSES: ReadonlyMap<string, FulfillmentStatus> = new Map([
	['pending', 'PENDING'],
	['unshipped', 'UNSHIPPED'],
	['shipping', 'PARTIALLY_SHIPPED'],
	['shipped', 'SHIPPED'],
	['cancelled', 'CANCELLED'],
	['unfulfillable', 'UNFULFILLABLE'],
]);

const FULFILLED_BY: ReadonlyMap<string, FulfilledBy> = new Map([
	['amazon', 'AMAZON'],
	['merchant', 'MERCHANT'],
]);

/**
 * All orders by last update, a row for each item: the states of a whole account for one call, where
 * the Orders API takes one for every hundred orders. Exempt from the half-hour rule of FBA reports.
 */
export const ALL_ORDERS: Report<keyof typeof columns, OrderState> = {
	reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
	maxRangeDays: 30,
	repeatAfterMinutes: 0,
	layout: { columns, required: ['orderId', 'orderStatus', 'lastUpdatedDate'] },
	read(row, reader) {
		const orderId = reader.orderId(row.orderId, columns.orderId);
		if (orderId === undefined) return undefined;
		const [status = '', detail = ''] = row.orderStatus.toLowerCase().split(/\s-\s/);
		const channel = row.salesChannel;
		const isAmazon = !/^non-amazon/i.test(channel);
		return {
			orderId,
			...withoutEmpty({
				marketplaceId: findMarketplaceByDomain(channel)?.marketplaceId,
				salesChannel:
					channel === ''
						? undefined
						: { channelName: isAmazon ? 'AMAZON' : 'NON_AMAZON', marketplaceName: channel },
				createdTime: reader.time(row.purchaseDate, columns.purchaseDate),
				lastUpdatedTime: reader.time(row.lastUpdatedDate, columns.lastUpdatedDate),
				fulfilledBy: FULFILLED_BY.get(row.fulfillmentChannel.toLowerCase()),
				fulfillmentStatus: STATUSES.get(status.trim()) ?? row.orderStatus,
			}),
			isDelivered: /^delivered\b/.test(detail.trim()),
		};
	},
};

/** The report has a row for each item, and reports of two periods may both have an order: one state each, the newest. */
export function latestStates(states: Iterable<OrderState>): OrderState[] {
	const byOrder = new Map<string, OrderState>();
	for (const state of states) {
		const known = byOrder.get(state.orderId);
		if (!known || updatedMs(state) >= updatedMs(known)) byOrder.set(state.orderId, state);
	}
	return [...byOrder.values()];
}

const updatedMs = ({ lastUpdatedTime }: OrderState): number =>
	lastUpdatedTime === undefined ? 0 : Date.parse(lastUpdatedTime);

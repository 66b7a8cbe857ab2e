import { parcelFailure, type UndeliveredCause } from '../delivery/parcelStatus';
import { findMarketplaceByDomain, isAmazonSalesChannel } from '../marketplaces';
import type { FulfilledBy, FulfillmentStatus, Order, OrderPackage } from '../order';
import { rowReport, withoutEmpty } from './rowReport';

const columns = {
	orderId: 'amazon-order-id',
	purchaseDate: 'purchase-date',
	lastUpdatedDate: 'last-updated-date',
	orderStatus: 'order-status',
	fulfillmentChannel: 'fulfillment-channel',
	salesChannel: 'sales-channel',
} as const;

/**
 * What the report says of an order: its state, without items' ids. There is a parcel only where it
 * says that the delivery failed, so that no date makes such an order due.
 */
export interface OrderState extends Pick<
	Order,
	| 'orderId'
	| 'marketplaceId'
	| 'salesChannel'
	| 'createdTime'
	| 'lastUpdatedTime'
	| 'fulfilledBy'
	| 'fulfillmentStatus'
	| 'packages'
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

const DETAILED_STATUSES: Readonly<Record<UndeliveredCause, string>> = {
	undeliverable: 'UNDELIVERABLE',
	refused: 'REJECTED_BY_BUYER',
	returned: 'RETURNED_TO_SELLER',
	lost: 'LOST',
	damaged: 'DAMAGED',
};

/** `Shipped`, or with what became of the parcel: `Shipped - Delivered to Buyer`. */
function readStatus(text: string) {
	const status =
		text
			.split(/[^\p{L}\p{M} ]/u)[0]
			?.trim()
			.toLowerCase() ?? '';
	const failure = parcelFailure({ status: text });
	const isDelivered = failure === undefined && /\bdelivered\b/i.test(text);
	const isUnderWay = isDelivered || failure !== undefined;
	const fulfillmentStatus = STATUSES.get(status) ?? (isUnderWay ? 'SHIPPED' : text);
	return { fulfillmentStatus, isDelivered, failure };
}

const failedParcel = (failure: UndeliveredCause): OrderPackage => ({
	packageReferenceId: '1',
	status: 'UNDELIVERABLE',
	detailedStatus: DETAILED_STATUSES[failure],
});

const FULFILLED_BY: ReadonlyMap<string, FulfilledBy> = new Map([
	['amazon', 'AMAZON'],
	['merchant', 'MERCHANT'],
]);

/**
 * All orders by last update, a row for each item: the states of a whole account for one call, where
 * the Orders API takes one for every hundred orders. Exempt from the half-hour rule of FBA reports.
 */
export const ALL_ORDERS = rowReport<keyof typeof columns, OrderState, OrderState>({
	reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
	maxRangeDays: 30,
	repeatAfterMinutes: 0,
	layout: {
		columns,
		required: ['orderId', 'orderStatus', 'lastUpdatedDate'],
		orderId: 'orderId',
		requiredCells: ['orderId', 'orderStatus'],
	},
	repeatsRows: true,
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, columns.orderId);
		if (orderId === undefined) return undefined;
		const { fulfillmentStatus, isDelivered, failure } = readStatus(row.orderStatus);
		const channel = row.salesChannel;
		const isAmazon = isAmazonSalesChannel(channel);
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
				fulfillmentStatus,
			}),
			isDelivered,
			...(failure && { packages: [failedParcel(failure)] }),
		};
	},
	conclude: latestStates,
});

/** The report has a row for each item, and reports of two periods may both have an order: one state each, the newest. */
export function latestStates(states: Iterable<OrderState>): OrderState[] {
	const byOrder = new Map<string, OrderState>();
	for (const state of states) {
		const known = byOrder.get(state.orderId);
		const newerMs = known ? updatedMs(state) - updatedMs(known) : 1;
		if (newerMs > 0 || (newerMs === 0 && !known?.packages)) byOrder.set(state.orderId, state);
	}
	return [...byOrder.values()];
}

const updatedMs = ({ lastUpdatedTime }: OrderState): number =>
	lastUpdatedTime === undefined ? 0 : Date.parse(lastUpdatedTime);

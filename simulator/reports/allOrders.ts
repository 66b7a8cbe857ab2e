import {
	carriesSomething,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
} from '../account/order';
import {
	fulfillmentStatusAt,
	lastUpdatedAt,
	parcelStatusAt,
	stillWanted,
} from '../account/orderState';
import { DAY_MS, toIsoOffset, type EpochMs } from '../clock';
import { amountIn, covers, isWithin, salesChannelOf, toCell, type TableReport } from './reportType';

// prettier-ignore
const COLUMNS = [
	'amazon-order-id', 'merchant-order-id', 'purchase-date', 'last-updated-date', 'order-status', 'fulfillment-channel',
	'sales-channel', 'order-channel', 'ship-service-level', 'product-name', 'sku', 'asin', 'item-status', 'quantity',
	'currency', 'item-price', 'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price', 'gift-wrap-tax',
	'item-promotion-discount', 'ship-promotion-discount', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country',
	'promotion-ids', 'is-business-order', 'purchase-order-number', 'price-designation',
];

const STATUS_TEXT = {
	PENDING_AVAILABILITY: 'Pending',
	PENDING: 'Pending',
	UNSHIPPED: 'Unshipped',
	PARTIALLY_SHIPPED: 'Shipping',
	SHIPPED: 'Shipped',
	CANCELLED: 'Cancelled',
	UNFULFILLABLE: 'Cancelled',
} as const;

const isDelivered = (at: EpochMs) => (parcel: SimulatedParcel) =>
	!carriesSomething(parcel) || parcelStatusAt(parcel, at).status === 'DELIVERED';

/** Merchant-fulfilled orders say when they were delivered, Amazon's own never do. */
function statusText(order: SimulatedOrder, at: EpochMs): string {
	const status = fulfillmentStatusAt(order, at);
	const isKnownDelivered =
		status === 'SHIPPED' &&
		order.fulfilledBy === 'MERCHANT' &&
		order.parcels.every(isDelivered(at));
	return isKnownDelivered ? 'Shipped - Delivered to Buyer' : STATUS_TEXT[status];
}

function row(order: SimulatedOrder, item: SimulatedItem, at: EpochMs): string[] {
	const { marketplace, place } = order;
	const status = statusText(order, at);
	const price = status === 'Pending' ? '' : amountIn(marketplace, item.unitPrice * item.quantity);
	const cells: Readonly<Record<string, string | number>> = {
		'amazon-order-id': order.orderId,
		'merchant-order-id': order.orderId,
		'purchase-date': toIsoOffset(order.createdAt),
		'last-updated-date': toIsoOffset(lastUpdatedAt(order, at)),
		'order-status': status,
		'fulfillment-channel': order.fulfilledBy === 'AMAZON' ? 'Amazon' : 'Merchant',
		'sales-channel': order.isNonAmazon ? 'Non-Amazon' : salesChannelOf(order),
		'ship-service-level': order.serviceLevel === 'STANDARD' ? 'Standard' : 'Expedited',
		'product-name': item.title,
		sku: item.sellerSku,
		asin: item.asin,
		'item-status': item.isCancelled ? 'Cancelled' : STATUS_TEXT[fulfillmentStatusAt(order, at)],
		quantity: item.isCancelled ? 0 : stillWanted(item),
		currency: marketplace.currencyCode,
		'item-price': price,
		'item-promotion-discount':
			item.promotionDiscount > 0 ? amountIn(marketplace, item.promotionDiscount) : '',
		'ship-city': place.city,
		'ship-state': place.region,
		'ship-postal-code': place.postalCode,
		'ship-country': place.countryCode,
		'promotion-ids': item.promotionIds.join(','),
		'is-business-order': String(order.programs.includes('AMAZON_BUSINESS')),
	};
	return COLUMNS.map((column) => toCell(cells[column] ?? ''));
}

export const allOrdersByLastUpdate: TableReport = {
	reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
	repeatAfterMs: 0,
	longestRangeMs: 30 * DAY_MS,
	oldestDataMs: 730 * DAY_MS,
	isCompressed: true,
	columns: () => COLUMNS,
	*rows(input) {
		const { account, range, at } = input;
		for (const order of account.orders) {
			if (order.createdAt > at || !covers(input, order.marketplace)) continue;
			if (!isWithin(range, lastUpdatedAt(order, at))) continue;
			for (const item of order.items) yield row(order, item, at);
		}
	},
};

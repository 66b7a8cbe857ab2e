import {
	writtenItemId,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
} from '../account/order';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import {
	amountIn,
	covers,
	isWithin,
	salesChannelOf,
	toCell,
	type ReportInput,
	type TableReport,
} from './reportType';

// prettier-ignore
const COLUMNS = [
	'amazon-order-id', 'merchant-order-id', 'shipment-id', 'shipment-item-id', 'amazon-order-item-id', 'merchant-order-item-id',
	'purchase-date', 'payments-date', 'shipment-date', 'reporting-date', 'buyer-email', 'buyer-name', 'buyer-phone-number',
	'sku', 'product-name', 'quantity-shipped', 'currency', 'item-price', 'item-tax', 'shipping-price', 'shipping-tax',
	'gift-wrap-price', 'gift-wrap-tax', 'ship-service-level', 'recipient-name', 'ship-address-1', 'ship-address-2',
	'ship-address-3', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country', 'ship-phone-number', 'bill-address-1',
	'bill-address-2', 'bill-address-3', 'bill-city', 'bill-state', 'bill-postal-code', 'bill-country',
	'item-promotion-discount', 'ship-promotion-discount', 'carrier', 'tracking-number', 'estimated-arrival-date',
	'fulfillment-center-id', 'fulfillment-channel', 'sales-channel',
];

/** Where a Japanese account asks for its own language, its reports speak it. */
const JAPANESE_COLUMNS: Readonly<Record<string, string>> = {
	'amazon-order-id': '注文番号',
	'shipment-date': '出荷日',
	carrier: '配送業者',
	'tracking-number': 'お問い合わせ伝票番号',
	'estimated-arrival-date': 'お届け予定日',
	'sales-channel': '販売経路',
};

/** ISO 8601 with the offset of Japan in Japan and of UTC everywhere else. */
function reportDate(instant: EpochMs, { code }: Marketplace): string {
	const offsetHours = code === 'JP' ? 9 : 0;
	const shifted = new Date(instant + offsetHours * HOUR_MS).toISOString().slice(0, 19);
	return `${shifted}+${String(offsetHours).padStart(2, '0')}:00`;
}

function estimateOf(parcel: SimulatedParcel, marketplace: Marketplace): string {
	const written = reportDate(parcel.estimatedArrival, marketplace);
	switch (parcel.estimateWritten) {
		case 'empty':
			return '';
		case 'noZone':
			return written.slice(0, 19);
		case 'day':
			return written.slice(0, 10);
		default:
			return written;
	}
}

function row(
	order: SimulatedOrder,
	parcel: SimulatedParcel,
	item: SimulatedItem,
	quantity: number,
	position: number,
): string[] {
	const { marketplace, place, isNonAmazon } = order;
	const isReplacement = order.replacementOf !== undefined;
	const price = isReplacement ? 0 : item.unitPrice * quantity;
	const cells: Readonly<Record<string, string | number>> = {
		'amazon-order-id': order.orderId,
		// An order of the seller's own shop is known by the shop's number too.
		'merchant-order-id': isNonAmazon ? `SHOP-${order.orderId.slice(-7)}` : '',
		'shipment-id': parcel.shipmentId,
		'shipment-item-id': `${parcel.shipmentId}${position}`,
		// The Orders API leaves out the leading zeros that stand here.
		'amazon-order-item-id': writtenItemId(order, item.orderItemId).replace(/^\d+$/, (id) =>
			id.padStart(14, '0'),
		),
		'purchase-date': reportDate(order.createdAt, marketplace),
		'payments-date': reportDate(order.confirmedAt ?? order.createdAt, marketplace),
		'shipment-date': reportDate(parcel.shippedAt, marketplace),
		'reporting-date': reportDate(parcel.reportedAt, marketplace),
		'buyer-email': `${order.orderId.replaceAll('-', '')}@marketplace.${marketplace.name.toLowerCase()}`,
		sku: item.sellerSku,
		'product-name': item.title,
		'quantity-shipped': quantity,
		currency: marketplace.currencyCode,
		'item-price': amountIn(marketplace, price),
		'item-tax': amountIn(marketplace, price * 0.08),
		'shipping-price': amountIn(marketplace, 0),
		'shipping-tax': amountIn(marketplace, 0),
		'gift-wrap-price': amountIn(marketplace, 0),
		'gift-wrap-tax': amountIn(marketplace, 0),
		'ship-service-level': order.serviceLevel === 'STANDARD' ? 'Standard' : 'Expedited',
		'ship-city': place.city,
		'ship-state': place.region,
		'ship-postal-code': place.postalCode,
		'ship-country': place.countryCode,
		'item-promotion-discount': amountIn(marketplace, isReplacement ? 0 : -item.promotionDiscount),
		'ship-promotion-discount': amountIn(marketplace, 0),
		carrier: parcel.declaredCarrier,
		'tracking-number': parcel.trackingNumber,
		'estimated-arrival-date': estimateOf(parcel, marketplace),
		'fulfillment-center-id': marketplace.code === 'JP' ? 'NRT5' : 'BFI4',
		'fulfillment-channel': 'AFN',
		'sales-channel': isNonAmazon ? 'Non-Amazon' : salesChannelOf(order),
		'points-granted': 0,
	};
	return columnsOf(marketplace).map((column) => toCell(cells[column] ?? ''));
}

const columnsOf = ({ code }: Marketplace): readonly string[] =>
	code === 'JP' ? [...COLUMNS, 'points-granted'] : COLUMNS;

/** European accounts are one: rows of all their marketplaces come in one file. */
const isInFile = ({ marketplace, isNonAmazon }: SimulatedOrder, input: ReportInput) =>
	isNonAmazon ||
	covers(input, marketplace) ||
	(input.account.region === 'EU' && input.coverage === 'asked');

export const fulfilledShipments: TableReport = {
	reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
	roles: ['Amazon Fulfillment', 'Inventory and Order Tracking', 'Pricing'],
	repeatAfterMs: 30 * MINUTE_MS,
	longestRangeMs: 31 * DAY_MS,
	oldestDataMs: 548 * DAY_MS,
	isCompressed: true,
	columns: ({ marketplaces, hasLocalisedHeaders }) => {
		const columns = marketplaces[0] ? columnsOf(marketplaces[0]) : COLUMNS;
		return hasLocalisedHeaders
			? columns.map((column) => JAPANESE_COLUMNS[column] ?? column)
			: columns;
	},
	*rows(input) {
		for (const order of input.account.orders) {
			if (order.fulfilledBy !== 'AMAZON' || !isInFile(order, input)) continue;
			for (const parcel of order.parcels) {
				if (parcel.reportedAt > input.at || !isWithin(input.range, parcel.shippedAt)) continue;
				for (const [position, { orderItemId, quantity }] of parcel.items.entries()) {
					const item = order.items.find((candidate) => candidate.orderItemId === orderItemId);
					if (item) yield row(order, parcel, item, quantity, position + 1);
				}
			}
		}
	},
};

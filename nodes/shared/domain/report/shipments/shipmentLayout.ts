import type { FlatFileLayout, FlatFileRow } from '../flatFile/flatFile';

/**
 * FBA's Amazon Fulfilled Shipments report, a row per shipped item. Of the address only what
 * Amazon's Orders API gives without a restricted role too; the buyer's columns are not read at all.
 */
const columns = {
	orderId: 'amazon-order-id',
	merchantOrderId: 'merchant-order-id',
	shipmentId: 'shipment-id',
	shipmentItemId: 'shipment-item-id',
	orderItemId: 'amazon-order-item-id',
	purchaseDate: 'purchase-date',
	shipmentDate: 'shipment-date',
	sku: 'sku',
	productName: 'product-name',
	quantityShipped: 'quantity-shipped',
	itemPrice: 'item-price',
	serviceLevel: 'ship-service-level',
	shipState: 'ship-state',
	shipCountry: 'ship-country',
	itemPromotionDiscount: 'item-promotion-discount',
	shipPromotionDiscount: 'ship-promotion-discount',
	carrier: 'carrier',
	trackingNumber: 'tracking-number',
	estimatedArrivalDate: 'estimated-arrival-date',
	salesChannel: 'sales-channel',
} as const;

type ShipmentColumn = keyof typeof columns;

/** One shipped item. */
export type ShipmentRow = FlatFileRow<ShipmentColumn>;

/**
 * The columns in Amazon's order, for the Japanese titles that accounts with another language set
 * for their reports get. Japan has `points-granted` after them.
 */
// prettier-ignore
const order = [
	'amazon-order-id', 'merchant-order-id', 'shipment-id', 'shipment-item-id', 'amazon-order-item-id',
	'merchant-order-item-id', 'purchase-date', 'payments-date', 'shipment-date', 'reporting-date',
	'buyer-email', 'buyer-name', 'buyer-phone-number', 'sku', 'product-name', 'quantity-shipped',
	'currency', 'item-price', 'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price',
	'gift-wrap-tax', 'ship-service-level', 'recipient-name', 'ship-address-1', 'ship-address-2',
	'ship-address-3', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country',
	'ship-phone-number', 'bill-address-1', 'bill-address-2', 'bill-address-3', 'bill-city',
	'bill-state', 'bill-postal-code', 'bill-country', 'item-promotion-discount',
	'ship-promotion-discount', 'carrier', 'tracking-number', 'estimated-arrival-date',
	'fulfillment-center-id', 'fulfillment-channel', 'sales-channel',
];

export const SHIPMENT_LAYOUT: FlatFileLayout<ShipmentColumn> = {
	columns,
	required: ['orderId', 'shipmentDate', 'carrier', 'trackingNumber', 'salesChannel'],
	order,
	orderId: 'orderId',
	texts: ['productName'],
	requiredCells: ['orderId', 'carrier', 'trackingNumber'],
};

/**
 * The id as the Orders API writes it. The report pads it with zeros. Rows of multi-channel orders
 * may lack it; their shipment item stands for it.
 */
export const orderItemIdOf = (row: ShipmentRow): string =>
	(row.orderItemId || row.shipmentItemId).replace(/^0+(?=.)/, '');

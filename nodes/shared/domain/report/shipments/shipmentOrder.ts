import { findMarketplaceByDomain } from '../../marketplaces';
import type { Order, OrderItem, SalesChannel, ShipTo } from '../../order';
import { isMultiChannelOrderId } from '../../orderId';
import { isEmptyField } from '../reportFields';
import { RowReader, type NoteProblem } from '../rowReader';
import { orderItemIdOf, SHIPMENT_LAYOUT, type ShipmentRow } from './shipmentLayout';
import { readPackages } from './shipmentPackages';

const { columns } = SHIPMENT_LAYOUT;

/**
 * Multi-channel orders come as `Non-Amazon`, with an id of their own kind, or with the seller's id
 * for them. The last may also stand beside a sale on Amazon, so there the marketplace decides.
 */
function readSalesChannel(row: ShipmentRow): SalesChannel {
	const isAmazon =
		!isMultiChannelOrderId(row.orderId) &&
		!/^non-amazon/i.test(row.salesChannel) &&
		(row.merchantOrderId === '' || findMarketplaceByDomain(row.salesChannel) !== undefined);
	return {
		channelName: isAmazon ? 'AMAZON' : 'NON_AMAZON',
		...(row.salesChannel !== '' && { marketplaceName: row.salesChannel }),
	};
}

function readShipTo({ shipCountry, shipState }: ShipmentRow): ShipTo | undefined {
	const countryCode = /^[a-z]{2}$/i.test(shipCountry) ? shipCountry.toUpperCase() : undefined;
	const region = isEmptyField(shipState) ? undefined : shipState;
	if (countryCode === undefined && region === undefined) return undefined;
	return {
		...(countryCode !== undefined && { countryCode }),
		...(region !== undefined && { region }),
	};
}

/** The discounts come negative in some marketplaces, positive in others. */
function readDiscount(row: ShipmentRow, reader: RowReader): number {
	const item = reader.decimal(row.itemPromotionDiscount, columns.itemPromotionDiscount) ?? 0;
	const shipping = reader.decimal(row.shipPromotionDiscount, columns.shipPromotionDiscount) ?? 0;
	return Math.abs(item) + Math.abs(shipping);
}

const CENTS = 100;

function readOrderItems(rows: readonly ShipmentRow[], note: NoteProblem): OrderItem[] {
	const items = new Map<string, OrderItem>();
	for (const row of rows) {
		const reader = new RowReader(row.line, note);
		const orderItemId = orderItemIdOf(row);
		const known = items.get(orderItemId);
		const quantity = reader.count(row.quantityShipped, columns.quantityShipped) ?? 0;
		const discount = readDiscount(row, reader) + (known?.promotionDiscount ?? 0);
		items.set(orderItemId, {
			orderItemId,
			...(row.sku !== '' && { sellerSku: row.sku }),
			...(row.productName !== '' && { title: row.productName }),
			quantityOrdered: (known?.quantityOrdered ?? 0) + quantity,
			...(discount > 0 && { promotionDiscount: Math.round(discount * CENTS) / CENTS }),
		});
	}
	return [...items.values()];
}

/**
 * One order from its rows of the shipments report.
 *
 * The report knows what was shipped, not what was ordered: an order is `SHIPPED` here as soon as
 * one of its items is, and its quantities are those shipped.
 */
export function toShipmentOrder(
	rows: readonly [ShipmentRow, ...ShipmentRow[]],
	note: NoteProblem,
): Order {
	const [first] = rows;
	const reader = new RowReader(first.line, note);
	const createdTime = reader.time(first.purchaseDate, columns.purchaseDate);
	const marketplaceId = findMarketplaceByDomain(first.salesChannel)?.marketplaceId;
	const salesChannel = readSalesChannel(first);
	const shipTo = readShipTo(first);
	return {
		orderId: first.orderId,
		...(marketplaceId !== undefined && { marketplaceId }),
		salesChannel,
		...(createdTime !== undefined && { createdTime }),
		fulfilledBy: 'AMAZON',
		fulfillmentStatus: 'SHIPPED',
		...(shipTo && { shipTo }),
		orderItems: readOrderItems(rows, note),
		packages: readPackages(rows, note),
	};
}

import { findMarketplaceByDomain, isAmazonSalesChannel, latestTimeZone } from '../../marketplaces';
import type { Order, OrderItem, SalesChannel, ShipTo } from '../../order';
import { isMultiChannelOrderId } from '../../orderId';
import type { FlatFileProblem } from '../flatFile/flatFile';
import { isEmptyField } from '../reportFields';
import { RowReader } from '../rowReader';
import { orderItemIdOf, SHIPMENT_LAYOUT, type ShipmentRow } from './shipmentLayout';
import { readPackages, type ReadRow } from './shipmentPackages';

const { columns } = SHIPMENT_LAYOUT;

/**
 * Multi-channel orders come under the name of another channel, with an id of their own kind, or with
 * the seller's id for them. The last may also stand beside a sale on Amazon, so there the
 * marketplace decides. Undefined where the report does not say.
 */
function readSalesChannel({
	orderId,
	merchantOrderId,
	salesChannel,
}: ShipmentRow): SalesChannel | undefined {
	const isMultiChannel = isMultiChannelOrderId(orderId);
	if (salesChannel === '' && merchantOrderId === '' && !isMultiChannel) return undefined;
	const isAmazon =
		!isMultiChannel &&
		isAmazonSalesChannel(salesChannel) &&
		(merchantOrderId === '' || findMarketplaceByDomain(salesChannel) !== undefined);
	return {
		channelName: isAmazon ? 'AMAZON' : 'NON_AMAZON',
		...(salesChannel !== '' && { marketplaceName: salesChannel }),
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
function readDiscount({ row, reader }: ReadRow): number {
	const item = reader.decimal(row.itemPromotionDiscount, columns.itemPromotionDiscount) ?? 0;
	const shipping = reader.decimal(row.shipPromotionDiscount, columns.shipPromotionDiscount) ?? 0;
	return Math.abs(item) + Math.abs(shipping);
}

const CENTS = 100;

function readOrderItems(rows: readonly ReadRow[]): OrderItem[] {
	const items = new Map<string, OrderItem>();
	for (const read of rows) {
		const { row, reader } = read;
		const orderItemId = orderItemIdOf(row);
		const known = items.get(orderItemId);
		const quantity = reader.count(row.quantityShipped, columns.quantityShipped) ?? 0;
		const discount = readDiscount(read) + (known?.promotionDiscount ?? 0);
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
export function toShipmentOrder(rows: readonly [ShipmentRow, ...ShipmentRow[]]): {
	readonly order: Order;
	/** What the rows say unreadably; the order is kept without it. */
	readonly problems: readonly FlatFileProblem[];
} {
	const [first] = rows;
	const read = rows.map((row): ReadRow => ({ row, reader: new RowReader(row.line) }));
	const createdTime = read[0]?.reader.time(first.purchaseDate, columns.purchaseDate);
	const marketplace = findMarketplaceByDomain(first.salesChannel);
	const salesChannel = readSalesChannel(first);
	const shipTo = readShipTo(first);
	const order: Order = {
		orderId: first.orderId,
		...(marketplace && { marketplaceId: marketplace.marketplaceId }),
		...(salesChannel && { salesChannel }),
		...(createdTime !== undefined && { createdTime }),
		fulfilledBy: 'AMAZON',
		fulfillmentStatus: 'SHIPPED',
		...(shipTo && { shipTo }),
		orderItems: readOrderItems(read),
		packages: readPackages(read, latestTimeZone(marketplace)),
	};
	return { order, problems: read.flatMap(({ reader }) => reader.problems) };
}

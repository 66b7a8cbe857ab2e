import { findMarketplaceByDomain, isAmazonSalesChannel, latestTimeZone } from '../../marketplaces';
import type { Order, OrderItem, SalesChannel, ShipTo } from '../../order';
import { isMultiChannelOrderId, isOrderId } from '../../orderId';
import type { FlatFileProblem } from '../flatFile/flatFile';
import { readFlatFile } from '../flatFile/readFlatFile';
import type { Report, ReportReading, ReportScope, ReportTally } from '../report';
import { isEmptyField, RowReader } from '../rowReader';
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
function toShipmentOrder(rows: readonly [ShipmentRow, ...ShipmentRow[]]): {
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

const NAMES = Object.keys(SHIPMENT_LAYOUT.columns) as Array<keyof typeof SHIPMENT_LAYOUT.columns>;

/** A field that was cut out of a text keeps all of that text in memory; one read from JSON does not. */
const packRow = (row: ShipmentRow): string =>
	JSON.stringify([row.line, ...NAMES.map((name) => row[name])]);

const EMPTY_ROW = Object.fromEntries(NAMES.map((name) => [name, ''])) as Record<
	(typeof NAMES)[number],
	string
>;

function unpackRow(packed: string): ShipmentRow {
	const [line, ...fields] = JSON.parse(packed) as [number, ...string[]];
	const row = { ...EMPTY_ROW, line };
	for (const [index, name] of NAMES.entries()) row[name] = fields[index] ?? '';
	return row;
}

/**
 * A row that comes twice, in one report or in two with overlapping dates, counts once. One item may
 * travel in two parcels. Without the item's id the row is known by all that it says.
 */
const identityOf = (row: ShipmentRow): string =>
	row.shipmentItemId === ''
		? JSON.stringify({ ...row, line: 0 })
		: `${row.shipmentItemId} ${row.trackingNumber}`;

/**
 * Puts the rows of shipments reports together, one order each, however far apart its rows are and
 * however many reports they come in.
 *
 * Orders must be held until the last row is read, so they are held packed: one string an order of
 * only the wanted fields, about a third of a kilobyte a row.
 */
class ShipmentReading implements ReportReading<Order> {
	readonly #tally: ReportTally;
	readonly #scope: ReportScope;
	readonly #packedRows = new Map<string, string>();

	constructor(tally: ReportTally, scope: ReportScope) {
		this.#tally = tally;
		this.#scope = scope;
	}

	async read(bytes: AsyncIterable<Uint8Array>, contentType?: string): Promise<void> {
		const { marketplaceIds } = this.#scope;
		const options = { marketplaceIds, ...(contentType !== undefined && { contentType }) };
		for await (const batch of readFlatFile(bytes, SHIPMENT_LAYOUT, options)) {
			this.#tally.addBatch(batch);
			for (const row of batch.rows) this.#add(row);
		}
	}

	/** The orders in the order of their first rows. Some fields are read only here. */
	records(): Order[] {
		return [...this.#packedRows.values()].flatMap((packed) => {
			const rows = new Map(
				packed.split('\n').map((line) => {
					const row = unpackRow(line);
					return [identityOf(row), row];
				}),
			);
			const [first, ...others] = rows.values();
			if (!first) return [];
			const { order, problems } = toShipmentOrder([first, ...others]);
			this.#tally.addRowProblems(problems);
			return [order];
		});
	}

	#add(row: ShipmentRow): void {
		if (!isOrderId(row.orderId)) {
			const problem = '"amazon-order-id" is not an order id';
			this.#tally.addRowProblems([{ line: row.line, code: 'unusableRow', problem }]);
			return;
		}
		const packed = packRow(row);
		const known = this.#packedRows.get(row.orderId);
		if (known !== undefined) this.#packedRows.set(row.orderId, `${known}\n${packed}`);
		// The row's own id would hold the text that it was cut out of.
		else this.#packedRows.set(unpackRow(packed).orderId, packed);
	}
}

/** FBA's Amazon Fulfilled Shipments: the parcels of orders, a row for each item (FBA reports page). */
export const SHIPMENTS: Report<Order> = {
	reportType: 'GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL',
	/** "No more than one month"; the shortest month but one. */
	maxRangeDays: 30,
	/** Near real time: Amazon makes one in 30 minutes. */
	repeatAfterMinutes: 30,
	startReading: (tally, scope) => new ShipmentReading(tally, scope),
};

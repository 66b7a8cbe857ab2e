import type { Order } from '../../order';
import { readFlatFile } from '../flatFile/readFlatFile';
import { isOrderId } from '../../orderId';
import type { Report, ReportReading, ReportScope } from '../report';
import type { ReportTally } from '../reportTally';
import { toShipmentOrder } from './shipmentOrder';
import { SHIPMENT_LAYOUT, type ShipmentRow } from './shipmentLayout';

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

import type { Order } from '../../order';
import type { FlatFileOptions } from '../flatFile/flatFile';
import { readFlatFile } from '../flatFile/readFlatFile';
import { isOrderId } from '../../orderId';
import { ReportTally } from '../reportTally';
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

/** A row that two reports with overlapping dates both have. One item may travel in two parcels. */
const identityOf = (row: ShipmentRow, index: number): string =>
	row.shipmentItemId === '' ? `row ${index}` : `${row.shipmentItemId} ${row.trackingNumber}`;

/**
 * Puts the rows of shipments reports together, one order each, however far apart its rows are and
 * however many reports they come in.
 *
 * Orders must be held until the last row is read, so they are held packed: one string an order of
 * only the wanted fields, about a third of a kilobyte a row.
 */
export class ShipmentOrders {
	readonly tally: ReportTally;
	readonly #packedRows = new Map<string, string>();

	constructor(tally = new ReportTally()) {
		this.tally = tally;
	}

	get orderCount(): number {
		return this.#packedRows.size;
	}

	/** Reads one report. Throws only what the source of the bytes throws. */
	async read(bytes: AsyncIterable<Uint8Array>, options: FlatFileOptions = {}): Promise<void> {
		for await (const batch of readFlatFile(bytes, SHIPMENT_LAYOUT, options)) {
			this.tally.addBatch(batch);
			for (const row of batch.rows) this.#add(row);
		}
	}

	/** The orders in the order of their first rows. Adds to the tally what a row says unreadably. */
	*orders(): Generator<Order, void, undefined> {
		const note = this.tally.addRowProblem.bind(this.tally);
		for (const packed of this.#packedRows.values()) {
			const rows = new Map(
				packed.split('\n').map((line, index) => {
					const row = unpackRow(line);
					return [identityOf(row, index), row];
				}),
			);
			const [first, ...others] = rows.values();
			if (first) yield toShipmentOrder([first, ...others], note);
		}
	}

	#add(row: ShipmentRow): void {
		if (!isOrderId(row.orderId)) {
			const problem = '"amazon-order-id" is not an order id';
			this.tally.addRowProblem({ line: row.line, code: 'unusableRow', problem });
			return;
		}
		const packed = packRow(row);
		const known = this.#packedRows.get(row.orderId);
		if (known !== undefined) this.#packedRows.set(row.orderId, `${known}\n${packed}`);
		// The row's own id would hold the text that it was cut out of.
		else this.#packedRows.set(unpackRow(packed).orderId, packed);
	}
}

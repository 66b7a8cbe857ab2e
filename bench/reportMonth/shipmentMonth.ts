const CHUNK_BYTES = 64 * 1024;
/** As many different rows as are held; a longer month has them again. */
const DIFFERENT_ROWS = 50_000;
const FIRST_ORDER = 1_000_000;
const FIRST_PARCEL = 300_000_000_000;

type Cell = string | ((row: number) => string);

const pad = (row: number, digits: number) => String(row).padStart(digits, '0');

/** A US report as it comes, with the buyer columns that a reader has to get past. */
const COLUMNS: ReadonlyArray<readonly [header: string, cell: Cell]> = [
	['amazon-order-id', (row) => `113-${FIRST_ORDER + row}-${pad((row * 7919) % 10_000_000, 7)}`],
	['merchant-order-id', ''],
	['shipment-id', (row) => `D${pad(row, 8)}`],
	['shipment-item-id', (row) => `Di${pad(row, 8)}1`],
	['amazon-order-item-id', (row) => `0${7_664_457_044_546 + row}`],
	['merchant-order-item-id', ''],
	['purchase-date', '2026-10-15T12:24:57+00:00'],
	['payments-date', '2026-10-15T12:25:10+00:00'],
	['shipment-date', '2026-10-16T08:11:03+00:00'],
	['reporting-date', '2026-10-16T10:40:22+00:00'],
	['buyer-email', (row) => `${(row * 48_271) % 2 ** 31}@marketplace.amazon.com`],
	['buyer-name', ''],
	['buyer-phone-number', ''],
	['sku', (row) => `SKU-${row % 700}`],
	['product-name', (row) => `Stoneware mug with lid, dishwasher safe, 12", set of ${row % 12}`],
	['quantity-shipped', '1'],
	['currency', 'USD'],
	['item-price', (row) => `${row % 90}.99`],
	['item-tax', '1.60'],
	['shipping-price', '0.00'],
	['shipping-tax', '0.00'],
	['gift-wrap-price', '0.00'],
	['gift-wrap-tax', '0.00'],
	['ship-service-level', 'Expedited'],
	['recipient-name', 'A Buyer'],
	['ship-address-1', (row) => `${row % 9000} Main Street`],
	['ship-address-2', ''],
	['ship-address-3', ''],
	['ship-city', 'SEATTLE'],
	['ship-state', 'WA'],
	['ship-postal-code', '98101-1234'],
	['ship-country', 'US'],
	['ship-phone-number', ''],
	['bill-address-1', ''],
	['bill-address-2', ''],
	['bill-address-3', ''],
	['bill-city', ''],
	['bill-state', ''],
	['bill-postal-code', ''],
	['bill-country', ''],
	['item-promotion-discount', '0.00'],
	['ship-promotion-discount', '0.00'],
	['carrier', 'AMZN_US'],
	['tracking-number', (row) => `TBA${FIRST_PARCEL + row}`],
	['estimated-arrival-date', '2026-10-18T20:00:00-07:00'],
	['fulfillment-center-id', 'BFI4'],
	['fulfillment-channel', 'AFN'],
	['sales-channel', 'Amazon.com'],
];

const line = (row: number) =>
	`${COLUMNS.map(([, cell]) => (typeof cell === 'string' ? cell : cell(row))).join('\t')}\n`;

let held: readonly Buffer[] | undefined;

/** The different rows in blocks of a thousand. */
const blocks = (): readonly Buffer[] =>
	(held ??= Array.from({ length: DIFFERENT_ROWS / 1000 }, (_, block) =>
		Buffer.from(Array.from({ length: 1000 }, (_row, row) => line(block * 1000 + row)).join('')),
	));

/** An FBA shipments report of so many thousand rows, cut into chunks as a download is. */
export async function* shipmentMonth(rowCount: number): AsyncGenerator<Uint8Array> {
	const month = blocks();
	yield Buffer.from(`${COLUMNS.map(([header]) => header).join('\t')}\n`);
	for (let block = 0; block < rowCount / 1000; block++) {
		const bytes = month[block % month.length] ?? Buffer.alloc(0);
		for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
			yield bytes.subarray(from, from + CHUNK_BYTES);
		}
	}
}

import { gzipSync } from 'node:zlib';

import fc from 'fast-check';

import type {
	FlatFileLayout,
	FlatFileOptions,
	FlatFileProblem,
	FlatFileRow,
} from '../../../../nodes/shared/domain/report/flatFile/flatFile';
import { readFlatFile } from '../../../../nodes/shared/domain/report/flatFile/readFlatFile';
import { ReportTally } from '../../../../nodes/shared/domain/report/report';
import { SHIPMENTS } from '../../../../nodes/shared/domain/report/shipments/shipmentReport';
import { chunks, cutInto } from '../bytes';
import { SHIPMENT_HEADERS, shipmentLine } from '../shipments/shipmentReport';

type Name = 'orderId' | 'title';

const LAYOUT: FlatFileLayout<Name> = {
	columns: { orderId: 'order-id', title: 'title' },
	required: ['orderId'],
};

async function read(source: AsyncIterable<Uint8Array>, options: FlatFileOptions = {}) {
	const rows: Array<FlatFileRow<Name>> = [];
	const problems: FlatFileProblem[] = [];
	for await (const batch of readFlatFile(source, LAYOUT, options)) {
		rows.push(...batch.rows);
		problems.push(...batch.problems);
	}
	return { rows, problems };
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
/** What a field may hold by the format, the awkward included. */
const field = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.constantFrom(
			'"',
			'""',
			'"a',
			"'",
			'\\',
			'é',
			'€',
			'テスト',
			'表',
			'\u2028',
			'\ufeff',
			'__proto__',
		),
	)
	.map((text) => text.replace(/[\t\r\n\0]/g, ''));
/** What a line may hold, allowed or not. */
const anyLine = fc.oneof(
	fc.tuple(field, field).map((fields) => fields.join('\t')),
	fc.array(field, { maxLength: 5 }).map((fields) => fields.join('\t')),
	fc.constantFrom('', '\0', 'a\0\tb', '\t', 'x'.repeat(300)),
);

const QUOTED = /^"((?:[^"]|"")*)"$/;

/** The fields of a line, without quotation marks where all of them stand in some. */
const asRead = (fields: readonly string[]): string[] => {
	const trimmed = fields.map((text) => text.trim());
	return trimmed.every((text) => QUOTED.test(text))
		? trimmed.map((text) => text.slice(1, -1).replace(/""/g, '"').trim())
		: trimmed;
};

/** The lines of a file by the plainest possible reading of it. */
function dataLineCount(file: string): number {
	const lines = file.split(/\r\n|\n|\r/).slice(1);
	if (lines.at(-1) === '') lines.pop();
	return lines.length;
}

describe('readFlatFile, whatever it is fed', () => {
	it('gives the same result wherever a file is cut in two, zipped or not', async () => {
		const file = Buffer.from(
			'\ufefforder-id\ttitle\r\nA\tTäßt テスト "x\rB\t€\n\nC\t\0\r\n\rD\tone\ttoo many\r\nE\t終わり',
		);
		for (const bytes of [
			file,
			gzipSync(file),
			Buffer.concat([gzipSync(file.subarray(0, 40)), gzipSync(file.subarray(40))]),
		]) {
			const whole = await read(chunks(bytes));
			expect(whole.rows.map(({ orderId }) => orderId)).toEqual(['A', 'B', 'E']);
			expect(whole.rows[0]?.title).toBe('Täßt テスト "x');
			for (let at = 1; at < bytes.length; at++) {
				expect(await read(chunks(bytes.subarray(0, at), bytes.subarray(at)))).toEqual(whole);
			}
			expect(await read(cutInto(bytes, [1]))).toEqual(whole);
		}
	});

	it('accounts for every line: rows and problems add up to the lines of the file', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(anyLine, lineEnd), { maxLength: 30 }),
				fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
				async (lines, sizes) => {
					const body = lines.map(([line, end]) => line + end).join('');
					const file = `order-id\ttitle\n${body}`;
					const { rows, problems } = await read(cutInto(Buffer.from(file), sizes), {
						maxLineLength: 200,
					});

					expect(rows.length + problems.length).toBe(dataLineCount(file));
					const seen = [...rows, ...problems].map(({ line }) => line).sort((a, b) => a - b);
					expect(seen).toEqual(seen.map((_, index) => index + 2));
				},
			),
			{ numRuns: 300 },
		);
	});

	it('gives back every field as it was written, in whatever order the columns are', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 20 }),
				fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
				fc.integer({ min: 1, max: 64 }),
				lineEnd,
				async (records, order, size, end) => {
					const lines = [['order-id', 'title', 'buyer-name'], ...records].map((fields) =>
						order.map((index) => fields[index]).join('\t'),
					);
					const file = Buffer.from(lines.join(end) + end);
					const { rows, problems } = await read(cutInto(file, [size]));

					expect(problems).toEqual([]);
					expect(rows.map(({ orderId, title }) => [orderId, title])).toEqual(
						records.map((fields) => asRead(fields).slice(0, 2)),
					);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('never fails on arbitrary bytes, zipped or not, with any charset declared', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({ maxLength: 400 }),
				fc.constantFrom(
					undefined,
					'text/plain; charset=Cp1252',
					'x; charset=MS932',
					'x; charset=GBK',
				),
				fc.integer({ min: 1, max: 100 }),
				fc.constantFrom('', 'order-id\ttitle\n', '\x1f\x8b', '\x1f\x8b\x08\x00'),
				async (noise, contentType, size, start) => {
					const bytes = Buffer.concat([Buffer.from(start, 'latin1'), noise]);
					const { rows, problems } = await read(
						cutInto(bytes, [size]),
						contentType === undefined ? {} : { contentType },
					);

					expect(rows.length + problems.length).toBeGreaterThanOrEqual(0);
					for (const row of rows) expect(Object.keys(row)).toEqual(['line', 'orderId', 'title']);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('reads what is ASCII the same whatever charset is declared', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), field), { maxLength: 10 }),
				fc.constantFrom('Cp1252', 'MS932', 'GBK', 'ISO-8859-1', 'EUC-JP', 'klingon', 'UTF-16'),
				fc.integer({ min: 1, max: 64 }),
				async (records, charset, size) => {
					const file = ['title\torder-id', ...records.map(([id, title]) => `${title}\t${id}`)];
					const { rows } = await read(cutInto(Buffer.from(file.join('\n')), [size]), {
						contentType: `text/plain; charset=${charset}`,
					});
					const ids = new Set(records.map(([id]) => id));

					for (const { orderId } of rows) expect(ids).toContain(orderId);
				},
			),
			{ numRuns: 200 },
		);
	});
});

describe('SHIPMENTS, whatever it is fed', () => {
	const orderIds = Array.from({ length: 6 }, (_, index) => `113-000000${index}-1234567`);

	it('never makes an order or a parcel that the file does not have', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						order: fc.constantFrom(...orderIds),
						parcel: fc.integer({ min: 0, max: 3 }),
						damage: fc.constantFrom('none', 'none', 'none', 'cut', 'shift', 'nul', 'noise'),
					}),
					{ maxLength: 30 },
				),
				fc.shuffledSubarray([...SHIPMENT_HEADERS], { minLength: SHIPMENT_HEADERS.length }),
				fc.integer({ min: 1, max: 5000 }),
				async (records, headers, size) => {
					// There a line without a tab goes on with the name of the product before it.
					fc.pre(headers.at(-1) !== 'product-name');
					const parcels = new Map<string, Set<string>>();
					const cutAt = 20;
					const isWhole = ['amazon-order-id', 'carrier', 'tracking-number'].every(
						(header) => headers.indexOf(header) < cutAt,
					);
					let unread = 0;
					const lines = records.map(({ order, parcel, damage }, index) => {
						const trackingNumber = `TBA05099654400${parcel}`;
						const line = shipmentLine(
							{
								'amazon-order-id': order,
								'tracking-number': trackingNumber,
								'shipment-item-id': `D${index}`,
							},
							headers,
						);
						if (damage === 'none' || (damage === 'cut' && isWhole)) {
							parcels.set(order, (parcels.get(order) ?? new Set()).add(trackingNumber));
						} else unread += 1;
						if (damage === 'cut') return line.split('\t').slice(0, cutAt).join('\t');
						if (damage === 'shift') return `extra\t${line}`;
						if (damage === 'nul') return `\0${line}`;
						return damage === 'noise' ? 'noise' : line;
					});
					const file = Buffer.from([headers.join('\t'), ...lines].join('\n'));
					const tally = new ReportTally();
					const reading = SHIPMENTS.startReading(tally, { marketplaceIds: [] });
					await reading.read(cutInto(file, [size]));
					const orders = reading.records();

					expect(
						orders.map(({ orderId, packages }) => [
							orderId,
							new Set(packages?.map(({ trackingNumber }) => trackingNumber)),
						]),
					).toEqual([...parcels]);
					expect(tally.unreadLineCount).toBe(unread);
				},
			),
			{ numRuns: 200 },
		);
	});
});

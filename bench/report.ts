/**
 * The flat-file reader beside the two parsers that Node projects take for such files, on the same
 * generated month: each gives objects with the same wanted columns of every row.
 */
import { Readable } from 'node:stream';

import { parse as csvParse } from 'csv-parse';
import { parse as papaParse } from 'papaparse';

import { readFlatFile } from '../nodes/shared/domain/report/flatFile/readFlatFile';
import { SHIPMENT_LAYOUT } from '../nodes/shared/domain/report/shipments/shipmentLayout';
import type { BenchResult, Ratio } from './ratio';
import { shipmentMonth } from './reportMonth/shipmentMonth';

const ROWS = 1_000_000;
const FEWER_ROWS = 100_000;
const BYTES_PER_MB = 1_000_000;
/** What the collector may leave lying about between two samples, whatever was read. */
const GROWTH_LIMIT_MB = 16;

/** The same for all three, so that nobody skips work: the rows, and a sum over their fields. */
interface Digest {
	rows: number;
	characters: number;
}

type Reader = (month: AsyncIterable<Uint8Array>) => Promise<Digest>;

const count = (digest: Digest, row: Readonly<Record<string, unknown>>) => {
	digest.rows++;
	digest.characters += `${row.orderId}${row.trackingNumber}${row.productName}`.length;
};

const nameOf = new Map(
	Object.entries(SHIPMENT_LAYOUT.columns).map(([name, header]) => [header, name]),
);

const ours: Reader = async (month) => {
	const digest = { rows: 0, characters: 0 };
	for await (const { rows } of readFlatFile(month, SHIPMENT_LAYOUT)) {
		for (const row of rows) count(digest, row);
	}
	return digest;
};

const withCsvParse: Reader = async (month) => {
	const digest = { rows: 0, characters: 0 };
	const parser = csvParse({
		delimiter: '\t',
		quote: null,
		columns: (headers: string[]) => headers.map((header) => nameOf.get(header) ?? false),
	});
	for await (const row of Readable.from(month).pipe(parser)) count(digest, row);
	return digest;
};

const withPapaparse: Reader = (month) =>
	new Promise((resolve, reject) => {
		const digest = { rows: 0, characters: 0 };
		papaParse<Record<string, string>>(Readable.from(month), {
			delimiter: '\t',
			header: true,
			// Its mode for files without quotes, its fastest.
			fastMode: true,
			skipEmptyLines: true,
			transformHeader: (header) => nameOf.get(header) ?? header,
			chunk: ({ data }) => {
				for (const row of data) count(digest, row);
			},
			complete: () => resolve(digest),
			error: reject,
		});
	});

interface Measured extends Digest {
	readonly megabytesPerSecond: number;
	readonly peakMegabytes: number;
}

/** Reads a month, and samples the memory after every megabyte. */
async function measure(read: Reader, rowCount: number): Promise<Measured> {
	let byteCount = 0;
	let sampledAt = 0;
	let peak = 0;
	async function* sampled() {
		for await (const chunk of shipmentMonth(rowCount)) {
			byteCount += chunk.length;
			if (byteCount - sampledAt > BYTES_PER_MB) {
				const { heapUsed, external } = process.memoryUsage();
				peak = Math.max(peak, heapUsed + external);
				sampledAt = byteCount;
			}
			yield chunk;
		}
	}
	const startedAt = performance.now();
	const digest = await read(sampled());
	const seconds = (performance.now() - startedAt) / 1000;
	return {
		...digest,
		megabytesPerSecond: byteCount / BYTES_PER_MB / seconds,
		peakMegabytes: peak / BYTES_PER_MB,
	};
}

export async function run(): Promise<BenchResult> {
	await measure(ours, FEWER_ROWS);
	const fewer = await measure(ours, FEWER_ROWS);
	const many = await measure(ours, ROWS);
	const peers = {
		'csv-parse': await measure(withCsvParse, ROWS),
		papaparse: await measure(withPapaparse, ROWS),
	};

	const ratios: Ratio[] = Object.entries(peers).map(([peer, theirs]) => {
		if (theirs.rows !== many.rows || theirs.characters !== many.characters) {
			throw new Error(`${peer} read other rows: ${JSON.stringify({ theirs, ours: many })}`);
		}
		return {
			name: `Reading a month of ${ROWS.toLocaleString('en-US')} rows, beside ${peer}`,
			ours: many.megabytesPerSecond,
			theirs: theirs.megabytesPerSecond,
			unit: 'MB/s',
			ratio: many.megabytesPerSecond / theirs.megabytesPerSecond,
		};
	});
	const growth = Math.max(many.peakMegabytes - fewer.peakMegabytes, 1);
	ratios.push({
		name: 'Growth of peak memory from 100,000 to 1,000,000 rows, beside its limit',
		ours: growth,
		theirs: GROWTH_LIMIT_MB,
		unit: 'MB',
		ratio: GROWTH_LIMIT_MB / growth,
	});
	return { name: 'report', ratios };
}

import { createLineDecoder } from './charset';
import type { FlatFileBatch, FlatFileLayout, FlatFileOptions, FlatFileProblem } from './flatFile';
import { planColumns } from './header';
import { RowSplitter } from './splitRows';
import { DAMAGE, uncompress, type Uncompressed } from './uncompress';

const LF = 0x0a;
const CR = 0x0d;
/** UTF-8 needs no more for one UTF-16 unit, and no charset of Amazon's more than UTF-8. */
const MAX_BYTES_PER_UNIT = 3;
/** Keeps a stretch, and the text it becomes, small whatever the source hands over at once. */
const MAX_CHUNK_BYTES = 256 * 1024;

/** Stands for a line that was dropped unread, because it went on and on. */
const OVERLONG_LINE = Symbol('overlong line');

/**
 * Where the last complete line ends, or 0. A CR that comes last may be half of a CRLF, so it ends
 * nothing yet. CRs are looked for only where no LF is: in a file that has both, LF comes again.
 */
const endOfLastLine = (bytes: Uint8Array): number =>
	bytes.lastIndexOf(LF) + 1 || (bytes.length > 1 ? bytes.lastIndexOf(CR, -2) + 1 : 0);

function endOfFirstLine(bytes: Uint8Array): number {
	const lf = bytes.indexOf(LF);
	const cr = bytes.indexOf(CR);
	if (cr === -1 || (lf !== -1 && lf < cr)) return lf + 1;
	return lf === cr + 1 ? lf + 1 : cr + 1;
}

function* inPieces(chunk: Uint8Array): Generator<Uint8Array> {
	for (let from = 0; from < chunk.length; from += MAX_CHUNK_BYTES) {
		yield chunk.subarray(from, from + MAX_CHUNK_BYTES);
	}
}

/** The bytes of a line, or of several, that has not ended yet. */
class OpenLine {
	#pieces: Uint8Array[] = [];
	#byteCount = 0;
	/** The line is too long: its bytes are counted off and dropped. */
	isOverlong = false;
	endsWithCr = false;

	get isEmpty(): boolean {
		return this.#byteCount === 0 && !this.isOverlong;
	}

	add(bytes: Uint8Array, maxBytes: number): void {
		if (bytes.length === 0) return;
		this.endsWithCr = bytes[bytes.length - 1] === CR;
		if (this.isOverlong) return;
		this.#pieces.push(bytes);
		this.#byteCount += bytes.length;
		if (this.#byteCount <= maxBytes) return;
		this.isOverlong = true;
		this.#pieces = [];
	}

	take(): Uint8Array | typeof OVERLONG_LINE {
		const taken = this.isOverlong ? OVERLONG_LINE : this.#join();
		this.#pieces = [];
		this.#byteCount = 0;
		this.isOverlong = false;
		this.endsWithCr = false;
		return taken;
	}

	#join(): Uint8Array {
		const [first] = this.#pieces;
		if (first && this.#pieces.length === 1) return first;
		const joined = new Uint8Array(this.#byteCount);
		let offset = 0;
		for (const piece of this.#pieces) {
			joined.set(piece, offset);
			offset += piece.length;
		}
		return joined;
	}
}

/**
 * Regroups chunks, wherever they were cut, into stretches that end with a line. No charset of
 * Amazon's has the byte of a line end inside a character, so each stretch can be decoded by itself.
 * A line that damage cuts off is dropped: the damage stands for it.
 */
async function* readWholeLines(
	chunks: AsyncIterable<Uncompressed>,
	maxLineLength: number,
): AsyncGenerator<Uncompressed | typeof OVERLONG_LINE> {
	const maxBytes = maxLineLength * MAX_BYTES_PER_UNIT;
	const open = new OpenLine();
	for await (const chunk of chunks) {
		if (chunk === DAMAGE) {
			yield DAMAGE;
			return;
		}
		for (const piece of inPieces(chunk)) {
			if (open.endsWithCr && piece[0] !== LF) yield open.take();
			let from = 0;
			const end = endOfLastLine(piece);
			if (end > 0) {
				if (open.isOverlong) {
					yield open.take();
					from = endOfFirstLine(piece);
				}
				open.add(piece.subarray(from, end), Infinity);
				if (!open.isEmpty) yield open.take();
			}
			open.add(piece.subarray(Math.max(from, end)), maxBytes);
		}
	}
	if (!open.isEmpty) yield open.take();
}

/** Amazon's longest rows, all orders with their promotion ids, stay under a tenth of this. */
const MAX_LINE_LENGTH = 128 * 1024;
const FIRST_LINE = /^([^\r\n]*)(\r\n|\n|\r|$)/;

const onlyProblem = (problem: FlatFileProblem) => ({ rows: [], problems: [problem] });

/**
 * Reads one of Amazon's flat files in one pass, batch by batch, in memory that does not depend on
 * its size: gzip or plain, in any of Amazon's charsets, cut into chunks anywhere.
 *
 * What cannot be read is a problem with its line: never thrown, never dropped silently. Only what
 * the source of the bytes throws is passed on.
 */
export async function* readFlatFile<Name extends string>(
	bytes: AsyncIterable<Uint8Array>,
	layout: FlatFileLayout<Name>,
	options: FlatFileOptions = {},
): AsyncGenerator<FlatFileBatch<Name>, void, undefined> {
	const maxLineLength = options.maxLineLength ?? MAX_LINE_LENGTH;
	const decode = createLineDecoder(options.contentType, options.marketplaceIds);
	let splitter: RowSplitter<Name> | undefined;
	for await (const stretch of readWholeLines(uncompress(bytes), maxLineLength)) {
		if (stretch === DAMAGE) {
			const problem = 'The compressed file ends early or is damaged from this line on';
			if (splitter) yield splitter.finish();
			yield onlyProblem({ line: splitter?.line ?? 1, code: 'damagedFile', problem });
			return;
		}
		if (splitter) {
			yield stretch === OVERLONG_LINE
				? splitter.skipOverlongLine()
				: splitter.split(decode(stretch));
			continue;
		}
		const text = stretch === OVERLONG_LINE ? '' : decode(stretch);
		const [headerLine = '', header = ''] = FIRST_LINE.exec(text) ?? [];
		const plan = planColumns(header, layout);
		if ('code' in plan) {
			yield onlyProblem(plan);
			return;
		}
		splitter = new RowSplitter(plan, maxLineLength);
		yield splitter.split(text.slice(headerLine.length));
	}
	if (splitter) yield splitter.finish();
	else yield onlyProblem({ line: 1, code: 'noHeader', problem: 'The file is empty' });
}

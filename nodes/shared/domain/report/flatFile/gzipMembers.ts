/** ID1, ID2 and the one compression method of RFC 1952, §2.3.1. */
const MAGIC = [0x1f, 0x8b, 0x08] as const;
const HEADER_BYTES = 10;
const TRAILER_SIZE_BYTES = 4;
/** FLG as report writers set it: nothing, FEXTRA or FNAME. */
const KNOWN_FLAGS = [0, 4, 8];
const KNOWN_EXTRA_FLAGS = [0, 2, 4];
const LAST_KNOWN_SYSTEM = 13;
const UNKNOWN_SYSTEM = 255;
/** What deflate can expand one byte to, at most: zlib.net/zlib_tech.html. */
const MAX_EXPANSION = 1032;
const NEXT_MEMBER = Symbol('next member');

type Token = Uint8Array | typeof NEXT_MEMBER;

/** Stands for all that should have followed: the compressed file ends early, or is damaged here. */
export const DAMAGE = Symbol('damage');

export type Uncompressed = Uint8Array | typeof DAMAGE;

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
	const joined = new Uint8Array(first.length + second.length);
	joined.set(first);
	joined.set(second, first.length);
	return joined;
}

/**
 * Whether a member's header stands at `at`, after the size of a member that can have ended there.
 * Deflated bytes look like this by chance once in ten thousand files of a gigabyte; such a file is
 * then called damaged, never misread.
 */
function isMemberStart(bytes: Uint8Array, at: number, compressedBytes: number): boolean {
	const [, second, method, flags, , , , , extraFlags, system] = bytes.subarray(at);
	if (second !== MAGIC[1] || method !== MAGIC[2]) return false;
	if (!KNOWN_FLAGS.includes(flags ?? -1) || !KNOWN_EXTRA_FLAGS.includes(extraFlags ?? -1))
		return false;
	if ((system ?? -1) > LAST_KNOWN_SYSTEM && system !== UNKNOWN_SYSTEM) return false;
	const { buffer, byteOffset } = bytes;
	const size = new DataView(buffer, byteOffset).getUint32(at - TRAILER_SIZE_BYTES, true);
	return size <= compressedBytes * MAX_EXPANSION;
}

/** Passes bytes on, with a mark between one gzip member and the next, wherever the input is cut. */
async function* splitMembers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Token> {
	let held = new Uint8Array(0);
	let compressedBytes = 0;
	for await (const chunk of bytes) {
		const joined = concat(held, chunk);
		let from = 0;
		let at = joined.indexOf(MAGIC[0], TRAILER_SIZE_BYTES);
		while (at !== -1 && at + HEADER_BYTES <= joined.length) {
			const memberBytes = compressedBytes + at - from;
			if (at > from && memberBytes > HEADER_BYTES && isMemberStart(joined, at, memberBytes)) {
				yield joined.subarray(from, at);
				yield NEXT_MEMBER;
				from = at;
				compressedBytes = 0;
			}
			at = joined.indexOf(MAGIC[0], at + 1);
		}
		const keepFrom = Math.max(from, joined.length - HEADER_BYTES - TRAILER_SIZE_BYTES);
		if (keepFrom > from) yield joined.subarray(from, keepFrom);
		compressedBytes += keepFrom - from;
		held = joined.slice(keepFrom);
	}
	if (held.length > 0) yield held;
}

interface Fed {
	readonly hasNext: boolean;
	/** What the source of the bytes threw. */
	readonly sourceFault?: unknown;
}

/** Writes one member. Says whether another one follows, or that the source itself failed. */
async function feed(
	writable: WritableStream<Uint8Array>,
	tokens: AsyncIterator<Token>,
): Promise<Fed> {
	const writer = writable.getWriter();
	for (;;) {
		let next: IteratorResult<Token>;
		try {
			next = await tokens.next();
		} catch (sourceFault) {
			await writer.abort(sourceFault).catch(() => {});
			return { hasNext: false, sourceFault };
		}
		try {
			if (next.done === true || next.value === NEXT_MEMBER) {
				await writer.close();
				return { hasNext: next.done !== true };
			}
			await writer.write(next.value);
		} catch {
			// The reading side has the cause.
			return { hasNext: false };
		}
	}
}

/**
 * Inflates a gzip stream of any number of members, as log writers append them. A stream for each:
 * from Node 24 on `DecompressionStream` takes one member only, as its standard says.
 */
async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uncompressed> {
	const tokens = splitMembers(bytes);
	let fed: Fed = { hasNext: true };
	try {
		while (fed.hasNext) {
			const { writable, readable } = new DecompressionStream('gzip');
			const feeding = feed(writable, tokens);
			let isDamaged = false;
			try {
				yield* readable as ReadableStream<Uint8Array>;
			} catch {
				isDamaged = true;
			}
			fed = await feeding;
			if (fed.sourceFault !== undefined) throw fed.sourceFault;
			if (isDamaged) {
				yield DAMAGE;
				return;
			}
		}
	} finally {
		void tokens.return(undefined);
	}
}

/** Unzips what is zipped by its first bytes: some files that are do not say so, and the reverse. */
export async function* uncompress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uncompressed> {
	const source = bytes[Symbol.asyncIterator]();
	let start: Uint8Array = new Uint8Array(0);
	while (start.length < MAGIC.length) {
		const next = await source.next();
		if (next.done === true) break;
		start = concat(start, next.value);
	}
	async function* fromStart() {
		try {
			yield start;
			yield* { [Symbol.asyncIterator]: () => source };
		} finally {
			await source.return?.();
		}
	}
	const isGzip = start[0] === MAGIC[0] && start[1] === MAGIC[1];
	yield* isGzip ? gunzip(fromStart()) : fromStart();
}

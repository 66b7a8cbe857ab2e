/** ID1 and ID2 of RFC 1952, §2.3.1. */
const MAGIC = [0x1f, 0x8b] as const;

/** Stands for all that should have followed: the compressed file ends early, or is damaged here. */
export const DAMAGE = Symbol('damage');

export type Uncompressed = Uint8Array | typeof DAMAGE;

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
	const joined = new Uint8Array(first.length + second.length);
	joined.set(first);
	joined.set(second, first.length);
	return joined;
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uncompressed> {
	let sourceFault: { readonly thrown: unknown } | undefined;
	async function* source() {
		const iterator = bytes[Symbol.asyncIterator]();
		try {
			for (;;) {
				const next = await iterator.next().catch((thrown: unknown) => {
					sourceFault = { thrown };
					throw thrown;
				});
				if (next.done === true) return;
				yield next.value;
			}
		} finally {
			await iterator.return?.();
		}
	}
	let isDamaged = false;
	try {
		yield* ReadableStream.from(source()).pipeThrough(new DecompressionStream('gzip'));
	} catch {
		isDamaged = true;
	}
	if (sourceFault) throw sourceFault.thrown;
	if (isDamaged) yield DAMAGE;
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

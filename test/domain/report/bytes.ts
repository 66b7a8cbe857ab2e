/** A source that hands over exactly these chunks. */
export async function* chunks(
	...parts: ReadonlyArray<string | Uint8Array>
): AsyncGenerator<Uint8Array> {
	for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

/** The bytes in chunks of the given sizes, over and over. */
export async function* cutInto(
	bytes: Uint8Array,
	sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
	for (let from = 0, cut = 0; from < bytes.length; cut++) {
		const to = from + (sizes[cut % sizes.length] ?? bytes.length);
		yield bytes.subarray(from, to);
		from = to;
	}
}

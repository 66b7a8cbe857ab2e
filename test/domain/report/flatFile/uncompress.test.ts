import { gzipSync } from 'node:zlib';

import { DAMAGE, uncompress } from '../../../../nodes/shared/domain/report/flatFile/uncompress';
import { chunks, cutInto } from '../bytes';

async function collect(source: AsyncIterable<Uint8Array>) {
	const parts: Uint8Array[] = [];
	let isDamaged = false;
	for await (const part of uncompress(source)) {
		if (part === DAMAGE) isDamaged = true;
		else parts.push(part);
	}
	return { text: Buffer.concat(parts).toString(), isDamaged };
}

/** Does not compress away, so that it spans many chunks. */
const lines = (count: number, seed: number) => {
	let state = seed;
	const next = () => (state = (state * 1103515245 + 12345) % 2 ** 31);
	return Array.from({ length: count }, () => `${next()}\t${next()}\n`).join('');
};

describe('uncompress', () => {
	it.each([1, 2, 3, 7, 1000])('passes plain bytes on in chunks of %d', async (size) => {
		const text = 'plain\n'.repeat(100);

		expect(await collect(cutInto(Buffer.from(text), [size]))).toEqual({ text, isDamaged: false });
	});

	it.each(['', 'x', '\x1f'])('passes %j on, which is shorter than a signature', async (text) => {
		expect(await collect(chunks(text))).toEqual({ text, isDamaged: false });
	});

	it.each([1, 5, 1000, 65_536])('unzips in chunks of %d', async (size) => {
		const text = lines(500, 1);

		expect(await collect(cutInto(gzipSync(text), [size]))).toEqual({ text, isDamaged: false });
	});

	it('unzips stored data that holds a gzip file', async () => {
		const inner = gzipSync(lines(50, 4));
		const zipped = gzipSync(Buffer.concat([Buffer.from('x'.repeat(50)), inner]), { level: 0 });
		const parts: Uint8Array[] = [];
		let isDamaged = false;
		for await (const part of uncompress(chunks(zipped))) {
			if (part === DAMAGE) isDamaged = true;
			else parts.push(part);
		}

		expect(isDamaged).toBe(false);
		expect(Buffer.concat(parts).subarray(50)).toEqual(inner);
	});

	it.each([1, 4, 8, 100, 2000])('says that the last %d bytes are missing', async (missing) => {
		const text = lines(5000, 5);
		const zipped = gzipSync(text);
		const result = await collect(cutInto(zipped.subarray(0, zipped.length - missing), [512]));

		expect(result.isDamaged).toBe(true);
		expect(text.startsWith(result.text)).toBe(true);
		expect(result.text.length).toBeGreaterThan(0);
	});

	it('says that bytes are not what they were', async () => {
		const zipped = gzipSync(lines(5000, 6));
		zipped[zipped.length - 6] = (zipped[zipped.length - 6] ?? 0) ^ 0xff;

		expect((await collect(cutInto(zipped, [512]))).isDamaged).toBe(true);
	});

	it('passes on what the source throws in the middle', async () => {
		const zipped = gzipSync(lines(5000, 7));
		async function* broken() {
			yield zipped.subarray(0, 3000);
			throw new Error('connection lost');
		}

		await expect(collect(broken())).rejects.toThrow('connection lost');
	});

	it('lets go of the source when nobody reads on', async () => {
		const zipped = gzipSync(lines(50_000, 8));
		let isReleased = false;
		async function* source() {
			try {
				yield* cutInto(zipped, [1000]);
			} finally {
				isReleased = true;
			}
		}
		for await (const part of uncompress(source())) if (part !== DAMAGE) break;
		await new Promise((resolve) => setImmediate(resolve));

		expect(isReleased).toBe(true);
	});
});

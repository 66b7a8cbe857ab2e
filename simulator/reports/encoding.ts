import { type Marketplace } from '../marketplaces';

type Charset = Marketplace['charset'];

const DECODER_LABEL: Readonly<Record<Charset, string>> = {
	'UTF-8': 'utf-8',
	'ISO-8859-1': 'windows-1252',
	Cp1252: 'windows-1252',
	MS932: 'shift_jis',
};

const UNKNOWN: readonly number[] = [0x3f];

const encoders = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The reverse of what `TextDecoder` knows, as Node can only encode UTF-8. */
function encoderFor(label: string): ReadonlyMap<string, readonly number[]> {
	const known = encoders.get(label);
	if (known) return known;
	const decoder = new TextDecoder(label);
	const encoder = new Map<string, readonly number[]>();
	for (let high = 0; high < 256; high += 1) {
		const single = decoder.decode(Uint8Array.of(high));
		if (single.length === 1 && single !== '\ufffd' && !encoder.has(single))
			encoder.set(single, [high]);
		if (label !== 'shift_jis' || high < 0x81) continue;
		for (let low = 0x40; low < 0xfd; low += 1) {
			const pair = decoder.decode(Uint8Array.of(high, low));
			if (pair.length === 1 && pair !== '\ufffd' && !encoder.has(pair))
				encoder.set(pair, [high, low]);
		}
	}
	encoders.set(label, encoder);
	return encoder;
}

/** The bytes of a text in Amazon's charset; what the charset lacks becomes a question mark. */
export function encodeText(text: string, charset: Charset): Buffer {
	const label = DECODER_LABEL[charset];
	if (label === 'utf-8') return Buffer.from(text, 'utf8');
	const encoder = encoderFor(label);
	const bytes = Buffer.allocUnsafe(text.length * 2);
	let length = 0;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (code < 0x80) length = bytes.writeUInt8(code, length);
		else
			for (const byte of encoder.get(text.charAt(i)) ?? UNKNOWN)
				length = bytes.writeUInt8(byte, length);
	}
	return bytes.subarray(0, length);
}

import { findMarketplace } from '../../marketplaces';

/** Java's names, which Amazon's servers use, for what the web calls otherwise. */
const WEB_LABELS: ReadonlyMap<string, string> = new Map([
	['cp1252', 'windows-1252'],
	['cp932', 'shift_jis'],
	['ms932', 'shift_jis'],
	['windows-31j', 'shift_jis'],
	['cp936', 'gbk'],
	['utf8', 'utf-8'],
]);

/** What windows-1252 has in 0x80–0x9F, where Node 20 and 22 decode Latin-1 instead. */
const WINDOWS_1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const isUtf8 = (label: string) => new TextDecoder(label).encoding === 'utf-8';

/** The charset that a `Content-Type` names, in the web's spelling, if there is such a charset. */
export function readCharset(contentType: string | undefined): string | undefined {
	const named = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
	if (named === undefined) return undefined;
	const label = WEB_LABELS.get(named) ?? named;
	try {
		const { encoding } = new TextDecoder(label);
		// Lines are cut before they are decoded, which takes a charset that has ASCII's line ends.
		return encoding.startsWith('utf-16') ? undefined : encoding;
	} catch {
		return undefined;
	}
}

function decoderOf(charset: string): (bytes: Uint8Array) => string {
	const decoder = new TextDecoder(charset);
	if (decoder.encoding !== 'windows-1252') return (bytes) => decoder.decode(bytes);
	return (bytes) =>
		decoder
			.decode(bytes)
			.replace(/[\u0080-\u009f]/g, (c1) => WINDOWS_1252_C1.charAt(c1.charCodeAt(0) - 0x80));
}

const startsWithBom = (bytes: Uint8Array) =>
	bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * A decoder for stretches of whole lines that finds out the charset on the way: a byte order mark,
 * UTF-8 where the bytes are valid UTF-8, the declared charset, and else Shift_JIS for Japan and
 * windows-1252 for everybody. ASCII, which all of them share, decides nothing, so the choice stays
 * open until the first other character.
 *
 * What is declared comes after what the bytes show: files are UTF-8 under other names, and the reverse.
 */
export function createLineDecoder(
	contentType: string | undefined,
	marketplaceIds: readonly string[] = [],
): (wholeLines: Uint8Array) => string {
	const declared = readCharset(contentType);
	const isJapan = marketplaceIds.some((id) => findMarketplace(id)?.countryCode === 'JP');
	const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
	const decodeLegacy = decoderOf(
		declared !== undefined && !isUtf8(declared) ? declared : isJapan ? 'shift_jis' : 'windows-1252',
	);
	let settled: 'utf-8' | 'legacy' | undefined;

	return (wholeLines) => {
		if (startsWithBom(wholeLines)) settled = 'utf-8';
		let text: string;
		try {
			text = strictUtf8.decode(wholeLines);
		} catch {
			// Single damaged stretches of a file that has proved to be UTF-8 settle nothing.
			settled ??= 'legacy';
			return decodeLegacy(wholeLines);
		}
		const isAscii = text.length === wholeLines.length;
		if (isAscii) return text;
		if (settled === 'legacy') return decodeLegacy(wholeLines);
		settled = 'utf-8';
		return text;
	};
}

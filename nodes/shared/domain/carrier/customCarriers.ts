import { UNKNOWN_CARRIER, linkPartsOf, type Carrier } from './carrier';
import { findCarrier } from './data/carriers';
import { indexAliases, type Alias, type AliasIndex } from './declaredCarrier';
import { indexNumbers, type IndexedFormat, type NumberIndex } from './numberIndex';
import { readNumberPattern } from './numberPattern';

/** A carrier that only this seller knows, or a pattern for one that everybody knows. */
export interface OwnCarrier {
	readonly code: string;
	readonly name?: string;
	/** In the language of `numberPattern.ts`. */
	readonly pattern?: string;
	/** `%s` stands for the number. */
	readonly trackingUrl?: string;
}

/** What one of the seller's sources writes into the carrier field, and who that is. */
export interface OwnAlias {
	readonly text: string;
	readonly code: string;
}

/** A seller's own carriers, ready for use. Theirs go before ours, whatever ours say. */
export interface CustomCarriers {
	readonly numbers: NumberIndex;
	readonly aliases: AliasIndex;
}

export type CustomCarriersReading =
	| { readonly ok: true; readonly custom: CustomCarriers }
	| { readonly ok: false; readonly entry: string; readonly reason: string };

/** Reads a seller's own carriers and aliases; names the first entry that cannot be used. */
export function readCustomCarriers(
	carriers: readonly OwnCarrier[],
	aliases: readonly OwnAlias[],
): CustomCarriersReading {
	const own = new Map<string, Carrier>();
	const formats: IndexedFormat[] = [];
	const texts: Alias[] = [];
	for (const { code, name, pattern, trackingUrl } of carriers) {
		const refused = refusedCarrier(code, pattern);
		if (refused !== undefined) return { ok: false, entry: name ?? code, reason: refused };
		const carrier = own.get(code) ?? findCarrier(code) ?? ownCarrier(code, name, trackingUrl);
		own.set(code, carrier);
		texts.push({ text: `${carrier.name} *`, carrier }, { text: code, carrier });
		if (pattern !== undefined) {
			const formatName = `your pattern ${pattern}`;
			formats.push({ name: formatName, carrier, patterns: [pattern], role: 'certain' });
		}
	}
	for (const { text, code } of aliases) {
		const carrier = own.get(code) ?? findCarrier(code);
		if (carrier === undefined) {
			return { ok: false, entry: text, reason: `There is no carrier with the code "${code}".` };
		}
		texts.push({ text, carrier });
	}
	return { ok: true, custom: { numbers: indexNumbers(formats), aliases: indexAliases(texts) } };
}

const ownCarrier = (code: string, name = code, trackingUrl?: string): Carrier => ({
	code,
	name,
	declared: [],
	...(trackingUrl !== undefined && { trackingUrl, linkParts: linkPartsOf(trackingUrl) }),
});

function refusedCarrier(code: string, pattern?: string): string | undefined {
	if (!/^[a-z][A-Za-z0-9]*$/.test(code)) {
		return `The code "${code}" is not made of letters and digits, the first a small letter.`;
	}
	if (code === UNKNOWN_CARRIER.code) return 'The code "unknown" stands for no carrier.';
	const reading = pattern === undefined ? undefined : readNumberPattern(pattern);
	return reading === undefined || reading.ok ? undefined : reading.reason;
}

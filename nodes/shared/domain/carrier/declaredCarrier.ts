import type { Carrier } from './carrier';
import { CARRIERS, carrierOf } from './carriers';

/** What a declared text stands for. */
export interface DeclaredCarrier {
	readonly carrier: Carrier;
	/** The service that hands the parcel over, and to whom. */
	readonly service?: string;
	readonly lastMile?: Carrier;
}

export interface Alias extends DeclaredCarrier {
	/** As in `Carrier.declared`: ` *` at the end lets anything follow. */
	readonly text: string;
}

/** Aliases by their letters and digits: those that must match whole, and those that may begin a text. */
export interface AliasIndex {
	readonly whole: ReadonlyMap<string, DeclaredCarrier>;
	readonly beginning: ReadonlyMap<string, DeclaredCarrier>;
}

/** No carrier field is longer; whatever follows is not looked at. */
const MAX_TEXT_LENGTH = 80;

/** Words in capitals, accents dropped: `Colis Privé`, `COLIS_PRIVE` and `colis-prive` are alike. */
const wordsOf = (text: string): string[] =>
	text
		.slice(0, MAX_TEXT_LENGTH)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toUpperCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

export const aliasKey = (text: string): string => wordsOf(text).join('');

export function indexAliases(aliases: readonly Alias[]): AliasIndex {
	const whole = new Map<string, DeclaredCarrier>();
	const beginning = new Map<string, DeclaredCarrier>();
	for (const { text, ...declared } of aliases) {
		whole.set(aliasKey(text), declared);
		if (text.endsWith(' *')) beginning.set(aliasKey(text), declared);
	}
	return { whole, beginning };
}

/** Every spelling of every carrier and hand-over service. */
export const CARRIER_ALIASES: readonly Alias[] = CARRIERS.flatMap((carrier) => [
	...carrier.declared.map((text) => ({ text, carrier })),
	...(carrier.handOvers ?? []).flatMap(({ service, declared, lastMile }) =>
		declared.map((text) => ({ text, carrier, service, lastMile: carrierOf(lastMile) })),
	),
]);

const CARRIER_INDEX = indexAliases(CARRIER_ALIASES);

/**
 * Finds the carrier that a text declares: the longest run of leading words that is an alias.
 *
 * So `UPS Mail Innovations Expedited` is Mail Innovations and `UPS Ground` is UPS, while `Other` is
 * nobody. A user's own aliases go first.
 */
export function declaredCarrierOf(text: string, own?: AliasIndex): DeclaredCarrier | undefined {
	const words = wordsOf(text);
	return (own && lookUp(own, words)) ?? lookUp(CARRIER_INDEX, words);
}

function lookUp({ whole, beginning }: AliasIndex, words: string[]): DeclaredCarrier | undefined {
	const all = whole.get(words.join(''));
	if (all !== undefined) return all;
	for (let count = words.length - 1; count > 0; count--) {
		const found = beginning.get(words.slice(0, count).join(''));
		if (found !== undefined) return found;
	}
	return undefined;
}

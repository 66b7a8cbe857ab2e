import { UNKNOWN_CARRIER, type Carrier } from './carrier';
import { CARRIERS, carrierOf, findCarrier } from './data/carriers';
import { HAND_OVERS } from './data/handOvers';
import { NAMES_OF_NOBODY } from './data/namesOfNobody';
import { POSTAL_SERVICES, POST_AT_HOME } from './data/postalServices';
import type { Countries } from './market';

/** What a declared text stands for. */
export interface DeclaredCarrier {
	/** `UNKNOWN_CARRIER` where the text is a word for nobody, such as `Other`. */
	readonly carrier: Carrier;
	/** The service that hands the parcel over, and to whom. */
	readonly service?: string;
	readonly lastMile?: Carrier;
	/** Carriers that have the same name in other countries. */
	readonly namesakes?: readonly Carrier[];
}

export interface Alias extends DeclaredCarrier {
	/** As in `CarrierRecord.declared`: ` *` at the end lets anything follow. */
	readonly text: string;
	/** Only there. */
	readonly where?: ReadonlySet<string>;
}

/** What one spelling means: anywhere, and in single countries. */
interface Meanings {
	readonly anywhere?: DeclaredCarrier;
	readonly somewhere: readonly (readonly [where: ReadonlySet<string>, declared: DeclaredCarrier])[];
}

/** Aliases by their letters and digits: those that must match whole, and those that may begin a text. */
export interface AliasIndex {
	readonly whole: ReadonlyMap<string, Meanings>;
	readonly beginning: ReadonlyMap<string, Meanings>;
}

/** No carrier field is longer; whatever follows is not looked at. */
const MAX_TEXT_LENGTH = 80;
/** No alias has more; a test holds that. */
const MAX_ALIAS_WORDS = 8;

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
	const whole = new Map<string, Meanings>();
	const beginning = new Map<string, Meanings>();
	for (const { text, where, ...declared } of aliases) {
		const key = aliasKey(text);
		addMeaning(whole, key, declared, where);
		if (text.endsWith(' *')) addMeaning(beginning, key, declared, where);
	}
	return { whole, beginning };
}

function addMeaning(
	index: Map<string, Meanings>,
	key: string,
	declared: DeclaredCarrier,
	where: ReadonlySet<string> | undefined,
): void {
	const { somewhere = [], ...known } = index.get(key) ?? {};
	index.set(
		key,
		where
			? { ...known, somewhere: [...somewhere, [where, declared]] }
			: { anywhere: declared, somewhere },
	);
}

/** Every spelling of every carrier and hand-over service, and the words for nobody. */
export const CARRIER_ALIASES: readonly Alias[] = [
	...NAMES_OF_NOBODY.map((text) => ({ text, carrier: UNKNOWN_CARRIER })),
	...CARRIERS.flatMap((carrier) => [
		...carrier.declared.map((text) => ({ text, carrier })),
		...Object.entries(carrier.declaredIn ?? {}).flatMap(([countries, texts]) =>
			texts.map((text) => ({ text, carrier, where: new Set(countries.split(' ')) })),
		),
	]),
	...POSTAL_SERVICES.flatMap(([country, code]) =>
		POST_AT_HOME.map((text) => ({ text, carrier: carrierOf(code), where: new Set([country]) })),
	),
	...HAND_OVERS.flatMap(({ from, to, service, declared = [] }) => {
		const lastMile = findCarrier(to);
		return declared.map((text) => ({
			text,
			carrier: carrierOf(from),
			...(service !== undefined && { service }),
			...(lastMile && { lastMile }),
		}));
	}),
];

const CARRIER_INDEX = indexAliases(CARRIER_ALIASES);

/** Words before a carrier's name that say nothing: `Other (UPS)`, `via DHL`. */
const NOISE = new Set(
	'BY CARRIER CORRIERE COURIER DELIVERED ENVOI MIT OTHER OTHERS OTRO ANDERE ALTRO AUTRE PER SENT SERVICE SHIP SHIPPED SHIPPING THE TRACKING TRANSPORTEUR VERSAND VIA WITH'.split(
		' ',
	),
);

/** Countries and services that are written behind a name without a space: `DPDUK`, `UPSGROUND`. */
const TAIL =
	/^(\p{L}{3,}?)(?:UK|GB|USA?|DE|FR|IT|ES|NL|BE|AT|CH|PL|SE|IE|CA|MX|BR|IN|JP|AU|SG|AE|SA|TR|GROUND|EXPRESS|STANDARD|ECONOMY|PRIORITY|TRACKED|PARCEL|PARCELS|PAKET|KARGO|COURIER|LOGISTICS|DELIVERY|SHIPPING)$/u;

/**
 * Finds the carrier that a text declares: the longest run of leading words that is an alias.
 *
 * So `UPS Mail Innovations Expedited` is Mail Innovations and `UPS Ground` is UPS. A user's own
 * aliases go first. Names that mean one carrier here and another one there are read by country.
 */
export function declaredCarrierOf(
	text: string,
	countries: Countries,
	own?: AliasIndex,
): DeclaredCarrier | undefined {
	const words = wordsOf(text);
	const found = find(words, countries, own);
	if (found !== undefined || text.length > MAX_TEXT_LENGTH) return found;
	return findInOddSpelling(text, words, countries, own);
}

const find = (words: readonly string[], countries: Countries, own: AliasIndex | undefined) =>
	(own && lookUp(own, words, countries)) ?? lookUp(CARRIER_INDEX, words, countries);

function findInOddSpelling(
	text: string,
	words: readonly string[],
	countries: Countries,
	own: AliasIndex | undefined,
): DeclaredCarrier | undefined {
	const parted = text
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.replace(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4');
	const firstName = words.findIndex((word) => !NOISE.has(word));
	const tailless = TAIL.exec(words[0] ?? '')?.[1];
	const readings: readonly (readonly string[])[] = [
		wordsOf(parted),
		firstName > 0 ? words.slice(firstName) : [],
		words.length === 1 && tailless !== undefined ? [tailless] : [],
		wordsOf(/\(([^()]+)\)/.exec(text)?.[1] ?? ''),
		wordsOf(/\s[-–:/|]\s*(.+)$/.exec(text)?.[1] ?? ''),
	];
	for (const reading of readings) {
		const found = reading.length > 0 ? find(reading, countries, own) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function lookUp(
	{ whole, beginning }: AliasIndex,
	words: readonly string[],
	countries: Countries,
): DeclaredCarrier | undefined {
	const all = meant(whole.get(words.join('')), countries);
	if (all !== undefined) return all;
	let key = '';
	let found: DeclaredCarrier | undefined;
	for (let at = 0; at < words.length - 1 && at < MAX_ALIAS_WORDS; at++) {
		key += words[at] ?? '';
		found = meant(beginning.get(key), countries) ?? found;
	}
	return found;
}

function meant(meanings: Meanings | undefined, countries: Countries): DeclaredCarrier | undefined {
	if (meanings === undefined || meanings.somewhere.length === 0) return meanings?.anywhere;
	const { anywhere, somewhere } = meanings;
	const here = countries
		.map((country) => somewhere.find(([where]) => where.has(country))?.[1])
		.find((declared) => declared !== undefined);
	const only = countries.length === 0 && somewhere.length === 1 ? somewhere[0]?.[1] : undefined;
	const declared = here ?? anywhere ?? only;
	if (declared === undefined) return undefined;
	const namesakes = [anywhere, ...somewhere.map(([, each]) => each)].flatMap((each) =>
		each && each.carrier !== declared.carrier ? [each.carrier] : [],
	);
	return { ...declared, namesakes };
}

export const isNobody = (declared: DeclaredCarrier | undefined): boolean =>
	declared?.carrier === UNKNOWN_CARRIER;

import type { CarrierName } from '../order';

/** What a carrier is known by; one record a carrier. */
export interface CarrierRecord extends CarrierName {
	/** Where it works, by ISO 3166-1 code. Absent where that is nearly everywhere, or not known. */
	readonly countries?: string;
	/** Where anyone may follow a parcel; `%s` stands for its number. Absent where no page is public. */
	readonly trackingUrl?: string;
	/** The same for single countries, by ISO 3166-1 code. */
	readonly trackingUrlIn?: Readonly<Record<string, string>>;
	/**
	 * How sellers and Amazon declare it. Case, accents and separators do not count. ` *` at the end
	 * lets anything follow, as the services of a carrier do: `UPS *` is also `UPS_GROUND`.
	 */
	readonly declared: readonly string[];
	/** Spellings that mean it only where the key says: `Hermes` in `DE AT`. */
	readonly declaredIn?: Readonly<Record<string, readonly string[]>>;
	/** Carriers of one family use each other's numbers: a shared family is agreement. */
	readonly family?: string;
	/** Who says that all formats of its numbers are listed; only then is a misfit held against one. */
	readonly numbersListedBy?: string;
	/** Amazon lists the name, and no public source says whose it is. */
	readonly isUnsourced?: true;
}

export interface Carrier extends CarrierRecord {
	/** Countries whose designated post it is, by ISO 3166-1 alpha-2 code. */
	readonly postalServiceIn?: readonly string[];
	/** `trackingUrl` before and after the number: one link is made for every parcel. */
	readonly linkParts?: LinkParts;
}

export type LinkParts = readonly [before: string, after: string];

export function linkPartsOf(url: string): LinkParts {
	const [before = '', after = ''] = url.split('%s');
	return [before, after];
}

/** A name that Amazon lists as a carrier: its spellings are the name itself and those given. */
export const named = (
	code: string,
	name: string,
	countries: string,
	...spellings: readonly string[]
): CarrierRecord => ({
	code,
	name,
	...(countries !== '' && { countries }),
	declared: [`${name} *`, ...spellings],
});

export const UNKNOWN_CARRIER: Carrier = { code: 'unknown', name: 'Unknown', declared: [] };

/** Its code is what the rest of the package asks for: no public tracking, no delivery time. */
export const AMAZON_LOGISTICS = 'amazonLogistics';

export const countrySet = (countries: string | undefined): ReadonlySet<string> | undefined =>
	countries === undefined ? undefined : new Set(countries.split(' '));

export const isFamily = (one: Carrier, other: Carrier): boolean =>
	one === other || (one.family !== undefined && one.family === other.family);

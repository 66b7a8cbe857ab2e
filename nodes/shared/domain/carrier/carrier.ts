import { findMarketplace } from '../marketplaces';
import type { CarrierName } from '../order';
import type { Countries } from './market';

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

/** Amazon's shops that have a public tracking page, `track.amazon.de` and so on. */
const AMAZON_TRACKING = new Set(
	'com co.uk de fr it es nl se pl com.be com.tr in co.jp com.au sg ae sa eg ca com.mx com.br'.split(
		' ',
	),
);

/**
 * The page where a parcel can be followed, of the carrier in the country where it is sold or goes. A
 * printed number has nothing in it to encode.
 */
export function trackingUrlOf(
	carrier: Carrier,
	number: string,
	countries: Countries,
): string | undefined {
	const { trackingUrlIn, linkParts } = carrier;
	if (trackingUrlIn === undefined || countries.length === 0) {
		return linkParts && linkParts[0] + number + linkParts[1];
	}
	const local = countries.find((country) => trackingUrlIn[country] !== undefined);
	const url = local === undefined ? carrier.trackingUrl : trackingUrlIn[local];
	return url?.replace('%s', number);
}

/**
 * For Amazon Logistics: Amazon's public page where there is one for that shop and the number is one
 * of Amazon's, else the buyer's own page of the order, which opens for the signed-in buyer only.
 */
export function amazonTrackingUrl(
	number: string | undefined,
	order: { readonly orderId?: string | undefined; readonly marketplaceId?: string | undefined },
): string | undefined {
	const domain = findMarketplace(order.marketplaceId ?? '')?.domain;
	if (domain === undefined) return undefined;
	const shop = domain.slice('amazon.'.length);
	if (number !== undefined && AMAZON_TRACKING.has(shop)) {
		return `https://track.amazon.${shop}/tracking/${number}`;
	}
	if (!order.orderId) return undefined;
	const id = encodeURIComponent(order.orderId);
	return `https://www.${domain}/gp/your-account/order-details?orderID=${id}`;
}

import { findMarketplace, findMarketplaceByDomain } from '../marketplaces';

/** Where a parcel is sold and where it goes; either may be missing. */
export interface MarketClues {
	/** Amazon's id; its domain or country code are taken too. */
	readonly marketplaceId?: string | undefined;
	/** Country of the ship-to address, as Amazon writes it. */
	readonly shipToCountry?: string | undefined;
}

/** ISO 3166-1 codes: the marketplace's, then the buyer's where it is another one. Empty if unknown. */
export type Countries = readonly string[];

const NOWHERE: Countries = [];
const lists = new Map<string, Countries>();

export function countriesOf({ marketplaceId = '', shipToCountry = '' }: MarketClues): Countries {
	if (marketplaceId === '' && shipToCountry === '') return NOWHERE;
	const seller = isoCode(
		(findMarketplace(marketplaceId) ?? findMarketplaceByDomain(marketplaceId))?.countryCode ??
			marketplaceId,
	);
	const buyer = isoCode(shipToCountry);
	const key = `${seller} ${buyer}`;
	const known = lists.get(key);
	if (known) return known;
	const countries = [...new Set([seller, buyer])].filter((code) => code !== '');
	lists.set(key, countries);
	return countries;
}

/** At most 26 × 26 codes are kept, and nothing else of what an item holds. */
function isoCode(text: string): string {
	const code = text.trim().toUpperCase();
	if (code === 'UK') return 'GB';
	return /^[A-Z]{2}$/.test(code) ? code : '';
}

/** Whether something that exists in `where` can be met there; it can where nothing is known. */
export function worksIn(where: ReadonlySet<string> | undefined, countries: Countries): boolean {
	if (where === undefined || countries.length === 0) return true;
	for (const country of countries) if (where.has(country)) return true;
	return false;
}

/** The selling regions of SP-API, each with an endpoint and an authorization of its own. */
export type Region = 'NA' | 'EU' | 'FE';

/** As the credential lists them. */
export const REGION_NAMES: Readonly<Record<Region, string>> = {
	EU: 'Europe, Middle East, Africa and India',
	FE: 'Far East (Australia, Japan, Singapore)',
	NA: 'North America and Brazil',
};

export interface Marketplace {
	readonly marketplaceId: string;
	/** Amazon's country code: ISO 3166-1 alpha-2 but for `UK`. */
	readonly countryCode: string;
	readonly name: string;
	readonly region: Region;
	/** Host of the shop without `www.`; Amazon's `marketplaceName` is the same, capitalised. */
	readonly domain: string;
	readonly currencyCode: string;
	/** The languages Amazon offers there, its default first, as BCP 47 tags. */
	readonly languages: readonly [string, ...string[]];
	/** Where most of its buyers are. Amazon's reporting day for CA is Pacific; its buyers' day is not. */
	readonly timeZone: string;
}

type Row = readonly [
	countryCode: string,
	name: string,
	marketplaceId: string,
	region: Region,
	domain: string,
	currencyCode: string,
	languages: readonly [string, ...string[]],
	timeZone: string,
];

// prettier-ignore
const ROWS: readonly Row[] = [
	['AE', 'United Arab Emirates', 'A2VIGQ35RCS4UG', 'EU', 'amazon.ae', 'AED', ['en-AE', 'ar-AE'], 'Asia/Dubai'],
	['AU', 'Australia', 'A39IBJ37TRP1C6', 'FE', 'amazon.com.au', 'AUD', ['en-AU'], 'Australia/Sydney'],
	['BE', 'Belgium', 'AMEN7PMS3EDWL', 'EU', 'amazon.com.be', 'EUR', ['fr-BE', 'nl-BE'], 'Europe/Brussels'],
	['BR', 'Brazil', 'A2Q3Y263D00KWC', 'NA', 'amazon.com.br', 'BRL', ['pt-BR'], 'America/Sao_Paulo'],
	['CA', 'Canada', 'A2EUQ1WTGCTBG2', 'NA', 'amazon.ca', 'CAD', ['en-CA', 'fr-CA'], 'America/Toronto'],
	['DE', 'Germany', 'A1PA6795UKMFR9', 'EU', 'amazon.de', 'EUR', ['de-DE'], 'Europe/Berlin'],
	['EG', 'Egypt', 'ARBP9OOSHTCHU', 'EU', 'amazon.eg', 'EGP', ['ar-EG', 'en-EG'], 'Africa/Cairo'],
	['ES', 'Spain', 'A1RKKUPIHCS9HS', 'EU', 'amazon.es', 'EUR', ['es-ES'], 'Europe/Madrid'],
	['FR', 'France', 'A13V1IB3VIYZZH', 'EU', 'amazon.fr', 'EUR', ['fr-FR'], 'Europe/Paris'],
	['IE', 'Ireland', 'A28R8C7NBKEWEA', 'EU', 'amazon.ie', 'EUR', ['en-IE'], 'Europe/Dublin'],
	['IN', 'India', 'A21TJRUUN4KGV', 'EU', 'amazon.in', 'INR', ['en-IN', 'hi-IN'], 'Asia/Kolkata'],
	['IT', 'Italy', 'APJ6JRA9NG5V4', 'EU', 'amazon.it', 'EUR', ['it-IT'], 'Europe/Rome'],
	['JP', 'Japan', 'A1VC38T7YXB528', 'FE', 'amazon.co.jp', 'JPY', ['ja-JP'], 'Asia/Tokyo'],
	['MX', 'Mexico', 'A1AM78C64UM0Y8', 'NA', 'amazon.com.mx', 'MXN', ['es-MX'], 'America/Mexico_City'],
	['NL', 'Netherlands', 'A1805IZSGTT6HS', 'EU', 'amazon.nl', 'EUR', ['nl-NL'], 'Europe/Amsterdam'],
	['PL', 'Poland', 'A1C3SOZRARQ6R3', 'EU', 'amazon.pl', 'PLN', ['pl-PL'], 'Europe/Warsaw'],
	['SA', 'Saudi Arabia', 'A17E79C6D8DWNP', 'EU', 'amazon.sa', 'SAR', ['ar-SA', 'en-SA'], 'Asia/Riyadh'],
	['SE', 'Sweden', 'A2NODRKZP88ZB9', 'EU', 'amazon.se', 'SEK', ['sv-SE'], 'Europe/Stockholm'],
	['SG', 'Singapore', 'A19VAU5U5O7RUS', 'FE', 'amazon.sg', 'SGD', ['en-SG'], 'Asia/Singapore'],
	['TR', 'Turkey', 'A33AVAJ2PDY3EV', 'EU', 'amazon.com.tr', 'TRY', ['tr-TR'], 'Europe/Istanbul'],
	['UK', 'United Kingdom', 'A1F83G8C2ARO7P', 'EU', 'amazon.co.uk', 'GBP', ['en-GB'], 'Europe/London'],
	['US', 'United States', 'ATVPDKIKX0DER', 'NA', 'amazon.com', 'USD', ['en-US', 'es-US'], 'America/Los_Angeles'],
	['ZA', 'South Africa', 'AE08WJ6YKNBMC', 'EU', 'amazon.co.za', 'ZAR', ['en-ZA'], 'Africa/Johannesburg'],
];

/**
 * The 23 marketplaces of SP-API.
 *
 * Ids, country codes and regions: developer-docs.amazon.com/sp-api/docs/marketplace-ids.
 */
export const MARKETPLACES: readonly Marketplace[] = ROWS.map(
	([countryCode, name, marketplaceId, region, domain, currencyCode, languages, timeZone]) => ({
		countryCode,
		name,
		marketplaceId,
		region,
		domain,
		currencyCode,
		languages,
		timeZone,
	}),
);

const byId = new Map(MARKETPLACES.map((entry) => [entry.marketplaceId, entry]));
const byDomain = new Map(MARKETPLACES.map((entry) => [entry.domain, entry]));

export const findMarketplace = (marketplaceId: string): Marketplace | undefined =>
	byId.get(marketplaceId);

/**
 * From a `sales-channel` or `marketplaceName` such as `Amazon.co.jp`, however it is capitalized, and
 * with `www.` too; undefined for `Non-Amazon`.
 */
export const findMarketplaceByDomain = (name: string): Marketplace | undefined =>
	byDomain.get(
		name
			.trim()
			.toLowerCase()
			.replace(/^www\./, ''),
	);

/** Of the countries with several zones, the one where the same clock time comes last. */
const LATEST_ZONES: Readonly<Record<string, string>> = {
	AU: 'Australia/Perth',
	BR: 'America/Rio_Branco',
	CA: 'America/Vancouver',
	ES: 'Atlantic/Canary',
	MX: 'America/Tijuana',
	US: 'Pacific/Honolulu',
};

/** By whose clock a time without a zone comes last; without a marketplace, that of all of them. */
export function latestTimeZone(marketplace: Marketplace | undefined): string {
	if (!marketplace) return 'Pacific/Honolulu';
	return LATEST_ZONES[marketplace.countryCode] ?? marketplace.timeZone;
}

/**
 * Whether a `sales-channel` or `marketplaceName` is one of Amazon's, known here or not. Others are
 * `Non-Amazon`, `Non-Amazon US`, `SI UK Prod Marketplace`: sales elsewhere that Amazon only ships.
 */
export const isAmazonSalesChannel = (name: string): boolean =>
	/^(?:www\.)?amazon\b/i.test(name.trim());

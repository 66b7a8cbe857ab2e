export type Region = 'NA' | 'EU' | 'FE';

export interface Marketplace {
	/** Two letters as sellers write it: `UK`, not `GB`. */
	readonly code: string;
	readonly marketplaceId: string;
	readonly region: Region;
	readonly countryCode: string;
	readonly countryName: string;
	/** `Amazon.com`: the capitalised domain, in `salesChannel` and in reports. */
	readonly name: string;
	readonly currencyCode: string;
	readonly languageCode: string;
	readonly zone: string;
	/** Standard time, good enough to place a delivery in the daytime. */
	readonly utcOffsetHours: number;
	readonly orderIdPrefixes: readonly string[];
	/** How Amazon's report files of this marketplace are encoded (docs#21, docs#1077, models#2748); UTF-8 where nobody has said. */
	readonly charset: 'UTF-8' | 'ISO-8859-1' | 'Cp1252' | 'MS932';
}

const marketplace = (
	code: string,
	marketplaceId: string,
	region: Region,
	countryName: string,
	domain: string,
	currencyCode: string,
	languageCode: string,
	zone: string,
	utcOffsetHours: number,
	orderIdPrefixes: readonly string[],
	charset: Marketplace['charset'] = 'UTF-8',
): Marketplace => ({
	code,
	marketplaceId,
	region,
	countryCode: code === 'UK' ? 'GB' : code,
	countryName,
	name: `A${domain.slice(1)}`,
	currencyCode,
	languageCode,
	zone,
	utcOffsetHours,
	orderIdPrefixes,
	charset,
});

/** developer-docs.amazon.com/sp-api/docs/marketplace-ids. Zones, prefixes: what sellers see. */
// prettier-ignore
export const MARKETPLACES: readonly Marketplace[] = [
	marketplace('CA', 'A2EUQ1WTGCTBG2', 'NA', 'Canada', 'amazon.ca', 'CAD', 'en_CA', 'America/Toronto', -5, ['701', '702'], 'ISO-8859-1'),
	marketplace('US', 'ATVPDKIKX0DER', 'NA', 'United States', 'amazon.com', 'USD', 'en_US', 'America/Los_Angeles', -8, ['111', '112', '113', '114'], 'ISO-8859-1'),
	marketplace('MX', 'A1AM78C64UM0Y8', 'NA', 'Mexico', 'amazon.com.mx', 'MXN', 'es_MX', 'America/Mexico_City', -6, ['701', '702'], 'ISO-8859-1'),
	marketplace('BR', 'A2Q3Y263D00KWC', 'NA', 'Brazil', 'amazon.com.br', 'BRL', 'pt_BR', 'America/Sao_Paulo', -3, ['701', '702']),
	marketplace('IE', 'A28R8C7NBKEWEA', 'EU', 'Ireland', 'amazon.ie', 'EUR', 'en_IE', 'Europe/Dublin', 0, ['405', '406']),
	marketplace('ES', 'A1RKKUPIHCS9HS', 'EU', 'Spain', 'amazon.es', 'EUR', 'es_ES', 'Europe/Madrid', 1, ['404', '405', '406'], 'Cp1252'),
	marketplace('UK', 'A1F83G8C2ARO7P', 'EU', 'United Kingdom', 'amazon.co.uk', 'GBP', 'en_GB', 'Europe/London', 0, ['202', '203', '204', '205', '206']),
	marketplace('FR', 'A13V1IB3VIYZZH', 'EU', 'France', 'amazon.fr', 'EUR', 'fr_FR', 'Europe/Paris', 1, ['402', '403', '404', '405'], 'Cp1252'),
	marketplace('BE', 'AMEN7PMS3EDWL', 'EU', 'Belgium', 'amazon.com.be', 'EUR', 'fr_BE', 'Europe/Brussels', 1, ['405', '406']),
	marketplace('NL', 'A1805IZSGTT6HS', 'EU', 'Netherlands', 'amazon.nl', 'EUR', 'nl_NL', 'Europe/Amsterdam', 1, ['405', '406']),
	marketplace('DE', 'A1PA6795UKMFR9', 'EU', 'Germany', 'amazon.de', 'EUR', 'de_DE', 'Europe/Berlin', 1, ['302', '303', '304', '305', '306'], 'Cp1252'),
	marketplace('IT', 'APJ6JRA9NG5V4', 'EU', 'Italy', 'amazon.it', 'EUR', 'it_IT', 'Europe/Rome', 1, ['402', '404', '405', '407'], 'Cp1252'),
	marketplace('SE', 'A2NODRKZP88ZB9', 'EU', 'Sweden', 'amazon.se', 'SEK', 'sv_SE', 'Europe/Stockholm', 1, ['405', '406']),
	marketplace('ZA', 'AE08WJ6YKNBMC', 'EU', 'South Africa', 'amazon.co.za', 'ZAR', 'en_ZA', 'Africa/Johannesburg', 2, ['405', '406']),
	marketplace('PL', 'A1C3SOZRARQ6R3', 'EU', 'Poland', 'amazon.pl', 'PLN', 'pl_PL', 'Europe/Warsaw', 1, ['405', '406']),
	marketplace('EG', 'ARBP9OOSHTCHU', 'EU', 'Egypt', 'amazon.eg', 'EGP', 'ar_EG', 'Africa/Cairo', 2, ['405', '406']),
	marketplace('TR', 'A33AVAJ2PDY3EV', 'EU', 'Turkey', 'amazon.com.tr', 'TRY', 'tr_TR', 'Europe/Istanbul', 3, ['405', '406']),
	marketplace('SA', 'A17E79C6D8DWNP', 'EU', 'Saudi Arabia', 'amazon.sa', 'SAR', 'ar_SA', 'Asia/Riyadh', 3, ['405', '406']),
	marketplace('AE', 'A2VIGQ35RCS4UG', 'EU', 'United Arab Emirates', 'amazon.ae', 'AED', 'en_AE', 'Asia/Dubai', 4, ['405', '406']),
	marketplace('IN', 'A21TJRUUN4KGV', 'EU', 'India', 'amazon.in', 'INR', 'en_IN', 'Asia/Kolkata', 5.5, ['403', '404', '407']),
	marketplace('SG', 'A19VAU5U5O7RUS', 'FE', 'Singapore', 'amazon.sg', 'SGD', 'en_SG', 'Asia/Singapore', 8, ['503']),
	marketplace('AU', 'A39IBJ37TRP1C6', 'FE', 'Australia', 'amazon.com.au', 'AUD', 'en_AU', 'Australia/Sydney', 10, ['250', '503']),
	marketplace('JP', 'A1VC38T7YXB528', 'FE', 'Japan', 'amazon.co.jp', 'JPY', 'ja_JP', 'Asia/Tokyo', 9, ['249', '250', '503'], 'MS932'),
];

export const findMarketplace = (codeOrId: string): Marketplace | undefined =>
	MARKETPLACES.find(
		({ code, countryCode, marketplaceId }) =>
			[code, countryCode].includes(codeOrId.toUpperCase()) || marketplaceId === codeOrId,
	);

/**
 * Orders from the seller's own shop (multi-channel fulfillment) carry a pseudo-marketplace. Amazon
 * lists none of them (selling-partner-api-docs#761, #1260): these are what sellers were shown, as
 * clients such as @bizon/amazon-ids have written them down.
 */
const NON_AMAZON_IDS: Readonly<Record<string, string>> = {
	CA: 'A1MQXOICRS2Z7M',
	US: 'A2ZV50J4W1RKNI',
	MX: 'A3H6HPSLHAK3XG',
	ES: 'AFQLKURYRPEL8',
	UK: 'AZMDEXL2RVFNN',
	FR: 'A1ZFFQZ3HTUKT9',
	DE: 'A38D8NSA03LJTC',
	IT: 'A62U237T8HV6N',
	JP: 'A1VN0HAN483KP2',
};

/** Assumed: a marketplace whose own id nobody has published has that of a neighbour. */
const ASSUMED_NEIGHBOUR: Readonly<Record<Region, string>> = { NA: 'US', EU: 'DE', FE: 'JP' };

export const nonAmazonIdOf = ({ code, region }: Marketplace): string =>
	NON_AMAZON_IDS[code] ?? NON_AMAZON_IDS[ASSUMED_NEIGHBOUR[region]] ?? '';

export const isNonAmazonId = (marketplaceId: string): boolean =>
	Object.values(NON_AMAZON_IDS).includes(marketplaceId);

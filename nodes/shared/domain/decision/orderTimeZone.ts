import { MARKETPLACES, findMarketplace, findMarketplaceByDomain } from '../marketplaces';
import type { ShipTo, Order } from '../order';

// Regions that span two zones stand in the one where more of their people live.
const REGIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	US: {
		'America/New_York': 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV',
		'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
		'America/Denver': 'CO ID MT NM UT WY',
		'America/Phoenix': 'AZ',
		'America/Los_Angeles': 'CA NV OR WA',
		'America/Anchorage': 'AK',
		'Pacific/Honolulu': 'HI',
		'America/Puerto_Rico': 'PR VI',
		'Pacific/Guam': 'GU MP',
	},
	CA: {
		'America/St_Johns': 'NL',
		'America/Halifax': 'NB NS PE',
		'America/Toronto': 'ON QC',
		'America/Winnipeg': 'MB',
		'America/Regina': 'SK',
		'America/Edmonton': 'AB NT NU',
		'America/Vancouver': 'BC',
		'America/Whitehorse': 'YT',
	},
	AU: {
		'Australia/Sydney': 'ACT NSW',
		'Australia/Melbourne': 'VIC',
		'Australia/Brisbane': 'QLD',
		'Australia/Adelaide': 'SA',
		'Australia/Darwin': 'NT',
		'Australia/Hobart': 'TAS',
		'Australia/Perth': 'WA',
	},
	MX: {
		'America/Tijuana': 'BC BCN',
		'America/Hermosillo': 'SON',
		'America/Chihuahua': 'CHIH CHH',
		'America/Mazatlan': 'BCS SIN NAY',
		'America/Cancun': 'QROO ROO',
	},
	BR: {
		'America/Manaus': 'AM RO RR',
		'America/Cuiaba': 'MT MS',
		'America/Rio_Branco': 'AC',
	},
};

const byRegion = new Map<string, string>();
for (const [country, zones] of Object.entries(REGIONS)) {
	for (const [zone, regions] of Object.entries(zones)) {
		for (const region of regions.split(' ')) byRegion.set(`${country} ${region}`, zone);
	}
}

// A country whose regions differ has no zone of its own: half of its buyers would be asked at night.
const byCountry = new Map(
	MARKETPLACES.filter(({ countryCode }) => !['US', 'CA', 'AU'].includes(countryCode)).map(
		({ countryCode, timeZone }) => [countryCode === 'UK' ? 'GB' : countryCode, timeZone],
	),
);

/** The zone of a ship-to address by its two-letter or usual short region code, else by its country. */
function findShipToZone(shipTo: ShipTo | undefined): string | undefined {
	if (shipTo?.countryCode === undefined) return undefined;
	const country = shipTo.countryCode.toUpperCase();
	const region = shipTo.region?.trim().toUpperCase().replace(/\./g, '') ?? '';
	return byRegion.get(`${country} ${region}`) ?? byCountry.get(country);
}

/** Whose clock the seller's days and hours are meant by. */
export type TimeZoneChoice =
	| { readonly kind: 'marketplace'; readonly otherwise: string }
	| { readonly kind: 'shipTo'; readonly otherwise: string }
	| { readonly kind: 'named'; readonly zone: string };

/** The marketplace's zone stands in for an address that is not in the data. */
export function orderTimeZone(order: Order, choice: TimeZoneChoice): string {
	if (choice.kind === 'named') return choice.zone;
	const shipTo = choice.kind === 'shipTo' ? findShipToZone(order.shipTo) : undefined;
	if (shipTo) return shipTo;
	const { marketplaceId, salesChannel } = order;
	const marketplace =
		(marketplaceId === undefined ? undefined : findMarketplace(marketplaceId)) ??
		(salesChannel?.marketplaceName === undefined
			? undefined
			: findMarketplaceByDomain(salesChannel.marketplaceName));
	return marketplace?.timeZone ?? choice.otherwise;
}

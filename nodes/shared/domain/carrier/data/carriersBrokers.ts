import { named, type CarrierRecord } from '../carrier';

/**
 * Those that sell the labels of other carriers, or take mail in bulk and give it on. `handOvers.ts`
 * says to whom.
 */
export const CARRIERS_BROKERS: readonly CarrierRecord[] = [
	{
		...named('apcPostalLogistics', 'APC Postal Logistics', 'US', 'APC Postal *'),
		declaredIn: { US: ['APC'] },
	},
	named('apgEcommerce', 'APG eCommerce', 'US'),
	named('b2cEurope', 'B2C Europe', '', 'B2C', 'B2CEurope *'),
	named('bluePackage', 'Blue Package', 'US'),
	named('cubyn', 'Cubyn', 'FR'),
	named('deliveryGroup', 'The Delivery Group', 'GB', 'Delivery Group *', 'Secured Mail *'),
	named('ePostGlobal', 'ePost Global', 'US'),
	named('firstMile', 'First Mile', 'US', 'FirstMile *'),
	named('gfs', 'GFS', 'GB', 'Global Freight Solutions *'),
	named('globegistics', 'Globegistics', 'US'),
	named('hubEurope', 'HubEurope', '', 'Hub Europe *'),
	named('huxloe', 'Huxloe', 'GB', 'Huxloe Logistics *', 'Huxloe 360 *'),
	named('intersoft', 'Intersoft', 'GB'),
	named('iParcel', 'i-parcel', '', 'iParcel *', 'UPS i-parcel *'),
	named('itdGlobal', 'ITD Global', 'GB', 'ITD'),
	named('mbe', 'MBE', '', 'Mail Boxes Etc *'),
	named('newgistics', 'Newgistics', 'US', 'Pitney Bowes *', 'PB Standard *', 'PitneyBowes *'),
	named('oneWorldExpress', 'OneWorldExpress', '', 'One World Express *'),
	named('osmWorldwide', 'OSM Worldwide', 'US', 'OSM *'),
	named('parcel2Go', 'Parcel2Go', 'GB', 'Parcel2Go.com *', 'Parcel 2 Go *', 'P2G'),
	named('parcelDenOnline', 'ParcelDenOnline', '', 'Parcel Den *'),
	named('parcelHub', 'Parcelhub', 'GB', 'Parcel Hub *'),
	named('parcelMonkey', 'Parcel Monkey', 'GB', 'ParcelMonkey *'),
	named('parcelOne', 'ParcelOne', '', 'Parcel One *', 'Parcel.One *'),
	named('pdcLogistics', 'PDC Logistics', ''),
	named('sendcloud', 'Sendcloud', '', 'Send Cloud *'),
	named('sevenSenders', 'Seven Senders', '', '7 Senders *', 'SevenSenders *'),
	named('shipDelight', 'Ship Delight', 'IN', 'ShipDelight *'),
	named('shipEconomy', 'ShipEconomy', ''),
	named('shipGlobal', 'ShipGlobal', '', 'Ship Global *', 'Ship Global US *'),
	named('shipmate', 'Shipmate', ''),
	named('shiprocket', 'Shiprocket', 'IN', 'Ship Rocket *'),
	named('springGds', 'Spring GDS', '', 'Spring *', 'Spring Global *'),
	named('stampit', 'Stampit', 'DE'),
	named('streamlite', 'Streamlite', 'US', 'OnTrac Streamlite *'),
	named('trakpak', 'Trakpak', '', 'Trak Pak *'),
	named('uPakWeShip', 'UPakWeShip', '', 'U Pak We Ship *'),
	named('verageShipping', 'Verage Shipping', ''),
	named('winit', 'WINIT', ''),
];

const UNSOURCED = [
	'Asgard',
	'Assett',
	'BR1 Express',
	'Caribou',
	'CDC',
	'Centex',
	'DPB',
	'EINSA Sourcing',
	'EKI Trans',
	'Endopack',
	'Energo',
	'Hlog',
	'Home Logistics',
	'honesteye',
	'HRP',
	'JPL UPU',
	'KEAVO',
	'MHI',
	'NOVEO',
	'NTL',
	'Parcel Station',
	'RBNA',
	'Speedex',
	'Sprint',
	'Stahlmann and Sachs',
	'STG',
	'Translink',
	'Truline',
	'TWS',
	'TyD',
	'Upsilon',
	'Urban Express',
	'VIR',
	'VNLIN',
];

/** Amazon's own vans apart, shops that bring what they sell. */
const SHOPS = ['AO', 'AO Deutschland', 'Best Buy', 'Hotpoint Logistics', 'Kybotech', 'Target'];

const codeOf = (name: string): string => {
	const words = name.toLowerCase().split(/[^a-z0-9]+/);
	return words.map((word, at) => (at > 0 ? word[0]?.toUpperCase() + word.slice(1) : word)).join('');
};

/** Values of Amazon's `CarrierCode` list that no public source tells more about than the name. */
export const CARRIERS_UNSOURCED: readonly CarrierRecord[] = UNSOURCED.map((name) => ({
	code: codeOf(name),
	name,
	declared: [name],
	isUnsourced: true,
}));

export const CARRIERS_SHOPS: readonly CarrierRecord[] = SHOPS.map((name) => ({
	code: codeOf(name),
	name,
	declared: [name],
}));

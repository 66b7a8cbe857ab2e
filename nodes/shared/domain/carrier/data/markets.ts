/** Countries, by ISO 3166-1 code, between which parcels of one network travel. */
export const EUROPE =
	'AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK';
export const NORDIC = 'SE DK NO FI IS';
export const GULF = 'AE SA EG KW BH OM QA JO';

/**
 * Who delivers what is bought online, the likeliest first. It orders alternatives and names nobody.
 *
 * Sources: US and UK Pitney Bowes parcel index, DE the same and paketda.de, IT AGCOM, ES CNMC,
 * NL ACM, JP MLIT. Of the other countries no shares are published; their order is what carriers and
 * sellers say of them.
 */
export const LIKELIEST_CARRIERS: Readonly<Record<string, readonly string[]>> = {
	US: ['usps', 'amazonLogistics', 'ups', 'fedex', 'onTrac', 'uniUni', 'dhlEcommerce', 'dhl'],
	GB: ['royalMail', 'amazonLogistics', 'evri', 'ups', 'dhl', 'dpd', 'yodel', 'parcelforce'],
	DE: ['dhl', 'hermesGermany', 'ups', 'dpd', 'gls', 'amazonLogistics', 'fedex', 'tnt'],
	IT: ['amazonLogistics', 'posteItaliane', 'brt', 'ups', 'gls', 'dhl', 'sda', 'fedex', 'tnt'],
	ES: [
		'correos',
		'amazonLogistics',
		'correosExpress',
		'dhl',
		'gls',
		'zeleris',
		'ups',
		'mrw',
		'seur',
		'fedex',
		'nacex',
		'cttExpress',
	],
	NL: ['postNl', 'dhl', 'dpd', 'gls', 'ups'],
	JP: ['yamato', 'sagawa', 'japanPost', 'amazonLogistics', 'seino'],
	FR: [
		'laPoste',
		'chronopost',
		'amazonLogistics',
		'mondialRelay',
		'colisPrive',
		'dpd',
		'gls',
		'ups',
	],
	BE: ['bpost', 'postNl', 'dpd', 'gls', 'amazonLogistics'],
	SE: ['postNord', 'dhl', 'bring', 'amazonLogistics'],
	IE: ['anPost', 'dpd', 'fastway', 'amazonLogistics', 'gls'],
	PL: ['inPost', 'dpd', 'dhl', 'pocztaPolska', 'gls', 'amazonLogistics'],
	AT: ['osterreichischePost', 'dpd', 'gls', 'hermesGermany', 'dhl', 'amazonLogistics'],
	CA: ['amazonLogistics', 'canadaPost', 'intelcom', 'purolator', 'ups', 'fedex'],
	MX: ['amazonLogistics', 'estafeta', 'dhl', 'fedex', 'paquetexpress', 'redpack'],
	BR: ['amazonLogistics', 'correios', 'totalExpress', 'jadlog'],
	IN: [
		'amazonLogistics',
		'delhivery',
		'blueDart',
		'indiaPost',
		'xpressbees',
		'dtdc',
		'ecomExpress',
	],
	AU: [
		'australiaPost',
		'starTrack',
		'amazonLogistics',
		'fastway',
		'aramex',
		'couriersPlease',
		'sendle',
	],
	SG: ['ninjaVan', 'singPost', 'amazonLogistics'],
	AE: ['amazonLogistics', 'aramex', 'smsa', 'naqel', 'emiratesPost'],
	SA: ['amazonLogistics', 'aramex', 'smsa', 'naqel', 'saudiPost'],
	EG: ['amazonLogistics', 'aramex'],
	TR: ['yurticiKargo', 'arasKargo', 'mngKargo', 'suratKargo', 'ptt', 'amazonLogistics'],
	ZA: ['courierGuy', 'aramex', 'amazonLogistics'],
};

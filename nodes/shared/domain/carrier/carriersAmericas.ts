import { AMAZON_LOGISTICS, type CarrierRecord } from './carrier';

/**
 * Amazon's own network, and carriers at home in the Americas.
 *
 * Spellings of Amazon Logistics: Amazon's shipped-order exports (`AMZN_US`, `AMZL_US`, the ship
 * methods `AMZL_US_STD`, `_PREMIUM`, `_BULK`, `_LMA` …), its feed schema (`AMAUK`, `ATS`,
 * `AMAZON HORIZON`), its fulfilment samples (`Amazon Logistics`, `AMZL`) and Amazon Shipping (`SWA`).
 */
export const CARRIERS_AMERICAS: readonly CarrierRecord[] = [
	{
		code: AMAZON_LOGISTICS,
		name: 'Amazon Logistics',
		declared: [
			'AMZL *',
			'AMZN *',
			'AMXL *',
			'AMZLUS',
			'AMZNUS',
			'AMZ Logistics *',
			'AMAUK',
			'ATS',
			'SWA *',
			'Amazon',
			'Amazon.com',
			'Amazon Delivery *',
			'Amazon Flex',
			'Amazon Horizon *',
			'Amazon Logistics *',
			'Amazon Shipping *',
			'Amazon Transportation *',
		],
	},
	{
		code: 'canadaPost',
		name: 'Canada Post',
		trackingUrl: 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=%s',
		declared: ['Canada Post *', 'CanadaPost', 'Postes Canada *'],
		numbersComplete: true,
	},
	{
		code: 'canpar',
		name: 'Canpar',
		trackingUrl: 'https://www.canpar.com/en/track/tracking.jsp?reference=%s&locale=en',
		declared: ['Canpar *'],
	},
	{
		code: 'correios',
		name: 'Correios',
		trackingUrl: 'https://rastreamento.correios.com.br/app/index.php?objetos=%s',
		declared: ['Correios *'],
	},
	{ code: 'estafeta', name: 'Estafeta', declared: ['Estafeta *'] },
	{
		code: 'fedex',
		name: 'FedEx',
		trackingUrl: 'https://www.fedex.com/apps/fedextrack/?tracknumbers=%s',
		declared: ['FedEx *', 'Federal Express *', 'FDX', 'FDXG'],
		handOvers: [
			{
				service: 'FedEx SmartPost',
				declared: ['SmartPost *', 'FedEx SmartPost *', 'FedEx Smart Post *'],
				lastMile: 'usps',
			},
		],
		numbersComplete: true,
	},
	{
		code: 'gofo',
		name: 'GOFO Express',
		trackingUrl: 'https://www.gofoexpress.com/tracking.html?searchID=%s',
		declared: ['GOFO *', 'GOFO Express *'],
	},
	{
		code: 'intelcom',
		name: 'Intelcom',
		declared: ['Intelcom *', 'Dragonfly', 'Dragonfly Shipping *'],
	},
	{
		code: 'landmark',
		name: 'Landmark Global',
		trackingUrl: 'https://track.landmarkglobal.com/?search=%s',
		declared: ['Landmark', 'Landmark Global *'],
	},
	{
		code: 'laserShip',
		name: 'LaserShip',
		trackingUrl: 'https://www.ontrac.com/tracking/?number=%s',
		declared: ['LaserShip *', 'Laser Ship *'],
		family: 'onTrac',
	},
	{
		code: 'newgistics',
		name: 'Newgistics',
		declared: [],
		handOvers: [
			{
				service: 'Newgistics',
				declared: ['Newgistics *', 'Pitney Bowes *', 'PB Standard *'],
				lastMile: 'usps',
			},
		],
	},
	{
		code: 'oldDominion',
		name: 'Old Dominion Freight Line',
		trackingUrl:
			'https://www.odfl.com/us/en/tools/trace-track-ltl-freight/trace.html?proNumbers=%s',
		declared: ['Old Dominion *', 'ODFL'],
	},
	{
		code: 'onTrac',
		name: 'OnTrac',
		trackingUrl: 'https://www.ontrac.com/tracking/?number=%s',
		declared: ['OnTrac *', 'On Trac *'],
		family: 'onTrac',
	},
	{
		code: 'osmWorldwide',
		name: 'OSM Worldwide',
		declared: [],
		handOvers: [
			{ service: 'OSM Worldwide', declared: ['OSM', 'OSM Worldwide *'], lastMile: 'usps' },
		],
	},
	{
		code: 'paquetexpress',
		name: 'Paquetexpress',
		declared: ['Paquetexpress *', 'Paquete Express *'],
	},
	{
		code: 'purolator',
		name: 'Purolator',
		trackingUrl: 'https://www.purolator.com/en/shipping/tracker?searchValue=%s',
		declared: ['Purolator *'],
		numbersComplete: true,
	},
	{ code: 'redpack', name: 'Redpack', declared: ['Redpack *'] },
	{
		code: 'speeDee',
		name: 'Spee-Dee Delivery',
		trackingUrl: 'https://www.speedeedelivery.com/track/?tracking=%s',
		declared: ['Spee-Dee *', 'SpeeDee *', 'Spee-Dee Delivery *'],
	},
	{
		code: 'uniUni',
		name: 'UniUni',
		declared: ['UniUni *', 'Uni Uni', 'Uni Express'],
	},
	{
		code: 'ups',
		name: 'UPS',
		trackingUrl: 'https://www.ups.com/track?tracknum=%s',
		declared: ['UPS *', 'United Parcel Service *', 'UPSN', 'UPSM'],
		handOvers: [
			{
				service: 'UPS Mail Innovations',
				declared: ['UPS Mail Innovations *', 'Mail Innovations *', 'UPSMI *', 'UPS MI *'],
				lastMile: 'usps',
			},
			{
				service: 'UPS SurePost',
				declared: ['SurePost *', 'Sure Post', 'UPS SurePost *', 'UPS Sure Post *'],
				lastMile: 'usps',
			},
		],
		numbersComplete: true,
	},
	{
		code: 'usps',
		name: 'USPS',
		trackingUrl: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=%s',
		declared: [
			'USPS *',
			'US Post',
			'US Postal Service *',
			'U.S. Postal Service *',
			'U.S.P.S.',
			'United States Postal Service *',
		],
		numbersComplete: true,
	},
];

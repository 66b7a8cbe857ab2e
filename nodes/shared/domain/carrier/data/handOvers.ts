/** Who gives a parcel to whom for the last mile; one record a hand-over. */
export interface HandOver {
	/** Codes of those who take the parcel in, separated by spaces. */
	readonly from: string;
	/**
	 * Code of the one who comes to the door. `localPost` is the post of the buyer's country, `posts`
	 * any post by its number, `anyone` whoever's number it is.
	 */
	readonly to: string;
	/** Where; absent where it is everywhere. */
	readonly countries?: string;
	/** The service, where only one of a carrier's services hands over, and how it is declared. */
	readonly service?: string;
	readonly declared?: readonly string[];
	/** First digits of the mailer's id in a USPS number that a source has seen with it. */
	readonly mailerIds?: readonly string[];
	/** It only sells labels: with a number, whose number it is carries the parcel. */
	readonly isBroker?: true;
	readonly source: string;
}

const IMPB = 'tracking_number_data 2.0.0: USPS delivers what bears an IMpb number';
const DOSSIER = 'carrier pages and public shipping software';

export const HAND_OVERS: readonly HandOver[] = [
	{
		from: 'ups',
		to: 'usps',
		countries: 'US',
		service: 'UPS Mail Innovations',
		declared: ['UPS Mail Innovations *', 'Mail Innovations *', 'UPSMI *', 'UPS MI *'],
		mailerIds: ['901034225'],
		source: 'ups.com; tracking_number_data issue 25',
	},
	{
		from: 'ups',
		to: 'usps',
		countries: 'US',
		service: 'UPS SurePost',
		declared: [
			'SurePost *',
			'Sure Post *',
			'UPS SurePost *',
			'UPS Sure Post *',
			'USPS UPS GR *',
			'UPS Ground Saver *',
			'Ground Saver *',
		],
		source: 'tracking_number_data issue 12; Amazon ship methods',
	},
	{ from: 'ups', to: 'usps', countries: 'US', source: IMPB },
	{
		from: 'fedex',
		to: 'usps',
		countries: 'US',
		service: 'FedEx SmartPost',
		declared: ['SmartPost *', 'FedEx SmartPost *', 'FedEx Smart Post *', 'FDXSP *', 'FXSP *'],
		mailerIds: ['927007687', '927010276', '909834979', '9999'],
		source: 'tracking_number issue 24',
	},
	{
		from: 'fedex',
		to: 'usps',
		countries: 'US',
		service: 'FedEx Ground Economy',
		declared: ['FedEx Ground Economy *', 'Ground Economy *', 'FedEx Economy Ground *'],
		source: 'fedex.com: the name of SmartPost since 2021',
	},
	{ from: 'fedex', to: 'usps', countries: 'US', source: IMPB },
	{
		from: 'dhlEcommerce',
		to: 'localPost',
		countries: 'AU CA US',
		source: 'dhl.com; tracking_number_data issue 25',
	},
	{
		from: 'dhlEcommerce',
		to: 'usps',
		countries: 'US',
		service: 'DHL eCommerce',
		declared: ['DHL eCommerce US *', 'DHL eCommerce Americas *', 'DHL SmartMail US *'],
		mailerIds: ['903361287', '699035'],
		source: 'dhl.com',
	},
	{ from: 'dhl dhlEcommerce deutschePost', to: 'posts', source: 'dhl.com' },
	{
		from: 'osmWorldwide',
		to: 'usps',
		countries: 'US',
		service: 'OSM Worldwide',
		declared: ['OSM *', 'OSM Worldwide *'],
		mailerIds: ['9017237', '903146684'],
		source: 'tracking_number_data issue 25',
	},
	{
		from: 'newgistics',
		to: 'usps',
		countries: 'US',
		service: 'Newgistics',
		declared: ['Newgistics *', 'Pitney Bowes *', 'PB Standard *', 'PitneyBowes *'],
		source: DOSSIER,
	},
	{
		from: 'firstMile',
		to: 'usps',
		countries: 'US',
		service: 'First Mile',
		declared: ['First Mile *', 'FirstMile *'],
		mailerIds: ['902601293', '901723731'],
		source: 'tracking_number_data issue 25',
	},
	{
		from: 'streamlite',
		to: 'usps',
		countries: 'US',
		service: 'Streamlite',
		declared: ['Streamlite *', 'OnTrac Streamlite *'],
		source: DOSSIER,
	},
	{
		from: 'amazonLogistics',
		to: 'usps',
		countries: 'US',
		source: 'Amazon Shipping and Amazon ship methods; USPS delivers what bears an IMpb number',
	},
	{ from: 'globegistics apcPostalLogistics ePostGlobal', to: 'posts', source: DOSSIER },
	{ from: 'asendia landmark springGds iParcel passport', to: 'anyone', source: DOSSIER },
	{
		from: 'fourPx yunExpress yanwen cainiao winit sunYou sfc ubi wanbExpress cneExpress jcex lion360 ydh chukou1 equick ecms sfExpress',
		to: 'anyone',
		source: 'a national post or a local carrier of the destination; 17track and 4PX notices',
	},
	{
		from: 'whistl deliveryGroup',
		to: 'anyone',
		countries: 'GB',
		source: 'Yodel, Evri, DPD or Royal Mail by the number',
	},
	{
		from: 'apgEcommerce b2cEurope bluePackage cubyn gfs hubEurope huxloe intersoft itdGlobal mbe oneWorldExpress parcel2Go parcelDenOnline parcelHub parcelMonkey parcelOne pdcLogistics sendcloud sevenSenders shipDelight shipEconomy shipGlobal shipmate shiprocket stampit trakpak uPakWeShip verageShipping',
		to: 'anyone',
		isBroker: true,
		source: DOSSIER,
	},
	{ from: 'laPoste chronopost', to: 'posts', source: DOSSIER },
];

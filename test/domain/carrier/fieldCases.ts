import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';

/** A case of the field: what stood in the order, and what is right. */
export interface FieldCase {
	readonly carrier: string;
	readonly trackingNumber: string;
	readonly shippingService?: string;
	/** Amazon's country code. */
	readonly marketplace?: string;
	readonly right: {
		readonly carrier?: string;
		readonly carrierIsNot?: readonly string[];
		readonly agrees?: boolean;
		readonly conflict?: boolean;
		readonly lastMile?: string;
		readonly linkIsNot?: string;
		readonly link?: string;
		readonly says?: string;
	};
	readonly kind: string;
	readonly source: string;
}

export const marketplaceIdOf = (country: string | undefined): string | undefined =>
	MARKETPLACES.find(({ countryCode }) => countryCode === country)?.marketplaceId;

/** From public bug reports, forums, sellers' exports and Amazon's own list; one kind after another. */
export const FIELD_CASES: readonly FieldCase[] = [
	{
		carrier: 'DHL',
		trackingNumber: '00340433836442636597',
		marketplace: 'DE',
		right: { carrier: 'DHL', agrees: true },
		kind: 'ssccTakenForUsps',
		source: 'paketda.de; tracking_number_data issue 30',
	},
	{
		carrier: '',
		trackingNumber: '00340433836442636597',
		right: { carrierIsNot: ['USPS'] },
		kind: 'ssccTakenForUsps',
		source: 'paketda.de',
	},
	{
		carrier: 'DHL',
		trackingNumber: '201298452277',
		marketplace: 'DE',
		right: { carrier: 'DHL', conflict: false },
		kind: 'chance',
		source: 'paketda.de',
	},
	{
		carrier: 'UPS',
		trackingNumber: '92748926998277553042762371',
		right: { carrier: 'UPS', lastMile: 'USPS', conflict: false },
		kind: 'handOver',
		source: 'zeroclickinfo-goodies issue 216',
	},
	{
		carrier: 'UPS',
		trackingNumber: '92748926998277553042762371',
		shippingService: 'UPS Mail Innovations',
		right: { carrier: 'UPS', lastMile: 'USPS', agrees: true },
		kind: 'handOver',
		source: 'as above',
	},
	{
		carrier: 'FedEx',
		trackingNumber: '9205590111972410138505',
		right: { carrier: 'FedEx', lastMile: 'USPS', conflict: false },
		kind: 'handOver',
		source: 'tracking_number issue 24',
	},
	{
		carrier: 'FedEx',
		trackingNumber: '5096672442',
		right: { carrier: 'FedEx' },
		kind: 'numbersNotComplete',
		source: 'tracking_number_data issue 29',
	},
	{
		carrier: 'UPS',
		trackingNumber: '898919872851',
		right: { carrier: 'UPS' },
		kind: 'numbersNotComplete',
		source: 'tracking_number_data issue 53: UPS lists 12 digits',
	},
	{
		carrier: 'GLS',
		trackingNumber: '80337581427',
		marketplace: 'DE',
		right: { carrier: 'GLS' },
		kind: 'chance',
		source: 'made; the number alone fits a US freight carrier by chance',
	},
	{
		carrier: '',
		trackingNumber: '09133131530724',
		marketplace: 'DE',
		right: { carrierIsNot: ['DHL eCommerce'] },
		kind: 'chance',
		source: 'paketda.de: Hermes Germany',
	},
	{
		carrier: 'Hermes',
		trackingNumber: 'H1001990000012345678',
		marketplace: 'DE',
		right: { carrier: 'Hermes Germany', linkIsNot: 'evri.com' },
		kind: 'nameByMarket',
		source: 'itsvic-dev/deliveries issue 212',
	},
	{
		carrier: 'Hermes',
		trackingNumber: '',
		marketplace: 'UK',
		right: { carrier: 'Evri' },
		kind: 'nameByMarket',
		source: 'the UK arm took that name in 2022',
	},
	{
		carrier: 'Correos Express',
		trackingNumber: '',
		marketplace: 'ES',
		right: { carrier: 'Correos Express', linkIsNot: 'correos.es' },
		kind: 'nameByMarket',
		source: "Amazon's CarrierCode list has both",
	},
	{
		carrier: '',
		trackingNumber: '1Z12345E0205271688 1Z12345E0291980793',
		right: { carrier: 'UPS', says: 'two numbers' },
		kind: 'numberField',
		source: 'made',
	},
	{
		carrier: 'UPS',
		trackingNumber: '1Z12345E0205271688\n1Z12345E0291980793',
		right: { carrier: 'UPS', says: 'two numbers', link: 'of one number only' },
		kind: 'numberField',
		source: 'made',
	},
	{
		carrier: 'USPS',
		trackingNumber: 'none',
		right: { carrier: 'USPS', link: 'none' },
		kind: 'numberField',
		source: 'made',
	},
	{
		carrier: 'USPS',
		trackingNumber: "'9489393765168603129814",
		right: { carrier: 'USPS', agrees: true },
		kind: 'numberField',
		source: 'spreadsheet apostrophe',
	},
	{
		carrier: 'FedEx',
		trackingNumber: '881045850008.0',
		right: { carrier: 'FedEx', agrees: true },
		kind: 'numberField',
		source: 'spreadsheet float',
	},
	{
		carrier: 'USPS',
		trackingNumber: '9.40011E+21',
		right: { carrier: 'USPS', says: 'digits were lost in a spreadsheet' },
		kind: 'numberField',
		source: 'spreadsheet',
	},
	{
		carrier: 'ATSPL',
		trackingNumber: '',
		right: { carrier: 'Amazon Logistics' },
		kind: 'amazonsOwn',
		source: "Amazon's external fulfilment shipments model",
	},
	{
		carrier: 'AMZMX',
		trackingNumber: '',
		right: { carrier: 'Amazon Logistics' },
		kind: 'amazonsOwn',
		source: 'selling-partner-api-models issue 5276',
	},
	{
		carrier: 'Amazon Easy Ship',
		trackingNumber: '',
		marketplace: 'IN',
		right: { carrier: 'Amazon Logistics' },
		kind: 'amazonsOwn',
		source: 'seller exports, India',
	},
	{
		carrier: 'AMAZON_UK',
		trackingNumber: '',
		marketplace: 'UK',
		right: { carrier: 'Amazon Logistics' },
		kind: 'amazonsOwn',
		source: 'shipping software',
	},
	{
		carrier: 'AT POST',
		trackingNumber: '',
		right: { carrier: 'Österreichische Post' },
		kind: 'alias',
		source: 'CarrierCode list',
	},
	{
		carrier: 'Singapore Post',
		trackingNumber: '',
		right: { carrier: 'Singapore Post' },
		kind: 'alias',
		source: 'CarrierCode list',
	},
	{
		carrier: 'Shunfeng Express',
		trackingNumber: '',
		right: { carrier: 'SF Express' },
		kind: 'alias',
		source: 'CarrierCode list',
	},
	{
		carrier: 'NITTSU',
		trackingNumber: '',
		right: { carrier: 'Nippon Express' },
		kind: 'alias',
		source: 'CarrierCode list',
	},
	{
		carrier: 'RMLGB',
		trackingNumber: '',
		right: { carrier: 'Royal Mail' },
		kind: 'alias',
		source: 'CarrierCode list',
	},
	{
		carrier: 'FDXH',
		trackingNumber: '',
		right: { carrier: 'FedEx' },
		kind: 'alias',
		source: 'seller exports',
	},
	{
		carrier: 'DPDLocal',
		trackingNumber: '',
		right: { carrier: 'DPD' },
		kind: 'alias',
		source: "seller exports; 'DPD Local' is known",
	},
	{
		carrier: 'DHLEcommerceUS',
		trackingNumber: '',
		right: { carrier: 'DHL eCommerce', lastMile: 'USPS' },
		kind: 'alias',
		source: 'shipping software',
	},
	{
		carrier: 'RoyalMail24',
		trackingNumber: '',
		right: { carrier: 'Royal Mail' },
		kind: 'alias',
		source: 'seller exports',
	},
	{
		carrier: 'LS (LaserShip)',
		trackingNumber: '',
		right: { carrier: 'LaserShip' },
		kind: 'alias',
		source: 'shipping software',
	},
	{
		carrier: 'Ekart Logistics',
		trackingNumber: '',
		marketplace: 'IN',
		right: { carrier: 'Ekart' },
		kind: 'missingCarrier',
		source: 'Indian marketplaces',
	},
	{
		carrier: 'Veho',
		trackingNumber: '',
		right: { carrier: 'Veho' },
		kind: 'missingCarrier',
		source: 'US last mile',
	},
	{
		carrier: 'Yurtiçi Kargo',
		trackingNumber: '',
		marketplace: 'TR',
		right: { carrier: 'Yurtiçi Kargo' },
		kind: 'missingCarrier',
		source: 'CarrierCode list',
	},
	{
		carrier: 'Sendle',
		trackingNumber: '',
		marketplace: 'AU',
		right: { carrier: 'Sendle' },
		kind: 'missingCarrier',
		source: 'CarrierCode list',
	},
];

import { type Marketplace } from '../marketplaces';
import { type TrackingNumberFormat } from './trackingNumbers';

/** What one carrier really does to a seller's parcels; no report says it, a scorecard must find it. */
export interface CarrierTruth {
	readonly meanTransitDays: number;
	/** Share of parcels that arrive after the promised day. */
	readonly lateRate: number;
	/** Ratings of 1 to 3 stars per 1,000 delivered orders. */
	readonly negativePerThousand: number;
}

export interface Carrier {
	readonly code: string;
	/** As Amazon writes it for its own shipments (FBA shipments report). */
	readonly declaredByAmazon: readonly string[];
	/** As sellers type or choose it when they confirm a shipment (FBM). */
	readonly declaredBySeller: readonly string[];
	readonly services: readonly string[];
	readonly truth: CarrierTruth;
	readonly number: (marketplace: Marketplace) => TrackingNumberFormat;
	/** Share of FBA and FBM parcels by marketplace code; `*` where nothing is given. */
	readonly share: Readonly<Record<string, { readonly fba: number; readonly fbm: number }>>;
}

const always = (format: TrackingNumberFormat) => () => format;

const AMAZON_NUMBER: Readonly<Record<string, TrackingNumberFormat>> = {
	US: 'amazonUs',
	CA: 'amazonCa',
	MX: 'amazonMx',
	JP: 'amazonJp',
};

const none = { fba: 0, fbm: 0 };

export const CARRIERS = {
	amazonLogistics: {
		code: 'amazonLogistics',
		declaredByAmazon: ['AMZN_US', 'AMZL_US', 'AMZL', 'Amazon Logistics', 'AMZN'],
		declaredBySeller: ['Amazon Shipping', 'AMZL', 'Amazon Logistics', 'amzl_us', 'ATS'],
		services: ['AMZL_US_STD', 'Amazon Shipping Ground'],
		truth: { meanTransitDays: 2.2, lateRate: 0.22, negativePerThousand: 46 },
		number: ({ code, region }) => AMAZON_NUMBER[code] ?? (region === 'EU' ? 'amazonEu' : 'unknown'),
		share: { '*': { fba: 62, fbm: 12 }, JP: { fba: 45, fbm: 0 } },
	},
	ups: {
		code: 'ups',
		declaredByAmazon: ['UPS'],
		declaredBySeller: ['UPS', 'ups', 'United Parcel Service', 'UPS Ground'],
		services: ['UPS Ground', 'UPS 2nd Day Air'],
		truth: { meanTransitDays: 3.1, lateRate: 0.05, negativePerThousand: 9 },
		number: always('ups'),
		share: { '*': { fba: 12, fbm: 20 }, JP: none },
	},
	upsSurePost: {
		code: 'upsSurePost',
		declaredByAmazon: ['SUREPOST'],
		declaredBySeller: ['UPS SurePost', 'UPS'],
		services: ['UPS SurePost'],
		truth: { meanTransitDays: 4.6, lateRate: 0.11, negativePerThousand: 15 },
		number: always('upsSurePost'),
		share: { US: { fba: 3, fbm: 4 }, '*': none },
	},
	usps: {
		code: 'usps',
		declaredByAmazon: ['USPS'],
		declaredBySeller: ['USPS', 'US Postal Service', 'usps', 'United States Postal Service'],
		services: ['USPS Ground Advantage', 'USPS Priority Mail'],
		truth: { meanTransitDays: 3.6, lateRate: 0.09, negativePerThousand: 12 },
		number: always('usps'),
		share: { US: { fba: 14, fbm: 34 }, '*': none },
	},
	fedex: {
		code: 'fedex',
		declaredByAmazon: ['FEDEX'],
		declaredBySeller: ['FedEx', 'FEDEX', 'Federal Express', 'FedEx Ground'],
		services: ['FedEx Ground', 'FedEx Home Delivery'],
		truth: { meanTransitDays: 2.9, lateRate: 0.07, negativePerThousand: 11 },
		number: always('fedexGround'),
		share: { US: { fba: 4, fbm: 12 }, CA: { fba: 4, fbm: 10 }, MX: { fba: 8, fbm: 30 }, '*': none },
	},
	fedexExpress: {
		code: 'fedexExpress',
		declaredByAmazon: ['FEDEX'],
		declaredBySeller: ['FedEx Express', 'FedEx'],
		services: ['FedEx Express Saver'],
		truth: { meanTransitDays: 1.8, lateRate: 0.04, negativePerThousand: 8 },
		number: always('fedexExpress'),
		share: { US: { fba: 1, fbm: 3 }, '*': none },
	},
	fedexSmartPost: {
		code: 'fedexSmartPost',
		declaredByAmazon: ['SMARTPOST'],
		declaredBySeller: ['FedEx SmartPost', 'FedEx Ground Economy'],
		services: ['FedEx Ground Economy'],
		truth: { meanTransitDays: 5.2, lateRate: 0.14, negativePerThousand: 17 },
		number: always('fedexSmartPost'),
		share: { US: { fba: 1, fbm: 2 }, '*': none },
	},
	dhl: {
		code: 'dhl',
		declaredByAmazon: ['DHL'],
		declaredBySeller: ['DHL', 'DHL Express'],
		services: ['DHL Express Worldwide', 'DHL Paket'],
		truth: { meanTransitDays: 2.4, lateRate: 0.05, negativePerThousand: 10 },
		number: always('dhlExpress'),
		share: { DE: { fba: 28, fbm: 45 }, US: { fba: 0, fbm: 2 }, '*': { fba: 6, fbm: 12 } },
	},
	dhlEcommerce: {
		code: 'dhlEcommerce',
		declaredByAmazon: ['DHL eCommerce'],
		declaredBySeller: ['DHL eCommerce', 'DHL Global Mail'],
		services: ['SmartMail Parcel Ground'],
		truth: { meanTransitDays: 5, lateRate: 0.13, negativePerThousand: 16 },
		number: always('dhlEcommerce'),
		share: { US: { fba: 0, fbm: 2 }, '*': none },
	},
	onTrac: {
		code: 'onTrac',
		declaredByAmazon: ['ONTRAC'],
		declaredBySeller: ['OnTrac'],
		services: ['OnTrac Ground'],
		truth: { meanTransitDays: 2, lateRate: 0.12, negativePerThousand: 20 },
		number: always('onTrac'),
		share: { US: { fba: 2, fbm: 2 }, '*': none },
	},
	laserShip: {
		code: 'laserShip',
		declaredByAmazon: ['LASERSHIP'],
		declaredBySeller: ['LaserShip', 'Lasership'],
		services: ['LaserShip Next Day'],
		truth: { meanTransitDays: 1.9, lateRate: 0.16, negativePerThousand: 28 },
		number: always('laserShip'),
		share: { US: { fba: 2, fbm: 1 }, '*': none },
	},
	canadaPost: {
		code: 'canadaPost',
		declaredByAmazon: ['CANADA_POST', 'Canada Post'],
		declaredBySeller: ['Canada Post', 'Postes Canada'],
		services: ['Expedited Parcel'],
		truth: { meanTransitDays: 4.2, lateRate: 0.09, negativePerThousand: 12 },
		number: always('canadaPost'),
		share: { CA: { fba: 20, fbm: 45 }, US: { fba: 0, fbm: 1 }, '*': none },
	},
	royalMail: {
		code: 'royalMail',
		declaredByAmazon: ['ROYAL_MAIL'],
		declaredBySeller: ['Royal Mail'],
		services: ['Royal Mail Tracked 48'],
		truth: { meanTransitDays: 2.6, lateRate: 0.08, negativePerThousand: 11 },
		number: always('royalMail'),
		share: { UK: { fba: 18, fbm: 48 }, IE: { fba: 5, fbm: 20 }, US: { fba: 0, fbm: 1 }, '*': none },
	},
	dpd: {
		code: 'dpd',
		declaredByAmazon: ['DPD'],
		declaredBySeller: ['DPD', 'DPD UK', 'dpd'],
		services: ['DPD Classic'],
		truth: { meanTransitDays: 1.9, lateRate: 0.04, negativePerThousand: 8 },
		number: always('dpd'),
		share: {
			UK: { fba: 6, fbm: 16 },
			DE: { fba: 5, fbm: 18 },
			FR: { fba: 6, fbm: 18 },
			US: { fba: 0, fbm: 1 },
			'*': { fba: 2, fbm: 6 },
		},
	},
	yodel: {
		code: 'yodel',
		declaredByAmazon: ['YODEL'],
		declaredBySeller: ['Yodel'],
		services: ['Yodel 48'],
		truth: { meanTransitDays: 3, lateRate: 0.17, negativePerThousand: 26 },
		number: always('yodel'),
		share: { UK: { fba: 2, fbm: 8 }, '*': none },
	},
	yamato: {
		code: 'yamato',
		declaredByAmazon: ['YAMATO'],
		declaredBySeller: ['Yamato Transport', 'ヤマト運輸', 'YAMATO'],
		services: ['宅急便'],
		truth: { meanTransitDays: 1.5, lateRate: 0.02, negativePerThousand: 5 },
		number: always('yamato'),
		share: { JP: { fba: 40, fbm: 55 }, US: { fba: 0, fbm: 1 }, '*': none },
	},
	japanPost: {
		code: 'japanPost',
		declaredByAmazon: ['JP_POST'],
		declaredBySeller: ['Japan Post', '日本郵便'],
		services: ['ゆうパック'],
		truth: { meanTransitDays: 1.9, lateRate: 0.03, negativePerThousand: 6 },
		number: always('japanPost'),
		share: { JP: { fba: 15, fbm: 40 }, '*': none },
	},
	/** A name no alias table has. */
	unknown: {
		code: 'unknown',
		declaredByAmazon: ['OTHER'],
		declaredBySeller: ['Zkurier Lokal', 'Other', 'My own van'],
		services: ['Local courier'],
		truth: { meanTransitDays: 3.5, lateRate: 0.1, negativePerThousand: 14 },
		number: always('unknown'),
		share: { '*': { fba: 0.5, fbm: 2 } },
	},
} as const satisfies Record<string, Carrier>;

export type CarrierCode = keyof typeof CARRIERS;

export const carrierCodes = Object.keys(CARRIERS) as CarrierCode[];

export const carrierShare = (
	carrier: Carrier,
	marketplace: Marketplace,
): { readonly fba: number; readonly fbm: number } =>
	carrier.share[marketplace.code] ?? carrier.share['*'] ?? none;

/** `allAlike` plants the same late and negative rates everywhere: a scorecard must then find nothing. */
export type CarrierTruthName = 'amazonLogisticsWorse' | 'allAlike';

export type CarrierTruths = Readonly<Record<CarrierCode, CarrierTruth>>;

export function carrierTruths(
	name: CarrierTruthName,
	overrides: Readonly<Partial<Record<CarrierCode, Partial<CarrierTruth>>>> = {},
): CarrierTruths {
	const truths = carrierCodes.map((code): [CarrierCode, CarrierTruth] => {
		const { truth } = CARRIERS[code];
		const planted =
			name === 'allAlike' ? { ...truth, lateRate: 0.08, negativePerThousand: 15 } : truth;
		return [code, { ...planted, ...overrides[code] }];
	});
	return Object.fromEntries(truths) as CarrierTruths;
}

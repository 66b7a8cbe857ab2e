import { type Place } from './order';

interface Product {
	readonly asin: string;
	readonly sellerSku: string;
	readonly price: number;
	readonly titles: Readonly<Record<string, string>>;
}

/** A household shop. Titles hold quotes, accents and Japanese on purpose: they travel in reports. */
export const PRODUCTS: readonly Product[] = [
	{
		asin: 'B0C1EXPB01',
		sellerSku: 'LAMP-01',
		price: 24.99,
		titles: {
			en: 'LED Desk Lamp, 15" arm',
			de: 'LED-Schreibtischlampe für Büro',
			fr: 'Lampe de bureau à LED',
			es: 'Lámpara de escritorio LED',
			it: 'Lampada da scrivania LED',
			ja: 'LEDデスクライト',
		},
	},
	{
		asin: 'B0C1EXPB02',
		sellerSku: 'MUG-02',
		price: 14.5,
		titles: {
			en: 'Café Crème Mug, 2 pack',
			de: 'Café-Crème-Becher, 2 Stück',
			fr: 'Tasse café crème, lot de 2',
			es: 'Taza café crema, 2 unidades',
			it: 'Tazza caffè crema, 2 pezzi',
			ja: 'カフェマグ 2個セット',
		},
	},
	{
		asin: 'B0C1EXPB03',
		sellerSku: 'BOT-03',
		price: 19,
		titles: {
			en: 'Steel Water Bottle 750 ml',
			de: 'Edelstahl-Trinkflasche 750 ml',
			fr: 'Gourde en acier 750 ml',
			es: 'Botella de acero 750 ml',
			it: 'Borraccia in acciaio 750 ml',
			ja: 'ステンレスボトル 750ml',
		},
	},
	{
		asin: 'B0C1EXPB04',
		sellerSku: 'CAB-04',
		price: 9.99,
		titles: {
			en: 'USB-C Cable, 6 ft',
			de: 'USB-C-Kabel, geflochten, 2 m',
			fr: 'Câble USB-C tressé, 2 m',
			es: 'Cable USB-C trenzado, 2 m',
			it: 'Cavo USB-C intrecciato, 2 m',
			ja: 'USB-Cケーブル 2m',
		},
	},
	{
		asin: 'B0C1EXPB05',
		sellerSku: 'YOGA-05',
		price: 32.95,
		titles: {
			en: 'Yoga Mat "Balance"',
			de: 'Yogamatte „Balance“, rutschfest',
			fr: 'Tapis de yoga antidérapant',
			es: 'Esterilla de yoga antideslizante',
			it: 'Tappetino yoga antiscivolo',
			ja: 'ヨガマット',
		},
	},
	{
		asin: 'B0C1EXPB06',
		sellerSku: 'KNF-06',
		price: 44,
		titles: {
			en: 'Chef’s Knife, 8 in',
			de: 'Kochmesser, 20 cm',
			fr: 'Couteau de chef, 20 cm',
			es: 'Cuchillo de chef, 20 cm',
			it: 'Coltello da chef, 20 cm',
			ja: '包丁 20cm',
		},
	},
	{
		asin: 'B0C1EXPB07',
		sellerSku: 'PIL-07',
		price: 27.49,
		titles: {
			en: 'Memory Foam Pillow',
			de: 'Kopfkissen mit Visco-Schaum',
			fr: 'Oreiller à mémoire de forme',
			es: 'Almohada viscoelástica',
			it: 'Cuscino in memory foam',
			ja: '低反発まくら',
		},
	},
	{
		asin: 'B0C1EXPB08',
		sellerSku: 'TOY-08',
		price: 16.25,
		titles: {
			en: 'Wooden Train Set',
			de: 'Holzeisenbahn für Kinder',
			fr: 'Train en bois pour enfants',
			es: 'Tren de madera',
			it: 'Trenino in legno',
			ja: '木製トレインセット',
		},
	},
];

/** Towns only: the simulator knows no person and no street. */
export const PLACES: Readonly<Record<string, readonly Place[]>> = {
	US: [
		{ city: 'Seattle', region: 'WA', postalCode: '98101', countryCode: 'US' },
		{ city: 'Austin', region: 'TX', postalCode: '78701', countryCode: 'US' },
		{ city: 'Brooklyn', region: 'NY', postalCode: '11201', countryCode: 'US' },
		{ city: 'Honolulu', region: 'HI', postalCode: '96813', countryCode: 'US' },
		{ city: 'San Juan', region: 'PR', postalCode: '00901', countryCode: 'US' },
	],
	CA: [
		{ city: 'Toronto', region: 'ON', postalCode: 'M5H 2N2', countryCode: 'CA' },
		{ city: 'Montréal', region: 'QC', postalCode: 'H2Y 1C6', countryCode: 'CA' },
	],
	MX: [{ city: 'Ciudad de México', region: 'CDMX', postalCode: '06000', countryCode: 'MX' }],
	BR: [{ city: 'São Paulo', region: 'SP', postalCode: '01310-100', countryCode: 'BR' }],
	UK: [
		{ city: 'London', region: 'London', postalCode: 'SW1A 1AA', countryCode: 'GB' },
		{ city: 'Leeds', region: 'West Yorkshire', postalCode: 'LS1 4AP', countryCode: 'GB' },
	],
	DE: [
		{ city: 'München', region: 'Bayern', postalCode: '80331', countryCode: 'DE' },
		{ city: 'Köln', region: 'NRW', postalCode: '50667', countryCode: 'DE' },
	],
	FR: [{ city: 'Besançon', region: 'Doubs', postalCode: '25000', countryCode: 'FR' }],
	ES: [{ city: 'A Coruña', region: 'Galicia', postalCode: '15001', countryCode: 'ES' }],
	IT: [{ city: 'Forlì', region: 'FC', postalCode: '47121', countryCode: 'IT' }],
	JP: [
		{ city: '--', region: '東京都', postalCode: '100-0001', countryCode: 'JP' },
		{ city: '札幌市', region: '北海道', postalCode: '060-0001', countryCode: 'JP' },
	],
	AU: [{ city: 'Sydney', region: 'NSW', postalCode: '2000', countryCode: 'AU' }],
};

export const titleIn = (product: Product, languageCode: string): string =>
	product.titles[languageCode.slice(0, 2)] ?? product.titles['en'] ?? product.asin;

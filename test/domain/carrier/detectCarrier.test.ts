import { CARRIERS, postalServiceOf } from '../../../nodes/shared/domain/carrier/data/carriers';
import { CARRIER_ALIASES, aliasKey } from '../../../nodes/shared/domain/carrier/declaredCarrier';
import { findCarrier } from '../../../nodes/shared/domain/carrier/data/carriers';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { POSTAL_SERVICES } from '../../../nodes/shared/domain/carrier/data/postalServices';
import { processorMs } from '../../support/processorMs';

const TBA = 'TBA050996544001';
const UPS = '1ZL6U8QRKKPT0Y3DP4';
const USPS = '9216592513251365554672';
const [US, CA, UK, DE, JP] = [
	'ATVPDKIKX0DER',
	'A2EUQ1WTGCTBG2',
	'A1F83G8C2ARO7P',
	'A1PA6795UKMFR9',
	'A1VC38T7YXB528',
];
/** Its last digit is right by the rules of FedEx, Purolator and the Japanese carriers. */
const FEDEX_AND_PUROLATOR = '470900547493';

describe('The declared carrier', () => {
	it.each([
		['AMZL_US', 'amazonLogistics'],
		['AMZN_US', 'amazonLogistics'],
		['AMZN_UK', 'amazonLogistics'],
		['amzl', 'amazonLogistics'],
		['AMXL', 'amazonLogistics'],
		['AMZL_US_PREMIUM_AIR', 'amazonLogistics'],
		['AMZL-US-LMA', 'amazonLogistics'],
		['AMAUK', 'amazonLogistics'],
		['ATS', 'amazonLogistics'],
		['SWA-UK-2D', 'amazonLogistics'],
		['  Amazon   Logistics ', 'amazonLogistics'],
		['AMAZON HORIZON', 'amazonLogistics'],
		['Amazon Shipping', 'amazonLogistics'],
		['UPS_GROUND', 'ups'],
		['FedEx Home Delivery', 'fedex'],
		['FED-EX', 'fedex'],
		['ROYAL_MAIL', 'royalMail'],
		['Royal Mail Tracked 48', 'royalMail'],
		['Hermes', 'evri'],
		['Hermes Logistik Gruppe', 'hermesGermany'],
		['DHL', 'dhl'],
		['DHL eCommerce Asia', 'dhlEcommerce'],
		['DHL Express', 'dhl'],
		['COLIS PRIVE', 'colisPrive'],
		['YAMATO', 'yamato'],
		['ヤマト運輸', 'yamato'],
		['佐川急便', 'sagawa'],
		['JP_POST', 'japanPost'],
		['DELHIVERY', 'delhivery'],
		['LASERSHIP', 'laserShip'],
		['GLS', 'gls'],
		['Yodel', 'yodel'],
	])('%s is %s', (carrier, code) => {
		expect(detectCarrier({ carrier })).toMatchObject({ code, evidence: 'declaredOnly' });
	});

	it.each([
		'',
		'   ',
		'Other',
		'Standard',
		'N/A',
		'-',
		'ATSX',
		'AMZ',
		'UPSTART',
		'xUPS',
		'__proto__',
	])('%j is nobody', (carrier) => {
		expect(detectCarrier({ carrier })).toMatchObject({ code: 'unknown', evidence: 'none' });
	});

	it.each([
		['APC', US, 'apcPostalLogistics'],
		['APC', UK, 'apcOvernight'],
		['EMS', JP, 'japanPost'],
		['EMS', US, 'chinaPost'],
		['Nekopos', JP, 'yamato'],
		['ゆうパック', JP, 'japanPost'],
		['Poste', 'A13V1IB3VIYZZH', 'laPoste'],
		['Poste', 'APJ6JRA9NG5V4', 'posteItaliane'],
		['Posta', 'A33AVAJ2PDY3EV', 'ptt'],
		['CTT', 'A1RKKUPIHCS9HS', 'cttExpress'],
		['Correos', 'A1AM78C64UM0Y8', 'correosDeMexico'],
		['Post', DE, 'deutschePost'],
	])('%s in the marketplace %s is %s', (carrier, marketplaceId, code) => {
		expect(detectCarrier({ carrier, marketplaceId }).code).toBe(code);
	});

	it.each([
		['Post', 'AT', 'osterreichischePost'],
		['Hermes', 'AT', 'hermesGermany'],
		['Post', 'CH', 'swissPost'],
	])('%s to a buyer in %s is %s', (carrier, shipToCountry, code) => {
		expect(detectCarrier({ carrier, shipToCountry }).code).toBe(code);
	});

	it('is looked for in the shipping service where the carrier names nobody', () => {
		const match = detectCarrier({ carrier: 'Other', shippingService: 'AMZL_US_STD' });

		expect(match).toMatchObject({ code: 'amazonLogistics', isAmazonLogistics: true });
		expect(detectCarrier({ carrier: 'UPS', shippingService: 'AMZL_US_STD' }).code).toBe('ups');
	});

	it("is read beside a number in brackets, as Amazon's exports write both", () => {
		expect(detectCarrier({ carrier: `AMZL_US(${TBA})` })).toMatchObject({
			code: 'amazonLogistics',
			evidence: 'declaredAndNumber',
			trackingNumber: TBA,
		});
	});

	it('has no spelling that stands for two carriers in the same country', () => {
		const codes = new Map<string, string>();
		for (const { text, carrier, where } of CARRIER_ALIASES) {
			const key = aliasKey(text);
			if (where) continue;
			expect([key, codes.get(key) ?? carrier.code]).toEqual([key, carrier.code]);
			codes.set(key, carrier.code);
		}
	});

	it('is found by its own name and code for every carrier', () => {
		for (const { code, name } of CARRIERS) {
			expect([code, detectCarrier({ carrier: name }).code]).toEqual([code, code]);
			expect(findCarrier(code)?.name).toBe(name);
			expect(code).toMatch(/^[a-z][A-Za-z0-9]*$/);
		}
		expect(new Set(CARRIERS.map(({ code }) => code)).size).toBe(CARRIERS.length);
	});

	it('has a post for every country of the S10 table', () => {
		for (const [country] of POSTAL_SERVICES) expect(postalServiceOf(country)).toBeDefined();
		expect(postalServiceOf('UK')?.code).toBe('royalMail');
		expect(postalServiceOf('ZZ')).toBeUndefined();
	});
});

describe('Declared carrier and number together', () => {
	it.each([
		['agree', 'UPS', UPS, 'ups', 'declaredAndNumber'],
		['agree for Amazon', 'AMZL_US', TBA, 'amazonLogistics', 'declaredAndNumber'],
		['agree in a family', 'OnTrac', 'LX12345678', 'onTrac', 'declaredAndNumber'],
		['hard to fit by chance: the number wins', 'UPS', TBA, 'amazonLogistics', 'conflict'],
		['and against Amazon too', 'AMZL_US', UPS, 'ups', 'conflict'],
		[
			'are no conflict where its numbers may look so too',
			'UPS',
			FEDEX_AND_PUROLATOR,
			'ups',
			'declaredAndNumber',
		],
		['are no conflict by a check digit alone', 'Evri', FEDEX_AND_PUROLATOR, 'evri', 'declaredOnly'],
		[
			'resolved by what is declared',
			'Purolator',
			FEDEX_AND_PUROLATOR,
			'purolator',
			'declaredAndNumber',
		],
		['a common pattern is no contradiction', 'GLS', '12345678901234', 'gls', 'declaredOnly'],
		['agree by a common number', 'Yamato', FEDEX_AND_PUROLATOR, 'yamato', 'declaredAndNumber'],
		['no known format', 'UPS', '1Z12', 'ups', 'declaredOnly'],
		['declared unknown', 'Foo', UPS, 'ups', 'numberCheckDigit'],
		['nothing declared', '', UPS, 'ups', 'numberCheckDigit'],
		['nothing declared, no check digit', '', TBA, 'amazonLogistics', 'numberPattern'],
	])('%s', (_case, carrier, trackingNumber, code, evidence) => {
		expect(detectCarrier({ carrier, trackingNumber })).toMatchObject({ code, evidence });
	});

	it('says what wins a conflict and why', () => {
		expect(detectCarrier({ carrier: 'UPS', trackingNumber: TBA }).reason).toBe(
			"Declared as UPS, but the number has the format Amazon Logistics TBA, TBC, TBM, which has no check digit; Amazon Logistics is taken, as no other carrier's numbers look like that.",
		);
		expect(
			detectCarrier({ carrier: 'Evri', trackingNumber: FEDEX_AND_PUROLATOR, marketplaceId: US })
				.reason,
		).toBe(
			'Declared as Evri; the number fits FedEx Express (12) too, which is too common to tell.',
		);
	});

	it('is no conflict where the carrier of the number does not work', () => {
		const usps = { carrier: 'Royal Mail', trackingNumber: USPS };

		expect(detectCarrier({ ...usps, marketplaceId: US }).evidence).toBe('conflict');
		expect(detectCarrier({ ...usps, marketplaceId: UK })).toMatchObject({
			code: 'royalMail',
			evidence: 'declaredOnly',
		});
	});

	it("holds a misfit against a number only where all of the carrier's formats are listed", () => {
		const says = (carrier: string) => detectCarrier({ carrier, trackingNumber: '1234567' }).reason;

		expect(says('UPS')).toContain('no number of UPS looks like that');
		expect(says('FedEx')).toContain('the number has no format that is known');
	});

	it('names nobody by a number that several carriers make, and lists them, the likeliest first', () => {
		const found = (marketplaceId?: string) => {
			const match = detectCarrier({ trackingNumber: FEDEX_AND_PUROLATOR, marketplaceId });
			return [match.code, ...(match.alternatives ?? []).map(({ code }) => code)];
		};

		expect(found(US)).toEqual(['unknown', 'fedex', 'purolator']);
		expect(found(CA)).toEqual(['unknown', 'purolator', 'fedex']);
		expect(found(JP)).toEqual(['unknown', 'yamato', 'sagawa', 'japanPost', 'fedex']);
		expect(detectCarrier({ trackingNumber: UPS })).not.toHaveProperty('alternatives');
	});

	it('names a carrier by a common number only in a market where it is nearly always right', () => {
		const fedex = { trackingNumber: '881045850008' };

		expect(detectCarrier({ ...fedex, marketplaceId: US })).toMatchObject({ code: 'fedex' });
		expect(detectCarrier({ ...fedex, marketplaceId: DE })).toMatchObject({
			code: 'unknown',
			alternatives: [{ code: 'gls' }, { code: 'fedex' }],
		});
		expect(detectCarrier({ ...fedex, carrier: 'Cargo Foo', marketplaceId: US })).toMatchObject({
			code: 'unknown',
			name: 'Cargo Foo',
		});
	});

	it.each([
		['SurePost', UPS, 'ups', 'usps'],
		['UPS Mail Innovations', USPS, 'ups', 'usps'],
		['SMARTPOST', USPS, 'fedex', 'usps'],
		['DHL eCommerce', USPS, 'dhlEcommerce', 'usps'],
		['USPS', 'CP726431355CN', 'chinaPost', 'usps'],
	])('%s with %s is %s, brought by %s', (carrier, trackingNumber, code, lastMile) => {
		expect(detectCarrier({ carrier, trackingNumber })).toMatchObject({
			code,
			lastMile: { code: lastMile },
			evidence: 'declaredAndNumber',
		});
	});

	it('names the local post of a DHL eCommerce parcel where DHL has no vans of its own', () => {
		const match = (marketplaceId: string) => detectCarrier({ carrier: 'DHL GM', marketplaceId });

		expect(match('ATVPDKIKX0DER').lastMile?.code).toBe('usps');
		expect(match('A1F83G8C2ARO7P')).not.toHaveProperty('lastMile');
	});
});

describe('Tracking links', () => {
	it('hold the printed number', () => {
		expect(detectCarrier({ trackingNumber: '1zl6u8 qrkk-pt0y3dp4' }).trackingUrl).toBe(
			`https://www.ups.com/track?tracknum=${UPS}`,
		);
	});

	it("are Amazon's public page for its own parcels, else the buyer's page of the order", () => {
		const order = { orderId: '113-1 2', marketplaceId: DE };
		const linkOf = (input: object) => detectCarrier({ ...order, ...input }).trackingUrl;

		expect(linkOf({ trackingNumber: TBA })).toBe(`https://track.amazon.de/tracking/${TBA}`);
		expect(linkOf({ carrier: 'AMZL' })).toBe(
			'https://www.amazon.de/gp/your-account/order-details?orderID=113-1%202',
		);
		expect(linkOf({ trackingNumber: TBA, marketplaceId: 'A28R8C7NBKEWEA' })).toContain(
			'https://www.amazon.ie/gp/',
		);
		expect(detectCarrier({ orderId: '1', trackingNumber: TBA })).not.toHaveProperty('trackingUrl');
	});

	it('are those of the carrier in that country', () => {
		const parcel = { carrier: 'DPD', trackingNumber: '15976338750047' };

		expect(detectCarrier({ ...parcel, marketplaceId: UK }).trackingUrl).toContain('dpd.co.uk');
		expect(detectCarrier({ ...parcel, marketplaceId: DE }).trackingUrl).toContain('dpdgroup.com');
		expect(detectCarrier({ ...parcel, shipToCountry: 'GB' }).trackingUrl).toContain('dpd.co.uk');
	});

	it('are the page of the one who delivers where the one who took it in has none', () => {
		const osm = { carrier: 'OSM', trackingNumber: USPS };

		expect(detectCarrier(osm).trackingUrl).toContain(
			`tools.usps.com/go/TrackConfirmAction?tLabels=${USPS}`,
		);
		expect(detectCarrier({ ...osm, carrier: 'Amazon Shipping' }).trackingUrl).toContain('usps.com');
	});

	it('are https, with one place for the number', () => {
		for (const { trackingUrl } of CARRIERS) {
			if (trackingUrl !== undefined) expect(trackingUrl).toMatch(/^https:\/\/[^%]+%s[^%]*$/);
		}
	});
});

describe('Untrusted numbers', () => {
	it.each([
		['spaces and lower case', 'tba 0509 9654 4001'],
		['dashes of all kinds', 'TBA-0509–9654‑4001'],
		['no-break and zero-width spaces', '\u200bTBA\u00a0050996544001\ufeff'],
		['full-width characters', 'ＴＢＡ０５０９９６５４４００１'],
		['Arabic-Indic digits', 'TBA٠٥٠٩٩٦٥٤٤٠٠١'],
		['Devanagari digits', 'TBA०५०९९६५४४००१'],
		['Cyrillic letters', 'ТВА050996544001'],
		['Greek letters', 'ΤΒΑ050996544001'],
		['the letter O for 0 and I for 1', 'TBAO5O99654400I'],
	])('%s are read', (_case, trackingNumber) => {
		expect(detectCarrier({ trackingNumber })).toMatchObject({
			code: 'amazonLogistics',
			trackingNumber: TBA,
		});
	});

	it('does not make a number of a word', () => {
		expect(detectCarrier({ trackingNumber: 'TBAOIOOIOIOOIIO' }).code).toBe('unknown');
		expect(detectCarrier({ trackingNumber: '47O9OO547493' }).code).toBe('unknown');
	});

	it('takes a misread number that only a common check digit supports, if it agrees', () => {
		const misread = { trackingNumber: '47O9OO547493' };

		expect(detectCarrier({ ...misread, carrier: 'FedEx' })).toMatchObject({
			code: 'fedex',
			evidence: 'declaredAndNumber',
			trackingNumber: FEDEX_AND_PUROLATOR,
		});
	});

	it.each(['1Z*', '😀', '\u0000', 'TBA05099654400½', '{}'])(
		'%j is no tracking number',
		(trackingNumber) => {
			const match = detectCarrier({ trackingNumber });

			expect(match).toMatchObject({ code: 'unknown', evidence: 'none' });
			expect(match).not.toHaveProperty('trackingNumber');
		},
	);

	it('reads up to 48 characters and no further', () => {
		expect(detectCarrier({ trackingNumber: '1'.repeat(48) }).trackingNumber).toHaveLength(48);
		expect(detectCarrier({ trackingNumber: '1'.repeat(49) })).not.toHaveProperty('trackingNumber');
	});

	it('takes no longer for kilobytes than for an ordinary number', () => {
		const ROUNDS = 1_000;
		const hostile = ['1', ' ', 'O', 'Ａ', '1Z ', '-(', '٣'].map((text) => text.repeat(10_000));
		const msFor = (texts: readonly string[]) =>
			processorMs(() => {
				for (let round = 0; round < ROUNDS; round++) {
					for (const text of texts) detectCarrier({ carrier: text, trackingNumber: text });
				}
			});
		const ordinary = hostile.map(() => '1Z999AA10123456784');
		msFor(ordinary);

		// Measured: half of it. To read a kilobyte whole takes hundreds of times as long.
		expect(msFor(hostile)).toBeLessThan(20 * msFor(ordinary));
	});
});

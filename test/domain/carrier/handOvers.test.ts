import { findCarrier } from '../../../nodes/shared/domain/carrier/data/carriers';
import { HAND_OVERS } from '../../../nodes/shared/domain/carrier/data/handOvers';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { marketplaceIdOf } from './fieldCases';

const UPS = '1ZL6U8QRKKPT0Y3DP4';
const USPS = '9489393765168603129814';
const CHINA_POST = 'CP726431355CN';
const COLISSIMO = '6A66661760318';

describe('Hand-overs', () => {
	it.each([
		['UPS', USPS, 'US', 'ups', 'usps'],
		['FedEx', USPS, 'US', 'fedex', 'usps'],
		['Amazon Shipping', USPS, 'US', 'amazonLogistics', 'usps'],
		['Pitney Bowes', USPS, 'US', 'newgistics', 'usps'],
		['DHL', USPS, 'US', 'dhl', 'usps'],
		['YunExpress', USPS, 'US', 'yunExpress', 'usps'],
		['4PX', COLISSIMO, 'FR', 'fourPx', 'laPoste'],
		['Asendia', CHINA_POST, 'US', 'asendia', 'chinaPost'],
		['UPSMI', '801107569007200317', 'US', 'ups', 'usps'],
		['UPS SurePost', USPS, 'US', 'ups', 'usps'],
		['FedEx Ground Economy', USPS, 'US', 'fedex', 'usps'],
		['OSM Worldwide', USPS, 'US', 'osmWorldwide', 'usps'],
		['FirstMile', USPS, 'US', 'firstMile', 'usps'],
		['APC', USPS, 'US', 'apcPostalLogistics', 'usps'],
		['DHL Global Mail', USPS, 'US', 'dhlEcommerce', 'usps'],
		['ePost Global', USPS, 'US', 'ePostGlobal', 'usps'],
		['SunYou', COLISSIMO, 'FR', 'sunYou', 'laPoste'],
		['Whistl', UPS, 'UK', 'whistl', 'ups'],
		['Canada Post', 'LM726431355US', 'CA', 'usps', 'canadaPost'],
		['China Post', CHINA_POST, 'UK', 'chinaPost', 'royalMail'],
	])(
		'%s with %s in %s is %s, brought by %s',
		(carrier, trackingNumber, country, code, lastMile) => {
			const marketplaceId = marketplaceIdOf(country);

			expect(detectCarrier({ carrier, trackingNumber, marketplaceId })).toMatchObject({
				code,
				lastMile: { code: lastMile },
				evidence: 'declaredAndNumber',
			});
		},
	);

	it('do not reach countries where nobody hands over', () => {
		const ups = { carrier: 'Amazon Shipping', trackingNumber: USPS };

		expect(detectCarrier({ ...ups, marketplaceId: marketplaceIdOf('UK') })).toMatchObject({
			code: 'amazonLogistics',
			evidence: 'declaredOnly',
		});
	});

	it('by a broker leave the parcel to whose number it has, and stay with the broker without one', () => {
		expect(detectCarrier({ carrier: 'Sendcloud', trackingNumber: UPS })).toMatchObject({
			code: 'ups',
			evidence: 'declaredAndNumber',
		});
		expect(detectCarrier({ carrier: 'Sendcloud', trackingNumber: '12345678' })).toMatchObject({
			code: 'sendcloud',
			evidence: 'declaredOnly',
		});
	});

	it('are read from the service beside the carrier', () => {
		const lastMile = (carrier: string, shippingService: string) =>
			detectCarrier({ carrier, shippingService, marketplaceId: marketplaceIdOf('US') }).lastMile
				?.code;

		expect(lastMile('UPS', 'Mail Innovations')).toBe('usps');
		expect(lastMile('FedEx', 'SmartPost')).toBe('usps');
		expect(lastMile('Amazon Shipping', 'USPS_ATS_STD')).toBe('usps');
		expect(lastMile('DHL', 'eCommerce')).toBe('usps');
		expect(lastMile('UPS', 'Ground')).toBeUndefined();
	});

	it('name the service of a mailer that a source has seen', () => {
		const { reason } = detectCarrier({
			carrier: 'UPS',
			trackingNumber: '9274890103422558791589',
		});

		expect(reason).toContain('as UPS Mail Innovations has; USPS brings it to the door');
		expect(detectCarrier({ carrier: 'UPS', trackingNumber: USPS }).reason).not.toContain(' has;');
	});

	it('are from carriers and to carriers that exist', () => {
		for (const { from, to } of HAND_OVERS) {
			for (const code of from.split(' '))
				expect([code, findCarrier(code)?.code]).toEqual([code, code]);
			if (!['anyone', 'posts', 'localPost'].includes(to)) expect(findCarrier(to)).toBeDefined();
		}
	});
});

describe('Names that depend on the market', () => {
	it.each([
		['Hermes', 'DE', 'hermesGermany'],
		['Hermes', 'UK', 'evri'],
		['CTT', 'ES', 'cttExpress'],
		['CTT', undefined, 'ctt'],
		['Correos', 'MX', 'correosDeMexico'],
		['Correos', 'ES', 'correos'],
		['Post', 'DE', 'deutschePost'],
		['Post', undefined, 'unknown'],
		['Swiss Post', 'DE', 'swissPost'],
	])('%s in %s is %s', (carrier, country, code) => {
		expect(detectCarrier({ carrier, marketplaceId: marketplaceIdOf(country) }).code).toBe(code);
	});

	it('is read by domain and country code too, and by where the order goes', () => {
		expect(detectCarrier({ carrier: 'Hermes', marketplaceId: 'Amazon.de' }).code).toBe(
			'hermesGermany',
		);
		expect(detectCarrier({ carrier: 'Hermes', marketplaceId: 'de' }).code).toBe('hermesGermany');
		expect(detectCarrier({ carrier: 'Hermes', shipToCountry: 'AT' }).code).toBe('hermesGermany');
		expect(detectCarrier({ carrier: 'Hermes', marketplaceId: 'nonsense' }).code).toBe('evri');
	});
});

describe('Declared names in odd spellings', () => {
	it.each([
		['UPSGround', 'ups'],
		['FEDEXGROUND', 'fedex'],
		['DPDUK', 'dpd'],
		['Other (Royal Mail)', 'royalMail'],
		['Other - UPS', 'ups'],
		['via DHL', 'dhl'],
		['D.H.L.', 'dhl'],
		['AmazonShippingUK', 'amazonLogistics'],
		['std-us-swa-mfn', 'amazonLogistics'],
		['USPS_UPS_GR_STD', 'ups'],
		['USPS_ATS_STD', 'usps'],
		['YURTİÇİ KARGO', 'yurticiKargo'],
		['BOGAZICI', 'bogazici'],
		['NO_SHIPMETHOD', 'unknown'],
	])('%s is %s', (carrier, code) => {
		expect(detectCarrier({ carrier }).code).toBe(code);
	});

	it('keep their name beside the code "unknown" where nobody knows them', () => {
		expect(detectCarrier({ carrier: ' Foo Couriers ' })).toMatchObject({
			code: 'unknown',
			name: 'Foo Couriers',
			evidence: 'none',
		});
	});
});

import fc from 'fast-check';

import { CARRIERS } from '../../../nodes/shared/domain/carrier/data/carriers';
import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/data/numberFormats';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import { marketplaceIdOf } from './fieldCases';
import { madeNumber } from './madeNumbers';

const DIGITS = '0123456789';
const digits = (count: number) =>
	fc
		.array(fc.constantFrom(...DIGITS), { minLength: count, maxLength: count })
		.map((all) => all.join(''));
const starting = (start: string, count: number) => digits(count).map((rest) => start + rest);

/**
 * Numbers in the shapes that the carriers publish, made with no regard to any check digit: what a
 * seller who declares that carrier gives.
 */
const SHAPES: readonly (readonly [
	carrier: string,
	code: string,
	marketplace: string,
	numbers: fc.Arbitrary<string>,
])[] = [
	['DHL', 'dhl', 'DE', starting('0034043', 13)],
	['DHL', 'dhl', 'DE', digits(12)],
	['DHL', 'dhl', 'DE', starting('JJD', 18)],
	['GLS', 'gls', 'DE', digits(11)],
	['GLS', 'gls', 'IT', digits(12)],
	['BRT', 'brt', 'IT', digits(12)],
	['BRT', 'brt', 'IT', digits(19)],
	['SF Express', 'sfExpress', 'US', starting('SF', 13)],
	['SF Express', 'sfExpress', 'US', digits(12)],
	['FedEx', 'fedex', 'US', digits(10)],
	['FedEx', 'fedex', 'US', digits(12)],
	['UPS', 'ups', 'US', digits(12)],
	['UPS', 'ups', 'US', digits(9)],
	['UPS Mail Innovations', 'ups', 'US', starting('80', 16)],
	['Blue Dart', 'blueDart', 'IN', digits(11)],
	['Hermes', 'hermesGermany', 'DE', digits(14)],
	['DPD', 'dpd', 'DE', starting('0', 13)],
	['SEUR', 'seur', 'ES', digits(14)],
	['Veho', 'veho', 'US', digits(14)],
	['Delhivery', 'delhivery', 'IN', digits(13)],
];
const NUMBERS_EACH = 2_000;

describe('Numbers in the published shape of a declared carrier', () => {
	it.each(SHAPES)('%s keeps its parcels (%s, %s)', (carrier, code, country, numbers) => {
		for (const marketplaceId of [marketplaceIdOf(country), undefined]) {
			// Without a market "Hermes" is the British one, unless the number says otherwise.
			const name = marketplaceId === undefined && carrier === 'Hermes' ? 'Hermes Germany' : carrier;
			const taken = fc.sample(numbers, NUMBERS_EACH).filter((trackingNumber) => {
				const match = detectCarrier({ carrier: name, trackingNumber, marketplaceId });
				return match.code !== code || match.evidence === 'conflict';
			});

			expect(taken.length / NUMBERS_EACH).toBeLessThanOrEqual(0.01);
		}
	});

	it('are a conflict with hardly any carrier in any market, where a format has digits alone', () => {
		const formats = NUMBER_FORMATS.filter(
			({ patterns, role }) =>
				role !== 'certain' && patterns.every((each) => /^[#(){}\d,[\]-]+$/.test(each)),
		);
		const parcels = fc.sample(
			fc.constantFrom(...formats).chain((format) =>
				fc.record({
					carrier: fc.constantFrom(...CARRIERS.map(({ name }) => name)),
					trackingNumber: madeNumber(format).map(({ number }) => number),
					marketplaceId: fc.constantFrom(...MARKETPLACES.map(({ marketplaceId }) => marketplaceId)),
				}),
			),
			NUMBERS_EACH,
		);
		const conflicts = parcels.filter((parcel) => detectCarrier(parcel).evidence === 'conflict');

		expect(conflicts.length / NUMBERS_EACH).toBeLessThanOrEqual(0.01);
	});
});

describe('A number of a certain format', () => {
	it('contradicts a carrier without such numbers only where its own carrier works', () => {
		const brt = { carrier: 'BRT', trackingNumber: '1ZL6U8QRKKPT0Y3DP4' };

		expect(detectCarrier({ ...brt, marketplaceId: marketplaceIdOf('IT') }).code).toBe('ups');
		expect(
			detectCarrier({
				carrier: 'BRT',
				trackingNumber: 'GFUS58145968530164',
				marketplaceId: marketplaceIdOf('US'),
			}).evidence,
		).toBe('conflict');
	});
});

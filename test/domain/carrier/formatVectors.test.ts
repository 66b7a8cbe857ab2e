import { UNKNOWN_CARRIER } from '../../../nodes/shared/domain/carrier/carrier';
import { carrierOf } from '../../../nodes/shared/domain/carrier/data/carriers';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/data/numberFormats';
import { fitsOfNumber, indexNumbers } from '../../../nodes/shared/domain/carrier/numberIndex';
import { printedNumber } from '../../../nodes/shared/domain/carrier/printedNumber';
import { shapesOf } from './overlaps';

const named = NUMBER_FORMATS.map((format) => [format.id, format] as const);

describe.each(named)('The format %s', (_id, format) => {
	const index = indexNumbers([format]);
	const fits = (number: string) =>
		fitsOfNumber(index, printedNumber(number) ?? '', true).length > 0;

	it('belongs to a carrier that exists', () => {
		if (format.carrier !== 's10') expect(carrierOf(format.carrier)).not.toBe(UNKNOWN_CARRIER);
	});

	it.each(format.valid)('accepts %s', (number) => {
		expect(fits(number)).toBe(true);
	});

	it.each(format.invalid)('refuses %s', (number) => {
		expect(fits(number)).toBe(false);
	});

	it('refuses its numbers when a character is missing or too many', () => {
		const lengths = new Set(shapesOf(format).map(({ places }) => places.length));
		for (const number of format.valid) {
			const printed = printedNumber(number) ?? '';
			if (!lengths.has(printed.length - 1)) expect(fits(printed.slice(1))).toBe(false);
			if (!lengths.has(printed.length + 1)) expect(fits(`${printed}0`)).toBe(false);
		}
	});

	it('is told alike for a bare number, which takes a short way, and for one with a space behind it', () => {
		for (const number of [...format.valid, ...format.invalid].map((each) => printedNumber(each))) {
			for (const marketplaceId of ['', 'US', 'DE', 'JP']) {
				expect(detectCarrier({ trackingNumber: number, marketplaceId })).toEqual(
					detectCarrier({ trackingNumber: `${number} `, marketplaceId }),
				);
			}
		}
	});
});

describe('A bare number that a spreadsheet has rounded', () => {
	it('names nobody, though it fits a format', () => {
		expect(detectCarrier({ trackingNumber: '9400111265635510000000' })).toMatchObject({
			code: 'unknown',
			reason: expect.stringContaining('its digits were lost in a spreadsheet'),
		});
	});
});

import fc from 'fast-check';

import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { FORMAT_OVERLAPS } from './formatOverlaps';
import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/data/numberFormats';
import { fitsOfNumber, indexNumbers } from '../../../nodes/shared/domain/carrier/numberIndex';
import { expectedCheckDigit } from './checkDigitOracle';
import { madeNumber, replaced, serialOf } from './madeNumbers';
import { findOverlaps, shapesOf } from './overlaps';

const named = NUMBER_FORMATS.map((format) => [format.id, format] as const);
const checked = named.flatMap(([id, { check, ...format }]) =>
	check ? [[id, { ...format, check }] as const] : [],
);

describe.each(named)('The format %s', (_id, format) => {
	const index = indexNumbers([format]);
	it('is found or named as an alternative for every number made by its rule', () => {
		if (format.role === 'confirms') return;
		fc.assert(
			fc.property(madeNumber(format), ({ number }) => {
				const [fit] = fitsOfNumber(index, number, false);
				const { code, alternatives = [] } = detectCarrier({ trackingNumber: number });
				expect([code, ...alternatives.map((other) => other.code)]).toContain(fit?.carrier.code);
			}),
			{ numRuns: 60 },
		);
	});
});

describe.each(checked)('The check digit of %s', (_id, format) => {
	const index = indexNumbers([format]);
	const accepts = (number: string) => fitsOfNumber(index, number, true).length > 0;

	it('is accepted only as the rule computes it', () => {
		fc.assert(
			fc.property(madeNumber(format), ({ number, shape }) => {
				const right = number.charAt(shape.checkAt);
				for (const digit of '0123456789') {
					const changed = replaced(number, shape.checkAt, digit);
					// Another pattern of the same format may read the same digits its own way.
					if (shapesOf(format).length === 1) expect(accepts(changed)).toBe(digit === right);
				}
				expect(accepts(number)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it('refuses a changed digit exactly where the rule does', () => {
		const single = { ...format, patterns: format.patterns.slice(0, 1) };
		const onePattern = indexNumbers([single]);
		fc.assert(
			fc.property(madeNumber(single), fc.nat(), fc.nat(9), ({ number, shape }, where, digit) => {
				const at = shape.serialStart + (where % (shape.checkAt - shape.serialStart));
				if (shape.places[at]?.[48 + digit] !== 1) return;
				const changed = replaced(number, at, String(digit));
				const expected = expectedCheckDigit(format.check, serialOf(changed, shape));
				expect(fitsOfNumber(onePattern, changed, true).length > 0).toBe(
					expected === changed.charAt(shape.checkAt),
				);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('Check digits that catch every single slip', () => {
	const certain = checked.filter(
		([, { check }]) =>
			check.kind === 'luhn' ||
			check.kind === 'mod37x36' ||
			(check.kind === 'mod10' && check.evens + check.odds === 4),
	);

	it.each(certain)('%s', (_id, format) => {
		const single = { ...format, patterns: format.patterns.slice(0, 1) };
		const index = indexNumbers([single]);
		fc.assert(
			fc.property(madeNumber(single), fc.nat(), fc.nat(9), ({ number, shape }, where, digit) => {
				const at = shape.serialStart + (where % (shape.checkAt - shape.serialStart));
				const changed = replaced(number, at, String(digit));
				const before = serialOf(number, shape).slice(0, 2);
				const after = serialOf(changed, shape).slice(0, 2);
				// USPS counts 91 before a serial that does not begin with it, so that may alter the sum.
				if (changed === number || (before === '91') !== (after === '91')) return;
				expect(fitsOfNumber(index, changed, true)).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});

describe('The order of the formats', () => {
	const place = (id: string) => NUMBER_FORMATS.findIndex((format) => format.id === id);

	it('names each format once', () => {
		expect(new Set(NUMBER_FORMATS.map(({ id }) => id)).size).toBe(NUMBER_FORMATS.length);
	});

	it('has a stated rule for every two certain formats that overlap, and for no others', () => {
		const stated = FORMAT_OVERLAPS.map(({ winner, loser }) => `${winner} before ${loser}`);
		const found = findOverlaps().map(([first, second]) => `${first} before ${second}`);

		expect(stated.sort()).toEqual(found.sort());
	});

	it.each(FORMAT_OVERLAPS.map(({ winner, loser }) => [winner, loser]))(
		'puts %s before %s',
		(winner, loser) => {
			expect(place(winner ?? '')).toBeGreaterThanOrEqual(0);
			expect(place(winner ?? '')).toBeLessThan(place(loser ?? ''));
		},
	);
});

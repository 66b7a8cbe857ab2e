import fc from 'fast-check';

import { POSTAL_SERVICES } from '../../../nodes/shared/domain/carrier/data/postalServices';
import type { NumberFormat } from '../../../nodes/shared/domain/carrier/numberFormat';
import type { NumberShape, Place } from '../../../nodes/shared/domain/carrier/numberPattern';
import { expectedCheckDigit } from './checkDigitOracle';
import { shapesOf } from './overlaps';

export interface MadeNumber {
	readonly number: string;
	readonly shape: NumberShape;
}

const allowedIn = (place: Place) =>
	[...place].flatMap((flag, code) => (flag ? [String.fromCharCode(code)] : []));

export const replaced = (text: string, at: number, character: string) =>
	text.slice(0, at) + character + text.slice(at + 1);

export const serialOf = (number: string, { serialStart, checkAt }: NumberShape) =>
	number.slice(serialStart, checkAt);

/** A number that any shape of the format allows, with the check digit that its rule wants. */
export const madeNumber = (format: NumberFormat): fc.Arbitrary<MadeNumber> =>
	fc
		.constantFrom(...shapesOf(format))
		.chain((shape) =>
			fc
				.tuple(...shape.places.map((place) => fc.constantFrom(...allowedIn(place))))
				.map((characters) => ({ shape, number: characters.join('') })),
		)
		.chain(({ shape, number }) =>
			fc.constantFrom(...POSTAL_SERVICES).map(([country]) => ({
				shape,
				number: format.carrier === 's10' ? number.slice(0, -2) + country : number,
			})),
		)
		.map(({ shape, number }) => {
			if (!format.check) return { shape, number };
			const check = expectedCheckDigit(format.check, serialOf(number, shape));
			return { shape, number: replaced(number, shape.checkAt, check) };
		})
		// The check digit may lie in a place that takes fewer characters than the rule gives.
		.filter(({ shape, number }) =>
			shape.places.every((place, at) => place[number.charCodeAt(at)] === 1),
		);

import {
	NUMBER_FORMATS,
	type NumberFormat,
} from '../../../nodes/shared/domain/carrier/numberFormats';
import { readNumberPattern } from '../../../nodes/shared/domain/carrier/numberPattern';
import type { NumberShape } from '../../../nodes/shared/domain/carrier/numberShape';

export function shapesOf({ patterns }: Pick<NumberFormat, 'patterns'>): NumberShape[] {
	return patterns.flatMap((pattern) => {
		const reading = readNumberPattern(pattern);
		if (!reading.ok) throw new Error(`${pattern}: ${reading.reason}`);
		return reading.shapes;
	});
}

const meet = (one: NumberShape, other: NumberShape) =>
	one.places.length === other.places.length &&
	one.places.every((place, at) => place.some((flag, code) => flag && other.places[at]?.[code]));

/** All pairs of formats, of different carriers, that some number would fit both. */
export function findOverlaps(): (readonly [first: string, second: string])[] {
	const naming = NUMBER_FORMATS.filter((format) => !format.onlyConfirms).map((format) => ({
		...format,
		shapes: shapesOf(format),
	}));
	return naming.flatMap((first, at) =>
		naming
			.slice(at + 1)
			.filter((second) => second.carrier !== first.carrier)
			.filter((second) => first.shapes.some((one) => second.shapes.some((two) => meet(one, two))))
			.map((second) => [first.id, second.id] as const),
	);
}

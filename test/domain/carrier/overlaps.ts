import { NUMBER_FORMATS } from '../../../nodes/shared/domain/carrier/data/numberFormats';
import type { NumberFormat } from '../../../nodes/shared/domain/carrier/numberFormat';
import {
	readNumberPattern,
	type NumberShape,
} from '../../../nodes/shared/domain/carrier/numberPattern';

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

/** All pairs of formats that name a carrier by themselves, of different ones, that some number would fit both. */
export function findOverlaps(): (readonly [first: string, second: string])[] {
	const certain = NUMBER_FORMATS.filter(({ role }) => role === 'certain').map((format) => ({
		...format,
		shapes: shapesOf(format),
	}));
	return certain.flatMap((first, at) =>
		certain
			.slice(at + 1)
			.filter((second) => second.carrier !== first.carrier)
			.filter((second) => first.shapes.some((one) => second.shapes.some((two) => meet(one, two))))
			.map((second) => [first.id, second.id] as const),
	);
}

/** One flag per ASCII code: whether the character may stand there. */
export type Place = Uint8Array;

/** A pattern of one fixed length. */
export interface NumberShape {
	readonly places: readonly Place[];
	/** From here to the end any digit may stand, and nothing else. */
	readonly digitsFrom: number;
	/** The bracketed part, over which the check digit is computed; the digit stands at `checkAt`. */
	readonly serialStart: number;
	readonly checkAt: number;
}

/** Characters of one kind in a row, from `min` to `max` of them. */
export interface PatternPart {
	readonly characters: string;
	readonly min: number;
	readonly max: number;
}

/** Where the check digit stands and where its serial begins, counted in parts. */
interface Brackets {
	readonly serialStart: number;
	readonly checkAt: number;
	readonly maxLength: number;
}

/** One shape for each length that the parts allow. At most one of them may vary. */
export function toShapes(parts: readonly PatternPart[], brackets: Brackets): NumberShape[] {
	const varying = parts.find(({ min, max }) => min !== max);
	const shortest = parts.reduce((sum, { min }) => sum + min, 0);
	const longest = Math.min(
		brackets.maxLength,
		parts.reduce((sum, { max }) => sum + max, 0),
	);
	return Array.from({ length: longest - shortest + 1 }, (_, extra) => {
		const lengthOf = (part: PatternPart) => part.min + (part === varying ? extra : 0);
		const lengthBefore = (count: number) =>
			parts.slice(0, count).reduce((sum, part) => sum + lengthOf(part), 0);
		const places = parts.flatMap((part) =>
			new Array<Place>(lengthOf(part)).fill(placeOf(part.characters)),
		);
		return {
			places,
			digitsFrom: places.findLastIndex((place) => place !== ANY_DIGIT) + 1,
			serialStart: lengthBefore(brackets.serialStart),
			checkAt: brackets.checkAt < 0 ? -1 : lengthBefore(brackets.checkAt),
		};
	});
}

/** Shared by all that allow the same, which keeps the tables in the processor's cache. */
const knownPlaces = new Map<string, Place>();

function placeOf(characters: string): Place {
	const known = knownPlaces.get(characters);
	if (known) return known;
	const place = new Uint8Array(128);
	for (const character of characters) place[character.charCodeAt(0)] = 1;
	knownPlaces.set(characters, place);
	return place;
}

const ANY_DIGIT = placeOf('0123456789');

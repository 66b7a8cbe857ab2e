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
interface PatternPart {
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
function toShapes(parts: readonly PatternPart[], brackets: Brackets): NumberShape[] {
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

/** Every format is far shorter; whatever is longer is refused before it is looked at. */
export const MAX_NUMBER_LENGTH = 48;

/** A longer pattern is a mistake. */
const MAX_PATTERN_LENGTH = 200;
/** What must stand in any number that fits: a shorter pattern would fit too many parcels of others. */
const MIN_CERTAIN_CHARACTERS = 5;

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SYMBOLS = DIGITS + LETTERS;
const CLASSES: Readonly<Record<string, string>> = {
	'#': DIGITS,
	'@': LETTERS,
	'?': SYMBOLS,
	'*': SYMBOLS,
};

export type PatternReading =
	| { readonly ok: true; readonly shapes: readonly NumberShape[] }
	| { readonly ok: false; readonly reason: string };

const refuse = (reason: string): PatternReading => ({ ok: false, reason });

/**
 * Reads the pattern of a tracking number.
 *
 * A language of its own, smaller than regular expressions, so that a seller's pattern can never
 * make matching slow: `#` a digit, `@` a letter, `?` either, `[ACX]` or `[0-5]` one of these, `{9}`
 * or `{9,10}` that many of the last, `*` any run of letters and digits, everything else itself.
 * One part may vary in length. Round brackets mark what a check digit behind them is computed over.
 */
export function readNumberPattern(source: string): PatternReading {
	if (source.length > MAX_PATTERN_LENGTH) {
		return refuse(`The pattern is longer than ${MAX_PATTERN_LENGTH} characters.`);
	}
	const parts: PatternPart[] = [];
	let serialStart = 0;
	let checkAt = -1;
	for (const token of source.toUpperCase().match(/\[[^\]]*\]|\{[^}]*\}|[^\s-]/g) ?? []) {
		if (token === '(') serialStart = parts.length;
		else if (token === ')') checkAt = parts.length;
		else if (token.startsWith('{')) {
			const counted = countedPart(parts.pop(), token);
			if (!counted) return refuse(`"${token}" needs a character before it and a count in it.`);
			parts.push(counted);
		} else {
			const characters = charactersOf(token);
			if (characters === '') return refuse(`"${token}" has no meaning in a number pattern.`);
			const many = token === '*';
			parts.push({ characters, min: many ? 0 : 1, max: many ? MAX_NUMBER_LENGTH : 1 });
		}
	}
	const refused = refusedParts(parts);
	if (refused !== undefined) return refuse(refused);
	return {
		ok: true,
		shapes: toShapes(parts, { serialStart, checkAt, maxLength: MAX_NUMBER_LENGTH }),
	};
}

function countedPart(part: PatternPart | undefined, token: string): PatternPart | undefined {
	const counts = /^\{(\d{1,2})(?:,(\d{1,2}))?\}$/.exec(token);
	if (!counts || !part) return undefined;
	return { ...part, min: Number(counts[1]), max: Number(counts[2] ?? counts[1]) };
}

function charactersOf(token: string): string {
	const named = CLASSES[token];
	if (named !== undefined) return named;
	const listed = token.startsWith('[') ? token.slice(1, -1) : token;
	const all = listed.replace(/(\d)-(\d)|([A-Z])-([A-Z])/g, (range: string) =>
		SYMBOLS.slice(SYMBOLS.indexOf(range.charAt(0)), SYMBOLS.indexOf(range.charAt(2)) + 1),
	);
	return /^[0-9A-Z]+$/.test(all) ? all : '';
}

function refusedParts(parts: readonly PatternPart[]): string | undefined {
	if (parts.some(({ min, max }) => max < min)) return 'A count runs from less to more.';
	if (parts.filter(({ min, max }) => min !== max).length > 1) {
		return 'Only one part of a pattern may vary in length.';
	}
	const certain = parts.reduce((sum, { min }) => sum + min, 0);
	if (certain < MIN_CERTAIN_CHARACTERS) {
		return `A pattern needs at least ${MIN_CERTAIN_CHARACTERS} characters that must be there.`;
	}
	if (certain > MAX_NUMBER_LENGTH) {
		return `A tracking number has at most ${MAX_NUMBER_LENGTH} characters.`;
	}
	return undefined;
}

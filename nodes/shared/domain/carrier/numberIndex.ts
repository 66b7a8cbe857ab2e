import type { Carrier } from './carrier';
import { carrierOf, postalServiceOf } from './carriers';
import { CHECK_DIGITS, checkDigitFor, type CheckDigit } from './checkDigit';
import { BY_COUNTRY, type NumberFormat } from './numberFormats';
import { MAX_NUMBER_LENGTH, readNumberPattern } from './numberPattern';
import type { NumberShape } from './numberShape';
import { POSTAL_SERVICES } from './postalServices';

/** A format that a number fits, check digit and all. */
export interface NumberFit {
	readonly carrier: Carrier;
	readonly formatName: string;
	/** What the number says, as half a sentence. */
	readonly says: string;
	/** The same as a sentence for a parcel that nobody declared. */
	readonly saysAlone: string;
	readonly hasCheckDigit: boolean;
	readonly isInternationalMail: boolean;
	/** Share of the random strings with the same digits and letters that would fit it too. */
	readonly chance: number;
	/** Too common to name the carrier, good enough to agree with a declared one. */
	readonly onlyConfirms: boolean;
}

export interface Entry {
	readonly shape: NumberShape;
	readonly onlyConfirms: boolean;
	readonly checkDigit?: CheckDigit;
	readonly fit?: NumberFit;
	readonly fitByCountry?: ReadonlyMap<string, NumberFit>;
}

/** Entries in order of precedence: all of a length, and those that can begin with a character. */
export interface NumberIndex {
	readonly byLength: readonly (readonly Entry[])[];
	readonly byLengthAndStart: readonly (readonly (readonly Entry[])[])[];
}

/** What a format needs to be indexed; a seller's own carrier brings itself. */
export type IndexedFormat = Pick<NumberFormat, 'name' | 'patterns' | 'check' | 'onlyConfirms'> & {
	readonly carrier: Carrier | string;
};

export function indexNumbers(formats: readonly IndexedFormat[]): NumberIndex {
	const byLength: Entry[][] = Array.from({ length: MAX_NUMBER_LENGTH + 1 }, () => []);
	for (const format of formats) {
		for (const entry of entriesOf(format)) byLength[entry.shape.places.length]?.push(entry);
	}
	const byLengthAndStart = byLength.map((entries) =>
		Array.from({ length: 91 }, (_, start) =>
			entries.filter(({ shape }) => shape.places[0]?.[start] === 1),
		),
	);
	return { byLength, byLengthAndStart };
}

function entriesOf(format: IndexedFormat): Entry[] {
	const shapes = format.patterns.flatMap((pattern) => {
		const reading = readNumberPattern(pattern);
		return reading.ok ? reading.shapes : [];
	});
	const checkDigit = format.check && { checkDigit: checkDigitFor(format.check) };
	return shapes.map((shape) => {
		const alike = shapes.filter(({ places }) => places.length === shape.places.length);
		const chance = alike.reduce((sum, { chance }) => sum + chance, 0);
		const onlyConfirms = format.onlyConfirms ?? false;
		return { shape, onlyConfirms, ...checkDigit, ...fitsOf(format, chance) };
	});
}

function fitsOf(format: IndexedFormat, shapeChance: number): Pick<Entry, 'fit' | 'fitByCountry'> {
	const chance = shapeChance / (format.check ? CHECK_DIGITS[format.check.kind] : 1);
	const says = format.check
		? `the number has the format ${format.name} and its check digit holds`
		: `the number has the format ${format.name}, which has no check digit`;
	const fit = {
		formatName: format.name,
		says,
		saysAlone: `No carrier is declared; ${says}.`,
		hasCheckDigit: format.check !== undefined,
		isInternationalMail: format.carrier === BY_COUNTRY,
		onlyConfirms: format.onlyConfirms ?? false,
	};
	if (format.carrier !== BY_COUNTRY) {
		const { carrier } = format;
		return {
			fit: { ...fit, carrier: typeof carrier === 'string' ? carrierOf(carrier) : carrier, chance },
		};
	}
	const ofAllCountries = (chance * POSTAL_SERVICES.length) / 26 ** 2;
	return {
		fitByCountry: new Map(
			POSTAL_SERVICES.flatMap(([country]) => {
				const carrier = postalServiceOf(country);
				return carrier ? [[country, { ...fit, carrier, chance: ofAllCountries }]] : [];
			}),
		),
	};
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_FITS: readonly NumberFit[] = [];

/**
 * The formats that a printed number fits, in order of precedence; those that can only confirm a
 * declared carrier where there is one.
 */
export function fitsOfNumber(
	index: NumberIndex,
	number: string,
	toConfirm: boolean,
): readonly NumberFit[] {
	const entries = index.byLengthAndStart[number.length]?.[number.charCodeAt(0)] ?? NO_ENTRIES;
	if (entries.length === 0) return NO_FITS;
	let fits = NO_FITS;
	const digitsFrom = startOfLastDigits(number);
	for (let at = 0; at < entries.length; at++) {
		const entry = entries[at];
		if (entry === undefined || (entry.onlyConfirms && !toConfirm)) continue;
		if (digitsFrom > entry.shape.digitsFrom || !hasShape(number, entry.shape)) continue;
		const fit = checkedFit(entry, number);
		if (fit !== undefined) fits = fits === NO_FITS ? [fit] : [...fits, fit];
	}
	return fits;
}

function startOfLastDigits(number: string): number {
	let at = number.length;
	while (at > 0 && number.charCodeAt(at - 1) < 58) at -= 1;
	return at;
}

/** Looks at the places before the digits only: those were compared in one go. */
function hasShape(number: string, { places, digitsFrom }: NumberShape): boolean {
	for (let at = 1; at < digitsFrom; at++) {
		if (places[at]?.[number.charCodeAt(at)] !== 1) return false;
	}
	return true;
}

/** The fit of a number that has the shape of an entry, if its check digit holds. */
export function checkedFit(entry: Entry, number: string): NumberFit | undefined {
	const { serialStart, checkAt } = entry.shape;
	const { checkDigit } = entry;
	if (checkDigit && checkDigit(number, serialStart, checkAt) !== number.charCodeAt(checkAt)) {
		return undefined;
	}
	return entry.fit ?? entry.fitByCountry?.get(number.slice(-2));
}

/** Fewer than one in a hundred random strings of the same digits and letters would fit. */
export const isStrong = (fit: NumberFit): boolean => fit.chance < 0.01;

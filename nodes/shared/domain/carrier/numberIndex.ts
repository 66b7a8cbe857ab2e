import { countrySet, type Carrier } from './carrier';
import { checkDigitFor, type CheckDigit, type CheckDigitRule } from './checkDigit';
import { carrierOf, postalServiceOf } from './data/carriers';
import { POSTAL_SERVICES } from './data/postalServices';
import { ANYWHERE, BY_COUNTRY, type FormatRole, type NumberFormat } from './numberFormat';
import { MAX_NUMBER_LENGTH, readNumberPattern, type NumberShape } from './numberPattern';

/** A format that a number fits, check digit and all. */
export interface NumberFit {
	readonly carrier: Carrier;
	readonly formatName: string;
	readonly role: FormatRole;
	/** Where such numbers are seen; absent where that is nearly everywhere. */
	readonly countries: ReadonlySet<string> | undefined;
	/** Where a `likely` one names its carrier; absent where it does anywhere. */
	readonly namesIn: ReadonlySet<string> | undefined;
	/** Who brings a parcel with such a number to the door, where the number says that. */
	readonly lastMile: Carrier | undefined;
	/** What the number says, as half a sentence. */
	readonly says: string;
	/** The same as a sentence for a parcel that nobody declared. */
	readonly saysAlone: string;
	readonly hasCheckDigit: boolean;
	readonly isInternationalMail: boolean;
}

export interface Entry {
	readonly formatName: string;
	readonly shape: NumberShape;
	readonly role: FormatRole;
	readonly checkDigit: CheckDigit | undefined;
	/** One of the two. */
	readonly fit: NumberFit | undefined;
	readonly fitByCountry: ReadonlyMap<string, NumberFit> | undefined;
}

/** Entries in order of precedence: all of a length, and those that can begin with a character. */
export interface NumberIndex {
	readonly byLength: readonly (readonly Entry[])[];
	readonly byLengthAndStart: readonly (readonly (readonly Entry[])[])[];
	/** The same without those that only confirm. */
	readonly naming: readonly (readonly (readonly Entry[])[])[];
}

/** What a format needs to be indexed; a seller's own carrier brings itself. */
export type IndexedFormat = Pick<NumberFormat, 'name' | 'patterns' | 'role'> &
	Partial<Pick<NumberFormat, 'check' | 'countries' | 'namesIn' | 'handsTo'>> & {
		readonly carrier: Carrier | string;
	};

export function indexNumbers(formats: readonly IndexedFormat[]): NumberIndex {
	const byLength: Entry[][] = Array.from({ length: MAX_NUMBER_LENGTH + 1 }, () => []);
	for (const format of formats) {
		for (const entry of entriesOf(format)) byLength[entry.shape.places.length]?.push(entry);
	}
	const byStart = (wanted: (entry: Entry) => boolean) =>
		byLength.map((entries) =>
			Array.from({ length: 91 }, (_, start) =>
				entries.filter((entry) => wanted(entry) && entry.shape.places[0]?.[start] === 1),
			),
		);
	return {
		byLength,
		byLengthAndStart: byStart(() => true),
		naming: byStart(({ role }) => role !== 'confirms'),
	};
}

const checkDigits = new Map<string, CheckDigit>();

/** One function a rule, so that formats that share one need it computed once. */
function sharedCheckDigit(rule: CheckDigitRule): CheckDigit {
	const key = JSON.stringify(rule);
	const checkDigit = checkDigits.get(key) ?? checkDigitFor(rule);
	checkDigits.set(key, checkDigit);
	return checkDigit;
}

function entriesOf(format: IndexedFormat): Entry[] {
	const shapes = format.patterns.flatMap((pattern) => {
		const reading = readNumberPattern(pattern);
		return reading.ok ? reading.shapes : [];
	});
	const checkDigit = format.check && sharedCheckDigit(format.check);
	const { fit, fitByCountry } = fitsOf(format);
	const { name: formatName, role } = format;
	return shapes.map((shape) => ({ formatName, shape, role, checkDigit, fit, fitByCountry }));
}

function fitsOf(format: IndexedFormat): Pick<Entry, 'fit' | 'fitByCountry'> {
	const says = format.check
		? `the number has the format ${format.name} and its check digit holds`
		: `the number has the format ${format.name}, which has no check digit`;
	const fit = {
		formatName: format.name,
		role: format.role,
		says,
		saysAlone: `No carrier is declared; ${says}.`,
		hasCheckDigit: format.check !== undefined,
		isInternationalMail: format.carrier === BY_COUNTRY,
		namesIn: format.namesIn === ANYWHERE ? undefined : countrySet(format.namesIn),
		lastMile: format.handsTo === undefined ? undefined : carrierOf(format.handsTo),
	};
	if (format.carrier !== BY_COUNTRY) {
		const carrier = typeof format.carrier === 'string' ? carrierOf(format.carrier) : format.carrier;
		const countries = countrySet(format.countries ?? carrier.countries);
		return { fit: { ...fit, carrier, countries }, fitByCountry: undefined };
	}
	return {
		fit: undefined,
		fitByCountry: new Map(
			POSTAL_SERVICES.flatMap(([country]) => {
				const carrier = postalServiceOf(country);
				return carrier ? [[country, { ...fit, carrier, countries: undefined }]] : [];
			}),
		),
	};
}

const NO_ENTRIES: readonly Entry[] = [];

/** Every combination of fits that numbers have is one list, so that a finding can be kept by it. */
interface FitList {
	readonly fits: readonly NumberFit[];
	readonly longer: Map<NumberFit, FitList>;
}

const NO_FITS: FitList = { fits: [], longer: new Map() };

function withFit(list: FitList, fit: NumberFit): FitList {
	const known = list.longer.get(fit);
	if (known) return known;
	const longer: FitList = { fits: [...list.fits, fit], longer: new Map() };
	list.longer.set(fit, longer);
	return longer;
}

/**
 * The formats that a printed number fits, in order of precedence; those that can only confirm a
 * declared carrier where there is one.
 */
export function fitsOfNumber(
	index: NumberIndex,
	number: string,
	toConfirm: boolean,
): readonly NumberFit[] {
	return fitsFrom(entriesFor(index, number, toConfirm), number, startOfLastDigits(number));
}

/** The same where it is known from where on the number has only digits. */
export const namingFits = (index: NumberIndex, number: string, digitsFrom: number) =>
	fitsFrom(entriesFor(index, number, false), number, digitsFrom);

function fitsFrom(
	entries: readonly Entry[],
	number: string,
	digitsFrom: number,
): readonly NumberFit[] {
	let list = NO_FITS;
	let lastEntry: Entry | undefined;
	let lastHolds = false;
	for (let at = 0; at < entries.length; at++) {
		const entry = entries[at];
		if (entry === undefined || digitsFrom > entry.shape.digitsFrom) continue;
		if (!hasShape(number, entry.shape)) continue;
		if (lastEntry === undefined || !hasSameCheck(entry, lastEntry)) {
			lastHolds = holds(entry, number);
			lastEntry = entry;
		}
		const fit = lastHolds ? fitOf(entry, number) : undefined;
		if (fit !== undefined) list = withFit(list, fit);
	}
	return list.fits;
}

const entriesFor = (index: NumberIndex, number: string, toConfirm: boolean): readonly Entry[] =>
	(toConfirm ? index.byLengthAndStart : index.naming)[number.length]?.[number.charCodeAt(0)] ??
	NO_ENTRIES;

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
export const checkedFit = (entry: Entry, number: string): NumberFit | undefined =>
	holds(entry, number) ? fitOf(entry, number) : undefined;

const fitOf = ({ fit, fitByCountry }: Entry, number: string): NumberFit | undefined =>
	fit ?? fitByCountry?.get(number.slice(-2));

const hasSameCheck = (one: Entry, other: Entry) =>
	one.checkDigit === other.checkDigit &&
	one.shape.serialStart === other.shape.serialStart &&
	one.shape.checkAt === other.shape.checkAt;

function holds({ checkDigit, shape }: Entry, number: string): boolean {
	const { serialStart, checkAt } = shape;
	return !checkDigit || checkDigit(number, serialStart, checkAt) === number.charCodeAt(checkAt);
}

/**
 * The format whose shape a number has, and whose check digit refuses it: a format of the carrier, or
 * where none is given one whose shape nobody else has.
 */
export function entryOfFailedCheck(
	index: NumberIndex,
	number: string,
	carrier: Carrier | undefined,
): Entry | undefined {
	const digitsFrom = startOfLastDigits(number);
	return entriesFor(index, number, true).find((entry) => {
		if (digitsFrom > entry.shape.digitsFrom || !hasShape(number, entry.shape)) return false;
		const isAsked = carrier ? entry.fit?.carrier === carrier : entry.role === 'certain';
		return isAsked && !holds(entry, number);
	});
}

import { MAX_NUMBER_LENGTH } from './numberPattern';
import { isPrinted, printedNumber } from './printedNumber';

/** What stands in the field of the tracking number, as people and programs fill it. */
export interface NumberField {
	/** Printed, as they came, each once. Several where the field holds several. */
	readonly numbers: readonly string[];
	/** What is said where there is no number: half a sentence. */
	readonly says: string;
	/** What is said beside the number: a whole sentence. */
	readonly remark?: string;
}

/** Longest text that is read at all: a link, or several numbers with what is written around them. */
const MAX_TEXT_LENGTH = 400;
const MAX_SHOWN_LENGTH = 40;
/** Fewer digits are a word that has a digit, or a slip. */
const MIN_DIGITS = 3;
/** No carrier's numbers are shorter. */
const MIN_LENGTH = 5;
/** What a spreadsheet keeps of a number; the digits after them become zeros. */
const SPREADSHEET_DIGITS = 15;

const none = (says: string): NumberField => ({ numbers: [], says });
const found = (numbers: readonly string[], remark?: string): NumberField => ({
	numbers,
	says: '',
	...(remark !== undefined && { remark }),
});

const EMPTY = none('there is no tracking number');
const TOO_LONG = none('the number field holds a text that is too long for a number');
const shown = (text: string) => {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > MAX_SHOWN_LENGTH ? `${line.slice(0, MAX_SHOWN_LENGTH)}…` : line;
};
const noNumber = (text: string) =>
	none(`the number field says "${shown(text)}", which is no number`);
const lost = (text: string) =>
	none(
		`the number field shows ${shown(text)}: its digits were lost in a spreadsheet, where the column has to be text`,
	);

/**
 * Reads the field of the tracking number: a number; two of them; a link with one in it; a number
 * with what a spreadsheet put around it or left of it; or a word that says there is none.
 *
 * `isKnown` says whether a printed number fits a format: only that tells two numbers from one that
 * is printed in groups. What is longer than any such text is not looked at.
 */
export function readNumberField(text: string, isKnown: (number: string) => boolean): NumberField {
	if (text === '') return EMPTY;
	if (text.length > MAX_TEXT_LENGTH) return TOO_LONG;
	if (isPrinted(text)) return asNumber(text, text, isKnown);
	if (/^[a-z /]+$/i.test(text) && text.trim() !== '') return noNumber(text);
	const bare = withoutTrimmings(text);
	if (bare === '') return EMPTY;
	if (digitsOfPrinted(bare) >= 0 && hasDigits(bare)) return asNumber(bare, text, isKnown);
	return (
		spreadsheetNumber(bare, isKnown) ??
		numberInLink(bare, isKnown) ??
		numbersIn(bare, isKnown) ??
		noNumber(text)
	);
}

/**
 * From where on a printed number has only digits. -1 for a text that needs more reading: it has other
 * characters, no length of a number, or zeros at its end that a spreadsheet may have put there.
 */
export function digitsOfPrinted(text: string): number {
	const { length } = text;
	if (length < MIN_NUMBER_LENGTH || length > MAX_NUMBER_LENGTH) return -1;
	let digitsFrom = 0;
	for (let at = 0; at < length; at++) {
		const code = text.charCodeAt(at);
		if (code > 57) {
			if (code > 90 || code < 65) return -1;
			digitsFrom = at + 1;
		} else if (code < 48) return -1;
	}
	return text.endsWith('00000') ? -1 : digitsFrom;
}

/** A text of capitals and digits is a number, unless it says that there is none. */
function asNumber(number: string, text: string, isKnown: (number: string) => boolean): NumberField {
	const printed = printedNumber(number);
	if (printed === undefined) return noNumber(text);
	if (!hasDigits(printed) && !isKnown(printed)) return noNumber(text);
	if (/^0+$/.test(printed)) return noNumber(text);
	if (printed.length < MIN_LENGTH && !isKnown(printed)) return noNumber(text);
	return isRounded(printed, isKnown) ? lost(text) : found([printed]);
}

function hasDigits(number: string): boolean {
	let digits = 0;
	for (let at = 0; at < number.length && digits < MIN_DIGITS; at++) {
		if (number.charCodeAt(at) < 58) digits += 1;
	}
	return digits >= MIN_DIGITS;
}

/**
 * Three zeros or more at the end of more digits than a spreadsheet keeps, or than the seventeen that a
 * program does. Five are no chance; fewer may be a real number.
 */
function isRounded(number: string, isKnown: (number: string) => boolean): boolean {
	const extra = number.length - SPREADSHEET_DIGITS;
	if (extra < 2 || !number.endsWith('000') || !/^\d+$/.test(number)) return false;
	return number.endsWith('00000') || !isKnown(number);
}

/** What a scanner puts before a number: the kind of bar code, by AIM's list. */
const SCANNER_MARK = /^\](?:C[0-4]|d[1-6]|Q[1-6]|e0)(?=[0-9A-Z])/;

/**
 * Quotation marks, `="…"`, a spreadsheet's apostrophe, a scanner's mark, the brackets of `(00)` before
 * a number of a shipping unit, a full stop, a trailing `.0`.
 */
function withoutTrimmings(text: string): string {
	if (isPrinted(text)) return text;
	const bare = text
		.trim()
		.replace(/^=\s*(?=["'“”(\d])/, '')
		.replace(/^["'“”„‘’‚`´«»+\s]+/u, '')
		.replace(SCANNER_MARK, '')
		.replace(/^\(00\) ?(?=\d)/, '00')
		.replace(/["'“”„‘’‚`´«».,;:!\s]+$/u, '');
	return bare.endsWith('0') ? (/^(\d{5,})[.,]0+$/.exec(bare)?.[1] ?? bare) : bare;
}

const SPREADSHEET_FAULT = /^#(?:N\/A|NV|REF!?|VALUE!?|WERT!?|NAME\??|NUM!?|DIV\/0!?|#+)$/i;
const SCIENTIFIC = /^[+-]?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
const THOUSANDS = /^\d{1,3}(?:([.,'’\u00a0\u202f])\d{3})(?:\1\d{3}){2,}$/;
const DATE =
	/^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ]\d{1,2}:\d{2}.*)?$/;

function spreadsheetNumber(
	text: string,
	isKnown: (number: string) => boolean,
): NumberField | undefined {
	if (SPREADSHEET_FAULT.test(text)) {
		return none(`the number field shows ${shown(text)}: the number was lost in a spreadsheet`);
	}
	if (DATE.test(text)) return none(`the number field says "${shown(text)}", which is a date`);
	if (THOUSANDS.test(text)) return asNumber(text.replace(/\D/g, ''), text, isKnown);
	const [, first, rest = '', exponent] = SCIENTIFIC.exec(text) ?? [];
	if (first === undefined) return undefined;
	// All digits are there only where none had to be rounded away.
	return rest.length === Number(exponent) && rest.length < SPREADSHEET_DIGITS
		? asNumber(first + rest, text, isKnown)
		: lost(text);
}

const LINK = /https?:\/\/|www\.|^[\w.-]+\.[a-z]{2,6}\//i;
const MIN_NUMBER_LENGTH = 8;

function numberInLink(text: string, isKnown: (number: string) => boolean): NumberField | undefined {
	if (!/[./]/.test(text) || !LINK.test(text)) return undefined;
	const tokens = text
		.replace(/%[0-9A-F]{2}/gi, ' ')
		.split(/[^A-Za-z0-9]+/)
		.map((token) => token.toUpperCase())
		.filter((token) => token.length >= MIN_NUMBER_LENGTH && /(?:\d.*){5}/.test(token));
	const numbers = [...new Set(tokens)];
	const known = numbers.filter(isKnown);
	const [number] = known.length > 0 ? known : numbers;
	if (number === undefined || (known.length === 0 && numbers.length > 1)) {
		return none('the number field holds a link, in which no number can be told');
	}
	return found([number], 'The number field holds a link; the number in it was read.');
}

/** What parts two numbers for certain. */
const BETWEEN = /[\n\r\t,;|&]+|\/|\s\+\s|\s(?:and|und|et|y|e|en|och|i|ve|or)\s/i;
/** A number that is printed in groups has shorter ones; two numbers that a space parts are longer. */
const MIN_APART = 9;

function numbersIn(text: string, isKnown: (number: string) => boolean): NumberField | undefined {
	const parts = text.split(BETWEEN).map((part) => numbersInPart(part, isKnown));
	const numbers = [...new Set(parts.flat())];
	const [only] = numbers;
	if (only === undefined) return undefined;
	if (numbers.length === 1) return asNumber(only, text, isKnown);
	const count = numbers.length === 2 ? 'two' : String(numbers.length);
	return found(numbers, `The number field holds ${count} numbers.`);
}

/** A name before a number that a dash joins to it: `UPS-1Z…`. */
const LABEL = /^\s*\p{L}{2,20}[-–_]\s*/u;

function numbersInPart(part: string, isKnown: (number: string) => boolean): readonly string[] {
	const words = part.split(/[\s:#()[\]{}<>"'=]+/).filter((word) => word !== '');
	const tokens = words.flatMap((word) => printedNumber(withoutTrimmings(word)) ?? []);
	const long = tokens.filter((token) => token.length >= MIN_APART && hasDigits(token));
	if (long.length > 1 && long.length === words.length) return long;
	const known = long.filter(isKnown);
	const whole = printedNumber(words.join(''));
	if (whole !== undefined && isKnown(whole)) return [whole];
	if (known.length > 0) return known;
	const unlabelled = printedNumber(part.replace(LABEL, ''));
	if (unlabelled !== undefined && isKnown(unlabelled)) return [unlabelled];
	if (whole !== undefined && hasDigits(whole) && words.every(hasDigitOrFew)) return [whole];
	const rest = printedNumber(words.filter((word) => /\d/.test(word)).join(''));
	return rest !== undefined && rest.length >= MIN_NUMBER_LENGTH && hasDigits(rest) ? [rest] : [];
}

/** A word of letters alone inside a number is short: `TBA`, `JJD`; a longer one is a label. */
const hasDigitOrFew = (word: string) => word.length <= 4 || /\p{Nd}/u.test(word);

import { MAX_NUMBER_LENGTH } from './numberPattern';

/** Longest text that is read at all: a number with a space after every character, and some slack. */
const MAX_TEXT_LENGTH = 120;

/** Spaces, dashes, and the invisible marks that come along when a number is copied from a page. */
const SEPARATOR = /[\s\p{Pd}\p{Cf}\u2212]/u;

const FOREIGN_LETTERS = 'АВЕКМНОРСТХІЅЈУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN_LETTERS = 'ABEKMHOPCTXISJYABEZHIKMNOPTYX';
const LATIN = new Map([...FOREIGN_LETTERS].map((letter, at) => [letter, LATIN_LETTERS[at] ?? '']));

/**
 * Brings a tracking number to the form the carrier prints: capitals and digits, nothing between.
 *
 * Full-width characters and the digits of other scripts are read by their value. Cyrillic and Greek
 * capitals that look like Latin ones are read as those, as no carrier uses them. O and 0, I and 1
 * stay apart here: which one is meant only a format can say. Undefined for text that cannot be a
 * tracking number, at no cost that grows with it.
 */
export function printedNumber(text: string): string | undefined {
	if (text.length > MAX_TEXT_LENGTH) return undefined;
	if (isPrinted(text)) return isNumberLength(text) ? text : undefined;
	const typed = text.replace(/[ -]/g, '').toUpperCase();
	const number = isPrinted(typed) ? typed : rewritten(text);
	return number !== undefined && isNumberLength(number) ? number : undefined;
}

/** Digits and capitals alone, by their ASCII codes. */
export function isPrinted(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 48 || code > 90 || (code > 57 && code < 65)) return false;
	}
	return true;
}

const isNumberLength = (number: string) => number !== '' && number.length <= MAX_NUMBER_LENGTH;

function rewritten(text: string): string | undefined {
	let number = '';
	for (const character of text.normalize('NFKC')) {
		if (SEPARATOR.test(character)) continue;
		const printed = printedCharacter(character);
		if (printed === undefined) return undefined;
		number += printed;
	}
	return number;
}

function printedCharacter(character: string): string | undefined {
	const capital = character.toUpperCase();
	if (/^[0-9A-Z]$/.test(capital)) return capital;
	return LATIN.get(capital) ?? digitOfAnyScript(character);
}

/** Unicode keeps the ten digits of a script together, its zero first. */
function digitOfAnyScript(character: string): string | undefined {
	const codePoint = character.codePointAt(0) ?? 0;
	if (!/^\p{Nd}$/u.test(character)) return undefined;
	let zero = codePoint;
	while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String((codePoint - zero) % 10);
}

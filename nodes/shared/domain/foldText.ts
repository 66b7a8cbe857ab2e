/**
 * What a mail client would not show: zero-width characters, soft hyphens, bidi controls, tags and
 * variation selectors. Hidden in a word they keep it from being found.
 */
const INVISIBLE =
	/[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

/** Accents of the Latin script, and the vowel marks and the stretcher of the Arabic one. */
const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g;

/** No marketplace writes in Cyrillic or Greek: there these letters only pass for Latin ones. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
	zip('авеіјкмнорсѕтухԁһѡαβεικνορτυχłøđıßæœأإآٱىةھک', [
		...'abeijkmhopcstyxdhwabeiknoptuxlodi',
		...['ss', 'ae', 'oe', 'ا', 'ا', 'ا', 'ا', 'ي', 'ه', 'ه', 'ك'],
	]),
);

/** Digits and signs that stand for a letter between letters: `p0sitive`, `rev1ew`. */
const STAND_INS: ReadonlyMap<string, string> = new Map(zip('01345@$', [...'oieasas']));

const STAND_IN = /(?<=\p{Script=Latin})[01345@$]+(?=\p{Script=Latin})/gu;
const SPACED_OUT = /(?<![\p{L}\p{N}])(?:\p{L}[ .*_-]){3,}\p{L}(?![\p{L}\p{N}])/gu;

export interface FoldedText {
	/** Lower case without accents, look-alikes replaced, one space between words. */
	readonly text: string;
	/** Whether words were spelt out letter by letter. They are put together, their borders lost. */
	readonly speltOut: boolean;
}

export const dropInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Folds letters that read the same into one spelling. Idempotent, and linear in the text. */
export const foldLetters = (text: string): string =>
	[...dropInvisible(text).normalize('NFKC').toLowerCase()]
		.map((letter) => LOOK_ALIKES.get(letter) ?? letter)
		.join('')
		.normalize('NFKD')
		.replace(MARKS, '')
		.normalize('NFC')
		.replace(/[‘’ʼ´`]/g, "'")
		.replace(/\s+/g, ' ');

/** As `foldLetters`, and undoes the ways in which a word is disguised from a filter. */
export function foldText(text: string): FoldedText {
	const folded = foldLetters(text).replace(STAND_IN, (signs) =>
		[...signs].map((sign) => STAND_INS.get(sign) ?? sign).join(''),
	);
	const joined = folded.replace(SPACED_OUT, (letters) => letters.replace(/[ .*_-]/g, ''));
	return { text: joined, speltOut: joined !== folded };
}

function zip(letters: string, replacements: readonly string[]): Array<readonly [string, string]> {
	return [...letters].map((letter, index) => [letter, replacements[index] ?? letter]);
}

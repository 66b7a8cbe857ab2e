import { foldLetters } from './foldText';
import type { Sentence } from './sentences';
import { WORDINGS, type Wordings } from './wordingRules';

export type Wording = keyof Wordings;

interface Pattern {
	readonly language: string;
	readonly inText: RegExp;
	/** For sentences with words spelt out letter by letter: where one begins is no longer known. */
	readonly inJoined: RegExp;
}

/** Japanese has no spaces, and Arabic writes "and", "the" or "for" into the word. */
const WITHOUT_WORD_START = new Set(['ja', 'ar']);

/** Words that others are put in front of, as in "Verkäuferbewertung". */
const COMPOUNDED: Readonly<Record<string, RegExp>> = {
	de: /bewert|rezension|beurteil/g,
	nl: /beoordel|recensie/g,
	sv: /omdome|betyg|recension/g,
};

const NOTHING = /(?!)/g;

/**
 * Neutral by Amazon's own standard: naming the bad with the good, or a whole scale of stars. Taken
 * out of a sentence before it is judged, it cannot be mistaken for the good alone.
 */
const BALANCED =
	/(?<!\p{L})(?:(?:positi[a-z]{0,6}|good|gut[a-z]{0,2}|bon[a-z]{0,3}|buen[a-z]{0,2}|goede?|olumlu|良い|ايجابي[ها]{0,2}|सकारात्मक)[ ,]{0,2}(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|czy|eller|och|ya da|veya|ve|या|और|او|و|か|も)? ?(?:not )?(?:negati[a-z]{0,6}|neutral[a-z]{0,3}|bad|critical|schlecht[a-z]{0,2}|mauvais[a-z]{0,2}|mal[oa]s?|slechte?|olumsuz|悪い|سلبي[ها]{0,2}|नकारात्मक)|(?:1|one|eine?m?|une?|uno|en|een|um|bir)\s?(?:star |stern |etoile )?(?:-|–|to|bis|zu|or|oder|a|al|à|ou|o|tot|do|till|ile|से|から|〜|~|الي) ?(?:5|five|funf|cinq)|(?:5|five)[- ]stars? (?:or|and) (?:a )?(?:1|one))(?!\d)/gu;

const withoutSpaces = (source: string): string =>
	source.replaceAll('[- ]', '[- ]?').replace(/ (?![?\]])/g, ' ?');

const compiled = new Map<Wording, readonly Pattern[]>();

const patternsOf = (wording: Wording): readonly Pattern[] => {
	const known = compiled.get(wording);
	if (known) return known;
	const patterns = Object.entries(WORDINGS).map(([language, wordings]): Pattern => {
		const source = foldLetters(wordings[wording]).replace(
			COMPOUNDED[language] ?? NOTHING,
			'[a-z]{0,20}$&',
		);
		const start = WITHOUT_WORD_START.has(language) ? '' : '(?<![\\p{L}\\p{N}])';
		return {
			language,
			inText: new RegExp(`${start}(?:${source})`, 'u'),
			inJoined: new RegExp(withoutSpaces(source), 'u'),
		};
	});
	compiled.set(wording, patterns);
	return patterns;
};

/** The languages in which a sentence says it. Two wordings count together only in one language. */
export function languagesSaying({ folded }: Sentence, wording: Wording): string[] {
	const text = folded.text.replace(BALANCED, ' … ');
	return patternsOf(wording)
		.filter(({ inText, inJoined }) => (folded.speltOut ? inJoined : inText).test(text))
		.map(({ language }) => language);
}

export const says = (sentence: Sentence, wording: Wording): boolean =>
	languagesSaying(sentence, wording).length > 0;

/** Whether one of the sentences, alone, says both in the same language. */
export function saysBoth(sentence: Sentence, first: Wording, second: Wording): boolean {
	const languages = languagesSaying(sentence, first);
	if (languages.length === 0) return false;
	return languagesSaying(sentence, second).some((language) => languages.includes(language));
}

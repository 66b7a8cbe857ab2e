import { leaveOutBalanced } from './balancedWording';
import { foldLetters } from '../../foldText';
import { IMPLIED_STEMS, type ImpliedStems } from './impliedStems';
import { sentenceShapes, withoutBorders, wordStart, type Shaped } from './sentenceShapes';
import type { Sentence } from './sentences';
import { WORDINGS, type Wordings } from './wordingRules';
import { WORD_STEMS, type WordStems } from './wordStems';

export type Wording = keyof Wordings | keyof WordStems | keyof ImpliedStems | Shaped;

interface Pattern {
	readonly language: string;
	readonly inText: RegExp;
	/** For sentences with words spelt out letter by letter: where one begins is no longer known. */
	readonly inJoined: RegExp;
}

/** Words that others are put in front of, as in "Verkäuferbewertung". */
const COMPOUNDED: Readonly<Record<string, RegExp>> = {
	de: /bewert|rezension|beurteil/g,
	nl: /beoordel|recensie/g,
	sv: /omdome|betyg|recension/g,
};

const NOTHING = /(?!)/g;

const compiled = new Map<Wording, readonly Pattern[]>();

/** The phrases or words for it, and the ways to put words together that come to it. */
function sourceOf(language: string, wording: Wording): string {
	const stems = WORD_STEMS[language];
	const implied = IMPLIED_STEMS[language];
	const written: Partial<Record<Wording, string>> = { ...WORDINGS[language], ...stems, ...implied };
	const shapes: Partial<Record<Wording, string>> =
		stems && implied ? sentenceShapes(language, { ...stems, ...implied }) : {};
	return [foldLetters(written[wording] ?? ''), shapes[wording] ?? '']
		.filter((source) => source !== '')
		.join('|');
}

const patternsOf = (wording: Wording): readonly Pattern[] => {
	const known = compiled.get(wording);
	if (known) return known;
	const patterns = Object.keys(WORDINGS).map((language): Pattern => {
		const source = sourceOf(language, wording).replace(
			COMPOUNDED[language] ?? NOTHING,
			'[a-z]{0,20}$&',
		);
		return {
			language,
			inText: new RegExp(`${wordStart(language)}(?:${source})`, 'u'),
			inJoined: new RegExp(withoutBorders(source), 'u'),
		};
	});
	compiled.set(wording, patterns);
	return patterns;
};

const languagesIn = (text: string, speltOut: boolean, wording: Wording): readonly string[] =>
	patternsOf(wording)
		.filter(({ inText, inJoined }) => (speltOut ? inJoined : inText).test(text))
		.map(({ language }) => language);

/** A sentence is asked the same by several rules. */
const said = new WeakMap<Sentence, Map<Wording, readonly string[]>>();

/** The languages in which a sentence says it. Two wordings count together only in one language. */
export function languagesSaying(sentence: Sentence, wording: Wording): readonly string[] {
	const known = said.get(sentence) ?? new Map<Wording, readonly string[]>();
	said.set(sentence, known);
	const { text, speltOut } = sentence.folded;
	const languages = known.get(wording) ?? languagesIn(leaveOutBalanced(text), speltOut, wording);
	known.set(wording, languages);
	return languages;
}

export type Says = (wording: Wording) => boolean;

/** The languages in which a sentence, alone, says all that is asked of it. */
export const languagesWhere = (sentence: Sentence, holds: (says: Says) => boolean): string[] =>
	Object.keys(WORDINGS).filter((language) =>
		holds((wording) => languagesSaying(sentence, wording).includes(language)),
	);

export const says = (sentence: Sentence, wording: Wording): boolean =>
	languagesSaying(sentence, wording).length > 0;

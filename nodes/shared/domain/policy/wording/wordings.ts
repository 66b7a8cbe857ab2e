import { leaveOutBalanced } from './balancedWording';
import { LANGUAGES } from './languages/languages';
import type { Concept } from './phrases';
import { patternsOf, type Shape } from './sentencePatterns';
import type { Sentence } from './sentences';

export type Wording = Concept | Shape;

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
export const languagesWhere = (
	sentence: Sentence,
	holds: (says: Says, language: string) => boolean,
): string[] =>
	Object.keys(LANGUAGES).filter((language) =>
		holds((wording) => languagesSaying(sentence, wording).includes(language), language),
	);

export const says = (sentence: Sentence, wording: Wording): boolean =>
	languagesSaying(sentence, wording).length > 0;

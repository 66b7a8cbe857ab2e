import { foldLetters } from './foldText';
import type { Wordings } from './wordingRules';
import type { WordStems } from './wordStems';

/** Japanese has no spaces, and Arabic writes "and", "the" or "for" into the word. */
const WITHOUT_WORD_START = new Set(['ja', 'ar']);
/** Languages that put an adjective after its noun, as in "avis positif". */
const ADJECTIVE_LAST = new Set(['ar', 'es', 'fr', 'it', 'pl', 'pt']);
/** Languages that put a verb after what it is done to, as in "Ihre Bewertung löschen". */
const VERB_LAST = new Set(['de', 'hi', 'ja', 'nl', 'tr']);
/** Languages whose verbs hold the condition, so that it follows. Their phrases know it. */
const CONDITION_LAST = new Set(['ja', 'tr']);

const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';
const FEW_WORDS = "(?:[- ][\\p{L}']{1,20}){0,2}[- ]";

/** Not any word: "votre avis est …" says nothing of what it should be. */
const MAYBE_VERY =
	'[\\p{L}]{0,6} (?:(?:tres|plus|vraiment|bien|molto|piu|davvero|muy|mas|bem|muito|bardzo|naprawde|tak) )?';

/** Where a word may begin in a language, as a pattern. */
export const wordStart = (language: string): string =>
	WITHOUT_WORD_START.has(language) ? '' : WORD_START;

/** The pattern for a sentence whose words are joined: they begin and end anywhere. */
export const withoutBorders = (source: string): string =>
	source
		.replaceAll(WORD_START, '')
		.replaceAll(WORD_END, '')
		.replaceAll('[- ]', '[- ]?')
		.replace(/ (?![?\]])/g, ' ?');

/** What can be said by putting words together in the ways of a language, beside its phrases. */
export function sentenceShapes(
	language: string,
	stems: WordStems,
): Partial<Record<keyof Wordings, string>> {
	const start = wordStart(language);
	const end = language === 'ja' ? '' : WORD_END;
	const inTurn = (first: string, gap: string, second: string) =>
		`(?:${foldLetters(first)})${gap}${start}(?:${foldLetters(second)})`;
	const { alter, condition, delight, opinion, praise, trouble } = stems;
	const adjectiveFirst = inTurn(praise, language === 'ja' ? '.{0,6}' : FEW_WORDS, opinion);
	const adjectiveLast = inTurn(opinion, MAYBE_VERY, praise);
	const verbFirst = inTurn(alter, '[^.;:?!]{0,40}', opinion);
	const verbLast = inTurn(opinion, language === 'ja' ? '.{0,16}' : '[^.,;:?!]{0,40}', alter);
	return {
		positiveReview: ADJECTIVE_LAST.has(language)
			? `${adjectiveFirst}|${adjectiveLast}`
			: adjectiveFirst,
		changeReview: VERB_LAST.has(language) ? verbLast : verbFirst,
		...(!CONDITION_LAST.has(language) && {
			happyIf: inTurn(condition, `${end}.{0,90}`, delight),
			unhappyIf: inTurn(condition, `${end}.{0,90}`, trouble),
		}),
	};
}

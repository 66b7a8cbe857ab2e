import { foldLetters } from '../../foldText';
import type { ImpliedStems } from './impliedStems';
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

export type Shaped =
	'positiveReview' | 'changeReview' | 'happyIf' | 'unhappyIf' | 'again' | 'everyStar';

/** Puts two stems one after the other, the second at the start of a word. */
const joinIn =
	(language: string) =>
	(first: string, gap: string, second: string): string =>
		`(?:${foldLetters(first)})${gap}${wordStart(language)}(?:${foldLetters(second)})`;

const joinEitherWay =
	(language: string) =>
	(one: string, gap: string, other: string): string =>
		`${joinIn(language)(one, gap, other)}|${joinIn(language)(other, gap, one)}`;

/** What can be said by putting words together in the ways of a language, beside its phrases. */
export function sentenceShapes(
	language: string,
	stems: WordStems & ImpliedStems,
): Partial<Record<Shaped, string>> {
	const end = language === 'ja' ? '' : WORD_END;
	const inTurn = joinIn(language);
	const eitherWay = joinEitherWay(language);
	const { alter, condition, delight, fulfilment, opinion, praise, trouble } = stems;
	const adjectiveFirst = inTurn(praise, language === 'ja' ? '.{0,6}' : FEW_WORDS, opinion);
	const adjectiveLast = inTurn(opinion, MAYBE_VERY, praise);
	const verbFirst = inTurn(alter, '[^.;:?!]{0,40}', opinion);
	const verbLast = inTurn(opinion, language === 'ja' ? '.{0,16}' : '[^.,;:?!]{0,40}', alter);
	const altered = VERB_LAST.has(language) ? verbLast : verbFirst;
	const nearby = WITHOUT_WORD_START.has(language) ? '[^、。،]{0,12}' : `[\\p{L}]{0,8}${FEW_WORDS}`;
	return {
		positiveReview: ADJECTIVE_LAST.has(language)
			? `${adjectiveFirst}|${adjectiveLast}`
			: adjectiveFirst,
		changeReview: `${altered}|${eitherWay(stems.outdated, '[^.;:?!]{0,50}', opinion)}`,
		again: eitherWay(stems.plea, '.{0,60}', stems.unheard),
		everyStar: eitherWay(stems.unsparing, nearby, stems.stars),
		...(!CONDITION_LAST.has(language) && {
			happyIf: inTurn(condition, `${end}.{0,90}`, `${delight}|${fulfilment}`),
			unhappyIf: inTurn(condition, `${end}.{0,90}`, trouble),
		}),
	};
}

import { foldLetters } from '../../foldText';
import { LANGUAGES } from './languages/languages';
import type { Concept, Phrases } from './phrases';

/** What a sentence says by the order of its words, beside the phrases of its language. */
export type Shape = 'goodReview' | 'changedReview' | 'happyIf' | 'beforeReview';

/** Japanese has no spaces, and Arabic writes "and", "the" or "for" into the word. */
const WITHOUT_WORD_START = new Set(['ar', 'ja']);
/** Languages that put an adjective after its noun, as in "avis positif". */
const ADJECTIVE_LAST = new Set(['ar', 'es', 'fr', 'it', 'pl', 'pt']);
/** Languages that put a verb after what it is done to, as in "Ihre Bewertung löschen". */
const VERB_LAST = new Set(['de', 'hi', 'ja', 'nl', 'tr']);
/** Languages that put "if" and "before" after the rest, as in "レビューの前に". */
const PARTICLE_LAST = new Set(['hi', 'ja', 'tr']);
/** Languages whose verbs hold the condition. */
const CONDITION_LAST = new Set(['ja', 'tr']);

const WORD_START = '(?<![\\p{L}\\p{N}])';
const FEW_WORDS = "(?:[- ][\\p{L}']{1,20}){0,2}[- ]";
/** Not any word: "votre avis est …" says nothing of what it should be. */
const MAYBE_VERY =
	'[\\p{L}]{0,6} (?:(?:tres|plus|vraiment|bien|molto|piu|davvero|muy|mas|bem|muito|bardzo|naprawde|tak) )?';
/** English words that other languages use too. */
const BORROWED = 'reviews?\\b|ratings?\\b';

const wordStart = (language: string): string =>
	WITHOUT_WORD_START.has(language) ? '' : WORD_START;

/** Puts one after the other, the second at the start of a word. */
const inTurn = (language: string, first: string, gap: string, second: string): string =>
	`(?:${first})${gap}${wordStart(language)}(?:${second})`;

function shapesOf(language: string, words: (concept: Concept) => string): Record<Shape, string> {
	const opinion = `${words('rating')}|${words('answer')}`;
	const noun = `${opinion}|${BORROWED}`;
	const turn = (first: string, gap: string, second: string) => inTurn(language, first, gap, second);
	const isJapanese = language === 'ja';
	const altered = VERB_LAST.has(language)
		? turn(opinion, isJapanese ? '.{0,16}' : '[^.,;:?!]{0,40}', words('alter'))
		: '';
	const toAlter = turn(words('alter'), '[^.;:?!]{0,40}', opinion);
	const [first, last] = CONDITION_LAST.has(language)
		? [words('delight'), words('condition')]
		: [words('condition'), words('delight')];
	const happy = CONDITION_LAST.has(language)
		? `(?:${first})[^,.;:?!]{0,20}(?:${last})`
		: turn(first, '(?![\\p{L}\\p{N}])[^,.;:?!]{0,70}', last);
	return {
		goodReview: [
			turn(words('good'), isJapanese ? '.{0,6}' : FEW_WORDS, noun),
			...(ADJECTIVE_LAST.has(language) ? [turn(opinion, MAYBE_VERY, words('good'))] : []),
		].join('|'),
		changedReview:
			isJapanese || language === 'hi' || language === 'tr'
				? altered
				: [altered, toAlter].filter(Boolean).join('|'),
		happyIf: happy,
		beforeReview: PARTICLE_LAST.has(language)
			? turn(opinion, '[^.,;:?!]{0,30}', words('before'))
			: turn(words('before'), '[^.;:?!]{0,50}', opinion),
	};
}

export interface SentencePattern {
	readonly language: string;
	readonly inText: RegExp;
	/** For sentences with words spelt out letter by letter: where one begins is no longer known. */
	readonly inJoined: RegExp;
}

const isShape = (wanted: Concept | Shape): wanted is Shape =>
	['goodReview', 'changedReview', 'happyIf', 'beforeReview'].includes(wanted);

/** Where words have no borders, so many of them are so many letters: tried word by word, they never end. */
const LETTERS_A_WORD = 10;

/** The pattern for a sentence whose words are joined: they begin and end anywhere. */
const withoutBorders = (source: string): string =>
	source
		.replace(
			/\(\?:\[a-z\]\+ \)(?:\?|\{0,(\d)\})/g,
			(_words, most = '1') => `[a-z ]{0,${LETTERS_A_WORD * Number(most)}}`,
		)
		.replaceAll(WORD_START, '')
		.replaceAll('(?![\\p{L}\\p{N}])', '')
		.replaceAll('[- ]', '[- ]?')
		.replace(/ (?![?\]])/g, ' ?');

function sourceOf(language: string, phrases: Phrases, wanted: Concept | Shape): string {
	const words = (concept: Concept) => foldLetters(phrases[concept][0]);
	return isShape(wanted) ? shapesOf(language, words)[wanted] : words(wanted);
}

const compiled = new Map<Concept | Shape, readonly SentencePattern[]>();

/** A concept's or a shape's pattern in each language, compiled when it is first asked for. */
export function patternsOf(wanted: Concept | Shape): readonly SentencePattern[] {
	const known = compiled.get(wanted);
	if (known) return known;
	const patterns = Object.entries(LANGUAGES).map(([language, phrases]): SentencePattern => {
		const source = sourceOf(language, phrases, wanted);
		return {
			language,
			inText: new RegExp(`${wordStart(language)}(?:${source})`, 'u'),
			inJoined: new RegExp(withoutBorders(source), 'u'),
		};
	});
	compiled.set(wanted, patterns);
	return patterns;
}

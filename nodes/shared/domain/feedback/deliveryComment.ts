import { foldLetters } from '../foldText';
import { DELIVERY_WORDS } from './deliveryWordsTexts';

export interface CommentReading {
	/**
	 * `only`: delivery and nothing else; `mixed`: another matter too; `unclear`: delivery, and a part
	 * that no list knows; `no`: not a word of delivery.
	 */
	readonly delivery: 'only' | 'mixed' | 'unclear' | 'no';
	readonly deliveryWords: readonly string[];
	readonly otherWords: readonly string[];
}

/** A part this short without a known word ("Terrible!", "1 star") is mood, not another matter. */
const MOOD_WORDS = 3;
const MOOD_CHARACTERS_UNSPACED = 8;

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const SENTENCE_END = /[.!?;\n。！？।؟]+/;
const WORD = /[\p{L}\p{M}\p{N}']+/gu;

/** A list by how its terms are looked for, so that a comment is read once and not once a term. */
interface TermIndex {
	readonly words: ReadonlySet<string>;
	readonly beginnings: ReadonlySet<string>;
	readonly phrases: readonly string[];
	/** Of scripts that put no space between words. */
	readonly unspaced: readonly string[];
}

function indexTerms(kind: 'delivery' | 'other'): TermIndex {
	const terms = DELIVERY_WORDS.flatMap((words) => words[kind].map(foldLetters));
	const isPhrase = (term: string) => term.includes(' ');
	const spaced = terms.filter((term) => !UNSPACED.test(term));
	const single = spaced.filter((term) => !isPhrase(term));
	return {
		words: new Set(single.filter((term) => !term.endsWith('*'))),
		beginnings: new Set(single.filter((term) => term.endsWith('*')).map(withoutStar)),
		phrases: spaced.filter(isPhrase),
		unspaced: terms.filter((term) => UNSPACED.test(term)),
	};
}

const withoutStar = (term: string) => term.replace('*', '');

const DELIVERY = indexTerms('delivery');
const OTHER = indexTerms('other');

const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 14;

function isListed(word: string, { words, beginnings }: TermIndex): boolean {
	if (words.has(word)) return true;
	const longest = Math.min(word.length, LONGEST_BEGINNING);
	for (let length = SHORTEST_BEGINNING; length <= longest; length += 1) {
		if (beginnings.has(word.slice(0, length))) return true;
	}
	return false;
}

/** The terms in a stretch of folded text, once each. */
function found(text: string, index: TermIndex): string[] {
	const words = text.match(WORD) ?? [];
	const line = ` ${words.join(' ')} `;
	const phrases = index.phrases.filter((phrase) =>
		line.includes(phrase.endsWith('*') ? ` ${withoutStar(phrase)}` : ` ${phrase} `),
	);
	const unspaced = UNSPACED.test(text) ? index.unspaced.filter((term) => text.includes(term)) : [];
	const single = words.filter((word) => isListed(word, index));
	return [...new Set([...single, ...phrases.map(withoutStar), ...unspaced])];
}

const isMood = (sentence: string): boolean => {
	const words = sentence.match(WORD) ?? [];
	if (UNSPACED.test(sentence)) return words.join('').length <= MOOD_CHARACTERS_UNSPACED;
	return words.length <= MOOD_WORDS;
};

/** What a buyer's comment is about, read by word lists: a help for the eye that reads it next. */
export function readComment(comment: string): CommentReading {
	const text = foldLetters(comment);
	const deliveryWords = found(text, DELIVERY);
	const otherWords = found(text, OTHER);
	const reading = { deliveryWords, otherWords };
	if (deliveryWords.length === 0) return { delivery: 'no', ...reading };
	if (otherWords.length > 0) return { delivery: 'mixed', ...reading };

	const isUnderstood = text
		.split(SENTENCE_END)
		.every((sentence) => isMood(sentence) || found(sentence, DELIVERY).length > 0);
	return { delivery: isUnderstood ? 'only' : 'unclear', ...reading };
}

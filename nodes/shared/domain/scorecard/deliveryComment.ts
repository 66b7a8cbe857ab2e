import { foldLetters } from '../message/foldText';
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

/** One expression for a whole list, each word after a border that also holds beside other scripts. */
function wordFinder(kind: 'delivery' | 'other'): RegExp {
	const terms = DELIVERY_WORDS.flatMap((words) => words[kind].map(foldLetters));
	const spaced = terms.filter((term) => !UNSPACED.test(term)).map(spacedTerm);
	const unspaced = terms.filter((term) => UNSPACED.test(term));
	return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced.join('|')})|${unspaced.join('|')}`, 'gu');
}

const spacedTerm = (term: string) =>
	term.endsWith('*') ? `${term.slice(0, -1)}[\\p{L}\\p{M}]*` : `${term}(?![\\p{L}\\p{M}\\p{N}])`;

const DELIVERY = wordFinder('delivery');
const OTHER = wordFinder('other');

const found = (text: string, words: RegExp): string[] => [...new Set(text.match(words) ?? [])];

const isMood = (sentence: string): boolean => {
	const words = sentence.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
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

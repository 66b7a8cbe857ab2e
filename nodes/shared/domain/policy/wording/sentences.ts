import { dropInvisible, foldText, type FoldedText } from '../../foldText';

export interface Sentence {
	/** As it was written, for the finding that quotes it. */
	readonly original: string;
	readonly folded: FoldedText;
}

/** After a full stop only before a space, so that `amazon.com` and `4.5` stay whole. */
const SENTENCE_END = /\n\s*\n|(?<=[.!?…])\s+|(?<=[。！？؟।])(?![。！？؟।])/u;

/** A line break alone ends no sentence: mail is wrapped anywhere. */
export const splitSentences = (text: string): Sentence[] =>
	text
		.replace(/\r\n?/g, '\n')
		.split(SENTENCE_END)
		.map((part) => dropInvisible(part).replace(/\s+/g, ' ').trim())
		.filter((original) => original !== '')
		.map((original) => ({ original, folded: foldText(original) }));

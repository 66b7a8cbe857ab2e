import { foldLetters, dropInvisible, foldText, type FoldedText } from '../../foldText';
import { LANGUAGES } from './languages/languages';
import type { Concept } from './phrases';
import { patternsOf, type Shape } from './sentencePatterns';

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

const GOOD =
	'(?:positi[a-z]{0,6}|good|favou?rable|praise|compliments?|gut[a-z]{0,2}|lob|eloges?|elogi?os?|elogi|complimenti|lof|pochwal[ay]|ros|bon[a-z]{0,3}|buen[a-z]{0,2}|buon[a-z]?|goede?|bra|dobr[a-z]{0,2}|pozytywn[a-z]{0,3}|bo[am]s?|olumlu|iyi|良い(?:点|ところ)?|ايجابي[ها]{0,2}|جيد[ها]{0,2}|सकारात्मक|अच्छी)';
const BAD =
	'(?:negati[a-z]{0,6}|negatywn[a-z]{0,3}|neutral[a-z]{0,3}|bad|unfavou?rable|critical|criticism|complaints?|schlecht[a-z]{0,2}|kritik|tadel|critiques?|reproches?|criticas?|critich?e|klachten|kritiek|krytyk[aię]|ris|mauvais[a-z]{0,2}|mal[oa]s?|cattiv[a-z]|brutt[a-z]|slechte?|dalig[a-z]?|zl[aey]|ruim|ruins|olumsuz|kotu|悪い(?:点|ところ)?|سلبي[ها]{0,2}|سيئ[ها]{0,2}|नकारात्मक|बुरी)';
const OR =
	'(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|czy|eller|och|ya da|veya|ve|como|comme|tanto|या|और|او|ام|و|か|も|と|や)?';
const ONE = '(?:1|one|eine?[mn]?|une?|una|uno|een|en|um|uma|jedna|jednej|ett|bir|एक|واحده)';
const FIVE = '(?:5|five|funf|cinq|cinque|cinco|vijf|fem|piec|pieciu|bes|पांच|पाँच|خمس)';
const STAR =
	'(?:[- ](?:stars?|sterne?n?|etoiles?|stell[ae]|estrellas?|estrelas?|ster(?:ren)?|gwiazd[a-z]{0,4}|stjarn[a-z]{0,3}|yildiz[a-z]{0,3}|स्टार|सितार[ेा]))?';
const TO =
	'(?:-|–|to|bis zu|bis|zu|or|and|oder|und|a|al|ou|o|tot|of|do|lub|czy|till|eller|ile|ya da|se|से|から|〜|~|الي|او)';
const SCALE = `نجمه (?:واحده )?(?:الي|او) خمس نجوم|bir(?: yildiz)?d[ae]n bes(?: yildiz[a-z]{0,3})?|${ONE}${STAR} ?${TO} ?(?:a )?${FIVE}${STAR}|${FIVE}${STAR} ?${TO} ?(?:a )?${ONE}${STAR}`;
const OR_NOT =
	"[\\p{L}']{1,30} (?:or|oder|ou|o|of|lub|czy|eller) (?:not|nicht|non|no|niet|nao|nie|inte)(?!\\p{L})";

const article = '(?:not |the |les? |des |l[ao]s? |el |il |i |gli |die |der )?';
const [good, bad, or, scale] = [GOOD, BAD, OR, SCALE].map(foldLetters);
const BALANCED = new RegExp(
	`(?<!\\p{L})(?:${good}[ ,]{0,2}${or} ?${article}${bad}|${bad}[ ,]{0,2}${or} ?${article}${good}|${scale}|${OR_NOT})(?!\\d)`,
	'gu',
);

/**
 * Neutral by Amazon's own standard: naming the bad with the good, or a whole scale of stars. Taken
 * out of a sentence before it is judged, it cannot be mistaken for the good alone.
 */
export const leaveOutBalanced = (folded: string): string => folded.replace(BALANCED, ' … ');

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

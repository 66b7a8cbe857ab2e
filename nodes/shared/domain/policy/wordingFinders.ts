import type { PreparedMessage } from './preparedMessage';
import { detectLanguage } from './wording/detectLanguage';
import {
	languagesSaying,
	languagesWhere,
	says,
	type Sentence,
	type Says,
	type Wording,
} from './wording/sentences';

/** What of a message offends against a rule, as it stands there. */
export type Finder = (prepared: PreparedMessage) => readonly string[];

/** Decides by one sentence what it says in one language. */
type Saying = (says: Says, about: { readonly isReview: boolean }) => boolean;

const sentencesWhere = (
	{ sentences, reviewLanguages }: PreparedMessage,
	holds: Saying,
): Sentence[] =>
	sentences.filter(
		(sentence, index) =>
			languagesWhere(sentence, (saying, language) =>
				holds(saying, { isReview: reviewLanguages[index]?.includes(language) ?? false }),
			).length > 0,
	);

export const originals = (sentences: readonly Sentence[]): string[] =>
	sentences.map((sentence) => sentence.original);

/** The sentences that say, in one language, all that is asked of them. */
export const findsWhere =
	(holds: Saying): Finder =>
	(prepared) =>
		originals(sentencesWhere(prepared, holds));

export const finds = (wording: Wording): Finder => findsWhere((saying) => saying(wording));

/** For what is harmless until the message asks for a review. */
export const inRequest =
	(finder: Finder): Finder =>
	(prepared) =>
		prepared.asksForFeedback ? finder(prepared) : [];

/** An offer in exchange for a review, or one made in the message that asks for it. */
export const findIncentive: Finder = inRequest(
	findsWhere((saying, { isReview }) => {
		const isOffer = saying('giving') || saying('exchange');
		if (saying('gift') && saying('giving') && !saying('makesGood')) return true;
		return isReview && ((saying('gift') && isOffer) || (saying('refund') && saying('exchange')));
	}),
);

export const findPossibleIncentive: Finder = inRequest(
	findsWhere(
		(saying, { isReview }) =>
			(isReview && (saying('gift') || saying('refund'))) || (saying('gift') && saying('giving')),
	),
);

export const findRepeatedRequest: Finder = inRequest(
	findsWhere((saying, { isReview }) => saying('again') && isReview),
);

export const findPossiblyRepeatedRequest: Finder = inRequest(
	findsWhere((saying) => saying('again') && !saying('purpose')),
);

export const findRatingInOrderMessage: Finder = (prepared) =>
	prepared.message.channel === 'orderMessage'
		? findsWhere((saying) => saying('rating') && !saying('matter'))(prepared)
		: [];

export const findOpinionInOrderMessage: Finder = (prepared) =>
	prepared.message.channel === 'orderMessage'
		? findsWhere((saying, { isReview }) => isReview && !saying('matter'))(prepared)
		: [];

/** "Please cancel the order", but not "tell us whether to cancel it". */
export const findAskedCancellation: Finder = findsWhere(
	(saying) => saying('cancel') && saying('ask') && !saying('degree') && !saying('condition'),
);

export const findPossiblyAskedCancellation: Finder = findsWhere(
	(saying) => saying('cancel') && saying('ask') && !saying('degree'),
);

/** Asked for, with whatever words; what merely may be done is another matter. */
export const findAskedChange: Finder = findsWhere(
	(saying, { isReview }) =>
		isReview && saying('changedReview') && (saying('ask') || !isPermitted(saying)),
);

/** Told, or asked for by "it" beside a review. */
export const findToldChange: Finder = (prepared) => [
	...findsWhere((saying, { isReview }) => isReview && saying('changedReview'))(prepared),
	...originals(
		prepared.sentences.filter(
			(sentence, index) =>
				languagesWhere(
					sentence,
					(saying, language) =>
						saying('alter') &&
						saying('ask') &&
						!saying('matter') &&
						(prepared.reviewLanguages[index - 1]?.includes(language) ?? false),
				).length > 0,
		),
	),
];

/** Amazon lets a seller say, after a solved problem, that feedback on the seller can be changed. */
const isPermitted = (saying: Says): boolean =>
	saying('may') && (saying('seller') || saying('answer'));

const SHORT_SENTENCE_WORDS = 3;

const isCourtesy = (sentence: Sentence): boolean =>
	says(sentence, 'courtesy') ||
	sentence.original.split(/\s+/).length <= SHORT_SENTENCE_WORDS ||
	/\d{3}-\d{7}-\d{7}/.test(sentence.original);

/** A courtesy that neither asks nor tells the buyer anything about the order. */
export const findCourtesyOnly: Finder = ({ sentences, asksForFeedback }) =>
	asksForFeedback ||
	sentences.some((sentence) => says(sentence, 'purpose') || !isCourtesy(sentence))
		? []
		: originals(sentences.filter((sentence) => says(sentence, 'courtesy')).slice(0, 1));

const tellsOfDispatch = ({ sentences, asksForFeedback, message }: PreparedMessage): boolean =>
	!asksForFeedback &&
	message.channel !== 'orderMessage' &&
	!sentences.some((sentence) => says(sentence, 'makesGood'));

/** Amazon writes these itself. */
export const findShippingConfirmation: Finder = (prepared) =>
	tellsOfDispatch(prepared) &&
	prepared.sentences.every((sentence) => says(sentence, 'shipped') || isCourtesy(sentence))
		? finds('shipped')(prepared)
		: [];

/** A message that says more beside it may need to. */
export const findPossibleShippingConfirmation: Finder = (prepared) =>
	tellsOfDispatch(prepared) ? finds('shipped')(prepared) : [];

export const findWrongLanguage: Finder = ({ sentences, message }) => {
	const expected = message.language?.split(/[-_]/)[0]?.toLowerCase();
	if (!expected) return [];
	const written = detectLanguage(originals(sentences).join(' '));
	return written && written !== expected ? [`${written} instead of ${expected}`] : [];
};

const share = (some: readonly string[], others: readonly string[]): boolean =>
	some.some((language) => others.includes(language));

const isQuestion = (sentence: Sentence): boolean => /[?？؟]/.test(sentence.original);

/** Praise or all the stars, with nothing of the order beside it. */
export const findAskedPraise: Finder = findsWhere(
	(saying, { isReview }) =>
		(saying('goodReview') && !saying('courtesy')) ||
		(saying('allStars') && (isReview || (!saying('purpose') && !saying('matter')))),
);

/** "Thank you for your kind review" asks for nothing; in a request it may be a hint. */
export const findPossiblyAskedPraise: Finder = inRequest(
	findsWhere((saying) => saying('goodReview') || saying('allStars')),
);

/** "If you are happy", "Are you happy?", but not "How happy are you?", which leaves it open. */
const languagesOfDelight = (sentence: Sentence): string[] =>
	languagesWhere(
		sentence,
		(saying) =>
			!saying('unhappy') &&
			(saying('happyIf') || (isQuestion(sentence) && saying('delight') && !saying('degree'))),
	);

const SENTENCES_ON = 3;

/** The condition, and the request in the same sentence or one of the next. */
export const findConditionalRequest: Finder = ({ sentences, reviewLanguages }) =>
	originals(
		sentences.filter((sentence, index) => {
			const languages = languagesOfDelight(sentence);
			return (
				languages.length > 0 &&
				reviewLanguages
					.slice(index, index + SENTENCES_ON)
					.some((review) => share(languages, review))
			);
		}),
	);

/** Sentences that say something of the buyer's, and lead to the seller there or in the next. */
const leadingToSeller = (
	{ sentences }: PreparedMessage,
	languagesOf: (sentence: Sentence) => string[],
): string[] =>
	originals(
		sentences.filter((sentence, index) => {
			const languages = languagesOf(sentence);
			return [sentence, sentences[index + 1]].some(
				(near) => near !== undefined && share(languages, languagesSaying(near, 'contact')),
			);
		}),
	);

/** "Contact us before you leave a review", or "Unhappy? Contact us" in a message that asks for one. */
export const findDiversion: Finder = (prepared) => [
	...findsWhere(
		(saying, { isReview }) =>
			isReview && saying('beforeReview') && (saying('contact') || saying('unhappy')),
	)(prepared),
	...inRequest((request) =>
		leadingToSeller(request, (sentence) => [...languagesSaying(sentence, 'unhappy')]),
	)(prepared),
];

/** "Any problems? Contact us": help for everybody, or a way out for some. With questions it is help. */
export const findPossibleDiversion: Finder = inRequest((request) =>
	leadingToSeller(request, (sentence) =>
		languagesWhere(sentence, (saying) => saying('problem') && !saying('question')),
	),
);

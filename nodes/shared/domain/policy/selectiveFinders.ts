import type { PreparedMessage } from './preparedMessage';
import { findsWhere, inRequest, originals, type Finder } from './wordingFinders';
import { languagesSaying, languagesWhere, type Sentence } from './wording/sentences';

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

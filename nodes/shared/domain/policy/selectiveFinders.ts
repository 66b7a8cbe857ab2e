import type { Sentence } from './wording/sentences';
import { originals, type Finder } from './wordingFinders';
import { languagesSaying, languagesWhere, type Says, type Wording } from './wording/wordings';

const share = (some: readonly string[], others: readonly string[]): boolean =>
	some.some((language) => others.includes(language));

const isQuestion = (sentence: Sentence | undefined): sentence is Sentence =>
	/[?？؟]["'”»」)]{0,2}$/.test(sentence?.original ?? '');

/** "Are you happy with it?", but not "How happy are you with it?", which leaves the answer open. */
const asksWhether = (sentence: Sentence, feeling: Wording) => (holds: Says) =>
	isQuestion(sentence) && holds(feeling) && !holds('degree');

const languagesOfDelight = (sentence: Sentence): string[] =>
	languagesWhere(sentence, (holds) => holds('happyIf') || asksWhether(sentence, 'delight')(holds));

const languagesOfTrouble = (sentence: Sentence): string[] =>
	languagesWhere(
		sentence,
		(holds) => holds('unhappyIf') || asksWhether(sentence, 'trouble')(holds),
	);

/** "Did it work out? Then …": a question that does not merely ask for time or for the parcel. */
const goesOnIf = (question: Sentence | undefined, answer: Sentence): string[] =>
	isQuestion(question)
		? languagesWhere(
				question,
				(holds) => !holds('degree') && !holds('spareTime') && !holds('purpose'),
			).filter((language) => languagesSaying(answer, 'ifSo').includes(language))
		: [];

/** Stars, none left out; praise by its name; or what less would do to the seller. */
const wantsPraise = (holds: Says): boolean =>
	holds('everyStar') ||
	(holds('review') && holds('compliment')) ||
	((holds('review') || holds('stars')) && holds('harm'));

/** Praise that is asked for outright, and in a request also what comes to the same. */
export const findAskedPraise: Finder = ({ sentences, asksForFeedback }) =>
	originals(
		sentences.filter(
			(sentence) =>
				languagesSaying(sentence, 'positiveReview').length > 0 ||
				(asksForFeedback && languagesWhere(sentence, wantsPraise).length > 0),
		),
	);

/** The condition, and the request in the same sentence or one of the next. */
export const findConditionalRequest: Finder = ({ sentences }) =>
	originals(
		sentences.filter((sentence, index) => {
			const languages = [
				...languagesOfDelight(sentence),
				...goesOnIf(sentences[index - 1], sentence),
			];
			return sentences
				.slice(index, index + 3)
				.some((near) => share(languages, languagesSaying(near, 'review')));
		}),
	);

/** "Unhappy? Contact us", in a message that asks for a review, or "… before you leave a review". */
export const findDiversion: Finder = ({ sentences, asksForFeedback }) => {
	if (!asksForFeedback) return [];
	return originals(
		sentences.filter((sentence, index) => {
			const troubled = languagesOfTrouble(sentence);
			const turned = languagesWhere(
				sentence,
				(holds) => holds('beforeReview') && (holds('contact') || holds('trouble')),
			);
			const divided = languagesWhere(
				sentence,
				(holds) => holds('compliment') && holds('trouble') && holds('contact'),
			);
			const sentFirst = languagesWhere(sentence, (holds) => holds('contact') && holds('first'));
			const near = [sentences[index - 1], sentence].filter((one) => one !== undefined);
			return (
				turned.length > 0 ||
				divided.length > 0 ||
				near.some((one) => share(sentFirst, languagesSaying(one, 'trouble'))) ||
				[sentence, sentences[index + 1]].some(
					(one) => one && share(troubled, languagesSaying(one, 'contact')),
				)
			);
		}),
	);
};

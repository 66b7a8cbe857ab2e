import { detectLanguage } from './wording/detectLanguage';
import type { PreparedMessage } from './preparedMessage';
import type { Sentence } from './wording/sentences';
import { languagesWhere, says, type Wording } from './wording/wordings';

/** What of a message offends against a rule, as it stands there. */
export type Finder = (prepared: PreparedMessage) => readonly string[];

export const originals = (sentences: readonly Sentence[]): string[] =>
	sentences.map((sentence) => sentence.original);

export const finds =
	(wording: Wording): Finder =>
	({ sentences }) =>
		originals(sentences.filter((sentence) => says(sentence, wording)));

/** A wording that is harmless until the message asks for a review. */
export const findsInRequest =
	(wording: Wording): Finder =>
	(prepared) =>
		prepared.asksForFeedback ? finds(wording)(prepared) : [];

export const findIncentive: Finder = ({ sentences, asksForFeedback }) =>
	originals(
		sentences.filter(
			(sentence) =>
				(asksForFeedback && says(sentence, 'gift')) ||
				languagesWhere(sentence, (holds) => holds('compensation') && holds('review')).length > 0,
		),
	);

export const findFeedbackInOrderMessage: Finder = ({ sentences, message }) =>
	message.channel === 'orderMessage'
		? originals(sentences.filter((sentence) => says(sentence, 'review')))
		: [];

/** A courtesy that neither asks nor tells the buyer anything about the order. */
export const findCourtesyOnly: Finder = ({ sentences, asksForFeedback }) =>
	asksForFeedback || sentences.some((sentence) => says(sentence, 'purpose'))
		? []
		: originals(sentences.filter((sentence) => says(sentence, 'courtesy')).slice(0, 1));

/** Amazon writes these itself; a message that puts something right may mention them. */
export const findShippingConfirmation: Finder = (prepared) =>
	prepared.asksForFeedback ||
	prepared.message.channel === 'orderMessage' ||
	prepared.sentences.some((sentence) => says(sentence, 'makesGood'))
		? []
		: finds('shipped')(prepared);

export const findWrongLanguage: Finder = ({ sentences, message }) => {
	const expected = message.language?.split(/[-_]/)[0]?.toLowerCase();
	if (!expected) return [];
	const written = detectLanguage(originals(sentences).join(' '));
	return written && written !== expected ? [`${written} instead of ${expected}`] : [];
};

import { findMarketplace, type Marketplace } from '../marketplaces';
import { dropInvisible } from '../foldText';
import { readHtml, type HtmlTag } from './htmlContent';
import { linksInHtml, linksInText, type MessageLink } from './messageLinks';
import { splitSentences, languagesSaying, says, type Sentence } from './wording/sentences';
import { detectLanguage } from './wording/detectLanguage';

/**
 * The way a message takes to the buyer: an e-mail to the anonymized address, or one of the Messaging
 * API's types, none of which may ask for feedback.
 */
export type MessageChannel = 'buyerMessage' | 'orderMessage';

export interface MessageToCheck {
	readonly subject?: string;
	readonly text: string;
	readonly html?: string;
	/** The buyer's language, as a BCP 47 tag. Without it the language is not judged. */
	readonly language?: string;
	/** Where the order was placed. Without it a link may lead to any of Amazon's shops. */
	readonly marketplaceId?: string;
	/** Without it any order id will do. */
	readonly orderId?: string;
	readonly channel: MessageChannel;
	/** File names. */
	readonly attachments?: readonly string[];
	/** The carrier's page for this parcel: the one link that may lead away from Amazon. */
	readonly trackingUrl?: string;
	/** Words of the order, not of the seller: a title such as "5 Star Gift Card Holder". */
	readonly quoted?: readonly string[];
}

/** A message taken apart once, for all rules. */
export interface PreparedMessage {
	readonly message: MessageToCheck;
	readonly marketplace?: Marketplace;
	/** Everything a buyer can read: subject, text, and what the HTML says beside it. */
	readonly body: string;
	/** Its sentences without what was quoted. */
	readonly sentences: readonly Sentence[];
	readonly links: readonly MessageLink[];
	readonly tags: readonly HtmlTag[];
	readonly styles: readonly string[];
	/** For each sentence the languages in which it is about a review or seller feedback. */
	readonly reviewLanguages: ReadonlyArray<readonly string[]>;
	readonly asksForFeedback: boolean;
}

export function prepareMessage(message: MessageToCheck): PreparedMessage {
	const html = readHtml(message.html ?? '');
	const parts = [message.subject ?? '', message.text, html.text].filter((part) => part !== '');
	const body = dropInvisible(parts.join('\n\n'));
	const sentences = splitSentences(quotedLeftOut(parts.join('\n\n'), message.quoted ?? []));
	const marketplace = findMarketplace(message.marketplaceId ?? '');
	const reviewLanguages = findReviewLanguages(sentences);
	return {
		message,
		...(marketplace && { marketplace }),
		body,
		sentences,
		links: [...linksInText(body), ...linksInHtml(html)],
		tags: html.tags,
		styles: html.styles,
		reviewLanguages,
		asksForFeedback: reviewLanguages.some((languages) => languages.length > 0),
	};
}

/**
 * "Bewertung" is always one. "Feedback" is one unless an address, a date or a design stands beside
 * it, and only in the language that the message is in, where that is plain.
 */
function findReviewLanguages(sentences: readonly Sentence[]): string[][] {
	const written = detectLanguage(sentences.map(({ original }) => original).join(' '));
	return sentences.map((sentence, index) => {
		const beside = sentences.slice(Math.max(0, index - 1), index + 2);
		const isSettlingOrder = beside.some((near) => says(near, 'matter'));
		const answers = languagesSaying(sentence, 'answer').filter(
			(language) => !isSettlingOrder && (written === undefined || written === language),
		);
		return [...languagesSaying(sentence, 'rating'), ...answers];
	});
}

/** Words shorter than this are too common to be told from the seller's own. */
const SHORTEST_QUOTE = 4;

/** Without the words that came from the order. */
export const quotedLeftOut = (text: string, quoted: readonly string[]): string =>
	quoted
		.filter((words) => words.length >= SHORTEST_QUOTE)
		.reduce((rest, words) => rest.replaceAll(words, '…'), text);

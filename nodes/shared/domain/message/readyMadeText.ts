import { findMarketplace } from '../marketplaces';
import type { Order } from '../order';
import { READY_MADE_TEXTS, type ReadyMadeText, type TextPurpose } from './textsByLanguage';

export type { ReadyMadeText, TextPurpose } from './textsByLanguage';

/** What a buyer is led to. None but a request's own purpose may lead to feedback. */
export const CALLS_TO_ACTION: Readonly<Record<TextPurpose, string>> = {
	amazonLogisticsDelivered: 'feedback-link',
	deliveryTrouble: 'contact-link',
	lateParcel: 'tracking-link',
	otherCarrierDelivered: 'feedback-link',
};

const base = (language: string): string => language.split(/[-_]/)[0]?.toLowerCase() ?? '';

export const isRightToLeft = (language: string): boolean => base(language) === 'ar';

/** Which text an order calls for, as far as its delivery says. A late parcel is the seller's call. */
export function purposeOf({ carrier, delivery }: Order): TextPurpose {
	if (delivery?.status === 'undelivered') return 'deliveryTrouble';
	return carrier?.isAmazonLogistics ? 'amazonLogisticsDelivered' : 'otherCarrierDelivered';
}

/** What a text can do without: the name of the product, and the one it is signed with. */
export interface TextFacts {
	readonly hasProductName: boolean;
	readonly hasStoreName: boolean;
}

/** The product's name in its brackets, and the space before them. */
const PRODUCT = /\s?[(（]\[\[product-name\]\][)）]/g;

/** Undefined where there is no text in that language. */
export function readyMadeText(
	purpose: TextPurpose,
	language: string,
	{ hasProductName, hasStoreName }: TextFacts,
): ReadyMadeText | undefined {
	const texts = READY_MADE_TEXTS[base(language)];
	if (!texts) return undefined;
	const { subject, body } = texts[purpose];
	return {
		greeting: texts.greeting,
		subject,
		body: hasProductName ? body : body.replace(PRODUCT, ''),
		...(hasStoreName && { signOff: `${texts.signOff}\n[[store-name]]`.trim() }),
	};
}

export const linkLabel = (variable: string, language: string): string =>
	(READY_MADE_TEXTS[base(language)] ?? READY_MADE_TEXTS.en)?.labels[variable] ?? variable;

/** The language most buyers of the marketplace read, as long as the buyer's own is not known. */
export const marketplaceLanguage = (marketplaceId: string): string | undefined =>
	findMarketplace(marketplaceId)?.languages[0];

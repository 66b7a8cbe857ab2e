import { findMarketplace } from '../marketplaces';
import type { Order } from '../order';
import { READY_MADE_TEXTS, type ReadyMadeText, type TextPurpose } from './readyMadeTexts';

export type { ReadyMadeText, TextPurpose } from './readyMadeTexts';

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

/** Undefined where there is no text in that language. */
export function readyMadeText(purpose: TextPurpose, language: string): ReadyMadeText | undefined {
	const texts = READY_MADE_TEXTS[base(language)];
	return texts && { greeting: texts.greeting, ...texts[purpose] };
}

export const linkLabel = (variable: string, language: string): string =>
	(READY_MADE_TEXTS[base(language)] ?? READY_MADE_TEXTS.en)?.labels[variable] ?? variable;

/** The language most buyers of the marketplace read, as long as the buyer's own is not known. */
export const marketplaceLanguage = (marketplaceId: string): string | undefined =>
	findMarketplace(marketplaceId)?.languages[0];

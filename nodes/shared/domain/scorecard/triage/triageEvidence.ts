import type { CommentReading } from '../../feedback/deliveryComment';
import type { Order, FulfilledBy } from '../../order';
import { orderArrival } from '../orderArrival';
import { scorecardCarrier } from '../scorecardCarrier';

/**
 * Who answers for a delivery, which decides what can be asked of Amazon.
 *
 * - `amazon`: FBA (sellercentral-europe 201101660: "This item was fulfilled by Amazon, and we take
 *   responsibility for this fulfillment experience") and Easy Ship (sellercentral.amazon.ae
 *   201382000: "This item was delivered by Amazon, and we take responsibility").
 * - `amazonLabel`: the seller's parcel with a label of Buy Shipping that is known to be protected.
 * - `perhapsAmazonLabel`: the data makes such a label likely and does not say it. Seller Fulfilled
 *   Prime buys at least 99% of its labels through Buy Shipping (sellercentral.amazon.com 201812230),
 *   and Amazon's own drivers carry a seller's parcel with a label of Amazon's alone.
 * - `seller`: everything else that the seller ships.
 */
export type Responsibility = 'amazon' | 'amazonLabel' | 'perhapsAmazonLabel' | 'seller';

const isSellerFulfilled = ({ fulfilledBy }: Order) => fulfilledBy !== 'AMAZON';

const isSellerFulfilledPrime = (order: Order): boolean =>
	isSellerFulfilled(order) && (order.programs?.includes('PRIME') ?? false);

/** `claimsProtected` is what the seller knows of the label; undefined where nothing says it. */
export function responsibilityOf(
	order: Order,
	claimsProtected: boolean | undefined,
): Responsibility {
	if (!isSellerFulfilled(order) || order.programs?.includes('AMAZON_EASY_SHIP')) return 'amazon';
	if (claimsProtected !== undefined) return claimsProtected ? 'amazonLabel' : 'seller';
	return isSellerFulfilledPrime(order) || scorecardCarrier(order).isAmazonLogistics
		? 'perhapsAmazonLabel'
		: 'seller';
}

/**
 * What an A-to-z claim over the same delivery means for the seller. The guarantee covers what the
 * seller "sold and fulfilled" (sellercentral.amazon.com 27951), so nothing is said for FBA.
 *
 * Labels: Amazon funds the claim and leaves it out of the order defect rate where the service was
 * "Claims Protected", the carrier's first scan was in time, Amazon and not the seller paid the buyer,
 * and the seller answered within 48 hours (sellercentral.amazon.ca forums, Buy Shipping Claims
 * Protection). Otherwise the seller has three days to represent a claim and 30 to appeal (27951).
 */
const PROTECTED_CLAIM =
	'Amazon funds it and leaves it out of your order defect rate if the shipping service was Claims Protected, the first scan was in time and you have not paid the buyer back yourself. Answer the buyer within 48 hours.';
const OWN_CLAIM =
	'it is yours to answer: represent it within 3 days of being asked, and appeal within 30 days of the decision.';

/** A sentence for a comment that speaks of delivery; undefined where the guarantee does not apply. */
export function aToZAdvice(order: Order, responsibility: Responsibility): string | undefined {
	if (!isSellerFulfilled(order)) return undefined;
	const ifFiled = 'If the buyer files an A-to-z claim that the parcel did not arrive,';
	switch (responsibility) {
		case 'amazonLabel':
			return `${ifFiled} ${PROTECTED_CLAIM}`;
		case 'perhapsAmazonLabel':
			return `${ifFiled} look the label up first. With a Buy Shipping label, ${PROTECTED_CLAIM} Without, ${OWN_CLAIM}`;
		default:
			return `${ifFiled} ${OWN_CLAIM}`;
	}
}

/** What a person needs to judge whether Amazon answers for a delivery. */
export interface TriageEvidence {
	readonly fulfilledBy?: FulfilledBy;
	readonly responsibility?: Responsibility;
	readonly sellerFulfilledPrime?: boolean;
	readonly claimsProtected?: boolean;
	readonly carrier?: string;
	readonly trackingNumbers: readonly string[];
	readonly promisedBy?: string;
	readonly deliveredAt?: string;
	readonly deliveredAtBasis?: 'known' | 'estimated' | 'presumed';
	readonly late?: boolean;
	readonly undeliverable?: boolean;
	readonly deliveryWords: readonly string[];
	readonly otherWords: readonly string[];
}

export function collectEvidence(
	order: Order | undefined,
	responsibility: Responsibility | undefined,
	claimsProtected: boolean | undefined,
	{ deliveryWords, otherWords }: CommentReading,
	now: Date,
): TriageEvidence {
	if (!order) return { trackingNumbers: [], deliveryWords, otherWords };
	const { outcome, basis, atMs, late } = orderArrival(order, now);
	const promisedBy = order.deliverByWindow?.latest;
	return {
		...(order.fulfilledBy && { fulfilledBy: order.fulfilledBy }),
		...(responsibility && { responsibility }),
		...(isSellerFulfilledPrime(order) && { sellerFulfilledPrime: true }),
		...(order.fulfilledBy === 'MERCHANT' && claimsProtected !== undefined && { claimsProtected }),
		carrier: scorecardCarrier(order).name,
		trackingNumbers: (order.packages ?? []).flatMap(({ trackingNumber }) => trackingNumber ?? []),
		...(promisedBy && { promisedBy }),
		...(atMs !== undefined && { deliveredAt: new Date(atMs).toISOString() }),
		...(basis !== 'none' && { deliveredAtBasis: basis }),
		...(late !== undefined && { late }),
		...(outcome === 'undeliverable' && { undeliverable: true }),
		deliveryWords,
		otherWords,
	};
}

import type { FulfilledBy, Order } from '../../order';
import type { CommentReading } from '../../feedback/deliveryComment';
import { orderArrival } from '../orderArrival';
import { scorecardCarrier } from '../scorecardCarrier';
import { isSellerFulfilledPrime, type Responsibility } from './responsibility';

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

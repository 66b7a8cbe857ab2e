import type { OrderPackage } from '../order';
import { isCancelled, isDelivered, parcelFailure } from './parcelStatus';

/** A step of a parcel's way, by Amazon's Tracking API 2026-01-30. Amazon adds codes. */
interface Milestone {
	readonly code: string;
	readonly occurredAt?: string;
}

const ARRIVED: ReadonlySet<string> = new Set(['CUSTOMER_PICKUP_COMPLETED', 'DELIVERED']);

/** Milestones after which a parcel stays away, as `packageStatus.detailedStatus` has them. */
const FAILED: ReadonlyMap<string | undefined, string> = new Map([
	['DAMAGED', 'DAMAGED'],
	['LOST', 'LOST'],
	['RECIPIENT_REFUSED_DELIVERY', 'REJECTED_BY_BUYER'],
	['RETURNED', 'RETURNED_TO_SELLER'],
	['UNDELIVERABLE', 'UNDELIVERABLE'],
	['UNDELIVERABLE_DESTROY_IN_FIELD', 'UNDELIVERABLE'],
]);

/**
 * What Delivery Wait reads of a parcel, out of its milestones, newest first: when it arrived, or
 * that it will not. A time that the parcel has, a carrier's scan above all, is left as it is, and so is
 * a status that says how its way ended. One on the way is older than the milestone and gives way.
 */
export function trackedFields(
	known: { readonly deliveredAt?: unknown; readonly detailedStatus?: unknown },
	milestones: readonly Milestone[],
): Pick<OrderPackage, 'deliveredAt' | 'deliveredAtEvidence' | 'detailedStatus'> {
	const deliveredAt = milestones.find(({ code }) => ARRIVED.has(code))?.occurredAt;
	const detailedStatus = FAILED.get(milestones[0]?.code);
	return {
		...(deliveredAt !== undefined &&
			!known.deliveredAt && { deliveredAt, deliveredAtEvidence: 'trackingMilestone' }),
		...(detailedStatus !== undefined && !hasEnded(known.detailedStatus) && { detailedStatus }),
	};
}

const hasEnded = (detailedStatus: unknown): boolean => {
	if (typeof detailedStatus !== 'string') return false;
	const parcel = { detailedStatus };
	return isDelivered(parcel) || isCancelled(parcel) || parcelFailure(parcel) !== undefined;
};

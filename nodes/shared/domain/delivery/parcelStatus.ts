import type { OrderPackage } from '../order';

/**
 * `packageStatus` of Orders 2026-01-01. Its `detailedStatus` is often missing in production, so it
 * only adds to `status`, which decides.
 */
type ParcelStatus = Pick<OrderPackage, 'status' | 'detailedStatus'>;

/** It never left, and counts nowhere. */
export const isCancelled = ({ status, detailedStatus }: ParcelStatus): boolean =>
	status === 'CANCELLED' || detailedStatus === 'LABEL_CANCELLED';

export const isDelivered = ({ status, detailedStatus }: ParcelStatus): boolean =>
	status === 'DELIVERED' || detailedStatus === 'DELIVERED';

/** A label was bought, and nothing handed over by it: perhaps it was bought twice. */
export const isNotHandedOver = ({ status }: ParcelStatus): boolean => status === 'PENDING';

/** Amazon shows it on its way still. `SHIPPED` says only that it left. */
export const isOnTheRoad = ({ status, detailedStatus }: ParcelStatus): boolean =>
	(status === 'PENDING' || status === 'IN_TRANSIT') && detailedStatus !== 'DELIVERED';

export type UndeliveredCause = 'undeliverable' | 'refused' | 'returned' | 'lost' | 'damaged';

/** Values of the model that are no failure; nothing in them is looked for. */
const NO_FAILURE: ReadonlySet<string | undefined> = new Set([
	undefined,
	'',
	'PENDING',
	'IN_TRANSIT',
	'SHIPPED',
	'DELIVERED',
	'CANCELLED',
	'OUT_FOR_DELIVERY',
	'LABEL_CANCELLED',
]);

/** `RETURNED_TO_SELLER`, `Shipped - Returned to Seller`, `Lost in Transit`: Amazon spells them in many ways. */
const FAILURE_WORDS: ReadonlyArray<readonly [RegExp, UndeliveredCause]> = [
	[/reject|refus/, 'refused'],
	[/\breturn/, 'returned'],
	[/\blost\b|\bmissing\b/, 'lost'],
	[/damag|destroy/, 'damaged'],
	[/undeliver|\bnot (?:be )?deliver|deliver\w* fail|fail\w* deliver/, 'undeliverable'],
];

function failureIn(status: string | undefined): UndeliveredCause | undefined {
	if (status === undefined || NO_FAILURE.has(status)) return undefined;
	const words = status.toLowerCase().replace(/[^a-z]+/g, ' ');
	return FAILURE_WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Why a parcel will not come, or did not stay. Undefined for one that may arrive or has. */
export const parcelFailure = ({
	status,
	detailedStatus,
}: ParcelStatus): UndeliveredCause | undefined => failureIn(detailedStatus) ?? failureIn(status);

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

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

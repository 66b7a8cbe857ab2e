import type { OrderPackage } from '../order';

export type UndeliveredCause = 'undeliverable' | 'refused' | 'returned' | 'lost' | 'damaged';

/**
 * `packageStatus.detailedStatus` of Orders 2026-01-01. Often missing in production, so it only adds
 * to `status`, which decides.
 */
const UNDELIVERED = new Map<string | undefined, UndeliveredCause>([
	['UNDELIVERABLE', 'undeliverable'],
	['REJECTED_BY_BUYER', 'refused'],
	['RETURNING_TO_SELLER', 'returned'],
	['RETURNED_TO_SELLER', 'returned'],
	['LOST', 'lost'],
	['DAMAGED', 'damaged'],
]);

/** Why a parcel will not come, or did not stay. Undefined for one that may arrive or has. */
export const parcelFailure = (parcel: OrderPackage): UndeliveredCause | undefined =>
	UNDELIVERED.get(parcel.detailedStatus) ?? UNDELIVERED.get(parcel.status);

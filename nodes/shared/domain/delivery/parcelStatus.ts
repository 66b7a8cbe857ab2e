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

const UNDELIVERED = new Map<string | undefined, UndeliveredCause>([
	['UNDELIVERABLE', 'undeliverable'],
	['REJECTED_BY_BUYER', 'refused'],
	['RETURNING_TO_SELLER', 'returned'],
	['RETURNED_TO_SELLER', 'returned'],
	['LOST', 'lost'],
	['DAMAGED', 'damaged'],
]);

/** Why a parcel will not come, or did not stay. Undefined for one that may arrive or has. */
export const parcelFailure = ({
	status,
	detailedStatus,
}: ParcelStatus): UndeliveredCause | undefined =>
	UNDELIVERED.get(detailedStatus) ?? UNDELIVERED.get(status);

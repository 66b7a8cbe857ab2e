import { isCancelled, isDelivered, parcelFailure } from '../delivery/parcelStatus';
import type { CarrierMatch, OrderPackage } from '../order';

export type CarrierBranch = 'amazonLogistics' | 'otherCarrier' | 'unknown';

type SentPackage = Pick<OrderPackage, 'shipTime' | 'status' | 'detailedStatus'>;
type DetectedPackage = SentPackage &
	Pick<OrderPackage, 'deliveredAt'> & { readonly carrierMatch: CarrierMatch };

/** The parcel that went last: by ship time, else the last in the list. Cancelled ones do not count. */
export function lastParcel<T extends SentPackage>(parcels: readonly T[]): T | undefined {
	if (parcels.length < 2) return parcels[0];
	const sent = parcels.filter((parcel) => !isCancelled(parcel));
	let last = sent.at(-1) ?? parcels.at(-1);
	let lastMs = shippedMs(last);
	for (const parcel of sent) {
		const ms = shippedMs(parcel);
		if (ms > lastMs) [last, lastMs] = [parcel, ms];
	}
	return last;
}

function shippedMs(parcel: SentPackage | undefined): number {
	const ms = Date.parse(parcel?.shipTime ?? '');
	return Number.isNaN(ms) ? -Infinity : ms;
}

/**
 * The branch of an order of several parcels: Amazon Logistics as long as one of its parcels is
 * under way, because the order waits for its last parcel and that one has no delivery scan. Else
 * the branch of the parcel that went last.
 */
export function carrierBranchOf(parcels: readonly DetectedPackage[]): CarrierBranch {
	const isOpen = (parcel: DetectedPackage) =>
		parcel.deliveredAt === undefined &&
		!isCancelled(parcel) &&
		!isDelivered(parcel) &&
		parcelFailure(parcel) === undefined;
	if (parcels.some((parcel) => isOpen(parcel) && parcel.carrierMatch.isAmazonLogistics)) {
		return 'amazonLogistics';
	}
	const match = lastParcel(parcels)?.carrierMatch;
	if (match === undefined || match.code === 'unknown') return 'unknown';
	return match.isAmazonLogistics ? 'amazonLogistics' : 'otherCarrier';
}

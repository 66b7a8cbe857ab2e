import type { Order, OrderPackage } from '../order';
import type { DeliverySettings, EstimatedRung } from './deliverySettings';
import { HOUR_MS } from '../time';

/** What has to be added to an estimate before the parcel counts as arrived. */
export function marginOf(
	rung: EstimatedRung,
	parcel: OrderPackage,
	settings: DeliverySettings,
): number {
	const carrier = parcel.carrierMatch;
	const byCarrierMs = carrier && settings.carrierMarginMs.get(carrier.code);
	if (byCarrierMs !== undefined) return byCarrierMs;
	return carrier?.isAmazonLogistics && rung === 'estimatedArrival'
		? settings.amazonLogisticsMarginMs
		: settings.marginMs[rung];
}

/** A parcel at a locker, a counter or in the shop is there before the buyer is. */
export function pickupMargin(order: Order, settings: DeliverySettings): number {
	const isPickedUp =
		order.shipTo?.addressType === 'PICKUP_POINT' || order.programs?.includes('IN_STORE_PICK_UP');
	return isPickedUp ? settings.pickupMarginMs : 0;
}

export function withMargin(words: string, marginMs: number): string {
	if (marginMs === 0) return words;
	const hours = Math.round(marginMs / HOUR_MS);
	if (hours < 72 || hours % 24 !== 0) return `${words} plus ${hours} hour${hours === 1 ? '' : 's'}`;
	return `${words} plus ${hours / 24} days`;
}

import type { DeliveryEvidence, Order, OrderPackage } from '../order';
import { marginOf, pickupMargin, withMargin } from './arrivalMargin';
import { EVIDENCE_WORDS } from './deliveryEvidence';
import type { DeliverySettings, EstimatedRung } from './deliverySettings';
import { DAY_MS, epochMs } from '../time';
import { isDelivered, isOnTheRoad } from './parcelStatus';
import { transitDays } from './transitTime';

/** When a parcel came or comes. What is not seen is an interval, never a point. */
export interface Arrival {
	readonly kind: 'arrival';
	readonly seen: boolean;
	readonly evidence: DeliveryEvidence;
	/** It cannot have come before: it had not left. */
	readonly earliestMs: number;
	/** The evidence's own time, without a margin. */
	readonly nominalMs: number;
	/** From here on it counts as arrived: margin included. */
	readonly latestMs: number;
	/** Whether Amazon shows it on the road still. */
	readonly inTransit: boolean;
	readonly source: string;
}

export type ParcelArrival = Arrival | { readonly kind: 'unknown'; readonly delivered: boolean };

/** What is known of one parcel's arrival: the strongest rung for which there is data. */
export function parcelArrival(
	order: Order,
	parcel: OrderPackage,
	settings: DeliverySettings,
	nowMs: number,
): ParcelArrival {
	const pickupMs = pickupMargin(order, settings);
	const deliveredAtMs = epochMs(parcel.deliveredAt);
	const evidence = parcel.deliveredAtEvidence ?? 'carrierScan';
	if (deliveredAtMs !== undefined && evidence !== 'packageStatus') {
		return {
			kind: 'arrival',
			seen: deliveredAtMs <= nowMs,
			evidence,
			earliestMs: deliveredAtMs,
			nominalMs: deliveredAtMs,
			latestMs: deliveredAtMs + pickupMs,
			inTransit: false,
			source: withMargin(EVIDENCE_WORDS[evidence], pickupMs),
		};
	}
	const seenByNow = deliveredAtMs === undefined ? isDelivered(parcel) : deliveredAtMs <= nowMs;
	if (seenByNow) {
		return statusDelivered(order, parcel, deliveredAtMs, pickupMs, nowMs);
	}
	return estimatedArrival(order, parcel, settings, pickupMs);
}

/**
 * Amazon says Delivered but never when. It was before it was first seen, and in all likelihood
 * before the later of the promised date and the order's last change: Amazon may leave the last
 * change alone when the parcel comes, so neither of the two is enough by itself.
 */
function statusDelivered(
	order: Order,
	parcel: OrderPackage,
	firstSeenMs: number | undefined,
	pickupMs: number,
	nowMs: number,
): ParcelArrival {
	const promisedMs = epochMs(order.deliverByWindow?.latest);
	const changedMs = epochMs(order.lastUpdatedTime);
	const likelyMs = Math.max(promisedMs ?? -Infinity, changedMs ?? -Infinity);
	const latestMs = Math.min(firstSeenMs ?? Infinity, likelyMs === -Infinity ? Infinity : likelyMs);
	if (latestMs === Infinity) return { kind: 'unknown', delivered: true };
	const nominalMs = Math.min(latestMs, nowMs);
	return {
		kind: 'arrival',
		seen: true,
		evidence: 'packageStatus',
		earliestMs: Math.min(leftAtMs(order, parcel) ?? nominalMs, nominalMs),
		nominalMs,
		latestMs: nominalMs + pickupMs,
		inTransit: false,
		source: withMargin(EVIDENCE_WORDS.packageStatus, pickupMs),
	};
}

function estimatedArrival(
	order: Order,
	parcel: OrderPackage,
	settings: DeliverySettings,
	pickupMs: number,
): ParcelArrival {
	const shipMs = epochMs(parcel.shipTime);
	const promises: ReadonlyArray<readonly [EstimatedRung, number | undefined]> = [
		['estimatedArrival', epochMs(parcel.estimatedArrivalDate)],
		['deliverByWindow', epochMs(order.deliverByWindow?.latest)],
		[
			'shipTime',
			shipMs && shipMs + transitDays(parcel.shippingService, settings.transitDays) * DAY_MS,
		],
	];
	for (const [evidence, nominalMs] of promises) {
		if (nominalMs === undefined) continue;
		const marginMs = marginOf(evidence, parcel, settings) + pickupMs;
		return {
			kind: 'arrival',
			seen: false,
			evidence,
			earliestMs: Math.min(leftAtMs(order, parcel) ?? nominalMs, nominalMs),
			nominalMs,
			latestMs: nominalMs + marginMs,
			inTransit: isOnTheRoad(parcel),
			source: withMargin(EVIDENCE_WORDS[evidence], marginMs),
		};
	}
	return { kind: 'unknown', delivered: false };
}

const leftAtMs = (order: Order, parcel: OrderPackage): number | undefined =>
	epochMs(parcel.shipTime) ?? epochMs(order.createdTime);

import { marginOf } from '../delivery/arrivalMargin';
import { DEFAULT_DELIVERY_SETTINGS } from '../delivery/deliverySettings';
import type { Order } from '../order';
import { DAY_MS, epochMs, HOUR_MS } from '../time';
import { sentParcels } from './orderArrival';
import { measureShare, type MeasuredShare } from './statistics/measuredFigures';

/** Whole hours from Amazon's date to the known arrival, below zero where it came before, and how many parcels. */
export type HoursAfterEstimate = Map<number, number>;

/**
 * Of parcels whose date has only just passed, those that came in time are known first, which would
 * flatter: a parcel counts from a week after its date on.
 */
const SETTLED_AFTER_MS = 7 * DAY_MS;
const LONGEST_HOURS = 90 * 24;

/** How true Amazon's dates were of the parcels whose arrival somebody saw. */
export interface EstimateTruth {
	readonly parcels: number;
	/** Those that had come when the margin of Delivery Wait was over. */
	readonly withinMargin: MeasuredShare;
	/** The margin under which 95 of 100 parcels had come. */
	readonly marginFor95:
		| { readonly enough: true; readonly hours: number }
		| { readonly enough: false; readonly parcels: number; readonly needed: number };
}

export interface EstimateCheck {
	readonly hoursAfter: number;
	readonly isWithinMargin: boolean;
}

/**
 * Each parcel of the order with a date of Amazon's and a known arrival: for FBA the estimate of the
 * shipments report against a scan, for FBM the last day promised to the buyer. The margins are those
 * that Delivery Wait has where nothing else is set.
 */
export function checkEstimates(order: Order, now: Date): EstimateCheck[] {
	const promisedMs = epochMs(order.deliverByWindow?.latest);
	return sentParcels(order).flatMap((parcel) => {
		const arrivedMs = epochMs(parcel.deliveredAt);
		const estimatedMs = epochMs(parcel.estimatedArrivalDate);
		const dateMs = estimatedMs ?? promisedMs;
		if (arrivedMs === undefined || dateMs === undefined) return [];
		if (arrivedMs > now.getTime() || dateMs + SETTLED_AFTER_MS > now.getTime()) return [];
		const evidence = estimatedMs === undefined ? 'deliverByWindow' : 'estimatedArrival';
		const marginMs = marginOf(evidence, parcel, order, DEFAULT_DELIVERY_SETTINGS);
		const hours = Math.ceil((arrivedMs - dateMs) / HOUR_MS);
		return [
			{
				hoursAfter: Math.max(-LONGEST_HOURS, Math.min(hours, LONGEST_HOURS)),
				isWithinMargin: arrivedMs <= dateMs + marginMs,
			},
		];
	});
}

/** The share that the stated margin is to hold for. */
const HELD_FOR = 0.95;
/**
 * With so many, the latest of them lies beyond the 95th percentile with 95% confidence, as
 * 1 − 0.95^59 = 0.951 (order statistics; Hahn and Meeker, Statistical Intervals, 1991).
 */
export const NEEDED_FOR_MARGIN = 59;

export function estimateTruth(
	hoursAfter: HoursAfterEstimate,
	withinMargin: number,
	neededForShare: number,
): EstimateTruth {
	const sorted = [...hoursAfter].sort(([left], [right]) => left - right);
	const parcels = sorted.reduce((sum, [, count]) => sum + count, 0);
	const share = measureShare(withinMargin, parcels, neededForShare);
	if (parcels < NEEDED_FOR_MARGIN) {
		const marginFor95 = { enough: false, parcels, needed: NEEDED_FOR_MARGIN } as const;
		return { parcels, withinMargin: share, marginFor95 };
	}
	let come = 0;
	const held = sorted.find(([, count]) => {
		come += count;
		return come >= HELD_FOR * parcels;
	});
	const hours = Math.max(0, held?.[0] ?? 0);
	return { parcels, withinMargin: share, marginFor95: { enough: true, hours } };
}

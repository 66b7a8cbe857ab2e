import { estimateTruth, type EstimateTruth } from './estimateTruth';
import {
	measureDays,
	measureShare,
	type MeasuredDays,
	type MeasuredShare,
} from './statistics/measuredFigures';
import type { Tally } from './tally';

/**
 * Orders before a late share or days to deliver are stated. At 30 a 95% interval is still up to
 * 36 points wide, which is why it is always shown.
 */
export const NEEDED_FOR_COMMON = 30;

/** One group of orders in figures. Days are kept apart by whether the arrival was seen. */
export interface ScorecardFigures {
	readonly orders: number;
	readonly parcels: number;
	/** Share of all parcels counted. */
	readonly parcelShare: number;
	readonly delivered: {
		readonly known: number;
		readonly estimated: number;
		readonly presumed: number;
	};
	readonly underway: number;
	readonly daysToDeliver: {
		readonly known?: MeasuredDays;
		readonly estimated?: MeasuredDays;
	};
	readonly late: MeasuredShare;
	/** How true Amazon's dates were, where the arrival is known. */
	readonly estimate: EstimateTruth;
	/** Among the orders of which Amazon would say so: FBA's only where returns were given. */
	readonly undeliverable: MeasuredShare;
	/** 1–3★ among the orders delivered long enough ago; `notMeasured` where no feedback was given. */
	readonly negativeFeedback: MeasuredShare | 'notMeasured';
	readonly feedback: {
		readonly oneStar: number;
		readonly twoStars: number;
		readonly threeStars: number;
		/** Rated before delivery, without one, or too soon after it to be part of the rate. */
		readonly outsideTheRate: number;
		readonly aboutDeliveryOnly: number;
		readonly aboutDeliveryAmongOthers: number;
	};
	readonly requests: {
		readonly sent: number;
		readonly refused: number;
		readonly unconfirmed: number;
	};
}

export interface FigureSettings {
	readonly allParcels: number;
	/** Orders before a rare share is stated: 1–3★ and undeliverable. */
	readonly minimumOrders: number;
	readonly hasFeedback: boolean;
}

export function scorecardFigures(
	{ counts, knownDays, estimatedDays, hoursAfterEstimate }: Tally,
	{ allParcels, minimumOrders, hasFeedback }: FigureSettings,
): ScorecardFigures {
	const known = measureDays(knownDays, NEEDED_FOR_COMMON);
	const estimated = measureDays(estimatedDays, NEEDED_FOR_COMMON);
	return {
		orders: counts.orders,
		parcels: counts.parcels,
		parcelShare: counts.parcels / allParcels,
		delivered: {
			known: counts.deliveredKnown,
			estimated: counts.deliveredEstimated,
			presumed: counts.deliveredPresumed,
		},
		underway: counts.underway,
		daysToDeliver: { ...(known && { known }), ...(estimated && { estimated }) },
		late: measureShare(counts.late, counts.promised, NEEDED_FOR_COMMON),
		estimate: estimateTruth(hoursAfterEstimate, counts.withinMargin, NEEDED_FOR_COMMON),
		undeliverable: measureShare(counts.undeliverableSeen, counts.outcomeSeen, minimumOrders),
		negativeFeedback: hasFeedback
			? measureShare(counts.settledNegative, counts.settled, minimumOrders)
			: 'notMeasured',
		feedback: {
			oneStar: counts.oneStar,
			twoStars: counts.twoStars,
			threeStars: counts.threeStars,
			outsideTheRate: counts.otherNegative,
			aboutDeliveryOnly: counts.commentsOnDeliveryOnly,
			aboutDeliveryAmongOthers: counts.commentsOnDeliveryAmongOthers,
		},
		requests: {
			sent: counts.requestsSent,
			refused: counts.requestsRefused,
			unconfirmed: counts.requestsUnconfirmed,
		},
	};
}

import type { Order } from '../../../nodes/shared/domain/order';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import {
	buildScorecard,
	scorecardRows,
	type ScorecardRow,
} from '../../../nodes/shared/domain/scorecard/buildScorecard';
import type { FeedbackRecord } from '../../../nodes/shared/domain/feedback/feedbackRecord';
import { Account } from '../../../simulator/account/account';
import {
	CARRIERS,
	carrierTruths,
	type CarrierTruthName,
} from '../../../simulator/account/carriers';
import type { SimulatedOrder } from '../../../simulator/account/order';
import {
	deliveredAt,
	fulfillmentStatusAt,
	parcelStatusAt,
} from '../../../simulator/account/orderState';
import { MARKETPLACES } from '../../../simulator/marketplaces';

const startedAt = Date.parse('2026-11-20T08:00:00Z');
const now = new Date(startedAt);
const settings = { now, settlingDays: 14, minimumOrders: 300, emptyFeedbackIsZero: false };
const iso = (ms: number) => new Date(ms).toISOString();

/** What the package's own nodes know of an order: arrivals of FBM parcels, estimates of FBA's. */
function toOrder(order: SimulatedOrder): Order {
	const isFba = order.fulfilledBy === 'AMAZON';
	return {
		orderId: order.orderId,
		marketplaceId: order.marketplace.marketplaceId,
		salesChannel: { channelName: order.isNonAmazon ? 'NON_AMAZON' : 'AMAZON' },
		fulfilledBy: order.fulfilledBy,
		fulfillmentStatus: fulfillmentStatusAt(order, startedAt),
		createdTime: iso(order.createdAt),
		...(order.deliverBy && { deliverByWindow: { latest: iso(order.deliverBy.latest) } }),
		packages: order.parcels
			.filter(({ shippedAt }) => shippedAt <= startedAt)
			.map((parcel) => {
				const arrivedMs = deliveredAt(parcel);
				return {
					packageReferenceId: parcel.reference,
					shipTime: iso(parcel.shippedAt),
					...(isFba
						? { estimatedArrivalDate: iso(parcel.estimatedArrival) }
						: { status: parcelStatusAt(parcel, startedAt).status }),
					...(!isFba &&
						arrivedMs !== undefined &&
						arrivedMs <= startedAt && { deliveredAt: iso(arrivedMs) }),
					carrierMatch: detectCarrier({
						carrier: parcel.declaredCarrier,
						trackingNumber: parcel.trackingNumber,
						shippingService: parcel.service,
					}),
				};
			}),
	};
}

function scorecardOf(seed: string, truthName: CarrierTruthName) {
	const account = new Account({
		seed,
		index: 0,
		orders: 40_000,
		startedAt,
		marketplaces: MARKETPLACES.filter(({ code }) => code === 'US'),
		truths: carrierTruths(truthName),
	});
	const feedback = account.orders.flatMap(({ orderId, feedback: given }): FeedbackRecord[] =>
		given && given.at <= startedAt && given.rating <= 3
			? [{ orderId, rating: given.rating, comment: given.comment }]
			: [],
	);
	return buildScorecard(account.orders.map(toOrder), feedback, settings);
}

describe('A scorecard of the simulated account', () => {
	const scorecard = scorecardOf('planted', 'amazonLogisticsWorse');
	const row = (code: string) =>
		scorecardRows(scorecard, ['carrier']).find(({ row: found }) => found.carrier?.code === code)
			?.row as ScorecardRow;

	it.each(['amazonLogistics', 'ups', 'usps'] as const)(
		'recovers the low ratings planted for %s within its own interval',
		(code) => {
			const { negativeFeedback } = row(code);
			if (negativeFeedback === 'notMeasured' || !negativeFeedback.enough) {
				throw new Error('too few orders');
			}
			const planted = CARRIERS[code].truth.negativePerThousand / 1000;

			expect(negativeFeedback.low).toBeLessThan(planted);
			expect(negativeFeedback.high).toBeGreaterThan(planted);
		},
	);

	it('finds Amazon Logistics worse where it was planted so', () => {
		expect(scorecard.negativeFeedback.comparison.verdict).toBe('higher');
		expect(scorecard.late.comparison.verdict).toBe('higher');
	});

	it('finds no difference where all carriers are alike', () => {
		const { comparison } = scorecardOf('alike', 'allAlike').negativeFeedback;

		expect(comparison.verdict).toBe('noDifference');
	});
});

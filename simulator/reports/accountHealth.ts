import { arrivesAt, carriesSomething, type SimulatedOrder } from '../account/order';
import { DAY_MS, type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import {
	covers,
	isWithin,
	type JsonReport,
	type ReportInput,
	type ReportRange,
} from './reportType';

/** 60 days that end 15 days ago (models#2165). */
const DEFECT_DAYS = { length: 60, endedDaysAgo: 15 };
const COUNTERS = [
	'listingPolicyViolations',
	'productAuthenticityCustomerComplaints',
	'productConditionCustomerComplaints',
	'productSafetyCustomerComplaints',
	'receivedIntellectualPropertyComplaints',
	'restrictedProductPolicyViolations',
	'suspectedIntellectualPropertyViolations',
	'foodAndProductSafetyIssues',
	'otherPolicyViolations',
	'documentRequests',
	// In real reports, and not in the schema.
	'customerProductReviewsPolicyViolations',
];

const spanBefore = (at: EpochMs, days: number, endedDaysAgo = 0): ReportRange => ({
	start: at - (days + endedDaysAgo) * DAY_MS,
	end: at - endedDaysAgo * DAY_MS,
});

const rangeOf = ({ start, end }: ReportRange) => ({
	reportingDateFrom: `${new Date(start).toISOString().slice(0, 10)}T00:00:00Z`,
	reportingDateTo: `${new Date(end).toISOString().slice(0, 10)}T23:59:59Z`,
});

/** A rate with its target, and Amazon's judgement of it. */
function rated(
	part: number,
	whole: number,
	targetValue: number,
	targetCondition: 'LESS_THAN' | 'GREATER_THAN',
) {
	const isRate = whole > 0;
	const rate = isRate ? part / whole : targetCondition === 'LESS_THAN' ? 0 : 1;
	const isGood = targetCondition === 'LESS_THAN' ? rate < targetValue : rate > targetValue;
	return { status: isRate && !isGood ? 'BAD' : 'GOOD', rate, targetValue, targetCondition };
}

const isLost = ({ parcels }: SimulatedOrder, at: EpochMs): boolean =>
	parcels.some((parcel) => parcel.fate === 'lost' && parcel.endsAt <= at);

function defects(orders: readonly SimulatedOrder[], at: EpochMs, fulfillmentType: 'afn' | 'mfn') {
	const { length, endedDaysAgo } = DEFECT_DAYS;
	const span = spanBefore(at, length, endedDaysAgo);
	const counted = orders.filter(
		({ createdAt, parcels }) => isWithin(span, createdAt) && parcels.length > 0,
	);
	const isNegative = ({ feedback }: SimulatedOrder) =>
		feedback !== undefined && feedback.rating <= 2 && feedback.at <= at;
	// Buyers whose seller's parcel is lost make a claim; of FBA's, Amazon itself pays for it.
	const isClaim = (order: SimulatedOrder) => fulfillmentType === 'mfn' && isLost(order, at);
	const count = counted.filter((order) => isNegative(order) || isClaim(order)).length;
	const rate = rated(count, counted.length, 0.01, 'LESS_THAN');
	const none = (number: number) => ({ count: number, status: 'NONE' });
	return {
		reportingDateRange: rangeOf(span),
		orderCount: counted.length,
		orderWithDefects: { count, status: rate.status },
		claims: none(counted.filter(isClaim).length),
		chargebacks: none(0),
		negativeFeedback: none(counted.filter(isNegative).length),
		fulfillmentType,
		...rate,
	};
}

function metricsOf(marketplace: Marketplace, input: ReportInput) {
	const { account, at } = input;
	const orders = account.orders.filter(
		(order) => order.marketplace === marketplace && !order.isNonAmazon,
	);
	const own = orders.filter(({ fulfilledBy }) => fulfilledBy === 'MERCHANT');
	const fba = orders.filter(({ fulfilledBy }) => fulfilledBy === 'AMAZON');
	const month = spanBefore(at, 30);
	const week = spanBefore(at, 7);
	const halfYear = spanBefore(at, 180);
	const sent = own.filter(
		({ parcels }) =>
			parcels.some(carriesSomething) &&
			isWithin(month, Math.min(...parcels.map(({ shippedAt }) => shippedAt))),
	);
	const late = sent.filter(({ parcels, shipBy }) =>
		parcels.some((parcel) => carriesSomething(parcel) && parcel.shippedAt > shipBy.latest),
	);
	const parcels = sent.flatMap((order) => order.parcels).filter(carriesSomething);
	const tracked = parcels.filter(({ trackingNumber }) => trackingNumber !== '');
	const arrived = own.filter((order) => isWithin(month, arrivesAt(order) ?? Number.NaN));
	const onTime = arrived.filter(
		(order) => (arrivesAt(order) ?? 0) <= (order.deliverBy?.latest ?? Number.POSITIVE_INFINITY),
	);
	const recent = own.filter(({ createdAt }) => isWithin(week, createdAt));
	const cancelled = recent.filter(({ cancelledAt }) => cancelledAt !== undefined);
	const none = { count: 0, status: 'NONE' };
	const counter = {
		reportingDateRange: rangeOf(halfYear),
		defectsCount: 0,
		status: 'GOOD',
		targetValue: 0,
		targetCondition: 'EQUALS',
	};
	return {
		marketplaceId: marketplace.marketplaceId,
		orderDefectRate: { afn: defects(fba, at, 'afn'), mfn: defects(own, at, 'mfn') },
		lateShipmentRate: {
			reportingDateRange: rangeOf(month),
			orderCount: sent.length,
			lateShipmentCount: late.length,
			...rated(late.length, sent.length, 0.04, 'LESS_THAN'),
		},
		onTimeDeliveryRate: {
			reportingDateRange: rangeOf(month),
			shipmentCountWithValidTracking: arrived.length,
			onTimeDeliveryCount: onTime.length,
			...rated(onTime.length, arrived.length, 0.97, 'GREATER_THAN'),
		},
		unitOnTimeDeliveryRate: {
			reportingDateRange: rangeOf(spanBefore(at, 14)),
			unitOnTimeDeliveryCount: onTime.length,
			totalUnitCount: arrived.length,
			...rated(onTime.length, arrived.length, 0.9, 'GREATER_THAN'),
		},
		validTrackingRate: {
			reportingDateRange: rangeOf(month),
			shipmentCount: parcels.length,
			validTrackingCount: tracked.length,
			...rated(tracked.length, parcels.length, 0.95, 'GREATER_THAN'),
		},
		preFulfillmentCancellationRate: {
			reportingDateRange: rangeOf(week),
			orderCount: recent.length,
			cancellationCount: cancelled.length,
			...rated(cancelled.length, recent.length, 0.025, 'LESS_THAN'),
		},
		invoiceDefectRate: {
			reportingDateRange: rangeOf(week),
			orderCount: recent.length,
			invoiceDefect: none,
			missingInvoice: none,
			lateInvoice: none,
			...rated(0, recent.length, 0.05, 'LESS_THAN'),
		},
		warningStates: [],
		// Real reports have the score, the schema has not.
		accountHealthRating: {
			ahrStatus: 'GREAT',
			ahrScore: 428,
			reportingDateRange: rangeOf(halfYear),
		},
		...Object.fromEntries(COUNTERS.map((name) => [name, counter])),
	};
}

/** Always the newest state, whatever dates it is asked for (models#2165, #4078). */
export const accountHealth: JsonReport = {
	reportType: 'GET_V2_SELLER_PERFORMANCE_REPORT',
	roles: ['Selling Partner Insights'],
	repeatAfterMs: 0,
	longestRangeMs: Number.POSITIVE_INFINITY,
	oldestDataMs: Number.POSITIVE_INFINITY,
	isCompressed: false,
	document(input) {
		const { account, marketplaces } = input;
		const sold = marketplaces.filter(
			(marketplace) =>
				covers({ ...input, coverage: 'asked' }, marketplace) &&
				account.orders.some((order) => order.marketplace === marketplace),
		);
		if (sold.length === 0) return undefined;
		const performanceMetrics = sold.map((marketplace) => metricsOf(marketplace, input));
		return {
			accountStatuses: performanceMetrics.map(({ marketplaceId, orderDefectRate }) => ({
				marketplaceId,
				status: orderDefectRate.mfn.status === 'BAD' ? 'AT_RISK' : 'NORMAL',
			})),
			performanceMetrics,
		};
	},
};

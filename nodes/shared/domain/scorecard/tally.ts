import { readComment } from '../feedback/deliveryComment';
import type { FeedbackRecord } from '../feedback/feedbackRecord';
import type { Order } from '../order';
import { DAY_MS } from '../time';
import { checkEstimates, type HoursAfterEstimate } from './estimateTruth';
import { orderArrival, sentParcels, type OrderArrival } from './orderArrival';
import { addDuration, mergeDurations, type Durations } from './statistics/measuredFigures';

/** Counts of one group of orders. Two groups' tallies add up to the tally of both. */
export interface Tally {
	readonly counts: TallyCounts;
	readonly knownDays: Durations;
	readonly estimatedDays: Durations;
	readonly hoursAfterEstimate: HoursAfterEstimate;
	/** Where the orders stood in the input. */
	readonly positions: number[];
}

const NO_COUNTS = {
	orders: 0,
	parcels: 0,
	deliveredKnown: 0,
	deliveredEstimated: 0,
	deliveredPresumed: 0,
	underway: 0,
	undeliverable: 0,
	/** Orders of which Amazon would say that they could not be delivered, and of which it did. */
	outcomeSeen: 0,
	undeliverableSeen: 0,
	/** Orders of which it can be said whether they kept the promise. */
	promised: 0,
	late: 0,
	/** Parcels with a known arrival that had come when the margin after Amazon's date was over. */
	withinMargin: 0,
	/** Delivered long enough ago for the buyer to have rated. */
	settled: 0,
	/** Of the settled ones: rated 1–3★. */
	settledNegative: 0,
	/** Rated 1–3★ before delivery, or without one. */
	otherNegative: 0,
	oneStar: 0,
	twoStars: 0,
	threeStars: 0,
	commentsOnDeliveryOnly: 0,
	commentsOnDeliveryAmongOthers: 0,
	requestsSent: 0,
	requestsRefused: 0,
	requestsUnconfirmed: 0,
};

export type TallyCounts = { -readonly [Name in keyof typeof NO_COUNTS]: number };

export const emptyTally = (): Tally => ({
	counts: { ...NO_COUNTS },
	knownDays: new Map(),
	estimatedDays: new Map(),
	hoursAfterEstimate: new Map(),
	positions: [],
});

export function mergeTallies(tallies: readonly Tally[]): Tally {
	const merged = emptyTally();
	for (const { counts, knownDays, estimatedDays, hoursAfterEstimate, positions } of tallies) {
		for (const name of Object.keys(NO_COUNTS) as Array<keyof TallyCounts>) {
			merged.counts[name] += counts[name];
		}
		mergeDurations(merged.knownDays, knownDays);
		mergeDurations(merged.estimatedDays, estimatedDays);
		mergeDurations(merged.hoursAfterEstimate, hoursAfterEstimate);
		for (const position of positions) merged.positions.push(position);
	}
	return merged;
}

/** What Feedback Request writes: Amazon said no, whatever the reason. */
const REFUSALS = new Set(['alreadyRequested', 'notAvailable', 'outsideWindow']);

/** A choice of ours, not a rule of Amazon's. */
export const DEFAULT_SETTLING_DAYS = 14;

export interface TallySettings {
	readonly now: Date;
	/** Days after delivery before an order without feedback counts as one. */
	readonly settlingDays: number;
	/** Orders that came back because they could not be delivered, where returns were given. */
	readonly returnedUndeliverable?: ReadonlySet<string>;
}

export function addToTally(
	tally: Tally,
	order: Order,
	feedback: FeedbackRecord | undefined,
	{ now, settlingDays, returnedUndeliverable }: TallySettings,
): void {
	const { counts } = tally;
	const isReturned = returnedUndeliverable?.has(order.orderId) ?? false;
	const arrival = isReturned ? UNDELIVERABLE : orderArrival(order, now);
	addOutcome(counts, order, arrival, returnedUndeliverable !== undefined);
	counts.orders += 1;
	counts.parcels += Math.max(1, sentParcels(order).length);
	if (arrival.late !== undefined) counts.promised += 1;
	if (arrival.late) counts.late += 1;
	if (arrival.daysToDeliver !== undefined) {
		const durations = arrival.basis === 'known' ? tally.knownDays : tally.estimatedDays;
		addDuration(durations, arrival.daysToDeliver);
	}

	for (const { hoursAfter, isWithinMargin } of checkEstimates(order, now)) {
		const parcels = tally.hoursAfterEstimate.get(hoursAfter) ?? 0;
		tally.hoursAfterEstimate.set(hoursAfter, parcels + 1);
		if (isWithinMargin) counts.withinMargin += 1;
	}

	const settledBeforeMs = now.getTime() - settlingDays * DAY_MS;
	const isSettled = arrival.atMs !== undefined && arrival.atMs <= settledBeforeMs;
	if (isSettled) counts.settled += 1;
	if (feedback) addFeedback(counts, feedback, isSettled);
	addRequest(counts, order);
}

const UNDELIVERABLE: OrderArrival = { outcome: 'undeliverable', basis: 'none' };

/** Amazon gives a parcel's status for the seller's own orders; FBA's failures show in the returns only. */
function addOutcome(
	counts: TallyCounts,
	{ fulfilledBy }: Order,
	{ outcome, basis }: OrderArrival,
	hasReturns: boolean,
) {
	if (outcome === 'underway') counts.underway += 1;
	else if (outcome === 'undeliverable') counts.undeliverable += 1;
	else if (basis === 'estimated') counts.deliveredEstimated += 1;
	else if (basis === 'presumed') counts.deliveredPresumed += 1;
	else counts.deliveredKnown += 1;

	if (outcome === 'underway' || (fulfilledBy === 'AMAZON' && !hasReturns)) return;
	counts.outcomeSeen += 1;
	if (outcome === 'undeliverable') counts.undeliverableSeen += 1;
}

function addFeedback(counts: TallyCounts, { rating, comment }: FeedbackRecord, isSettled: boolean) {
	if (isSettled) counts.settledNegative += 1;
	else counts.otherNegative += 1;
	if (rating < 2) counts.oneStar += 1;
	else if (rating < 3) counts.twoStars += 1;
	else counts.threeStars += 1;

	const { delivery } = readComment(comment ?? '');
	if (delivery === 'only') counts.commentsOnDeliveryOnly += 1;
	else if (delivery !== 'no') counts.commentsOnDeliveryAmongOthers += 1;
}

function addRequest(counts: TallyCounts, { request }: Order) {
	if (!request) return;
	if (request.status === 'sent') counts.requestsSent += 1;
	else if (request.status === 'unconfirmed') counts.requestsUnconfirmed += 1;
	else if (REFUSALS.has(request.status)) counts.requestsRefused += 1;
}

/** A row of a returns report, as far as a scorecard needs it. */
export interface ReturnRow {
	readonly orderId: string;
	readonly reason?: string;
}

/**
 * Orders that came back because they could not be delivered. FBA's returns report has a family of
 * reasons for it: `UNDELIVERABLE_UNKNOWN`, `UNDELIVERABLE_FAILED_DELIVERY_ATTEMPTS` …
 */
export function undeliverableReturns(rows: Iterable<ReturnRow>): ReadonlySet<string> {
	const orderIds = new Set<string>();
	for (const { orderId, reason } of rows) {
		if (reason?.toUpperCase().startsWith('UNDELIVERABLE')) orderIds.add(orderId);
	}
	return orderIds;
}

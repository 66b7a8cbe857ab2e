import type { DeliveryEvidence, Order, OrderPackage } from '../order';
import { daysOnTheRoad, marginOf, pickupMargin, withMargin } from './arrivalMargin';
import { EVIDENCE_WORDS, type DeliverySettings, type EstimatedEvidence } from './deliverySettings';
import { DAY_MS, epochMs } from '../time';
import { isDelivered, isOnTheRoad } from './parcelStatus';

/** When a parcel came or comes. What is not seen is an interval, never a point. */
export interface Arrival {
	readonly kind: 'arrival';
	readonly seen: boolean;
	readonly evidence: DeliveryEvidence;
	/**
	 * What Proof of Arrival Needed is compared with. It differs from `evidence` where the parcel left too late
	 * for a date of Amazon's: the parcel is then waited for longer than that date says, never shorter.
	 */
	readonly strength: DeliveryEvidence;
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

/** What earlier runs saw of an order, and when they saw it first. */
export interface FirstSeen {
	/** Only where a run before that one saw it not shipped yet: it left between the two. */
	readonly shippedMs?: number;
	/** All of it had arrived by then. */
	readonly deliveredMs?: number;
	/** This run's own time, where it counts as the first that sees a status Delivered. */
	readonly shownDeliveredMs?: number;
}

export interface ArrivalInput {
	readonly order: Order;
	readonly settings: DeliverySettings;
	readonly firstSeen: FirstSeen;
	readonly nowMs: number;
}

/** One parcel with what all of the questions below need. */
interface Parcel {
	readonly parcel: OrderPackage;
	/** When it left, where that is known. */
	readonly leftMs: number | undefined;
	/** It left then or later: -Infinity where nothing is known. */
	readonly notBeforeMs: number;
	readonly pickupMs: number;
}

/**
 * What is known of one parcel's arrival. Each piece of evidence only narrows what the others say:
 * nothing arrives before it left, a date at or before the leaving is void, and a delivery that was
 * seen bounds the arrival from above.
 */
export function parcelArrival(input: ArrivalInput, parcel: OrderPackage): ParcelArrival {
	const { order, settings, firstSeen } = input;
	const leftMs = epochMs(parcel.shipTime) ?? firstSeen.shippedMs;
	const way: Parcel = {
		parcel,
		leftMs,
		notBeforeMs: leftMs ?? epochMs(order.createdTime) ?? -Infinity,
		pickupMs: pickupMargin(order, settings),
	};
	const isShown = isShownDelivered(input, parcel);
	const seenByMs = seenDeliveredBy(input, way, isShown);
	const scan = scannedArrival(input, way);
	if (scan && !(seenByMs !== undefined && seenByMs < scan.nominalMs)) return scan;

	const expected = expectedArrival(input, way);
	return seenByMs !== undefined || isShown
		? deliveredByStatus(input, way, seenByMs, expected)
		: (expected ?? { kind: 'unknown', delivered: false });
}

/** A time by a carrier or by tracking. One at or before the leaving is another parcel's. */
function scannedArrival({ nowMs }: ArrivalInput, way: Parcel): Arrival | undefined {
	const { parcel, notBeforeMs, pickupMs } = way;
	const evidence = parcel.deliveredAtEvidence ?? 'carrierScan';
	const atMs = epochMs(parcel.deliveredAt);
	if (evidence === 'packageStatus' || atMs === undefined) return undefined;
	if (atMs > nowMs || atMs <= notBeforeMs) return undefined;
	return {
		kind: 'arrival',
		seen: true,
		evidence,
		strength: evidence,
		earliestMs: atMs,
		nominalMs: atMs,
		latestMs: atMs + pickupMs,
		inTransit: false,
		source: withMargin(EVIDENCE_WORDS[evidence], pickupMs),
	};
}

/** By when a run or the trigger had seen the parcel delivered. */
function seenDeliveredBy(
	{ firstSeen, nowMs }: ArrivalInput,
	{ parcel, notBeforeMs }: Parcel,
	isShown: boolean,
): number | undefined {
	const isPossible = (ms: number | undefined): ms is number =>
		ms !== undefined && ms > notBeforeMs && ms <= nowMs;
	const byTriggerMs =
		parcel.deliveredAtEvidence === 'packageStatus' ? epochMs(parcel.deliveredAt) : undefined;
	// A parcel that is on the road now was not among those that were seen delivered.
	const byRunMs = isOnTheRoad(parcel) ? undefined : firstSeen.deliveredMs;
	const byThisRunMs = isShown ? firstSeen.shownDeliveredMs : undefined;
	const times = [byTriggerMs, byRunMs, byThisRunMs].filter(isPossible);
	return times.length > 0 ? Math.min(...times) : undefined;
}

/** A status that the order got after the time that is looked at says nothing of that time. */
function isShownDelivered({ order, nowMs }: ArrivalInput, parcel: OrderPackage): boolean {
	if (!isDelivered(parcel) || (epochMs(order.lastUpdatedTime) ?? nowMs) > nowMs) return false;
	return (
		parcel.deliveredAtEvidence !== 'packageStatus' ||
		!((epochMs(parcel.deliveredAt) ?? nowMs) > nowMs)
	);
}

/**
 * Amazon says Delivered but never when. It was before it was first seen, and in all likelihood by
 * the date that would count without the status: by its margin's end at the latest, and without the
 * margin where the order did not change after that date.
 */
function deliveredByStatus(
	{ order }: ArrivalInput,
	{ notBeforeMs, pickupMs }: Parcel,
	seenByMs: number | undefined,
	expected: Arrival | undefined,
): ParcelArrival {
	const changedMs = epochMs(order.lastUpdatedTime);
	const likelyMs = expected
		? Math.min(Math.max(expected.nominalMs, changedMs ?? -Infinity), expected.latestMs - pickupMs)
		: changedMs !== undefined && changedMs > notBeforeMs
			? changedMs
			: undefined;
	const nominalMs = Math.min(seenByMs ?? Infinity, likelyMs ?? Infinity);
	if (nominalMs === Infinity) return { kind: 'unknown', delivered: true };
	return {
		kind: 'arrival',
		seen: true,
		evidence: 'packageStatus',
		strength: 'packageStatus',
		earliestMs: notBeforeMs === -Infinity ? nominalMs : notBeforeMs,
		nominalMs,
		latestMs: nominalMs + pickupMs,
		inTransit: false,
		source: withMargin(EVIDENCE_WORDS.packageStatus, pickupMs),
	};
}

/** What is expected of a parcel that nobody has seen arrive. */
function expectedArrival(input: ArrivalInput, way: Parcel): Arrival | undefined {
	const { parcel, notBeforeMs } = way;
	const estimateMs = epochMs(parcel.estimatedArrivalDate);
	if (estimateMs !== undefined && estimateMs > notBeforeMs) {
		return arrivalByDate(input, way, 'estimatedArrival', estimateMs);
	}
	const promiseMs = promisedMs(input.order);
	if (promiseMs !== undefined && promiseMs > notBeforeMs) {
		return arrivalByDate(input, way, 'deliverByWindow', promiseMs);
	}
	if (promiseMs !== undefined) return arrivalByLeaving(input, way, 'deliverByWindow');
	return arrivalByLeaving(input, way, estimateMs === undefined ? undefined : 'estimatedArrival');
}

const promisedMs = ({ deliverByWindow }: Order): number | undefined =>
	epochMs(deliverByWindow?.latest);

/** By a date of Amazon's, and never sooner than a parcel can come that left when this one did. */
function arrivalByDate(
	input: ArrivalInput,
	way: Parcel,
	evidence: EstimatedEvidence,
	dateMs: number,
): Arrival {
	const { parcel, leftMs, notBeforeMs, pickupMs } = way;
	const { least } = daysOnTheRoad(parcel.shippingService, input.settings.transitDays);
	const marginMs = boundedMargin(input, way, evidence, dateMs);
	const soonestMs = leftMs === undefined ? -Infinity : leftMs + least * DAY_MS;
	const isTooSoon = dateMs + marginMs < soonestMs;
	return {
		kind: 'arrival',
		seen: false,
		evidence,
		strength: evidence,
		earliestMs: notBeforeMs === -Infinity ? dateMs : notBeforeMs,
		nominalMs: Math.max(dateMs, soonestMs),
		latestMs: Math.max(dateMs + marginMs, soonestMs) + pickupMs,
		inTransit: isOnTheRoad(parcel),
		source: isTooSoon
			? withMargin('the shipping time and the least transit time', pickupMs)
			: withMargin(EVIDENCE_WORDS[evidence], marginMs + pickupMs),
	};
}

/**
 * The margin ends where that of a weaker date does which is not before this one: what is known
 * besides only narrows. A weaker date that is before it is not kept, and says nothing.
 */
function boundedMargin(
	{ order, settings }: ArrivalInput,
	{ parcel, leftMs }: Parcel,
	evidence: EstimatedEvidence,
	dateMs: number,
): number {
	const ofEvidence = (which: EstimatedEvidence) => marginOf(which, parcel, order, settings);
	let marginMs = ofEvidence(evidence);
	const promiseMs = promisedMs(order) ?? -Infinity;
	if (evidence === 'estimatedArrival' && promiseMs >= dateMs) {
		marginMs = Math.min(marginMs, promiseMs - dateMs + ofEvidence('deliverByWindow'));
	}
	if (leftMs === undefined) return marginMs;
	const { most } = daysOnTheRoad(parcel.shippingService, settings.transitDays);
	const roadEndMs = leftMs + most * DAY_MS;
	if (roadEndMs < dateMs) return marginMs;
	return Math.min(marginMs, roadEndMs - dateMs + ofEvidence('shipTime'));
}

/** Where no date of Amazon's holds, as the parcel left after it or there is none. */
function arrivalByLeaving(
	{ order, settings }: ArrivalInput,
	{ parcel, leftMs, pickupMs }: Parcel,
	voidEvidence: EstimatedEvidence | undefined,
): Arrival | undefined {
	if (leftMs === undefined) return undefined;
	const { most } = daysOnTheRoad(parcel.shippingService, settings.transitDays);
	const marginMs = marginOf('shipTime', parcel, order, settings) + pickupMs;
	const words = withMargin(EVIDENCE_WORDS.shipTime, marginMs);
	return {
		kind: 'arrival',
		seen: false,
		evidence: 'shipTime',
		strength: voidEvidence ?? 'shipTime',
		earliestMs: leftMs,
		nominalMs: leftMs + most * DAY_MS,
		latestMs: leftMs + most * DAY_MS + marginMs,
		inTransit: isOnTheRoad(parcel),
		source: voidEvidence ? `${words}, as it left after ${EVIDENCE_WORDS[voidEvidence]}` : words,
	};
}

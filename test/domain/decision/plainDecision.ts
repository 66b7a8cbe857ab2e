/**
 * The decision once more, written from docs/delivery-evidence.md alone: slow, plain, and with
 * nothing of the domain but its types. Where the two differ, one of code and docs is wrong.
 */
import { DateTime } from 'luxon';

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import type { OrderMemory } from '../../../nodes/shared/domain/decision/requestDecision';
import type { RequestSettings } from '../../../nodes/shared/domain/decision/requestSettings';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const time = (text: string | undefined) => (text === undefined ? undefined : Date.parse(text));

export interface PlainCase {
	readonly order: Order;
	readonly settings: RequestSettings;
	readonly exclusion: string | undefined;
	readonly exclusionsProblem: string | undefined;
	readonly memory: OrderMemory | undefined;
	readonly notBeforeMs: number | undefined;
	readonly nowMs: number;
}

interface PlainResult {
	readonly code: string;
	readonly requestAt?: number;
	readonly opens?: number;
	readonly closes?: number;
	readonly arrivedBy?: number;
	readonly evidence?: string;
}

interface Arrived {
	readonly seen: boolean;
	readonly evidence: string;
	/** What Proof of Arrival Needed is held against. */
	readonly countsAs: string;
	readonly left: number;
	readonly expected: number;
	readonly by: number;
	readonly onTheRoad: boolean;
}

const STRENGTH = [
	'carrierScan',
	'packageStatus',
	'trackingMilestone',
	'estimatedArrival',
	'deliverByWindow',
	'shipTime',
];
const weaker = (one: string, other: string) => STRENGTH.indexOf(one) > STRENGTH.indexOf(other);
const weakest = (all: string[]) => all.reduce((one, other) => (weaker(other, one) ? other : one));

const ROAD: Readonly<Record<string, readonly [number, number]>> = {
	'Same Day': [0, 1],
	'Next Day': [0.5, 2],
	'Two Day': [1, 4],
	Express: [1, 6],
	Standard: [1, 9],
	Economy: [1, 14],
	International: [3, 30],
};

const FAILED: Readonly<Record<string, string>> = {
	UNDELIVERABLE: 'parcelUndeliverable',
	REJECTED_BY_BUYER: 'parcelRefused',
	RETURNED_TO_SELLER: 'parcelReturned',
	LOST: 'parcelLost',
	DAMAGED: 'parcelDamaged',
};

export function plainDecision(input: PlainCase): PlainResult {
	const result = decide(input);
	if (!result.code.startsWith('due')) return result;
	// 4.5
	if (input.exclusionsProblem !== undefined) return { ...result, code: 'exclusionsUnread' };
	const { notBeforeMs, nowMs, settings } = input;
	if (notBeforeMs !== undefined && nowMs < notBeforeMs && settings.window.countsFromPromise) {
		return { ...result, code: 'notOffered', requestAt: notBeforeMs };
	}
	return result;
}

function decide(input: PlainCase): PlainResult {
	const { order, exclusion, nowMs } = input;
	const items = order.orderItems ?? [];
	// 1. Facts about the order
	if (order.salesChannel?.channelName === 'NON_AMAZON' || /^S\d\d-/.test(order.orderId)) {
		return { code: 'nonAmazonOrder' };
	}
	const status = order.fulfillmentStatus;
	if (status === 'CANCELLED' || status === 'UNFULFILLABLE') return { code: 'orderCancelled' };
	if (items.length > 0 && items.every((item) => item.cancelled && units(item) === 0)) {
		return { code: 'orderCancelled' };
	}
	if (['sent', 'alreadyRequested'].includes(order.request?.status ?? '')) {
		return { code: 'alreadyAsked' };
	}
	if (exclusion !== undefined) return { code: exclusion };
	if (order.replacementOf !== undefined || order.isReplacement) return { code: 'replacementOrder' };
	const waits = whyNotReady(order, nowMs);
	if (waits !== undefined) {
		return { code: waits !== 'notPlaced' && isHopeless(order, nowMs) ? 'noEvidenceInTime' : waits };
	}
	// 2. The arrival
	const arrived = orderArrival(input);
	if (typeof arrived === 'string') {
		const isFailure = arrived.startsWith('parcel');
		return { code: !isFailure && isHopeless(order, nowMs) ? 'noEvidenceInTime' : arrived };
	}
	return inWindow(input, arrived);
}

const units = (item: NonNullable<Order['orderItems']>[number]) =>
	item.quantityFulfilled ?? (item.cancelled ? 0 : item.quantityOrdered);

function whyNotReady(order: Order, nowMs: number): string | undefined {
	if ((time(order.createdTime) ?? nowMs) > nowMs) return 'notPlaced';
	const packages = order.packages ?? [];
	const status = order.fulfillmentStatus;
	if (status === 'PARTIALLY_SHIPPED') return 'partlyShipped';
	if (['PENDING_AVAILABILITY', 'PENDING', 'UNSHIPPED'].includes(status ?? '')) return 'notShipped';
	const hasTime = packages.some((parcel) => parcel.shipTime ?? parcel.deliveredAt);
	if (status === undefined ? !hasTime : status !== 'SHIPPED') return 'statusUnknown';
	const later = packages.filter((parcel) => (time(parcel.shipTime) ?? nowMs) > nowMs);
	if (later.length > 0) return later.length === packages.length ? 'notShipped' : 'partlyShipped';
	const isKnown = MARKETPLACES.some(({ marketplaceId }) => marketplaceId === order.marketplaceId);
	return isKnown ? undefined : 'marketplaceUnknown';
}

function isHopeless(order: Order, nowMs: number): boolean {
	const placed = time(order.createdTime) ?? time(order.packages?.[0]?.shipTime);
	const promised = time(order.deliverByWindow?.latest);
	if (placed === undefined || nowMs <= placed + 90 * DAY) return false;
	return promised === undefined || nowMs > promised + 30 * DAY;
}

const holdsAll = (order: Order, parcels: readonly OrderPackage[]) =>
	order.orderItems !== undefined && saysContents(parcels) && missing(order, parcels) === 0;
const saysContents = (parcels: readonly OrderPackage[]) =>
	parcels.length > 0 && parcels.every(({ items = [] }) => items.length > 0);

function missing(order: Order, parcels: readonly OrderPackage[]): number {
	if (!order.orderItems || !saysContents(parcels)) return 0;
	const sent = order.orderItems.map(units).reduce((sum, count) => sum + count, 0);
	const held = parcels.flatMap(({ items = [] }) => items.map(({ quantity }) => quantity));
	return Math.max(0, sent - held.reduce((sum, count) => sum + count, 0));
}

function orderArrival(input: PlainCase): Arrived | string {
	const { order } = input;
	const counted = (order.packages ?? []).filter(({ status }) => status !== 'CANCELLED');
	const failure = (parcel: OrderPackage) =>
		statusIsKnown(input)
			? (FAILED[parcel.detailedStatus ?? ''] ?? FAILED[parcel.status ?? ''])
			: undefined;
	let parcels = counted.filter((parcel) => failure(parcel) === undefined);
	const failed = counted.map(failure).find((code) => code !== undefined);
	if (failed !== undefined && !holdsAll(order, parcels)) return failed;

	const isSpare = (parcel: OrderPackage) =>
		parcel.status === 'PENDING' &&
		parcel.detailedStatus !== 'DELIVERED' &&
		parcel.deliveredAt === undefined;
	const handedOver = parcels.filter((parcel) => !isSpare(parcel));
	if (holdsAll(order, handedOver)) parcels = handedOver;

	const arrivals = parcels.map((parcel) => parcelArrival(input, parcel));
	const isRest = missing(order, parcels) > 0;
	if (parcels.length === 0 || isRest) {
		const rest = parcelArrival(input, { packageReferenceId: 'rest' });
		if (typeof rest !== 'string' || parcels.length === 0) arrivals.push(rest);
	}
	const unknown = arrivals.find((arrival) => typeof arrival === 'string');
	if (unknown === 'delivered') return 'deliveredAtUnknownTime';
	if (unknown !== undefined) {
		if (isRest) return 'unitsMissing';
		return order.fulfilledBy === 'AMAZON' ? 'estimateMissing' : 'noEvidence';
	}
	const all = arrivals as Arrived[];
	return {
		seen: all.every(({ seen }) => seen),
		evidence: weakest(all.map(({ evidence }) => evidence)),
		countsAs: weakest(all.map(({ countsAs }) => countsAs)),
		left: Math.max(...all.map(({ left }) => left)),
		expected: Math.max(...all.map(({ expected }) => expected)),
		by: Math.max(...all.map(({ by }) => by)),
		onTheRoad: all.some(({ onTheRoad }) => onTheRoad),
	};
}

const statusIsKnown = ({ order, nowMs }: PlainCase) =>
	order.lastUpdatedTime === undefined || Date.parse(order.lastUpdatedTime) <= nowMs;

const onTheRoad = ({ status, detailedStatus }: OrderPackage) =>
	(status === 'PENDING' || status === 'IN_TRANSIT') && detailedStatus !== 'DELIVERED';

function parcelArrival(input: PlainCase, parcel: OrderPackage): Arrived | 'delivered' | 'nothing' {
	const { order, settings, memory, nowMs } = input;
	const pickup =
		order.programs?.includes('IN_STORE_PICK_UP') || order.shipTo?.addressType === 'PICKUP_POINT'
			? 3 * DAY
			: 0;
	// It cannot come before it left.
	const wasUnshipped = memory?.code === 'notShipped' || memory?.code === 'partlyShipped';
	const seenShipped = memory?.shippedSeenMs ?? (wasUnshipped ? nowMs : undefined);
	const leaving = time(parcel.shipTime) ?? seenShipped;
	const afterwards = leaving ?? time(order.createdTime);
	const isVoid = (ms: number) => afterwards !== undefined && ms <= afterwards;

	// What was seen before, and what is seen now.
	const given = time(parcel.deliveredAt);
	const isGivenByStatus = parcel.deliveredAtEvidence === 'packageStatus';
	const isShown =
		(parcel.status === 'DELIVERED' || parcel.detailedStatus === 'DELIVERED') &&
		statusIsKnown(input) &&
		!(isGivenByStatus && given !== undefined && given > nowMs);
	const goesOutAtOnce =
		settings.window.opensDaysAfterDelivery === 0 && settings.preferences.waitMs === 0;
	const sightings: number[] = [];
	if (isGivenByStatus && given !== undefined) sightings.push(given);
	if (memory?.deliveredSeenMs !== undefined && !onTheRoad(parcel)) {
		sightings.push(memory.deliveredSeenMs);
	}
	if (isShown && (memory !== undefined || goesOutAtOnce)) sightings.push(nowMs);
	const valid = sightings.filter((ms) => !isVoid(ms) && ms <= nowMs);
	const seen = valid.length > 0 ? Math.min(...valid) : undefined;

	// A scan.
	if (given !== undefined && !isGivenByStatus && given <= nowMs && !isVoid(given)) {
		if (seen === undefined || seen >= given) {
			const evidence = parcel.deliveredAtEvidence ?? 'carrierScan';
			return {
				seen: true,
				evidence,
				countsAs: evidence,
				left: given,
				expected: given,
				by: given + pickup,
				onTheRoad: false,
			};
		}
	}

	const expected = expectedArrival(input, parcel, leaving, isVoid);
	if (seen !== undefined || isShown) {
		const changed = time(order.lastUpdatedTime);
		const bounds: number[] = [];
		if (seen !== undefined) bounds.push(seen);
		if (expected) {
			const { date, margin } = expected;
			bounds.push(Math.min(Math.max(date, changed ?? date), Math.max(date, margin)));
		} else if (changed !== undefined && !isVoid(changed)) bounds.push(changed);
		if (bounds.length === 0) return 'delivered';
		const at = Math.min(...bounds);
		return {
			seen: true,
			evidence: 'packageStatus',
			countsAs: 'packageStatus',
			left: afterwards ?? at,
			expected: at,
			by: at + pickup,
			onTheRoad: false,
		};
	}
	if (!expected) return 'nothing';
	return {
		seen: false,
		evidence: expected.evidence,
		countsAs: expected.countsAs,
		left: afterwards ?? expected.date,
		expected: expected.date,
		by: expected.margin + pickup,
		onTheRoad: onTheRoad(parcel),
	};
}

/** The expected date without its margin, and with it. */
function expectedArrival(
	{ order }: PlainCase,
	parcel: OrderPackage,
	leaving: number | undefined,
	isVoid: (ms: number) => boolean,
) {
	const [least, most] = ROAD[parcel.shippingService ?? ''] ?? [1, 10];
	const soonest = leaving === undefined ? -Infinity : leaving + least * DAY;
	const estimate = time(parcel.estimatedArrivalDate);
	const promise = time(order.deliverByWindow?.latest);
	const byDate = (evidence: string, ms: number, marginHours: number) => ({
		evidence,
		countsAs: evidence,
		date: Math.max(ms, soonest),
		margin: Math.max(ms + marginHours * HOUR, soonest),
	});
	const carrier = parcel.carrierMatch?.code ?? 'unknown';
	const isByAmazonOrNobodyKnows = carrier === 'amazonLogistics' || carrier === 'unknown';
	const promiseHours = isByAmazonOrNobodyKnows && order.fulfilledBy === 'AMAZON' ? 48 : 24;
	if (estimate !== undefined && !isVoid(estimate)) {
		const plusHours = isByAmazonOrNobodyKnows ? 48 : 24;
		if (promise === undefined || isVoid(promise) || estimate > promise) {
			return byDate('estimatedArrival', estimate, plusHours);
		}
		// With both, the sooner one.
		const hoursToPromise = (promise - estimate) / HOUR;
		return byDate('estimatedArrival', estimate, Math.min(plusHours, hoursToPromise + promiseHours));
	}
	if (promise !== undefined && !isVoid(promise)) {
		return byDate('deliverByWindow', promise, promiseHours);
	}
	if (leaving === undefined) return undefined;
	const date = leaving + most * DAY;
	const left = promise === undefined ? undefined : 'deliverByWindow';
	const countsAs = left ?? (estimate === undefined ? 'shipTime' : 'estimatedArrival');
	return { evidence: 'shipTime', countsAs, date, margin: date + 48 * HOUR };
}

function inWindow(input: PlainCase, arrived: Arrived): PlainResult {
	const { order, settings, nowMs } = input;
	const { window, delivery, preferences } = settings;
	// 3. The window
	const isReview = window.countsFromPromise;
	const earliest = isReview ? time(order.deliverByWindow?.earliest) : undefined;
	const latest = isReview ? time(order.deliverByWindow?.latest) : undefined;
	const opensAfter = isReview ? 5 * DAY + 6 * HOUR : window.opensDaysAfterDelivery * DAY;
	const closesAfter =
		isReview || window.closingSlackMs > 0 ? 29 * DAY : window.closesDaysAfterDelivery * DAY;
	const opens = Math.max(arrived.by, earliest ?? -Infinity) + opensAfter;
	const soonestClose = Math.min(arrived.left, arrived.expected, latest ?? Infinity) + closesAfter;
	const documentedClose = (latest ?? arrived.expected) + closesAfter;
	const closes = soonestClose - opens < 7 * DAY ? documentedClose : soonestClose;
	const facts = { arrivedBy: arrived.by, evidence: arrived.evidence };
	if (closes <= opens) return { code: 'windowMissed', ...facts };

	const isWeak = weaker(arrived.countsAs, delivery.weakestEvidence);
	const heldUntil = arrived.by + 14 * DAY;
	const held = isWeak
		? 'evidenceTooWeak'
		: !arrived.seen && nowMs < arrived.by
			? 'awaitingDelivery'
			: arrived.onTheRoad && delivery.holdWhileInTransit && nowMs < heldUntil
				? 'parcelInTransit'
				: undefined;
	if (nowMs >= closes) {
		const lastChance = isReview ? Math.max(closes, documentedClose) : closes;
		if (nowMs >= lastChance || preferences.whenUnmet === 'skip') {
			return { code: 'windowClosed', opens, closes, ...facts };
		}
		if (held !== undefined) return { code: held, opens, closes: lastChance, ...facts };
		return { code: 'dueLate', opens, closes: lastChance, requestAt: nowMs, ...facts };
	}
	// 5. The preferences
	const zone = MARKETPLACES.find((entry) => entry.marketplaceId === order.marketplaceId)?.timeZone;
	const plan = planned(input, zone ?? 'UTC', arrived.by, opens, closes);
	if (plan === undefined) return { code: 'wishesUnmet', opens, closes, ...facts };
	const result = { opens, closes, requestAt: plan.at, ...facts };
	if (held !== undefined) return { code: held, ...result };
	if (nowMs < opens) return { code: 'windowNotOpen', ...result };
	if (plan.isOutside) return { code: 'outsideHours', ...result };
	if (nowMs < plan.at) return { code: 'waiting', ...result };
	if (plan.gaveWay === 'wait') return { code: 'dueBeforeWait', ...result };
	if (plan.gaveWay === 'hours') return { code: 'dueOutsideHours', ...result };
	const isStuck = arrived.onTheRoad && delivery.holdWhileInTransit;
	return { code: isStuck ? 'dueStillInTransit' : 'due', ...result };
}

interface Plan {
	readonly at: number;
	readonly gaveWay?: 'wait' | 'hours';
	readonly isOutside?: boolean;
}

function planned(
	{ settings, nowMs }: PlainCase,
	zone: string,
	arrivedBy: number,
	opens: number,
	closes: number,
): Plan | undefined {
	const { waitMs, whenUnmet } = settings.preferences;
	const isAllowed = (ms: number) => allowed(settings, zone, ms);
	const last = Math.max(opens, closes - DAY);
	const wanted = Math.max(opens, arrivedBy + waitMs);
	const plan = ((): Plan | undefined => {
		const first = firstAllowed(isAllowed, wanted, last);
		if (first !== undefined) return { at: first };
		if (whenUnmet === 'skip') return undefined;
		if (whenUnmet === 'earlier') {
			const before = lastAllowed(isAllowed, opens, last);
			if (before !== undefined) return { at: before, gaveWay: 'wait' };
		}
		return { at: Math.min(wanted, last), gaveWay: 'hours' };
	})();
	if (plan === undefined || plan.at >= nowMs) return plan;
	// Its time has passed: the first allowed run.
	const until = whenUnmet === 'skip' ? closes - 1 : last;
	const next = firstAllowed(isAllowed, nowMs, Math.max(until, nowMs));
	if (next === nowMs) return plan;
	if (next !== undefined) return { at: next, isOutside: true };
	return whenUnmet === 'skip' ? undefined : { at: plan.at, gaveWay: 'hours' };
}

function allowed({ preferences }: RequestSettings, zone: string, ms: number): boolean {
	const { weekdays, fromMinuteOfDay, toMinuteOfDay, blackouts } = preferences.hours;
	const local = DateTime.fromMillis(ms, { zone });
	const minute = local.hour * 60 + local.minute;
	const day = DateTime.utc(local.year, local.month, local.day).toMillis() / DAY;
	return (
		weekdays.has(local.weekday) &&
		minute >= fromMinuteOfDay &&
		minute < toMinuteOfDay &&
		!blackouts.some(({ first, last }) => day >= first && day <= last)
	);
}

/** Clocks change, and the cases' hours begin and end, on quarters of an hour. */
const QUARTER = HOUR / 4;

function firstAllowed(isAllowed: (ms: number) => boolean, from: number, to: number) {
	if (from > to) return undefined;
	if (isAllowed(from)) return from;
	for (let ms = (Math.floor(from / QUARTER) + 1) * QUARTER; ms <= to; ms += QUARTER) {
		if (isAllowed(ms)) return ms;
	}
	return undefined;
}

function lastAllowed(isAllowed: (ms: number) => boolean, from: number, to: number) {
	if (from > to) return undefined;
	if (isAllowed(to)) return to;
	for (let ms = Math.floor(to / QUARTER) * QUARTER; ms - 1 >= from; ms -= QUARTER) {
		if (isAllowed(ms - 1)) return ms - 1;
	}
	return undefined;
}

import type { Order } from '../order';
import type { Arrival } from '../delivery/parcelArrival';
import { DAY_MS, HOUR_MS, epochMs } from '../time';

/** When a request may go out, counted from the delivery. */
export interface WindowRule {
	readonly opensDaysAfterDelivery: number;
	readonly closesDaysAfterDelivery: number;
	/** Whether Amazon takes the request itself, and so also counts from the dates promised to the buyer. */
	readonly countsFromPromise: boolean;
	/** Kept from the edges, as nobody knows in which time zone Amazon counts the days. */
	readonly openingSlackMs: number;
	readonly closingSlackMs: number;
}

/**
 * "Five days after the EarliestDeliveryDate to 30 days after the LatestDeliveryDate"
 * (developer-docs.amazon.com/sp-api, Set up the Solicitations API); the refusal's own words are
 * "the 5-30 day range after the order delivery date". Both are kept.
 */
export const REQUEST_A_REVIEW_WINDOW: WindowRule = {
	opensDaysAfterDelivery: 5,
	closesDaysAfterDelivery: 30,
	countsFromPromise: true,
	openingSlackMs: 6 * HOUR_MS,
	closingSlackMs: 24 * HOUR_MS,
};

/** Amazon's Communication Guidelines: a message of one's own within 30 days of the order's completion. */
export const BUYER_MESSAGE_WINDOW: WindowRule = {
	opensDaysAfterDelivery: 0,
	closesDaysAfterDelivery: 30,
	countsFromPromise: false,
	openingSlackMs: 0,
	closingSlackMs: 24 * HOUR_MS,
};

/** Open from its first edge on, closed from the second on. Empty, and missed, where it never opens. */
export interface RequestWindow {
	readonly opensAtMs: number;
	/** Before it requests are planned: by every reading of Amazon's rule it takes them. */
	readonly closesAtMs: number;
	/** Before it Amazon takes a request by its documentation, though not by the words of its refusal. */
	readonly lastChanceMs: number;
}

/** With less room than this the strict closing edge could not meet a preferred weekday. */
const ROOM_MS = 7 * DAY_MS;

/**
 * The time in which Amazon takes the request by every reading of its rule.
 *
 * It opens by the latest time at which the parcel can have come, and closes by the earliest one.
 * Where an uncertain delivery leaves less than a week between the two, opening keeps its edge and
 * closing gives way to the evidence's own date: a buyer asked before the parcel came is a harm, a
 * late request at worst one that Amazon refuses. The promised dates give way to neither.
 */
export function requestWindow(order: Order, arrival: Arrival, rule: WindowRule): RequestWindow {
	const opensMs = rule.opensDaysAfterDelivery * DAY_MS;
	const closesMs = rule.closesDaysAfterDelivery * DAY_MS;
	const promise = rule.countsFromPromise ? order.deliverByWindow : undefined;
	const promisedEarliestMs = epochMs(promise?.earliest);
	const promisedLatestMs = epochMs(promise?.latest);

	const opensAtMs =
		Math.max(arrival.latestMs, promisedEarliestMs ?? -Infinity) + opensMs + rule.openingSlackMs;
	const lastMs = Math.min(arrival.nominalMs, promisedLatestMs ?? Infinity);
	const strictMs = Math.min(arrival.earliestMs, lastMs) + closesMs - rule.closingSlackMs;
	const documentedMs = (promisedLatestMs ?? arrival.nominalMs) + closesMs - rule.closingSlackMs;
	const closesAtMs = strictMs - opensAtMs >= ROOM_MS ? strictMs : documentedMs;
	// Nobody refuses a message of one's own, and a window of one's own is meant as it stands.
	const lastChanceMs = rule.countsFromPromise ? Math.max(closesAtMs, documentedMs) : closesAtMs;
	return { opensAtMs, closesAtMs, lastChanceMs };
}

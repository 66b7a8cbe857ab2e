import { DAY_MS, HOUR_MS, epochMs } from '../time';

/** Permanent codes of what became of one request for feedback. */
export type RequestStatus =
	/** Amazon accepted it. */
	| 'sent'
	/** It went out before: by this workflow's own record, or by an earlier item of this run. */
	| 'alreadyRequested'
	/** Amazon: outside the 5 to 30 days after the delivery. */
	| 'outsideWindow'
	/** Amazon does not offer it for this order, and does not say why. */
	| 'notAvailable'
	/** Amazon's answer was lost, and nobody knows whether the request went out. */
	| 'unconfirmed'
	/** Amazon refused it for another reason. */
	| 'failed'
	/** Handed back untouched: a limit of this run was reached, or Amazon answers oddly. */
	| 'notYet'
	/** Would have been sent. */
	| 'dryRun';

/** What Amazon's refusal of a request says about the order. */
export type RefusalMeaning = 'notAvailable' | 'outsideWindow' | 'other';

/**
 * Amazon answers 403 `Unauthorized` to everything, and tells its reasons apart in the message
 * alone. Messages seen: selling-partner-api-models#19 ("not available"), -docs#121 ("outside the
 * 5-30 day range", with a curly apostrophe).
 */
export function classifyRefusal(messages: readonly string[]): RefusalMeaning {
	const text = messages.join(' ').toLowerCase();
	if (/5\s*[-–]\s*30 day|outside the .{0,40}range/.test(text)) return 'outsideWindow';
	if (text.includes('not available for this amazonorderid')) return 'notAvailable';
	return 'other';
}

export interface SendResult {
	readonly status: RequestStatus;
	readonly message: string;
}

/** Counts against a run's limit: one that Amazon refused has not used any of it. */
export const mayHaveReachedBuyer = (status: RequestStatus): boolean =>
	status === 'sent' || status === 'unconfirmed';

const ASKED_BEFORE: ReadonlySet<string | undefined> = new Set<RequestStatus>([
	'sent',
	'alreadyRequested',
]);

/**
 * Whether a status, as an item or a ledger row has it, ends the matter: the buyer was asked.
 * Everything else, above all a doubtful send, is looked at again: Amazon refuses a second request.
 */
export const wasAskedBefore = (status: string | undefined): boolean => ASKED_BEFORE.has(status);

/**
 * "Not available" is the same answer for an order that was asked before and for one that can never
 * be asked, so it is never taken to mean that the buyer has been asked.
 */
export function explainUnavailable(earlierStatus: string | undefined): SendResult {
	if (earlierStatus === 'unconfirmed') {
		return {
			status: 'notAvailable',
			message:
				"Amazon's answer to an earlier request for this order was lost, and it does not offer one now: that request has most likely gone out.",
		};
	}
	return {
		status: 'notAvailable',
		message:
			'Amazon does not offer a request for this order and gives no reason: it may have been requested before, here, by another tool or in Seller Central, or not be open to requests.',
	};
}

export const OUTSIDE_WINDOW: SendResult = {
	status: 'outsideWindow',
	message:
		'Amazon takes requests from 5 to 30 days after the delivery; by its dates this is outside.',
};

/** In the words and the order in which a run's results are listed. */
const WORDS: ReadonlyArray<readonly [status: RequestStatus, words: string]> = [
	['sent', 'sent'],
	['unconfirmed', 'without an answer from Amazon, and perhaps sent'],
	['dryRun', 'would be sent'],
	['notAvailable', 'not available'],
	['outsideWindow', "outside Amazon's window"],
	['alreadyRequested', 'asked before'],
	['notYet', 'left for a later run'],
	['failed', 'refused by Amazon'],
];

/** One sentence about what a run did, such as `49 sent, 3 not available, 12 asked before.` */
export function summarizeRun(
	statuses: readonly RequestStatus[],
	unread: number,
): string | undefined {
	if (statuses.length + unread === 0) return undefined;
	const hasSent = statuses.some(mayHaveReachedBuyer);
	const counts = WORDS.flatMap(([status, words]) => {
		const count = statuses.filter((candidate) => candidate === status).length;
		const ifLive = status === 'dryRun' && hasSent ? ' if Dry Run were off for them' : '';
		return count === 0 ? [] : [`${count} ${words}${ifLive}`];
	});
	const parts = [...counts, ...(unread === 0 ? [] : [`${unread} could not be handled`])].join(', ');
	return statuses.includes('dryRun') && !hasSent
		? `Dry run: ${parts}. Nothing was sent.`
		: `${parts}.`;
}

/** A run that starts somewhat earlier than the one before finds the order all the same. */
const EARLIER_RUN_MS = 4 * HOUR_MS;

/**
 * When an order is tried again that Amazon did not offer a request for. It gives no reason, and what
 * was asked for in Seller Central or can never be asked stays so. A call a day would be wasted on
 * most: an order is tried on the days 0, 1, 3 and 9 of its window, and on the last one.
 */
export function nextTryMs(
	windowOpensAt: string | undefined,
	windowClosesAt: string | undefined,
	nowMs: number,
): number | undefined {
	const opensAtMs = epochMs(windowOpensAt);
	const closesAtMs = epochMs(windowClosesAt);
	if (opensAtMs === undefined || closesAtMs === undefined) return undefined;
	const daysOpen = Math.floor((nowMs - opensAtMs) / DAY_MS);
	const tomorrowMs = nowMs + DAY_MS - EARLIER_RUN_MS;
	const pausedMs = nowMs + Math.max(1, 2 * daysOpen) * DAY_MS - EARLIER_RUN_MS;
	return Math.max(tomorrowMs, Math.min(pausedMs, closesAtMs - DAY_MS));
}

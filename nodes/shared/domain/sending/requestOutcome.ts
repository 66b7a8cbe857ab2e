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
	/** Amazon's answer was lost, and it cannot be told whether the request went out. */
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

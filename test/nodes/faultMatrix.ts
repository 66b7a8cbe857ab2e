import type { FaultName, FaultSwitch } from '../../simulator/faults';

type Switches = ReadonlyArray<readonly [FaultName, FaultSwitch?]>;

/** One fault while one due order is sent, and what a run without faults makes of it afterwards. */
export interface SendingFault {
	readonly fault: string;
	readonly switches: Switches;
	readonly checkFirst?: true;
	/** `request.status`, or the message with which the run stops and marks nothing. */
	readonly sees: { readonly status: string } | { readonly stops: string };
	/** Requests that Amazon accepted, by the simulator's record. */
	readonly accepted: 0 | 1;
	/** `request.status` of the next run, which starts with this one's result. */
	readonly nextRun: string;
}

const POST = 'createProductReviewAndSellerFeedbackSolicitation';
const onPost = (name: FaultName, next?: number): Switches => [
	[name, { operations: [POST], ...(next !== undefined && { next }) }],
];

const sent = { sees: { status: 'sent' }, accepted: 1, nextRun: 'alreadyRequested' } as const;
const lost = { sees: { status: 'unconfirmed' }, accepted: 1, nextRun: 'notAvailable' } as const;
const refused = { sees: { status: 'failed' }, accepted: 0, nextRun: 'sent' } as const;
const held = { sees: { status: 'notYet' }, accepted: 0, nextRun: 'sent' } as const;

// prettier-ignore
export const SENDING_FAULTS: readonly SendingFault[] = [
	{ fault: 'None', switches: [], ...sent },
	{ fault: 'Connection dropped before Amazon saw the request', switches: onPost('droppedBefore', 1), ...sent },
	{ fault: 'Connection dropped after Amazon sent it', switches: onPost('droppedAfter', 1), ...lost },
	{ fault: 'The same, with Check Availability First', switches: onPost('droppedAfter', 1), checkFirst: true, ...lost },
	{ fault: 'No answer, nothing sent', switches: onPost('hang', 1), ...sent },
	{ fault: 'No answer, sent', switches: onPost('hangAfter', 1), ...lost },
	{ fault: '500 InternalFailure once, nothing sent', switches: onPost('internalFailure', 1), ...sent },
	{ fault: '500 InternalFailure every time', switches: onPost('internalFailure'), ...held },
	{ fault: '500 InternalFailure although sent', switches: onPost('internalFailureAfter', 1), ...lost },
	{ fault: '503 ServiceUnavailable', switches: onPost('serviceUnavailable', 1), ...sent },
	{ fault: '503 with XML', switches: onPost('xmlFailure', 1), ...sent },
	{ fault: '504 with an HTML page', switches: onPost('gatewayTimeout', 1), ...sent },
	{ fault: '500 without a body', switches: onPost('emptyServerFailure', 1), ...sent },
	{ fault: '500, and the availability cannot be read', switches: [...onPost('internalFailureAfter', 1), ['missingRole', { operations: ['getSolicitationActionsForOrder'] }]], ...lost },
	{ fault: 'Dropped before, and Amazon offers nothing for a moment', switches: [...onPost('droppedBefore', 1), ['emptyActions', { next: 1 }]], sees: { status: 'unconfirmed' }, accepted: 0, nextRun: 'sent' },
	{ fault: 'The same, with Check Availability First', switches: [...onPost('droppedBefore', 1), ['emptyActions', { skip: 1, next: 1 }]], checkFirst: true, sees: { status: 'unconfirmed' }, accepted: 0, nextRun: 'sent' },
	{ fault: '429 QuotaExceeded once', switches: onPost('throttled', 1), ...sent },
	{ fault: '429 QuotaExceeded every time', switches: onPost('throttled'), ...held },
	{ fault: '400 with an HTML page', switches: onPost('htmlBadRequest', 1), ...refused },
	{ fault: '400 as a bare list', switches: onPost('bareArray', 1), ...refused },
	{ fault: '400 with payload and errors', switches: onPost('payloadWithErrors', 1), ...refused },
	{ fault: 'Sent, with an answer that is cut off', switches: onPost('malformedJson', 1), ...sent },
	{ fault: 'No x-amzn-RateLimit-Limit', switches: [['missingRateLimitHeader']], ...sent },
	{ fault: 'A slow answer', switches: [['slow', { delayMs: 300 }]], ...sent },
	{ fault: 'The token expires in mid-run', switches: onPost('tokenExpired', 1), ...sent },
	{ fault: 'The token is revoked in mid-run', switches: onPost('tokenRevoked', 1), ...sent },
	{ fault: 'Every token is refused', switches: onPost('tokenRevoked'), sees: { stops: 'Amazon does not accept the access token that it has just given out' }, accepted: 0, nextRun: 'sent' },
	{ fault: 'The role is missing', switches: onPost('missingRole'), sees: { stops: `Amazon does not let this app request a review` }, accepted: 0, nextRun: 'sent' },
	{ fault: 'The seller revoked the app', switches: [['authorizationRevoked']], sees: { stops: 'The seller account no longer allows this app to act for it' }, accepted: 0, nextRun: 'sent' },
	{ fault: 'The secret is older than 180 days', switches: [['clientSecretExpired']], sees: { stops: 'Amazon does not accept the client id and client secret' }, accepted: 0, nextRun: 'sent' },
	{ fault: 'The list of actions comes without _embedded', switches: [['withoutEmbedded']], checkFirst: true, ...sent },
	{ fault: 'Amazon offers nothing for a while', switches: [['emptyActions']], checkFirst: true, sees: { status: 'notAvailable' }, accepted: 0, nextRun: 'sent' },
];

export type Reading =
	'orders' | 'shipments' | 'account health' | 'feedback counts' | 'review topics' | 'access';

/** One fault while the account is read. */
export interface ReadingFault {
	readonly fault: string;
	readonly reads: Reading;
	readonly switches: Switches;
	/**
	 * The same as without the fault, what was read before it, nothing, so many functions of which Check
	 * Access says that Amazon did not answer, or the message with which the node stops.
	 */
	readonly sees:
		'everything' | 'part' | 'nothing' | { readonly unknown: number } | { readonly stops: RegExp };
	/** Reports that Amazon was asked for, where it matters that it is none too many. */
	readonly reports?: number;
	/** What the output says beside it. */
	readonly hint?: RegExp;
	readonly maxWaitMinutes?: number;
}

const SEARCH = { operations: ['searchOrders'] };
const once = (name: FaultName, operation: string): Switches => [
	[name, { operations: [operation], next: 1 }],
];

/** Of a reading that is a report in JSON, and of how many reports it is. */
// prettier-ignore
const jsonReportFaults = (reads: Reading, reports: number): ReadingFault[] => [
	{ fault: 'Connection dropped before Amazon saw the call for a report', reads, switches: once('droppedBefore', 'createReport'), sees: 'everything', reports },
	{ fault: 'Connection dropped after Amazon took the call for a report', reads, switches: once('droppedAfter', 'createReport'), sees: 'everything', reports },
	{ fault: '500 although Amazon took the call for a report', reads, switches: once('internalFailureAfter', 'createReport'), sees: 'everything', reports },
	{ fault: '500 InternalFailure', reads, switches: once('internalFailure', 'createReport'), sees: 'everything', reports },
	{ fault: '503 ServiceUnavailable', reads, switches: once('serviceUnavailable', 'createReport'), sees: 'everything', reports },
	{ fault: '429 QuotaExceeded', reads, switches: once('throttled', 'createReport'), sees: 'everything', reports },
	{ fault: 'The answer is cut off', reads, switches: once('malformedJson', 'createReport'), sees: 'everything', reports },
	{ fault: 'JSON of another shape', reads, switches: once('otherJson', 'createReport'), sees: 'everything', reports },
	{ fault: 'The token expires in mid-run', reads, switches: once('tokenExpired', 'createReport'), sees: 'everything', reports },
	{ fault: '400 as a bare list', reads, switches: [['bareArray', { operations: ['createReport'] }]], sees: { stops: /^Amazon refused the call to ask for a report: / } },
	{ fault: '401 every time', reads, switches: [['unauthorized', { operations: ['createReport'] }]], sees: { stops: /^Amazon does not accept the access token that it has just given out/ } },
	{ fault: '404 NotFound', reads, switches: [['notFound', { operations: ['createReport'] }]], sees: { stops: /^Amazon does not know what was asked for/ } },
	{ fault: 'The role for this type of report is missing', reads, switches: [['reportForbidden']], sees: { stops: /^Amazon does not let this app ask for a report/ } },
	{ fault: 'The report is FATAL', reads, switches: [['reportFatal']], sees: { stops: /^Amazon could not make the report/ } },
	{ fault: 'The report is CANCELLED', reads, switches: [['reportCancelled']], sees: 'nothing', hint: /without data/ },
	{ fault: 'The report is never done', reads, switches: [['reportStuck']], sees: 'nothing', hint: /still preparing/, maxWaitMinutes: 0 },
	{ fault: "The document's address has run out", reads, switches: [['documentUrlExpired', { next: 1 }]], sees: 'everything', reports },
	{ fault: 'The document ends early', reads, switches: [['truncatedGzip', { next: 1 }]], sees: 'everything', reports },
	{ fault: 'The document always ends early', reads, switches: [['truncatedGzip']], sees: { stops: /^Amazon did not answer the call to download a report/ } },
	{ fault: 'The document is JSON of another shape', reads, switches: [['otherDocument']], sees: { stops: /^Amazon's report cannot be read/ } },
];

// prettier-ignore
export const READING_FAULTS: readonly ReadingFault[] = [
	{ fault: 'Connection dropped', reads: 'orders', switches: once('droppedBefore', 'searchOrders'), sees: 'everything' },
	{ fault: '500 InternalFailure', reads: 'orders', switches: once('internalFailure', 'searchOrders'), sees: 'everything' },
	{ fault: '503 with XML', reads: 'orders', switches: once('xmlFailure', 'searchOrders'), sees: 'everything' },
	{ fault: '504 with an HTML page', reads: 'orders', switches: once('gatewayTimeout', 'searchOrders'), sees: 'everything' },
	{ fault: '500 without a body', reads: 'orders', switches: once('emptyServerFailure', 'searchOrders'), sees: 'everything' },
	{ fault: '429 QuotaExceeded', reads: 'orders', switches: once('throttled', 'searchOrders'), sees: 'everything' },
	{ fault: 'The answer is cut off', reads: 'orders', switches: once('malformedJson', 'searchOrders'), sees: 'everything' },
	{ fault: 'The token expires between two pages', reads: 'orders', switches: [['tokenExpired', { ...SEARCH, skip: 1, next: 1 }]], sees: 'everything' },
	{ fault: 'Empty pages with a next token', reads: 'orders', switches: [['emptyPages', { next: 1 }]], sees: 'everything' },
	{ fault: 'Values that the model does not know', reads: 'orders', switches: [['newEnumValues']], sees: 'everything' },
	{ fault: 'packageStatus without detailedStatus', reads: 'orders', switches: [['detailedStatusMissing']], sees: 'everything' },
	{ fault: 'FULFILLMENT refused (Far East)', reads: 'orders', switches: [['fulfillmentRefused']], sees: 'everything', hint: /did not give the status/ },
	{ fault: 'The page token has expired', reads: 'orders', switches: [['paginationTokenExpired', { next: 1 }]], sees: 'everything' },
	{ fault: 'Every page token is refused', reads: 'orders', switches: [['paginationTokenExpired']], sees: 'part', hint: /does not accept the token that it gave for the next page/ },
	{ fault: 'The role is missing', reads: 'orders', switches: [['missingRole', SEARCH]], sees: { stops: /^Amazon does not let this app search for orders/ } },
	{ fault: '400 with an HTML page', reads: 'orders', switches: [['htmlBadRequest', SEARCH]], sees: { stops: /^Amazon refused the call to search for orders: / } },
	{ fault: '400 as a bare list', reads: 'orders', switches: [['bareArray', SEARCH]], sees: { stops: /^Amazon refused the call to search for orders: / } },
	{ fault: 'Connection dropped after Amazon took the call for a report', reads: 'shipments', switches: once('droppedAfter', 'createReport'), sees: 'everything' },
	{ fault: 'Connection dropped before Amazon saw the call for a report', reads: 'shipments', switches: once('droppedBefore', 'createReport'), sees: 'everything' },
	{ fault: '500 although Amazon took the call for a report', reads: 'shipments', switches: once('internalFailureAfter', 'createReport'), sees: 'everything' },
	{ fault: 'The report is FATAL', reads: 'shipments', switches: [['reportFatal']], sees: { stops: /^Amazon could not make the report/ } },
	{ fault: 'The report is CANCELLED', reads: 'shipments', switches: [['reportCancelled']], sees: 'nothing', hint: /ended the report of FBA shipments without data/ },
	{ fault: 'The report is never done', reads: 'shipments', switches: [['reportStuck']], sees: 'nothing', hint: /still preparing/, maxWaitMinutes: 0 },
	{ fault: "The document's address has run out", reads: 'shipments', switches: [['documentUrlExpired', { next: 1 }]], sees: 'everything' },
	{ fault: 'The document ends early', reads: 'shipments', switches: [['truncatedGzip', { next: 1 }]], sees: 'everything' },
	{ fault: 'The document always ends early', reads: 'shipments', switches: [['truncatedGzip']], sees: { stops: /did not answer the call to download a report/ } },
	{ fault: 'A wrong charset is declared', reads: 'shipments', switches: [['wrongCharset']], sees: 'everything' },
	{ fault: 'No charset is declared', reads: 'shipments', switches: [['missingCharset']], sees: 'everything' },
	{ fault: 'The account’s marketplaces may not be read', reads: 'shipments', switches: [['missingRole', { operations: ['getMarketplaceParticipations'] }]], sees: 'everything' },
	{ fault: 'The role for this type of report is missing', reads: 'shipments', switches: [['reportForbidden']], sees: { stops: /^Amazon does not let this app ask for a report/ } },
	{ fault: 'The role for reports is missing', reads: 'shipments', switches: [['missingRole', { operations: ['createReport'] }]], sees: { stops: /^Amazon does not let this app ask for a report/ } },
	...jsonReportFaults('account health', 1),
	...jsonReportFaults('feedback counts', 3),
	{ fault: 'One of three reports is CANCELLED', reads: 'feedback counts', switches: [['reportCancelled', { next: 1 }]], sees: 'part', hint: /without data/ },
	{ fault: 'Connection dropped', reads: 'review topics', switches: once('droppedBefore', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: '500 InternalFailure', reads: 'review topics', switches: once('internalFailure', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: '503 ServiceUnavailable', reads: 'review topics', switches: once('serviceUnavailable', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: '504 with an HTML page', reads: 'review topics', switches: once('gatewayTimeout', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: '429 QuotaExceeded', reads: 'review topics', switches: once('throttled', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: 'The answer is cut off', reads: 'review topics', switches: once('malformedJson', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: 'The token expires in mid-run', reads: 'review topics', switches: once('tokenExpired', 'getItemReviewTopics'), sees: 'everything' },
	{ fault: '500 InternalFailure every time', reads: 'review topics', switches: [['internalFailure', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon could not carry out the call to read what product reviews say/ } },
	{ fault: '400 as a bare list', reads: 'review topics', switches: [['bareArray', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon refused the call to read what product reviews say: / } },
	{ fault: '401 every time', reads: 'review topics', switches: [['unauthorized', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon does not accept the access token that it has just given out/ } },
	{ fault: 'The role is missing', reads: 'review topics', switches: [['missingRole', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon does not let this app read what product reviews say/ } },
	{ fault: '404 NotFound', reads: 'review topics', switches: [['notFound', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon does not know what was asked for/ } },
	{ fault: 'JSON of another shape', reads: 'review topics', switches: [['otherJson', { operations: ['getItemReviewTopics'] }]], sees: { stops: /^Amazon's answer to the call to read .* cannot be used: it is not a list of/ } },
	{ fault: 'The trends alone are JSON of another shape', reads: 'review topics', switches: [['otherJson', { operations: ['getItemReviewTrends'] }]], sees: { stops: /^Amazon's answer to the call to read .* cannot be used: it is not a list of/ } },
	{ fault: 'Connection dropped', reads: 'access', switches: once('droppedBefore', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: '500 InternalFailure', reads: 'access', switches: once('internalFailure', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: '503 ServiceUnavailable', reads: 'access', switches: once('serviceUnavailable', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: '429 QuotaExceeded', reads: 'access', switches: once('throttled', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: 'The answer is cut off', reads: 'access', switches: once('malformedJson', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: 'The token expires in mid-run', reads: 'access', switches: once('tokenExpired', 'getMessagingActionsForOrder'), sees: 'everything' },
	{ fault: '500 InternalFailure every time', reads: 'access', switches: [['internalFailure', { operations: ['getMessagingActionsForOrder'] }]], sees: { unknown: 1 } },
	{ fault: '503 ServiceUnavailable every time', reads: 'access', switches: [['serviceUnavailable', { operations: ['getMessagingActionsForOrder'] }]], sees: { unknown: 1 } },
	{ fault: '429 QuotaExceeded every time', reads: 'access', switches: [['throttled', { operations: ['getMessagingActionsForOrder'] }]], sees: { unknown: 1 } },
	{ fault: 'Connection always dropped', reads: 'access', switches: [['droppedBefore', { operations: ['getMessagingActionsForOrder'] }]], sees: { unknown: 1 } },
	{ fault: 'JSON of another shape', reads: 'access', switches: [['otherJson', { operations: ['getMessagingActionsForOrder'] }]], sees: { unknown: 1 } },
	{ fault: '400 as a bare list', reads: 'access', switches: [['bareArray', { operations: ['getMessagingActionsForOrder'] }]], sees: 'everything' },
	{ fault: '404 NotFound', reads: 'access', switches: [['notFound', { operations: ['getMessagingActionsForOrder'] }]], sees: 'everything' },
	{ fault: '401 every time', reads: 'access', switches: [['unauthorized', { operations: ['getMessagingActionsForOrder'] }]], sees: { stops: /^Amazon does not accept the access token that it has just given out/ } },
	{ fault: '500 InternalFailure for every report', reads: 'access', switches: [['internalFailure', { operations: ['createReport'] }]], sees: { unknown: 6 } },
	{ fault: 'Connection dropped after Amazon took the call for a report', reads: 'access', switches: once('droppedAfter', 'createReport'), sees: { unknown: 2 }, reports: 3 },
	{ fault: 'The reports are FATAL', reads: 'access', switches: [['reportFatal']], sees: 'everything', reports: 3 },
	{ fault: 'The reports are CANCELLED', reads: 'access', switches: [['reportCancelled']], sees: 'everything', reports: 3 },
	{ fault: '400 with an HTML page', reads: 'access', switches: [['htmlBadRequest', { operations: ['searchOrders'] }]], sees: { unknown: 1 } },
];

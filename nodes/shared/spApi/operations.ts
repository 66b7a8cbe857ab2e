export interface UsagePlan {
	readonly ratePerSecond: number;
	readonly burst: number;
}

/**
 * The published plans, which hold for each pair of app and seller. Source: the operation
 * descriptions of Amazon's published models (amzn/selling-partner-api-models); getShipmentTracking
 * has none there, its plan is the one of Amazon's own SDK. Customer Feedback has none
 * in any place: its plan is what a public client assumes, until Amazon announces a rate.
 */
export const USAGE_PLANS = {
	searchOrders: { ratePerSecond: 0.0056, burst: 20 },
	getOrder: { ratePerSecond: 0.5, burst: 30 },
	createReport: { ratePerSecond: 0.0167, burst: 15 },
	getReport: { ratePerSecond: 2, burst: 15 },
	getReports: { ratePerSecond: 0.0222, burst: 10 },
	getReportDocument: { ratePerSecond: 0.0167, burst: 15 },
	getSolicitationActionsForOrder: { ratePerSecond: 1, burst: 5 },
	createProductReviewAndSellerFeedbackSolicitation: { ratePerSecond: 1, burst: 5 },
	getMessagingActionsForOrder: { ratePerSecond: 1, burst: 5 },
	GetAttributes: { ratePerSecond: 1, burst: 5 },
	confirmCustomizationDetails: { ratePerSecond: 1, burst: 5 },
	createConfirmDeliveryDetails: { ratePerSecond: 1, burst: 5 },
	createConfirmOrderDetails: { ratePerSecond: 1, burst: 5 },
	createConfirmServiceDetails: { ratePerSecond: 1, burst: 5 },
	createDigitalAccessKey: { ratePerSecond: 1, burst: 5 },
	createUnexpectedProblem: { ratePerSecond: 1, burst: 5 },
	getShipmentTracking: { ratePerSecond: 2, burst: 30 },
	getItemReviewTopics: { ratePerSecond: 1, burst: 5 },
	getItemReviewTrends: { ratePerSecond: 1, burst: 5 },
	getMarketplaceParticipations: { ratePerSecond: 0.016, burst: 15 },
} as const satisfies Record<string, UsagePlan>;

/** SP-API's own operation ids. */
export type Operation = keyof typeof USAGE_PLANS;

const SEND_MESSAGES = 'send messages to buyers';

/** What a call is for, as a seller says it: "Amazon does not let this app …", "the call to …". */
export const OPERATION_WORDS: Readonly<Record<Operation, string>> = {
	searchOrders: 'search for orders',
	getOrder: 'look up an order',
	createReport: 'ask for a report',
	getReport: 'see whether a report is ready',
	getReports: 'list the reports',
	getReportDocument: 'download a report',
	getSolicitationActionsForOrder: 'see whether a review can be requested',
	createProductReviewAndSellerFeedbackSolicitation: 'request a review',
	getMessagingActionsForOrder: 'see which messages an order allows',
	GetAttributes: "see the buyer's language",
	confirmCustomizationDetails: SEND_MESSAGES,
	createConfirmDeliveryDetails: SEND_MESSAGES,
	createConfirmOrderDetails: SEND_MESSAGES,
	createConfirmServiceDetails: SEND_MESSAGES,
	createDigitalAccessKey: SEND_MESSAGES,
	createUnexpectedProblem: SEND_MESSAGES,
	getShipmentTracking: 'track a parcel',
	getItemReviewTopics: 'read what product reviews say',
	getItemReviewTrends: 'read what product reviews say over time',
	getMarketplaceParticipations: "list the account's marketplaces",
};

export const describeWait = (operation: Operation, waitMs: number): string =>
	`Amazon limits the calls to ${OPERATION_WORDS[operation]}. Going on in ${describeDuration(waitMs)}.`;

export function describeDuration(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
	const minutes = Math.ceil(seconds / 60);
	return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

import type { Operation } from '../usagePlans';

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

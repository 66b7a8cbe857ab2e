import type { Operation } from '../operations';

/** A role must be in the profile first: developer-docs.amazon.com/sp-api, "Selling Partner API Roles". */
const HOW =
	'in Seller Central (Apps and Services, Develop Apps, Edit App; if it is not offered there, ask for it in your developer profile first), authorize the app again, and paste the new refresh token into the credential.';

/** Roles: the operations' pages at developer-docs.amazon.com/sp-api. */
const ROLES: Partial<Record<Operation, string>> = {
	getSolicitationActionsForOrder: 'Buyer Solicitation',
	createProductReviewAndSellerFeedbackSolicitation: 'Buyer Solicitation',
	getMessagingActionsForOrder: 'Buyer Communication',
	searchOrders: 'Inventory and Order Tracking',
	getOrder: 'Inventory and Order Tracking',
	createReport: 'Amazon Fulfillment or Inventory and Order Tracking',
	getItemReviewTopics: 'Selling Partner Insights',
	getItemReviewTrends: 'Selling Partner Insights',
	getMarketplaceParticipations: 'Selling Partner Insights',
};

/** Undefined where Amazon names none. */
export const operationRole = (operation: Operation): string | undefined => ROLES[operation];

/** What reports are called, and their roles: the same pages, Report Type Values. */
const REPORTS: Readonly<Record<string, readonly [report: string, role: string, remark?: string]>> =
	{
		GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL: [
			'FBA shipments',
			'Amazon Fulfillment or Inventory and Order Tracking',
		],
		GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA: ['FBA returns', 'Amazon Fulfillment'],
		GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA: [
			'FBA replacements',
			'Amazon Fulfillment',
		],
		GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL: [
			'all orders',
			'Amazon Fulfillment or Inventory and Order Tracking',
		],
		GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE: ['FBM returns', 'Inventory and Order Tracking'],
		GET_SALES_AND_TRAFFIC_REPORT: [
			'feedback counts',
			'Brand Analytics',
			' This report alone needs it: everything else works without it.',
		],
		GET_SELLER_FEEDBACK_DATA: ['seller feedback', 'Amazon Fulfillment or Selling Partner Insights'],
		GET_V2_SELLER_PERFORMANCE_REPORT: ['account health', 'Selling Partner Insights'],
	};

/** As it stands in a sentence: `report of FBA returns`. */
export const reportName = (reportType: string): string => {
	const [name] = REPORTS[reportType] ?? [];
	return name === undefined ? 'report' : `report of ${name}`;
};

export const reportRole = (reportType: string): string =>
	REPORTS[reportType]?.[1] ?? 'that this report needs';

/**
 * What else has been behind a refusal though the role was there: selling-partner-api-models#826,
 * #1167, #5319; jlevers/selling-partner-api#373.
 */
const OTHER_CAUSES =
	' Check too that the credential has the region of the account, and that the app is not one for the sandbox. If the role is there, other causes have been met: the authorization is older than the role, Amazon has not approved the role or the developer profile yet, or the seller account is restricted or not active in the marketplace (see Account Health in Seller Central).';

/** Where to add the role that something needs. */
export function roleToAdd(operation: Operation, reportType = ''): string {
	const [report, ofReport, remark = ''] = REPORTS[reportType] ?? [];
	if (report !== undefined) {
		return `For ${report} the app needs the role ${ofReport}.${remark} Add it ${HOW}`;
	}
	const role = ROLES[operation];
	return role === undefined
		? `The app lacks a role for it, or the refresh token is of another region. Add the role ${HOW}`
		: `Add the role ${role} ${HOW}`;
}

/** What to do where Amazon does not let the app do something. */
export const roleRemedy = (operation: Operation, reportType = ''): string =>
	roleToAdd(operation, reportType) + OTHER_CAUSES;

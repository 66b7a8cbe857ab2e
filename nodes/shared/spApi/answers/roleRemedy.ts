import type { Operation } from '../usagePlans';

/** A role must be in the profile first: developer-docs.amazon.com/sp-api, "Selling Partner API Roles". */
const HOW =
	'in Seller Central (Apps and Services, Develop Apps, Edit App; if it is not offered there, ask for it in your developer profile first), authorise the app again, and paste the new refresh token into the credential. Check too that the credential has the region of the account, and that the app is not one for the sandbox.';

/** Roles: the operations' pages at developer-docs.amazon.com/sp-api. */
const ROLES: Partial<Record<Operation, string>> = {
	getSolicitationActionsForOrder: 'Buyer Solicitation',
	createProductReviewAndSellerFeedbackSolicitation: 'Buyer Solicitation',
	getMessagingActionsForOrder: 'Buyer Communication',
	searchOrders: 'Inventory and Order Tracking',
	getOrder: 'Inventory and Order Tracking',
	createReport: 'Amazon Fulfillment or Inventory and Order Tracking',
	getMarketplaceParticipations: 'Selling Partner Insights',
};

/** Reports that need another role than the FBA shipments do: the same pages, Report Type Values. */
const REPORT_ROLES: Readonly<Record<string, readonly [report: string, role: string]>> = {
	GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA: ['FBA returns', 'Amazon Fulfillment'],
	GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA: [
		'FBA replacements',
		'Amazon Fulfillment',
	],
	GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE: ['FBM returns', 'Inventory and Order Tracking'],
	GET_SELLER_FEEDBACK_DATA: ['seller feedback', 'Amazon Fulfillment or Selling Partner Insights'],
};

/** What to do where Amazon does not let the app do something. */
export function roleRemedy(operation: Operation, reportType = ''): string {
	const [report, reportRole] = REPORT_ROLES[reportType] ?? [];
	if (report !== undefined) {
		return `For ${report} the app needs the role ${reportRole}. Add it ${HOW}`;
	}
	const role = ROLES[operation];
	return role === undefined
		? `The app lacks a role for it, or the refresh token is of another region. Add the role ${HOW}`
		: `Add the role ${role} ${HOW}`;
}

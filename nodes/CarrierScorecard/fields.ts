import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import {
	fieldProperty as field,
	ORDER_FIELDS,
	readFieldNames,
	STANDARD_FIELDS,
	type OrderFields,
} from '../shared/n8n/orderFields';

const FEEDBACK_FIELDS = {
	feedbackOrderId: 'orderId',
	rating: 'rating',
	comment: 'comment',
	date: 'date',
	returnReason: 'returnReason',
};

export type FeedbackFields = Readonly<typeof FEEDBACK_FIELDS>;

export interface ScorecardFields {
	readonly order: OrderFields;
	readonly claimsProtected: string;
	readonly feedback: FeedbackFields;
}

/** Names of fields hold for all items: an order is looked for where every order has it. */
export function readFields(context: IExecuteFunctions): ScorecardFields {
	const named = context.getNodeParameter('fieldNames', 0, {});
	return {
		order: readFieldNames(named, STANDARD_FIELDS),
		...readFieldNames(named, { claimsProtected: '' }),
		feedback: readFieldNames(named, FEEDBACK_FIELDS),
	};
}

/** For items of other sources than this package's own nodes. */
const fieldNames = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Field Names',
	name: 'fieldNames',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Where your items keep what is needed, if not where Amazon Seller puts it',
	options,
});

export const orderIdFieldName = fieldNames([ORDER_FIELDS.orderId]);

export const orderAndFeedbackFieldNames = fieldNames([
	field(
		'Claims Protected Field',
		'claimsProtected',
		'',
		'True in orders whose label was bought through Buy Shipping with claims protection, false in others that you ship',
		'label.claimsProtected',
	),
	field(
		'Comment Field',
		'comment',
		FEEDBACK_FIELDS.comment,
		"Holds the buyer's comment in the feedback",
	),
	ORDER_FIELDS.deliveredAt("Holds a carrier's or tracking service's delivery time"),
	ORDER_FIELDS.estimatedArrival,
	field('Feedback Date Field', 'date', FEEDBACK_FIELDS.date, 'Holds the date of the feedback'),
	field(
		'Feedback Order ID Field',
		'feedbackOrderId',
		FEEDBACK_FIELDS.feedbackOrderId,
		'Holds the order ID in the items on the Feedback input',
	),
	ORDER_FIELDS.marketplaceId,
	ORDER_FIELDS.orderId,
	field('Rating Field', 'rating', FEEDBACK_FIELDS.rating, 'Holds the stars of the feedback'),
	field(
		'Return Reason Field',
		'returnReason',
		FEEDBACK_FIELDS.returnReason,
		"Holds Amazon's reason in return items on the Feedback input, which count undeliverable FBA orders",
	),
	ORDER_FIELDS.shipTime,
]);

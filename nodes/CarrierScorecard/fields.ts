import type { INodeProperties } from 'n8n-workflow';

import { fieldProperty as field } from '../shared/n8n/fieldProperty';
import { ORDER_FIELDS } from '../shared/n8n/orderFieldProperties';

/** For items of other sources than this package's own nodes. */
const fieldNames = (
	operations: readonly string[],
	options: INodeProperties[],
): INodeProperties => ({
	displayName: 'Field Names',
	name: 'fieldNames',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	displayOptions: { show: { operation: [...operations] } },
	description: 'Where your items keep what is needed, if not where Amazon Seller puts it',
	options,
});

export const fieldProperties: INodeProperties[] = [
	fieldNames(['assignDelayGroup'], [ORDER_FIELDS.orderId]),
	fieldNames(
		['build', 'triageFeedback'],
		[
			field(
				'Claims Protected Field',
				'claimsProtected',
				'',
				'True in orders whose label was bought through Buy Shipping with claims protection, false in others that you ship',
				'label.claimsProtected',
			),
			field('Comment Field', 'comment', 'comment', "Holds the buyer's comment in the feedback"),
			field(
				'Delivered At Field',
				'deliveredAt',
				'',
				"Holds a carrier's or tracking service's delivery time",
				'tracking.deliveredAt',
			),
			ORDER_FIELDS.estimatedArrival,
			field('Feedback Date Field', 'date', 'date', 'Holds the date of the feedback'),
			field(
				'Feedback Order ID Field',
				'feedbackOrderId',
				'orderId',
				'Holds the order ID in the items on the Feedback input',
			),
			ORDER_FIELDS.marketplaceId,
			ORDER_FIELDS.orderId,
			field('Rating Field', 'rating', 'rating', 'Holds the stars of the feedback'),
			field(
				'Return Reason Field',
				'returnReason',
				'returnReason',
				"Holds Amazon's reason in return items on the Feedback input, which count undeliverable FBA orders",
			),
			ORDER_FIELDS.shipTime,
		],
	),
];

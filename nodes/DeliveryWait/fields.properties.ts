import type { INodeProperties } from 'n8n-workflow';

import { fieldProperty as field } from '../shared/n8n/fieldProperty';
import { ORDER_FIELDS } from '../shared/n8n/orderFieldProperties';

/** For items of other sources than Amazon Seller. */
export const fieldProperties: INodeProperties = {
	displayName: 'Field Names',
	name: 'fieldNames',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Where your items keep what the decision needs, if not where Amazon Seller puts it',
	options: [
		field(
			'Delivered At Field',
			'deliveredAt',
			'',
			"Holds a carrier's or tracking service's delivery time, which goes before all other evidence",
			'tracking.deliveredAt',
		),
		ORDER_FIELDS.estimatedArrival,
		field(
			'Exclusion Order ID Field',
			'exclusionOrderId',
			'orderId',
			'Holds the order ID in the items on the Exclusions input',
		),
		field(
			'Exclusion Reason Field',
			'exclusionReason',
			'reason',
			'Holds why an order on the Exclusions input must not be asked, such as returned or refunded',
		),
		ORDER_FIELDS.marketplaceId,
		ORDER_FIELDS.orderId,
		ORDER_FIELDS.shipTime,
		field(
			'Status Field',
			'fulfillmentStatus',
			'fulfillmentStatus',
			'Holds the order status. Only SHIPPED orders are asked.',
		),
	],
};

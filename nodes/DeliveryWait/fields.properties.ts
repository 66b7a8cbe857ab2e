import type { INodeProperties } from 'n8n-workflow';

import { fieldProperty as field } from '../shared/n8n/fieldProperty';

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
		field(
			'Estimated Arrival Field',
			'estimatedArrival',
			'',
			'Holds the estimated arrival of the parcel',
			'tracking.estimatedArrival',
		),
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
		field(
			'Marketplace ID Field',
			'marketplaceId',
			'marketplaceId',
			"Holds Amazon's marketplace ID",
		),
		field('Order ID Field', 'orderId', 'orderId', "Holds Amazon's order ID"),
		field(
			'Ship Time Field',
			'shipTime',
			'',
			'Holds the time the parcel was shipped',
			'tracking.shippedAt',
		),
		field(
			'Status Field',
			'fulfillmentStatus',
			'fulfillmentStatus',
			'Holds the order status. Only SHIPPED orders are asked.',
		),
	],
};

import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { maxWaitProperty } from '../../../shared/n8n/maxWaitProperty';
import type { AmazonOrder } from '../../../shared/spApi/apis/orderMapper';
import type { IncludedData } from '../../../shared/spApi/apis/orders';

const includeProperties: INodeProperties[] = [
	{
		displayName: 'Include Buyer Email',
		name: 'includeBuyerEmail',
		type: 'boolean',
		default: false,
		description:
			"Whether to ask for the buyer's anonymized e-mail address. Amazon gives it for FBM orders only, and to apps with the restricted role Direct-to-Consumer Delivery. n8n keeps it with the data of the execution: have n8n prune that within the 30 days after delivery that Amazon allows.",
	},
	{
		displayName: 'Include Promotions',
		name: 'includePromotions',
		type: 'boolean',
		default: false,
		description: 'Whether to add the promotion IDs and the discount of each order item',
	},
];

const simplifyProperty: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: false,
	description:
		'Whether to return a simplified version of the response instead of the raw data. The other nodes of this package need the full one.',
};

/** How much of an order to read, and how to show it: the same for one order and for many. */
export const detailProperties: INodeProperties[] = [
	simplifyProperty,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...includeProperties, maxWaitProperty],
	},
];

/** No buyer name and no address: nothing here needs them. */
export const includedData = (options: IDataObject): IncludedData[] => [
	'CANCELLATION',
	'FULFILLMENT',
	'PACKAGES',
	...(options.includePromotions === true ? (['PROCEEDS', 'PROMOTION'] as const) : []),
	...(options.includeBuyerEmail === true ? (['BUYER'] as const) : []),
];

/** The fields a person looks at, one level deep. */
export const simplifyOrder = (order: AmazonOrder): object => ({
	orderId: order.orderId,
	marketplaceId: order.marketplaceId,
	createdTime: order.createdTime,
	fulfilledBy: order.fulfilledBy,
	fulfillmentStatus: order.fulfillmentStatus,
	titles: order.orderItems?.map(({ title }) => title ?? '').join('; '),
	carriers: order.packages?.map(({ carrier }) => carrier ?? '').join('; '),
	trackingNumbers: order.packages?.map(({ trackingNumber }) => trackingNumber ?? '').join('; '),
});

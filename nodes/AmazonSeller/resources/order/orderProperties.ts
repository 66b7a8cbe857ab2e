import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { marketplaceProperty } from '../../../shared/n8n/marketplaceChoice';
import { maxWaitProperty } from '../../../shared/n8n/maxWaitProperty';
import type { AmazonOrder } from '../../../shared/spApi/apis/orderMapper';
import type { IncludedData } from '../../../shared/spApi/apis/orders';

/** Which orders: the same whether they are searched for or read from a report. */
export const orderFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Fulfilled By',
			name: 'fulfilledBy',
			type: 'multiOptions',
			options: [
				{ name: 'Amazon (FBA)', value: 'AMAZON' },
				{ name: 'Merchant (FBM)', value: 'MERCHANT' },
			],
			default: [],
			description: 'Leave empty for both',
		},
		marketplaceProperty,
		{
			displayName: 'Status',
			name: 'fulfillmentStatuses',
			type: 'multiOptions',
			options: [
				{ name: 'Canceled', value: 'CANCELLED' },
				{ name: 'Partially Shipped', value: 'PARTIALLY_SHIPPED' },
				{ name: 'Pending', value: 'PENDING' },
				{ name: 'Pending Availability', value: 'PENDING_AVAILABILITY' },
				{ name: 'Shipped', value: 'SHIPPED' },
				{ name: 'Unfulfillable', value: 'UNFULFILLABLE' },
				{ name: 'Unshipped', value: 'UNSHIPPED' },
			],
			default: [],
			description: 'Leave empty for all',
		},
	],
};

export const readChoices = (value: unknown): string[] =>
	Array.isArray(value) ? value.map(String) : [];

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

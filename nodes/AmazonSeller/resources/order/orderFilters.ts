import type { INodeProperties } from 'n8n-workflow';

import { marketplaceProperty } from '../../../shared/n8n/marketplaceChoice';

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

import type { INodeProperties } from 'n8n-workflow';

import { fieldProperty } from '../shared/n8n/orderFields';
import { optionsProperty } from './ownCarriers';

const field = (...of: Parameters<typeof fieldProperty>) =>
	({
		...fieldProperty(...of),
		displayOptions: { show: { readFrom: ['fields'] } },
	}) satisfies INodeProperties;

export const properties: INodeProperties[] = [
	{
		displayName: 'Read From',
		name: 'readFrom',
		type: 'options',
		noDataExpression: true,
		default: 'standardRecord',
		description: 'Where an item keeps its parcels',
		options: [
			{
				name: 'Fields',
				value: 'fields',
				description: 'One parcel per item, in fields that you name',
			},
			{
				name: 'Standard Record',
				value: 'standardRecord',
				description: 'All parcels in "packages", as Amazon Seller puts them out',
			},
		],
	},
	field('Carrier Field', 'carrierField', 'carrier', 'Holds the carrier as it was declared'),
	field(
		'Tracking Number Field',
		'trackingNumberField',
		'trackingNumber',
		'Holds the tracking number',
	),
	field(
		'Shipping Service Field',
		'shippingServiceField',
		'shippingService',
		'Holds the shipping service, which is read where the carrier names nobody',
	),
	field('Order ID Field', 'orderIdField', 'orderId', "Holds Amazon's order ID"),
	field(
		'Marketplace ID Field',
		'marketplaceIdField',
		'marketplaceId',
		"Holds Amazon's marketplace ID",
	),
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		default: 'allItems',
		description: 'Whether all items leave together or by carrier',
		options: [
			{
				name: 'All Items',
				value: 'allItems',
				description: 'One output; the carrier is in each item',
			},
			{
				name: 'Split by Carrier',
				value: 'split',
				description:
					'Three outputs: Amazon (its Logistics), Other Carrier, Unknown. An order leaves through Amazon while one of its parcels there is under way, else where its last parcel goes.',
			},
		],
	},
	optionsProperty,
];

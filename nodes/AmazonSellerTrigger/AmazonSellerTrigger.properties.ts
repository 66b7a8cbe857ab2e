import type { INodeProperties } from 'n8n-workflow';

import { marketplaceProperty } from '../shared/n8n/marketplaceChoice';
import { SELLER_EVENTS } from './sellerEvents';

const costNotices: INodeProperties[] = SELLER_EVENTS.map(({ value, cost, leastMinutes }) => ({
	displayName: `${cost} Polls that come sooner than ${leastMinutes} minutes after the last one are skipped.`,
	name: `${value}Cost`,
	type: 'notice',
	default: '',
	displayOptions: { show: { event: [value] } },
}));

const eventProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'event',
	type: 'options',
	options: SELLER_EVENTS.map(({ name, value, description }) => ({ name, value, description })),
	default: '',
	description: 'What starts the workflow, one item an order or feedback',
};

export const properties: INodeProperties[] = [
	{ ...eventProperty, default: 'orderShipped' },
	...costNotices,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [marketplaceProperty],
	},
];

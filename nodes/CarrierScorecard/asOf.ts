import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { readTime } from '../shared/n8n/settings';

export const asOfProperty: INodeProperties = {
	displayName: 'As Of',
	name: 'asOf',
	type: 'dateTime',
	default: '',
	description: 'Judge arrivals as if it were this time. Leave empty for now.',
};

export const readAsOf = (context: IExecuteFunctions): Date =>
	readTime(context.getNodeParameter('asOf', 0, ''), context.getTimezone(), 'As Of')?.toJSDate() ??
	new Date();

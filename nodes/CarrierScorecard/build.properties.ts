import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_MINIMUM_ORDERS } from '../shared/domain/scorecard/buildScorecard';
import { DEFAULT_SETTLING_DAYS } from '../shared/domain/scorecard/tally';

const show = { operation: ['build'] };

export const buildProperties: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'items',
		displayOptions: { show },
		description: 'What comes out: figures for further use, or a page to read and to mail',
		options: [
			{
				name: 'Items',
				value: 'items',
				description: 'One item per group, for further use',
			},
			{
				name: 'Page',
				value: 'page',
				description:
					'One item with everything: all figures, the page with charts as a file, and the text of an e-mail',
			},
		],
	},
	{
		displayName: 'Group By',
		name: 'groupBy',
		type: 'options',
		default: 'carrier',
		displayOptions: { show: { ...show, output: ['items'] } },
		description: 'What each item sums up',
		options: [
			{ name: 'Carrier', value: 'carrier' },
			{ name: 'Carrier and Marketplace', value: 'carrierAndMarketplace' },
			{ name: 'Carrier and Week', value: 'carrierAndWeek' },
			{
				name: 'Delay Group',
				value: 'delayGroup',
				description: 'Needs the timing experiment below',
			},
			{ name: 'Marketplace', value: 'marketplace' },
			{ name: 'Week', value: 'week' },
		],
	},
	{
		displayName: 'Put File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		required: true,
		default: 'data',
		placeholder: 'e.g. data',
		displayOptions: { show: { ...show, output: ['page'] } },
		hint: 'The name of the output binary field to put the page in',
	},
	{
		displayName: 'Timing Experiment',
		name: 'hasExperiment',
		type: 'boolean',
		default: false,
		displayOptions: { show },
		description: 'Whether to compare the delay groups of a timing experiment',
	},
];

export const buildOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show },
	options: [
		{
			displayName: 'Empty Feedback Means None',
			name: 'emptyFeedbackIsZero',
			type: 'boolean',
			default: false,
			description:
				'Whether an empty Feedback input means that nobody left 1–3★. Otherwise it means that it is not known.',
		},
		{
			displayName: 'Minimum Orders',
			name: 'minimumOrders',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_MINIMUM_ORDERS,
			description:
				'Delivered orders that a group needs before a rate of low ratings or undeliverable orders is stated',
		},
		{
			displayName: 'Settling Days',
			name: 'settlingDays',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 90 },
			default: DEFAULT_SETTLING_DAYS,
			description:
				'Days after delivery from which an order counts in the rate of low ratings, as buyers take time to rate',
		},
	],
};

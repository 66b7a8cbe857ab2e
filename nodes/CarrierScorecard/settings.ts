import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import {
	DEFAULT_MINIMUM_ORDERS,
	type ScorecardSettings,
} from '../shared/domain/scorecard/buildScorecard';
import type { TimingExperiment } from '../shared/domain/scorecard/delayGroups';
import { DEFAULT_SETTLING_DAYS } from '../shared/domain/scorecard/tally';
import { recordOf } from '../shared/n8n/itemReader';
import { readTime, readNumberOption } from '../shared/n8n/parameters';
import { orderAndFeedbackFieldNames } from './fields';

export const experimentProperties: INodeProperties[] = [
	{
		displayName: 'Experiment Name',
		name: 'experimentName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. autumn timing',
		description:
			'A new name puts the orders into new groups. Keep it as long as the experiment runs.',
	},
	{
		displayName: 'Delays (Days)',
		name: 'delays',
		type: 'string',
		required: true,
		default: '0, 7',
		placeholder: 'e.g. 0, 7, 14',
		description:
			'One group per delay, separated by commas. Give the delay of an item to Days to Wait of Delivery Wait.',
	},
];

export function readExperiment(context: IExecuteFunctions): TimingExperiment {
	const name = String(context.getNodeParameter('experimentName', 0, '')).trim();
	if (name === '') {
		throw new Refusal(
			'The timing experiment has no name',
			'Write one under Experiment Name. It decides which order gets which delay.',
		);
	}
	const text = String(context.getNodeParameter('delays', 0, ''));
	const delaysInDays = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	const isUsable = delaysInDays.every((days) => days >= 0 && days <= MAX_DELAY_DAYS);
	if (!isUsable || new Set(delaysInDays).size < 2 || delaysInDays.length > MAX_GROUPS) {
		throw new Refusal(
			`Delays cannot be used: '${text}'`,
			`Write two to ${MAX_GROUPS} different numbers of days between 0 and ${MAX_DELAY_DAYS}, separated by commas, such as 0, 7.`,
		);
	}
	return { name, delaysInDays };
}

/** Amazon's window is open for 25 days at least: from day 5 to day 30 after delivery. */
const MAX_DELAY_DAYS = 25;
const MAX_GROUPS = 10;

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

const buildOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Count Empty Feedback as Zero',
			name: 'emptyFeedbackIsZero',
			type: 'boolean',
			default: false,
			description:
				'Whether an empty Feedback input means that nobody left 1–3★, so that the rate of low ratings is 0. When off, the feedback counts as not known and no rate is stated.',
		},
		{
			displayName: 'Days Until Ratings Count',
			name: 'settlingDays',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 90 },
			default: DEFAULT_SETTLING_DAYS,
			description:
				'Days after delivery from which an order counts in the rate of low ratings, as buyers take time to rate',
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
	],
};

export const buildProperties: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		default: 'items',
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
		displayOptions: { show: { output: ['items'] } },
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
		displayOptions: { show: { output: ['page'] } },
		hint: 'The name of the output binary field to put the page in',
	},
	{
		displayName: 'Timing Experiment',
		name: 'hasExperiment',
		type: 'boolean',
		default: false,
		description: 'Whether to compare the delay groups of a timing experiment',
	},
	...experimentProperties.map((property) => ({
		...property,
		displayOptions: { show: { hasExperiment: [true] } },
	})),
	asOfProperty,
	buildOptions,
	orderAndFeedbackFieldNames,
];

export function readScorecardSettings(context: IExecuteFunctions): ScorecardSettings {
	const options = recordOf(context.getNodeParameter('options', 0, {}));
	const number = (name: string) => readNumberOption(buildOptions, options, name);
	const hasExperiment = context.getNodeParameter('hasExperiment', 0, false) === true;
	return {
		now: readAsOf(context),
		settlingDays: number('settlingDays') ?? DEFAULT_SETTLING_DAYS,
		minimumOrders: number('minimumOrders') ?? DEFAULT_MINIMUM_ORDERS,
		emptyFeedbackIsZero: options.emptyFeedbackIsZero === true,
		...(hasExperiment && { experiment: readExperiment(context) }),
	};
}

import type { INodeProperties } from 'n8n-workflow';

import { buildOptions, buildProperties } from './build.properties';
import { experimentProperties } from './experiment.properties';
import { fieldProperties } from './fields';

const triageProperties: INodeProperties[] = [
	{
		displayName:
			'Amazon refuses requests in bulk or on speculation. Every draft is for a person to read, and to send alone.',
		name: 'triageNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { operation: ['triageFeedback'] } },
	},
	{
		displayName: 'Include',
		name: 'include',
		type: 'options',
		default: 'flagged',
		displayOptions: { show: { operation: ['triageFeedback'] } },
		description: 'Which ratings to hand on',
		options: [
			{
				name: 'All Feedback',
				value: 'all',
				description: 'Every 1–3★ rating, with the reason why it is flagged or not',
			},
			{
				name: 'Flagged Only',
				value: 'flagged',
				description: 'Only ratings with a comment on a delivery that Amazon answers for',
			},
		],
	},
];

export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'build',
		options: [
			{
				name: 'Assign Delay Group',
				value: 'assignDelayGroup',
				action: 'Assign delay group to orders',
				description: 'Deal orders out to groups with different delays, to test the timing',
			},
			{
				name: 'Build Scorecard',
				value: 'build',
				action: 'Build scorecard of carriers',
				description: 'Compare carriers by low ratings, lateness and days to deliver',
			},
			{
				name: 'Triage Feedback',
				value: 'triageFeedback',
				action: 'Triage feedback about delivery',
				description: 'Find low ratings that Amazon may have to answer for, and draft the request',
			},
		],
	},
	...buildProperties,
	...experimentProperties,
	...triageProperties,
	{
		displayName: 'As Of',
		name: 'asOf',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { operation: ['build', 'triageFeedback'] } },
		description: 'Judge arrivals as if it were this time. Leave empty for now.',
	},
	buildOptions,
	...fieldProperties,
];

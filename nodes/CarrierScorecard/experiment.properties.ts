import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

const named = (show: NonNullable<IDisplayOptions['show']>): INodeProperties[] => [
	{
		displayName: 'Experiment Name',
		name: 'experimentName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. autumn timing',
		displayOptions: { show },
		description: 'A new name deals the orders out anew. Keep it as long as the experiment runs.',
	},
	{
		displayName: 'Delays (Days)',
		name: 'delays',
		type: 'string',
		required: true,
		default: '0, 7',
		placeholder: 'e.g. 0, 7, 14',
		displayOptions: { show },
		description:
			'One group per delay, separated by commas. Give the delay of an item to Days to Wait of Delivery Wait.',
	},
];

export const experimentProperties: INodeProperties[] = [
	...named({ operation: ['assignDelayGroup'] }),
	...named({ operation: ['build'], hasExperiment: [true] }),
];

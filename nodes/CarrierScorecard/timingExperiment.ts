import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import type { TimingExperiment } from '../shared/domain/scorecard/delayGroups';

export const experimentProperties: INodeProperties[] = [
	{
		displayName: 'Experiment Name',
		name: 'experimentName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. autumn timing',
		description: 'A new name deals the orders out anew. Keep it as long as the experiment runs.',
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

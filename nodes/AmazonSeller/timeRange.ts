import type { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { ItemRefusal } from '../shared/domain/refusal';
import { readTime } from '../shared/n8n/parameters';

export interface TimeRange {
	readonly after: DateTime;
	/** Missing means now. */
	readonly before?: DateTime;
}

const shownFor = (rangeType: string) => ({ show: { rangeType: [rangeType] } });

export const timeRangeProperties = (defaultDays: number): INodeProperties[] => [
	{
		displayName: 'Period',
		name: 'rangeType',
		type: 'options',
		options: [
			{ name: 'Between Two Dates', value: 'between' },
			{ name: 'Last Days', value: 'lastDays' },
		],
		default: 'lastDays',
		description: 'Which stretch of time to read',
	},
	{
		displayName: 'Days',
		name: 'lastDays',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: defaultDays,
		displayOptions: shownFor('lastDays'),
		description: 'How many days to look back from now',
	},
	{
		displayName: 'After',
		name: 'after',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: shownFor('between'),
		description: 'The start of the period, included',
	},
	{
		displayName: 'Before',
		name: 'before',
		type: 'dateTime',
		default: '',
		displayOptions: shownFor('between'),
		description: 'The end of the period. Leave empty for now.',
	},
];

export function readTimeRange(
	context: IExecuteFunctions,
	itemIndex: number,
	now: DateTime,
): TimeRange {
	if (context.getNodeParameter('rangeType', itemIndex) === 'lastDays') {
		const days = Number(context.getNodeParameter('lastDays', itemIndex));
		if (!(days > 0)) throw refusal('Days is not a number above zero');
		// In UTC, or a change of the clocks would make 30 days longer than Amazon's 30 days.
		return { after: now.toUTC().minus({ days }) };
	}
	const zone = context.getTimezone();
	const after = readTime(context.getNodeParameter('after', itemIndex), zone, 'After');
	if (after === undefined) throw refusal('After is not a date: it is empty');

	const before = readTime(context.getNodeParameter('before', itemIndex, ''), zone, 'Before');
	if (before === undefined) return { after };
	if (before <= after) throw refusal('Before is not later than After');
	return { after, before };
}

const refusal = (message: string) =>
	new ItemRefusal(
		message,
		'Enter a date such as 2026-11-01T00:00:00Z, or choose Last Days and a number of days.',
	);

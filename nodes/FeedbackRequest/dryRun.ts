import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { ItemRefusal } from '../shared/domain/refusal';
import { parameterPerItem } from '../shared/n8n/parameters';

/** The one switch between looking and sending. A node that was just added looks. */
export const dryRunProperties = (checks: string, reachesBuyers: string): INodeProperties[] => [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: true,
		description: `Whether to ${checks}, and send nothing. Switch it off to go live.`,
	},
	{
		displayName: reachesBuyers,
		name: 'reachesBuyersNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { dryRun: [false] } },
	},
];

/**
 * A reader of Dry Run for each item. Settings out of a sheet or a form have it as text, and what is
 * neither true nor false is never taken for "send".
 */
export const dryRunPerItem = (context: IExecuteFunctions): ((itemIndex: number) => boolean) =>
	parameterPerItem(context, 'dryRun', (value) => {
		const text = String(value).trim().toLowerCase();
		if (text === 'true' || text === 'false') return text === 'true';
		throw new ItemRefusal(
			`Dry Run is neither true nor false: '${String(value)}'`,
			'Set it to true or false. Nothing was sent for this order.',
		);
	});

import type { INodeProperties } from 'n8n-workflow';

/** Shown below Dry Run where it is off. */
export const reachesBuyersNotice = (displayName: string): INodeProperties => ({
	displayName,
	name: 'reachesBuyersNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { dryRun: [false] } },
});

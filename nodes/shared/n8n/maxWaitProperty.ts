import type { INodeProperties } from 'n8n-workflow';

export const maxWaitProperty: INodeProperties = {
	displayName: 'Max Wait (Minutes)',
	name: 'maxWaitMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 15,
	description:
		'How long to wait in all where Amazon limits the calls. After that the node ends, and says what it has not done.',
};

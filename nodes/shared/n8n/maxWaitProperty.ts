import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { MINUTE_MS } from '../domain/time';
import { readNumber } from './parameters';

const DEFAULT_MINUTES = 15;

export const maxWaitProperty: INodeProperties = {
	displayName: 'Max Wait (Minutes)',
	name: 'maxWaitMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: DEFAULT_MINUTES,
	description:
		'How long to wait in all where Amazon limits the calls. After that the node ends, and says what it has not done.',
};

/** Where the node has it among its options. */
export const readMaxWaitMs = (context: IExecuteFunctions): number =>
	readNumber(
		context.getNodeParameter('options.maxWaitMinutes', 0, DEFAULT_MINUTES),
		maxWaitProperty.displayName,
	) * MINUTE_MS;

/** The options of an operation that has no others. */
export const waitOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [maxWaitProperty],
};

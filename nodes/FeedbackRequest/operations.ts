import type { INodeProperties } from 'n8n-workflow';

import type { FeedbackOperation } from './feedbackOperation';
import { checkAvailability } from './operations/checkAvailability.operation';
import { composeBuyerMessage } from './operations/composeBuyerMessage.operation';
import { requestReview } from './operations/requestReview.operation';
import { sendOrderMessage } from './operations/sendOrderMessage.operation';

/** A new operation is one line here. In alphabetical order of their names. */
export const OPERATIONS: readonly FeedbackOperation[] = [
	checkAvailability,
	composeBuyerMessage,
	requestReview,
	sendOrderMessage,
];

export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: OPERATIONS.map(({ name, value, action, description }) => ({
			name,
			value,
			action,
			description,
		})),
		default: 'requestReview',
	},
	...OPERATIONS.flatMap(({ value, properties: own }) =>
		own.map((property) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: { ...property.displayOptions?.show, operation: [value] },
			},
		})),
	),
];

export const findOperation = (operation: string): FeedbackOperation | undefined =>
	OPERATIONS.find(({ value }) => value === operation);

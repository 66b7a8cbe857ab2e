import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';

import { checkMessageOperation } from './operations/checkMessage.operation';
import { checkWorkflowOperation } from './operations/checkWorkflow.operation';
import type { PolicyOperation } from './policyOperation';

const OPERATIONS: readonly PolicyOperation[] = [checkMessageOperation, checkWorkflowOperation];

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
		default: 'checkMessage',
	},
	...OPERATIONS.flatMap(({ value, properties: own }) =>
		own.map((property) => ({
			...property,
			displayOptions: { show: { ...property.displayOptions?.show, operation: [value] } },
		})),
	),
];

export function operationOf(context: IExecuteFunctions, itemIndex: number): PolicyOperation {
	const name = context.getNodeParameter('operation', itemIndex);
	const operation = OPERATIONS.find(({ value }) => value === name);
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation ${name}`, {
		description: 'Choose the operation again in the node.',
		itemIndex,
	});
}

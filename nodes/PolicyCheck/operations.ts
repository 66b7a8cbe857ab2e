import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { operationProperties } from '../shared/n8n/operations';
import { checkMessageOperation } from './operations/checkMessage.operation';
import { checkWorkflowOperation } from './operations/checkWorkflow.operation';
import type { PolicyOperation } from './policyOperation';

const OPERATIONS: readonly PolicyOperation[] = [checkMessageOperation, checkWorkflowOperation];

export const properties = operationProperties(OPERATIONS, 'checkMessage');

export function operationOf(context: IExecuteFunctions, itemIndex: number): PolicyOperation {
	const name = context.getNodeParameter('operation', itemIndex);
	const operation = OPERATIONS.find(({ value }) => value === name);
	if (operation) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation ${name}`, {
		description: 'Choose the operation again in the node.',
		itemIndex,
	});
}

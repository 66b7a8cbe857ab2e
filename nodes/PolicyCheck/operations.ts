import { operationProperties } from '../shared/n8n/operations';
import { checkMessageOperation } from './operations/checkMessage.operation';
import { checkWorkflowOperation } from './operations/checkWorkflow.operation';
import type { PolicyOperation } from './policyOperation';

export const OPERATIONS: readonly PolicyOperation[] = [
	checkMessageOperation,
	checkWorkflowOperation,
];

export const properties = operationProperties(OPERATIONS, 'checkMessage');

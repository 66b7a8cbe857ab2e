import type { IExecuteFunctions } from 'n8n-workflow';

import type { PolicyResult } from '../shared/domain/policy/policyFinding';
import type { OperationDescription } from '../shared/n8n/operations';

/** One thing the node can judge. */
export interface PolicyOperation extends OperationDescription {
	check(context: IExecuteFunctions, itemIndex: number): PolicyResult;
}

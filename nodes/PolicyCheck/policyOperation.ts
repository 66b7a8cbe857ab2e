import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { PolicyResult } from '../shared/domain/message/policyFinding';

/** One thing the node can judge. */
export interface PolicyOperation {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly properties: readonly INodeProperties[];
	check(context: IExecuteFunctions, itemIndex: number): PolicyResult;
}

import type { IExecuteFunctions } from 'n8n-workflow';

import type { PolicyResult } from '../shared/domain/policy/policyFinding';
import type { SecondOpinion } from '../shared/domain/policy/secondOpinion';
import type { OperationDescription } from '../shared/n8n/operations';
import type { Adviser } from './chatModel';

export interface CheckedPolicy extends PolicyResult {
	/** What the chat model said, where one is connected. It can add doubt and clear nothing. */
	readonly secondOpinion?: { readonly answer: SecondOpinion['kind']; readonly reason?: string };
}

/** One thing the node can check. */
export interface PolicyOperation extends OperationDescription {
	check(context: IExecuteFunctions, itemIndex: number, adviser: Adviser): Promise<CheckedPolicy>;
}

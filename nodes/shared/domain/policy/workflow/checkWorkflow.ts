import { decideVerdict, type CheckOptions, type PolicyResult } from '../policyFinding';
import { readWorkflow } from './workflowGraph';
import { WORKFLOW_RULES } from './workflowRules';

export type WorkflowCheck =
	| ({ readonly kind: 'checked' } & PolicyResult)
	| { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Looks for wiring that would break Amazon's rules, whatever the items turn out to be.
 *
 * It reads nodes, parameters and connections. What code or another workflow does, it cannot see.
 */
export function checkWorkflow(json: unknown, options: CheckOptions = {}): WorkflowCheck {
	const reading = readWorkflow(json);
	if (reading.kind === 'unreadable') return reading;
	const found = WORKFLOW_RULES.map((rule) => ({ rule, excerpts: rule.find(reading.graph) }));
	return { kind: 'checked', ...decideVerdict(found, options) };
}

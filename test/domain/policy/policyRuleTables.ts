import { POLICY_RULES } from '../../../nodes/shared/domain/policy/policyRules';
import { WORKFLOW_RULES } from '../../../nodes/shared/domain/policy/workflow/workflowRules';

interface TableRule {
	readonly id: string;
	readonly severity: string;
	readonly doubt?: { readonly question: string };
	readonly forbids: string;
	readonly remedy: string;
	readonly source: string;
}

const table = (rules: readonly TableRule[]): string =>
	[
		'| rule | | forbids | remedy | source |',
		'| --- | --- | --- | --- | --- |',
		...rules.map(
			({ id, severity, doubt, forbids, remedy, source }) =>
				`| \`${id}\` | ${severity}${doubt ? ', doubt' : ''} | ${forbids} | ${remedy} | [Amazon](${source}) |`,
		),
	].join('\n');

/** The tables of docs/policy-rules.md, from the rules themselves. */
export const messageRulesTable = (): string => table(POLICY_RULES);
export const workflowRulesTable = (): string => table(WORKFLOW_RULES);

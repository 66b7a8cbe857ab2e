import { jsonParse, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';

import { checkWorkflow } from '../../shared/domain/policy/workflow/checkWorkflow';
import { WORKFLOW_RULES } from '../../shared/domain/policy/workflow/workflowRules';
import { ItemRefusal } from '../../shared/domain/refusal';
import { disabledRulesProperty, readDisabledRules } from '../../shared/n8n/policyRuleOptions';
import type { PolicyOperation } from '../policyOperation';

const properties: INodeProperties[] = [
	{
		displayName: 'Workflow',
		name: 'workflow',
		type: 'json',
		required: true,
		default: '={{ $json }}',
		description:
			"The workflow's JSON: a downloaded file through Extract From File, or an answer of n8n's own node",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [disabledRulesProperty(WORKFLOW_RULES)],
	},
];

export const checkWorkflowOperation: PolicyOperation = {
	name: 'Check Workflow',
	value: 'checkWorkflow',
	action: "Check a workflow against Amazon's rules",
	description: "Check a workflow's JSON for wiring that would break Amazon's rules",
	properties,
	async check(context, itemIndex) {
		const options = context.getNodeParameter('options', itemIndex, {});
		const check = checkWorkflow(readWorkflowJson(context, itemIndex), {
			disabledRules: readDisabledRules(options),
		});
		if (check.kind === 'checked') return { verdict: check.verdict, findings: check.findings };
		throw new ItemRefusal(
			'This is not a workflow of n8n',
			`${check.reason} Set Workflow to the whole JSON that n8n downloads or its API answers.`,
		);
	},
};

const notJson = () =>
	new ItemRefusal(
		'Workflow is not JSON',
		'Paste the whole text that n8n downloads, or map the field that holds it.',
	);

function readWorkflowJson(context: IExecuteFunctions, itemIndex: number): unknown {
	const value = context.getNodeParameter('workflow', itemIndex);
	if (typeof value !== 'string') return value;
	try {
		return jsonParse<unknown>(value);
	} catch {
		throw notJson();
	}
}

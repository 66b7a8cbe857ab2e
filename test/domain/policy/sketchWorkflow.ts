import type { NodeSketches } from '../../../nodes/shared/domain/policy/workflow/workflowExamples';

const OWN = [
	'amazonSeller',
	'amazonSellerTrigger',
	'carrierDetector',
	'deliveryWait',
	'feedbackRequest',
	'policyCheck',
];

/**
 * A workflow as n8n exports it, from a sketch. In its lines, `A > B` leads from the first output,
 * `A[1] > B` from the second, `A > [1]B` into the second input, and `A ~ B` gives A to B as a tool.
 */
export function sketchWorkflow(nodes: NodeSketches, lines: readonly string[]): object {
	const connections: Record<string, Record<string, object[][]>> = {};
	for (const line of lines) {
		const [, from = '', output = '0', sign, input = '0', node] =
			/^(.+?)(?:\[(\d)\])? ([>~]) (?:\[(\d)\])?(.+)$/.exec(line) ?? [];
		const kind = sign === '~' ? 'ai_tool' : 'main';
		const outputs = ((connections[from] ??= {})[kind] ??= []);
		for (let index = 0; index <= Number(output); index += 1) outputs[index] ??= [];
		outputs[Number(output)]?.push({ node, type: kind, index: Number(input) });
	}
	return {
		nodes: Object.entries(nodes).map(([name, [type, parameters = {}, more = {}]]) => ({
			name,
			type: `${OWN.includes(type.replace(/Tool$/, '')) ? 'n8n-nodes-seller-feedback' : 'n8n-nodes-base'}.${type}`,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			...more,
		})),
		connections,
	};
}

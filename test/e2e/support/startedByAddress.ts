import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { triggerName } from '../../../runtime/demoWorkflow';
import type { WorkflowJson } from '../../../runtime/n8nClient';

/**
 * The workflow with an address in place of its trigger. It runs as by a schedule, without an editor
 * that looks on, and its answer says that it has ended.
 */
export const startedByAddress = (workflow: WorkflowJson, path: string): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) =>
		node.name === triggerName(workflow)
			? {
					...node,
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					webhookId: randomUUID(),
					parameters: { path, responseMode: 'lastNode', responseData: 'noData' },
				}
			: node,
	),
});

/** Runs it to its end, or to that of n8n. However long it takes: `fetch` gives up after five minutes. */
export const runByAddress = async (n8nUrl: string, path: string): Promise<string> =>
	await new Promise((settle) => {
		get(`${n8nUrl}/webhook/${path}`, (answer) => {
			answer.resume();
			settle(answer.statusCode === 200 ? 'success' : 'error');
		}).on('error', () => settle('killed'));
	});

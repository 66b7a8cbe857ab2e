import { demoOutcome, type DemoOutcome } from './demoOutcome';
import { triggerName } from './demoWorkflow';
import type { N8nClient } from './n8nClient';
import { countBy, readFates, type OrderFate } from './runSummary';
import { SetupRefusal } from './setupRefusal';
import type { SimulatorProcess } from './simulatorProcess';

/** The workflow of one simulated account. */
export interface DemoWorkflow {
	readonly name: string;
	readonly workflowId: string;
	readonly editorUrl: string;
}

export interface DemoExecution extends DemoWorkflow {
	readonly executionId: string;
	readonly fates: readonly OrderFate[];
}

export interface DemoRun {
	readonly executions: readonly DemoExecution[];
	/** Those of all accounts. */
	readonly fates: readonly OrderFate[];
	readonly outcome: DemoOutcome;
}

/** Runs the workflows of all accounts at once, each from its trigger to its end. */
export async function runDemo(
	client: N8nClient,
	workflows: readonly [DemoWorkflow, ...DemoWorkflow[]],
	simulator: SimulatorProcess,
): Promise<DemoRun> {
	const before = await simulator.state();
	const executions = await Promise.all(
		workflows.map(async (workflow) => await runWorkflow(client, workflow)),
	);
	const fates = executions.flatMap((execution) => execution.fates);
	const outcome = demoOutcome(fates, before, await simulator.state(), workflows[0].editorUrl);
	return { executions, fates, outcome };
}

/** The part of one account in the outcome. */
export const accountOutcome = ({ name, executionId, editorUrl, fates }: DemoExecution) => ({
	name,
	executionId,
	editorUrl,
	orders: fates.length,
	outcomes: countBy(fates, ({ outcome }) => outcome),
});

async function runWorkflow(client: N8nClient, demoWorkflow: DemoWorkflow): Promise<DemoExecution> {
	const { name, workflowId, editorUrl } = demoWorkflow;
	const workflow = await client.fetchWorkflow(workflowId);
	if (!workflow) throw new Error(`The workflow "${name}" was deleted while the demo ran`);
	const run = await client.run(workflowId, triggerName(workflow));
	if (run.status !== 'success') {
		throw new SetupRefusal(
			`The run of "${name}" ended with the status "${run.status}": ${run.error?.message ?? 'no reason given'}`,
			[run.error?.description, `See it in the editor: ${editorUrl}`].filter(Boolean).join('\n'),
		);
	}
	return { ...demoWorkflow, executionId: run.executionId, fates: readFates(run, workflow) };
}

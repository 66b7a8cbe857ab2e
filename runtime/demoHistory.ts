import { triggerName } from './demoWorkflow';
import type { N8nClient } from './n8nClient';
import { describeDuration, type Report } from './progress';
import type { DemoWorkflow } from './demoRun';
import type { SimulatorProcess } from './simulatorProcess';

const RUN_LOG = 'Seller Feedback Run Log';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PAST_DAYS = 21;
/** On a slow machine there are fewer runs, so that nobody waits longer. */
const AT_MOST_MS = 50_000;

type HistoryClient = Pick<
	N8nClient,
	'fetchWorkflow' | 'startRun' | 'waitForEnd' | 'countDataTableRows'
>;
type HistorySimulator = Pick<SimulatorProcess, 'state' | 'setClock'>;

/**
 * Lets the workflow live through the three weeks before now, on the account's clock and by real
 * executions, one a day. It does so once for a simulated account; what was interrupted goes on.
 */
export async function liveThroughPastWeeks(
	client: HistoryClient,
	{ name, workflowId }: Pick<DemoWorkflow, 'name' | 'workflowId'>,
	simulator: HistorySimulator,
	report: Report,
): Promise<void> {
	const startedAt = Date.now();
	const first = await firstDay(client, simulator, startedAt);
	if (first === undefined) return;
	const workflow = await client.fetchWorkflow(workflowId);
	if (!workflow) throw new Error(`The workflow "${name}" was deleted while the demo ran`);
	const trigger = triggerName(workflow);
	report('The last three weeks of the account go by, one run a day …');
	const asked = (await simulator.state()).solicitations;
	let runs = 0;
	for (
		let day = first;
		day < startedAt - HOUR_MS;
		day += daysToStep(startedAt, day, runs) * DAY_MS
	) {
		await simulator.setClock(new Date(day));
		const executionId = await client.startRun(workflowId, trigger);
		await client.waitForEnd(workflowId, executionId);
		runs += 1;
	}
	await simulator.setClock(new Date());
	const { solicitations } = await simulator.state();
	report(
		`  ${runs} runs in ${describeDuration(Date.now() - startedAt)}, ${solicitations - asked} buyers asked`,
	);
}

/** Nothing where the account has lived through them, or has begun without. */
async function firstDay(
	client: HistoryClient,
	simulator: HistorySimulator,
	nowMs: number,
): Promise<number | undefined> {
	const { now, solicitations } = await simulator.state();
	const runs = await client.countDataTableRows(RUN_LOG);
	if (runs === 0 && solicitations === 0) return nowMs - PAST_DAYS * DAY_MS;
	const reachedMs = Date.parse(now);
	return reachedMs < nowMs - HOUR_MS ? Math.min(reachedMs + DAY_MS, nowMs - DAY_MS) : undefined;
}

/** One, as long as the time left is enough for a run on each of the days left. */
function daysToStep(startedAt: number, day: number, runs: number): number {
	const spentMs = Date.now() - startedAt;
	const daysLeft = (startedAt - day) / DAY_MS;
	const runsLeft = Math.floor(((AT_MOST_MS - spentMs) * (runs + 1)) / spentMs);
	return Math.max(1, Math.ceil(daysLeft / Math.max(1, runsLeft)));
}

/**
 * The first template from its trigger to its ledger, in a real n8n beside a simulated account, and
 * the same job built from n8n's own nodes. Sizes are numbers of orders in the account, of which
 * three in ten are in reach of FBM's search and three in ten in the month of FBA's report.
 *
 * `PIPELINE_SIZES=1000,10000,50000` chooses the sizes, `PIPELINE_PLAIN_UP_TO` the biggest of the
 * plain workflow, and `PIPELINE_MODE=queue` n8n's queue mode with two workers.
 */
import { atAnyHour, withCredential, withSetting } from '../runtime/demoWorkflow';
import { readTemplate } from '../test/e2e/support/templateRuns';
import type { WorkflowJson } from '../runtime/n8nClient';
import {
	isQueueMode,
	measureMemory,
	measureRun,
	onFreshStage,
	type MeasuredMemory,
	type MeasuredRun,
	type Stage,
} from './pipeline/measuredRun';
import { plainWorkflow } from './pipeline/plainWorkflow';
import type { BenchResult, Ratio } from './ratio';

const SIZES = (process.env.PIPELINE_SIZES ?? '1000,10000').split(',').map(Number);
const PLAIN_UP_TO = Number(process.env.PIPELINE_PLAIN_UP_TO ?? 10_000);
const TEMPLATE = 'request-reviews-after-delivery';
const MOST_CALLS_PER_ORDER = 1.05;
/** Time that grows as the orders do. */
const LINEAR = 1;

/** What decides, without what reads from Amazon, sends and writes. */
const OUR_DECISION = ['Detect Carrier', 'Wait for Delivery'];
const PLAIN_DECISION = [
	'Each FBM Order',
	'FBM Fields',
	'One Row an Order',
	'FBA Fields',
	'Carrier and Reason',
	'Due',
	'Not Asked Before',
];
/** Waiting for Amazon's answers to the requests themselves, which is the same for everybody. */
const SENDING = 'Request a Review';

interface Figures {
	readonly orders: number;
	readonly decisionMs: number;
	readonly withoutSendingMs: number;
	readonly allMs: number;
	readonly measured: MeasuredRun;
	readonly memory: MeasuredMemory;
}

type Measure<T> = (stage: Stage, workflow: WorkflowJson, workflowId: string) => Promise<T>;

function figuresOf(
	orders: number,
	measured: MeasuredRun,
	memory: MeasuredMemory,
	decision: readonly string[],
): Figures {
	const { run } = measured;
	const timeOf = (nodes: readonly string[]) =>
		nodes.reduce((sum, name) => sum + run.nodeTimeMs(name), 0);
	const { executedNodes } = run;
	return {
		orders,
		decisionMs: timeOf(decision),
		withoutSendingMs: timeOf(executedNodes.filter((name) => name !== SENDING)),
		allMs: timeOf(executedNodes),
		measured,
		memory,
	};
}

type Prepare = (stage: Stage) => Promise<WorkflowJson>;

const ourWorkflow: Prepare = async ({ credential }) =>
	withSetting(atAnyHour(withCredential(await readTemplate(TEMPLATE), credential)), 'dryRun', false);

const theirWorkflow: Prepare = async ({ simulator }) =>
	plainWorkflow(await simulator.account(), simulator.url);

/** Time and memory each on a stage of their own, as looking at the one changes the other. */
async function runWorkflow(
	orders: number,
	prepare: Prepare,
	decision: readonly string[],
): Promise<Figures> {
	const onStage = async <T>(measure: Measure<T>, collectsPromptly: boolean) =>
		await onFreshStage(
			orders,
			async (stage) => {
				const workflow = await prepare(stage);
				return await measure(stage, workflow, await stage.client.importWorkflow(workflow));
			},
			{ collectsPromptly },
		);
	const measured = await onStage(measureRun, false);
	return figuresOf(orders, measured, await onStage(measureMemory, true), decision);
}

const beside = (name: string, unit: string, ours: number, theirs: number): Ratio => ({
	name,
	ours,
	theirs,
	unit,
	ratio: theirs / ours,
});

const ordersText = (orders: number) => `${orders.toLocaleString('en-US')} orders`;

/** Without the plain workflow there is nothing beside ours. */
const besidePlain = (ours: Figures, plain?: Figures): Ratio[] => {
	const compare = (what: string, unit: string, figure: (of: Figures) => number) =>
		beside(
			`${ordersText(ours.orders)}, ${what}`,
			unit,
			figure(ours),
			plain ? figure(plain) : Number.NaN,
		);
	return [
		compare('deciding', 'ms', ({ decisionMs }) => decisionMs),
		compare('all but sending', 'ms', ({ withoutSendingMs }) => withoutSendingMs),
		compare('all nodes', 'ms', ({ allMs }) => allMs),
		compare('wall clock', 'ms', ({ measured }) => measured.wallMs),
		compare('live memory beyond idle', 'MB', ({ memory }) => memory.live),
		compare('memory beyond idle, collected promptly', 'MB', ({ memory }) => memory.resident),
		compare('most memory of n8n, garbage included', 'MB', ({ measured }) => measured.peakMegabytes),
		...(isQueueMode
			? []
			: [
					compare(
						'stored execution and ledger',
						'MB',
						({ measured }) => measured.databaseMegabytes,
					),
				]),
		{ ...compare('buyers asked', 'buyers', ({ measured }) => measured.sent), ratio: Number.NaN },
	];
};

const callsOf = ({ orders, measured }: Figures): Ratio[] => {
	const due = measured.run.items('Wait for Delivery').length;
	const perOrder = (of: string, count: number) =>
		beside(
			`${ordersText(orders)}, SP-API calls per order ${of}, beside ${MOST_CALLS_PER_ORDER}`,
			'calls',
			measured.spApiCalls / count,
			MOST_CALLS_PER_ORDER,
		);
	return [perOrder('found due', due), perOrder('that Amazon took', measured.sent)];
};

/** The exponent of time by orders between the smallest and the biggest size. */
function growthOf(
	what: string,
	all: readonly Figures[],
	time: (figures: Figures) => number,
): Ratio[] {
	const [smallest, biggest] = [all[0], all.at(-1)];
	if (!smallest || !biggest || smallest === biggest) return [];
	const exponent =
		Math.log(time(biggest) / time(smallest)) / Math.log(biggest.orders / smallest.orders);
	const name = `${what}: exponent from ${ordersText(smallest.orders)} to ${ordersText(biggest.orders)}, beside linear growth`;
	return [beside(name, '', exponent, LINEAR)];
}

export async function run(): Promise<BenchResult> {
	const ours: Figures[] = [];
	const ratios: Ratio[] = [];
	for (const orders of [...SIZES].sort((a, b) => a - b)) {
		const figures = await runWorkflow(orders, ourWorkflow, OUR_DECISION);
		ours.push(figures);
		const plain =
			orders <= PLAIN_UP_TO ? await runWorkflow(orders, theirWorkflow, PLAIN_DECISION) : undefined;
		ratios.push(...besidePlain(figures, plain), ...callsOf(figures));
	}
	return {
		name: isQueueMode ? 'pipeline in queue mode' : 'pipeline',
		ratios: [
			...ratios,
			...growthOf('deciding', ours, ({ decisionMs }) => decisionMs),
			...growthOf('all but sending', ours, ({ withoutSendingMs }) => withoutSendingMs),
			...growthOf('all nodes', ours, ({ allMs }) => allMs),
		],
	};
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { simulatorCredential, triggerName } from '../../runtime/demoWorkflow';
import { databaseMegabytes, forgetPeak, memoryOf } from '../../runtime/footprint';
import {
	COLLECTS_PROMPTLY,
	liveHeapOf,
	settledHeapOf,
	TELLS_LIVE_HEAP,
} from '../../runtime/liveHeap';
import type { CredentialReference, N8nClient, WorkflowJson } from '../../runtime/n8nClient';
import type { N8nProcess } from '../../runtime/n8nProcess';
import { startN8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import { freePort } from '../../runtime/ports';
import { startN8nQueue } from '../../runtime/queue/n8nQueue';
import { startSimulatorProcess, type SimulatorProcess } from '../../runtime/simulatorProcess';
import type { WorkflowRun } from '../../runtime/workflowRun';

/** So much faster than Amazon's plans that no node waits for them: what is left is work. */
const SPEED = 50_000;
const SEED = 9;
const RUN_WITHIN_MS = 30 * 60_000;
/** Far more than is needed: V8 then takes its time to collect. Less shows what is needed. */
const HEAP_MEGABYTES = Number(process.env.PIPELINE_HEAP_MEGABYTES ?? 12_288);

const report = (line: string) => process.stderr.write(`${line}\n`);

const countsSchema = z.object({
	solicitations: z.number(),
	duplicates: z.number(),
	outsideWindow: z.number(),
	requests: z.record(z.record(z.number())),
});

/** n8n's main process with PostgreSQL, Redis and two workers instead of n8n alone. */
export const isQueueMode = process.env.PIPELINE_MODE === 'queue';

export interface Stage {
	readonly client: N8nClient;
	/** Every n8n process: one of them does the work. */
	readonly processes: readonly N8nProcess[];
	/** Where n8n keeps its SQLite database, unless it uses PostgreSQL. */
	readonly userFolder: string;
	readonly simulator: SimulatorProcess;
	readonly credential: CredentialReference;
}

export interface MeasuredRun {
	readonly run: WorkflowRun;
	readonly wallMs: number;
	/** Of the n8n process, the most it ever held of the machine's memory, garbage included. */
	readonly peakMegabytes: number;
	readonly databaseMegabytes: number;
	readonly sent: number;
	/** Calls to the Selling Partner API, those that were refused included; logins are not. */
	readonly spApiCalls: number;
}

/** What a run needs on top of what n8n holds when it does nothing, in megabytes. */
export interface MeasuredMemory {
	/** Of the machine's memory. */
	readonly resident: number;
	/** Without any garbage: the most that a collection left. */
	readonly live: number;
}

interface StageOptions {
	/** So that memory is what is needed, and not what V8 has not come round to collect; it costs time. */
	readonly collectsPromptly?: boolean;
}

/** A fresh n8n beside a fresh account, so that one run's memory is not another's. */
export async function onFreshStage<T>(
	orders: number,
	use: (stage: Stage) => Promise<T>,
	{ collectsPromptly = false }: StageOptions = {},
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'pipeline-bench-'));
	const simulator = await startSimulatorProcess({
		port: await freePort(),
		seed: SEED,
		orders,
		speed: SPEED,
		stateFile: join(folder, 'account.jsonl'),
		logFile: join(folder, 'simulator.log'),
	});
	try {
		const n8n = await startEngine(folder, collectsPromptly);
		try {
			const { client } = n8n;
			const credential = await client.saveCredential(
				simulatorCredential(await simulator.account(), simulator.url),
			);
			return await use({ ...n8n, simulator, credential });
		} finally {
			await n8n.stop();
		}
	} finally {
		await simulator.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

async function startEngine(userFolder: string, collectsPromptly: boolean) {
	const options = {
		packages: [await packPackage(report)],
		// What every node gave out is stored at the end of the run, in one text.
		env: {
			NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES} ${TELLS_LIVE_HEAP}`,
			N8N_DATA_TABLES_MAX_SIZE_BYTES: String(1024 ** 3),
			...(collectsPromptly && COLLECTS_PROMPTLY),
		},
	};
	if (!isQueueMode) {
		const n8n = await startN8n({ ...options, userFolder });
		return { client: await n8n.signIn(), processes: [n8n], userFolder, stop: n8n.stop };
	}
	// A worker deep in the plain workflow is silent for longer than n8n allows by default.
	const env = { ...options.env, QUEUE_WORKER_LOCK_DURATION: String(RUN_WITHIN_MS) };
	const queue = await startN8nQueue({ ...options, env, folder: userFolder });
	const processes = [queue.main, ...queue.workers];
	return { client: await queue.main.signIn(), processes, userFolder, stop: queue.stop };
}

/** Runs a workflow once, to its end, and looks at what it cost. */
export async function measureRun(
	{ client, processes, userFolder, simulator }: Stage,
	workflow: WorkflowJson,
	workflowId: string,
): Promise<MeasuredRun> {
	await Promise.all(processes.map(async ({ pid }) => await forgetPeak(pid)));
	const startedAt = performance.now();
	const executionId = await runToItsEnd(client, workflow, workflowId);
	const wallMs = performance.now() - startedAt;
	const peaks = await Promise.all(processes.map(async ({ pid }) => (await memoryOf(pid))?.peak));
	const run = await client.fetchRun(executionId);
	if (run.error) throw new Error(`The run ended with: ${run.error.message}`);

	const response = await fetch(`${simulator.url}/__sim/state`);
	const { solicitations, duplicates, outsideWindow, requests } = countsSchema.parse(
		await response.json(),
	);
	if (duplicates + outsideWindow > 0) {
		throw new Error(`${duplicates} buyers were asked twice, ${outsideWindow} at the wrong time`);
	}
	const calls = Object.entries(requests).filter(([operation]) => operation !== 'lwaToken');
	return {
		run,
		wallMs: Number.isNaN(run.durationMs) ? wallMs : run.durationMs,
		peakMegabytes: biggest(peaks),
		databaseMegabytes: await databaseMegabytes(userFolder),
		sent: solicitations,
		spApiCalls: calls
			.flatMap(([, byStatus]) => Object.values(byStatus))
			.reduce((sum, count) => sum + count, 0),
	};
}

/** Runs a workflow once on a stage that collects promptly, and looks at the memory that it needs. */
export async function measureMemory(
	{ client, processes }: Stage,
	workflow: WorkflowJson,
	workflowId: string,
): Promise<MeasuredMemory> {
	const idle = await Promise.all(
		processes.map(async (n8n) => {
			const live = await settledHeapOf(n8n);
			await forgetPeak(n8n.pid);
			return { live, resident: (await memoryOf(n8n.pid))?.now ?? Number.NaN };
		}),
	);
	await runToItsEnd(client, workflow, workflowId);
	const beyondIdle = await Promise.all(
		processes.map(async (n8n, index) => {
			const resident = (await memoryOf(n8n.pid))?.peak ?? Number.NaN;
			const { most: live } = await liveHeapOf(n8n);
			const before = idle[index] ?? { live: Number.NaN, resident: Number.NaN };
			return { live: live - before.live, resident: resident - before.resident };
		}),
	);
	return {
		resident: biggest(beyondIdle.map(({ resident }) => resident)),
		live: biggest(beyondIdle.map(({ live }) => live)),
	};
}

/** Its data stay where they are: to read them back costs n8n about as much memory as the run. */
async function runToItsEnd(
	client: N8nClient,
	workflow: WorkflowJson,
	workflowId: string,
): Promise<string> {
	const executionId = await client.startRun(workflowId, triggerName(workflow));
	await client.waitForEnd(workflowId, executionId, { timeoutMs: RUN_WITHIN_MS });
	return executionId;
}

const biggest = (values: ReadonlyArray<number | undefined>): number =>
	Math.max(...values.map((value) => value ?? Number.NaN));

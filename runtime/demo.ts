import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePort } from './chosenPort';
import { claimFolder } from './claimedFolder';
import { liveThroughPastWeeks } from './demoHistory';
import { importForAccount, importOverview, LEDGER, type ImportedWorkflow } from './demoImport';
import { runDemo, type DemoRun, type DemoWorkflow } from './demoRun';
import type { N8nClient } from './n8nClient';
import { ensureN8n } from './n8nInstallation';
import type { N8nProcess } from './n8nProcess';
import { startN8n, type N8n, type N8nOptions } from './n8nServer';
import { packPackage } from './packedPackage';
import type { Report } from './progress';
import { startN8nQueue } from './queue/n8nQueue';
import type { ServerProcess } from './serverProcess';
import {
	startSimulatorProcess,
	type SimulatorAccount,
	type SimulatorProcess,
} from './simulatorProcess';
import type { StartOptions } from './startOptions';

/** At this speed a report is ready when it is asked for first. */
const ACCOUNT = { seed: 1, orders: 120, speed: 3_000 } as const;

type ImportedDemo = ImportedWorkflow & DemoWorkflow;

export interface Demo {
	/** In queue mode its main process. */
	readonly n8n: N8n;
	readonly simulator: SimulatorProcess;
	readonly servers: readonly ServerProcess[];
	/** Of queue mode. */
	readonly workers: readonly N8nProcess[];
	/** One for each account. */
	readonly workflows: readonly [DemoWorkflow, ...DemoWorkflow[]];
	/** Of the one account, in n8n's regular mode, unless the demo ends after its run. */
	readonly overviewUrl?: string;
	/** Lets the one workflow run through the weeks before now, once for an account. */
	livePast(): Promise<void>;
	/** Runs every workflow once, from its trigger to its end. */
	run(): Promise<DemoRun>;
	/** Where the editor shows the ledger of the one account; nothing before its first run. */
	ledgerUrl(): Promise<string | undefined>;
	stop(): Promise<void>;
}

/** Simulated Amazon accounts and an n8n with the template for each in it, as the last start left them. */
export async function startDemo(options: StartOptions, report: Report): Promise<Demo> {
	const { dataFolder, fresh, accounts, workers } = options;
	const tarball = await packPackage(report);
	await ensureN8n(report);
	const stopped: Array<() => Promise<void>> = [await claimFolder(dataFolder, report)];
	const stop = async () => {
		for (const stopOne of stopped.splice(0).reverse()) await stopOne();
	};
	try {
		const n8nFolder = join(dataFolder, 'n8n');
		const importedFolder = join(dataFolder, 'imported');
		const stateFile = join(dataFolder, 'simulator.json');
		if (fresh) {
			for (const path of [n8nFolder, stateFile, importedFolder]) {
				await rm(path, { recursive: true, force: true });
			}
		}

		const simulatorPort = await choosePort(options.simulatorPort, report);
		const port = await choosePort(options.editorPort, report);
		const simulator = await startSimulatorProcess({
			...ACCOUNT,
			accounts,
			port: simulatorPort,
			stateFile,
			logFile: join(dataFolder, 'simulator.log'),
		});
		stopped.push(simulator.stop);
		const n8n = await startAnyN8n(n8nFolder, workers, {
			packages: [tarball],
			port,
			report,
			env: { GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone },
			// In queue mode nothing moves the clock.
			...(workers === 0 && { clockFile: simulator.clockFile }),
		});
		stopped.push(n8n.stop);

		const client = await n8n.main.signIn();
		const workflows = await importAll(client, n8n.main, simulator, importedFolder);
		if (workers > 0) for (const { workflowId } of workflows) await client.activate(workflowId);
		const isShown = workers === 0 && accounts === 1 && !options.once;
		const [{ credential }] = workflows;
		const overviewPath =
			isShown &&
			(await importOverview(
				client,
				join(importedFolder, 'overview.json'),
				credential,
				n8n.main.owner,
			));
		return {
			n8n: n8n.main,
			simulator,
			servers: [simulator, ...n8n.servers],
			workers: n8n.workers,
			workflows,
			...(overviewPath && { overviewUrl: n8n.main.url + overviewPath }),
			livePast: async () => {
				if (isShown) await liveThroughPastWeeks(client, workflows[0], simulator, report);
			},
			ledgerUrl: async () => {
				const page = accounts === 1 ? await client.dataTablePage(LEDGER) : undefined;
				return page && n8n.main.url + page;
			},
			run: async () => await runDemo(client, workflows, simulator),
			stop,
		};
	} catch (thrown) {
		await stop();
		throw thrown;
	}
}

async function startAnyN8n(
	folder: string,
	workers: number,
	options: Omit<N8nOptions, 'userFolder'> & { readonly report: Report },
) {
	if (workers > 0) return await startN8nQueue({ ...options, folder, workers });
	options.report('Starting n8n …');
	const main = await startN8n({ ...options, userFolder: folder });
	return { main, servers: [main], workers: [], stop: main.stop };
}

async function importAll(
	client: N8nClient,
	n8n: N8n,
	simulator: SimulatorProcess,
	importedFolder: string,
): Promise<[ImportedDemo, ...ImportedDemo[]]> {
	const [first, ...others] = await simulator.accounts();
	const importOne = async (account: SimulatorAccount) => {
		const label = others.length === 0 ? undefined : `${account.accountId}, ${account.region}`;
		const importedFile = join(importedFolder, `${account.accountId}.json`);
		const imported = await importForAccount(
			client,
			{ account, importedFile, ...(label === undefined ? {} : { label }) },
			simulator.url,
		);
		return { ...imported, editorUrl: `${n8n.url}/workflow/${imported.workflowId}` };
	};
	const workflows: [ImportedDemo, ...ImportedDemo[]] = [await importOne(first)];
	for (const account of others) workflows.push(await importOne(account));
	return workflows;
}

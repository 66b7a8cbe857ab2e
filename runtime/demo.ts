import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { demoOutcome, type DemoOutcome } from './demoOutcome';
import { simulatorCredential, triggerName, withCredential, withSetting } from './demoWorkflow';
import { STALE_AFTER_MS, takeLock, type Release } from './exclusively';
import { workflowJsonSchema, type CredentialReference, type N8nClient } from './n8nClient';
import { ensureN8n } from './n8nInstallation';
import { startN8n, type N8n } from './n8nServer';
import { packPackage } from './packedPackage';
import { freePortFrom, isPortFree } from './ports';
import type { Report } from './progress';
import { readFates, type OrderFate } from './runSummary';
import { SetupRefusal } from './setupRefusal';
import { startSimulatorProcess, type SimulatorProcess } from './simulatorProcess';
import type { PortWish, StartOptions } from './startOptions';

const TEMPLATE = join(__dirname, '..', 'workflows', 'request-reviews-after-delivery.json');
const ACCOUNT = { seed: 1, orders: 120, speed: 60 } as const;

const importedSchema = z.object({ workflowId: z.string(), templateHash: z.string() });

export interface DemoRun {
	readonly executionId: string;
	readonly fates: readonly OrderFate[];
	readonly outcome: DemoOutcome;
}

export interface Demo {
	readonly n8n: N8n;
	readonly simulator: SimulatorProcess;
	readonly workflowId: string;
	readonly editorUrl: string;
	/** Runs the template once, from its trigger to its end. */
	run(): Promise<DemoRun>;
	stop(): Promise<void>;
}

/** A simulated Amazon account and an n8n with the template in it, as the last start left them. */
export async function startDemo(options: StartOptions, report: Report): Promise<Demo> {
	const { dataFolder, fresh } = options;
	const tarball = await packPackage(report);
	await ensureN8n(report);
	const stopped: Array<() => Promise<void>> = [await claim(dataFolder, report)];
	const stop = async () => {
		for (const stopOne of stopped.splice(0).reverse()) await stopOne();
	};
	try {
		const userFolder = join(dataFolder, 'n8n');
		const stateFile = join(dataFolder, 'simulator.json');
		const importedFile = join(dataFolder, 'imported.json');
		if (fresh) {
			for (const path of [userFolder, stateFile, importedFile]) {
				await rm(path, { recursive: true, force: true });
			}
		}

		const simulatorPort = await choosePort(options.simulatorPort, report);
		const port = await choosePort(options.editorPort, report);
		const simulator = await startSimulatorProcess({
			...ACCOUNT,
			port: simulatorPort,
			stateFile,
			logFile: join(dataFolder, 'simulator.log'),
		});
		stopped.push(simulator.stop);
		report('Starting n8n …');
		const n8n = await startN8n({ userFolder, packages: [tarball], port, report });
		stopped.push(n8n.stop);

		const client = await n8n.signIn();
		const account = await simulator.account();
		const credential = await client.saveCredential(simulatorCredential(account, simulator.url));
		const workflowId = await importTemplate(client, credential, importedFile);
		const editorUrl = `${n8n.url}/workflow/${workflowId}`;
		return {
			n8n,
			simulator,
			workflowId,
			editorUrl,
			run: async () => await runDemo(client, workflowId, simulator, editorUrl),
			stop,
		};
	} catch (thrown) {
		await stop();
		throw thrown;
	}
}

async function runDemo(
	client: N8nClient,
	workflowId: string,
	simulator: SimulatorProcess,
	editorUrl: string,
): Promise<DemoRun> {
	const workflow = await client.fetchWorkflow(workflowId);
	if (!workflow) throw new Error('The workflow was deleted while the demo ran');
	const before = await simulator.state();
	const run = await client.run(workflowId, triggerName(workflow));
	if (run.status !== 'success') {
		throw new SetupRefusal(
			`The run ended with the status "${run.status}": ${run.error?.message ?? 'no reason given'}`,
			[run.error?.description, `See it in the editor: ${editorUrl}`].filter(Boolean).join('\n'),
		);
	}
	const fates = readFates(run, workflow);
	return {
		executionId: run.executionId,
		fates,
		outcome: demoOutcome(fates, before, await simulator.state(), editorUrl),
	};
}

/** Imports the template once; changes made to it in the editor stay until the template itself changes. */
async function importTemplate(
	client: N8nClient,
	credential: CredentialReference,
	importedFile: string,
): Promise<string> {
	const text = await readFile(TEMPLATE, 'utf8');
	const templateHash = createHash('sha256').update(text).digest('hex');
	// The template only looks until its user trusts it; the simulated buyers may be asked at once.
	const template = withSetting(
		withCredential(workflowJsonSchema.parse(JSON.parse(text)), credential),
		'dryRun',
		false,
	);
	const imported = await readImported(importedFile);
	const isThere = imported && (await client.fetchWorkflow(imported.workflowId)) !== undefined;
	if (isThere && imported.templateHash === templateHash) return imported.workflowId;

	if (isThere) await client.replaceWorkflow(imported.workflowId, template);
	const workflowId = isThere ? imported.workflowId : await client.importWorkflow(template);
	await writeFile(importedFile, JSON.stringify({ workflowId, templateHash }));
	return workflowId;
}

async function readImported(file: string) {
	try {
		return importedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}

async function claim(dataFolder: string, report: Report): Promise<Release> {
	const release = await takeLock(join(dataFolder, 'in-use'), {
		// Long enough to take over from a start that was killed.
		waitAtMostMs: STALE_AFTER_MS + 2_000,
		onWait: () => report(`Another start is at work on ${dataFolder}; waiting for its end …`),
	});
	if (release) return release;
	throw new SetupRefusal(
		`Another start is at work on ${dataFolder}.`,
		'Stop it first (Ctrl-C where it runs), or name another folder with --data-folder.',
	);
}

async function choosePort({ port, option, isFixed }: PortWish, report: Report): Promise<number> {
	if (await isPortFree(port)) return port;
	const next = isFixed ? undefined : await freePortFrom(port + 1);
	if (next === undefined) {
		throw new SetupRefusal(
			`Port ${port} is taken by another program.`,
			`Name a free one with ${option}, e.g. ${option} ${port + 1}.`,
		);
	}
	report(`Port ${port} is taken by another program; using ${next} (${option} chooses another).`);
	return next;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startDemo, type Demo } from './demo';
import { findFaults } from './demoOutcome';
import { describeRun } from './demoReport';
import { accountOutcome, type DemoRun } from './demoRun';
import { workerThatRan } from './queue/n8nQueue';
import { SetupRefusal } from './setupRefusal';
import { readStartOptions, USAGE, type StartOptions } from './startOptions';

const say = (line = '') => console.log(line);

async function main(): Promise<void> {
	const options = readStartOptions(process.argv.slice(2));
	if (options.help) return say(USAGE);

	const interrupted = new Promise<'interrupted'>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.once(signal, () => resolve('interrupted'));
		}
	});
	const starting = startDemo(options, say);
	const demo = await Promise.race([starting, interrupted]);
	if (demo === 'interrupted') {
		say('Stopping …');
		// Ends whatever is under way; servers end with this process.
		process.exit(130);
	}
	try {
		const ran = await Promise.race([runAndReport(demo, options), interrupted]);
		if (ran === 'interrupted') process.exitCode = 130;
		else if (!options.once) await serve(demo, interrupted);
	} finally {
		await demo.stop();
	}
}

async function runAndReport(demo: Demo, { once, jsonFile }: StartOptions): Promise<void> {
	await demo.livePast();
	say(demo.workflows.length === 1 ? 'Running the workflow …' : 'Running all workflows at once …');
	const { executions, fates, outcome } = await demo.run();
	const accounts = await Promise.all(
		executions.map(async (execution) => ({
			...accountOutcome(execution),
			worker: await workerThatRan(demo.workers, execution.executionId),
		})),
	);
	say();
	for (const line of describeRun(fates, outcome)) say(line);
	if (demo.workers.length > 0) {
		say();
		say('Where it ran');
		for (const { name, worker, orders, outcomes } of accounts) {
			say(`  worker ${worker ?? '?'}  ${name}: ${orders} orders, ${outcomes.sent ?? 0} sent`);
		}
	}
	if (jsonFile) {
		await mkdir(dirname(jsonFile), { recursive: true });
		await writeFile(jsonFile, `${JSON.stringify({ ...outcome, accounts }, undefined, '\t')}\n`);
	}
	const faults = findFaults(outcome);
	for (const fault of faults) say(`Not as it should be: ${fault}`);
	if (faults.length > 0) process.exitCode = 1;
	if (once) return;
	say();
	for (const line of await whereToLook(demo, executions)) say(line);
}

async function whereToLook(demo: Demo, executions: DemoRun['executions']): Promise<string[]> {
	const { n8n, overviewUrl } = demo;
	const ledgerUrl = await demo.ledgerUrl();
	const link = (what: string, url: string) => `  ${what.padEnd(14)} ${url}`;
	const runs = executions.map(({ editorUrl, executionId, name }) => ({
		what: executions.length === 1 ? 'the run' : name,
		url: `${editorUrl}/executions/${executionId}`,
	}));
	return [
		'Look at',
		...runs.map(({ what, url }) => link(what, url)),
		...(ledgerUrl ? [link('the ledger', ledgerUrl)] : []),
		...(overviewUrl ? [link('the overview', overviewUrl)] : []),
		`Sign in as ${n8n.owner.email} with the password ${n8n.owner.password}` +
			(overviewUrl ? '; the overview asks for the same two.' : ''),
	];
}

async function serve({ servers }: Demo, interrupted: Promise<unknown>): Promise<void> {
	say('Ctrl-C stops everything; the next start goes on from here.');
	await Promise.race([interrupted, ...servers.map(({ ended }) => ended)]);
	for (const { name } of servers.filter((server) => !server.isRunning())) {
		say(`${name} has ended by itself.`);
	}
	say('Stopping …');
}

main().then(
	() => process.exit(),
	(thrown: unknown) => {
		console.error(thrown instanceof SetupRefusal ? thrown.message : thrown);
		process.exit(1);
	},
);

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startDemo, type Demo } from './demo';
import { findFaults } from './demoOutcome';
import { describeRun } from './demoReport';
import { OWNER } from './n8nServer';
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
	say('Running the workflow …');
	const { fates, outcome } = await demo.run();
	say();
	for (const line of describeRun(fates, outcome)) say(line);
	if (jsonFile) {
		await mkdir(dirname(jsonFile), { recursive: true });
		await writeFile(jsonFile, `${JSON.stringify(outcome, undefined, '\t')}\n`);
	}
	const faults = findFaults(outcome);
	for (const fault of faults) say(`Not as it should be: ${fault}`);
	if (faults.length > 0) process.exitCode = 1;
	if (once) return;
	say();
	say(`The workflow in n8n's editor: ${demo.editorUrl}`);
	say(`Sign in as ${OWNER.email} with the password ${OWNER.password}`);
}

async function serve(demo: Demo, interrupted: Promise<unknown>): Promise<void> {
	say('Ctrl-C stops everything; the next start goes on from here.');
	const { n8n, simulator } = demo;
	await Promise.race([interrupted, n8n.ended, simulator.ended]);
	for (const [name, server] of [
		['n8n', n8n],
		['The simulated Amazon account', simulator],
	] as const) {
		if (!server.isRunning()) say(`${name} has ended by itself.`);
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

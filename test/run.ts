import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureN8n } from '../runtime/n8nInstallation';
import { packPackage } from '../runtime/packedPackage';
import { SetupRefusal } from '../runtime/setupRefusal';

/**
 * The tests, those in the real n8n included, two files at a time on one packed package. Arguments go
 * to jest, e.g. `npm test -- carrier -t "Amazon Logistics"`. Before them may stand which tests:
 * `--long` for those that take their time, `--all` for these and the others, `--oldest-n8n` for what
 * holds in the oldest supported n8n.
 */
const ROOT = join(__dirname, '..');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const PROGRESS = join(__dirname, 'progressReporter.mjs');
/** More n8n beside each other than that have too little of two processors to be in time. */
const FILES_AT_A_TIME = 2;

/** Some of jest's projects, in one run of it. */
interface Part {
	readonly name: string;
	readonly projects: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

const FAST: Part = { name: 'A test of every kind', projects: ['unit', 'e2e'] };
const LONG: readonly Part[] = [
	{ name: 'What takes its time', projects: ['long'] },
	...[
		['00:30', 'America/Los_Angeles'],
		['09:00', 'Asia/Kolkata'],
		['18:30', 'Pacific/Kiritimati'],
		['23:45', 'America/Los_Angeles'],
	].map(([hour = '', zone = '']) => ({
		name: `At ${hour} UTC, in ${zone}`,
		projects: ['clock'],
		env: { TESTED_HOUR: hour, TZ: zone },
	})),
];
const PARTS: Readonly<Record<string, readonly Part[]>> = {
	'--long': LONG,
	'--all': [FAST, ...LONG],
	'--oldest-n8n': [{ name: 'In the oldest n8n', projects: ['e2e'] }],
};
const WITHOUT_N8N = ['unit', 'clock'];

const resultsSchema = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
	numRuntimeErrorTestSuites: z.number(),
});

interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

async function runJest({ projects, env }: Part, args: readonly string[]): Promise<Tally> {
	const folder = await mkdtemp(join(tmpdir(), 'test-results-'));
	try {
		const resultsFile = join(folder, 'results.json');
		const jest = spawn(
			process.execPath,
			[
				JEST,
				`--maxWorkers=${FILES_AT_A_TIME}`,
				'--passWithNoTests',
				`--reporters=${PROGRESS}`,
				'--json',
				`--outputFile=${resultsFile}`,
				...args,
				'--selectProjects',
				...projects,
			],
			{ cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
		);
		const [exitCode] = await once(jest, 'close');
		const results = resultsSchema.parse(JSON.parse(await readFile(resultsFile, 'utf8')));
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		return {
			passed: results.numPassedTests,
			// Whatever else made jest refuse, e.g. an open handle, counts as well.
			failed: exitCode === 0 ? failed : Math.max(failed, 1),
			skipped: results.numPendingTests + results.numTodoTests,
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function prepareN8n(): Promise<boolean> {
	try {
		await ensureN8n(console.error);
		await packPackage(console.error);
		return true;
	} catch (thrown) {
		if (!(thrown instanceof SetupRefusal)) throw thrown;
		console.error(`The tests in n8n cannot run.\n${thrown.message}`);
		return false;
	}
}

async function main(): Promise<void> {
	const [first = '', ...rest] = process.argv.slice(2);
	const chosen = PARTS[first];
	const args = chosen ? rest : process.argv.slice(2);
	if (first === '--oldest-n8n') {
		process.env.TESTED_N8N = 'oldest';
		args.unshift('compatibility');
	}
	const isPrepared = await prepareN8n();
	let [passed, failed, skipped] = [0, isPrepared ? 0 : 1, 0];
	for (const part of chosen ?? [FAST]) {
		const projects = part.projects.filter((name) => isPrepared || WITHOUT_N8N.includes(name));
		if (projects.length === 0) continue;
		console.error(part.name);
		const tally = await runJest({ ...part, projects }, args);
		passed += tally.passed;
		failed += tally.failed;
		skipped += tally.skipped;
	}
	console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
	process.exitCode = failed > 0 ? 1 : 0;
}

main().then(
	() => process.exit(),
	(thrown: unknown) => {
		console.error(thrown);
		process.exit(1);
	},
);

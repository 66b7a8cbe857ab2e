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
 * All tests: the fast ones first, then those that run in the real n8n, one file after the other on
 * one packed package. Arguments go to jest, e.g. `npm test -- carrier -t "Amazon Logistics"`.
 * `--oldest-n8n` runs what holds for the oldest supported n8n, in that one.
 */
const ROOT = join(__dirname, '..');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const E2E_TIMEOUT_MS = 300_000;

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

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

async function runJest(project: string, args: readonly string[], folder: string): Promise<Tally> {
	const resultsFile = join(folder, `${project}.json`);
	const jest = spawn(
		process.execPath,
		[
			JEST,
			'--selectProjects',
			project,
			'--passWithNoTests',
			'--json',
			`--outputFile=${resultsFile}`,
			...args,
		],
		{ cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
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
}

async function prepareN8n(): Promise<boolean> {
	try {
		await ensureN8n(console.error);
		await packPackage(console.error);
		return true;
	} catch (thrown) {
		if (!(thrown instanceof SetupRefusal)) throw thrown;
		console.error(`The end-to-end tests cannot run.\n${thrown.message}`);
		return false;
	}
}

async function main(): Promise<void> {
	const [first, ...rest] = process.argv.slice(2);
	const inOldest = first === '--oldest-n8n';
	const args = inOldest ? ['compatibility', ...rest] : process.argv.slice(2);
	if (inOldest) process.env.TESTED_N8N = 'oldest';
	const folder = await mkdtemp(join(tmpdir(), 'test-results-'));
	try {
		const isPrepared = await prepareN8n();
		const unit = inOldest ? NOTHING : await runJest('unit', args, folder);
		const e2e = isPrepared
			? await runJest('e2e', ['--runInBand', `--testTimeout=${E2E_TIMEOUT_MS}`, ...args], folder)
			: { ...NOTHING, failed: 1 };
		const failed = unit.failed + e2e.failed;
		console.log(
			`${unit.passed + e2e.passed} passed, ${failed} failed, ${unit.skipped + e2e.skipped} skipped`,
		);
		process.exitCode = failed > 0 ? 1 : 0;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

main().then(
	() => process.exit(),
	(thrown: unknown) => {
		console.error(thrown);
		process.exit(1);
	},
);

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';

/**
 * Holds the client and the simulator against a copy of Amazon's repository of models:
 * `npm run canary:models -- FOLDER`. Fails when a model that the package stands on is missing, when a
 * request or an answer no longer fits it, and when a check was skipped.
 */
const ROOT = join(__dirname, '..');
const MODELS = [
	'messaging.json',
	'orders_2026-01-01.json',
	'reports_2021-06-30.json',
	'sellers.json',
	'solicitations.json',
	'tokens_2021-03-01.json',
	'tracking_2026-01-30.json',
] as const;
const CHECKS = ['test/spApi/contract', 'test/simulator/'];

const resultsSchema = z.object({ numPassedTests: z.number(), numPendingTests: z.number() });

function collectModels(repository: string, into: string): string[] {
	const found = new Map(
		readdirSync(repository, { recursive: true, encoding: 'utf8' })
			.filter((file) => MODELS.some((model) => model === basename(file)))
			.map((file) => [basename(file), join(repository, file)]),
	);
	for (const [name, file] of found) copyFileSync(file, join(into, name));
	return MODELS.filter((model) => !found.has(model));
}

function runChecks(models: string, resultsFile: string): boolean {
	const { status } = spawnSync(
		process.execPath,
		[
			join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
			...CHECKS,
			'--selectProjects',
			'unit',
			'--json',
			`--outputFile=${resultsFile}`,
		],
		{
			cwd: ROOT,
			env: { ...process.env, SP_API_MODELS: models },
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	);
	const results = resultsSchema.parse(JSON.parse(readFileSync(resultsFile, 'utf8')));
	console.log(`${results.numPassedTests} checks passed, ${results.numPendingTests} were skipped.`);
	return status === 0 && results.numPassedTests > 0 && results.numPendingTests === 0;
}

function main(repository: string | undefined): number {
	if (repository === undefined) {
		console.error(
			'Usage: npm run canary:models -- FOLDER (a copy of Amazon’s repository of models)',
		);
		return 2;
	}
	const folder = mkdtempSync(join(tmpdir(), 'canary-'));
	try {
		const missing = collectModels(repository, folder);
		if (missing.length > 0) {
			console.error(`Amazon's models are no longer there: ${missing.join(', ')}.`);
			return 1;
		}
		return runChecks(folder, join(folder, 'results.txt')) ? 0 : 1;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

process.exitCode = main(process.argv[2]);

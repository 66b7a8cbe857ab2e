import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PAGES, readPage, ROOT } from '../support/pages';

/**
 * What shows that a command does what the documentation says: a test that runs the same code, a file
 * that GitHub runs, or, where that would take too long, somebody who tries it before a release.
 */
const SHOWN_BY: Readonly<Record<string, string>> = {
	'npm start': 'test/e2e/requestReviewsAfterDelivery.test.ts',
	'npm test': '.github/workflows/ci.yml',
	'npm run queue': 'test/e2e/queue.test.ts',
	'npm run verify': '.github/workflows/ci.yml',
	'npm run verify:static': '.ci/run',
	'npm run lint': '.ci/run',
	'npm run format': '.ci/run',
	'npm run typecheck': '.ci/run',
	'npm run deadcode': '.ci/run',
	'npm run build': 'test/package/contents.test.ts',
	'npm run pack': '.github/workflows/publish.yml',
	'npm run audit:bundled': '.github/workflows/analysis.yml',
	'npm run canary:models': '.github/workflows/canary.yml',
	'npm run test:unit': '.github/workflows/ci.yml',
	'npm run test:long': '.github/workflows/ci.yml',
	'npm run test:coverage': '.github/workflows/ci.yml',
	'npm run test:oldest': '.github/workflows/ci.yml',
	'npm run test:mutation': 'by hand, before a release',
	'npm run docs': 'test/docs/generatedPages.test.ts',
	'npm run docs:pictures': 'by hand, when a template has changed',
	'npm run simulator': 'test/simulator/commandLine.test.ts',
	'npm run bench': 'by hand, when a figure is stated',
	'npm run check': 'test/structure/commands.test.ts',
	'npm ci': '.github/workflows/ci.yml',
	'npm install': 'by hand, for a newer n8n and for the tarball',
	'npm uninstall': 'by hand, for the tarball',
	'npm rebuild': 'test/runtime/n8nInstallation.test.ts',
	'npm version': 'by hand, for a release',
	'npx jest': '.github/workflows/ci.yml',
	'npx prettier': '.ci/run',
	'node runtime/bootstrap.mjs': 'test/structure/commands.test.ts',
};

const { scripts } = z
	.object({ scripts: z.record(z.string()) })
	.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** Commands in code blocks and between backticks, as far as one tells them from each other. */
const COMMAND =
	/(?:^|`)(?:[A-Z_]+=\S+ )*(npm run [\w:-]+|npm [a-z]+|npx \w+|node [\w./-]+)(?=[ `]|$)/gm;

const documented = PAGES.flatMap((page) =>
	[...readPage(page).matchAll(COMMAND)].map(([, command = '']) => ({ page, command })),
);

const run = async (program: string, args: readonly string[]) =>
	await promisify(execFile)(process.execPath, ['runtime/bootstrap.mjs', program, ...args], {
		cwd: ROOT,
	});

describe('A command of the documentation', () => {
	it('is shown to work somewhere', () => {
		const unknown = documented.filter(({ command }) => !Object.hasOwn(SHOWN_BY, command));

		expect(unknown).toEqual([]);
		expect(documented.length).toBeGreaterThan(20);
	});

	it('is shown by something that is there', () => {
		const missing = Object.values(SHOWN_BY).filter(
			(shownBy) => !shownBy.startsWith('by hand') && !existsSync(join(ROOT, shownBy)),
		);

		expect(missing).toEqual([]);
	});

	it('is no less than every script of the package', () => {
		const names = Object.keys(scripts).map((name) =>
			['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
		);

		expect(names.filter((name) => !Object.hasOwn(SHOWN_BY, name))).toEqual([]);
	});

	it.each([
		['runtime/start.ts', /npm start/],
		['simulator/main.ts', /--port/],
		['bench/main.ts', /npm run bench/],
	])('says what it takes: %s --help', async (program, usage) => {
		const { stdout, stderr } = await run(program, ['--help']);

		expect(stdout + stderr).toMatch(usage);
	});

	it('checks workflow files', async () => {
		const { stdout } = await run('workflows/check.ts', [
			'workflows/request-reviews-after-delivery.json',
		]);

		expect(stdout).toContain('request-reviews-after-delivery.json');
	});
});

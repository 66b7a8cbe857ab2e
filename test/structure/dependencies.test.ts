import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../support/pages';

const versions = z.record(z.string(), z.string());
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { devDependencies } = z.object({ devDependencies: versions }).parse(readJson('package.json'));
const { packages } = z
	.object({
		packages: z.record(
			z.string(),
			z.object({ version: z.string().optional(), devDependencies: versions.optional() }),
		),
	})
	.parse(readJson('package-lock.json'));

/** The rows of the table under "what for". */
function reasons(): Array<readonly [name: string, reason: string]> {
	const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
	const table = page.split('| package | what for |')[1]?.split('\n\n')[0] ?? '';
	return [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
		([, name = '', reason = '']) => [name, reason.trim()] as const,
	);
}

describe('The development dependencies', () => {
	it('are each in the table of CONTRIBUTING.md, with a reason in one line', () => {
		expect(reasons().map(([name]) => name)).toEqual(Object.keys(devDependencies).sort());
		for (const [name, reason] of reasons()) {
			expect({ name, words: reason.length > 3 && reason.length < 120 }).toEqual({
				name,
				words: true,
			});
		}
	});

	it('have one exact version, that of the lockfile', () => {
		const locked = Object.fromEntries(
			Object.keys(devDependencies).map((name) => [name, packages[`node_modules/${name}`]?.version]),
		);

		expect(devDependencies).toEqual(locked);
		expect(packages['']?.devDependencies).toEqual(devDependencies);
		for (const version of Object.values(devDependencies)) {
			expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
		}
	});
});

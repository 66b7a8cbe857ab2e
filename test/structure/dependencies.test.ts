import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../support/pages';

const versions = z.record(z.string(), z.string());
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const wantedSchema = z.object({
	dependencies: versions.optional(),
	devDependencies: versions.optional(),
});
const lockSchema = z.object({
	packages: z.record(z.string(), wantedSchema.extend({ version: z.string().optional() })),
});

/** Where a manifest lies, and how the table of its packages begins. */
const MANIFESTS = [
	['', '| package | what for |'],
	['bench', '| package in bench | what for |'],
] as const;

/** The rows of a table of CONTRIBUTING.md. */
function reasons(head: string): Array<readonly [name: string, reason: string]> {
	const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
	const table = page.split(head)[1]?.split('\n\n')[0] ?? '';
	return [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
		([, name = '', reason = '']) => [name, reason.trim()] as const,
	);
}

describe.each(MANIFESTS)('The development dependencies of /%s', (folder, head) => {
	const wantedIn = (json: unknown) => {
		const { dependencies, devDependencies } = wantedSchema.parse(json);
		return { ...dependencies, ...devDependencies };
	};
	const wanted = wantedIn(readJson(join(folder, 'package.json')));
	const { packages } = lockSchema.parse(readJson(join(folder, 'package-lock.json')));

	it('are each in the table of CONTRIBUTING.md, with a reason in one line', () => {
		expect(reasons(head).map(([name]) => name)).toEqual(Object.keys(wanted).sort());
		for (const [name, reason] of reasons(head)) {
			expect({ name, words: reason.length > 3 && reason.length < 120 }).toEqual({
				name,
				words: true,
			});
		}
	});

	it('have one exact version, that of the lockfile', () => {
		const locked = Object.fromEntries(
			Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]),
		);

		expect(wanted).toEqual(locked);
		expect(wantedIn(packages[''])).toEqual(wanted);
		for (const version of Object.values(wanted)) {
			expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
		}
	});
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { filesBelow, ROOT, useUnpackedPackage } from './unpacked';

const unpacked = useUnpackedPackage();

const manifestSchema = z.object({
	name: z.string(),
	version: z.string(),
	license: z.string(),
	keywords: z.array(z.string()),
	scripts: z.record(z.string()),
	dependencies: z.record(z.string()).optional(),
	optionalDependencies: z.record(z.string()).optional(),
	bundleDependencies: z.array(z.string()).optional(),
	peerDependencies: z.record(z.string()),
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

const readManifest = async () =>
	manifestSchema.parse(JSON.parse(await readFile(join(unpacked(), 'package.json'), 'utf8')));

/** The sources of a folder, as the files that the build makes of them. */
const builtFrom = async (folder: string, ending: RegExp, builtEnding: string) =>
	(await filesBelow(join(ROOT, folder)))
		.filter((name) => ending.test(name))
		.map((name) => `dist/${folder}/${name.replace(ending, builtEnding)}`);

describe('What npm publishes', () => {
	it('is what runs and nothing else', async () => {
		const expected = [
			'LICENSE',
			'README.md',
			'package.json',
			...(await builtFrom('credentials', /\.ts$/, '.js')),
			...(await builtFrom('icons', /\.svg$/, '.svg')),
			...(await builtFrom('nodes', /\.ts$/, '.js')),
			...(await builtFrom('nodes', /\.json$/, '.json')),
			...(await builtFrom('workflows', /\.json$/, '.json')),
		];

		expect(await filesBelow(unpacked())).toEqual(expected.sort());
	});

	it('registers every node and credential that it contains', async () => {
		const { n8n } = await readManifest();
		const files = await filesBelow(unpacked());

		expect([...n8n.nodes].sort()).toEqual(files.filter((name) => name.endsWith('.node.js')));
		expect(n8n.credentials).toEqual(files.filter((name) => name.endsWith('.credentials.js')));
	});

	it('installs nothing else, and runs nothing while it is installed', async () => {
		const manifest = await readManifest();

		expect(manifest.dependencies ?? {}).toEqual({});
		expect(manifest.optionalDependencies ?? {}).toEqual({});
		expect(manifest.bundleDependencies ?? []).toEqual([]);
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(
			Object.keys(manifest.scripts).filter((name) =>
				/^(pre|post)|^(install|prepare|publish|dependencies)$/.test(name),
			),
		).toEqual([]);
	});

	it('is found by n8n and carries its licence', async () => {
		const manifest = await readManifest();

		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.license).toBe('MIT');
		expect(await readFile(join(unpacked(), 'LICENSE'), 'utf8')).toMatch(/^MIT License/);
	});

	it('names no path of the machine that built it', async () => {
		const files = await filesBelow(unpacked());
		const wrong: string[] = [];
		for (const name of files) {
			const text = await readFile(join(unpacked(), name), 'utf8');
			if (text.includes(ROOT) || /sourceMappingURL/.test(text)) wrong.push(name);
		}

		expect(wrong).toEqual([]);
	});

	it.each([
		['scorecard/page/charts.js', /\/\*! d3-scale\n[^]*Permission to use, copy, modify/],
		['policy/htmlContent.js', /\/\*! htmlparser2\n[^]*Permission is hereby granted/],
		['policy/phoneNumbers.js', /\/\*! libphonenumber-js\n[^]*Permission is hereby granted/],
	])('carries the licences of the libraries that are bundled into %s', async (file, licence) => {
		const bundled = join(unpacked(), 'dist/nodes/shared/domain', file);

		expect(await readFile(bundled, 'utf8')).toMatch(licence);
	});
});

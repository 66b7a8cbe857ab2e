import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { filesBelow, ROOT, runScript, useUnpackedPackage } from './unpacked';

const SCAN_WITHIN_MS = 240_000;

/** The scanner's own SOURCE_FILE_PATTERNS, and what it reads of a tarball. */
const SOURCE = ['package.json', '{nodes,credentials}/**/*.{js,ts,json}'];
const TARBALL = ['package.json', '**/*.js'];

const scanSchema = z.object({ fileCount: z.number(), findings: z.array(z.string()) });

const scan = async (folder: string, patterns: readonly string[]) =>
	scanSchema.parse(await runScript('scan.mjs', [folder, ...patterns]));

const unpacked = useUnpackedPackage();

describe("n8n's own scanner", () => {
	it(
		'finds nothing in the source, no warning either',
		async () => {
			const { fileCount, findings } = await scan(ROOT, SOURCE);

			expect(findings).toEqual([]);
			expect(fileCount).toBeGreaterThan(100);
		},
		SCAN_WITHIN_MS,
	);

	it(
		'finds nothing in what npm publishes',
		async () => {
			const scripts = (await filesBelow(unpacked())).filter((name) => name.endsWith('.js'));
			const { fileCount, findings } = await scan(unpacked(), TARBALL);

			expect(findings).toEqual([]);
			expect(fileCount).toBe(scripts.length + 1);
		},
		SCAN_WITHIN_MS,
	);

	it(
		'finds what it is there to find, whatever a comment says',
		async () => {
			const folder = await mkdtemp(join(tmpdir(), 'scan-'));
			await mkdir(join(folder, 'nodes'));
			await writeFile(
				join(folder, 'nodes', 'Loud.js'),
				"/* eslint-disable */\nconst fs = require('fs');\nconsole.log(process.env, fs);\n",
			);
			const { findings } = await scan(folder, SOURCE);
			await rm(folder, { recursive: true, force: true });

			expect(findings.map((finding) => finding.split(': ')[0])).toEqual(
				expect.arrayContaining([
					'nodes/Loud.js:2 @n8n/community-nodes/no-restricted-imports',
					'nodes/Loud.js:3 no-console',
					'nodes/Loud.js:3 @n8n/community-nodes/no-restricted-globals',
				]),
			);
		},
		SCAN_WITHIN_MS,
	);
});

describe('What is published', () => {
	it('switches no check off by a comment', async () => {
		const wrong: string[] = [];
		for (const folder of ['nodes', 'credentials']) {
			for (const name of await filesBelow(join(ROOT, folder))) {
				const text = await readFile(join(ROOT, folder, name), 'utf8');
				if (/eslint-disable|@ts-(ignore|nocheck|expect-error)|istanbul ignore/.test(text)) {
					wrong.push(`${folder}/${name}`);
				}
			}
		}

		expect(wrong).toEqual([]);
	});
});

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, runScript, useUnpackedPackage } from './unpacked';

const LOAD_WITHIN_MS = 120_000;

const iconUrl = z.union([z.string(), z.object({ light: z.string(), dark: z.string() })]);
const loadedSchema = z.object({
	packageName: z.string(),
	loadedNodes: z.array(z.object({ name: z.string(), version: z.number() })),
	nodes: z.array(
		z.object({
			name: z.string(),
			displayName: z.string(),
			iconUrl,
			communityNodePackageVersion: z.string(),
			codex: z.object({ categories: z.array(z.string()) }),
			credentials: z.array(z.object({ name: z.string() })).optional(),
		}),
	),
	credentials: z.array(
		z.object({
			name: z.string(),
			displayName: z.string(),
			iconUrl,
			supportedNodes: z.array(z.string()),
		}),
	),
});

const unpacked = useUnpackedPackage();
let loaded: z.infer<typeof loadedSchema>;

beforeAll(async () => {
	loaded = loadedSchema.parse(await runScript('loadPackage.cjs', [unpacked()]));
}, LOAD_WITHIN_MS);

describe("The package in n8n's own loader", () => {
	it('brings its eight nodes, all in their first version', () => {
		expect(loaded.packageName).toBe('n8n-nodes-seller-feedback');
		expect(loaded.loadedNodes).toEqual(
			[
				'amazonSeller',
				'amazonSellerTrigger',
				'carrierDetector',
				'carrierScorecard',
				'deliveryWait',
				'feedbackRequest',
				'policyCheck',
				'sellerOverview',
			].map((name) => ({ name, version: 1 })),
		);
	});

	it('brings its credential, for the nodes that call Amazon', () => {
		expect(loaded.credentials).toEqual([
			expect.objectContaining({
				name: 'amazonSellingPartnerApi',
				displayName: 'Amazon Selling Partner API',
				supportedNodes: ['amazonSeller', 'amazonSellerTrigger', 'feedbackRequest'],
			}),
		]);
	});

	it('tells n8n the version of the package', async () => {
		const { version } = z
			.object({ version: z.string() })
			.parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));

		expect(loaded.nodes.map((node) => node.communityNodePackageVersion)).toEqual(
			loaded.nodes.map(() => version),
		);
	});

	it('has an icon for light and for dark screens everywhere', () => {
		for (const { name, iconUrl: icon } of [...loaded.nodes, ...loaded.credentials]) {
			expect({ name, icon }).toEqual({
				name,
				icon: { light: expect.any(String), dark: expect.any(String) },
			});
			for (const url of typeof icon === 'string' ? [icon] : [icon.light, icon.dark]) {
				const file = url.replace(`icons/${loaded.packageName}/`, '');
				expect({ name, file, exists: existsSync(join(unpacked(), file)) }).toMatchObject({
					exists: true,
				});
			}
		}
	});

	it('finds the codex of every node', () => {
		expect(loaded.nodes.map(({ name, codex }) => [name, codex.categories.length > 0])).toEqual(
			loaded.nodes.map(({ name }) => [name, true]),
		);
	});
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nodeTypes } from '../support/nodeTypes';
import { ROOT } from './unpacked';

/**
 * The categories that n8n's node panel knows. They are in its editor, which is on npm only as built
 * pages, and in the rule `valid-codex-categories` of its lint.
 */
const CATEGORIES = [
	'AI',
	'Analytics',
	'Communication',
	'Core Nodes',
	'Data & Storage',
	'Developer Tools',
	'Development',
	'ECM',
	'Finance & Accounting',
	'HITL',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
] as const;

const links = z.array(z.object({ url: z.string().url() })).min(1);

/** n8n's loader drops a codex without `resources`, and says so only in its debug log. */
const codexSchema = z.object({
	node: z.string(),
	nodeVersion: z.string().regex(/^\d+\.\d+$/),
	codexVersion: z.string().regex(/^\d+\.\d+$/),
	categories: z.array(z.enum(CATEGORIES)).min(1),
	// None of the categories of this package has subcategories in n8n's panel.
	subcategories: z.undefined(),
	alias: z.array(z.string()).min(1),
	resources: z.object({ primaryDocumentation: links, credentialDocumentation: links.optional() }),
});

const readCodex = (file: string) =>
	codexSchema.parse(JSON.parse(readFileSync(join(ROOT, `${file}.json`), 'utf8')));

const nodes = nodeTypes().map(({ file, nodeType: { description } }) => ({
	description,
	codex: readCodex(file.replace(/\.ts$/, '')),
}));

const manifest = z
	.object({ name: z.string(), homepage: z.string() })
	.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const repository = manifest.homepage.replace('#readme', '');

describe('The codex of each node', () => {
	it('bears the name that n8n gives the node', () => {
		expect(nodes.map(({ codex }) => codex.node)).toEqual(
			nodes.map(({ description }) => `${manifest.name}.${description.name}`),
		);
	});

	it('leads to documentation that exists', () => {
		const urls = nodes.flatMap(({ codex: { resources } }) =>
			[...resources.primaryDocumentation, ...(resources.credentialDocumentation ?? [])].map(
				({ url }) => url,
			),
		);

		for (const url of urls) {
			expect(url).toMatch(new RegExp(`^${repository}(#|/blob/main/)`));
			const file = url.split('/blob/main/')[1]?.split('#')[0] ?? 'README.md';
			expect({ url, exists: existsSync(join(ROOT, file)) }).toEqual({ url, exists: true });
		}
	});

	it('explains the credential exactly where one is asked for', () => {
		expect(nodes.map(({ codex }) => codex.resources.credentialDocumentation !== undefined)).toEqual(
			nodes.map(({ description }) => (description.credentials ?? []).length > 0),
		);
	});
});

describe("A search in n8n's node panel", () => {
	/** n8n looks for the typed text in the display name and in the aliases. */
	const found = (text: string) =>
		nodes
			.filter(({ description: { displayName }, codex: { alias } }) =>
				[displayName, ...alias].some((name) => name.toLowerCase().includes(text)),
			)
			.map(({ description }) => description.displayName);

	it('for "amazon" finds all nodes', () => {
		expect(found('amazon')).toEqual(nodes.map(({ description }) => description.displayName));
	});

	it.each([
		['review', ['Delivery Wait', 'Feedback Request', 'Policy Check']],
		[
			'feedback',
			[
				'Amazon Seller',
				'Amazon Seller Trigger',
				'Carrier Scorecard',
				'Delivery Wait',
				'Feedback Request',
				'Policy Check',
				'Seller Overview',
			],
		],
		['carrier', ['Carrier Detector', 'Carrier Scorecard', 'Delivery Wait']],
		[
			'shipping',
			[
				'Amazon Seller',
				'Amazon Seller Trigger',
				'Carrier Detector',
				'Carrier Scorecard',
				'Delivery Wait',
			],
		],
		['ask for review', ['Feedback Request']],
		['ask for feedback', ['Feedback Request']],
		['review request', ['Feedback Request']],
		['request reviews', ['Feedback Request']],
		['buyer message', ['Feedback Request', 'Policy Check']],
		['message to buyer', ['Feedback Request']],
		['amazon orders', ['Amazon Seller', 'Amazon Seller Trigger']],
		['new order', ['Amazon Seller Trigger']],
		['delivered', ['Amazon Seller', 'Amazon Seller Trigger', 'Delivery Wait']],
		['delivery date', ['Delivery Wait']],
		['courier', ['Carrier Detector', 'Carrier Scorecard']],
		['tracking', ['Amazon Seller', 'Carrier Detector']],
		['return', ['Amazon Seller', 'Amazon Seller Trigger']],
		['refund', ['Amazon Seller']],
		['rating', ['Amazon Seller', 'Amazon Seller Trigger', 'Carrier Scorecard', 'Feedback Request']],
		['stars', ['Amazon Seller', 'Amazon Seller Trigger', 'Carrier Scorecard', 'Feedback Request']],
		['forbidden words', ['Policy Check']],
		['amazon rules', ['Policy Check']],
		['dashboard', ['Seller Overview']],
	])('for "%s" finds the nodes that have to do with it', (text, expected) => {
		expect(found(text)).toEqual(expected);
	});

	it('shows a description of each node that no other node has', () => {
		const texts = nodes.map(({ description: { description } }) => description);

		expect(new Set(texts).size).toBe(nodes.length);
		expect(texts.filter((text) => text.trim().split(' ').length < 6)).toEqual([]);
	});

	it('lists no word twice for a node', () => {
		for (const { codex } of nodes) {
			const words = codex.alias.map((word) => word.toLowerCase());
			expect(words).toEqual([...new Set(words)]);
		}
	});
});

describe("An action in n8n's node panel", () => {
	const actions = nodes.flatMap(({ description: { displayName, properties } }) =>
		properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) =>
				options.map((option) => ({
					node: displayName,
					action: 'action' in option ? option.action : undefined,
				})),
			),
	);

	it('begins with what it does, and says to what', () => {
		expect(actions.length).toBeGreaterThan(15);
		for (const { node, action } of actions) {
			expect({ node, action }).toEqual({
				node,
				action: expect.stringMatching(
					/^(Assign|Ask|Build|Check|Compose|Find|Get|Request|Send|Summarize)( \S+)+$/,
				),
			});
		}
	});

	it('is told from all others of its node', () => {
		const texts = actions.map(({ node, action }) => `${node}: ${action}`);

		expect(texts).toEqual([...new Set(texts)]);
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isINodePropertyOptionsList } from 'n8n-workflow';
import { nodeTypes } from '../support/nodeTypes';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const rowOf = (displayName: string) =>
	readme.split('\n').find((line) => line.startsWith(`| **${displayName}** |`)) ?? '';

describe("The README's table of nodes", () => {
	it.each(
		nodeTypes().map(({ nodeType: { description } }) => [description.displayName, description]),
	)('names every operation and output of %s', (displayName, { properties, outputNames = [] }) => {
		const operations = properties
			.filter(({ name }) => name === 'operation' || name === 'event')
			.flatMap(({ options }) => (isINodePropertyOptionsList(options) ? options : []))
			.map(({ name }) => name);
		const row = rowOf(displayName);

		expect(row).not.toBe('');
		expect([...operations, ...outputNames].filter((name) => !row.includes(name))).toEqual([]);
	});
});

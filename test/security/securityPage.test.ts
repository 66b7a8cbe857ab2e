import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

/** The lines of the tables that name, for what could happen, what stops it and which tests hold it. */
const points = page
	.split('\n')
	.filter((line) => /^\| .+ \| .+ \| .*\]\(.+\) \|$/.test(line) && line.includes('../test/'));

const linksIn = (text: string) =>
	[...text.matchAll(/\[([^\]]+)\]\((\.\.\/test\/[^)]+)\)/g)].map(([, name = '', target = '']) => ({
		name,
		file: normalize(join('docs', target)),
	}));

const tables = page
	.split(/\| (?:what could happen|attack) \| (?:what stops it|what happens) \| held by \|\n/)
	.slice(1);
const rows = tables.flatMap((table) =>
	table.split('\n').slice(
		1,
		table.split('\n').findIndex((line, at) => at > 0 && !line.startsWith('|')),
	),
);

describe('docs/security.md', () => {
	it('names a test for each of its points', () => {
		expect(rows.length).toBeGreaterThan(20);
		expect(rows.filter((row) => !points.includes(row))).toEqual([]);
	});

	it('names tests that are there', () => {
		const missing = linksIn(page).filter(({ name, file }) => {
			const path = join(root, file);
			return !existsSync(path) || (name !== 'test' && !readFileSync(path, 'utf8').includes(name));
		});

		expect(missing).toEqual([]);
	});

	it('leaves no test of this folder out', () => {
		const named = new Set(linksIn(page).map(({ file }) => file));
		const left = readdirSync(__dirname)
			.filter((name) => name.endsWith('.test.ts') && name !== 'securityPage.test.ts')
			.filter((name) => !named.has(join('test', 'security', name)));

		expect(left).toEqual([]);
	});
});

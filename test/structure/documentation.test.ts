import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { z } from 'zod';
import { PAGES, readPage, ROOT } from '../support/pages';

const { scripts, homepage } = z
	.object({ scripts: z.record(z.string()), homepage: z.string() })
	.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const pinnedSchema = z.object({ dependencies: z.object({ n8n: z.string() }) });
const repository = homepage.replace('#readme', '');

const withoutCodeBlocks = (text: string) => text.replace(/^```[^]*?^```/gm, '');

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(page: string): Set<string> {
	const seen = new Map<string, number>();
	const headings = withoutCodeBlocks(readPage(page)).matchAll(/^#{1,6} +(.+?) *#*$/gm);
	return new Set(
		[...headings].map(([, heading = '']) => {
			const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
			const slug = text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
			const times = seen.get(slug) ?? 0;
			seen.set(slug, times + 1);
			return times === 0 ? slug : `${slug}-${times}`;
		}),
	);
}

interface Link {
	readonly page: string;
	readonly target: string;
}

const LINK = /\]\(<?([^()\s>]+(?:\([^()\s]*\))?)>?(?:\s+"[^"]*")?\)|\b(?:src|href)="([^"]+)"/g;

/** Links to files of the project, whether relative or by the address of its repository. */
const ownLinks: Link[] = PAGES.flatMap((page) =>
	[...withoutCodeBlocks(readPage(page)).matchAll(LINK)]
		.map(([, inline, attribute]) => inline ?? attribute ?? '')
		.map((target) => target.replace(`${repository}/blob/main/`, '/'))
		.filter((target) => !/^[a-z]+:/.test(target))
		.map((target) => ({ page, target })),
);

function isBroken({ page, target }: Link): boolean {
	const [path = '', anchor] = target.split('#');
	const file = path.startsWith('/') ? path.slice(1) : normalize(join(dirname(page), path));
	const aim = path === '' ? page : file.split(sep).join('/');
	if (!existsSync(join(ROOT, aim))) return true;
	return anchor !== undefined && aim.endsWith('.md') && !anchorsOf(aim).has(anchor);
}

/** n8n's own settings, of which the pages say which to choose. */
const OF_N8N = /^(N8N|EXECUTIONS|OFFLOAD)_/;

const sourcesBelow = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(ts|js|mjs)$/.test(name) && !name.includes('node_modules'))
		.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

describe('The documentation', () => {
	it('has pages and links to judge', () => {
		expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md']));
		expect(ownLinks.length).toBeGreaterThan(5);
	});

	it('links to files and headings that exist', () => {
		expect(ownLinks.filter(isBroken)).toEqual([]);
	});

	it('says which n8n the package runs in, as the tests run it', () => {
		const versions = ['n8n-oldest', 'n8n'].map((folder) => {
			const manifest = readFileSync(join(ROOT, 'runtime', folder, 'package.json'), 'utf8');
			return pinnedSchema.parse(JSON.parse(manifest)).dependencies.n8n;
		});

		expect(readPage('README.md')).toMatch(
			new RegExp(`n8n ${versions[0]} \\(on Node \\d+\\) to n8n ${versions[1]} \\(on Node \\d+\\)`),
		);
	});

	it('names commands that exist', () => {
		const wrong = PAGES.flatMap((page) =>
			[...readPage(page).matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)]
				.filter(([, script = '']) => !Object.hasOwn(scripts, script))
				.map(([command]) => `${page}: ${command}`),
		);

		expect(wrong).toEqual([]);
	});

	it('names the tests of a jest command before its projects, which else swallow them', () => {
		const wrong = PAGES.flatMap((page) =>
			[...readPage(page).matchAll(/\bjest [^`\n]*--selectProjects +\w+ +[\w./]+/g)].map(
				([command]) => `${page}: ${command}`,
			),
		);

		expect(wrong).toEqual([]);
	});

	it('names files and folders that exist', () => {
		const PATH =
			/`((?:nodes|credentials|simulator|runtime|workflows|bench|test|docs|icons)\/[\w./-]+)`/g;
		const wrong = PAGES.flatMap((page) =>
			[...withoutCodeBlocks(readPage(page)).matchAll(PATH)]
				.map(([, path = '']) => path)
				.filter((path) => !/[A-Z]{4}/.test(path) && !existsSync(join(ROOT, path)))
				.map((path) => `${page}: ${path}`),
		);

		expect(wrong).toEqual([]);
	});

	it('has tables whose rows have as many cells as their heads', () => {
		const cells = (row: string) => row.match(/(?<!\\)\|/g)?.length;
		const tables = PAGES.flatMap((page) =>
			(withoutCodeBlocks(readPage(page)).match(/^\|.*\|\n\|[ :|-]+\|\n(?:\|.*\n)+/gm) ?? []).map(
				(table) => ({ page, rows: table.trimEnd().split('\n') }),
			),
		);
		const wrong = tables.flatMap(({ page, rows }) =>
			rows.filter((row) => cells(row) !== cells(rows[0] ?? '')).map((row) => `${page}: ${row}`),
		);

		expect(wrong).toEqual([]);
		expect(tables.length).toBeGreaterThan(20);
	});

	it('names switches in the environment that the code reads', () => {
		const code = [
			...['bench', 'runtime', 'simulator', 'test'].flatMap(sourcesBelow),
			readPage('jest.config.js'),
		].join('\n');
		const named = PAGES.flatMap((page) =>
			[...readPage(page).matchAll(/(?:^|[ `])([A-Z]+(?:_[A-Z]+)+)=/gm)]
				.map(([, name = '']) => name)
				.filter((name) => !OF_N8N.test(name))
				.map((name) => ({ page, name })),
		);

		expect(named.filter(({ name }) => !code.includes(`env.${name}`))).toEqual([]);
		expect(named.length).toBeGreaterThan(5);
	});

	it('knows the way that each script is called in the others', () => {
		const called = Object.values(scripts).flatMap((command) =>
			[...command.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script),
		);

		expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
		expect(called.length).toBeGreaterThan(0);
	});
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

const pagesIn = (folder: string, recursive: boolean): string[] =>
	existsSync(join(ROOT, folder))
		? readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
				.filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
				.map((name) => join(folder, name).split(sep).join('/'))
		: [];

/** Every page of the project's documentation, from the project's root. */
export const PAGES: readonly string[] = [
	...pagesIn('.', false),
	...['.github', 'bench', 'docs', 'runtime', 'simulator', 'workflows'].flatMap((folder) =>
		pagesIn(folder, true),
	),
];

export const readPage = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

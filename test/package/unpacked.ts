import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';
import { packPackage } from '../../runtime/packedPackage';

export const ROOT = join(__dirname, '..', '..');

/** All that n8n puts on the module path of a community package and that this one may use. */
const BROUGHT_BY_N8N = ['n8n-workflow', 'luxon', 'zod'];

/** The first of the tests to ask builds and packs, which takes half a minute on a busy machine. */
const PACK_WITHIN_MS = 300_000;

/**
 * What `npm pack` produces, unpacked in a folder in which nothing can be required but what n8n
 * brings. Read it inside tests only.
 */
export function useUnpackedPackage(): () => string {
	let folder = '';
	beforeAll(async () => {
		const tarball = await packPackage(() => {});
		folder = await mkdtemp(join(tmpdir(), 'unpacked-'));
		await extract({ file: tarball, cwd: folder });
		await mkdir(join(folder, 'node_modules'));
		for (const name of BROUGHT_BY_N8N) {
			await symlink(
				join(ROOT, 'node_modules', name),
				join(folder, 'node_modules', name),
				'junction',
			);
		}
	}, PACK_WITHIN_MS);
	afterAll(async () => await rm(folder, { recursive: true, force: true }));
	return () => join(folder, 'package');
}

/** All files below a folder, with slashes, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((name) => name.split(sep).join('/'))
		.sort();
}

/** Runs one of the scripts beside this file in a Node of its own, and returns what it printed as JSON. */
export async function runScript(script: string, args: readonly string[]): Promise<unknown> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[join(__dirname, script), ...args],
		{
			cwd: ROOT,
			env: { ...process.env, NODE_ENV: 'production' },
			maxBuffer: 64e6,
		},
	);
	return JSON.parse(stdout);
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { extract } from 'tar';
import { z } from 'zod';
import { exclusively } from './exclusively';
import { withProgress, type Report } from './progress';
import { lastLines, runNpm, runProgram } from './programs';
import { SetupRefusal } from './setupRefusal';

const ROOT = join(__dirname, '..');
/** All that decides what `npm pack` puts into the tarball. */
const SOURCES = [
	'credentials',
	'icons',
	'nodes',
	'workflows',
	'gulpfile.js',
	'LICENSE',
	'package.json',
	'package-lock.json',
	'README.md',
	'tsconfig.build.json',
	'tsconfig.json',
];

const manifestSchema = z.object({ name: z.string() });

/** The tarball that npm would publish, built anew only when a source has changed. */
export async function packPackage(report: Report): Promise<string> {
	const hash = await hashOfSources();
	const folder = join(ROOT, '.cache', 'packed', hash);
	const tarball = join(folder, 'n8n-nodes-seller-feedback.tgz');
	if (existsSync(tarball)) return tarball;
	return await exclusively(join(ROOT, '.cache', 'packed'), async () => {
		if (!existsSync(tarball)) {
			await rm(join(ROOT, '.cache', 'packed'), { recursive: true, force: true });
			await mkdir(folder, { recursive: true });
			await withProgress(report, 'Building and packing the nodes', async () => {
				await build();
				await rename(await pack(folder), tarball);
			});
		}
		return tarball;
	});
}

/** Puts a tarball where n8n keeps a user's community packages: it loads every `n8n-nodes-*` there. */
export async function unpackPackage(tarball: string, userFolder: string): Promise<void> {
	const modules = join(userFolder, '.n8n', 'nodes', 'node_modules');
	const unfinished = join(modules, '.unfinished');
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await extract({ file: tarball, cwd: unfinished, strip: 1 });
	const manifest = JSON.parse(await readFile(join(unfinished, 'package.json'), 'utf8'));
	const target = join(modules, manifestSchema.parse(manifest).name);
	await rm(target, { recursive: true, force: true });
	await rename(unfinished, target);
}

async function build(): Promise<void> {
	const gulp = join(ROOT, 'node_modules', 'gulp', 'bin', 'gulp.js');
	const { exitCode, output } = await runProgram(process.execPath, [gulp, 'build'], { cwd: ROOT });
	if (exitCode === 0) return;
	throw new SetupRefusal(
		`The package could not be built. The build said:\n${lastLines(output, 30)}`,
		'Mend what it names and start again.',
	);
}

async function pack(folder: string): Promise<string> {
	const { exitCode, output } = await runNpm(
		['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
		{ cwd: ROOT },
	);
	const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
	if (exitCode === 0 && tarball) return join(folder, tarball);
	throw new Error(`npm pack ended with ${exitCode}:\n${lastLines(output)}`);
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const file of await filesUnder(join(ROOT, source))) {
			hash.update(relative(ROOT, file).split(sep).join('/'));
			hash.update(await readFile(file));
		}
	}
	return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<string[]> {
	if (!existsSync(path)) return [];
	const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
	if (entries.length === 0) return existsSync(path) ? [path] : [];
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

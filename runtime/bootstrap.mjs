/**
 * Runs one of the project's TypeScript programs on a machine that may have nothing but Node and npm:
 * `node runtime/bootstrap.mjs FILE.ts [arguments]`. Installs the development dependencies first when
 * they are missing or differ from the lock file, and those of the file's own folder where it has a
 * manifest, then hands over. Plain JavaScript, as it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		`Node ${process.versions.node} is too old: install Node 20.19 or later, then run this again.`,
	);
	process.exit(1);
}

const [program, ...args] = process.argv.slice(2);
install(root, 'development dependencies');
if (program) {
	const [folder] = program.split('/');
	if (existsSync(join(root, folder, 'package-lock.json'))) {
		install(join(root, folder), `what only ${folder} needs`);
	}
	const path = resolve(root, program);
	process.chdir(root);
	process.argv = [process.execPath, path, ...args];
	await import('tsx');
	Module.runMain(path);
}

function install(folder, what) {
	if (isInstalled(folder)) return;
	console.error(`Installing ${what} (about a minute, once) …`);
	const { status } = spawnSync(
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		{ cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
	);
	if (status === 0) return;
	console.error(
		'The dependencies could not be installed. See the lines above; the next start tries again.',
	);
	process.exit(status ?? 1);
}

/** npm writes its record of what it installed last of all, so an interrupted install has none. */
function isInstalled(folder) {
	const wanted = readPackages(join(folder, 'package-lock.json'));
	const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(
		([path, { version, optional, link }]) =>
			path === '' || optional || link || installed[path]?.version === version,
	);
}

function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch {
		return {};
	}
}

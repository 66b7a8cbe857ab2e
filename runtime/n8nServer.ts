import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { N8nClient } from './n8nClient';
import { ensureN8n, type N8nInstallation } from './n8nInstallation';
import { unpackPackage } from './packedPackage';
import { freePort, LOOPBACK } from './ports';
import type { Report } from './progress';
import { startServer, type ServerProcess } from './serverProcess';

const SIMULATED_CLOCK = pathToFileURL(join(__dirname, 'simulatedClock.mjs')).href;
/** A first start creates the database, and a test machine may be busy. */
const READY_WITHIN_MS = 180_000;

/** The account that n8n is started with. It guards nothing: n8n listens on loopback only. */
export const OWNER = {
	email: 'seller@example.com',
	password: 'Ask-once-4-feedback',
	passwordHash: '$2a$10$E4oWnsUXULilC5m4xJRFjeGRRJr3SPNJ1MLTUvl3xSsojfW.Sx6xS',
} as const;

export interface N8nOptions {
	/** Everything this n8n remembers: a second start on the same folder goes on where the first ended. */
	readonly userFolder: string;
	/** Tarballs of community packages, installed where a user's n8n keeps them. */
	readonly packages?: readonly string[];
	readonly port?: number;
	/** Runs n8n on the clock of a simulated account (`SimulatorProcess.clockFile`). */
	readonly clockFile?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly report?: Report;
}

export interface N8n extends ServerProcess {
	readonly url: string;
	readonly userFolder: string;
	readonly logFile: string;
	readonly installation: N8nInstallation;
	signIn(): Promise<N8nClient>;
}

/** Starts the pinned n8n on loopback with an owner, and nothing in it that calls home. */
export async function startN8n({
	userFolder,
	packages = [],
	port,
	clockFile,
	env = {},
	report = () => {},
}: N8nOptions): Promise<N8n> {
	const installation = await ensureN8n(report);
	for (const tarball of packages) await unpackPackage(tarball, userFolder);

	const editorPort = port ?? (await freePort());
	const url = `http://${LOOPBACK}:${editorPort}`;
	const logFile = join(userFolder, 'n8n.log');
	const server = await startServer({
		name: `n8n ${installation.version}`,
		nodeBinary: installation.nodeBinary,
		nodeArguments: clockFile === undefined ? [] : ['--import', SIMULATED_CLOCK],
		program: installation.n8nProgram,
		args: ['start'],
		cwd: userFolder,
		env: {
			...inheritedEnv(),
			...quietEnv(userFolder),
			N8N_PORT: String(editorPort),
			N8N_EDITOR_BASE_URL: url,
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
			...(clockFile !== undefined && clockEnv(clockFile)),
			...env,
		},
		logFile,
		readyWithinMs: READY_WITHIN_MS,
		isReady: async () => await servesItsInterface(url),
	});
	return {
		...server,
		url,
		userFolder,
		logFile,
		installation,
		signIn: async () => await N8nClient.signIn(url, OWNER),
	};
}

/** While it migrates its database n8n answers every address with 200 and a line of text. */
async function servesItsInterface(url: string): Promise<boolean> {
	const response = await fetch(`${url}/rest/settings`);
	return response.ok && (response.headers.get('content-type') ?? '').includes('json');
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
	N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
	N8N_INSTANCE_OWNER_EMAIL: OWNER.email,
	N8N_INSTANCE_OWNER_FIRST_NAME: 'Demo',
	N8N_INSTANCE_OWNER_LAST_NAME: 'Seller',
	N8N_INSTANCE_OWNER_PASSWORD_HASH: OWNER.passwordHash,
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

const clockEnv = (clockFile: string): Record<string, string> => ({
	SIMULATED_CLOCK_FILE: clockFile,
	// A jump of months neither signs anybody out nor ages the runs that are to be read.
	N8N_USER_MANAGEMENT_JWT_DURATION_HOURS: String(10 * 365 * 24),
	EXECUTIONS_DATA_PRUNE: 'false',
});

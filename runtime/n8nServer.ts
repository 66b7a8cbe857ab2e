import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { keptSecret, newSecret } from './keptSecret';
import { N8nClient } from './n8nClient';
import { ensureN8n } from './n8nInstallation';
import { startN8nProcess, type N8nProcess, type N8nProcessOptions } from './n8nProcess';
import type { Login } from './n8nSession';
import { freePort, LOOPBACK } from './ports';

const OWNER_EMAIL = 'seller@example.com';
const BCRYPT_ROUNDS = 10;

const bcryptSchema = z.object({
	hashSync: z.function().args(z.string(), z.number()).returns(z.string()),
	compareSync: z.function().args(z.string(), z.string()).returns(z.boolean()),
});

export interface N8nOptions extends N8nProcessOptions {
	readonly port?: number;
}

export interface N8n extends N8nProcess {
	readonly url: string;
	/** Whoever is on this machine reaches n8n's address: the password is this user folder's alone. */
	readonly owner: Login;
	signIn(): Promise<N8nClient>;
}

/** Starts the pinned n8n on loopback with an owner. */
export async function startN8n({ port, ...options }: N8nOptions): Promise<N8n> {
	const logFile = join(options.userFolder, 'n8n.log');
	const startsBefore = await timesStarted(logFile);
	const editorPort = port ?? (await freePort());
	const url = `http://${LOOPBACK}:${editorPort}`;
	const owner = { email: OWNER_EMAIL, password: await ownerPassword(options.userFolder) };
	const passwordHash = await ownerPasswordHash(options, owner.password);
	const server = await startN8nProcess(options, {
		args: ['start'],
		roleEnv: {
			...ownerEnv(passwordHash),
			N8N_PORT: String(editorPort),
			N8N_EDITOR_BASE_URL: url,
		},
		isReady: async () =>
			(await timesStarted(logFile)) > startsBefore && (await servesItsInterface(url)),
	});
	return { ...server, url, owner, signIn: async () => await N8nClient.signIn(url, owner) };
}

/**
 * n8n serves its interface a moment before its nodes and webhooks, and says in its log when all is
 * there. An answer that a waiting execution gets in between ends it.
 */
async function timesStarted(logFile: string): Promise<number> {
	const log = existsSync(logFile) ? await readFile(logFile, 'utf8') : '';
	return log.split('Editor is now accessible').length - 1;
}

/** While it migrates its database n8n answers every address with 200 and a line of text. */
async function servesItsInterface(url: string): Promise<boolean> {
	const response = await fetch(`${url}/rest/settings`);
	return response.ok && (response.headers.get('content-type') ?? '').includes('json');
}

/** n8n wants a capital letter and a digit in a password. */
const ownerPassword = async (userFolder: string): Promise<string> =>
	await keptSecret(join(userFolder, 'owner-password'), () => `Ask-1-${newSecret()}`);

/** Kept, as n8n signs everybody out when the hash is another one. Made by the bcrypt that n8n brings. */
async function ownerPasswordHash(
	{ userFolder, report = () => {} }: N8nProcessOptions,
	password: string,
): Promise<string> {
	const { folder } = await ensureN8n(report);
	const bcrypt = bcryptSchema.parse(createRequire(join(folder, 'package.json'))('bcryptjs'));
	const file = join(userFolder, 'owner-password-hash');
	const kept = await keptSecret(file, () => bcrypt.hashSync(password, BCRYPT_ROUNDS));
	if (bcrypt.compareSync(password, kept)) return kept;
	// Its owner has put another password into the folder.
	await rm(file);
	return await keptSecret(file, () => bcrypt.hashSync(password, BCRYPT_ROUNDS));
}

const ownerEnv = (passwordHash: string): Readonly<Record<string, string>> => ({
	N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
	N8N_INSTANCE_OWNER_EMAIL: OWNER_EMAIL,
	N8N_INSTANCE_OWNER_FIRST_NAME: 'Demo',
	N8N_INSTANCE_OWNER_LAST_NAME: 'Seller',
	N8N_INSTANCE_OWNER_PASSWORD_HASH: passwordHash,
});

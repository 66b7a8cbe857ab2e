import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { N8nClient } from './n8nClient';
import { startN8nProcess, type N8nProcess, type N8nProcessOptions } from './n8nProcess';
import { freePort, LOOPBACK } from './ports';

/** The account that n8n is started with. It guards nothing: n8n listens on loopback only. */
export const OWNER = {
	email: 'seller@example.com',
	password: 'Ask-once-4-feedback',
	passwordHash: '$2a$10$E4oWnsUXULilC5m4xJRFjeGRRJr3SPNJ1MLTUvl3xSsojfW.Sx6xS',
} as const;

export interface N8nOptions extends N8nProcessOptions {
	readonly port?: number;
}

export interface N8n extends N8nProcess {
	readonly url: string;
	signIn(): Promise<N8nClient>;
}

/** Starts the pinned n8n on loopback with an owner. */
export async function startN8n({ port, ...options }: N8nOptions): Promise<N8n> {
	const logFile = join(options.userFolder, 'n8n.log');
	const startsBefore = await timesStarted(logFile);
	const editorPort = port ?? (await freePort());
	const url = `http://${LOOPBACK}:${editorPort}`;
	const server = await startN8nProcess(options, {
		args: ['start'],
		roleEnv: { ...OWNER_ENV, N8N_PORT: String(editorPort), N8N_EDITOR_BASE_URL: url },
		isReady: async () =>
			(await timesStarted(logFile)) > startsBefore && (await servesItsInterface(url)),
	});
	return { ...server, url, signIn: async () => await N8nClient.signIn(url, OWNER) };
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

const OWNER_ENV: Readonly<Record<string, string>> = {
	N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
	N8N_INSTANCE_OWNER_EMAIL: OWNER.email,
	N8N_INSTANCE_OWNER_FIRST_NAME: 'Demo',
	N8N_INSTANCE_OWNER_LAST_NAME: 'Seller',
	N8N_INSTANCE_OWNER_PASSWORD_HASH: OWNER.passwordHash,
};

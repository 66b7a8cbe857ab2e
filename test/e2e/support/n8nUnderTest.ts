import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { N8nClient } from '../../../runtime/n8nClient';
import { startN8n, type N8n } from '../../../runtime/n8nServer';
import { packPackage } from '../../../runtime/packedPackage';

const report = (line: string) => process.stderr.write(`${line}\n`);

export interface N8nUnderTest {
	readonly server: N8n;
	readonly client: N8nClient;
	/** Kills n8n where it stands and starts it again: read `server` and `client` anew after it. */
	powerCut(): Promise<void>;
}

/**
 * A real n8n for the tests of one file, with the packed package in it and an empty user folder.
 * Started before the first test and ended after the last. Read it inside tests only.
 */
export function useN8n(options: { readonly env?: Readonly<Record<string, string>> } = {}) {
	jest.setTimeout(300_000);
	let userFolder: string | undefined;
	let started: N8nUnderTest | undefined;

	const start = async (userFolder: string, packages: readonly string[]) => {
		const server = await startN8n({ ...options, userFolder, packages, report });
		const powerCut = async () => {
			await server.kill();
			await start(userFolder, []);
		};
		started = { server, client: await server.signIn(), powerCut };
	};

	beforeAll(async () => {
		userFolder = await mkdtemp(join(tmpdir(), 'n8n-e2e-'));
		await start(userFolder, [await packPackage(report)]);
	});

	afterAll(async () => {
		await started?.server.stop();
		if (userFolder) await rm(userFolder, { recursive: true, force: true });
	});

	return (): N8nUnderTest => {
		if (!started) throw new Error('n8n is started by beforeAll: read it inside a test');
		return started;
	};
}

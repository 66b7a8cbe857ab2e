import { rm } from 'node:fs/promises';
import type { N8nClient } from '../../../runtime/n8nClient';
import { startN8n, type N8n } from '../../../runtime/n8nServer';
import { packPackage } from '../../../runtime/packedPackage';
import type { SimulatorProcess } from '../../../runtime/simulatorProcess';
import { newUserFolder } from './userFolder';

const report = (line: string) => process.stderr.write(`${line}\n`);

export interface N8nUnderTest {
	readonly server: N8n;
	readonly client: N8nClient;
	/**
	 * Kills n8n where it stands and starts it again after what happens meanwhile: read `server` and
	 * `client` anew after it.
	 */
	powerCut(meanwhile?: () => Promise<void>): Promise<void>;
	/** The same with an orderly stop. */
	standstill(meanwhile: () => Promise<void>): Promise<void>;
}

interface N8nUnderTestOptions {
	readonly env?: Readonly<Record<string, string>>;
	/** An account that is in use already, on whose clock n8n is to run. */
	readonly clockOf?: () => SimulatorProcess;
}

/**
 * A real n8n for the tests of one file, with the packed package in it and nothing else.
 * Started before the first test and ended after the last. Read it inside tests only.
 */
export function useN8n({ env = {}, clockOf }: N8nUnderTestOptions = {}) {
	let userFolder: string | undefined;
	let started: N8nUnderTest | undefined;

	const start = async (userFolder: string, packages: readonly string[]) => {
		const clock = clockOf && { clockFile: clockOf().clockFile };
		const server = await startN8n({ env, userFolder, packages, report, ...clock });
		const powerCut = async (meanwhile = async () => {}) => {
			await server.kill();
			await meanwhile();
			await start(userFolder, []);
		};
		const standstill = async (meanwhile: () => Promise<void>) => {
			await server.stop();
			await meanwhile();
			await start(userFolder, []);
		};
		started = { server, client: await server.signIn(), powerCut, standstill };
	};

	beforeAll(async () => {
		userFolder = await newUserFolder(report);
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

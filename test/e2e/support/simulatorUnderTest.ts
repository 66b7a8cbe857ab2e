import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../runtime/ports';
import {
	startSimulatorProcess,
	type SimulatorOptions,
	type SimulatorProcess,
} from '../../../runtime/simulatorProcess';

export interface SimulatedAccountOptions {
	readonly seed?: number;
	/** One by default. */
	readonly accounts?: number;
	/** Of each account. */
	readonly orders?: number;
	readonly speed?: number;
	/** None by default; `all` in what replays an account's life. */
	readonly unkindness?: NonNullable<SimulatorOptions['unkindness']>;
	/** Where its clock starts, ISO 8601. */
	readonly now?: string;
}

/** A simulated Amazon account of its own for the tests of one file. Read it inside tests only. */
export function useSimulator({
	seed = 1,
	accounts = 1,
	orders = 60,
	speed = 60,
	unkindness = 'none',
	now,
}: SimulatedAccountOptions = {}): () => SimulatorProcess {
	let simulator: SimulatorProcess | undefined;
	let folder: string | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'simulator-e2e-'));
		simulator = await startSimulatorProcess({
			port: await freePort(),
			seed,
			accounts,
			orders,
			speed,
			unkindness,
			...(now !== undefined && { now }),
			stateFile: join(folder, 'state.json'),
			logFile: join(folder, 'simulator.log'),
		});
	});

	afterAll(async () => {
		await simulator?.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	});

	return () => {
		if (!simulator) throw new Error('The simulator is started by beforeAll: read it inside a test');
		return simulator;
	};
}

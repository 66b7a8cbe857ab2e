import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { LOOPBACK } from './ports';
import { startServer, type ServerProcess } from './serverProcess';

const ROOT = join(__dirname, '..');
const READY_WITHIN_MS = 60_000;
/** `simulatedClock.mjs` looks every 20 ms. */
export const CLOCK_SEEN_WITHIN_MS = 40;

const stateSchema = z.object({
	/** What its clock says, ISO 8601. */
	now: z.string(),
	solicitations: z.number(),
	duplicates: z.number(),
	outsideWindow: z.number(),
});

const credentialsSchema = z.object({
	accounts: z
		.array(
			z.object({
				accountId: z.string(),
				clientId: z.string(),
				clientSecret: z.string(),
				refreshToken: z.string(),
				region: z.string(),
			}),
		)
		.nonempty(),
});

/** What the simulated Amazon itself recorded of the requests it accepted. */
export type SimulatorState = z.infer<typeof stateSchema>;
export type SimulatorAccount = z.infer<typeof credentialsSchema>['accounts'][number];

export interface SimulatorOptions {
	readonly port: number;
	readonly seed: number;
	/** One by default; the next ones are in Amazon's other regions in turn. */
	readonly accounts?: number;
	/** Of each account. */
	readonly orders: number;
	/** The simulator's `--unkindness`. */
	readonly unkindness?: 'none' | 'orders' | 'all';
	/** Factor on Amazon's usage plans and report times. */
	readonly speed: number;
	/** Keeps the account from one start to the next. Its clock stands in a file beside it. */
	readonly stateFile: string;
	/** Where the clock starts, ISO 8601; the machine's time by default. */
	readonly now?: string;
	readonly logFile: string;
}

export interface SimulatorProcess extends ServerProcess {
	readonly url: string;
	/** For `startN8n`, to run n8n on the account's clock. */
	readonly clockFile: string;
	/** Sets the clock, ahead or back, for everything that runs on it. */
	setClock(now: Date): Promise<void>;
	/** Moves the clock by whole minutes, under which n8n's schedules keep their seconds. */
	advanceClock(minutes: number): Promise<void>;
	/** Asks its control interface for something: a fault, another order. */
	control(what: 'clock' | 'faults' | 'orders', wish: object): Promise<void>;
	state(): Promise<SimulatorState>;
	/** The credentials of its first account. */
	account(): Promise<SimulatorAccount>;
	accounts(): Promise<readonly [SimulatorAccount, ...SimulatorAccount[]]>;
}

/** The simulated Amazon account in a process of its own, as a user starts it. */
export async function startSimulatorProcess(options: SimulatorOptions): Promise<SimulatorProcess> {
	const { port, seed, accounts = 1, orders, speed, stateFile, logFile, now, unkindness } = options;
	const clockFile = `${stateFile}.clock`;
	const url = `http://${LOOPBACK}:${port}`;
	const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
		const response = await fetch(url + path);
		return schema.parse(await response.json());
	};
	const credentials = async () => (await read('/__sim/credentials', credentialsSchema)).accounts;
	const control = async (what: string, wish: object) => {
		const body = JSON.stringify(wish);
		const response = await fetch(`${url}/__sim/${what}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
		});
		if (!response.ok) throw new Error(`The simulator refused ${what}: ${await response.text()}`);
	};
	const moveClock = async (wish: object) => {
		await control('clock', wish);
		await sleep(CLOCK_SEEN_WITHIN_MS);
	};
	const server = await startServer({
		name: 'The simulated Amazon account',
		nodeBinary: process.execPath,
		nodeArguments: ['--import', 'tsx'],
		program: join(ROOT, 'simulator', 'main.ts'),
		args: Object.entries({
			port,
			seed,
			accounts,
			orders,
			speed,
			state: stateFile,
			clock: clockFile,
			...(now !== undefined && { now }),
			...(unkindness !== undefined && { unkindness }),
		}).flatMap(([name, value]) => [`--${name}`, String(value)]),
		cwd: ROOT,
		env: process.env,
		logFile,
		readyWithinMs: READY_WITHIN_MS,
		isReady: async () => (await fetch(`${url}/__sim/state`)).ok,
	});
	return {
		...server,
		url,
		clockFile,
		setClock: async (instant) => await moveClock({ now: instant.toISOString() }),
		advanceClock: async (minutes) => await moveClock({ advanceSeconds: minutes * 60 }),
		control,
		state: async () => await read('/__sim/state', stateSchema),
		account: async () => (await credentials())[0],
		accounts: credentials,
	};
}

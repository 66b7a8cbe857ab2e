import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret } from '../keptSecret';
import type { N8nProcess } from '../n8nProcess';
import { startN8n, type N8n, type N8nOptions } from '../n8nServer';
import { startN8nWorker } from '../n8nWorker';
import { startPostgres, type Postgres } from '../postgresServer';
import { startRedis, type Redis } from '../redisServer';
import type { ServerProcess } from '../serverProcess';

export interface N8nQueueOptions extends Omit<N8nOptions, 'userFolder'> {
	/** Everything all of its processes remember: a second start goes on where the first ended. */
	readonly folder: string;
	readonly workers?: number;
}

/** n8n in queue mode. Each of its servers can be ended while the others go on, and started again. */
export interface N8nQueue {
	readonly postgres: Postgres;
	readonly redis: Redis;
	readonly main: N8n;
	readonly workers: readonly N8nProcess[];
	readonly servers: readonly ServerProcess[];
	/** At the same address as before. */
	restartMain(): Promise<N8n>;
	restartWorker(index: number): Promise<N8nProcess>;
	/** At the same address as before. */
	restartPostgres(): Promise<Postgres>;
	stop(): Promise<void>;
}

/** Starts n8n's queue mode on loopback: PostgreSQL, Redis, the main process and its workers. */
export async function startN8nQueue({
	folder,
	workers: workerCount = 2,
	env = {},
	port,
	...options
}: N8nQueueOptions): Promise<N8nQueue> {
	const { report = () => {} } = options;
	const postgresFolder = join(folder, 'postgres');
	const started: { postgres?: Postgres; redis?: Redis; main?: N8n } = {};
	const workers: N8nProcess[] = [];
	const stop = async () => {
		await Promise.all(workers.map(async (worker) => await worker.stop()));
		for (const server of [started.main, started.redis, started.postgres]) await server?.stop();
	};
	try {
		report('Starting PostgreSQL and Redis …');
		let postgres = (started.postgres = await startPostgres({ folder: postgresFolder }));
		const redis = (started.redis = await startRedis({ folder: join(folder, 'redis') }));
		const queueEnv = {
			...postgres.n8nEnv,
			...redis.n8nEnv,
			EXECUTIONS_MODE: 'queue',
			// What a person starts in the editor runs where the schedules run, too.
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			// Each process would make a key of its own, and none could read another's credentials.
			N8N_ENCRYPTION_KEY: await keptSecret(join(folder, 'encryption-key')),
			...env,
		};
		const startMain = async (at: { readonly port?: number }) =>
			await startN8n({ ...options, ...at, userFolder: join(folder, 'main'), env: queueEnv });
		const startWorker = async (index: number) => {
			const userFolder = join(folder, `worker-${index + 1}`);
			return (workers[index] = await startN8nWorker({ ...options, userFolder, env: queueEnv }));
		};

		report('Starting n8n …');
		// Before its workers, as it brings the database up to date.
		let main = (started.main = await startMain(port === undefined ? {} : { port }));
		const mainPort = Number(new URL(main.url).port);
		report(`Starting ${workerCount} workers …`);
		const starts = await Promise.allSettled(
			Array.from({ length: workerCount }, async (_, index) => await startWorker(index)),
		);
		for (const start of starts) if (start.status === 'rejected') throw start.reason;

		return {
			get postgres() {
				return postgres;
			},
			redis,
			get main() {
				return main;
			},
			workers,
			get servers() {
				return [main, ...workers, redis, postgres];
			},
			restartMain: async () => (main = started.main = await startMain({ port: mainPort })),
			restartWorker: startWorker,
			restartPostgres: async () =>
				(postgres = started.postgres =
					await startPostgres({ folder: postgresFolder, port: postgres.port })),
			stop,
		};
	} catch (thrown) {
		await stop();
		throw thrown;
	}
}

/** Which of the workers ran an execution, counted from 1; nothing when none of them did. */
export async function workerThatRan(
	workers: readonly N8nProcess[],
	executionId: string,
): Promise<number | undefined> {
	const logs = await Promise.all(
		workers.map(async ({ logFile }) => await readFile(logFile, 'utf8')),
	);
	const index = logs.findIndex((log) => log.includes(`Worker started execution ${executionId} `));
	return index === -1 ? undefined : index + 1;
}

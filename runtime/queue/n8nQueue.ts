import { join } from 'node:path';
import { keptSecret } from '../keptSecret';
import type { N8nProcess } from '../n8nProcess';
import { startN8n, type N8n, type N8nOptions } from '../n8nServer';
import { startN8nWorker } from '../n8nWorker';
import { startPostgres, type Postgres } from '../postgresServer';
import { startRedis, type Redis } from '../redisServer';

export interface N8nQueueOptions extends Omit<N8nOptions, 'userFolder'> {
	/** Everything all of its processes remember: a second start goes on where the first ended. */
	readonly folder: string;
	readonly workers?: number;
}

/** n8n in queue mode: each process can be ended and started again while the others go on. */
export interface N8nQueue {
	readonly postgres: Postgres;
	readonly redis: Redis;
	readonly main: N8n;
	readonly workers: readonly N8nProcess[];
	/** Starts the main process again, at the same address. */
	restartMain(): Promise<N8n>;
	restartWorker(index: number): Promise<N8nProcess>;
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
	const running: { postgres?: Postgres; redis?: Redis; main?: N8n } = {};
	const workers: N8nProcess[] = [];
	const stop = async () => {
		await Promise.all(workers.map(async (worker) => await worker.stop()));
		for (const server of [running.main, running.redis, running.postgres]) await server?.stop();
	};
	try {
		report('Starting PostgreSQL and Redis …');
		const postgresFolder = join(folder, 'postgres');
		const postgres = (running.postgres = await startPostgres({ folder: postgresFolder }));
		const redis = (running.redis = await startRedis({ folder: join(folder, 'redis') }));
		const sharedEnv = {
			...postgres.n8nEnv,
			...redis.n8nEnv,
			EXECUTIONS_MODE: 'queue',
			// What a person starts in the editor runs where the schedules run, too.
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			// Without it each process makes a key of its own, and none can read another's credentials.
			N8N_ENCRYPTION_KEY: await keptSecret(join(folder, 'encryption-key')),
			...env,
		};
		const startMain = async (mainPort?: number) =>
			await startN8n({
				...options,
				userFolder: join(folder, 'main'),
				env: sharedEnv,
				...(mainPort === undefined ? {} : { port: mainPort }),
			});
		const startWorker = async (index: number) =>
			await startN8nWorker({
				...options,
				userFolder: join(folder, `worker-${index + 1}`),
				env: sharedEnv,
			});

		report('Starting n8n …');
		// First the one that brings the database up to date, then those that rely on it.
		const main = (running.main = await startMain(port));
		const mainPort = Number(new URL(main.url).port);
		report(`Starting ${workerCount} workers …`);
		const starting = Array.from({ length: workerCount }, async (_, index) => {
			workers[index] = await startWorker(index);
		});
		await Promise.all(starting).catch(async (thrown: unknown) => {
			await Promise.allSettled(starting);
			throw thrown;
		});
		return {
			get postgres() {
				return running.postgres ?? postgres;
			},
			redis,
			get main() {
				return running.main ?? main;
			},
			workers,
			restartMain: async () => (running.main = await startMain(mainPort)),
			restartWorker: async (index) => (workers[index] = await startWorker(index)),
			restartPostgres: async () =>
				(running.postgres = await startPostgres({ folder: postgresFolder, port: postgres.port })),
			stop,
		};
	} catch (thrown) {
		await stop();
		throw thrown;
	}
}

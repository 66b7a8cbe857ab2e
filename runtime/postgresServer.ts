import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { keptSecret } from './keptSecret';
import { startNativeServer } from './nativeServer';
import { freePort, LOOPBACK } from './ports';
import { asPostgresUser, giveToPostgresUser, postgresPrograms } from './postgresPrograms';
import { lastLines, runProgram } from './programs';
import type { ServerProcess } from './serverProcess';
import { SetupRefusal } from './setupRefusal';

const READY_WITHIN_MS = 60_000;
const USER = 'n8n';
/** Made by every `initdb`. */
const FIRST_DATABASE = 'postgres';
const DATABASE = 'n8n';

export interface PostgresOptions {
	/** All that it keeps: a second start on the same folder goes on where the first ended. */
	readonly folder: string;
	readonly port?: number;
}

export interface Postgres extends ServerProcess {
	readonly port: number;
	readonly database: string;
	readonly user: string;
	readonly password: string;
	/** What n8n wants to know to use it as its database. */
	readonly n8nEnv: Readonly<Record<string, string>>;
	execute(sql: string): Promise<void>;
	/** What a SELECT gives, as JSON. */
	rows<T>(select: string, row: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T[]>;
}

/** A PostgreSQL of its own on loopback. It takes no notice of any other on this machine. */
export async function startPostgres({
	folder,
	port: wantedPort,
}: PostgresOptions): Promise<Postgres> {
	const programs = await postgresPrograms();
	await mkdir(folder, { recursive: true });
	const passwordFile = join(folder, 'password');
	const password = await keptSecret(passwordFile);
	const data = join(folder, 'data');
	if (!existsSync(data)) await createCluster(programs.initdb, folder, passwordFile);

	const port = wantedPort ?? (await freePort());
	const settings = {
		listen_addresses: LOOPBACK,
		port: String(port),
		unix_socket_directories: '',
		timezone: 'UTC',
		log_timezone: 'UTC',
	};
	const [command, ...args] = asPostgresUser([
		programs.postgres,
		'-D',
		data,
		...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
	]);
	const query = async (database: string, sql: string): Promise<unknown[]> => {
		const client = new Client({ host: LOOPBACK, port, user: USER, password, database });
		// A server that ends has told whoever waits for it.
		client.on('error', () => {});
		await client.connect();
		try {
			const { rows } = await client.query<object>(sql);
			return rows;
		} catch (thrown) {
			throw new Error(`PostgreSQL refused ${sql}\n${String(thrown)}`);
		} finally {
			await client.end();
		}
	};
	const server = await startNativeServer({
		name: 'PostgreSQL',
		command,
		args,
		// Its "fast" shutdown: clients are cut off, what they committed is kept.
		stopSignal: 'SIGINT',
		cwd: folder,
		env: envWithoutPostgres(),
		logFile: join(folder, 'postgres.log'),
		readyWithinMs: READY_WITHIN_MS,
		isReady: async () => (await query(FIRST_DATABASE, 'SELECT 1')).length > 0,
	});
	try {
		const known = await query(
			FIRST_DATABASE,
			`SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`,
		);
		if (known.length === 0) await query(FIRST_DATABASE, `CREATE DATABASE ${DATABASE}`);
	} catch (thrown) {
		await server.stop();
		throw thrown;
	}
	return {
		...server,
		port,
		database: DATABASE,
		user: USER,
		password,
		n8nEnv: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: LOOPBACK,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: DATABASE,
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_PASSWORD: password,
		},
		execute: async (sql) => void (await query(DATABASE, sql)),
		rows: async (select, row) => {
			const [found] = z
				.array(z.object({ rows: z.array(row) }))
				.parse(
					await query(
						DATABASE,
						`SELECT coalesce(json_agg(found), '[]') AS rows FROM (${select}) AS found`,
					),
				);
			return found?.rows ?? [];
		},
	};
}

/** Built beside its place and renamed at the end: an interrupted one is not taken for whole. */
async function createCluster(initdb: string, folder: string, passwordFile: string): Promise<void> {
	const unfinished = join(folder, 'data.unfinished');
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await giveToPostgresUser(unfinished);
	const [command, ...args] = asPostgresUser([
		initdb,
		'-D',
		unfinished,
		`--username=${USER}`,
		`--pwfile=${passwordFile}`,
		'--auth=scram-sha-256',
		'--encoding=UTF8',
		'--locale=C',
		'--no-instructions',
	]);
	const { exitCode, output } = await runProgram(command, args, {
		cwd: folder,
		env: envWithoutPostgres(),
	});
	if (exitCode !== 0) {
		throw new SetupRefusal(
			`PostgreSQL could not create its data folder ${unfinished}. It said:\n${lastLines(output)}`,
			'See that the folder can be written to and that the disk is not full, and start again.',
		);
	}
	await rename(unfinished, join(folder, 'data'));
}

/** What points this user's PostgreSQL programs at another server must not reach this one. */
const envWithoutPostgres = () =>
	Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));

import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { keptSecret } from './keptSecret';
import { findProgram, startNativeServer } from './nativeServer';
import { freePort, LOOPBACK } from './ports';
import type { ServerProcess } from './serverProcess';
import { SetupRefusal } from './setupRefusal';

const READY_WITHIN_MS = 30_000;
const ANSWER_WITHIN_MS = 1_000;
/** Valkey is the same server under the name that it has in some systems. */
const PROGRAMS = ['redis-server', 'valkey-server'];
const HOMEBREW = ['/opt/homebrew/bin', '/usr/local/bin'];

export interface RedisOptions {
	/** All that it keeps: a second start on the same folder goes on where the first ended. */
	readonly folder: string;
	readonly port?: number;
}

export interface Redis extends ServerProcess {
	readonly port: number;
	readonly password: string;
	/** What n8n wants to know to use it as its queue. */
	readonly n8nEnv: Readonly<Record<string, string>>;
}

export const redisProgram = (): string | undefined =>
	PROGRAMS.map((name) => findProgram(name, HOMEBREW)).find((file) => file !== undefined);

/** A Redis of its own on loopback. It takes no notice of any other on this machine. */
export async function startRedis({ folder, port: wantedPort }: RedisOptions): Promise<Redis> {
	const command = redisProgram();
	if (!command) {
		throw new SetupRefusal(
			'Redis, in which n8n keeps its queue, is not installed on this machine.',
			'Install it and start again (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis).',
		);
	}
	await mkdir(folder, { recursive: true });
	const port = wantedPort ?? (await freePort());
	const password = await keptSecret(join(folder, 'password'));
	const configFile = join(folder, 'redis.conf');
	const config = [
		`bind ${LOOPBACK}`,
		`port ${port}`,
		`requirepass ${password}`,
		// A queued run outlives a restart.
		'appendonly yes',
		'save ""',
	];
	// A file, as whoever lists the processes of this machine sees their arguments.
	await writeFile(configFile, `${config.join('\n')}\n`, { mode: 0o600 });

	const server = await startNativeServer({
		name: 'Redis',
		command,
		args: [configFile],
		stopSignal: 'SIGTERM',
		cwd: folder,
		env: process.env,
		logFile: join(folder, 'redis.log'),
		readyWithinMs: READY_WITHIN_MS,
		isReady: async () => await answersPing(port, password),
	});
	return {
		...server,
		port,
		password,
		n8nEnv: {
			QUEUE_BULL_REDIS_HOST: LOOPBACK,
			QUEUE_BULL_REDIS_PORT: String(port),
			QUEUE_BULL_REDIS_PASSWORD: password,
		},
	};
}

/** It accepts connections while it still loads what it kept, and answers only then. */
async function answersPing(port: number, password: string): Promise<boolean> {
	const socket = connect(port, LOOPBACK).setEncoding('utf8').setTimeout(ANSWER_WITHIN_MS);
	socket.once('timeout', () => socket.destroy());
	try {
		await once(socket, 'connect');
		socket.end(`AUTH ${password}\r\nPING\r\n`);
		let answer = '';
		for await (const text of socket) answer += String(text);
		return answer.includes('+PONG');
	} finally {
		socket.destroy();
	}
}

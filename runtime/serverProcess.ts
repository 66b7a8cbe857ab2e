import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { lastLines } from './programs';
import { SetupRefusal } from './setupRefusal';

const STOP_WITH_PARENT = pathToFileURL(join(__dirname, 'stopWithParent.mjs')).href;
const LOOK_EVERY_MS = 100;
const STOP_WITHIN_MS = 30_000;

export interface ServerCommand {
	/** As the user knows it. */
	readonly name: string;
	readonly nodeBinary: string;
	readonly nodeArguments?: readonly string[];
	readonly program: string;
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
	readonly logFile: string;
	readonly readyWithinMs: number;
	isReady(): Promise<boolean>;
}

export interface ServerProcess {
	readonly name: string;
	readonly pid: number;
	isRunning(): boolean;
	/** Settles when it has ended, for whatever reason, with e.g. `exit code 1` or `SIGKILL`. */
	readonly ended: Promise<string>;
	/** Ends it the orderly way, and by force when that takes too long. */
	stop(): Promise<void>;
	/** Ends it at once, without a chance to save anything: a power cut. */
	kill(): Promise<void>;
}

/** Starts a Node program that serves until it is stopped, and waits until it answers. */
export async function startServer(command: ServerCommand): Promise<ServerProcess> {
	mkdirSync(dirname(command.logFile), { recursive: true });
	const log = openSync(command.logFile, 'a');
	const child = spawn(
		command.nodeBinary,
		[
			...(command.nodeArguments ?? []),
			'--import',
			STOP_WITH_PARENT,
			command.program,
			...command.args,
		],
		{
			cwd: command.cwd,
			env: command.env,
			// A group of its own: Ctrl-C reaches the starter alone, which then stops its servers in turn.
			detached: process.platform !== 'win32',
			stdio: ['pipe', log, log],
		},
	);
	closeSync(log);
	await once(child, 'spawn');
	const pid = child.pid;
	if (pid === undefined) throw new Error(`${command.name} has no process id`);
	const ended = new Promise<string>((resolve) =>
		child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)),
	);
	const isRunning = () => child.exitCode === null && child.signalCode === null;

	const signalGroup = (signal: NodeJS.Signals) => {
		try {
			process.kill(process.platform === 'win32' ? pid : -pid, signal);
		} catch {
			// It ended by itself in the meantime.
		}
	};
	const server: ServerProcess = {
		name: command.name,
		pid,
		isRunning,
		ended,
		stop: async () => {
			if (isRunning()) child.kill('SIGTERM');
			await Promise.race([ended, sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
			await server.kill();
		},
		kill: async () => {
			signalGroup('SIGKILL');
			await ended;
		},
	};
	await waitUntilReady(command, server);
	return server;
}

async function waitUntilReady(command: ServerCommand, server: ServerProcess): Promise<void> {
	const giveUpAt = Date.now() + command.readyWithinMs;
	// A server may take a connection and never answer on it.
	const timeIsUp = sleep(command.readyWithinMs, false, { ref: false });
	while (server.isRunning() && Date.now() < giveUpAt) {
		const isReady = command.isReady().catch(() => false);
		if (await Promise.race([isReady, timeIsUp, server.ended.then(() => false)])) return;
		await sleep(LOOK_EVERY_MS);
	}
	const whatHappened = server.isRunning()
		? `${command.name} did not answer within ${command.readyWithinMs / 1000} s.`
		: `${command.name} ended as soon as it was started (${await server.ended}).`;
	await server.kill();
	const log = await readFile(command.logFile, 'utf8');
	throw new SetupRefusal(
		whatHappened,
		`Its log, ${command.logFile}, ends with:\n${lastLines(log)}`,
	);
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startServer, type ServerCommand, type ServerProcess } from './serverProcess';

const RUN_NATIVE_SERVER = join(__dirname, 'runNativeServer.mjs');

export interface NativeServerCommand extends Omit<
	ServerCommand,
	'nodeBinary' | 'nodeArguments' | 'program'
> {
	readonly command: string;
	/** What tells it to end the orderly way, soon. */
	readonly stopSignal: NodeJS.Signals;
}

/** Starts a server of another make, with all that `startServer` promises. */
export async function startNativeServer({
	command,
	stopSignal,
	args,
	...rest
}: NativeServerCommand): Promise<ServerProcess> {
	const server = await startServer({
		...rest,
		nodeBinary: process.execPath,
		program: RUN_NATIVE_SERVER,
		args: [stopSignal, command, ...args],
	});
	return {
		...server,
		kill: async () => {
			if (server.isRunning()) process.kill(server.pid, 'SIGUSR2');
			await server.ended;
		},
	};
}

/** The whole path of a program that is on the search path or in one of `folders`; nothing if it is not. */
export function findProgram(
	name: string,
	folders: readonly string[] = [],
	searchPath = process.env.PATH ?? '',
): string | undefined {
	return [...searchPath.split(delimiter), ...folders]
		.filter((folder) => folder !== '')
		.map((folder) => join(folder, name))
		.find((file) => existsSync(file));
}

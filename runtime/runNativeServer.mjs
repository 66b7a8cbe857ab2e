/**
 * Runs a server that is no Node program, and ends it when it is to end itself, SIGUSR2 by force:
 * `node runNativeServer.mjs STOP_SIGNAL COMMAND [arguments]`. It ends only after the server, of which
 * then nothing is left, not even an entry in the table of processes.
 */
import { spawn } from 'node:child_process';

const [stopSignal, command, ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
process.on('SIGTERM', () => server.kill(stopSignal));
process.on('SIGUSR2', () => server.kill('SIGKILL'));
server.once('error', ({ message }) => {
	console.error(message);
	process.exit(1);
});
server.once('exit', (exitCode) => process.exit(exitCode ?? 1));

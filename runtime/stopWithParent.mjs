/**
 * Loaded into a server that this project starts (`node --import`): ends it when the starter is gone,
 * even one that was killed and could not stop it. The starter holds the other end of standard input.
 */
import { isMainThread } from 'node:worker_threads';

// A worker thread loads this as well, and has a standard input of its own.
if (isMainThread) {
	process.stdin
		.on('end', () => process.kill(process.pid, 'SIGTERM'))
		.resume()
		.unref();
}

/**
 * Loaded into a server that this project starts (`node --import`): ends it when the starter is gone,
 * even one that was killed and could not stop it. The starter holds the other end of standard input.
 */
process.stdin
	.on('end', () => process.kill(process.pid, 'SIGTERM'))
	.resume()
	.unref();

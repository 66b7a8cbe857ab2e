/**
 * Loaded into n8n (`node --import`): at SIGUSR2 it collects its garbage and writes what is left,
 * in bytes, into the file `live-heap` of its user folder.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

process.on('SIGUSR2', () => {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	const file = join(process.env.N8N_USER_FOLDER, 'live-heap');
	writeFileSync(`${file}.new`, String(heapUsed + external));
	renameSync(`${file}.new`, file);
});

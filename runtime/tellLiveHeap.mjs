/**
 * Loaded into n8n (`node --import`): at SIGUSR2 it collects its garbage and writes into the file
 * `live-heap` of its user folder what is left, and the most that was ever left of a collection since
 * it was last asked, both in bytes, as JSON.
 *
 * With HEAP_GROWING_PERCENT in the environment V8 collects whenever the heap has grown by so much,
 * and not when it suits it: what the process holds then says what it needs.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const { HEAP_GROWING_PERCENT, N8N_USER_FOLDER } = process.env;
const WHOLE_COLLECTION = 'MarkSweepCompact';

function watchCollections() {
	const profiler = new GCProfiler();
	profiler.start();
	return () =>
		profiler
			.stop()
			.statistics.filter(({ gcType }) => gcType === WHOLE_COLLECTION)
			.map(({ afterGC: { heapStatistics } }) => heapStatistics)
			.map(({ usedHeapSize, externalMemory }) => usedHeapSize + externalMemory);
}

function answerSignals() {
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc');
	let leftSince = watchCollections();

	process.on('SIGUSR2', () => {
		collectGarbage();
		const { heapUsed, external } = process.memoryUsage();
		const live = heapUsed + external;
		const mostLive = Math.max(live, ...leftSince());
		leftSince = watchCollections();
		const file = join(N8N_USER_FOLDER, 'live-heap');
		writeFileSync(`${file}.new`, JSON.stringify({ live, mostLive }));
		renameSync(`${file}.new`, file);
	});
}

// n8n's worker threads load it too, and have heaps of their own.
if (isMainThread) {
	if (HEAP_GROWING_PERCENT) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
	answerSignals();
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { N8nProcess } from './n8nProcess';

const MEGABYTE = 1024 * 1024;
const TOLD_WITHIN_MS = 60_000;

/** For NODE_OPTIONS of an n8n whose live heap is to be asked for. */
export const TELLS_LIVE_HEAP = `--import ${pathToFileURL(join(__dirname, 'tellLiveHeap.mjs')).href}`;

/** For the environment of such an n8n, so that its garbage is collected before it weighs much. */
export const COLLECTS_PROMPTLY = { HEAP_GROWING_PERCENT: '10' };

const toldSchema = z.object({ live: z.number(), mostLive: z.number() });

/** What an n8n holds that is no garbage, in megabytes, memory outside of V8's heap included. */
export interface LiveHeap {
	/** Now: what grows here from run to run is a leak. */
	readonly now: number;
	/** The most that a collection left since it was last asked for. */
	readonly most: number;
}

export async function liveHeapOf({
	pid,
	userFolder,
}: Pick<N8nProcess, 'pid' | 'userFolder'>): Promise<LiveHeap> {
	const file = join(userFolder, 'live-heap');
	await rm(file, { force: true });
	process.kill(pid, 'SIGUSR2');
	const giveUpAt = Date.now() + TOLD_WITHIN_MS;
	for (;;) {
		const told = await readFile(file, 'utf8').catch(() => undefined);
		if (told !== undefined) {
			const { live, mostLive } = toldSchema.parse(JSON.parse(told));
			return { now: live / MEGABYTE, most: mostLive / MEGABYTE };
		}
		if (Date.now() > giveUpAt) throw new Error('n8n did not tell its live heap');
		await sleep(50);
	}
}

const SETTLED_MEGABYTES = 0.5;
const STEADY_LOOKS = 3;
const MOST_LOOKS = 30;
const BETWEEN_LOOKS_MS = 500;

/** What an idle n8n holds, once it lets go of what it needed to start: V8 drops unused code late. */
export async function settledHeapOf(n8n: Pick<N8nProcess, 'pid' | 'userFolder'>): Promise<number> {
	let { now: last } = await liveHeapOf(n8n);
	for (let looks = 0, steady = 0; looks < MOST_LOOKS && steady < STEADY_LOOKS; looks += 1) {
		await sleep(BETWEEN_LOOKS_MS);
		const { now } = await liveHeapOf(n8n);
		steady = last - now < SETTLED_MEGABYTES ? steady + 1 : 0;
		last = now;
	}
	return last;
}

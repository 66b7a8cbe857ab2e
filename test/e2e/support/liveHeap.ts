import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { N8n } from '../../../runtime/n8nServer';

const MEGABYTE = 1024 * 1024;
const TOLD_WITHIN_MS = 60_000;

/** For NODE_OPTIONS of an n8n that is to be asked by `liveMegabytes`. */
export const TELLS_LIVE_HEAP = `--import ${pathToFileURL(join(__dirname, 'tellLiveHeap.mjs')).href}`;

/** What n8n still holds when its garbage is collected: what grows here is a leak. */
export async function liveMegabytes({ pid, userFolder }: N8n): Promise<number> {
	const file = join(userFolder, 'live-heap');
	await rm(file, { force: true });
	process.kill(pid, 'SIGUSR2');
	const giveUpAt = Date.now() + TOLD_WITHIN_MS;
	for (;;) {
		const told = await readFile(file, 'utf8').catch(() => undefined);
		if (told !== undefined) return Number(told) / MEGABYTE;
		if (Date.now() > giveUpAt) throw new Error('n8n did not tell its live heap');
		await sleep(50);
	}
}

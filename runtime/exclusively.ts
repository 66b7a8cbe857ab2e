import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { SetupRefusal } from './setupRefusal';

/** A holder that was killed stops renewing its lock; after this long the next one takes it over. */
const STALE_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 1_000;
const WAIT_AT_MOST_MS = 60 * 60_000;

const heldByAnother = z.object({ code: z.literal('ELOCKED') });

export type Release = () => Promise<void>;

/** Takes the lock of `path`, or returns nothing when another process holds it. */
export async function tryLock(
	path: string,
	staleAfterMs = STALE_AFTER_MS,
): Promise<Release | undefined> {
	await mkdir(dirname(path), { recursive: true });
	try {
		return await lock(path, { realpath: false, stale: staleAfterMs });
	} catch (thrown) {
		if (heldByAnother.safeParse(thrown).success) return undefined;
		throw thrown;
	}
}

/** Does `work` while no other process does work on the same `path`, waiting for its turn. */
export async function exclusively<T>(
	path: string,
	work: () => Promise<T>,
	{ onWait = () => {}, waitAtMostMs = WAIT_AT_MOST_MS, lookEveryMs = LOOK_EVERY_MS } = {},
): Promise<T> {
	const giveUpAt = Date.now() + waitAtMostMs;
	let release = await tryLock(path);
	if (!release) onWait();
	while (!release) {
		if (Date.now() >= giveUpAt) {
			throw new SetupRefusal(
				`Another process has been at work on ${path} for a long time.`,
				`End it, or delete ${path}.lock if there is none, and start again.`,
			);
		}
		await sleep(lookEveryMs);
		release = await tryLock(path);
	}
	try {
		return await work();
	} finally {
		await release();
	}
}

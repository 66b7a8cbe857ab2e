import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { SetupRefusal } from './setupRefusal';

/** A holder that was killed stops renewing its lock; after this long the next one takes it over. */
export const STALE_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 500;
const WAIT_AT_MOST_MS = 60 * 60_000;

const heldByAnother = z.object({ code: z.literal('ELOCKED') });

export type Release = () => Promise<void>;

interface Patience {
	readonly waitAtMostMs: number;
	/** Called once, when the lock is not to be had at once. */
	readonly onWait?: () => void;
}

/** Takes the lock of `path`, or returns nothing when another process holds it all the while. */
export async function takeLock(
	path: string,
	{ waitAtMostMs, onWait }: Patience,
): Promise<Release | undefined> {
	await mkdir(dirname(path), { recursive: true });
	const giveUpAt = Date.now() + waitAtMostMs;
	let release = await tryLock(path);
	if (!release) onWait?.();
	while (!release && Date.now() < giveUpAt) {
		await sleep(LOOK_EVERY_MS);
		release = await tryLock(path);
	}
	return release;
}

/** Does `work` while no other process does work on the same `path`, waiting for its turn. */
export async function exclusively<T>(
	path: string,
	work: () => Promise<T>,
	{ onWait, waitAtMostMs = WAIT_AT_MOST_MS }: Partial<Patience> = {},
): Promise<T> {
	const release = await takeLock(path, { waitAtMostMs, ...(onWait ? { onWait } : {}) });
	if (!release) {
		throw new SetupRefusal(
			`Another process has been at work on ${path} for a long time.`,
			'End it and start again.',
		);
	}
	try {
		return await work();
	} finally {
		await release();
	}
}

async function tryLock(path: string): Promise<Release | undefined> {
	try {
		return await lock(path, { realpath: false, stale: STALE_AFTER_MS });
	} catch (thrown) {
		if (heldByAnother.safeParse(thrown).success) return undefined;
		throw thrown;
	}
}

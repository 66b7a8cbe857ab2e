import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packPackage } from '../../../runtime/packedPackage';
import { findPostgresPrograms } from '../../../runtime/postgresPrograms';
import { startN8nQueue, type N8nQueue } from '../../../runtime/queue/n8nQueue';
import { redisProgram } from '../../../runtime/redisServer';
import { CLOCK_SEEN_WITHIN_MS } from '../../../runtime/simulatorProcess';
import { describeWith } from '../../support/describeWith';

const report = (line: string) => process.stderr.write(`${line}\n`);

/** `describe` where PostgreSQL and Redis are installed; elsewhere its tests are skipped, and say why. */
export const describeWithQueue = describeWith(
	'PostgreSQL or Redis',
	findPostgresPrograms() !== undefined && redisProgram() !== undefined,
);

/** How soon n8n finds that a worker is gone; it takes a minute or two by itself. */
const IMPATIENCE = {
	QUEUE_WORKER_LOCK_DURATION: '5000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

export interface QueueUnderTest {
	readonly queue: N8nQueue;
	/** Sets the clock of this machine, as n8n sees it, ahead of the true time or behind it. */
	setClockAhead(offsetMs: number): Promise<void>;
}

/**
 * n8n in queue mode for the tests of one file: a main process and two workers that run one
 * execution at a time each. Read it inside tests only.
 */
export function useN8nQueue(): () => QueueUnderTest {
	let started: QueueUnderTest | undefined;
	let folder: string | undefined;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'queue-e2e-'));
		const clockFile = join(folder, 'clock.json');
		const setClockAhead = async (offsetMs: number) => {
			await writeFile(`${clockFile}.new`, JSON.stringify({ offsetMs }));
			await rename(`${clockFile}.new`, clockFile);
			await sleep(CLOCK_SEEN_WITHIN_MS);
		};
		await setClockAhead(0);
		const queue = await startN8nQueue({
			folder,
			clockFile,
			packages: [await packPackage(report)],
			env: { ...IMPATIENCE, N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' },
			report,
		});
		started = { queue, setClockAhead };
	}, 600_000);

	afterAll(async () => {
		await started?.queue.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	}, 120_000);

	return () => {
		if (!started) throw new Error('n8n is started by beforeAll: read it inside a test');
		return started;
	};
}

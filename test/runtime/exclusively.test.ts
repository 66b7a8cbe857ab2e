import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively, STALE_AFTER_MS, takeLock } from '../../runtime/exclusively';
import { useTemporaryFolder } from './temporaryFolder';

const folder = useTemporaryFolder();
const path = () => join(folder(), 'not', 'yet', 'there');

/** What a holder that was killed `ageMs` ago leaves behind. */
async function leaveLock(ageMs: number) {
	await mkdir(`${path()}.lock`, { recursive: true });
	const renewedAt = new Date(Date.now() - ageMs);
	await utimes(`${path()}.lock`, renewedAt, renewedAt);
}

describe('A lock', () => {
	it('lets one holder in at a time, in the order of their release', async () => {
		const events: string[] = [];
		const onWait = jest.fn();
		const work = (name: string, meanwhile: () => Promise<void>) => async () => {
			events.push(`${name} begins`);
			await meanwhile();
			events.push(`${name} ends`);
		};
		let second = Promise.resolve();
		const untilSecondWaits = async () =>
			await new Promise<void>((resolve) => {
				onWait.mockImplementation(resolve);
				second = exclusively(
					path(),
					work('second', async () => {}),
					{ onWait },
				);
			});

		await exclusively(path(), work('first', untilSecondWaits));
		await second;

		expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
		expect(onWait).toHaveBeenCalledTimes(1);
	});

	it('is free again after work that failed', async () => {
		const fail = exclusively(path(), () => Promise.reject(new Error('disk full')));
		await expect(fail).rejects.toThrow('disk full');

		await expect(exclusively(path(), async () => 'done')).resolves.toBe('done');
	});

	it('is taken over from a holder that was killed', async () => {
		await leaveLock(STALE_AFTER_MS + 1_000);

		const release = await takeLock(path(), { waitAtMostMs: 0 });

		expect(release).toBeDefined();
		await release?.();
	});

	it('is left to a holder that renewed it a moment ago', async () => {
		await leaveLock(STALE_AFTER_MS - 2_000);

		await expect(takeLock(path(), { waitAtMostMs: 0 })).resolves.toBeUndefined();
	});

	it('says what to do when it is not to be had in time', async () => {
		await leaveLock(0);

		await expect(exclusively(path(), async () => 'done', { waitAtMostMs: 10 })).rejects.toThrow(
			/Another process has been at work on .*\nEnd it and start again\./,
		);
	});
});

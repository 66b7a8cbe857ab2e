import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { PollOutcome, SellerEvent } from '../../nodes/AmazonSellerTrigger/sellerEvent';
import { pollWatch } from '../../nodes/AmazonSellerTrigger/watch';
import { startWatching, takeEvents } from '../../nodes/shared/domain/events/eventMemory';
import type { SpApiSession } from '../../nodes/shared/spApi/session';

const START = Date.parse('2026-11-22T12:00:00Z');
const HOUR_MS = 3_600_000;

/** A watch of an account with one event, whose polls end when the test says so. */
function watchOfOneEvent() {
	const data: IDataObject = {};
	const ends: Array<(fails?: Error) => void> = [];
	const event: SellerEvent = {
		name: 'Something',
		value: 'something',
		description: '',
		cost: '',
		leastMinutes: 5,
		begin: async ({ nowMs }) => startWatching(nowMs),
		poll: async ({ nowMs }, memory) =>
			await new Promise<PollOutcome>((resolve, reject) => {
				ends.push((fault) => {
					const observation = { key: 'one', atMs: START + 1, hasHappened: true, subject: {} };
					const { events, memory: next } = takeEvents(memory, [observation], nowMs);
					const records = events.map(({ key, subject }) => ({ id: key, subject }));
					if (fault) reject(fault);
					else resolve({ records, memory: next });
				});
			}),
		sample: async () => [],
	};
	const poll = async (nowMs: number) => {
		const records = await pollWatch(data, event, {
			context: {} as IPollFunctions,
			session: { account: { key: 'account' } } as SpApiSession,
			marketplaceIds: undefined,
			nowMs,
		});
		return records.map(({ id }) => id);
	};
	return { poll, end: (index: number, fault?: Error) => ends[index]?.(fault) };
}

describe('A poll during which the machine slept', () => {
	const sleepInAPoll = async () => {
		const watch = watchOfOneEvent();
		await watch.poll(START);
		const slept = watch.poll(START + HOUR_MS);
		const next = watch.poll(START + 9 * HOUR_MS);
		return { ...watch, slept, next };
	};

	it.each([
		['comes back first', [0, 1]],
		['comes back last', [1, 0]],
	])('tells nothing twice when it %s', async (_order, [first = 0, last = 0]) => {
		const { poll, end, slept, next } = await sleepInAPoll();
		end(first);
		await Promise.resolve();
		end(last);

		expect([...(await slept), ...(await next)]).toEqual(['one']);
		const later = poll(START + 10 * HOUR_MS);
		end(2);
		expect(await later).toEqual([]);
	});

	it('tells what the next one could not', async () => {
		const { end, slept, next } = await sleepInAPoll();
		end(1, new Error('Amazon did not answer'));
		await expect(next).rejects.toThrow('Amazon did not answer');
		end(0);

		expect(await slept).toEqual(['one']);
	});

	it('leaves the next one marked as running', async () => {
		const { poll, end, slept, next } = await sleepInAPoll();
		end(0);
		await slept;

		expect(await poll(START + 9 * HOUR_MS + 1)).toEqual([]);
		end(1);
		expect(await next).toEqual([]);
	});
});

import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { AmazonSellerTrigger } from '../../nodes/AmazonSellerTrigger/AmazonSellerTrigger.node';
import { findOrders } from '../../nodes/AmazonSellerTrigger/changedOrders';
import {
	pollWatch,
	type PollOutcome,
	type SellerEvent,
} from '../../nodes/AmazonSellerTrigger/watch';
import { startWatching, takeEvents } from '../../nodes/shared/domain/events/eventMemory';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { ACCESS_DENIED, answeringSession } from '../support/answeringSession';
import { credentialFor } from '../support/runOnAmazon';

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

/** A watch whose polls end at once with what the test gives, and count. */
function countedWatch(outcome: Partial<PollOutcome> & { readonly fails?: Error } = {}) {
	const data: IDataObject = {};
	const said: string[] = [];
	let polls = 0;
	let begun = 0;
	const event = (value: string): SellerEvent => ({
		name: 'Something',
		value,
		description: '',
		cost: '',
		leastMinutes: 5,
		begin: async ({ nowMs }) => {
			begun += 1;
			return startWatching(nowMs);
		},
		poll: async (_poll, memory) => {
			polls += 1;
			if (outcome.fails) throw outcome.fails;
			return { records: [{ id: 'one', subject: {} }], memory, ...outcome };
		},
		sample: async () => [],
	});
	const poll = async (nowMs: number, value = 'something', key = 'account') =>
		await pollWatch(data, event(value), {
			context: {
				getNode: () => ({ name: 'Trigger' }),
				__emitError: ({ message }: Error) => said.push(message),
			} as unknown as IPollFunctions,
			session: { account: { key } } as SpApiSession,
			marketplaceIds: undefined,
			nowMs,
		});
	return { poll, said, counts: () => ({ begun, polls }) };
}

describe('A watch', () => {
	it.each([
		['half a minute early, as n8n is at times', 4.5 * 60_000, 1],
		['too soon', 4.5 * 60_000 - 1, 0],
	])('asks Amazon in a poll that comes %s: %d ms after the last', async (_when, laterMs, polls) => {
		const watch = countedWatch();
		await watch.poll(START);
		await watch.poll(START + laterMs);

		expect(watch.counts()).toEqual({ begun: 1, polls });
	});

	it.each([
		['event', 'another', 'account'],
		['account', 'something', 'another'],
	])('of another %s begins anew, and tells nothing at first', async (_what, value, key) => {
		const watch = countedWatch();
		await watch.poll(START);

		expect(await watch.poll(START + HOUR_MS, value, key)).toEqual([]);
		expect(watch.counts()).toEqual({ begun: 2, polls: 0 });
	});

	it('asks again as soon as it is polled while Amazon is not done', async () => {
		const watch = countedWatch({ isUnfinished: true });
		await watch.poll(START);
		await watch.poll(START + HOUR_MS);
		await watch.poll(START + HOUR_MS + 1);

		expect(watch.counts().polls).toBe(2);
	});

	it('goes on after a poll that failed, and waits for none that ended', async () => {
		const watch = countedWatch({ fails: new Error('Amazon did not answer') });
		await watch.poll(START);
		await expect(watch.poll(START + HOUR_MS)).rejects.toThrow('Amazon did not answer');
		await expect(watch.poll(START + HOUR_MS + 1)).rejects.toThrow('Amazon did not answer');

		expect(watch.counts().polls).toBe(2);
	});

	it('takes a poll for dead after a quarter of an hour, and not before', async () => {
		const { poll, end } = watchOfOneEvent();
		await poll(START);
		const stuck = poll(START + HOUR_MS);
		expect(await poll(START + HOUR_MS + 15 * 60_000 - 1)).toEqual([]);
		const next = poll(START + HOUR_MS + 15 * 60_000);
		end(1);
		expect(await next).toEqual(['one']);
		end(0);
		expect(await stuck).toEqual([]);
	});

	it('says once what it cannot read, and again after a day', async () => {
		const watch = countedWatch({ unread: { keys: ['x'], sentence: 'One order is odd.' } });
		for (const hours of [0, 1, 2, 24, 25, 26]) await watch.poll(START + hours * HOUR_MS);

		expect(watch.said).toEqual(['Something: One order is odd.', 'Something: One order is odd.']);
	});
});

describe('The orders of a poll', () => {
	const NOON = Date.parse('2026-11-20T12:00:00Z');
	const page = (orders: object[], nextToken?: string) => ({
		statusCode: 200,
		body: { orders, pagination: { nextToken } },
	});
	const order = { orderId: '113-1234567-1234567' };
	const find = async (
		answer: Parameters<typeof answeringSession>[0],
		marketplaceIds?: readonly string[],
		more: Partial<SpApiSession> = {},
	) => {
		const { session, calls } = answeringSession(answer);
		const context = { ...session.context, getNode: () => ({ name: 'Trigger' }) };
		const poll = {
			context: {} as IPollFunctions,
			session: { ...session, context, ...more } as unknown as SpApiSession,
			marketplaceIds,
			nowMs: NOON,
		};
		const range = { afterMs: NOON - HOUR_MS, beforeMs: NOON };
		return { calls, found: await findOrders(poll, range, { timeOf: 'lastUpdated' }) };
	};

	it('are those of the chosen marketplaces', async () => {
		const { calls } = await find(() => page([]), ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2']);
		expect(calls[0]).toContain('marketplaceIds=ATVPDKIKX0DER,A2EUQ1WTGCTBG2');
		expect((await find(() => page([]))).calls[0]).not.toContain('marketplaceIds');
	});

	it('are whole where nothing stopped the reading', async () => {
		const { found } = await find(() => page([order]));
		expect(found).toMatchObject({ orders: [order], isComplete: true });
		expect(found.unread).toBeUndefined();
	});

	it('wait for the next poll in silence where Amazon’s limit ends the reading', async () => {
		const isOver = { deadlineMs: NOON };
		const { found } = await find(() => ({ statusCode: 429, body: {} }), undefined, isOver);
		expect(found).toEqual({ orders: [], isComplete: false });
	});

	it('are told as not all where a fault ends the reading after some', async () => {
		const { found } = await find((url) =>
			url.includes('paginationToken') ? ACCESS_DENIED : page([order], 'next'),
		);
		expect(found).toMatchObject({ orders: [order], isComplete: false });
		expect(found.unread?.sentence).toMatch(/^Only 1 of the orders could be read\. Amazon does not/);
	});

	it('fail the poll where a fault lets none be read', async () => {
		await expect(find(() => ACCESS_DENIED)).rejects.toThrow(
			'Amazon does not let this app search for orders',
		);
	});

	it('name the first that could not be read', async () => {
		const { found } = await find(() =>
			page([order, { orderId: '113-7654321-7654321', packages: 7 }]),
		);
		expect(found).toMatchObject({ orders: [order], isComplete: true });
		expect(found.unread?.keys).toEqual(['113-7654321-7654321']);
		expect(found.unread?.sentence).toMatch(/^1 of the orders .* is 113-7654321-7654321: packages/);
	});
});

describe('A poll of the node', () => {
	const poll = async (mode: 'manual' | 'trigger', parameters: IDataObject = {}) => {
		const calls: string[] = [];
		const answer = { statusCode: 200, headers: {}, body: { orders: [] } };
		const context = {
			getNode: () => ({ name: 'Trigger' }),
			getMode: () => mode,
			getPollBudgetMs: () => 300_000,
			getNodeParameter: (name: string, otherwise: unknown) =>
				({ event: 'orderShipped', ...parameters })[name] ?? otherwise,
			getCredentials: async () =>
				credentialFor({
					region: 'NA',
					apiBaseUrl: 'http://127.0.0.1:1',
					tokenUrl: 'http://127.0.0.1:1/token',
					clientId: `poll ${mode}`,
					clientSecret: 'secret',
					refreshToken: JSON.stringify(parameters),
				}),
			getWorkflowStaticData: () => ({}),
			helpers: {
				httpRequestWithAuthentication: async (_name: string, { url }: { url: string }) => {
					calls.push(url);
					return answer;
				},
			},
		} as unknown as IPollFunctions;
		return { calls, poll: new AmazonSellerTrigger().poll.call(context) };
	};

	it('starts no workflow where nothing happened', async () => {
		expect(await (await poll('trigger')).poll).toBeNull();
	});

	it('says to who tries it out that there is nothing to show', async () => {
		await expect((await poll('manual')).poll).rejects.toThrow('Nothing to show for Order Shipped');
	});

	it('asks for the marketplaces that are chosen under Options', async () => {
		const { calls, poll: polled } = await poll('manual', {
			'options.marketplaceIds': ['A2EUQ1WTGCTBG2'],
		});
		await expect(polled).rejects.toThrow('Nothing to show');
		expect(calls[0]).toContain('marketplaceIds=A2EUQ1WTGCTBG2');
	});

	it('refuses marketplaces of another region and an event that there is not', async () => {
		const german = { 'options.marketplaceIds': ['A1PA6795UKMFR9'] };
		await expect((await poll('manual', german)).poll).rejects.toThrow('another region');
		await expect((await poll('trigger', { event: 'gone' })).poll).rejects.toThrow(
			'No event is chosen',
		);
	});
});

import { request } from 'node:http';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ClockSetting } from '../../simulator/clock';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator';
import { SimulatorClient, startFrozen, type OrderTruth } from './simulatorClient';

const solicit = (client: SimulatorClient, { orderId, marketplaceId }: OrderTruth) =>
	client.call(
		'POST',
		`/solicitations/v1/orders/${orderId}/solicitations/productReviewAndSellerFeedback`,
		{
			query: { marketplaceIds: marketplaceId },
		},
	);

describe('the control interface', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeEach(async () => {
		({ simulator, client } = await startFrozen());
	});
	afterEach(() => simulator.stop());

	const post = (path: string, json: unknown) => client.call('POST', `/__sim/${path}`, { json });
	const nowOf = ({ body }: { body: unknown }) => (body as { now: string }).now;

	it('sets, moves, freezes and frees the clock', async () => {
		const set = nowOf(await post('clock', { now: '2027-01-01T00:00:00Z' }));
		const moved = nowOf(await post('clock', { advanceSeconds: 90 }));
		const still = nowOf(await client.get('/__sim/state'));
		await post('clock', { freeze: false });
		await new Promise((resolve) => setTimeout(resolve, 20));

		expect([set, moved, still]).toEqual([
			'2027-01-01T00:00:00.000Z',
			'2027-01-01T00:01:30.000Z',
			'2027-01-01T00:01:30.000Z',
		]);
		expect(Date.parse(nowOf(await client.get('/__sim/state')))).toBeGreaterThan(Date.parse(moved));
	});

	it.each([
		['a clock that is no date', 'clock', { now: 'tomorrow' }],
		['an unknown fault', 'faults', { name: 'gremlins' }],
		['a setting that no fault has', 'faults', { name: 'throttled', operation: ['getOrder'] }],
		['an unknown scenario', 'orders', { scenario: 'gremlins' }],
		['no number of orders', 'orders', { scenario: 'dueFba', count: 0 }],
		['too many orders', 'orders', { scenario: 'dueFba', count: 100_001 }],
		['an unknown carrier', 'orders', { scenario: 'dueFba', carrier: 'pigeon' }],
	])('refuses %s and says why', async (_what, path, json) => {
		const { status, body } = await post(path, json);

		expect(status).toBe(400);
		expect((body as { message: string }).message).not.toBe('');
	});

	/** By hand, as fetch lets nobody choose the host. */
	const asked = async (method: string, path: string, headers: Record<string, string>) =>
		await new Promise<number | undefined>((resolve, reject) => {
			request(`${simulator.url}${path}`, { method, headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			})
				.on('error', reject)
				.end(method === 'POST' ? '{"scenario":"dueFba"}' : undefined);
		});
	const JSON_TYPE = { 'content-type': 'application/json' };

	it.each([
		'attacker.example',
		'127.0.0.1.attacker.example:80',
		'localhost.attacker.example',
		'attacker.example#127.0.0.1',
		'127.0.0.1@attacker.example',
	])('answers no page whose name points to this machine: %s', async (host) => {
		const paths = ['/__sim/credentials', '/__sim/orders', '/orders/2026-01-01/orders', '/nowhere'];
		const read = paths.map((path) => asked('GET', path, { host }));

		expect(await Promise.all(read)).toEqual([421, 421, 421, 421]);
		expect(await asked('POST', '/__sim/orders', { host, ...JSON_TYPE })).toBe(421);
		expect(await asked('POST', '/auth/o2/token', { host })).toBe(421);
		expect(simulator.state().orders).toBe(60);
	});

	it.each(['127.0.0.1:1', 'localhost', 'LOCALHOST:65535', '[::1]:80'])(
		'answers a program of this machine, by whichever way it came: %s',
		async (host) => {
			expect(await asked('GET', '/__sim/state', { host })).toBe(200);
		},
	);

	it.each([
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'text/plain',
		'text/plain; application/json',
		'',
	])('takes nothing that a page of another site can post without asking: %s', async (type) => {
		const headers = type === '' ? {} : { 'content-type': type };
		const posts = ['orders', 'clock', 'faults', 'reset'].map((path) =>
			asked('POST', `/__sim/${path}`, headers),
		);

		expect(await Promise.all(posts)).toEqual([415, 415, 415, 415]);
		expect(await asked('OPTIONS', '/__sim/orders', {})).toBe(404);
		expect(simulator.state().orders).toBe(60);
		expect(await asked('POST', '/__sim/orders', JSON_TYPE)).toBe(200);
		expect(simulator.state().orders).toBe(61);
	});

	it('tells the credentials of every account and application', async () => {
		const { body } = await client.get('/__sim/credentials');

		expect(body).toEqual({
			accounts: [
				{
					accountId: 'account-1',
					sellerId: expect.stringMatching(/^A[0-9A-Z]{13}$/),
					region: 'NA',
					marketplaceIds: ['ATVPDKIKX0DER'],
					...simulator.accounts[0]?.authorizations[0],
					otherApplications: [simulator.accounts[0]?.authorizations[1]],
				},
			],
		});
	});

	it('turns a fault on for one order and the next request, lists it, and turns it off', async () => {
		const [due, other] = (await client.truth()).filter(({ isEligible }) => isEligible);
		if (!due || !other) throw new RangeError('Too few orders');
		await post('faults', { name: 'emptyActions', orderIds: [due.orderId], next: 1 });
		const offered = async ({ orderId, marketplaceId }: OrderTruth) => {
			const { body } = await client.get(`/solicitations/v1/orders/${orderId}`, {
				marketplaceIds: marketplaceId,
			});
			return (body as { _links: { actions: unknown[] } })._links.actions.length;
		};
		const seen = [await offered(other), await offered(due), await offered(due)];
		await post('faults', { name: 'throttled' });
		const listed = (await client.get('/__sim/faults')).body;
		await post('faults', { name: 'throttled', off: true });

		expect(seen).toEqual([1, 0, 1]);
		expect(listed).toMatchObject({ active: [{ name: 'throttled' }] });
		expect(await offered(other)).toBe(1);
	});

	it('lets so many requests pass before a fault', async () => {
		await post('faults', { name: 'tokenExpired', skip: 2, next: 1 });
		const statuses: number[] = [];
		for (let i = 0; i < 4; i += 1)
			statuses.push((await client.get('/sellers/v1/marketplaceParticipations')).status);

		expect(statuses).toEqual([200, 200, 403, 200]);
	});

	it('places a new order of the wished kind', async () => {
		const { body } = await post('orders', { scenario: 'dueFbm', carrier: 'fedex', count: 2 });
		const { orders } = body as { orders: OrderTruth[] };

		expect(orders).toHaveLength(2);
		expect(orders[0]).toMatchObject({
			scenario: 'dueFbm',
			isEligible: true,
			parcels: [{ carrier: 'fedex' }],
		});
		expect(simulator.state().orders).toBe(62);
	});

	it('names an order of the account as the original of a replacement', async () => {
		const { body } = await post('orders', { scenario: 'replacement' });
		const { orders } = body as { orders: OrderTruth[] };
		const account = simulator.accounts[0];
		const placed = account?.findOrder(orders[0]?.orderId ?? '');

		expect(account?.findOrder(placed?.replacementOf ?? '')).toBeDefined();
	});

	it('forgets what happened on reset', async () => {
		await post('orders', { scenario: 'dueFba' });
		await solicit(client, await client.orderOf('dueFba'));
		await post('faults', { name: 'throttled' });
		await post('reset', {});

		expect(simulator.state()).toMatchObject({
			orders: 60,
			solicitations: 0,
			faults: [],
			refused: {},
			requests: {},
		});
		expect((await solicit(client, await client.orderOf('dueFba'))).status).toBe(201);
	});

	it('lists what buyers were asked', async () => {
		const order = await client.orderOf('dueFba');
		await solicit(client, order);
		const { body } = await client.get('/__sim/solicitations');

		expect(body).toEqual({
			solicitations: [
				{
					accountId: 'account-1',
					orderId: order.orderId,
					marketplaceId: order.marketplaceId,
					at: '2026-11-22T12:00:00.000Z',
					isOutsideWindow: false,
				},
			],
		});
	});
});

describe('an account that is kept in a file', () => {
	let folder: string;
	let file: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'simulator-'));
		file = join(folder, 'account.jsonl');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	async function session<T>(
		options: SimulatorOptions,
		work: (client: SimulatorClient, simulator: Simulator) => Promise<T>,
	): Promise<T> {
		const simulator = await startSimulator({
			orders: 60,
			speed: 1_000,
			marketplaces: ['US'],
			stateFile: file,
			...options,
		});
		try {
			return await work(await new SimulatorClient(simulator.url).signIn(simulator), simulator);
		} finally {
			await simulator.stop();
		}
	}

	it('has the same orders and the same buyers asked at its next start', async () => {
		const first = await session({ now: '2026-11-22T12:00:00Z' }, async (client) => {
			const order = await client.orderOf('dueFba');
			await solicit(client, order);
			return { order, ids: (await client.truth()).map(({ orderId }) => orderId) };
		});
		const second = await session({}, async (client, simulator) => ({
			ids: (await client.truth()).map(({ orderId }) => orderId),
			repeated: (await solicit(client, first.order)).status,
			state: simulator.state(),
		}));

		expect(second.ids).toEqual(first.ids);
		expect(second.repeated).toBe(403);
		expect(second.state).toMatchObject({
			solicitations: 1,
			solicitationsSinceStart: 0,
			repeats: 1,
		});
	});

	it('shows its clock to other programs from the start, and whenever it is moved', async () => {
		const clockFile = join(folder, 'clocks', 'clock.json');
		const shown = () => {
			const { offsetMs, ...rest } = JSON.parse(readFileSync(clockFile, 'utf8')) as ClockSetting;
			return { now: new Date(Date.now() + offsetMs).toISOString().slice(0, 16), ...rest };
		};
		const newYear = '2027-01-01T00:00';
		await session({ clockFile, now: `${newYear}:00Z` }, async (client) => {
			expect(shown()).toEqual({ now: newYear });

			await client.call('POST', '/__sim/clock', { json: { advanceSeconds: 86_400 } });
			expect(shown()).toEqual({ now: '2027-01-02T00:00' });

			await client.call('POST', '/__sim/clock', { json: { freeze: true } });
			expect(shown()).toMatchObject({ now: '2027-01-02T00:00', frozenAt: expect.any(Number) });
		});
		rmSync(clockFile);

		await session({ clockFile }, async () => {
			expect(shown()).toMatchObject({ frozenAt: expect.any(Number) });
		});
	});

	it('goes on with the clock as it was set', async () => {
		await session({}, async (client) =>
			client.call('POST', '/__sim/clock', { json: { now: '2030-01-01T00:00:00Z' } }),
		);
		const now = await session({}, async (_client, simulator) => simulator.clock.now());

		expect(now).toBeGreaterThanOrEqual(Date.parse('2030-01-01T00:00:00Z'));
		expect(now).toBeLessThan(Date.parse('2030-01-01T00:05:00Z'));
	});

	it('has what was placed and not what was reset', async () => {
		const place = (client: SimulatorClient) =>
			client.call('POST', '/__sim/orders', { json: { scenario: 'dueFba', count: 3 } });
		await session({}, async (client) => {
			await place(client);
			await client.call('POST', '/__sim/reset', { json: {} });
			await place(client);
		});

		expect(await session({}, async (_client, simulator) => simulator.state().orders)).toBe(63);
	});

	it('loses nothing but the line that a kill cut short', async () => {
		await session({}, async (client) => solicit(client, await client.orderOf('dueFba')));
		appendFileSync(file, '{"kind":"solicitation","solicit');

		expect(await session({}, async (_client, simulator) => simulator.state().solicitations)).toBe(
			1,
		);
	});

	it('writes a request before it answers it', async () => {
		await session({}, async (client) => {
			await solicit(client, await client.orderOf('dueFba'));
			// A second process that reads the file now, as after a kill, knows it already.
			const other = await startSimulator({ orders: 60, marketplaces: ['US'], stateFile: file });
			expect(other.state().solicitations).toBe(1);
			await other.stop();
		});
	});

	it('refuses to continue another account', async () => {
		await session({}, async () => undefined);

		await expect(session({ seed: 'another' }, async () => undefined)).rejects.toThrow(
			/belongs to another account \(seed 1, 60 orders, US\)/,
		);
	});
});

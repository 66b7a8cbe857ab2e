import { FAULTS, Faults, type FaultName } from '../../simulator/faults';
import { type Simulator } from '../../simulator/simulator';
import { startFrozen, type SimulatorClient } from './simulatorClient';

const ORDERS = '/orders/2026-01-01/orders';

describe('fault switches', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen());
	});
	afterAll(() => simulator.stop());
	afterEach(() => {
		simulator.faults.clear();
		simulator.usagePlans.reset();
	});

	const search = (query: Record<string, string> = {}) =>
		client.get(ORDERS, { createdAfter: '2026-08-01T00:00:00Z', ...query });

	it.each([
		['tokenExpired', 403, /has expired/],
		['tokenRevoked', 403, /revoked, malformed or invalid/],
		['missingRole', 403, /"details": ""/],
		['unauthorized', 401, /Access token is missing/],
		['notFound', 404, /NotFound/],
		['throttled', 429, /QuotaExceeded/],
		['internalFailure', 500, /InternalFailure/],
		['serviceUnavailable', 503, /ServiceUnavailable/],
		['emptyServerFailure', 500, /^$/],
		['gatewayTimeout', 504, /^<html>/],
		['htmlBadRequest', 400, /^<html>/],
		['xmlFailure', 503, /^<\?xml/],
		['bareArray', 400, /^\[\{"code":/],
		['payloadWithErrors', 400, /^\{"payload":\{\},"errors":/],
	] as const)('%s answers %i and nothing of the orders', async (fault, status, text) => {
		simulator.faults.turnOn(fault, { next: 1 });
		const hit = await search();
		const after = await search();

		expect(hit.status).toBe(status);
		expect(hit.text).toMatch(text);
		expect(after.status).toBe(200);
	});

	it.each(['droppedBefore', 'droppedAfter'] as const)('%s cuts the connection', async (fault) => {
		simulator.faults.turnOn(fault);

		await expect(search()).rejects.toThrow('fetch failed');
	});

	it.each(['hang', 'hangAfter'] as const)('%s never answers', async (fault) => {
		simulator.faults.turnOn(fault);

		await expect(client.call('GET', ORDERS, { timeoutMs: 200 })).rejects.toThrow(/timeout/);
	});

	it('slow answers after the given time', async () => {
		simulator.faults.turnOn('slow', { delayMs: 150 });
		const started = performance.now();
		await search();

		expect(performance.now() - started).toBeGreaterThan(140);
	});

	it('malformedJson cuts the JSON short', async () => {
		simulator.faults.turnOn('malformedJson');
		const { status, text, body } = await search();

		expect(status).toBe(200);
		expect(text).toMatch(/^\{"orders":/);
		expect(body).toBeUndefined();
	});

	it('otherJson answers what no model has', async () => {
		simulator.faults.turnOn('otherJson');
		const { status, body } = await search();

		expect([status, body]).toEqual([200, [{ unheardOf: true }]]);
	});

	it('missingRateLimitHeader leaves the header out', async () => {
		const before = await search();
		simulator.faults.turnOn('missingRateLimitHeader');
		const hit = await search();

		expect(before.headers.get('x-amzn-ratelimit-limit')).not.toBeNull();
		expect(hit.headers.get('x-amzn-ratelimit-limit')).toBeNull();
	});

	it('detailedStatusMissing hides the details that some parcels have', async () => {
		const withDetails = await search({ includedData: 'PACKAGES' });
		simulator.faults.turnOn('detailedStatusMissing');

		expect(withDetails.text).toContain('"detailedStatus"');
		expect((await search({ includedData: 'PACKAGES' })).text).not.toContain('"detailedStatus"');
	});

	it('newEnumValues brings values that no model knows', async () => {
		simulator.faults.turnOn('newEnumValues');
		const { text } = await search({ includedData: 'PACKAGES' });

		expect(text).toContain('SAME_DAY_CLUB');
		expect(text).toContain('AWAITING_CARRIER_SCAN');
	});

	it('unreadableOrder spoils one order of a page and leaves the others', async () => {
		const honest = (await search()).body as { orders: object[] };
		simulator.faults.turnOn('unreadableOrder');
		const { orders } = (await search()).body as { orders: object[] };

		expect(orders[0]).toEqual({ ...honest.orders[0], orderItems: 'withheld' });
		expect(orders.slice(1)).toEqual(honest.orders.slice(1));
	});

	it('paginationTokenExpired kills a token at once', async () => {
		const { body } = await search({ maxResultsPerPage: '5' });
		const { nextToken } = (body as { pagination: { nextToken: string } }).pagination;
		simulator.faults.turnOn('paginationTokenExpired');

		expect((await search({ paginationToken: nextToken })).status).toBe(400);
	});

	it('strictDeliveryDate counts the window of merchant orders from the delivery', async () => {
		simulator.faults.turnOn('strictDeliveryDate');
		const { window, parcels } = await client.orderOf('dueFbm');

		expect(Date.parse(window?.opensAt ?? '')).toBe(
			Date.parse(parcels[0]?.deliveredAt ?? '') + 5 * 86_400_000,
		);
	});

	it('of one API is picked by its name as well', async () => {
		const withFulfillment = async () => (await search({ includedData: 'FULFILLMENT' })).status;
		simulator.faults.turnOn('fulfillmentRefused', { apis: ['reports'] });
		const another = await withFulfillment();
		simulator.faults.turnOn('fulfillmentRefused', { apis: ['orders'] });

		expect([another, await withFulfillment()]).toEqual([200, 400]);
	});

	it('hits other operations, accounts and orders not at all', () => {
		const faults = new Faults('seed');
		faults.turnOn('throttled', {
			operations: ['getOrder'],
			accountIds: ['account-2'],
			orderIds: ['1'],
		});
		const target = { operation: 'getOrder', accountId: 'account-2', orderId: '1' };

		expect(faults.isHit('throttled', target)).toBe(true);
		expect(faults.isHit('throttled', { ...target, operation: 'searchOrders' })).toBe(false);
		expect(faults.isHit('throttled', { ...target, accountId: 'account-1' })).toBe(false);
		expect(faults.isHit('throttled', { ...target, orderId: '2' })).toBe(false);
		expect(faults.isHit('throttled', { operation: 'getOrder' })).toBe(false);
	});

	it('hits by the given probability, the same way for the same seed', () => {
		const hits = (seed: string) => {
			const faults = new Faults(seed);
			faults.turnOn('throttled', { probability: 0.3 });
			return Array.from({ length: 1_000 }, () =>
				faults.isHit('throttled', { operation: 'getOrder' }),
			);
		};
		const count = hits('a').filter(Boolean).length;

		expect(hits('a')).toEqual(hits('a'));
		expect(count).toBeGreaterThan(230);
		expect(count).toBeLessThan(370);
	});

	it.each(Object.keys(FAULTS) as FaultName[])('%s is described', (name) => {
		expect(FAULTS[name].description.length).toBeGreaterThan(15);
	});
});

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

let seller: SimulatedSeller;

beforeEach(async () => {
	seller = await simulatedSeller({ orders: 260 });
});

afterEach(async () => {
	await seller.stop();
});

const many = { resource: 'order', operation: 'getMany', returnAll: true, lastDays: 90 };
const idsOf = (items: ReadonlyArray<{ json: { orderId?: unknown } }> | undefined) =>
	(items ?? []).map(({ json }) => json.orderId);
const searches = () =>
	seller.simulator.record.requests().filter(({ operation }) => operation === 'searchOrders');

describe('Order: Get Many', () => {
	it('gives every order of the period once, as an item linked to its input', async () => {
		const truth = await seller.orders();
		const { outputs } = await seller.run(new AmazonSeller(), many);

		const ids = idsOf(outputs[0]);
		expect(new Set(ids).size).toBe(ids.length);
		// The youngest orders are not visible for two minutes.
		expect(ids.length).toBeGreaterThanOrEqual(truth.length - 5);
		expect(outputs[0]?.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(
			true,
		);
	});

	it('repeats every filter on every page, with one and the same end of the period', async () => {
		await seller.run(new AmazonSeller(), {
			...many,
			filters: { fulfilledBy: ['AMAZON'], fulfillmentStatuses: ['SHIPPED'] },
		});

		const [first, ...others] = searches().map(
			({ path }) => new URL(path, 'http://127.0.0.1').searchParams,
		);
		expect(others.length).toBeGreaterThan(0);
		for (const page of others) {
			expect(page.get('paginationToken')).toBeTruthy();
			page.delete('paginationToken');
			expect(Object.fromEntries(page)).toEqual(Object.fromEntries(first ?? []));
		}
	});

	it.each([
		[1, 1, 1],
		[100, 100, 1],
		[101, 101, 2],
	])('ends at the limit of %d', async (limit, items, pages) => {
		const { outputs } = await seller.run(new AmazonSeller(), { ...many, returnAll: false, limit });

		expect(outputs[0]).toHaveLength(items);
		expect(searches()).toHaveLength(pages);
	});

	it('runs once for each input item, with that item’s parameters', async () => {
		const { outputs } = await seller.run(
			new AmazonSeller(),
			{ ...many, returnAll: false, limit: '={{ $json.count }}' },
			{ inputs: [[{ count: 2 }, { count: 3 }]] },
		);

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
			{ item: 1 },
		]);
	});

	it('gives no item for a period without orders, and does not ask for one that is empty', async () => {
		const future = { rangeType: 'between', after: '2999-01-01T00:00:00Z' };
		const { outputs } = await seller.run(new AmazonSeller(), { ...many, ...future });

		expect(outputs).toEqual([[]]);
		expect(searches()).toHaveLength(0);
	});

	it.each([
		['AMAZON', 'MERCHANT'],
		['MERCHANT', 'AMAZON'],
	])('fetches %s alone where that is asked for', async (wanted, other) => {
		const { outputs } = await seller.run(new AmazonSeller(), {
			...many,
			filters: { fulfilledBy: [wanted] },
		});

		const channels = outputs[0]?.map(({ json }) => json.fulfilledBy);
		expect(channels).toContain(wanted);
		expect(channels).not.toContain(other);
	});

	it('asks for buyers and promotions only when told to', async () => {
		await seller.run(new AmazonSeller(), { ...many, returnAll: false, limit: 1 });
		await seller.run(new AmazonSeller(), {
			...many,
			returnAll: false,
			limit: 1,
			options: { includeBuyerEmail: true, includePromotions: true },
		});

		const [plain, full] = searches().map(({ path }) =>
			new URL(path, 'http://127.0.0.1').searchParams.get('includedData'),
		);
		expect(plain).toBe('CANCELLATION,FULFILLMENT,PACKAGES');
		expect(full).toBe('CANCELLATION,FULFILLMENT,PACKAGES,PROCEEDS,PROMOTION,BUYER');
	});

	it('refuses a marketplace of another region with the remedy, before it asks', async () => {
		const run = seller.run(new AmazonSeller(), {
			...many,
			filters: { marketplaceIds: ['A1PA6795UKMFR9'] },
		});

		await expect(run).rejects.toMatchObject({
			message: 'Germany belongs to another region than the credential',
			description: expect.stringContaining('Choose one for Europe'),
			context: { itemIndex: 0 },
		});
		expect(searches()).toHaveLength(0);
	});

	it.each([
		[{ rangeType: 'between', after: '' }, /^After is not a date/],
		[{ rangeType: 'between', after: 'soon' }, /^After is not a date/],
		[{ rangeType: 'between', after: '2026-02-01', before: '2026-01-01' }, /^Before is not later/],
		[{ rangeType: 'lastDays', lastDays: 0 }, /^Days is not a number above zero/],
	])('refuses the period %j', async (period, message) => {
		await expect(seller.run(new AmazonSeller(), { ...many, ...period })).rejects.toThrow(message);
	});

	it.each([
		[{ returnAll: false, limit: '={{ "all" }}' }, "Limit is not a number: 'all'"],
		[{ lastDays: '={{ "many" }}' }, 'Days is not a number above zero (item 0)'],
		[
			{ options: { maxWaitMinutes: '={{ "long" }}' } },
			"Max Wait (Minutes) is not a number: 'long'",
		],
	])('refuses a number that is none: %j', async (parameters, message) => {
		await expect(seller.run(new AmazonSeller(), { ...many, ...parameters })).rejects.toMatchObject({
			message,
			description: expect.stringMatching(/\w/) as string,
			context: { itemIndex: 0 },
		});
		expect(searches()).toHaveLength(0);
	});

	it('names the first orders that cannot be read, and counts the others', async () => {
		const large = await simulatedSeller({ orders: 460 });
		try {
			large.simulator.faults.turnOn('unreadableOrder');
			const { hints } = await large.run(new AmazonSeller(), many);

			expect(hints.filter((hint) => /^Order [\d-]+ could not be read/.test(hint))).toHaveLength(3);
			expect(hints).toContain('2 more orders could not be read, and are left out.');
		} finally {
			await large.stop();
		}
	});

	it('ends with what it has, and says so, when Amazon’s limit would take longer than allowed', async () => {
		const slow = await simulatedSeller({ orders: 2100, speed: 1, seed: 3 });
		try {
			const { outputs, hints } = await slow.run(new AmazonSeller(), {
				...many,
				options: { maxWaitMinutes: 0 },
			});

			// Nineteen pages: Amazon's burst of twenty, less the one that is kept in reserve.
			expect(outputs[0]).toHaveLength(1900);
			expect(hints.join()).toMatch(/these are the first 1900 orders/);
			expect(slow.simulator.record.count('searchOrders', 429)).toBe(0);
		} finally {
			await slow.stop();
		}
	});
});

describe('A run that the user has stopped', () => {
	it.each([
		['getMany', many],
		['get', { resource: 'order', operation: 'get', orderId: '113-1234567-1234567' }],
	])('ends %s with an error though Continue is on', async (_operation, parameters) => {
		const run = seller.run(new AmazonSeller(), parameters, {
			continueOnFail: true,
			signal: AbortSignal.abort(),
		});

		await expect(run).rejects.toThrow(/cancelled/);
	});
});

describe('Order: Get', () => {
	it.each([
		['a role that is missing', 'missingRole', 'getOrder'],
		['a token that is dead', 'tokenRevoked', 'getOrder'],
		['an authorisation that is revoked', 'authorizationRevoked', 'lwaToken'],
	] as const)('asks for no further order after %s', async (_what, fault, operation) => {
		const ids = (await seller.orders()).slice(0, 30).map(({ orderId }) => orderId);
		seller.simulator.faults.turnOn(fault, { operations: [operation] });
		const { outputs } = await seller.run(
			new AmazonSeller(),
			{ resource: 'order', operation: 'get' },
			{ inputs: [ids.map((orderId) => ({ orderId }))], continueOnFail: true },
		);

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_id, item) => ({ item })),
		);
		expect(outputs[0]?.every(({ json }) => typeof json.error === 'string')).toBe(true);
		// Four are asked about at a time, and once more with a new token.
		expect(seller.simulator.record.count(operation)).toBeLessThanOrEqual(8);
	});

	it('gives the orders of all items, in their order', async () => {
		const ids = (await seller.orders()).slice(0, 12).map(({ orderId }) => orderId);
		const { outputs } = await seller.run(
			new AmazonSeller(),
			{ resource: 'order', operation: 'get' },
			{ inputs: [ids.map((orderId) => ({ orderId }))] },
		);

		expect(idsOf(outputs[0])).toEqual(ids);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			ids.map((_id, item) => ({ item })),
		);
	});

	it('names the item whose order ID is none, and goes on with the others where it may', async () => {
		const [order] = await seller.orders();
		const parameters = { resource: 'order', operation: 'get' };
		const inputs = [[{ orderId: order?.orderId ?? '' }, { orderId: 'ABC' }]];

		await expect(seller.run(new AmazonSeller(), parameters, { inputs })).rejects.toMatchObject({
			message: '"ABC" is not an Amazon order ID (item 1)',
			context: { itemIndex: 1 },
		});
		const { outputs } = await seller.run(new AmazonSeller(), parameters, {
			inputs,
			continueOnFail: true,
		});
		expect(outputs[0]?.[0]?.json.orderId).toBe(order?.orderId);
		expect(outputs[0]?.[1]).toEqual({
			json: { error: expect.stringContaining('"ABC" is not an Amazon order ID') },
			pairedItem: { item: 1 },
		});
	});

	it('says that Amazon does not know an order', async () => {
		await expect(
			seller.run(new AmazonSeller(), {
				resource: 'order',
				operation: 'get',
				orderId: '999-9999999-9999999',
			}),
		).rejects.toMatchObject({ message: 'Amazon does not know the order 999-9999999-9999999' });
	});
});

describe('Shipment: Get Many', () => {
	const shipments = { resource: 'shipment', operation: 'getMany', lastDays: 60 };

	it('gives the FBA orders of two months from two reports, each once', async () => {
		const fba = new Set(
			(await seller.orders())
				.filter(({ fulfilledBy }) => fulfilledBy === 'AMAZON')
				.map(({ orderId }) => orderId),
		);
		const { outputs } = await seller.run(new AmazonSeller(), shipments);

		const ids = idsOf(outputs[0]);
		expect(ids.length).toBeGreaterThan(20);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => fba.has(String(id)))).toBe(true);
		expect(seller.simulator.record.count('createReport')).toBe(2);
	});

	it('takes over the reports of a run a moment ago instead of asking for them again', async () => {
		const first = await seller.run(new AmazonSeller(), shipments);
		const second = await seller.run(new AmazonSeller(), shipments);

		expect(idsOf(second.outputs[0])).toEqual(idsOf(first.outputs[0]));
		expect(seller.simulator.record.count('createReport')).toBe(2);
	});

	it('holds no buyer and no street', async () => {
		const { outputs } = await seller.run(new AmazonSeller(), shipments);

		expect(JSON.stringify(outputs)).not.toMatch(/@marketplace|email|street|postal|recipient/i);
	});
});

import { type Simulator } from '../../simulator/simulator';
import {
	field,
	firstError,
	startFrozen,
	type Answer,
	type SimulatorClient,
} from './simulatorClient';

const SEARCH = '/orders/2026-01-01/orders';
const CREATED_AFTER = { createdAfter: '2026-08-01T00:00:00Z' };

interface WireOrder {
	orderId: string;
	createdTime: string;
	lastUpdatedTime: string;
	fulfillment?: { fulfillmentStatus: string; fulfilledBy: string; deliverByWindow?: object };
	packages?: Array<{ packageStatus: { status: string; detailedStatus?: string } }>;
	associatedOrders?: Array<{ orderId: string }>;
}

const ordersOf = ({ body }: Answer) => (body as { orders: WireOrder[] }).orders;
const nextTokenOf = ({ body }: Answer) =>
	(body as { pagination?: { nextToken: string } }).pagination?.nextToken;

describe('searchOrders', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen({ orders: 250, speed: 100_000 }));
	});
	afterAll(() => simulator.stop());
	afterEach(() => simulator.faults.clear());
	// The clock stands still, so the buckets would never fill.
	beforeEach(() => simulator.usagePlans.reset());

	it.each([
		['no lower bound', {}],
		['both kinds of bound', { ...CREATED_AFTER, lastUpdatedAfter: '2026-08-01T00:00:00Z' }],
		[
			'an upper bound of the other kind',
			{ ...CREATED_AFTER, lastUpdatedBefore: '2026-11-01T00:00:00Z' },
		],
		[
			'an upper bound newer than two minutes ago',
			{ ...CREATED_AFTER, createdBefore: '2026-11-22T11:58:00.001Z' },
		],
		[
			'an upper bound before the lower one',
			{ ...CREATED_AFTER, createdBefore: '2026-07-31T23:59:59Z' },
		],
		['a date without a time', { createdAfter: '2026-08-01' }],
		['an unknown status', { ...CREATED_AFTER, fulfillmentStatuses: 'CANCELED' }],
		['an unknown kind of data', { ...CREATED_AFTER, includedData: 'EVERYTHING' }],
		['an unknown marketplace', { ...CREATED_AFTER, marketplaceIds: 'AXXXXXXXXXXXX' }],
		['a page of none', { ...CREATED_AFTER, maxResultsPerPage: '0' }],
		['a page of 101', { ...CREATED_AFTER, maxResultsPerPage: '101' }],
		['an unknown pagination token', { ...CREATED_AFTER, paginationToken: 'x' }],
	])('refuses %s', async (_what, query) => {
		const answer = await client.get(SEARCH, query);

		expect(answer.status).toBe(400);
		expect(firstError(answer.body)?.code).toBe('InvalidInput');
	});

	it('refuses a marketplace of another region with 403', async () => {
		expect(
			(await client.get(SEARCH, { ...CREATED_AFTER, marketplaceIds: 'A1PA6795UKMFR9' })).status,
		).toBe(403);
	});

	it('takes an upper bound of exactly two minutes ago and echoes it', async () => {
		const { status, body } = await client.get(SEARCH, {
			...CREATED_AFTER,
			createdBefore: '2026-11-22T11:58:00Z',
		});

		expect(status).toBe(200);
		expect(field(body, 'createdBefore')).toBe('2026-11-22T11:58:00.000Z');
		expect(body).not.toHaveProperty('lastUpdatedBefore');
	});

	it('gives every order once over all pages, and no pagination on the last', async () => {
		const seen: string[] = [];
		let token: string | undefined;
		do {
			const page = await client.get(SEARCH, {
				...CREATED_AFTER,
				maxResultsPerPage: '40',
				...(token !== undefined && { paginationToken: token }),
			});
			seen.push(...ordersOf(page).map(({ orderId }) => orderId));
			token = nextTokenOf(page);
		} while (token !== undefined);

		expect(seen).toHaveLength(250);
		expect(new Set(seen).size).toBe(250);
	});

	it('binds a pagination token to its filters, page size and data apart, and for 24 hours', async () => {
		const filters = { ...CREATED_AFTER, fulfilledBy: 'MERCHANT' };
		const token =
			nextTokenOf(await client.get(SEARCH, { ...filters, maxResultsPerPage: '5' })) ?? '';
		const dropped = await client.get(SEARCH, { ...CREATED_AFTER, paginationToken: token });
		const changed = await client.get(SEARCH, {
			...filters,
			paginationToken: token,
			maxResultsPerPage: '7',
			includedData: 'PACKAGES',
		});
		simulator.clock.advance(24 * 3_600 - 1);
		await client.signIn(simulator);
		const lastMoment = await client.get(SEARCH, { ...filters, paginationToken: token });
		simulator.clock.advance(1);
		const tooLate = await client.get(SEARCH, { ...filters, paginationToken: token });
		simulator.clock.advance(-24 * 3_600);
		await client.signIn(simulator);

		expect([dropped.status, changed.status, lastMoment.status, tooLate.status]).toEqual([
			400, 200, 200, 400,
		]);
		expect(ordersOf(changed)).toHaveLength(7);
	});

	it('filters by status, fulfilment and marketplace', async () => {
		const merchant = await client.get(SEARCH, {
			...CREATED_AFTER,
			fulfilledBy: 'MERCHANT',
			fulfillmentStatuses: 'SHIPPED,PARTIALLY_SHIPPED',
			includedData: 'FULFILLMENT',
			marketplaceIds: 'ATVPDKIKX0DER',
		});
		const kinds = ordersOf(merchant).map(
			({ fulfillment }) => `${fulfillment?.fulfilledBy} ${fulfillment?.fulfillmentStatus}`,
		);

		expect(new Set(kinds)).toEqual(new Set(['MERCHANT SHIPPED', 'MERCHANT PARTIALLY_SHIPPED']));
	});

	it('says nothing of fulfilment and parcels unless asked, and never of Amazon’s own parcels', async () => {
		const bare = ordersOf(await client.get(SEARCH, CREATED_AFTER));
		const full = ordersOf(
			await client.get(SEARCH, { ...CREATED_AFTER, includedData: 'FULFILLMENT,PACKAGES' }),
		);
		const fba = full.filter(({ fulfillment }) => fulfillment?.fulfilledBy === 'AMAZON');

		expect(
			bare.some((order) => order.fulfillment !== undefined || order.packages !== undefined),
		).toBe(false);
		expect(fba.length).toBeGreaterThan(0);
		expect(
			fba.some(
				(order) => order.packages !== undefined || order.fulfillment?.deliverByWindow !== undefined,
			),
		).toBe(false);
		expect(full.some((order) => order.packages !== undefined)).toBe(true);
	});

	it('shows a new order when it is two minutes old, and not before', async () => {
		const placed = await client.call('POST', '/__sim/orders', { json: { scenario: 'pending' } });
		const { orderId, createdAt } = (
			placed.body as { orders: Array<{ orderId: string; createdAt: string }> }
		).orders[0] ?? { orderId: '', createdAt: '' };
		const status = async (ageMs: number) => {
			simulator.clock.set(Date.parse(createdAt) + ageMs);
			await client.signIn(simulator);
			const found = ordersOf(await client.get(SEARCH, { createdAfter: '2026-11-20T00:00:00Z' }));
			return found.some((order) => order.orderId === orderId);
		};
		const seen = [await status(119_999), await status(120_000)];
		simulator.clock.set(Date.parse('2026-11-22T12:00:00Z'));
		await client.signIn(simulator);

		expect(seen).toEqual([false, true]);
	});

	it('moves lastUpdatedTime when an order ships, not when its parcel arrives', async () => {
		const { orderId, parcels } = await client.orderOf('outForDelivery');
		const read = async () => {
			const { body } = await client.get(`${SEARCH}/${orderId}`, {
				includedData: 'FULFILLMENT,PACKAGES',
			});
			const { order } = body as { order: WireOrder };
			return { status: order.packages?.[0]?.packageStatus.status, updated: order.lastUpdatedTime };
		};
		const before = await read();
		simulator.clock.set(Date.parse(parcels[0]?.deliveredAt ?? '') + 120_000);
		await client.signIn(simulator);
		const after = await read();
		simulator.clock.set(Date.parse('2026-11-22T12:00:00Z'));
		await client.signIn(simulator);

		expect(before).toEqual({ status: 'IN_TRANSIT', updated: parcels[0]?.shippedAt });
		expect(after).toEqual({ status: 'DELIVERED', updated: parcels[0]?.shippedAt });
	});

	it('answers 400 with FULFILLMENT alone when the switch is on', async () => {
		simulator.faults.turnOn('fulfillmentRefused');

		expect(
			(await client.get(SEARCH, { ...CREATED_AFTER, includedData: 'FULFILLMENT' })).status,
		).toBe(400);
		expect((await client.get(SEARCH, { ...CREATED_AFTER, includedData: 'PACKAGES' })).status).toBe(
			200,
		);
	});

	it('gives an empty page with a next token when the switch is on, and loses nothing', async () => {
		simulator.faults.turnOn('emptyPages', { next: 1 });
		const empty = await client.get(SEARCH, CREATED_AFTER);
		const next = await client.get(SEARCH, {
			...CREATED_AFTER,
			paginationToken: nextTokenOf(empty) ?? '',
		});

		expect(ordersOf(empty)).toEqual([]);
		expect(ordersOf(next)).toHaveLength(100);
	});

	it('names the original of a replacement, which is an order of the account', async () => {
		const { orderId } = await client.orderOf('replacement');
		const { body } = await client.get(`${SEARCH}/${orderId}`);
		const original = (body as { order: WireOrder }).order.associatedOrders?.[0]?.orderId ?? '';

		expect((await client.get(`${SEARCH}/${original}`)).status).toBe(200);
	});

	it.each([
		['a malformed id', 'nonsense', 400, 'InvalidInput'],
		['an unknown id', '111-0000000-0000000', 404, 'NotFound'],
	])('getOrder refuses %s', async (_what, id, status, code) => {
		const answer = await client.get(`${SEARCH}/${id}`);

		expect([answer.status, firstError(answer.body)?.code]).toEqual([status, code]);
	});
});

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { runNode } from '../support/runNode';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

let seller: SimulatedSeller;

beforeAll(async () => {
	seller = await simulatedSeller({ orders: 400 });
});

afterAll(async () => {
	await seller.stop();
});

const lastDays = { operation: 'getMany', rangeType: 'lastDays', lastDays: 60 };

describe('Return: Get Many', () => {
	it('gives returned, refunded and replaced orders, of FBA and FBM', async () => {
		const { outputs } = await seller.run(new AmazonSeller(), { ...lastDays, resource: 'return' });
		const items = outputs[0]?.map(({ json }) => json) ?? [];

		expect(new Set(items.map(({ source }) => source))).toEqual(
			new Set(['fbaReplacements', 'fbaReturns', 'fbmReturns']),
		);
		expect(new Set(items.map(({ reason }) => reason))).toEqual(
			new Set(['replaced', 'returned', 'refunded']),
		);
		for (const item of items) expect(item.orderId).toMatch(/^\d{3}-\d{7}-\d{7}$/);
	});

	it('asks Amazon for the chosen kinds only', async () => {
		const { outputs } = await seller.run(new AmazonSeller(), {
			...lastDays,
			resource: 'return',
			sources: ['fbaReturns'],
			simplify: false,
		});
		const items = outputs[0]?.map(({ json }) => json) ?? [];

		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			expect(item).toMatchObject({
				source: 'fbaReturns',
				reason: 'returned',
				quantity: expect.any(Number),
			});
		}
	});

	it('feeds Delivery Wait’s exclusions as it is', async () => {
		const { outputs } = await seller.run(new AmazonSeller(), { ...lastDays, resource: 'return' });
		const [returned] = outputs[0] ?? [];
		const order = {
			orderId: returned?.json.orderId ?? '',
			fulfillmentStatus: 'SHIPPED',
			packages: [{ packageReferenceId: '1', shipTime: '2026-11-01T00:00:00Z' }],
		};
		const decided = await runNode(new DeliveryWait(), {
			inputs: [[order], returned ? [returned] : []],
		});

		expect(decided.outputs[2]?.[0]?.json.decision).toMatchObject({
			outcome: 'skipped',
			code: returned?.json.reason,
		});
	});
});

describe('Seller Feedback: Get Many', () => {
	it('gives low ratings with their orders, and no address of a buyer', async () => {
		const { outputs } = await seller.run(new AmazonSeller(), {
			...lastDays,
			resource: 'sellerFeedback',
		});
		const items = outputs[0]?.map(({ json }) => json) ?? [];

		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			expect(item).toMatchObject({
				orderId: expect.stringMatching(/^\d{3}-\d{7}-\d{7}$/),
				rating: expect.any(Number),
				date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			});
			expect(item.rating).toBeLessThanOrEqual(3);
		}
		expect(JSON.stringify(items)).not.toContain('@');
	});
});

describe('A report for which the app has no role', () => {
	afterEach(() => {
		seller.simulator.faults.clear();
	});

	/** Longer ago than what the tests above have had made, which would be taken over. */
	const report = { ...lastDays, lastDays: 75 };

	it.each([
		['fbaReturns', 'For FBA returns the app needs the role Amazon Fulfillment.'],
		['fbaReplacements', 'For FBA replacements the app needs the role Amazon Fulfillment.'],
		['fbmReturns', 'For FBM returns the app needs the role Inventory and Order Tracking.'],
	])('of %s says which role that is', async (source, sentence) => {
		seller.simulator.faults.turnOn('reportForbidden');
		const run = seller.run(new AmazonSeller(), {
			...report,
			resource: 'return',
			sources: [source],
		});

		await expect(run).rejects.toMatchObject({
			message: 'Amazon does not let this app ask for a report',
			description: expect.stringContaining(sentence),
		});
	});

	it('of seller feedback says so too, in Amazon’s words', async () => {
		seller.simulator.faults.turnOn('reportForbidden');
		const run = seller.run(new AmazonSeller(), { ...report, resource: 'sellerFeedback' });

		await expect(run).rejects.toMatchObject({
			description: expect.stringMatching(
				/^For seller feedback the app needs the role Amazon Fulfillment or Selling Partner Insights\. .*Amazon says: "Access to the resource is forbidden"/,
			),
		});
	});

	it('of shipments names the roles of the shipments report', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: ['createReport'] });
		const run = seller.run(new AmazonSeller(), { ...report, resource: 'shipment' });

		await expect(run).rejects.toMatchObject({
			description: expect.stringContaining(
				'For FBA shipments the app needs the role Amazon Fulfillment or Inventory and Order Tracking. Add it in Seller Central',
			),
		});
	});
});

describe('Order: Get Many From Report', () => {
	const read = async (parameters: object = {}) => {
		const { outputs, hints } = await seller.run(new AmazonSeller(), {
			resource: 'order',
			operation: 'getManyFromReport',
			rangeType: 'lastDays',
			lastDays: 45,
			...parameters,
		});
		return { hints, items: outputs[0]?.map(({ json }) => json) ?? [] };
	};
	const truth = async () => {
		const since = Date.now() - 45 * 86_400_000;
		return (await seller.orders()).filter(
			({ lastUpdatedAt }) => Date.parse(lastUpdatedAt) > since + 60_000,
		);
	};

	it('gives every order that changed, once, in the state that Amazon has it', async () => {
		const { items } = await read();
		const states = new Map(items.map((item) => [item.orderId, item]));

		expect(states.size).toBe(items.length);
		expect((await truth()).length).toBeGreaterThan(50);
		for (const { orderId, lastUpdatedAt, fulfilledBy } of await truth()) {
			const { lastUpdatedTime, ...state } = states.get(orderId) ?? {};
			expect(state).toMatchObject({ orderId, fulfilledBy, isDelivered: expect.any(Boolean) });
			expect(
				Math.abs(Date.parse(String(lastUpdatedTime)) - Date.parse(lastUpdatedAt)),
			).toBeLessThan(1_000);
		}
	});

	it('keeps to the filters', async () => {
		const { items } = await read({
			filters: { fulfilledBy: ['MERCHANT'], fulfillmentStatuses: ['CANCELLED', 'SHIPPED'] },
		});
		const pairs = new Set(items.map((item) => `${item.fulfilledBy} ${item.fulfillmentStatus}`));

		expect(pairs).toEqual(new Set(['MERCHANT CANCELLED', 'MERCHANT SHIPPED']));
		expect(items.some(({ isDelivered }) => isDelivered === true)).toBe(true);
		expect(items.some(({ isDelivered }) => isDelivered === false)).toBe(true);
	});

	it('asks for the chosen marketplaces only', async () => {
		const marketplaceIds = ['A2EUQ1WTGCTBG2'];
		const { items } = await read({ filters: { marketplaceIds }, simplify: false });

		// Sales elsewhere have no marketplace; Amazon's report has them beside those of any.
		const onAmazon = items.filter(({ salesChannel }) =>
			JSON.stringify(salesChannel).includes('"AMAZON"'),
		);

		expect(onAmazon.length).toBeGreaterThan(0);
		expect(new Set(onAmazon.map((item) => item.marketplaceId))).toEqual(new Set(marketplaceIds));
	});

	it('says more when it is not simplified', async () => {
		const [simple] = (await read()).items;
		const [full] = (await read({ simplify: false })).items;

		expect(simple).not.toHaveProperty('salesChannel');
		expect(full).toMatchObject({
			orderId: simple?.orderId,
			marketplaceId: expect.any(String),
			salesChannel: { channelName: 'AMAZON', marketplaceName: expect.any(String) },
			createdTime: expect.any(String),
		});
	});

	it('counts the lines that it could not read', async () => {
		seller.simulator.faults.turnOn('brokenLines', { next: 1 });
		const { hints, items } = await read({ lastDays: 20 });

		expect(items.length).toBeGreaterThan(0);
		expect(hints).toEqual([
			expect.stringMatching(/^\d+ of \d+ lines of Amazon's report could not/),
		]);
	});
});

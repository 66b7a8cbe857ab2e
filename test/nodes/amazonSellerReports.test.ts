import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { simulatedSeller, type SimulatedSeller } from '../spApi/simulatedSeller';
import { runNode } from './runNode';

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

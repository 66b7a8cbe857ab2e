import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { scriptedAmazon, type ScriptedAnswer } from '../support/scriptedAmazon';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { runNode } from '../support/runNode';

const truthSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			scenario: z.string(),
			parcels: z.array(z.object({ trackingNumber: z.string().optional(), endsAt: z.string() })),
		}),
	),
});
type Truth = z.infer<typeof truthSchema>['orders'][number];

const tracking = { resource: 'tracking', operation: 'get' };
const PLACED = 12;

let seller: SimulatedSeller;
let known: Truth;
let knownOrder: IDataObject;
let unknownOrder: IDataObject;

/** Calls since the last look. */
let counted = 0;
const calls = () => {
	const before = counted;
	counted = seller.simulator.record.count('getShipmentTracking');
	return counted - before;
};
const track = async (items: readonly IDataObject[], parameters: IDataObject = {}) => {
	const { outputs, hints } = await seller.run(
		new AmazonSeller(),
		{ ...tracking, ...(parameters as object) },
		{ inputs: [items] },
	);
	return { hints, items: outputs[0] ?? [] };
};

beforeEach(() => {
	calls();
	seller.simulator.faults.clear();
});

const jsonOf = (items: readonly INodeExecutionData[]) => items.map(({ json }) => json);
/** A time without the milliseconds, which Amazon's tracking does not have. */
const toSecond = (iso: string) => `${iso.slice(0, 19)}Z`;
const packageOf = (number: string, more: IDataObject = {}): IDataObject => ({
	packageReferenceId: '1',
	trackingNumber: number,
	...more,
});

beforeAll(async () => {
	seller = await simulatedSeller({ orders: 60 });
	for (const scenario of ['trackingApi', 'dueFba']) {
		const body = JSON.stringify({ scenario, count: PLACED });
		await fetch(`${seller.simulator.url}/__sim/orders`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
		});
	}
	const answer = await fetch(`${seller.simulator.url}/__sim/orders`);
	const { orders } = truthSchema.parse(await answer.json());
	const { outputs } = await seller.run(new AmazonSeller(), {
		resource: 'shipment',
		operation: 'getMany',
	});
	const itemOf = (wanted: string): [Truth, IDataObject] => {
		for (const order of orders.filter(({ scenario }) => scenario === wanted)) {
			const item = outputs[0]?.find(({ json }) => json.orderId === order.orderId);
			if (item) return [order, item.json];
		}
		throw new Error(`The account has no order of the kind ${wanted}`);
	};
	[known, knownOrder] = itemOf('trackingApi');
	[, unknownOrder] = itemOf('dueFba');
});

afterAll(async () => {
	await seller.stop();
});

describe('Tracking: Get, for the parcels of orders', () => {
	it('gives each parcel that Amazon knows its delivery, and the milestones beside the order', async () => {
		const { items } = await track([knownOrder]);
		const at = toSecond(known.parcels[0]?.endsAt ?? '');
		const [json] = jsonOf(items);

		expect(json).toMatchObject({
			orderId: known.orderId,
			packages: [{ deliveredAt: at, deliveredAtEvidence: 'trackingMilestone' }],
			amazonTracking: {
				isFound: true,
				parcels: [
					{
						trackingNumber: known.parcels[0]?.trackingNumber,
						isFound: true,
						trackingUrl: expect.stringMatching(/^https:/),
						milestones: [
							{ code: 'DELIVERED', description: 'Shipment delivered.', occurredAt: at },
							{ code: 'OUT_FOR_DELIVERY' },
							{ code: 'SHIPPED' },
						],
					},
				],
			},
		});
	});

	it('lets an order that Amazon knows nothing of go on as it came, but for a flag', async () => {
		const { items, hints } = await track([unknownOrder]);
		const [json] = jsonOf(items);
		const { amazonTracking, ...order } = json ?? {};

		expect(order).toEqual(unknownOrder);
		expect(amazonTracking).toMatchObject({ isFound: false, parcels: [{ isFound: false }] });
		expect(hints).toEqual([]);
	});

	it('stands between Carrier Detector and Delivery Wait without any mapping', async () => {
		const detected = await runNode(new CarrierDetector(), { inputs: [[knownOrder, unknownOrder]] });
		const { items } = await track(jsonOf(detected.outputs[0] ?? []));
		const { outputs } = await runNode(new DeliveryWait(), { inputs: [items] });
		const deliveries = new Map(
			outputs.flat().map(({ json }) => [json.orderId, json.delivery as IDataObject]),
		);

		expect(deliveries.get(knownOrder.orderId)).toMatchObject({
			status: 'delivered',
			evidence: 'trackingMilestone',
			source: "Amazon's tracking",
		});
		expect(deliveries.get(unknownOrder.orderId)?.evidence).toBe('estimatedArrival');
	});

	it('keeps the place of each item, its binary data and the fields that it does not know', async () => {
		const binary = { label: { data: 'AAAA', mimeType: 'application/pdf' } };
		const { outputs } = await seller.run(new AmazonSeller(), tracking, {
			inputs: [[{ json: unknownOrder }, { json: { ...knownOrder, mine: 1 }, binary }]],
		});

		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(outputs[0]?.[1]).toMatchObject({ json: { mine: 1 }, binary });
	});

	it.each([
		['has arrived', { deliveredAt: '2026-11-01T10:00:00Z' }],
		['was cancelled', { status: 'CANCELLED' }],
		['has a cancelled label', { detailedStatus: 'LABEL_CANCELLED' }],
		['has no number', { trackingNumber: '' }],
	])('does not ask about a parcel that %s', async (_state, state) => {
		const order = { orderId: '1', packages: [packageOf('TBA123456789012', state)] };
		const { items } = await track([order]);

		expect(jsonOf(items)).toEqual([{ ...order, amazonTracking: { isFound: false, parcels: [] } }]);
		expect(calls()).toBe(0);
	});

	it('asks once for a number that stands on two parcels, and tells both', async () => {
		const number = known.parcels[0]?.trackingNumber ?? '';
		const { items } = await track([
			{ packages: [packageOf(number), packageOf(` ${number.toLowerCase()}`)] },
		]);

		expect(calls()).toBe(1);
		expect(jsonOf(items)).toMatchObject([
			{ packages: [{ deliveredAt: expect.any(String) }, { deliveredAt: expect.any(String) }] },
		]);
	});

	it('adds no parcels to an order that has none', async () => {
		const { items } = await track([{ orderId: '1' }]);

		expect(jsonOf(items)).toEqual([
			{ orderId: '1', amazonTracking: { isFound: false, parcels: [] } },
		]);
	});
});

describe('Tracking: Get, for one tracking number', () => {
	const byNumber = { lookUp: 'trackingNumber' };

	it('needs nothing but the number, and gives a parcel that Delivery Wait can read', async () => {
		const trackingNumber = known.parcels[0]?.trackingNumber ?? '';
		const { items } = await track([{ orderId: known.orderId, trackingNumber }], byNumber);
		const { outputs } = await runNode(new DeliveryWait(), {
			inputs: [[{ ...items[0]?.json, fulfillmentStatus: 'SHIPPED' }]],
		});

		expect(outputs.flat()[0]?.json.delivery).toMatchObject({
			evidence: 'trackingMilestone',
			at: expect.stringContaining(toSecond(known.parcels[0]?.endsAt ?? '').slice(0, 19)),
		});
	});

	it('leaves the order its other parcels', async () => {
		const number = known.parcels[0]?.trackingNumber ?? '';
		const other = packageOf('1Z999AA10123456784', { packageReferenceId: '2' });
		const order = { packages: [other, packageOf(number)] };
		const { items } = await track([order], { ...byNumber, trackingNumber: number });

		expect(jsonOf(items)).toMatchObject([
			{
				packages: [other, { trackingNumber: number, deliveredAt: expect.any(String) }],
				amazonTracking: { parcels: [{ trackingNumber: number }] },
			},
		]);
	});

	it('names the item without a number, and goes on with the others where it may', async () => {
		const inputs = [[{ trackingNumber: 'TBA123456789012' }, {}]];
		const parameters = { ...tracking, ...byNumber };

		await expect(seller.run(new AmazonSeller(), parameters, { inputs })).rejects.toMatchObject({
			message: 'Item 1 has no tracking number',
			context: { itemIndex: 1 },
		});
		const { outputs } = await seller.run(new AmazonSeller(), parameters, {
			inputs,
			continueOnFail: true,
		});
		expect(outputs[0]).toMatchObject([
			{ json: { amazonTracking: { isFound: false } }, pairedItem: { item: 0 } },
			{ json: { error: expect.stringContaining('no tracking number') }, pairedItem: { item: 1 } },
		]);
	});
});

describe('Tracking: Get, when Amazon does not answer as it should', () => {
	const orders = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			orderId: String(index),
			packages: [packageOf(`TBA${String(index).padStart(12, '0')}`)],
		}));

	it('lets all orders go on, says so once and asks no further, when Amazon does not let the app', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: ['getShipmentTracking'] });
		const { items, hints } = await track(orders(20));

		expect(items).toHaveLength(20);
		expect(hints).toEqual([
			expect.stringMatching(/^Amazon does not let this app use its tracking/),
		]);
		// Those that were under way when the first refusal came.
		expect(calls()).toBeLessThanOrEqual(4);
	});

	it('asks again in the next run', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: ['getShipmentTracking'] });
		await track(orders(1));
		seller.simulator.faults.clear();
		const { items } = await track([knownOrder]);

		expect(items[0]?.json.amazonTracking).toMatchObject({ isFound: true });
	});

	it('lets the rest go on, and says so, when Amazon’s limit would take longer than allowed', async () => {
		const slow = await simulatedSeller({ orders: 60, speed: 1, seed: 8 });
		try {
			const { outputs, hints } = await slow.run(
				new AmazonSeller(),
				{ ...tracking, options: { maxWaitMinutes: 0 } },
				{ inputs: [orders(100)] },
			);

			expect(outputs[0]).toHaveLength(100);
			expect(hints).toEqual([expect.stringMatching(/^Amazon's limit for tracking was reached/)]);
			const { record } = slow.simulator;
			// Amazon's burst of thirty, less the one that is kept in reserve, and two a second.
			expect(record.count('getShipmentTracking')).toBeGreaterThanOrEqual(29);
			expect(record.count('getShipmentTracking')).toBeLessThan(100);
			expect(record.count('getShipmentTracking', 429)).toBe(0);
		} finally {
			await slow.stop();
		}
	});
});

describe('Tracking: Get, on the wire', () => {
	const PAGE = '<!doctype html><title>Sign in</title>';
	const refusal = (code: string, details = '') => ({ errors: [{ code, message: code, details }] });
	const number = { inputs: [[{ trackingNumber: 'TBA123456789012' }]] };
	const answered = async (answer: ScriptedAnswer) => {
		const amazon = await scriptedAmazon(() => answer);
		try {
			const { outputs, hints } = await amazon.run(
				new AmazonSeller(),
				{ ...tracking, lookUp: 'trackingNumber' },
				number,
			);
			return { hints, json: outputs[0]?.[0]?.json };
		} finally {
			await amazon.stop();
		}
	};

	it.each([
		['a number that Amazon does not know', 404, refusal('RESOURCE_NOT_FOUND'), 0],
		['a number that Amazon cannot read', 400, refusal('BAD_REQUEST'), 0],
		['an app that may not ask', 403, refusal('ACCESS_DENIED'), 1],
	])('is no obstacle with %s', async (_case, status, body, hints) => {
		const answer = await answered({ status, body });

		expect(answer.json).toMatchObject({ amazonTracking: { isFound: false } });
		expect(answer.hints).toHaveLength(hints);
	});

	it.each([
		['the page of a firewall', { status: 403, body: PAGE }, /^Something else than Amazon/],
		['the sign-in page of a network', { status: 404, body: PAGE }, /^Something else than Amazon/],
		[
			'a token that Amazon does not take',
			{
				status: 403,
				body: {
					errors: [
						{
							code: 'Unauthorized',
							message: 'Access to requested resource is denied.',
							details: 'The access token you provided is revoked, malformed or invalid.',
						},
					],
				},
			},
			/^Amazon does not accept the access token/,
		],
		['something else than a tracking', { body: { payload: {} } }, /not a tracking detail/],
	])('does not take %s for a parcel that Amazon does not know', async (_case, answer, message) => {
		await expect(answered(answer)).rejects.toMatchObject({
			message: expect.stringMatching(message),
			context: { itemIndex: 0 },
		});
	});

	it('reads what it can of the milestones, and no place', async () => {
		const location = { address: { city: 'Reno', region: 'Nevada', countryCode: 'US' } };
		const milestoneHistory = [
			{ status: { code: 'DELIVERED' }, location, occurredAt: '14 June' },
			{ occurredAt: '2026-06-14T01:26:56Z' },
			{ status: { code: 'SHIPPED', description: null }, occurredAt: '2026-06-12T01:26:56.25Z' },
		];
		const { json } = await answered({ body: { trackingDetail: { milestoneHistory } } });

		expect(json?.amazonTracking).toEqual({
			isFound: true,
			parcels: [
				{
					trackingNumber: 'TBA123456789012',
					isFound: true,
					milestones: [
						{ code: 'DELIVERED' },
						{ code: 'SHIPPED', occurredAt: '2026-06-12T01:26:56.25Z' },
					],
				},
			],
		});
		expect(json?.packages).toEqual([
			{ packageReferenceId: '1', trackingNumber: 'TBA123456789012' },
		]);
	});
});

import { type Simulator } from '../../simulator/simulator';
import { firstError, startFrozen, type OrderTruth, type SimulatorClient } from './simulatorClient';

describe('messaging', () => {
	let simulator: Simulator;
	let client: SimulatorClient;
	/** Placed again and again, so that it is unshipped and the merchant's. */
	let unshipped: OrderTruth;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen());
		const { body } = await client.call('POST', '/__sim/orders', {
			json: { scenario: 'unshipped', count: 20 },
		});
		const found = (body as { orders: OrderTruth[] }).orders.find(
			({ fulfilledBy }) => fulfilledBy === 'MERCHANT',
		);
		if (!found) throw new RangeError('No unshipped order of the merchant');
		unshipped = found;
	});
	afterAll(() => simulator.stop());
	beforeEach(() => simulator.usagePlans.reset());

	const list = async ({ orderId, marketplaceId }: OrderTruth) => {
		const { body } = await client.get(`/messaging/v1/orders/${orderId}`, {
			marketplaceIds: marketplaceId,
		});
		return (body as { _links: { actions: Array<{ name: string }> } })._links.actions.map(
			({ name }) => name,
		);
	};
	const send = ({ orderId, marketplaceId }: OrderTruth, action: string, json: unknown) =>
		client.call('POST', `/messaging/v1/orders/${orderId}/messages/${action}`, {
			query: { marketplaceIds: marketplaceId },
			json,
		});

	it('offers a merchant more before and after shipping than an FBA seller', async () => {
		expect(await list(unshipped)).toEqual(
			expect.arrayContaining([
				'confirmOrderDetails',
				'unexpectedProblem',
				'confirmDeliveryDetails',
			]),
		);
		expect(await list(await client.orderOf('dueFbm'))).toEqual(
			expect.arrayContaining(['sendInvoice', 'legalDisclosure', 'warranty', 'unexpectedProblem']),
		);
		expect(await list(await client.orderOf('dueFba'))).toEqual(['legalDisclosure', 'warranty']);
		expect(await list(await client.orderOf('cancelled'))).toEqual([]);
		expect(await list(await client.orderOf('multiChannel'))).toEqual([]);
	});

	it('sends a text that is offered and records it', async () => {
		const { status, body } = await send(unshipped, 'confirmOrderDetails', {
			text: 'Which colour do you want?',
		});
		const { body: sent } = await client.get('/__sim/messages');

		expect([status, body]).toEqual([201, { errors: [] }]);
		expect(sent).toMatchObject({
			messages: [
				{
					orderId: unshipped.orderId,
					action: 'confirmOrderDetails',
					text: 'Which colour do you want?',
				},
			],
		});
		expect(simulator.state().messages).toBe(1);
	});

	it('refuses an action that is not offered', async () => {
		const answer = await send(await client.orderOf('dueFba'), 'confirmOrderDetails', {
			text: 'Hello',
		});

		expect(answer.status).toBe(403);
		expect(firstError(answer.body)?.message).toBe(
			'Invalid amazonOrderId and template combination.',
		);
	});

	it.each([
		['an empty text', '', 400],
		['a text of 2,000 characters', 'x'.repeat(2_000), 201],
		['a text of 2,001 characters', 'x'.repeat(2_001), 400],
		['HTML', 'Hello <b>you</b>', 400],
		['an e-mail address', 'Write to shop@example.com', 400],
		['a smaller-than sign', 'if 3 < 4, write', 201],
	])('answers %s as Amazon does', async (_what, text, status) => {
		expect((await send(unshipped, 'confirmOrderDetails', { text })).status).toBe(status);
	});

	it.each([
		['confirmCustomizationDetails', 800],
		['digitalAccessKey', 400],
	])('limits %s to %i characters', async (action, longest) => {
		expect((await send(unshipped, action, { text: 'x'.repeat(longest + 1) })).status).toBe(400);
		expect((await send(unshipped, action, { text: 'x'.repeat(longest) })).status).not.toBe(400);
	});

	it.each([
		['legalDisclosure', 201],
		['warranty', 400],
		['invoice', 400],
	])('takes %s without attachments as the model does: %i', async (action, status) => {
		expect((await send(await client.orderOf('dueFbm'), action, {})).status).toBe(status);
	});

	it('takes attachments where they are asked for, five at most', async () => {
		const order = await client.orderOf('dueFbm');
		const attachment = { uploadDestinationId: 'a', fileName: 'invoice.pdf' };

		expect((await send(order, 'invoice', { attachments: [attachment] })).status).toBe(201);
		expect((await send(order, 'invoice', { attachments: [] })).status).toBe(400);
		expect((await send(order, 'invoice', { attachments: Array(6).fill(attachment) })).status).toBe(
			400,
		);
	});

	it('tells the buyer’s language', async () => {
		const { body } = await client.get(`/messaging/v1/orders/${unshipped.orderId}/attributes`, {
			marketplaceIds: unshipped.marketplaceId,
		});

		expect(body).toEqual({ buyer: { locale: 'en-US' } });
	});
});

describe('tracking', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen());
	});
	afterAll(() => simulator.stop());

	const track = (query: Record<string, string>) =>
		client.get('/tracking/2026-01-30/shipments/track', query);
	const codes = (body: unknown) =>
		(
			body as { trackingDetail: { milestoneHistory: Array<{ status: { code: string } }> } }
		).trackingDetail.milestoneHistory.map(({ status }) => status.code);

	it('tells the milestones of a parcel it knows, newest first, by its clock', async () => {
		const [parcel] = (await client.orderOf('trackingApi')).parcels;
		const number = { 'carrierTracking.trackingNumber': parcel?.trackingNumber ?? '' };
		const arrived = await track(number);
		simulator.clock.set(Date.parse(parcel?.shippedAt ?? ''));
		await client.signIn(simulator);
		const shipped = await track(number);
		simulator.clock.advance(-1);
		await client.signIn(simulator);
		const before = await track(number);
		simulator.clock.set(Date.parse('2026-11-22T12:00:00Z'));
		await client.signIn(simulator);

		expect(codes(arrived.body)).toEqual(['DELIVERED', 'OUT_FOR_DELIVERY', 'SHIPPED']);
		expect(codes(shipped.body)).toEqual(['SHIPPED']);
		expect(before.status).toBe(404);
	});

	it('does not know ordinary retail parcels', async () => {
		const [parcel] = (await client.orderOf('dueFba')).parcels;
		const answer = await track({ 'carrierTracking.trackingNumber': parcel?.trackingNumber ?? '' });

		expect([answer.status, firstError(answer.body)?.code]).toEqual([404, 'RESOURCE_NOT_FOUND']);
	});

	it.each([
		['no identifier', {}, 'BAD_REQUEST'],
		['two identifiers', { id: 'x', aftn: 'AFTN1' }, 'MULTIPLE_TRACKING_IDS_NOT_ALLOWED'],
		['a malformed AFTN', { aftn: '5555' }, 'INVALID_AFTN_FORMAT'],
	])('refuses %s', async (_what, query, code) => {
		const answer = await track(query);

		expect([answer.status, firstError(answer.body)?.code]).toEqual([400, code]);
	});
});

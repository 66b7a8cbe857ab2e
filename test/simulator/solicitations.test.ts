import { type Simulator } from '../../simulator/simulator';
import { firstError, startFrozen, type OrderTruth, type SimulatorClient } from './simulatorClient';

const NOT_AVAILABLE = 'The requested solicitation is not available for this amazonOrderId.';
const OUTSIDE =
	'You can’t use this feature to request a review outside the 5-30 day range after the order delivery date.';

describe('solicitations', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeEach(async () => {
		({ simulator, client } = await startFrozen({ orders: 60 }));
	});
	afterEach(() => simulator.stop());

	const path = ({ orderId }: OrderTruth) => `/solicitations/v1/orders/${orderId}`;
	const list = (order: OrderTruth) =>
		client.get(path(order), { marketplaceIds: order.marketplaceId });
	const send = (order: OrderTruth) =>
		client.call('POST', `${path(order)}/solicitations/productReviewAndSellerFeedback`, {
			query: { marketplaceIds: order.marketplaceId },
			timeoutMs: 500,
		});
	const actionsOf = (body: unknown) => (body as { _links: { actions: unknown[] } })._links.actions;

	it('offers the action for a due order, takes it once, and offers it no more', async () => {
		const order = await client.orderOf('dueFba');
		const offered = await list(order);
		const sent = await send(order);
		const again = await send(order);
		const after = await list(order);

		expect(offered.headers.get('content-type')).toBe('application/hal+json');
		expect(actionsOf(offered.body)).toHaveLength(1);
		expect([sent.status, sent.text]).toEqual([201, '{}']);
		expect(again.status).toBe(403);
		expect(firstError(again.body)).toEqual({
			code: 'Unauthorized',
			message: NOT_AVAILABLE,
			details: '',
		});
		expect(after.body).toMatchObject({ _links: { actions: [] }, _embedded: { actions: [] } });
		expect(simulator.state()).toMatchObject({
			solicitations: 1,
			duplicates: 0,
			outsideWindow: 0,
			repeats: 1,
			refused: { alreadyAsked: 1 },
		});
	});

	it.each([
		['justDeliveredFba', OUTSIDE, 'tooEarly'],
		['pastFbm', OUTSIDE, 'tooLate'],
		['cancelled', NOT_AVAILABLE, 'notShipped'],
		['pending', NOT_AVAILABLE, 'notShipped'],
		['partiallyShipped', NOT_AVAILABLE, 'notShipped'],
		['replacement', NOT_AVAILABLE, 'replacement'],
		['multiChannel', NOT_AVAILABLE, 'notAmazonChannel'],
		['neverEligible', NOT_AVAILABLE, 'neverEligible'],
		['askedElsewhere', NOT_AVAILABLE, 'alreadyAsked'],
	])(
		'offers nothing for %s and refuses it in Amazon’s words',
		async (scenario, message, reason) => {
			const order = await client.orderOf(scenario);
			const offered = await list(order);
			const answer = await send(order);

			expect(actionsOf(offered.body)).toEqual([]);
			expect([answer.status, firstError(answer.body)?.message]).toEqual([403, message]);
			expect(order.whyNotEligible).toBe(reason);
			expect(simulator.state()).toMatchObject({ solicitations: 0, refused: { [reason]: 1 } });
		},
	);

	it('takes a request for a buyer who opted out, as Amazon silently does', async () => {
		expect((await send(await client.orderOf('optedOut'))).status).toBe(201);
	});

	it.each(['dueFba', 'dueFbm'])(
		'opens and closes the window of %s to the millisecond',
		async (scenario) => {
			const order = await client.orderOf(scenario);
			const opens = Date.parse(order.window?.opensAt ?? '');
			const closes = Date.parse(order.window?.closesAt ?? '');
			const isOffered = async (at: number) => {
				simulator.clock.set(at);
				await client.signIn(simulator);
				return actionsOf((await list(order)).body).length > 0;
			};

			expect([
				await isOffered(opens - 1),
				await isOffered(opens),
				await isOffered(closes),
				await isOffered(closes + 1),
			]).toEqual([false, true, true, false]);
		},
	);

	it('counts the window of FBA orders from the delivery, of FBM orders from the promise', async () => {
		const day = 86_400_000;
		const fba = await client.orderOf('lateFba');
		const fbm = (await client.truth()).find(
			({ scenario }) => scenario === 'dueFbm',
		) as OrderTruth & { deliverBy: { earliest: string; latest: string } };

		expect(Date.parse(fba.window?.opensAt ?? '')).toBe(
			Date.parse(fba.parcels[0]?.deliveredAt ?? '') + 5 * day,
		);
		expect(Date.parse(fba.window?.closesAt ?? '')).toBe(
			Date.parse(fba.parcels[0]?.deliveredAt ?? '') + 30 * day,
		);
		expect(Date.parse(fbm.window?.opensAt ?? '')).toBe(
			Date.parse(fbm.deliverBy.earliest) + 5 * day,
		);
		expect(Date.parse(fbm.window?.closesAt ?? '')).toBe(
			Date.parse(fbm.deliverBy.latest) + 30 * day,
		);
	});

	it.each([
		['no marketplace', {}],
		['two marketplaces', { marketplaceIds: 'ATVPDKIKX0DER,A2EUQ1WTGCTBG2' }],
		['another marketplace than the order’s', { marketplaceIds: 'A2EUQ1WTGCTBG2' }],
	])('refuses %s', async (_what, query) => {
		const order = await client.orderOf('dueFba');

		expect((await client.get(path(order), query)).status).toBe(400);
		expect(
			(
				await client.call('POST', `${path(order)}/solicitations/productReviewAndSellerFeedback`, {
					query,
				})
			).status,
		).toBe(400);
		expect(simulator.state().solicitations).toBe(0);
	});

	it('flaps with the given probability, and sends none the less', async () => {
		const order = await client.orderOf('dueFba');
		simulator.faults.turnOn('emptyActions', { probability: 0.5 });
		const seen = new Set<number>();
		for (let i = 0; i < 30; i += 1) {
			simulator.usagePlans.reset();
			seen.add(actionsOf((await list(order)).body).length);
		}

		expect(seen).toEqual(new Set([0, 1]));
	});

	it('leaves out _embedded when the switch is on', async () => {
		simulator.faults.turnOn('withoutEmbedded');

		expect((await list(await client.orderOf('dueFba'))).body).not.toHaveProperty('_embedded');
	});

	it.each([
		['droppedAfter', 1],
		['internalFailureAfter', 1],
		['hangAfter', 1],
		['droppedBefore', 0],
		['internalFailure', 0],
		['hang', 0],
	] as const)(
		'%s leaves %i request with the buyer and no answer of success',
		async (fault, sent) => {
			const order = await client.orderOf('dueFba');
			simulator.faults.turnOn(fault, {
				operations: ['createProductReviewAndSellerFeedbackSolicitation'],
			});
			const status = await send(order).then(
				(answer) => answer.status,
				() => 'none',
			);

			expect(status).toBe(fault.startsWith('internal') ? 500 : 'none');
			expect(simulator.state().solicitations).toBe(sent);
		},
	);

	it('accepts a second request, and one outside the window, only by switch, and counts them', async () => {
		simulator.faults.turnOn('askTwice');
		simulator.faults.turnOn('askOutsideWindow');
		const due = await client.orderOf('dueFba');
		await send(due);
		await send(due);
		await send(await client.orderOf('pastFba'));

		expect(simulator.state()).toMatchObject({ solicitations: 3, duplicates: 1, outsideWindow: 1 });
	});
});

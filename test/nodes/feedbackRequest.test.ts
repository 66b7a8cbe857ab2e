import type { IDataObject } from 'n8n-workflow';

import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { PROBES } from '../../nodes/shared/domain/sending/sendingRun';
import type * as CancellableWait from '../../nodes/shared/spApi/cancellableWait';
import {
	dueItem,
	simulatedSeller,
	type SimulatedSeller,
	type SimulatedTruth,
} from '../support/simulatedSeller';

let mockWaits = 0;
let mockWaitOfMs: number | undefined;
jest.mock('../../nodes/shared/spApi/cancellableWait', () => {
	const actual = jest.requireActual<typeof CancellableWait>(
		'../../nodes/shared/spApi/cancellableWait',
	);
	const cancellableWait: typeof CancellableWait.cancellableWait = async (ms, signal) => {
		mockWaits += 1;
		await actual.cancellableWait(mockWaitOfMs ?? ms, signal);
	};
	return { ...actual, cancellableWait };
});

const POST = 'createProductReviewAndSellerFeedbackSolicitation';
const GET = 'getSolicitationActionsForOrder';

let seller: SimulatedSeller;
let eligible: SimulatedTruth[];

beforeEach(async () => {
	mockWaits = 0;
	mockWaitOfMs = undefined;
	seller = await simulatedSeller({ orders: 150 });
	eligible = (await seller.orders()).filter(({ isEligible }) => isEligible);
});

afterEach(async () => {
	await seller.stop();
});

const send = (
	items: IDataObject[],
	parameters: IDataObject = {},
	options: { continueOnFail?: boolean; signal?: AbortSignal } = {},
) =>
	seller.run(
		new FeedbackRequest(),
		{ operation: 'requestReview', dryRun: false, ...parameters },
		{
			inputs: [items],
			...options,
		},
	);
const statuses = (items: ReadonlyArray<{ json: IDataObject }> | undefined) =>
	(items ?? []).map(({ json }) => (json.request as IDataObject | undefined)?.status);
const calls = (operation: string) => seller.simulator.record.count(operation);
const asked = ({ orderId }: SimulatedTruth) => seller.simulator.ledger.countFor(orderId);
const due = (count: number) => eligible.slice(0, count);

describe('Request a Review', () => {
	it('sends one request an order, with one call, and notes it on the item', async () => {
		const { outputs } = await send(due(10).map((order) => ({ ...dueItem(order), note: 'kept' })));

		expect(statuses(outputs[0])).toEqual(Array(10).fill('sent'));
		expect(outputs[0]?.[3]).toMatchObject({
			json: {
				orderId: due(4)[3]?.orderId,
				note: 'kept',
				request: {
					channel: 'requestAReview',
					status: 'sent',
					at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
					requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				},
			},
			pairedItem: { item: 3 },
		});
		expect(Object.keys(outputs[0]?.[3]?.json ?? {}).slice(0, 2)).toEqual(['orderId', 'request']);
		expect(calls(POST)).toBe(10);
		expect(calls(GET)).toBe(0);
	});

	it('makes one flat row of each order where it is told to simplify', async () => {
		const [first, second] = due(2);
		if (!first || !second) throw new RangeError('Two eligible orders are needed');
		const { outputs } = await send(
			[{ ...dueItem(first), note: 'dropped' }, { orderId: 'none' }, dueItem(second)],
			{ options: { simplify: true } },
			{ continueOnFail: true },
		);

		expect(outputs[0]?.[0]).toEqual({
			json: {
				orderId: first.orderId,
				marketplaceId: first.marketplaceId,
				status: 'Asked',
				date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d America\/New_York$/) as string,
				marketplace: 'United States',
				isOpen: false,
				outcome: 'due',
				decisionCode: 'DUE',
				reason: 'Amazon accepted the request. Due',
				evidence: null,
				requestAt: null,
				nextCheckAt: null,
				windowClosesAt: null,
				requestStatus: 'sent',
				requestMessage: 'Amazon accepted the request.',
				requestedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
				checkedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
			},
			pairedItem: { item: 0 },
		});
		expect(outputs[0]?.[1]?.json.orderId).toBe(second.orderId);
		// What is no order comes last, so that a table which refuses it has the others by then.
		expect(Object.keys(outputs[0]?.[2]?.json ?? {})).toEqual(['error']);
	});

	it('asks for the availability first where it is told to', async () => {
		const { outputs } = await send(due(3).map(dueItem), { options: { checkFirst: true } });

		expect(statuses(outputs[0])).toEqual(['sent', 'sent', 'sent']);
		expect([calls(GET), calls(POST)]).toEqual([3, 3]);
	});

	it('uses the marketplace in which each order was placed', async () => {
		await send(eligible.map(dueItem));

		for (const { orderId, marketplaceId } of seller.simulator.ledger.solicitations) {
			expect(eligible.find((order) => order.orderId === orderId)?.marketplaceId).toBe(
				marketplaceId,
			);
		}
		expect(new Set(eligible.map(({ marketplaceId }) => marketplaceId)).size).toBeGreaterThan(1);
		expect(seller.simulator.ledger.solicitations).toHaveLength(eligible.length);
	});

	it('says when to try again what Amazon does not offer, and of nothing else', async () => {
		const truth = await seller.orders();
		const withheld = truth.find(({ whyNotEligible }) => whyNotEligible === 'neverEligible');
		const early = truth.find(({ whyNotEligible }) => whyNotEligible === 'tooEarly');
		const [sent] = due(1);
		if (!withheld || !early || !sent) throw new RangeError('One order of each kind is needed');
		const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
		const inWindow = (order: SimulatedTruth) => ({
			...dueItem(order),
			decision: {
				outcome: 'due',
				windowOpensAt: daysFromNow(-3.5),
				windowClosesAt: daysFromNow(20),
			},
		});
		const { outputs } = await send([...[withheld, early, sent].map(inWindow), dueItem(withheld)]);

		expect(statuses(outputs[0])).toEqual([
			'notAvailable',
			'outsideWindow',
			'sent',
			'alreadyRequested',
		]);
		const nextChecks = outputs[0]?.map(
			({ json }) => (json.decision as IDataObject | undefined)?.nextCheckAt,
		);
		expect(nextChecks).toEqual([expect.any(String), undefined, undefined, undefined]);
		expect(Date.parse(String(nextChecks?.[0])) / 60_000).toBeCloseTo(
			Date.parse(daysFromNow(6)) / 60_000 - 4 * 60,
			-1,
		);
		expect(outputs[0]?.[0]?.json.decision).toMatchObject({ windowOpensAt: expect.any(String) });
	});

	it('leaves a decision without a window as it is', async () => {
		const truth = await seller.orders();
		const withheld = truth.find(({ whyNotEligible }) => whyNotEligible === 'neverEligible');
		if (!withheld) throw new RangeError('An order that is never eligible is needed');
		const item = dueItem(withheld);
		const { outputs } = await send([item]);

		expect(statuses(outputs[0])).toEqual(['notAvailable']);
		expect(outputs[0]?.[0]?.json.decision).toEqual(item.decision);
	});

	it('tells an order outside its window from one that Amazon does not offer', async () => {
		const truth = await seller.orders();
		const reasons: Record<string, string> = {
			tooEarly: 'outsideWindow',
			tooLate: 'outsideWindow',
			replacement: 'notAvailable',
			neverEligible: 'notAvailable',
		};
		const first = due(1)[0];
		for (const [reason, status] of Object.entries(reasons)) {
			const order = truth.find(({ whyNotEligible }) => whyNotEligible === reason);
			if (!order || !first) throw new RangeError(`The account has no ${reason} order`);
			const { outputs } = await send([dueItem(order)]);
			expect([reason, ...statuses(outputs[0])]).toEqual([reason, status]);
		}
	});

	it('does not send the second of two items with one order', async () => {
		const [order] = due(1);
		if (!order) throw new RangeError('No eligible order');
		const { outputs } = await send([dueItem(order), dueItem(order)]);

		expect(statuses(outputs[0])).toEqual(['sent', 'alreadyRequested']);
		expect(calls(POST)).toBe(1);
	});

	it.each(['sent', 'alreadyRequested'])(
		'does not ask again for an item that says %s',
		async (status) => {
			const [order] = due(1);
			if (!order) throw new RangeError('No eligible order');
			const { outputs } = await send([{ ...dueItem(order), request: { status } }]);

			expect(statuses(outputs[0])).toEqual(['alreadyRequested']);
			expect(calls(POST)).toBe(0);
		},
	);

	it('sends and records nothing in a dry run', async () => {
		const { outputs, hints } = await send(due(5).map(dueItem), { dryRun: true });

		expect(statuses(outputs[0])).toEqual(Array(5).fill('dryRun'));
		expect(hints).toEqual(['Dry run: 5 would be sent. Nothing was sent.']);
		for (const { json } of outputs[0] ?? []) expect(json.request).not.toHaveProperty('at');
		expect([calls(POST), calls(GET), calls('lwaToken')]).toEqual([0, 0, 0]);
	});

	it('reads for each order whether it is a dry run and needs a decision', async () => {
		const [first, second, third] = due(3).map(dueItem);
		const parameters = { dryRun: '={{ $json.look }}', requireDue: '={{ $json.isMine !== true }}' };
		const items = [
			{ ...first, look: false },
			{ ...second, look: true },
			{ ...third, look: 'FALSE', isMine: true, decision: null },
		];

		const { outputs } = await send(items, parameters);

		expect(statuses(outputs[0])).toEqual(['sent', 'dryRun', 'sent']);
	});

	it('takes a dry run that is set by text for one, and what says neither for no leave to send', async () => {
		const [first, second] = due(2).map(dueItem);
		const items = [
			{ ...first, look: 'true' },
			{ ...second, look: 'perhaps' },
		];

		await expect(send(items, { dryRun: '={{ $json.look }}' })).rejects.toMatchObject({
			message: "Dry Run is neither true nor false: 'perhaps' (item 1)",
			context: { itemIndex: 1 },
		});
		const { outputs } = await send(
			items,
			{ dryRun: '={{ $json.look }}' },
			{ continueOnFail: true },
		);
		expect(statuses(outputs[0])).toEqual(['dryRun', undefined]);
		expect(Object.keys(outputs[0]?.[1]?.json ?? {})).toEqual(['error']);
		expect(calls(POST)).toBe(0);
	});

	it.each([
		['a decision that is not due', { decision: { outcome: 'notYet' } }, /is not due \(item 1\)/],
		['no decision', { decision: null }, /has no decision of Delivery Wait \(item 1\)/],
		[
			'a decision for another day',
			{ decision: { outcome: 'due', asOf: '2026-01-01T00:00:00Z' } },
			/another day than today \(item 1\)/,
		],
		['no marketplace', { marketplaceId: '' }, /no marketplace .*\(item 1\)/],
		[
			'a marketplace of another region',
			{ marketplaceId: 'A1PA6795UKMFR9' },
			/region does not cover \(item 1\)/,
		],
		['no order ID', { orderId: '' }, /no order ID \(item 1\)/],
		[
			'an order of another shop',
			{ orderId: 'S01-1234567-1234567' },
			/is not an Amazon order ID \(item 1\)/,
		],
	])('refuses an item with %s before anything is sent', async (_case, fields, message) => {
		const [first, second] = due(2).map(dueItem);
		const items = [first ?? {}, { ...second, ...fields }];

		await expect(send(items)).rejects.toThrow(message);
		expect(calls(POST)).toBe(0);
		const { outputs } = await send(items, {}, { continueOnFail: true });
		expect(statuses(outputs[0])).toEqual(['sent', undefined]);
		expect(Object.keys(outputs[0]?.[1]?.json ?? {})).toEqual(['error']);
	});

	it('says what to check where Amazon refuses another marketplace of the same region', async () => {
		const [first] = due(1).map(dueItem);
		const elsewhere = first?.marketplaceId === 'ATVPDKIKX0DER' ? 'A2EUQ1WTGCTBG2' : 'ATVPDKIKX0DER';
		const { outputs } = await send([{ ...first, marketplaceId: elsewhere }]);

		expect(outputs[0]?.[0]?.json.request).toMatchObject({
			status: 'failed',
			message: expect.stringContaining('the marketplace ID is that of the marketplace in which'),
		});
	});

	it('accepts items without a decision where the user decides, but never a backtest', async () => {
		const [first, second] = due(2).map(dueItem);
		const undecided = { ...first, decision: null };
		const backtest = { ...second, decision: { outcome: 'due', asOf: '2026-01-01T00:00:00Z' } };

		const { outputs } = await send([undecided], { requireDue: false });
		expect(statuses(outputs[0])).toEqual(['sent']);
		await expect(send([backtest], { requireDue: false })).rejects.toThrow(/another day/);
		expect(calls(POST)).toBe(1);
	});

	it('hands back what is over the limit of requests, and the next run sends it', async () => {
		const { outputs, hints } = await send(due(5).map(dueItem), { options: { maxRequests: 3 } });

		expect(statuses(outputs[0])).toEqual(['sent', 'sent', 'sent', 'notYet', 'notYet']);
		expect(hints.join()).toContain('limit of 3 requests');
		const next = await send((outputs[0] ?? []).map(({ json }) => json));
		expect(statuses(next.outputs[0])).toEqual([
			'alreadyRequested',
			'alreadyRequested',
			'alreadyRequested',
			'sent',
			'sent',
		]);
	});

	it.each([
		[{ maxRequests: '={{ "ten" }}' }, "Max Requests is not a number: 'ten'"],
		[{ maxRequests: -1 }, "Max Requests is not a number: '-1'"],
		[{ maxMinutes: '={{ $json.unknownField }}' }, "Max Minutes is not a number: 'undefined'"],
		[{ anomalyShare: '={{ "most" }}' }, "Unavailable Share (%) is not a number: 'most'"],
	])('sends nothing where an option is no number: %j', async (options, message) => {
		await expect(send(due(1).map(dueItem), { options })).rejects.toMatchObject({
			message,
			description: 'Write 0 or more.',
		});
		expect(calls(POST)).toBe(0);
	});

	it('says nothing of a limit that the last order just reached', async () => {
		const { outputs, hints } = await send(due(3).map(dueItem), { options: { maxRequests: 3 } });

		expect(statuses(outputs[0])).toEqual(['sent', 'sent', 'sent']);
		expect(hints).toEqual(['3 sent.']);
	});

	it('hands back what would take longer than a run may', async () => {
		await seller.stop();
		seller = await simulatedSeller({ orders: 150, speed: 1 });
		// Four tokens of Amazon's five, then one a second: two more in 2.4 seconds.
		const { outputs } = await send(due(12).map(dueItem), { options: { maxMinutes: 0.04 } });

		const sent = statuses(outputs[0]).filter((status) => status === 'sent').length;
		expect(sent).toBeGreaterThanOrEqual(5);
		expect(sent).toBeLessThanOrEqual(7);
		expect(statuses(outputs[0]).slice(sent)).toEqual(Array(12 - sent).fill('notYet'));
		expect(seller.simulator.ledger.solicitations).toHaveLength(sent);
		expect(seller.simulator.record.count(POST, 429)).toBe(0);
	});

	it('makes a row of each order also when Amazon denies the rest, so that what was sent is recorded', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [POST], skip: 3 });
		const { outputs } = await send(
			due(6).map(dueItem),
			{ options: { simplify: true } },
			{ continueOnFail: true },
		);

		expect(outputs[0]?.map(({ json }) => json.requestStatus)).toEqual([
			...Array<string>(3).fill('sent'),
			...Array<string>(3).fill('notYet'),
		]);
		expect(outputs[0]?.map(({ json }) => json.orderId)).toEqual(
			due(6).map(({ orderId }) => orderId),
		);
	});

	it('stops all items when the role is missing, whatever the node does on failure', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [POST] });
		const { outputs } = await send(due(4).map(dueItem), {}, { continueOnFail: true });

		expect(outputs[0]?.map(({ json }) => Object.keys(json))).toEqual(Array(4).fill(['error']));
		expect(calls(POST)).toBe(1);
	});

	it('keeps what was sent when the access ends in mid-run, and marks none of the rest', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [POST], skip: 2 });
		const { outputs, hints } = await send(due(5).map(dueItem));

		expect(statuses(outputs[0])).toEqual(['sent', 'sent', 'notYet', 'notYet', 'notYet']);
		expect(hints.join()).toContain('Buyer Solicitation');
		expect(calls(POST)).toBe(3);
	});

	it('stops in mid-wait when the execution is stopped, and sends nothing more', async () => {
		await seller.stop();
		seller = await simulatedSeller({ orders: 150, speed: 1 });
		const stop = new AbortController();
		// Nothing but the stop ends such a wait before this test is given up.
		mockWaitOfMs = 3_600_000;
		const run = send(due(30).map(dueItem), {}, { signal: stop.signal });
		while (mockWaits === 0) await new Promise((resolve) => setTimeout(resolve, 20));
		stop.abort();

		await expect(run).rejects.toThrow(/cancelled/);
		const sent = seller.simulator.ledger.solicitations.length;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(seller.simulator.ledger.solicitations).toHaveLength(sent);
		expect(sent).toBeLessThan(10);
	});
});

describe('The anomaly watch', () => {
	const outage = () => seller.simulator.faults.turnOn('emptyActions');
	const checked = { options: { checkFirst: true } };

	it('takes back every "not available" of an outage, and the next run sends them', async () => {
		outage();
		const { outputs, hints } = await send(due(30).map(dueItem), checked);

		expect(statuses(outputs[0])).toEqual(Array(30).fill('notYet'));
		expect(calls(GET)).toBe(20 + PROBES);
		expect(hints.join()).toContain('20 of the last 20 orders');
		seller.simulator.faults.clear();
		const next = await send(
			(outputs[0] ?? []).map(({ json }) => json),
			checked,
		);
		expect(statuses(next.outputs[0])).toEqual(Array(30).fill('sent'));
	});

	it('keeps what was sent before the outage', async () => {
		seller.simulator.faults.turnOn('emptyActions', { skip: 15 });
		const { outputs } = await send(due(40).map(dueItem), checked);

		expect(statuses(outputs[0]).slice(0, 15)).toEqual(Array(15).fill('sent'));
		expect(new Set(statuses(outputs[0]).slice(15))).toEqual(new Set(['notYet']));
	});

	it('concludes nothing from fewer orders than its sample', async () => {
		outage();
		const { outputs } = await send(due(19).map(dueItem), checked);

		expect(statuses(outputs[0])).toEqual(Array(19).fill('notAvailable'));
	});

	it('can be switched off', async () => {
		outage();
		const { outputs } = await send(due(30).map(dueItem), {
			options: { checkFirst: true, stopOnAnomaly: false },
		});

		expect(statuses(outputs[0])).toEqual(Array(30).fill('notAvailable'));
	});
});

describe('A run that the user has stopped', () => {
	it.each(['requestReview', 'checkAvailability'])(
		'%s ends with an error though Continue is on, and sends nothing',
		async (operation) => {
			const run = send(
				due(2).map(dueItem),
				{ operation },
				{ continueOnFail: true, signal: AbortSignal.abort() },
			);

			await expect(run).rejects.toThrow(/cancelled/);
			expect(calls(POST)).toBe(0);
		},
	);
});

describe('Check Availability', () => {
	it('says which orders Amazon offers, and sends nothing', async () => {
		const truth = await seller.orders();
		const closed = truth.find(({ whyNotEligible }) => whyNotEligible === 'tooLate');
		if (!closed) throw new RangeError('No order is too late');
		const items = [...due(2), closed].map(dueItem);
		const { outputs } = await seller.run(
			new FeedbackRequest(),
			{ operation: 'checkAvailability' },
			{ inputs: [items] },
		);

		expect(
			outputs[0]?.map(({ json }) => (json.availability as IDataObject | undefined)?.isAvailable),
		).toEqual([true, true, false]);
		expect(outputs[0]?.every(({ json }) => json.request === undefined)).toBe(true);
		expect(due(2).map(asked)).toEqual([0, 0]);
		expect(calls(POST)).toBe(0);
	});

	it('asks for no further order once Amazon does not let the app', async () => {
		seller.simulator.faults.turnOn('missingRole', { operations: [GET], skip: 1 });
		const { outputs } = await seller.run(
			new FeedbackRequest(),
			{ operation: 'checkAvailability' },
			{ inputs: [due(4).map(dueItem)], continueOnFail: true },
		);

		const error = expect.stringContaining('Buyer Solicitation') as string;
		expect(outputs[0]).toMatchObject([
			{ json: { availability: { isAvailable: true } }, pairedItem: { item: 0 } },
			{ json: { error }, pairedItem: { item: 1 } },
			{ json: { error }, pairedItem: { item: 2 } },
			{ json: { error }, pairedItem: { item: 3 } },
		]);
		expect(calls(GET)).toBe(2);
	});
});

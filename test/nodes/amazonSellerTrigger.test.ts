import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { AmazonSellerTrigger } from '../../nodes/AmazonSellerTrigger/AmazonSellerTrigger.node';
import type { Order } from '../../nodes/shared/domain/order';
import type { SimulatedOrder } from '../../simulator/account/order';
import { fulfillmentStatusAt } from '../../simulator/account/orderState';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { PollingWorkflow } from './pollingWorkflow';

// Retries are made at once: what they wait for is a matter of the client's own tests.
const mockWait = jest.fn<Promise<void>, [ms: number]>(async () => {});
jest.mock('../../nodes/shared/spApi/cancellableWait', () => ({
	...jest.requireActual<object>('../../nodes/shared/spApi/cancellableWait'),
	cancellableWait: async (ms: number) => await mockWait(ms),
}));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const realNow = Date.now;
const END = realNow();
const START = END - 30 * DAY;

let seller: SimulatedSeller;

beforeEach(async () => {
	seller = await simulatedSeller({ orders: 500, now: new Date(END).toISOString() });
	moveTo(START);
});

afterEach(async () => {
	jest.restoreAllMocks();
	mockWait.mockReset();
	await seller.stop();
});

/** One clock for the simulated account and for the node. */
function moveTo(nowMs: number) {
	const since = realNow();
	jest.spyOn(Date, 'now').mockImplementation(() => nowMs + realNow() - since);
	seller.simulator.clock.set(nowMs);
}

const watch = (event: string) =>
	new PollingWorkflow(
		new AmazonSellerTrigger(),
		{ event },
		{
			type: new AmazonSellingPartnerApi(),
			data: seller.credential,
		},
	);

/**
 * Thirty days of polls. n8n is stopped from day 10 to day 13, restarts on day 20, and Amazon fails
 * in many ways on every third day.
 */
async function livingThrough(workflow: PollingWorkflow, everyHours: number) {
	const told: Array<{ readonly atMs: number; readonly json: Order }> = [];
	const faults = [
		'internalFailure',
		'throttled',
		'droppedBefore',
		'malformedJson',
		'tokenExpired',
	] as const;
	let failures = 0;
	let polls = 0;
	await workflow.activate();
	for (let atMs = START + everyHours * HOUR; atMs <= END; atMs += everyHours * HOUR) {
		const day = Math.floor((atMs - START) / DAY);
		if (day >= 10 && day < 13) continue;
		moveTo(atMs);
		seller.simulator.faults.clear();
		const fault = day % 3 === 1 && day < 28 ? faults[polls % faults.length] : undefined;
		if (fault) seller.simulator.faults.turnOn(fault, { skip: polls % 2, next: 1 + (polls % 8) });
		try {
			const isRestart = atMs - START === 20 * DAY;
			const items = isRestart ? await workflow.activate() : await workflow.poll();
			told.push(...items.map(({ json }) => ({ atMs, json: json as unknown as Order })));
		} catch {
			failures++;
		}
		polls++;
	}
	return { told, failures };
}

const eventOf = (json: object) =>
	(json as { event: { type: string; id: string; seenAt: string } }).event;

/** The whole of the account's life, which the node never sees. */
const truth = (): readonly SimulatedOrder[] => seller.simulator.accounts[0]?.orders ?? [];

/** The parcels that the watch could see arrive: of merchant orders not older than its horizon. */
function arrivals(): string[] {
	return truth().flatMap((order) =>
		order.fulfilledBy !== 'MERCHANT' || fulfillmentStatusAt(order, END) === 'CANCELLED'
			? []
			: order.parcels
					.filter(
						({ fate, endsAt }) => fate === 'delivered' && endsAt > START && endsAt < END - 2 * DAY,
					)
					.map(({ reference }) => `${order.orderId} ${reference}`),
	);
}

describe('Amazon Seller Trigger, over thirty days with n8n stopped for three and faults on', () => {
	it('tells each FBM parcel that arrives exactly once, with the time it was first seen', async () => {
		const workflow = watch('fbmParcelDelivered');
		const { told, failures } = await livingThrough(workflow, 6);
		const seen = told.flatMap(({ atMs, json }) =>
			(json.packages ?? [])
				.filter(({ deliveredAt }) => Date.parse(deliveredAt ?? '') >= atMs)
				.map(({ packageReferenceId, deliveredAtEvidence }) => {
					expect(deliveredAtEvidence).toBe('packageStatus');
					return { key: `${json.orderId} ${packageReferenceId}`, atMs };
				}),
		);
		const keys = seen.map(({ key }) => key);
		const expected = arrivals();

		expect(failures).toBeGreaterThan(3);
		expect(expected.length).toBeGreaterThan(20);
		expect(new Set(keys).size).toBe(keys.length);
		expect(expected.filter((key) => !keys.includes(key))).toEqual([]);
		expect(workflow.storedBytes).toBeLessThan(100_000);
	}, 120_000);

	it('tells each order that ships exactly once', async () => {
		const workflow = watch('orderShipped');
		const { told, failures } = await livingThrough(workflow, 6);
		const keys = told.map(({ json }) => json.orderId);
		const expected = truth().filter((order) => {
			const shippedAt = Math.max(...order.parcels.map((parcel) => parcel.shippedAt));
			const isShipped = fulfillmentStatusAt(order, shippedAt) === 'SHIPPED';
			return isShipped && shippedAt > START && shippedAt < END - 2 * DAY;
		});

		expect(failures).toBeGreaterThan(3);
		expect(expected.length).toBeGreaterThan(20);
		expect(new Set(keys).size).toBe(keys.length);
		expect(expected.map(({ orderId }) => orderId).filter((id) => !keys.includes(id))).toEqual([]);
	}, 120_000);

	it('tells each FBA parcel that ships exactly once', async () => {
		const { told } = await livingThrough(watch('fbaParcelShipped'), 12);
		const parcels = told.flatMap(({ json }) => eventOf(json).id.split(', '));
		const shipped = truth().flatMap(({ orderId, fulfilledBy, parcels: all }) =>
			fulfilledBy === 'AMAZON' ? all.map((parcel) => ({ ...parcel, orderId })) : [],
		);
		const inTime = shipped.filter(
			({ shippedAt, reportedAt }) => shippedAt > START && reportedAt < END - 2 * DAY,
		);
		const keys = (of: typeof shipped) =>
			of.map(({ orderId, trackingNumber }) => `${orderId} ${trackingNumber}`).sort();

		expect(inTime.length).toBeGreaterThan(20);
		expect(new Set(parcels).size).toBe(parcels.length);
		expect(keys(inTime).filter((key) => !parcels.includes(key))).toEqual([]);
		expect(parcels.filter((key) => !keys(shipped).includes(key))).toEqual([]);
		for (const { json } of told) {
			const known = (json.packages ?? []).map(
				(parcel) => `${json.orderId} ${parcel.trackingNumber}`,
			);
			expect(known).toEqual(expect.arrayContaining(eventOf(json).id.split(', ')));
		}
	}, 120_000);

	it('tells each low rating exactly once', async () => {
		const { told } = await livingThrough(watch('negativeFeedback'), 12);
		const keys = told.map(({ json }) => json.orderId);
		const expected = truth().filter(
			({ feedback }) =>
				feedback &&
				feedback.rating <= 3 &&
				feedback.at > START + DAY &&
				feedback.at < END - 2 * DAY,
		);

		expect(expected.length).toBeGreaterThan(2);
		expect(new Set(keys).size).toBe(keys.length);
		expect(expected.map(({ orderId }) => orderId).filter((id) => !keys.includes(id))).toEqual([]);
	}, 120_000);
});

describe('Amazon Seller Trigger', () => {
	it.each([
		'orderShipped',
		'orderUpdated',
		'fbmParcelDelivered',
		'fbaParcelShipped',
		'negativeFeedback',
	])('begins quietly with %s, however busy the account is', async (event) => {
		expect(await watch(event).activate()).toEqual([]);
	});

	it.each([
		'orderShipped',
		'orderUpdated',
		'fbmParcelDelivered',
		'fbaParcelShipped',
		'negativeFeedback',
	])('shows a sample of %s at once, and remembers nothing of it', async (event) => {
		const workflow = watch(event);
		const [item] = await workflow.poll('manual');

		expect(item?.json).toMatchObject({ orderId: expect.stringMatching(/^\d{3}-\d{7}-\d{7}$/) });
		expect(workflow.storedBytes).toBeLessThan(100);
	});

	it('tells each FBM parcel of an account that is too big for a first look in one poll', async () => {
		await seller.stop();
		seller = await simulatedSeller({
			orders: 15_000,
			now: new Date(END).toISOString(),
			speed: 1,
		});
		const begunMs = END - 4 * DAY;
		const workflow = watch('fbmParcelDelivered');
		const told: string[] = [];
		for (let atMs = begunMs; atMs <= END; atMs += HOUR) {
			moveTo(atMs);
			mockWait.mockImplementation(async (ms) => moveTo(Date.now() + ms));
			const items = atMs === begunMs ? await workflow.activate() : await workflow.poll();
			told.push(...items.flatMap(({ json }) => eventOf(json).id.split(', ')));
		}

		const inReach = truth().filter(
			({ fulfilledBy, createdAt }) => fulfilledBy === 'MERCHANT' && createdAt > begunMs - 45 * DAY,
		);
		const onTheirWay = inReach.flatMap(({ orderId, parcels }) =>
			parcels
				.filter(({ fate, shippedAt }) => fate === 'delivered' && shippedAt < begunMs)
				.filter(({ endsAt }) => endsAt > begunMs && endsAt < END - 2 * DAY)
				.map(({ reference }) => `${orderId} ${reference}`),
		);

		expect(inReach.length).toBeGreaterThan(2_500);
		expect(onTheirWay.length).toBeGreaterThan(100);
		expect(new Set(told).size).toBe(told.length);
		expect(onTheirWay.filter((key) => !told.includes(key))).toEqual([]);
	}, 120_000);

	it('asks Amazon nothing when a poll comes too soon', async () => {
		const workflow = watch('orderShipped');
		await workflow.activate();
		const before = JSON.stringify(seller.simulator.record.counts());
		moveTo(START + 4 * MINUTE);
		await workflow.poll();
		expect(JSON.stringify(seller.simulator.record.counts())).toBe(before);

		moveTo(START + 5 * MINUTE);
		await workflow.poll();
		expect(JSON.stringify(seller.simulator.record.counts())).not.toBe(before);
	});

	it('does not start a poll while another one runs', async () => {
		const workflow = watch('orderShipped');
		await workflow.activate();
		moveTo(START + 5 * DAY);
		const [first, second] = await Promise.all([workflow.poll(), workflow.poll()]);

		expect(first?.length).toBeGreaterThan(0);
		expect(second).toEqual([]);
	});

	it.each([
		['fbaParcelShipped', 60],
		['negativeFeedback', 360],
	])(
		'with %s, reads at the next poll, %i minutes later, the report that Amazon took long for',
		async (event, minutesBetween) => {
			await seller.stop();
			seller = await simulatedSeller({
				orders: 500,
				now: new Date(END).toISOString(),
				speed: 0.05,
			});
			moveTo(START);
			mockWait.mockImplementation(async (ms) => moveTo(Date.now() + ms));
			const workflow = watch(event);
			await workflow.activate();
			const pollAfter = async (minutes: number) => {
				moveTo(START + 20 * DAY + minutes * MINUTE);
				return (await workflow.poll()).map(({ json }) => eventOf(json).id);
			};

			expect(await pollAfter(0)).toEqual([]);
			const told = await pollAfter(minutesBetween);
			expect(told.length).toBeGreaterThan(0);
			expect(seller.simulator.record.counts().createReport).toEqual({ 202: 1 });

			await pollAfter(2 * minutesBetween);
			const toldLater = await pollAfter(3 * minutesBetween);
			expect(toldLater.filter((id) => told.includes(id))).toEqual([]);
			expect(seller.simulator.record.counts().createReport).toEqual({ 202: 2 });
		},
	);

	it('says under which id it tells an event, and when it saw it', async () => {
		const workflow = watch('orderShipped');
		await workflow.activate();
		moveTo(START + 2 * DAY);
		const items = await workflow.poll();

		expect(items.length).toBeGreaterThan(0);
		for (const { json } of items) {
			const { type, id, seenAt } = eventOf(json);
			expect([type, id]).toEqual(['orderShipped', json.orderId]);
			expect(Math.abs(Date.parse(seenAt) - (START + 2 * DAY))).toBeLessThan(MINUTE);
		}
	});

	it.each([
		['orderShipped', 'unreadableOrder', /^Order Shipped: 1 of the orders .* The first is \d{3}-/],
		['fbmParcelDelivered', 'unreadableOrder', /^FBM Parcel Delivered: 1 of the orders /],
		['fbaParcelShipped', 'brokenLines', /^FBA Parcel Shipped: \d+ of \d+ lines .* Line 2: /],
		['negativeFeedback', 'brokenLines', /^Negative Feedback Received: 1 of \d+ lines /],
	] as const)(
		'with %s, says that something could not be read, and tells the rest',
		async (event, fault, sentence) => {
			const workflow = watch(event);
			await workflow.activate();
			moveTo(START + 29 * DAY);
			seller.simulator.faults.turnOn(fault, { next: 1 });
			const items = await workflow.poll();

			expect(items.length).toBeGreaterThan(0);
			expect(workflow.said.map(({ message }) => message)).toEqual([
				expect.stringMatching(sentence),
			]);
		},
	);

	it('says once a day that it cannot read on, and tells what it has read', async () => {
		const workflow = watch('orderShipped');
		await workflow.activate();
		seller.simulator.faults.turnOn('paginationTokenExpired');
		moveTo(START + 29 * DAY);
		const items = await workflow.poll();
		moveTo(START + 29 * DAY + HOUR);
		await workflow.poll();

		expect(items.length).toBeGreaterThan(0);
		expect(workflow.said.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^Order Shipped: Only 100 of the orders could be read\. Amazon does not accept the token /,
			),
		]);
	});

	it('says the same thing once a day, and at once what is added to it', async () => {
		const workflow = watch('fbaParcelShipped');
		await workflow.activate();
		seller.simulator.faults.turnOn('brokenLines');
		const saidAfter = async (hours: number) => {
			moveTo(START + 20 * DAY + hours * HOUR);
			await workflow.poll();
			return workflow.said.length;
		};

		expect(await saidAfter(0)).toBe(1);
		// One to three broken lines a day are left of those in twenty days.
		expect(await saidAfter(6)).toBe(1);
		expect(await saidAfter(23)).toBe(1);
		expect(await saidAfter(24.1)).toBe(2);
	});
});

import type { IPollFunctions } from 'n8n-workflow';

import type { OrdersFound } from '../../nodes/AmazonSellerTrigger/changedOrders';
import { fbmParcelDelivered } from '../../nodes/AmazonSellerTrigger/events/fbmParcelDelivered';
import { orderShipped, orderUpdated } from '../../nodes/AmazonSellerTrigger/events/orderEvents';
import {
	fbaParcelShipped,
	negativeFeedback,
} from '../../nodes/AmazonSellerTrigger/events/reportEvents';
import type { EventPoll } from '../../nodes/AmazonSellerTrigger/watch';
import { startWatching, type EventMemory } from '../../nodes/shared/domain/events/eventMemory';
import type { PollRange } from '../../nodes/shared/domain/events/pollRanges';
import type { Order } from '../../nodes/shared/domain/order';
import type { SpApiSession } from '../../nodes/shared/spApi/session';

const mockFindOrders = jest.fn<
	Promise<OrdersFound>,
	[poll: EventPoll, range: PollRange, filter: object]
>();
jest.mock('../../nodes/AmazonSellerTrigger/changedOrders', () => ({
	findOrders: async (...asked: [EventPoll, PollRange, object]) => await mockFindOrders(...asked),
}));
const mockReadReport = jest.fn<Promise<unknown>, unknown[]>();
jest.mock('../../nodes/shared/spApi/reports/reportReader', () => ({
	readReportItems: async (...asked: unknown[]) => await mockReadReport(...asked),
}));

const START = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MARKETPLACES = ['ATVPDKIKX0DER'];

const pollAt = (nowMs: number): EventPoll => ({
	context: {} as IPollFunctions,
	session: { account: { key: 'account', region: 'NA' } } as unknown as SpApiSession,
	marketplaceIds: MARKETPLACES,
	nowMs,
});
const whole = (...orders: OrdersFound['orders'][number][]): OrdersFound => ({
	orders,
	isComplete: true,
});
const cutOff: OrdersFound = { orders: [], isComplete: false };
const asked = () => mockFindOrders.mock.calls.map(([, range, filter]) => ({ ...range, ...filter }));

const order = (orderId: string, status: string, more: Partial<Order> = {}) =>
	({
		orderId,
		fulfilledBy: 'MERCHANT',
		fulfillmentStatus: 'SHIPPED',
		lastUpdatedTime: new Date(START - DAY).toISOString(),
		packages: [{ packageReferenceId: 'a', status }],
		...more,
	}) as OrdersFound['orders'][number];

beforeEach(() => {
	mockFindOrders.mockReset().mockResolvedValue(whole());
	mockReadReport.mockReset();
});

describe('FBM Parcel Delivered', () => {
	it('begins with all FBM orders of 45 days that have left, the youngest first', async () => {
		const memory = await fbmParcelDelivered.begin(pollAt(START));

		const filter = {
			fulfilledBy: ['MERCHANT'],
			fulfillmentStatuses: ['PARTIALLY_SHIPPED', 'SHIPPED'],
			timeOf: 'created',
		};
		expect(asked()).toEqual([
			{ afterMs: START - 10 * DAY, beforeMs: START, ...filter },
			{ afterMs: START - 45 * DAY, beforeMs: START - 10 * DAY, ...filter },
		]);
		expect(memory).toMatchObject({ readUntilMs: START, sweptBackToMs: START - 45 * DAY });
	});

	it.each([
		['at once', [cutOff], START],
		['half way', [whole(), cutOff], START - 10 * DAY],
	])('goes on in the polls where the first look was cut off %s', async (_when, answers, fromMs) => {
		for (const answer of answers) mockFindOrders.mockResolvedValueOnce(answer);
		const memory = await fbmParcelDelivered.begin(pollAt(START));
		expect(mockFindOrders).toHaveBeenCalledTimes(answers.length);

		mockFindOrders.mockClear();
		await fbmParcelDelivered.poll(pollAt(START), memory);
		expect(asked()[1]).toMatchObject({ beforeMs: fromMs, timeOf: 'created' });
	});

	it('sweeps on where it stopped, and again over what was cut off', async () => {
		const memory = { ...startWatching(START), sweptBackToMs: START - 10 * DAY };
		mockFindOrders.mockResolvedValueOnce(whole()).mockResolvedValueOnce(cutOff);
		const first = await fbmParcelDelivered.poll(pollAt(START + HOUR), memory);
		const second = await fbmParcelDelivered.poll(pollAt(START + 2 * HOUR), first.memory);
		const third = await fbmParcelDelivered.poll(pollAt(START + 3 * HOUR), second.memory);

		const [, cut, , again, , next] = asked();
		expect([cut?.beforeMs, again?.beforeMs]).toEqual([START - 10 * DAY, START - 10 * DAY]);
		expect(next?.beforeMs).toBe(again?.afterMs);
		expect(third.memory.sweptBackToMs).toBe(next?.afterMs);
	});

	it('reads the changes again from where they were read without a gap, and sweeps meanwhile nothing', async () => {
		const memory = startWatching(START);
		mockFindOrders.mockResolvedValueOnce(cutOff);
		const { memory: after } = await fbmParcelDelivered.poll(pollAt(START + HOUR), memory);

		expect(asked()).toEqual([
			expect.objectContaining({ afterMs: START - 30 * MINUTE, timeOf: 'lastUpdated' }),
		]);
		expect(after).toMatchObject({ readUntilMs: START, sweptBackToMs: 0 });
		const next = await fbmParcelDelivered.poll(pollAt(START + 2 * HOUR), after);
		expect(asked()[1]).toMatchObject({ afterMs: START - 30 * MINUTE });
		expect(next.memory.readUntilMs).toBe(START + 2 * HOUR);
	});

	it('tells a parcel that was on its way when the watch began, though its order never changed', async () => {
		mockFindOrders.mockResolvedValueOnce(whole(order('1', 'IN_TRANSIT'), order('2', 'DELIVERED')));
		const memory = await fbmParcelDelivered.begin(pollAt(START));
		mockFindOrders
			.mockResolvedValueOnce(whole())
			.mockResolvedValueOnce(whole(order('1', 'DELIVERED'), order('2', 'DELIVERED')));
		const { records } = await fbmParcelDelivered.poll(pollAt(START + HOUR), memory);

		expect(records).toMatchObject([
			{
				id: '1 a',
				subject: { orderId: '1', packages: [{ deliveredAt: '2026-11-20T13:00:00.000Z' }] },
			},
		]);
	});

	it.each(['changes', 'sweep'])('says what could not be read in the %s', async (where) => {
		const unread = { keys: ['x'], sentence: 'One order could not be read.' };
		const answers = [whole(), whole()].map((answer, index) =>
			(where === 'changes') === (index === 0) ? { ...answer, unread } : answer,
		);
		for (const answer of answers) mockFindOrders.mockResolvedValueOnce(answer);
		const outcome = await fbmParcelDelivered.poll(pollAt(START + HOUR), startWatching(START));

		expect(outcome.unread).toEqual(expect.objectContaining(unread));
	});

	it('shows a parcel that has arrived, and none that is on its way', async () => {
		mockFindOrders.mockResolvedValue(whole(order('1', 'IN_TRANSIT'), order('2', 'DELIVERED')));

		expect(await fbmParcelDelivered.sample(pollAt(START))).toMatchObject([{ id: '2 a' }]);
		expect(asked()).toMatchObject([
			{ afterMs: START - 45 * DAY, beforeMs: START, timeOf: 'created', limit: 100 },
		]);
	});
});

describe('Order Shipped and Order Updated', () => {
	it.each([
		['Order Shipped', orderShipped, { fulfillmentStatuses: ['SHIPPED'] }],
		['Order Updated', orderUpdated, {}],
	])('%s reads what changed since the last poll', async (_name, event, statuses) => {
		const { memory } = await event.poll(pollAt(START + HOUR), startWatching(START));

		expect(asked()).toEqual([
			{
				afterMs: START - 30 * MINUTE,
				beforeMs: START + HOUR,
				timeOf: 'lastUpdated',
				...statuses,
			},
		]);
		expect(memory.readUntilMs).toBe(START + HOUR);
	});

	it.each([
		['Order Shipped', orderShipped],
		['Order Updated', orderUpdated],
	])('%s reads again from the same place what was cut off', async (_name, event) => {
		const found = order('1', 'SHIPPED', { lastUpdatedTime: new Date(START + 1).toISOString() });
		mockFindOrders.mockResolvedValueOnce({ ...cutOff, orders: [found] });
		const first = await event.poll(pollAt(START + HOUR), startWatching(START));
		mockFindOrders.mockResolvedValueOnce(whole(found));
		const second = await event.poll(pollAt(START + 2 * HOUR), first.memory);

		expect([first.records.length, second.records.length]).toEqual([1, 0]);
		expect(asked()[1]?.afterMs).toBe(START - 30 * MINUTE);
		expect(second.memory.readUntilMs).toBe(START + 2 * HOUR);
	});
});

const reportRead = (records: object[], notes: string[] = []) => ({
	records,
	notes,
	tally: { rowCount: records.length, problemCount: 0, describe: () => undefined },
});
/** What a poll asked Amazon's report for. */
const request = (index: number) =>
	mockReadReport.mock.calls[index]?.[2] as
		Record<'start' | 'end' | 'askedAt', { toMillis(): number } | undefined> | undefined;
const lowRating = (orderId: string) => ({ orderId, rating: 1, date: '2026-11-21' });

describe.each([
	['FBA Parcel Shipped', fbaParcelShipped, 8],
	['Negative Feedback Received', negativeFeedback, 7],
])('%s', (_name, event, overlapDays) => {
	it('reads from the last report on, with the days by which its rows may be late', async () => {
		mockReadReport.mockResolvedValue(reportRead([lowRating('1')]));
		const { memory } = await event.poll(pollAt(START + HOUR), startWatching(START));

		expect(request(0)).toMatchObject({ marketplaceIds: MARKETPLACES });
		expect(request(0)?.start?.toMillis()).toBe(START - overlapDays * DAY);
		expect(request(0)?.end?.toMillis()).toBe(START + HOUR);
		expect(memory.readUntilMs).toBe(START + HOUR);
	});

	it('takes over the report that the last poll did not see done, and reads on from it', async () => {
		mockReadReport.mockResolvedValueOnce(undefined);
		const first = await event.poll(pollAt(START + HOUR), startWatching(START));
		expect(first).toMatchObject({ records: [], isUnfinished: true });
		mockReadReport.mockResolvedValueOnce(undefined);
		const second = await event.poll(pollAt(START + 2 * HOUR), first.memory);
		mockReadReport.mockResolvedValue(reportRead([lowRating('1')]));
		const third = await event.poll(pollAt(START + 3 * HOUR), second.memory);
		await event.poll(pollAt(START + 9 * HOUR), third.memory);

		for (const index of [1, 2]) {
			expect(request(index)?.askedAt?.toMillis()).toBe(START + HOUR);
			expect(request(index)?.end?.toMillis()).toBe(START + HOUR);
		}
		expect(third.memory).toMatchObject({ readUntilMs: START + HOUR });
		expect(third.memory).not.toHaveProperty('awaitedSinceMs');
		expect(request(3)?.askedAt).toBeUndefined();
		expect(request(3)?.start?.toMillis()).toBe(START + HOUR - overlapDays * DAY);
	});

	it('moves on by no report without rows, and says once that there was none', async () => {
		mockReadReport.mockResolvedValue(reportRead([], ['Amazon ended the report without data.']));
		const first = await event.poll(pollAt(START + HOUR), startWatching(START));
		const second = await event.poll(pollAt(START + 9 * HOUR), first.memory);

		expect(first.unread).toMatchObject({ sentence: 'Amazon ended the report without data.' });
		expect(first.memory.readUntilMs).toBe(START);
		expect(second.unread).toBeUndefined();
	});

	it('looks back no further than 60 days', async () => {
		mockReadReport.mockResolvedValue(reportRead([]));
		const long: EventMemory = { ...startWatching(START - 200 * DAY) };
		await event.poll(pollAt(START), long);

		expect(request(0)?.start?.toMillis()).toBe(START - 60 * DAY);
	});
});

describe('The sample of a report', () => {
	it('is what stands last in it, as the newest', async () => {
		mockReadReport.mockResolvedValue(reportRead([lowRating('old'), lowRating('new')]));

		expect(await negativeFeedback.sample(pollAt(START))).toMatchObject([
			{ subject: { orderId: 'new' } },
		]);
		expect(request(0)?.start?.toMillis()).toBe(START - 30 * DAY);
	});

	it.each([
		['is not done', undefined],
		['has no rows', reportRead([])],
	])('is an example where the report %s', async (_case, read) => {
		mockReadReport.mockResolvedValue(read);

		expect(await negativeFeedback.sample(pollAt(START))).toMatchObject([
			{ subject: { orderId: '000-0000000-0000000' } },
		]);
	});
});

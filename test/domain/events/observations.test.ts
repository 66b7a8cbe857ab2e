import { startWatching } from '../../../nodes/shared/domain/events/eventMemory';
import { negativeFeedback } from '../../../nodes/shared/domain/events/observations';
import {
	amazonParcels,
	merchantParcels,
	shippedOrders,
	updatedOrders,
	withFirstSeen,
} from '../../../nodes/shared/domain/events/observations';
import {
	changedRange,
	firstSweepRanges,
	sweepRange,
} from '../../../nodes/shared/domain/events/pollRanges';
import type { Order } from '../../../nodes/shared/domain/order';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-10T00:00:00Z');
const at = (text: string) => Date.parse(text);

const order: Order = {
	orderId: '113-1111111-1111111',
	createdTime: '2026-11-01T00:00:00Z',
	lastUpdatedTime: '2026-11-03T00:00:00Z',
	fulfilledBy: 'MERCHANT',
	fulfillmentStatus: 'SHIPPED',
	packages: [
		{ packageReferenceId: '1', status: 'DELIVERED', shipTime: '2026-11-02T00:00:00Z' },
		{ packageReferenceId: '2', status: 'IN_TRANSIT', shipTime: '2026-11-02T06:00:00Z' },
		{ packageReferenceId: '3', status: 'CANCELLED' },
	],
};

describe('shippedOrders', () => {
	it('takes the shipping of the last parcel for the time', () => {
		expect([...shippedOrders([order])]).toMatchObject([
			{ key: order.orderId, atMs: at('2026-11-02T06:00:00Z'), hasHappened: true },
		]);
	});

	it('takes the last update where no parcel is known', () => {
		expect([...shippedOrders([{ ...order, packages: [] }])]).toMatchObject([
			{ atMs: at('2026-11-03T00:00:00Z') },
		]);
	});

	it('takes the day of the order where Amazon names no update, and the beginning of time for neither', () => {
		const noTime: Order = { orderId: order.orderId, fulfillmentStatus: 'SHIPPED' };
		const noUpdate: Order = { ...noTime, createdTime: '2026-11-01T00:00:00Z' };

		expect([...shippedOrders([noUpdate, noTime])].map(({ atMs }) => atMs)).toEqual([
			at('2026-11-01T00:00:00Z'),
			0,
		]);
	});

	it('leaves out what is not shipped', () => {
		expect([...shippedOrders([{ ...order, fulfillmentStatus: 'UNSHIPPED' }])]).toEqual([]);
	});
});

describe('updatedOrders', () => {
	it('tells one update from the next', () => {
		const later = { ...order, lastUpdatedTime: '2026-11-04T00:00:00Z' };
		const [first, second] = [...updatedOrders([order, later])];

		expect(first?.key).not.toBe(second?.key);
		expect(second?.atMs).toBe(at('2026-11-04T00:00:00Z'));
	});
});

describe('merchantParcels', () => {
	it('tells delivered parcels from open ones, and skips cancelled ones and Amazon’s', () => {
		const amazon: Order = { ...order, fulfilledBy: 'AMAZON' };

		expect(
			[...merchantParcels([order, amazon])].map(({ key, hasHappened }) => [key, hasHappened]),
		).toEqual([
			[`${order.orderId} 1`, true],
			[`${order.orderId} 2`, false],
		]);
	});

	it('takes a parcel for delivered that only its detailed status calls so', () => {
		const packages = [
			{ packageReferenceId: '1', status: 'IN_TRANSIT', detailedStatus: 'DELIVERED' },
			{ packageReferenceId: '2', status: 'DELIVERED', detailedStatus: 'LABEL_CANCELLED' },
		];

		expect([...merchantParcels([{ ...order, packages }])]).toMatchObject([
			{
				key: `${order.orderId} 1`,
				hasHappened: true,
				atMs: at('2026-11-03T00:00:00Z'),
				subject: { packageReferenceId: '1' },
			},
		]);
	});
});

describe('withFirstSeen', () => {
	const seen = { [`${order.orderId} 1`]: NOW, [`${order.orderId} 2`]: NOW };

	it('adds when a delivered parcel was first seen, with its evidence', () => {
		const [first, second] = withFirstSeen(order, seen).packages ?? [];

		expect(first).toMatchObject({
			deliveredAt: '2026-11-10T00:00:00.000Z',
			deliveredAtEvidence: 'packageStatus',
		});
		expect(second).not.toHaveProperty('deliveredAt');
	});

	it('keeps a better time, and adds none to a parcel that nobody watched', () => {
		const known = {
			packageReferenceId: '1',
			status: 'DELIVERED',
			deliveredAt: '2026-11-05T00:00:00Z',
		};

		expect(withFirstSeen({ ...order, packages: [known] }, seen).packages).toEqual([known]);
		expect(withFirstSeen(order, {}).packages).toEqual(order.packages);
	});
});

describe('amazonParcels', () => {
	it('makes an event of every parcel', () => {
		expect([...amazonParcels([order])].map(({ atMs }) => atMs)).toEqual([
			at('2026-11-02T00:00:00Z'),
			at('2026-11-02T06:00:00Z'),
			0,
		]);
	});

	it('knows a parcel by its tracking number, whatever it is called in one report', () => {
		const inOne = { packageReferenceId: 'Dx/2', trackingNumber: 'TBA2' };
		const inTheNext = { packageReferenceId: 'Dx', trackingNumber: 'TBA2' };
		const keys = [inOne, inTheNext, { packageReferenceId: 'Dx' }].map(
			(parcel) => [...amazonParcels([{ ...order, packages: [parcel] }])][0]?.key,
		);

		expect(keys).toEqual([`${order.orderId} TBA2`, `${order.orderId} TBA2`, `${order.orderId} Dx`]);
	});
});

describe('negativeFeedback', () => {
	it.each([
		[1, 1],
		[3, 1],
		[4, 0],
	])('makes of %d stars %d events', (rating, count) => {
		expect([...negativeFeedback([{ orderId: order.orderId, rating }])]).toHaveLength(count);
	});

	it('makes a new event where the buyer changes the stars, and none where the words change', () => {
		const keys = [
			{ orderId: order.orderId, rating: 1 },
			{ orderId: order.orderId, rating: 1, comment: 'Changed.' },
			{ orderId: order.orderId, rating: 2 },
			{ orderId: '113-2222222-2222222', rating: 1 },
		].map((record) => [...negativeFeedback([record])][0]?.key);

		expect(keys[0]).toBe(keys[1]);
		expect(new Set(keys).size).toBe(3);
	});

	it('counts the whole day, anywhere on earth', () => {
		const [first] = [
			...negativeFeedback([{ orderId: order.orderId, rating: 1, date: '2026-11-09' }]),
		];

		expect(first?.atMs).toBe(NOW + 12 * HOUR);
	});

	it('counts feedback without a day as new', () => {
		const [first] = [...negativeFeedback([{ orderId: order.orderId, rating: 1 }])];

		expect(first?.atMs).toBe(Infinity);
	});
});

describe('The ranges of a poll', () => {
	const memory = { ...startWatching(NOW - 3 * DAY) };

	it('go back to the last poll, days if need be, and overlap by half an hour', () => {
		expect(changedRange(memory, NOW)).toEqual({
			afterMs: NOW - 3 * DAY - HOUR / 2,
			beforeMs: NOW,
		});
	});

	it.each([
		['a day', 24, 45 * DAY],
		['half a day', 12, 22.5 * DAY],
		['an hour', 1, 45 * HOUR],
		['five minutes', 1 / 12, 6 * HOUR],
		['three days', 72, 45 * DAY],
	])('sweep as much more as %s has passed', (_gap, hours, widthMs) => {
		const polled = { ...memory, readUntilMs: NOW - hours * HOUR };
		const { afterMs, beforeMs } = sweepRange(polled, NOW);

		expect(beforeMs).toBe(NOW);
		expect(beforeMs - afterMs).toBe(widthMs);
	});

	it('sweep the whole horizon in a day of polls, youngest first, and then again', () => {
		let state = startWatching(NOW);
		const swept: Array<readonly [number, number]> = [];
		for (let hour = 1; hour <= 50; hour++) {
			const now = NOW + hour * HOUR;
			const range = sweepRange(state, now);
			swept.push([range.afterMs, range.beforeMs]);
			state = { ...state, readUntilMs: now, sweptBackToMs: range.afterMs };
		}
		const starts = swept.flatMap(([, beforeMs], index) =>
			beforeMs === NOW + (index + 1) * HOUR ? [index] : [],
		);

		// 45 days in slices of 45 hours; meanwhile the horizon moves on by most of a slice.
		expect(starts).toEqual([0, 24, 48]);
		for (const [index, [, beforeMs]] of swept.entries()) {
			if (!starts.includes(index)) expect(beforeMs).toBe(swept[index - 1]?.[0]);
		}
		expect(swept[23]?.[0]).toBe(NOW + 24 * HOUR - 45 * DAY);
	});

	it('begin a new round at the very end of the horizon, and never reach beyond it', () => {
		const polled = { ...startWatching(NOW), readUntilMs: NOW - HOUR };
		const atEnd = sweepRange({ ...polled, sweptBackToMs: NOW - 45 * DAY }, NOW);
		const beforeEnd = sweepRange({ ...polled, sweptBackToMs: NOW - 45 * DAY + 1 }, NOW);

		expect(atEnd).toEqual({ afterMs: NOW - 45 * HOUR, beforeMs: NOW });
		expect(beforeEnd).toEqual({ afterMs: NOW - 45 * DAY, beforeMs: NOW - 45 * DAY + 1 });
	});

	it('sweep as little as ever where the clock was set back', () => {
		const { afterMs, beforeMs } = sweepRange({ ...memory, readUntilMs: NOW + DAY }, NOW);

		expect([afterMs, beforeMs]).toEqual([NOW - 6 * HOUR, NOW]);
	});

	it('begin with the orders whose parcels are mostly on their way', () => {
		const [young] = firstSweepRanges(NOW);

		expect(NOW - (young?.afterMs ?? NaN)).toBeGreaterThanOrEqual(7 * DAY);
		expect(NOW - (young?.afterMs ?? NaN)).toBeLessThanOrEqual(14 * DAY);
	});

	it('begin with all of the horizon, youngest first', () => {
		const [young, old, ...others] = firstSweepRanges(NOW);

		expect([young?.beforeMs, old?.afterMs]).toEqual([NOW, NOW - 45 * DAY]);
		expect(old?.beforeMs).toBe(young?.afterMs);
		expect(others).toEqual([]);
	});

	it('begin the next round when the first has come to its end', () => {
		const [, old] = firstSweepRanges(NOW);
		const begun = { ...startWatching(NOW), sweptBackToMs: old?.afterMs ?? 0 };

		expect(sweepRange(begun, NOW + HOUR).beforeMs).toBe(NOW + HOUR);
	});
});

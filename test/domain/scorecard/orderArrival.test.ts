import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { orderArrival } from '../../../nodes/shared/domain/scorecard/orderArrival';

const now = new Date('2026-11-10T00:00:00Z');
const order = (packages: Array<Partial<OrderPackage>>, more: Partial<Order> = {}): Order => ({
	orderId: '113-0000000-0000001',
	packages: packages.map((parcel, index) => ({ packageReferenceId: String(index), ...parcel })),
	...more,
});
const shipTime = '2026-11-01T12:00:00Z';
const promised = { deliverByWindow: { latest: '2026-11-05T12:00:00Z' } };

describe('orderArrival', () => {
	it.each([
		['on time at the last moment of the promise', '2026-11-05T12:00:00Z', false],
		['late a second after it', '2026-11-05T12:00:01Z', true],
	])('calls a seen delivery %s', (_behaviour, deliveredAt, late) => {
		const arrival = orderArrival(order([{ shipTime, deliveredAt }], promised), now);

		expect(arrival).toMatchObject({ outcome: 'delivered', basis: 'known', late });
		expect(arrival.daysToDeliver).toBeCloseTo(4, 3);
	});

	it('never calls an estimate late: it is a promise itself', () => {
		const arrival = orderArrival(
			order([{ shipTime, estimatedArrivalDate: '2026-11-07T12:00:00Z' }], promised),
			now,
		);

		expect(arrival).toEqual({
			outcome: 'delivered',
			basis: 'estimated',
			atMs: Date.parse('2026-11-07T12:00:00Z'),
			daysToDeliver: 6,
		});
	});

	it.each([
		['2026-11-10T00:00:00Z', 'delivered'],
		['2026-11-10T00:00:01Z', 'underway'],
	])('takes an estimate of %s as %s at midnight', (estimatedArrivalDate, outcome) => {
		expect(orderArrival(order([{ estimatedArrivalDate }]), now).outcome).toBe(outcome);
	});

	it('does not believe a delivery that lies in the future', () => {
		const arrival = orderArrival(order([{ deliveredAt: '2026-11-11T00:00:00Z' }]), now);

		expect(arrival.outcome).toBe('underway');
	});

	it('does not take an estimate for the arrival of a parcel that is seen on its way', () => {
		const moving = { shipTime, estimatedArrivalDate: '2026-11-07T12:00:00Z', status: 'IN_TRANSIT' };

		expect(orderArrival(order([moving]), now).outcome).toBe('underway');
	});

	it('presumes by the latest time that Delivery Wait reckons with, before the promise', () => {
		const delivery = {
			status: 'delivered',
			evidence: 'estimatedArrival',
			source: '',
			latest: '2026-11-08T00:00:00Z',
		} as const;

		expect(orderArrival(order([{ shipTime }], { delivery, ...promised }), now).atMs).toBe(
			Date.parse(delivery.latest),
		);
	});

	it('believes a delivery of this moment', () => {
		const deliveredAt = now.toISOString();
		const delivery = { status: 'delivered', evidence: 'carrierScan', source: '', at: deliveredAt };

		expect(orderArrival(order([{ deliveredAt }]), now).basis).toBe('known');
		expect(orderArrival(order([], { delivery } as Partial<Order>), now).basis).toBe('known');
	});

	it('waits for no parcel whose label was cancelled', () => {
		const seen = { deliveredAt: '2026-11-03T12:00:00Z' };
		const cancelled = { status: 'PENDING', detailedStatus: 'LABEL_CANCELLED' };

		expect(orderArrival(order([seen, cancelled]), now)).toMatchObject({
			outcome: 'delivered',
			basis: 'known',
		});
	});

	it('waits for the last of several parcels', () => {
		const first = { shipTime, deliveredAt: '2026-11-03T12:00:00Z' };
		const last = { shipTime, deliveredAt: '2026-11-06T12:00:00Z' };

		expect(orderArrival(order([first, { shipTime }]), now).outcome).toBe('underway');
		expect(orderArrival(order([last, first]), now).daysToDeliver).toBe(5);
	});

	it('is only as sure as its least sure parcel', () => {
		const seen = { deliveredAt: '2026-11-03T12:00:00Z' };
		const estimated = { estimatedArrivalDate: '2026-11-02T12:00:00Z' };

		expect(orderArrival(order([seen, estimated]), now).basis).toBe('estimated');
	});

	it('forgets a cancelled parcel', () => {
		const seen = { deliveredAt: '2026-11-03T12:00:00Z' };

		expect(orderArrival(order([seen, { status: 'CANCELLED' }]), now).outcome).toBe('delivered');
	});

	it.each([
		[{ status: 'UNDELIVERABLE' }],
		[{ status: 'IN_TRANSIT', detailedStatus: 'LOST' }],
		[{ status: 'IN_TRANSIT', detailedStatus: 'RETURNING_TO_SELLER' }],
	])('is undeliverable with a parcel that is %j', (parcel) => {
		const seen = { deliveredAt: '2026-11-03T12:00:00Z' };

		expect(orderArrival(order([seen, parcel]), now).outcome).toBe('undeliverable');
	});

	it('believes Delivery Wait that it never came', () => {
		const delivery = { status: 'undelivered', evidence: 'none', source: '' } as const;

		expect(orderArrival(order([], { delivery }), now).outcome).toBe('undeliverable');
	});

	it('takes the time that Delivery Wait saw, where the parcels have none', () => {
		const at = '2026-11-06T00:00:00Z';
		const delivery = { status: 'delivered', evidence: 'carrierScan', source: '', at } as const;

		expect(orderArrival(order([], { delivery, ...promised }), now)).toEqual({
			outcome: 'delivered',
			basis: 'known',
			atMs: Date.parse(at),
			late: true,
		});
	});

	it('calls a parcel late that still moves after its promise', () => {
		expect(orderArrival(order([{ shipTime, status: 'IN_TRANSIT' }], promised), now)).toEqual({
			outcome: 'underway',
			basis: 'none',
			late: true,
		});
	});

	it('judges no promise whose time is not over, though it was kept', () => {
		const early = order([{ shipTime, deliveredAt: '2026-11-03T12:00:00Z' }], {
			deliverByWindow: { latest: '2026-11-10T00:00:00Z' },
		});

		expect(orderArrival(early, now)).not.toHaveProperty('late');
		expect(orderArrival(early, new Date(now.getTime() + 1)).late).toBe(false);
	});

	it('presumes the rest delivered when the promise has passed, and says no more of it', () => {
		expect(orderArrival(order([{ shipTime, status: 'SHIPPED' }], promised), now)).toEqual({
			outcome: 'delivered',
			basis: 'presumed',
			atMs: Date.parse('2026-11-05T12:00:00Z'),
		});
	});

	it('knows that a parcel came, though not when', () => {
		expect(orderArrival(order([{ shipTime, status: 'DELIVERED' }]), now)).toEqual({
			outcome: 'delivered',
			basis: 'none',
		});
	});

	it('leaves an order open of which nothing is known', () => {
		expect(orderArrival(order([]), now)).toEqual({ outcome: 'underway', basis: 'none' });
	});
});

import {
	estimateDelivery,
	toDelivery,
} from '../../../nodes/shared/domain/delivery/deliveryEstimate';
import { DEFAULT_DELIVERY_SETTINGS } from '../../../nodes/shared/domain/delivery/deliverySettings';
import type { Order, OrderItem, OrderPackage } from '../../../nodes/shared/domain/order';

const ms = (iso: string) => Date.parse(iso);
const NOW = ms('2026-11-20T12:00:00Z');
const estimate = (order: Partial<Order>) =>
	estimateDelivery({
		order: { orderId: '1', ...order },
		settings: DEFAULT_DELIVERY_SETTINGS,
		firstSeen: {},
		nowMs: NOW,
	});

const item = (orderItemId: string, quantityOrdered: number, cancelled?: boolean): OrderItem => ({
	orderItemId,
	quantityOrdered,
	...(cancelled && { cancelled }),
});
const parcel = (packageReferenceId: string, more: Partial<OrderPackage> = {}): OrderPackage => ({
	packageReferenceId,
	...more,
});
const holds = (...quantities: number[]) =>
	quantities.map((quantity, index) => ({ orderItemId: String(index + 1), quantity }));

const early = { deliveredAt: '2026-11-03T10:00:00Z' };
const late = { deliveredAt: '2026-11-09T10:00:00Z' };
const lost = { status: 'IN_TRANSIT', detailedStatus: 'LOST' };
const promised = { deliverByWindow: { latest: '2026-11-12T22:59:59Z' } };

describe('estimateDelivery', () => {
	describe('several parcels', () => {
		it.each([
			['in their order', [early, late]],
			['in reverse', [late, early]],
		])('waits for the last one, %s', (_order, times) => {
			const packages = times.map((time, index) => parcel(String(index), time));

			expect(estimate({ packages })).toMatchObject({
				kind: 'arrival',
				seen: true,
				earliestMs: ms(late.deliveredAt),
				nominalMs: ms(late.deliveredAt),
				latestMs: ms(late.deliveredAt),
				parcels: 2,
			});
		});

		it('is as sure as the weakest of them, and tells the source of the last', () => {
			const onTheRoad = {
				status: 'IN_TRANSIT',
				estimatedArrivalDate: '2026-11-01T10:00:00Z',
				shipTime: '2026-10-30T00:00:00Z',
			};
			for (const packages of [
				[parcel('1', late), parcel('2', onTheRoad)],
				[parcel('2', onTheRoad), parcel('1', late)],
			]) {
				expect(estimate({ packages })).toMatchObject({
					seen: false,
					evidence: 'estimatedArrival',
					inTransit: true,
					latestMs: ms(late.deliveredAt),
					source: "the carrier's delivery time",
				});
			}
		});

		it('is on the road only as long as one of them is', () => {
			const shipped = { ...early, status: 'SHIPPED' };

			expect(estimate({ packages: [parcel('1', shipped), parcel('2', late)] })).toMatchObject({
				inTransit: false,
			});
		});

		it('is unknown as long as one of them is', () => {
			expect(estimate({ packages: [parcel('1', early), parcel('2')] })).toEqual({
				kind: 'unknown',
				cause: 'noEvidence',
				unitsMissing: 0,
			});
			expect(estimate({ packages: [parcel('1', { status: 'DELIVERED' })] })).toEqual({
				kind: 'unknown',
				cause: 'deliveredAtUnknownTime',
				unitsMissing: 0,
			});
		});
	});

	it.each([{ status: 'CANCELLED' }, { status: 'PENDING', detailedStatus: 'LABEL_CANCELLED' }])(
		'does not wait for a parcel that is %j',
		(cancelled) => {
			expect(estimate({ packages: [parcel('1', cancelled), parcel('2', early)] })).toMatchObject({
				latestMs: ms(early.deliveredAt),
				parcels: 1,
			});
		},
	);

	describe('a parcel that failed', () => {
		it('fails the order', () => {
			expect(estimate({ packages: [parcel('1', early), parcel('2', lost)] })).toEqual({
				kind: 'undelivered',
				cause: 'lost',
			});
			expect(estimate({ packages: [parcel('2', lost)], orderItems: [item('1', 1)] })).toEqual({
				kind: 'undelivered',
				cause: 'lost',
			});
		});

		it('is told by the first one, when there are several', () => {
			const refused = { detailedStatus: 'REJECTED_BY_BUYER' };

			expect(estimate({ packages: [parcel('1', refused), parcel('2', lost)] })).toMatchObject({
				cause: 'refused',
			});
		});

		it.each([
			['brings all of it', 2, 'arrival'],
			['brings a part of it', 1, 'undelivered'],
		])('counts no more once another parcel %s', (_what, quantity, kind) => {
			const packages = [
				parcel('1', { ...lost, items: holds(2) }),
				parcel('2', { ...late, items: holds(quantity) }),
			];

			expect(estimate({ packages, orderItems: [item('1', 2)] })).toMatchObject({ kind });
		});

		it.each<[string, Partial<Order>]>([
			['the other parcel', { orderItems: [item('1', 1)], packages: [parcel('2', late)] }],
			[
				'the other parcel, whose list is empty',
				{ orderItems: [item('1', 1)], packages: [parcel('2', { ...late, items: [] })] },
			],
			[
				'one of the other parcels',
				{
					orderItems: [item('1', 1)],
					packages: [parcel('2', { ...late, items: holds(1) }), parcel('3', late)],
				},
			],
			['the order', { packages: [parcel('2', { ...late, items: holds(1) })] }],
		])('still counts when the data does not say what is in %s', (_what, order) => {
			const packages = [parcel('1', lost), ...(order.packages ?? [])];

			expect(estimate({ ...order, packages })).toMatchObject({ kind: 'undelivered' });
		});
	});

	describe('a label by which nothing was handed over', () => {
		const label = parcel('2', { status: 'PENDING', items: holds(2) });

		it('does not count once other parcels bring the whole order: it was bought twice', () => {
			const packages = [parcel('1', { ...early, items: holds(2) }), label];

			expect(estimate({ packages, orderItems: [item('1', 2)] })).toMatchObject({
				seen: true,
				inTransit: false,
				parcels: 1,
			});
		});

		it('counts where they bring a part of it, or nobody knows', () => {
			const orderItems = [item('1', 2)];
			const part = [parcel('1', { ...early, items: holds(1) }), label];
			const silent = [parcel('1', early), label];

			for (const packages of [part, silent]) {
				expect(estimate({ ...promised, packages, orderItems })).toMatchObject({
					inTransit: true,
					parcels: 2,
				});
			}
		});
	});

	describe('units in no parcel', () => {
		const packages = [parcel('1', { ...early, items: holds(1, 1) })];

		it('come by the date promised for the order', () => {
			expect(estimate({ ...promised, packages, orderItems: [item('1', 3)] })).toMatchObject({
				kind: 'arrival',
				seen: false,
				evidence: 'deliverByWindow',
				latestMs: ms('2026-11-13T22:59:59Z'),
				parcels: 2,
			});
		});

		it('go with the parcels that are known where nothing is promised', () => {
			expect(estimate({ packages, orderItems: [item('1', 1), item('2', 4)] })).toMatchObject({
				kind: 'arrival',
				latestMs: ms(early.deliveredAt),
				parcels: 1,
			});
		});

		it('are told where nothing is known of those either', () => {
			const silent = [parcel('1', { items: holds(1) })];

			expect(estimate({ packages: silent, orderItems: [item('1', 4)] })).toEqual({
				kind: 'unknown',
				cause: 'unitsMissing',
				unitsMissing: 3,
			});
		});

		it.each([
			[{ quantityFulfilled: 2 }, 'carrierScan'],
			[{ quantityFulfilled: 2, cancelled: true }, 'carrierScan'],
			[{ quantityFulfilled: 3 }, 'deliverByWindow'],
			[{}, 'deliverByWindow'],
		])('are counted as Amazon counts what left: %j of 5 are %s', (more, evidence) => {
			const orderItems = [{ orderItemId: '1', quantityOrdered: 5, ...more }];

			expect(estimate({ ...promised, packages, orderItems })).toMatchObject({ evidence });
		});

		it.each<[string, readonly OrderItem[] | undefined]>([
			['all are packed', [item('1', 1), item('2', 1)]],
			['more are packed than ordered', [item('1', 1)]],
			['the rest was cancelled', [item('1', 2), item('2', 5, true)]],
			['nothing says what was ordered', undefined],
		])('are none when %s', (_why, orderItems) => {
			expect(estimate({ packages, ...(orderItems && { orderItems }) })).toMatchObject({
				kind: 'arrival',
				evidence: 'carrierScan',
			});
		});

		it('are none when one parcel does not say what it holds', () => {
			const silent = parcel('2', early);

			expect(
				estimate({ packages: [...packages, silent], orderItems: [item('1', 9)] }),
			).toMatchObject({ kind: 'arrival', parcels: 2 });
		});
	});

	it.each([undefined, [], [parcel('1', { status: 'CANCELLED' })]])(
		'goes by the promise when there are no parcels: %j',
		(packages) => {
			expect(estimate({ ...promised, ...(packages && { packages }) })).toMatchObject({
				evidence: 'deliverByWindow',
				parcels: 1,
			});
		},
	);
});

describe('toDelivery', () => {
	it.each<[string, Partial<Order>, ReturnType<typeof toDelivery>]>([
		[
			'a time that was seen',
			{ packages: [parcel('1', early)] },
			{
				status: 'delivered',
				evidence: 'carrierScan',
				at: '2026-11-03T10:00:00.000Z',
				source: "the carrier's delivery time",
			},
		],
		[
			'an interval that is expected',
			{ createdTime: '2026-11-01T00:00:00Z', ...promised },
			{
				status: 'expected',
				evidence: 'deliverByWindow',
				earliest: '2026-11-01T00:00:00.000Z',
				latest: '2026-11-13T22:59:59.000Z',
				source: 'the delivery date promised to the buyer plus 24 hours',
			},
		],
		[
			'a parcel that failed',
			{ packages: [parcel('1', lost)] },
			{ status: 'undelivered', evidence: 'packageStatus', source: 'parcel lost' },
		],
		['nothing', {}, { status: 'unknown', evidence: 'none', source: 'no date of any source' }],
		[
			'a status without a time',
			{ packages: [parcel('1', { status: 'DELIVERED' })] },
			{
				status: 'unknown',
				evidence: 'none',
				source: "Amazon's status Delivered, without a time",
			},
		],
		[
			'missing units',
			{ packages: [parcel('1', { items: holds(1) })], orderItems: [item('1', 2)] },
			{ status: 'unknown', evidence: 'none', source: 'no data for the parcel of some units' },
		],
	])('writes down %s', (_what, order, delivery) => {
		expect(toDelivery(estimate(order))).toEqual(delivery);
	});
});

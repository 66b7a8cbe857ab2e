import {
	DEFAULT_DELIVERY_SETTINGS,
	type DeliverySettings,
} from '../../../nodes/shared/domain/delivery/deliverySettings';
import { parcelArrival } from '../../../nodes/shared/domain/delivery/parcelArrival';
import type { CarrierMatch, Order, OrderPackage } from '../../../nodes/shared/domain/order';

const ms = (iso: string) => Date.parse(iso);
const NOW = ms('2026-11-20T12:00:00Z');

const amazonLogistics: CarrierMatch = {
	code: 'amazonLogistics',
	name: 'Amazon Logistics',
	isAmazonLogistics: true,
	evidence: 'numberPattern',
	reason: '',
};
const ups: CarrierMatch = {
	...amazonLogistics,
	code: 'ups',
	name: 'UPS',
	isAmazonLogistics: false,
};

const parcelOf = (
	parcel: Partial<OrderPackage>,
	order: Partial<Order> = {},
	settings: Partial<DeliverySettings> = {},
	nowMs = NOW,
) =>
	parcelArrival(
		{
			order: { orderId: '1', ...order },
			settings: { ...DEFAULT_DELIVERY_SETTINGS, ...settings },
			firstSeen: {},
			nowMs,
		},
		{ packageReferenceId: '1', carrierMatch: ups, ...parcel },
	);

const shipTime = '2026-11-01T08:00:00Z';
const deliverByWindow = { earliest: '2026-11-04T00:00:00Z', latest: '2026-11-06T22:59:59Z' };

describe('parcelArrival', () => {
	describe('a time given by a carrier or tracking', () => {
		it.each(['carrierScan', 'trackingMilestone'] as const)(
			'takes a %s as the exact time',
			(rung) => {
				const deliveredAt = '2026-11-05T14:00:00Z';

				expect(parcelOf({ deliveredAt, deliveredAtEvidence: rung, shipTime })).toEqual({
					kind: 'arrival',
					seen: true,
					evidence: rung,
					strength: rung,
					earliestMs: ms(deliveredAt),
					nominalMs: ms(deliveredAt),
					latestMs: ms(deliveredAt),
					inTransit: false,
					source: rung === 'carrierScan' ? "the carrier's delivery time" : "Amazon's tracking",
				});
			},
		);

		it('counts as a carrier scan where nothing says otherwise', () => {
			expect(parcelOf({ deliveredAt: shipTime })).toMatchObject({ evidence: 'carrierScan' });
		});

		it('goes before Amazon’s own status and estimate', () => {
			const parcel = { status: 'IN_TRANSIT', estimatedArrivalDate: '2026-11-30T00:00:00Z' };

			expect(parcelOf({ ...parcel, deliveredAt: shipTime })).toMatchObject({
				evidence: 'carrierScan',
				inTransit: false,
			});
		});

		it.each([
			['counts from its very time on', NOW, 'carrierScan'],
			['says nothing a millisecond before', NOW - 1, 'deliverByWindow'],
		])('%s', (_when, nowMs, evidence) => {
			const deliveredAt = new Date(NOW).toISOString();

			expect(parcelOf({ deliveredAt }, { deliverByWindow }, {}, nowMs)).toMatchObject({ evidence });
		});

		it.each(['2026-11-01T08:00:00Z', '2026-10-20T08:00:00Z'])(
			'is another parcel’s when it is not after the leaving: %s',
			(deliveredAt) => {
				expect(parcelOf({ shipTime, deliveredAt }, { deliverByWindow })).toMatchObject({
					seen: false,
					evidence: 'deliverByWindow',
				});
			},
		);
	});

	describe('Amazon’s status Delivered, which has no time', () => {
		const DELIVERED = { status: 'DELIVERED', shipTime };

		it.each<[string, Partial<OrderPackage>, Partial<Order>, string]>([
			[
				'the promise, when the order last changed before it',
				DELIVERED,
				{ deliverByWindow, lastUpdatedTime: '2026-11-02T00:00:00Z' },
				deliverByWindow.latest,
			],
			[
				'the last change, when it came after the promise',
				DELIVERED,
				{ deliverByWindow, lastUpdatedTime: '2026-11-07T00:00:00Z' },
				'2026-11-07T00:00:00Z',
			],
			[
				'the promise plus its margin, when it changed long after',
				DELIVERED,
				{ deliverByWindow, lastUpdatedTime: '2026-11-09T00:00:00Z' },
				'2026-11-07T22:59:59Z',
			],
			['the promise alone', DELIVERED, { deliverByWindow }, deliverByWindow.latest],
			[
				'the days on the road, where nothing was promised',
				DELIVERED,
				{ lastUpdatedTime: '2026-11-09T00:00:00Z' },
				'2026-11-11T08:00:00Z',
			],
			[
				'the days on the road, when it left after the promise',
				{ ...DELIVERED, shipTime: '2026-11-07T08:00:00Z' },
				{ deliverByWindow },
				'2026-11-17T08:00:00Z',
			],
			[
				'the time it was first seen, before the promise',
				{ ...DELIVERED, deliveredAt: '2026-11-05T06:00:00Z', deliveredAtEvidence: 'packageStatus' },
				{ deliverByWindow },
				'2026-11-05T06:00:00Z',
			],
			[
				'the promise, when it was first seen long after',
				{ ...DELIVERED, deliveredAt: '2026-11-18T06:00:00Z', deliveredAtEvidence: 'packageStatus' },
				{ deliverByWindow },
				deliverByWindow.latest,
			],
			[
				'the time it was first seen, alone',
				{ shipTime, deliveredAt: '2026-11-04T06:00:00Z', deliveredAtEvidence: 'packageStatus' },
				{},
				'2026-11-04T06:00:00Z',
			],
			[
				'the promise, though it is ahead: the same in every run',
				DELIVERED,
				{ deliverByWindow: { latest: '2026-11-28T00:00:00Z' } },
				'2026-11-28T00:00:00Z',
			],
			[
				'the same for the detailed status',
				{ detailedStatus: 'DELIVERED', shipTime },
				{ deliverByWindow },
				deliverByWindow.latest,
			],
		])('came by %s', (_bound, parcel, order, latest) => {
			expect(parcelOf(parcel, order)).toEqual({
				kind: 'arrival',
				seen: true,
				evidence: 'packageStatus',
				strength: 'packageStatus',
				earliestMs: ms(parcel.shipTime ?? shipTime),
				nominalMs: ms(latest),
				latestMs: ms(latest),
				inTransit: false,
				source: "Amazon's status Delivered",
			});
		});

		it('is unknown where nothing bounds it', () => {
			expect(parcelOf({ status: 'DELIVERED' })).toEqual({ kind: 'unknown', delivered: true });
			expect(
				parcelOf({ status: 'DELIVERED' }, { createdTime: shipTime, lastUpdatedTime: shipTime }),
			).toEqual({ kind: 'unknown', delivered: true });
		});

		it.each([
			['at the time it was first seen', NOW, 'packageStatus'],
			['not a millisecond before', NOW - 1, 'deliverByWindow'],
		])('counts %s', (_when, nowMs, evidence) => {
			const deliveredAt = new Date(NOW).toISOString();
			const parcel = { ...DELIVERED, deliveredAt, deliveredAtEvidence: 'packageStatus' } as const;

			expect(parcelOf(parcel, { deliverByWindow }, {}, nowMs)).toMatchObject({ evidence });
		});

		it('never came before it left, nor left after it came', () => {
			const order = { createdTime: '2026-10-30T00:00:00Z', deliverByWindow };

			expect(parcelOf({ status: 'DELIVERED' }, order)).toMatchObject({
				earliestMs: ms(order.createdTime),
			});
			expect(parcelOf({ status: 'DELIVERED' }, { deliverByWindow })).toMatchObject({
				earliestMs: ms(deliverByWindow.latest),
			});
		});
	});

	describe('what is not seen', () => {
		const estimatedArrivalDate = '2026-11-05T20:00:00Z';

		it.each<[string, Partial<OrderPackage>, Partial<Order>, string, number, string]>([
			[
				'the estimate plus 48 hours for Amazon Logistics',
				{ estimatedArrivalDate, carrierMatch: amazonLogistics },
				{ deliverByWindow },
				'estimatedArrival',
				ms('2026-11-07T20:00:00Z'),
				"Amazon's estimated arrival plus 48 hours",
			],
			[
				'the estimate plus 24 hours for other carriers',
				{ estimatedArrivalDate, carrierMatch: ups },
				{},
				'estimatedArrival',
				ms('2026-11-06T20:00:00Z'),
				"Amazon's estimated arrival plus 24 hours",
			],
			[
				'the estimate plus 48 hours where the carrier is not known',
				{ estimatedArrivalDate, carrierMatch: { ...ups, code: 'unknown' } },
				{},
				'estimatedArrival',
				ms('2026-11-07T20:00:00Z'),
				"Amazon's estimated arrival plus 48 hours",
			],
			[
				'the promise plus 24 hours, Amazon Logistics or not',
				{ carrierMatch: amazonLogistics },
				{ deliverByWindow },
				'deliverByWindow',
				ms('2026-11-07T22:59:59Z'),
				'the delivery date promised to the buyer plus 24 hours',
			],
			[
				'the promise plus 48 hours for FBA by Amazon Logistics',
				{ carrierMatch: amazonLogistics },
				{ deliverByWindow, fulfilledBy: 'AMAZON' },
				'deliverByWindow',
				ms('2026-11-08T22:59:59Z'),
				'the delivery date promised to the buyer plus 48 hours',
			],
			[
				'the promise plus its margin at the latest, where the estimate is before it',
				{ estimatedArrivalDate: '2026-11-06T20:00:00Z', carrierMatch: amazonLogistics },
				{ deliverByWindow },
				'estimatedArrival',
				ms('2026-11-07T22:59:59Z'),
				"Amazon's estimated arrival plus 27 hours",
			],
			[
				'the estimate that says that the promise is not kept',
				{ estimatedArrivalDate: '2026-11-07T20:00:00Z' },
				{ deliverByWindow },
				'estimatedArrival',
				ms('2026-11-08T20:00:00Z'),
				"Amazon's estimated arrival plus 24 hours",
			],
			[
				'the shipping time plus ten days plus 48 hours',
				{},
				{},
				'shipTime',
				ms('2026-11-13T08:00:00Z'),
				'the shipping time and the usual transit time plus 48 hours',
			],
			[
				'the shipping time plus the days of its service',
				{ shippingService: 'UPS Next Day Air' },
				{},
				'shipTime',
				ms('2026-11-05T08:00:00Z'),
				'the shipping time and the usual transit time plus 48 hours',
			],
		])('counts as arrived by %s', (_rung, parcel, order, evidence, latestMs, source) => {
			expect(parcelOf({ shipTime, ...parcel }, order)).toMatchObject({
				kind: 'arrival',
				seen: false,
				evidence,
				earliestMs: ms(shipTime),
				latestMs,
				source,
			});
		});

		it('keeps the evidence’s own time apart from the margin', () => {
			expect(parcelOf({ estimatedArrivalDate })).toMatchObject({
				nominalMs: ms(estimatedArrivalDate),
				latestMs: ms(estimatedArrivalDate) + 24 * 3_600_000,
			});
		});

		it('lets a margin of the carrier go before all others', () => {
			const carrierMarginMs = new Map([['amazonLogistics', 3_600_000]]);
			const parcel = { estimatedArrivalDate, carrierMatch: amazonLogistics };

			expect(parcelOf(parcel, {}, { carrierMarginMs })).toMatchObject({
				latestMs: ms('2026-11-05T21:00:00Z'),
				source: "Amazon's estimated arrival plus 1 hour",
			});
			expect(parcelOf({ ...parcel, carrierMatch: ups }, {}, { carrierMarginMs })).toMatchObject({
				latestMs: ms('2026-11-06T20:00:00Z'),
			});
		});

		it('does not mention a margin of nothing', () => {
			const settings = { amazonLogisticsMarginMs: 0 };

			expect(
				parcelOf({ estimatedArrivalDate, carrierMatch: amazonLogistics }, {}, settings),
			).toMatchObject({ source: "Amazon's estimated arrival" });
		});

		it.each([
			['71 hours', 71, 'plus 71 hours'],
			['three days', 72, 'plus 3 days'],
			['73 hours', 73, 'plus 73 hours'],
		])('tells a margin of %s', (_name, hours, words) => {
			const marginMs = {
				...DEFAULT_DELIVERY_SETTINGS.marginMs,
				estimatedArrival: hours * 3_600_000,
			};

			expect(parcelOf({ estimatedArrivalDate }, {}, { marginMs })).toMatchObject({
				source: `Amazon's estimated arrival ${words}`,
			});
		});

		it.each([
			['IN_TRANSIT', true],
			['PENDING', true],
			['SHIPPED', false],
			[undefined, false],
		])('takes the status %s as on the road: %s', (status, inTransit) => {
			const parcel = status === undefined ? {} : { status };

			expect(parcelOf({ ...parcel, estimatedArrivalDate })).toMatchObject({ inTransit });
		});

		it('is unknown where there is no date at all', () => {
			expect(parcelOf({})).toEqual({ kind: 'unknown', delivered: false });
		});
	});

	it.each<[string, Partial<Order>]>([
		['a pickup point', { shipTo: { addressType: 'PICKUP_POINT' } }],
		['the seller’s shop', { programs: ['PRIME', 'IN_STORE_PICK_UP'] }],
	])('leaves the buyer three days to collect it from %s', (_place, order) => {
		const deliveredAt = '2026-11-05T14:00:00Z';
		const collected = { latestMs: ms('2026-11-08T14:00:00Z'), nominalMs: ms(deliveredAt) };

		expect(parcelOf({ deliveredAt }, order)).toMatchObject({
			...collected,
			source: "the carrier's delivery time plus 3 days",
		});
		expect(
			parcelOf({ status: 'DELIVERED' }, { ...order, lastUpdatedTime: deliveredAt }),
		).toMatchObject(collected);
		expect(
			parcelOf({ estimatedArrivalDate: deliveredAt }, order, { pickupMarginMs: 3_600_000 }),
		).toMatchObject({ latestMs: ms('2026-11-06T15:00:00Z') });
	});

	it('takes no three days for an ordinary address', () => {
		const order = { shipTo: { addressType: 'RESIDENTIAL' }, programs: ['PRIME'] };

		expect(parcelOf({ deliveredAt: shipTime }, order)).toMatchObject({ latestMs: ms(shipTime) });
	});
});

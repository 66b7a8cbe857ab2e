import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { epochMs } from '../../../nodes/shared/domain/time';
import { NO_EXCLUSIONS } from '../../../nodes/shared/domain/decision/orderEligibility';
import {
	decideRequest,
	type OrderDecision,
	type OrderMemory,
} from '../../../nodes/shared/domain/decision/requestDecision';
import {
	DEFAULT_REQUEST_SETTINGS,
	type RequestSettings,
} from '../../../nodes/shared/domain/decision/requestSettings';
import { BUYER_MESSAGE_WINDOW } from '../../../nodes/shared/domain/decision/requestWindow';

const settings: RequestSettings = {
	...DEFAULT_REQUEST_SETTINGS,
	timeZone: { kind: 'named', zone: 'UTC' },
};
const message: RequestSettings = { ...settings, window: BUYER_MESSAGE_WINDOW };

const ups = {
	code: 'ups',
	name: 'UPS',
	isAmazonLogistics: false,
	evidence: 'none',
	reason: '',
} as const;

const orderOf = (more: Partial<Order>, parcel: Partial<OrderPackage> = {}): Order => ({
	orderId: '302-1234567-1234567',
	marketplaceId: 'A1PA6795UKMFR9',
	fulfillmentStatus: 'SHIPPED',
	createdTime: '2026-10-28T09:00:00Z',
	packages: [{ packageReferenceId: '1', carrierMatch: ups, ...parcel }],
	...more,
});

const decide = (
	order: Order,
	now: string,
	{ memory, chosen = settings }: { memory?: OrderMemory; chosen?: RequestSettings } = {},
) =>
	decideRequest({
		order,
		settings: chosen,
		exclusions: NO_EXCLUSIONS,
		memory,
		nowMs: Date.parse(`${now}Z`),
	});

/** What the ledger hands to the next run. */
const remember = ({ delivery, decision }: OrderDecision): OrderMemory => ({
	code: decision.code,
	shippedSeenMs: epochMs(delivery.shippedSeenAt),
	deliveredSeenMs: epochMs(delivery.deliveredSeenAt),
	requestAtMs: epochMs(decision.requestAt),
});

/** One run a day at noon. */
function runDaily(orderAt: (day: string) => Order, firstDay: string, runs: number) {
	const decisions: OrderDecision[] = [];
	let memory: OrderMemory | undefined;
	for (let run = 0; run < runs; run += 1) {
		const day = new Date(Date.parse(firstDay) + run * 86_400_000).toISOString().slice(0, 10);
		const decided = decide(orderAt(day), `${day}T12:00`, memory ? { memory } : {});
		decisions.push(decided);
		memory = remember(decided);
	}
	return decisions;
}

describe('nothing arrives before it left', () => {
	const late = { shipTime: '2026-11-11T10:00:00Z' };
	const promised = {
		deliverByWindow: { earliest: '2026-11-02T00:00:00Z', latest: '2026-11-05T00:00:00Z' },
	};
	const estimated = { ...late, estimatedArrivalDate: '2026-11-05T00:00:00Z' };

	it.each<[string, Order, RequestSettings]>([
		[
			'FBM that left after its promise',
			orderOf({ ...promised, fulfilledBy: 'MERCHANT' }, { ...late, status: 'SHIPPED' }),
			settings,
		],
		['FBA that left after its estimate', orderOf({ fulfilledBy: 'AMAZON' }, estimated), settings],
		['the same for a message to the buyer', orderOf(promised, late), message],
		['FBA for a message to the buyer', orderOf({}, estimated), message],
		[
			'Delivered without a time',
			orderOf(
				{ ...promised, lastUpdatedTime: '2026-11-11T11:00:00Z' },
				{ ...late, status: 'DELIVERED' },
			),
			settings,
		],
		[
			'a scan of another parcel',
			orderOf(promised, { ...late, deliveredAt: '2026-11-04T10:00:00Z' }),
			settings,
		],
	])('%s is not due on the day it leaves, nor three days later', (_what, order, chosen) => {
		const wait =
			chosen === message ? ['2026-11-11T20:00'] : ['2026-11-11T20:00', '2026-11-14T20:00'];
		for (const now of wait) expect(decide(order, now, { chosen }).decision.outcome).toBe('notYet');
	});

	it('counts the days on the road from the leaving, says so, and asks in Amazon’s window', () => {
		const order = orderOf(promised, { ...late, status: 'SHIPPED' });

		expect(decide(order, '2026-11-20T12:00').decision.reason).toContain(
			'as it left after the delivery date promised to the buyer',
		);
		// Ten days on the road, two of margin, five of Amazon's; its window closes by the promise.
		expect(decide(order, '2026-11-28T15:59').decision.outcome).toBe('notYet');
		expect(decide(order, '2026-11-28T16:00').decision.outcome).toBe('due');
		expect(decide(order, '2026-12-03T23:59').decision.outcome).toBe('due');
		expect(decide(order, '2026-12-04T00:00').decision.outcome).toBe('skipped');
	});

	it('waits for the least days on the road where the promise ends with the leaving', () => {
		const order = orderOf({ deliverByWindow: { latest: '2026-11-11T10:00:01Z' } }, late);
		const international = { ...late, shippingService: 'International Priority' };

		const arrivedBy = (given: Order) => decide(given, '2026-11-12T00:00').decision.facts.arrivedBy;
		expect(arrivedBy(order)).toBe('2026-11-12T10:00:01.000Z');
		expect(arrivedBy({ ...order, packages: [{ packageReferenceId: '1', ...international }] })).toBe(
			'2026-11-14T10:00:00.000Z',
		);
	});

	it('takes the leaving from the ledger where no shipping time is given', () => {
		const [, second, third] = runDaily(
			(day) => ({
				...orderOf(promised, { status: 'SHIPPED' }),
				fulfillmentStatus: day < '2026-11-11' ? 'UNSHIPPED' : 'SHIPPED',
			}),
			'2026-11-10',
			3,
		);

		expect(second?.delivery.shippedSeenAt).toBe('2026-11-11T12:00:00.000Z');
		expect(third?.delivery.shippedSeenAt).toBe('2026-11-11T12:00:00.000Z');
		expect(third?.decision).toMatchObject({
			code: 'awaitingDelivery',
			facts: { evidence: 'shipTime', arrivedBy: '2026-11-23T12:00:00.000Z' },
		});
	});
});

describe('a delivery that was seen is kept', () => {
	const order = orderOf(
		{ deliverByWindow: { earliest: '2026-11-02T00:00:00Z', latest: '2026-11-30T00:00:00Z' } },
		{ shipTime: '2026-10-29T10:00:00Z', status: 'IN_TRANSIT' },
	);
	const delivered = {
		...order,
		packages: [{ ...order.packages?.[0], packageReferenceId: '1', status: 'DELIVERED' }],
	};

	it('so five runs name one arrival, and the opening does not move', () => {
		const runs = runDaily((day) => (day < '2026-11-04' ? order : delivered), '2026-11-03', 6);
		const told = runs.slice(1).map(({ decision }) => decision.requestAt);

		expect(new Set(told)).toEqual(new Set(['2026-11-09T18:00:00.000Z']));
		expect(runs.at(-1)?.delivery.deliveredSeenAt).toBe('2026-11-04T12:00:00.000Z');
	});

	it('and one moment is told without a ledger too', () => {
		const told = ['2026-11-04T12:00', '2026-11-09T12:00', '2026-11-25T12:00'].map(
			(now) => decide(delivered, now).decision.requestAt,
		);

		expect(new Set(told).size).toBe(1);
	});

	it('though the status is not read any more', () => {
		const memory = { deliveredSeenMs: Date.parse('2026-11-04T12:00:00Z') };
		const bare = { ...order, packages: [] };

		expect(decide(bare, '2026-11-10T12:00', { memory }).decision).toMatchObject({
			code: 'due',
			facts: { evidence: 'packageStatus', arrivedBy: '2026-11-04T12:00:00.000Z' },
		});
	});

	it('but not for a parcel that left after it or is on the road', () => {
		const memory = { deliveredSeenMs: Date.parse('2026-11-04T12:00:00Z') };
		const later = { packageReferenceId: '2', shipTime: '2026-11-06T10:00:00Z' };

		for (const second of [later, { packageReferenceId: '2', status: 'IN_TRANSIT' }]) {
			const packages = [...delivered.packages, second];
			expect(decide({ ...order, packages }, '2026-11-12T12:00', { memory }).decision.outcome).toBe(
				'notYet',
			);
		}
	});

	it('lets a message go out at once', () => {
		expect(decide(delivered, '2026-11-04T12:00', { chosen: message }).decision.code).toBe('due');
	});
});

describe('knowing more never asks later', () => {
	it('FBA with an estimate is due with the status Delivered as without it', () => {
		const parcel = {
			shipTime: '2026-11-01T10:00:00Z',
			estimatedArrivalDate: '2026-11-03T18:00:00Z',
		};

		for (const status of ['SHIPPED', 'DELIVERED']) {
			expect(decide(orderOf({}, { ...parcel, status }), '2026-11-20T12:00').decision.code).toBe(
				'due',
			);
		}
	});

	it('nor does a list of what is in the parcels, where nothing else is known of the rest', () => {
		const parcel = { shipTime: '2026-11-01T10:00:00Z', deliveredAt: '2026-11-03T18:00:00Z' };
		const listed = { ...parcel, items: [{ orderItemId: '1', quantity: 1 }] };
		const orderItems = [{ orderItemId: '1', quantityOrdered: 2 }];

		for (const given of [parcel, listed]) {
			expect(decide(orderOf({ orderItems }, given), '2026-11-20T12:00').decision.code).toBe('due');
		}
	});
});

describe('a moment that was told', () => {
	it('moves later only for a new fact, which the reason names', () => {
		const order = orderOf(
			{},
			{ shipTime: '2026-11-01T10:00:00Z', estimatedArrivalDate: '2026-11-03T18:00:00Z' },
		);
		const told = decide(order, '2026-11-02T12:00');
		const parcel = {
			...order.packages?.[0],
			packageReferenceId: '1',
			deliveredAt: '2026-11-09T08:00:00Z',
		};
		const scanned = decide({ ...order, packages: [parcel] }, '2026-11-10T12:00', {
			memory: remember(told),
		});

		expect(told.decision.requestAt).toBe('2026-11-10T00:00:00.000Z');
		expect(scanned.decision).toMatchObject({
			requestAt: '2026-11-14T14:00:00.000Z',
			facts: { plannedBefore: '2026-11-10T00:00:00.000Z' },
		});
		expect(scanned.decision.reason).toContain(
			"An earlier run planned it for Tue 10 Nov 2026, 00:00: what decides now is the carrier's delivery time",
		);
	});
});

describe('a look at another time', () => {
	const backtest = { ...settings, isBacktest: true };

	it('uses no scan of a later day, and is due where the run of that day was', () => {
		const parcel = {
			shipTime: '2026-11-01T10:00:00Z',
			estimatedArrivalDate: '2026-11-03T06:00:00Z',
		};
		const today = orderOf({}, { ...parcel, deliveredAt: '2026-11-12T10:00:00Z' });

		expect(decide(today, '2026-11-09T20:00', { chosen: backtest }).decision.code).toBe('due');
		expect(decide(orderOf({}, parcel), '2026-11-09T20:00').decision.code).toBe('due');
	});

	it('knows nothing of a parcel before it left, nor of a status that the order got later', () => {
		const parcel = { shipTime: '2026-11-05T10:00:00Z', status: 'DELIVERED' };
		const order = orderOf(
			{
				deliverByWindow: { latest: '2026-11-20T00:00:00Z' },
				lastUpdatedTime: '2026-11-08T10:00:00Z',
			},
			parcel,
		);

		expect(decide(order, '2026-11-05T09:00', { chosen: backtest }).decision.code).toBe(
			'notShipped',
		);
		expect(decide(order, '2026-11-08T09:00', { chosen: backtest }).decision.code).toBe(
			'awaitingDelivery',
		);
		const lost = {
			...order,
			packages: [{ packageReferenceId: '1', shipTime: parcel.shipTime, status: 'UNDELIVERABLE' }],
		};
		expect(decide(lost, '2026-11-08T09:00', { chosen: backtest }).decision.code).toBe(
			'awaitingDelivery',
		);
		expect(decide(lost, '2026-11-08T11:00', { chosen: backtest }).decision.code).toBe(
			'parcelUndeliverable',
		);
	});

	it('keeps nothing in mind for later runs', () => {
		const order = orderOf({}, { deliveredAt: '2026-11-03T10:00:00Z' });

		expect(decide(order, '2026-11-09T12:00', { chosen: backtest }).delivery).not.toHaveProperty(
			'deliveredSeenAt',
		);
		expect(decide(order, '2026-11-09T12:00').delivery.deliveredSeenAt).toBe(
			'2026-11-03T10:00:00.000Z',
		);
	});
});

describe('every order ends', () => {
	it('when it was made to order: it is asked in its window, seven weeks after it was placed', () => {
		const order = orderOf(
			{
				createdTime: '2026-09-01T09:00:00Z',
				deliverByWindow: { earliest: '2026-10-09T00:00:00Z', latest: '2026-10-13T00:00:00Z' },
			},
			{ shipTime: '2026-10-05T10:00:00Z' },
		);

		expect(decide(order, '2026-10-19T12:00').decision.code).toBe('due');
	});

	it('when it never ships: 90 days after it was placed, later only where it was promised for later', () => {
		const unshipped = {
			...orderOf({ createdTime: '2026-08-01T00:00:00Z' }),
			fulfillmentStatus: 'UNSHIPPED',
		};
		const promised = { ...unshipped, deliverByWindow: { latest: '2026-12-01T00:00:00Z' } };

		expect(decide(unshipped, '2026-10-29T12:00').decision.code).toBe('notShipped');
		expect(decide(unshipped, '2026-10-31T12:00').decision.code).toBe('noEvidenceInTime');
		expect(decide(promised, '2026-12-31T00:00').decision.code).toBe('notShipped');
		expect(decide(promised, '2026-12-31T00:01').decision.code).toBe('noEvidenceInTime');
	});

	it('when Amazon shows its parcel on the road for ever: two weeks after its date, that counts', () => {
		const order = orderOf(
			{ deliverByWindow: { latest: '2026-11-05T00:00:00Z' } },
			{ shipTime: '2026-11-01T10:00:00Z', status: 'IN_TRANSIT' },
		);

		expect(decide(order, '2026-11-19T23:59').decision.code).toBe('parcelInTransit');
		expect(decide(order, '2026-11-20T00:00').decision).toMatchObject({
			outcome: 'due',
			code: 'dueStillInTransit',
		});
	});
});

describe('what cannot be decided or sent is held, and says why', () => {
	const due = orderOf({}, { deliveredAt: '2026-11-03T10:00:00Z' });
	const now = '2026-11-12T12:00';

	it.each<[string, Partial<Order>, string]>([
		['no marketplace', {}, 'none given'],
		[
			'a channel that nobody knows',
			{ salesChannel: { channelName: 'AMAZON', marketplaceName: 'SI CA Prod Marketplace' } },
			'SI CA Prod Marketplace',
		],
		['a marketplace that nobody knows', { marketplaceId: 'A0UNKNOWN' }, 'A0UNKNOWN'],
	])('%s', (_what, more, told) => {
		const order = { orderId: due.orderId, fulfillmentStatus: 'SHIPPED', ...more };
		const { decision } = decide({ ...order, packages: due.packages ?? [] }, now);

		expect(decision).toMatchObject({ outcome: 'notYet', code: 'marketplaceUnknown' });
		expect(decision.reason).toContain(told);
	});

	it('an FBA order without an estimate', () => {
		const { decision } = decide({ ...due, fulfilledBy: 'AMAZON', packages: [] }, now);

		expect(decision).toMatchObject({ outcome: 'notYet', code: 'estimateMissing' });
		expect(decision.reason).toContain('shipments report');
	});

	it('exclusions that could not be read: only what would be due waits', () => {
		const heldBy = (order: Order) =>
			decideRequest({
				order,
				settings,
				exclusions: NO_EXCLUSIONS,
				exclusionsProblem: 'the report was cancelled',
				nowMs: Date.parse(`${now}Z`),
			}).decision;

		expect(heldBy(due)).toMatchObject({ outcome: 'notYet', code: 'exclusionsUnread' });
		expect(heldBy(due).reason).toContain('the report was cancelled');
		expect(heldBy({ ...due, fulfillmentStatus: 'CANCELLED' }).code).toBe('orderCancelled');
	});
});

it('waits longer for single SKUs and ASINs', () => {
	const longerWaitMs = new Map([
		['SHIRT', 14 * 86_400_000],
		['B00SHIRT', 10 * 86_400_000],
	]);
	const chosen = { ...settings, preferences: { ...settings.preferences, longerWaitMs } };
	const requestAt = (...items: object[]) => {
		const orderItems = items.map((more, index) => ({
			orderItemId: String(index),
			quantityOrdered: 1,
			...more,
		}));
		return decide(
			orderOf({ orderItems }, { deliveredAt: '2026-11-03T10:00:00Z' }),
			'2026-11-04T12:00',
			{ chosen },
		).decision.requestAt;
	};

	expect(requestAt({ sellerSku: 'MUG' })).toBe('2026-11-08T16:00:00.000Z');
	expect(requestAt({ sellerSku: 'MUG', asin: 'B00SHIRT' })).toBe('2026-11-13T10:00:00.000Z');
	expect(requestAt({ asin: 'B00SHIRT' }, { sellerSku: 'SHIRT' })).toBe('2026-11-17T10:00:00.000Z');
	expect(requestAt({ sellerSku: 'MUG' }, { sellerSku: 'SHIRT', cancelled: true })).toBe(
		'2026-11-08T16:00:00.000Z',
	);
});

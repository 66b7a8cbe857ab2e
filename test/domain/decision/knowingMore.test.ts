/**
 * To know more never asks later, over all carriers and settings. What contradicts is no more but
 * something else: an estimate after the date that counted, a parcel shown on the road, a slower
 * service, and a number that names another carrier than the declared one.
 */
import fc from 'fast-check';

import { CARRIERS } from '../../../nodes/shared/domain/carrier/data/carriers';
import { detectCarrier } from '../../../nodes/shared/domain/carrier/detectCarrier';
import { NO_EXCLUSIONS } from '../../../nodes/shared/domain/decision/orderEligibility';
import { decideRequest } from '../../../nodes/shared/domain/decision/requestDecision';
import {
	DEFAULT_REQUEST_SETTINGS,
	type RequestSettings,
} from '../../../nodes/shared/domain/decision/requestSettings';
import {
	BUYER_MESSAGE_WINDOW,
	REQUEST_A_REVIEW_WINDOW,
} from '../../../nodes/shared/domain/decision/requestWindow';
import type { CarrierMatch, Order, OrderPackage } from '../../../nodes/shared/domain/order';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BASE_MS = Date.parse('2026-03-01T00:00:00Z');
const CASES = 1_000;

const iso = (ms: number) => new Date(BASE_MS + ms).toISOString();
const hours = (min: number, max: number) =>
	fc.integer({ min: min * 24, max: max * 24 }).map((count) => count * HOUR_MS);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const present = (record: object) =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const codes = ['unknown', ...CARRIERS.map(({ code }) => code)];
const carrierOf = (code: string): CarrierMatch => ({
	code,
	name: code,
	isAmazonLogistics: code === 'amazonLogistics',
	evidence: 'declaredOnly',
	reason: '',
});
const carriers = fc
	.oneof(fc.constantFrom('amazonLogistics', 'ups'), fc.constantFrom(...codes))
	.map(carrierOf);
const numbers = fc.constantFrom(
	'TBA303012345678',
	'1Z12345E0205271688',
	'9400111899223817428490',
	'00340434161094042557',
	'nothing that is a number',
);

const parcels: fc.Arbitrary<Partial<OrderPackage>> = fc
	.record({
		shipTime: maybe(hours(0, 12).map(iso)),
		status: maybe(fc.constantFrom('PENDING', 'IN_TRANSIT', 'SHIPPED', 'DELIVERED')),
		estimatedArrivalDate: maybe(hours(0, 25).map(iso)),
		shippingService: maybe(fc.constantFrom('Standard', 'Next Day', 'Economy', 'International')),
		carrierMatch: maybe(carriers),
	})
	.map(present);

const orders: fc.Arbitrary<Omit<Order, 'packages'>> = fc
	.record({
		orderId: fc.constant('302-1234567-1234567'),
		marketplaceId: fc.constantFrom('A1PA6795UKMFR9', 'ATVPDKIKX0DER'),
		fulfillmentStatus: fc.constant('SHIPPED'),
		fulfilledBy: maybe(fc.constantFrom('AMAZON', 'MERCHANT')),
		createdTime: maybe(hours(-3, 0).map(iso)),
		lastUpdatedTime: maybe(hours(0, 40).map(iso)),
		deliverByWindow: maybe(hours(0, 20).map((ms) => ({ earliest: iso(ms / 2), latest: iso(ms) }))),
		programs: maybe(fc.constant(['IN_STORE_PICK_UP'])),
	})
	.map((order) => present(order) as unknown as Omit<Order, 'packages'>);

const settings: fc.Arbitrary<RequestSettings> = fc
	.record({
		margins: fc.tuple(hours(0, 6), hours(0, 6), hours(0, 6), hours(0, 6)),
		carrierMargins: fc.array(
			fc.tuple(fc.constantFrom('amazonLogistics', 'ups', ...codes), hours(0, 8)),
			{
				maxLength: 3,
			},
		),
		transitDays: fc.integer({ min: 1, max: 20 }),
		holdWhileInTransit: fc.boolean(),
		weakestEvidence: fc.constantFrom('estimatedArrival', 'deliverByWindow', 'shipTime', 'shipTime'),
		window: fc.constantFrom(REQUEST_A_REVIEW_WINDOW, BUYER_MESSAGE_WINDOW, {
			opensDaysAfterDelivery: 3,
			closesDaysAfterDelivery: 40,
			countsFromPromise: false,
			openingSlackMs: 0,
			closingSlackMs: 0,
		}),
		waitMs: fc.oneof(fc.constant(0), hours(0, 12)),
	})
	.map(({ margins, carrierMargins, window, waitMs, ...delivery }) => ({
		...DEFAULT_REQUEST_SETTINGS,
		window,
		delivery: {
			...DEFAULT_REQUEST_SETTINGS.delivery,
			...delivery,
			weakestEvidence: delivery.weakestEvidence as RequestSettings['delivery']['weakestEvidence'],
			marginMs: { estimatedArrival: margins[0], deliverByWindow: margins[1], shipTime: margins[2] },
			amazonLogisticsMarginMs: margins[3],
			carrierMarginMs: new Map(carrierMargins),
		},
		preferences: { ...DEFAULT_REQUEST_SETTINGS.preferences, waitMs },
	}));

type Given = Omit<Order, 'packages'>;
type Parcel = { -readonly [Field in keyof OrderPackage]?: OrderPackage[Field] };

const decide = (order: Given, packages: Parcel[], chosen: RequestSettings, nowMs: number) =>
	decideRequest({
		order: {
			...order,
			packages: packages.map((parcel, index) => ({ ...parcel, packageReferenceId: String(index) })),
		},
		settings: chosen,
		exclusions: NO_EXCLUSIONS,
		nowMs: BASE_MS + nowMs,
	});

function expectNotLater(less: ReturnType<typeof decide>, more: ReturnType<typeof decide>) {
	const [before, after] = [less.decision, more.decision];
	// It may have been its turn in an earlier run.
	if (before.outcome === 'due')
		expect(['due', 'windowClosed']).toContain(after.outcome === 'due' ? 'due' : after.code);
	if (before.requestAt !== undefined && after.requestAt !== undefined && after.code !== 'dueLate') {
		expect(after.requestAt <= before.requestAt).toBe(true);
	}
	const [arrivedBefore, arrivedAfter] = [before.facts.arrivedBy, after.facts.arrivedBy];
	if (arrivedBefore !== undefined && arrivedAfter !== undefined) {
		expect(arrivedAfter <= arrivedBefore).toBe(true);
	}
}

/** The date that counts without an estimate, or one before it: the fastest service takes a day. */
function countedMs(
	{ deliverByWindow, createdTime, lastUpdatedTime }: Given,
	parcel: Parcel,
): number {
	const leftMs = Date.parse(parcel.shipTime ?? createdTime ?? '1970-01-01');
	const promisedMs = Date.parse(deliverByWindow?.latest ?? '1970-01-01');
	if (promisedMs > leftMs) return promisedMs;
	if (parcel.shipTime !== undefined) return leftMs + DAY_MS;
	// Nothing is expected: the last change counts for a status, and nothing without one.
	return parcel.status === 'DELIVERED' ? Date.parse(lastUpdatedTime ?? '2999-01-01') : Infinity;
}

const nows = hours(0, 70);
const others = fc.array(parcels, { maxLength: 2 });
const runs = { numRuns: CASES };

describe('to know more never asks later', () => {
	it('of the carrier', () => {
		fc.assert(
			fc.property(
				orders,
				parcels,
				others,
				carriers,
				settings,
				nows,
				(order, parcel, rest, carrierMatch, chosen, now) => {
					const unknown = { ...parcel };
					delete unknown.carrierMatch;
					const known = { ...unknown, carrierMatch };
					expectNotLater(
						decide(order, [unknown, ...rest], chosen, now),
						decide(order, [known, ...rest], chosen, now),
					);
				},
			),
			runs,
		);
	});

	it('of the tracking number', () => {
		fc.assert(
			fc.property(
				orders,
				parcels,
				numbers,
				settings,
				nows,
				(order, parcel, trackingNumber, chosen, now) => {
					const without = { ...parcel, carrierMatch: detectCarrier({}) };
					const found = {
						...parcel,
						trackingNumber,
						carrierMatch: detectCarrier({ trackingNumber }),
					};
					expectNotLater(
						decide(order, [without], chosen, now),
						decide(order, [found], chosen, now),
					);
				},
			),
			runs,
		);
	});

	it('of the status, once it is Delivered', () => {
		fc.assert(
			fc.property(orders, parcels, settings, nows, (order, parcel, chosen, now) => {
				const unknown = { ...parcel };
				delete unknown.status;
				const delivered = { ...unknown, status: 'DELIVERED' };
				expectNotLater(
					decide(order, [unknown], chosen, now),
					decide(order, [delivered], chosen, now),
				);
			}),
			runs,
		);
	});

	it('of the estimate, where it is not after the date that counted', () => {
		fc.assert(
			fc.property(
				orders,
				parcels,
				hours(0, 25),
				settings,
				nows,
				(order, parcel, estimate, chosen, now) => {
					const unknown = { ...parcel };
					delete unknown.estimatedArrivalDate;
					fc.pre(BASE_MS + estimate <= countedMs(order, unknown));
					const estimated = { ...unknown, estimatedArrivalDate: iso(estimate) };
					expectNotLater(
						decide(order, [unknown], chosen, now),
						decide(order, [estimated], chosen, now),
					);
				},
			),
			runs,
		);
	});

	it('of the shipping service, where it is not slower than what is taken without one', () => {
		fc.assert(
			fc.property(
				orders,
				parcels,
				fc.constantFrom('Same Day', 'Next Day', 'Second Day', 'Express', 'Standard'),
				nows,
				(order, parcel, shippingService, now) => {
					const unknown = { ...parcel };
					delete unknown.shippingService;
					const known = { ...unknown, shippingService };
					expectNotLater(
						decide(order, [unknown], DEFAULT_REQUEST_SETTINGS, now),
						decide(order, [known], DEFAULT_REQUEST_SETTINGS, now),
					);
				},
			),
			runs,
		);
	});

	it('but of a slower service, and of a number that names another carrier than the declared one', () => {
		const order = {
			orderId: '302-1234567-1234567',
			marketplaceId: 'A1PA6795UKMFR9',
			fulfilledBy: 'AMAZON',
			fulfillmentStatus: 'SHIPPED',
			createdTime: iso(-DAY_MS),
		} as const;
		const arrivedBy = (parcel: Parcel) =>
			decide(order, [{ shipTime: iso(0), ...parcel }], DEFAULT_REQUEST_SETTINGS, DAY_MS).decision
				.facts.arrivedBy;
		const estimated = { estimatedArrivalDate: iso(3 * DAY_MS) };
		const [carrier, trackingNumber] = ['UPS', 'TBA303012345678'];
		const declared = { ...estimated, carrierMatch: detectCarrier({ carrier }) };
		const numbered = { ...estimated, carrierMatch: detectCarrier({ carrier, trackingNumber }) };

		expect(arrivedBy({})).toBe(iso(12 * DAY_MS));
		expect(arrivedBy({ shippingService: 'Economy' })).toBe(iso(16 * DAY_MS));
		expect(arrivedBy(declared)).toBe(iso(4 * DAY_MS));
		expect(arrivedBy(numbered)).toBe(iso(5 * DAY_MS));
	});
});

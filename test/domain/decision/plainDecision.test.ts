import fc from 'fast-check';

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { exclusionReason } from '../../../nodes/shared/domain/decision/orderEligibility';
import { decideRequest } from '../../../nodes/shared/domain/decision/requestDecision';
import {
	DEFAULT_REQUEST_SETTINGS,
	type RequestSettings,
} from '../../../nodes/shared/domain/decision/requestSettings';
import {
	BUYER_MESSAGE_WINDOW,
	REQUEST_A_REVIEW_WINDOW,
} from '../../../nodes/shared/domain/decision/requestWindow';
import { plainDecision, type PlainCase } from './plainDecision';

/** Set by the long test. */
const CASES = Number(process.env.DECISION_CASES ?? 5_000);
const TIME_LIMIT_MS = 600_000;

const DAY = 86_400_000;
/** The clocks of Europe change on 29 March and 25 October, those of America on 8 March and 1 November. */
const STARTS = ['2026-02-25', '2026-03-20', '2026-10-15', '2026-10-25'].map((day) =>
	Date.parse(day),
);

const minutes = (min: number, max: number) =>
	fc.integer({ min: min * 1440, max: max * 1440 }).map((count) => count * 60_000);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T) =>
	fc.oneof({ weight: 14, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });
const present = (record: object) =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const quantity = fc.integer({ min: 0, max: 3 });

const parcelParts = fc.record({
	shipTime: maybe(minutes(0, 12)),
	status: maybe(
		fc.constantFrom(
			'PENDING',
			'IN_TRANSIT',
			'SHIPPED',
			'SHIPPED',
			'DELIVERED',
			'CANCELLED',
			'UNDELIVERABLE',
		),
	),
	detailedStatus: rarely(
		fc.constantFrom('DELIVERED', 'LOST', 'RETURNED_TO_SELLER', 'OUT_FOR_DELIVERY', undefined),
		undefined,
	),
	deliveredAt: maybe(minutes(0, 40)),
	deliveredAtEvidence: maybe(fc.constantFrom('carrierScan', 'packageStatus', 'trackingMilestone')),
	estimatedArrivalDate: maybe(minutes(0, 30)),
	shippingService: maybe(
		fc.constantFrom(
			'Same Day',
			'Next Day',
			'Two Day',
			'Express',
			'Standard',
			'Economy',
			'International',
		),
	),
	carrier: fc.constantFrom('amazonLogistics', 'ups', 'unknown', undefined),
	quantity: maybe(quantity),
});

const orderParts = fc.record({
	orderId: rarely(fc.constant('S01-1234567-1234567'), '302-1234567-1234567'),
	marketplaceId: rarely(fc.constantFrom(undefined, 'A0UNKNOWN'), undefined as string | undefined),
	marketplace: fc.constantFrom(...MARKETPLACES),
	channelName: rarely(fc.constant('NON_AMAZON'), 'AMAZON'),
	fulfilledBy: fc.constantFrom('AMAZON', 'MERCHANT', undefined),
	fulfillmentStatus: fc.oneof(
		{ weight: 12, arbitrary: fc.constant('SHIPPED') },
		{
			weight: 2,
			arbitrary: fc.constantFrom(
				undefined,
				'UNSHIPPED',
				'PARTIALLY_SHIPPED',
				'CANCELLED',
				'UNFULFILLABLE',
				'TELEPORTED',
			),
		},
	),
	createdTime: maybe(minutes(-60, 3)),
	lastUpdatedTime: maybe(minutes(0, 40)),
	promised: maybe(fc.tuple(minutes(-5, 20), minutes(0, 15))),
	programs: rarely<string[] | undefined>(fc.constant(['IN_STORE_PICK_UP']), undefined),
	isReplacement: rarely(fc.constant(true), undefined as boolean | undefined),
	asked: rarely(fc.constantFrom('sent', 'unconfirmed'), undefined as string | undefined),
	items: maybe(
		fc.array(
			fc.record({
				quantityOrdered: quantity,
				quantityFulfilled: maybe(quantity),
				cancelled: fc.boolean(),
			}),
			{ maxLength: 2 },
		),
	),
	packages: fc.array(parcelParts, { maxLength: 3 }),
});

const settingParts = fc.record({
	window: fc.constantFrom(REQUEST_A_REVIEW_WINDOW, REQUEST_A_REVIEW_WINDOW, BUYER_MESSAGE_WINDOW, {
		opensDaysAfterDelivery: 3,
		closesDaysAfterDelivery: 20,
		countsFromPromise: false,
		openingSlackMs: 0,
		closingSlackMs: 0,
	}),
	weakestEvidence: fc.constantFrom<RequestSettings['delivery']['weakestEvidence'][]>(
		'carrierScan',
		'packageStatus',
		'deliverByWindow',
		'deliverByWindow',
		'shipTime',
		'shipTime',
	),
	holdWhileInTransit: fc.boolean(),
	waitMs: fc.oneof(fc.constant(0), minutes(0, 40)),
	weekdays: fc.oneof(
		fc.constant([1, 2, 3, 4, 5, 6, 7]),
		fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
	),
	fromQuarter: fc.integer({ min: 4 * 4, max: 12 * 4 }),
	toQuarter: fc.integer({ min: 13 * 4, max: 24 * 4 }),
	isAnyHour: fc.boolean(),
	blackout: maybe(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))),
	whenUnmet: fc.constantFrom('earlier' as const, 'later' as const, 'skip' as const),
});

const memoryParts = fc.record({
	code: fc.constantFrom('notShipped', 'partlyShipped', 'waiting', undefined),
	shippedSeenMs: maybe(minutes(0, 15)),
	deliveredSeenMs: maybe(minutes(0, 40)),
	requestAtMs: maybe(minutes(0, 40)),
});

const cases: fc.Arbitrary<PlainCase> = fc
	.record({
		start: fc.constantFrom(...STARTS),
		order: orderParts,
		settings: settingParts,
		exclusion: rarely(fc.constantFrom('returned', 'neverAsk'), undefined as string | undefined),
		exclusionsProblem: rarely(fc.constant('down'), undefined as string | undefined),
		memory: maybe(memoryParts),
		notBefore: rarely(minutes(0, 60), undefined as number | undefined),
		now: minutes(0, 75),
	})
	.map(({ start, order, settings, memory, notBefore, now, ...rest }) => {
		const at = (ms: number | undefined) =>
			ms === undefined ? undefined : new Date(start + ms).toISOString();
		const nowMs = start + now;
		const { marketplace, channelName, promised, asked, items, packages, ...fields } = order;
		const isUnknown = fields.orderId.startsWith('302') && order.marketplaceId === 'A0UNKNOWN';
		const parcels = packages.map(({ carrier, quantity: units, ...parcel }, index) =>
			present({
				...parcel,
				packageReferenceId: String(index),
				shipTime: at(parcel.shipTime),
				deliveredAt: at(parcel.deliveredAt),
				estimatedArrivalDate: at(parcel.estimatedArrivalDate),
				carrierMatch: carrier && {
					code: carrier,
					isAmazonLogistics: carrier === 'amazonLogistics',
				},
				items: units === undefined ? undefined : [{ orderItemId: '1', quantity: units }],
			}),
		) as unknown as OrderPackage[];
		// What an earlier run saw, it saw before this one.
		const before = (ms: number | undefined) =>
			ms === undefined || start + ms > nowMs ? undefined : start + ms;
		return {
			...rest,
			nowMs,
			notBeforeMs: notBefore === undefined ? undefined : start + notBefore,
			memory: memory && {
				code: memory.code,
				shippedSeenMs: before(memory.shippedSeenMs),
				deliveredSeenMs: before(memory.deliveredSeenMs),
				requestAtMs: memory.requestAtMs === undefined ? undefined : start + memory.requestAtMs,
			},
			order: present({
				...fields,
				marketplaceId: isUnknown ? 'A0UNKNOWN' : marketplace.marketplaceId,
				salesChannel: { channelName },
				createdTime: at(order.createdTime),
				lastUpdatedTime: at(order.lastUpdatedTime),
				deliverByWindow: promised && {
					earliest: at(promised[0]),
					latest: at(promised[0] + promised[1]),
				},
				request:
					asked === undefined ? undefined : { channel: '', status: asked, at: '', message: '' },
				orderItems: items?.map((item, index) =>
					present({ ...item, orderItemId: String(index), cancelled: item.cancelled || undefined }),
				),
				packages: parcels,
			}) as unknown as Order,
			settings: {
				...DEFAULT_REQUEST_SETTINGS,
				window: settings.window,
				delivery: {
					...DEFAULT_REQUEST_SETTINGS.delivery,
					weakestEvidence: settings.weakestEvidence,
					holdWhileInTransit: settings.holdWhileInTransit,
				},
				preferences: {
					...DEFAULT_REQUEST_SETTINGS.preferences,
					waitMs: settings.waitMs,
					whenUnmet: settings.whenUnmet,
					hours: {
						weekdays: new Set(settings.weekdays),
						fromMinuteOfDay: settings.isAnyHour ? 0 : settings.fromQuarter * 15,
						toMinuteOfDay: settings.isAnyHour ? 1440 : settings.toQuarter * 15,
						blackouts: settings.blackout
							? [
									{
										first: start / DAY + settings.blackout[0],
										last: start / DAY + settings.blackout[0] + settings.blackout[1],
									},
								]
							: [],
					},
				},
			},
		};
	});

const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

it(
	'decides as the plain reading of docs/delivery-evidence.md does',
	() => {
		const codes = new Set<string>();
		fc.assert(
			fc.property(cases, (given) => {
				const { order, settings, exclusion, exclusionsProblem, memory, notBeforeMs, nowMs } = given;
				const { decision } = decideRequest({
					order,
					settings,
					exclusions: new Map(
						exclusion === undefined ? [] : [[order.orderId, exclusionReason(exclusion)]],
					),
					exclusionsProblem,
					memory,
					notBeforeMs,
					nowMs,
				});
				const plain = plainDecision(given);
				codes.add(plain.code);
				const isSkipped = decision.outcome === 'skipped';
				expect({
					code: decision.code,
					requestAt: decision.requestAt,
					opens: decision.windowOpensAt,
					closes: decision.windowClosesAt,
					arrivedBy: decision.facts.arrivedBy,
					evidence: decision.facts.evidence,
				}).toEqual({
					code: plain.code,
					requestAt: isSkipped ? undefined : iso(plain.requestAt),
					opens: iso(plain.opens),
					closes: iso(plain.closes),
					arrivedBy: iso(plain.arrivedBy),
					evidence: plain.evidence,
				});
			}),
			{ numRuns: CASES },
		);
		// The cases reach nearly all of the reasons that are not rules of the seller's.
		expect(codes.size).toBeGreaterThan(30);
	},
	TIME_LIMIT_MS,
);

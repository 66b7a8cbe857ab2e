import { execFileSync } from 'node:child_process';

import fc from 'fast-check';

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { estimateDelivery } from '../../../nodes/shared/domain/delivery/deliveryEstimate';
import { NO_EXCLUSIONS } from '../../../nodes/shared/domain/decision/orderEligibility';
import { epochMs } from '../../../nodes/shared/domain/time';
import {
	decideRequest,
	type OrderDecision,
	type OrderMemory,
} from '../../../nodes/shared/domain/decision/requestDecision';
import {
	DEFAULT_REQUEST_SETTINGS,
	type RequestSettings,
} from '../../../nodes/shared/domain/decision/requestSettings';

const DAY_MS = 86_400_000;
const BASE_MS = Date.parse('2026-03-01T00:00:00Z');

const iso = (ms: number) => new Date(ms).toISOString();
const day = (max: number, min = 0) =>
	fc.integer({ min: min * 1440, max: max * 1440 }).map((minutes) => minutes * 60_000);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(record: T) =>
	Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const parcels: fc.Arbitrary<OrderPackage> = fc
	.record({
		packageReferenceId: fc.string({ minLength: 1 }),
		shipTime: maybe(day(20).map((ms) => iso(BASE_MS + ms))),
		status: maybe(
			fc.constantFrom(
				'PENDING',
				'IN_TRANSIT',
				'SHIPPED',
				'DELIVERED',
				'UNDELIVERABLE',
				'CANCELLED',
			),
		),
		deliveredAt: maybe(day(40).map((ms) => iso(BASE_MS + ms))),
		deliveredAtEvidence: maybe(
			fc.constantFrom('carrierScan', 'packageStatus', 'trackingMilestone' as const),
		),
		estimatedArrivalDate: maybe(day(30).map((ms) => iso(BASE_MS + ms))),
		shippingService: maybe(fc.constantFrom('Standard', 'Next Day', 'International')),
	})
	.map((parcel) => without(parcel) as unknown as OrderPackage);

const orders: fc.Arbitrary<Order> = fc
	.record({
		orderId: fc.integer({ min: 1, max: 1e9 }).map((id) => `302-${id}`),
		marketplaceId: fc.constantFrom(...MARKETPLACES.map((entry) => entry.marketplaceId)),
		createdTime: maybe(fc.constant(iso(BASE_MS - DAY_MS))),
		lastUpdatedTime: maybe(day(40).map((ms) => iso(BASE_MS + ms))),
		promised: maybe(fc.tuple(day(20), day(10))),
		packages: maybe(fc.array(parcels, { maxLength: 3 })),
	})
	.map(
		({ promised, ...order }) =>
			without({
				...order,
				fulfillmentStatus: 'SHIPPED',
				deliverByWindow: promised && {
					earliest: iso(BASE_MS + promised[0]),
					latest: iso(BASE_MS + promised[0] + promised[1]),
				},
			}) as unknown as Order,
	);

const preferences: fc.Arbitrary<RequestSettings['preferences']> = fc.record({
	waitMs: day(45),
	longerWaitMs: fc.constant(new Map()),
	hours: fc.record({
		weekdays: fc
			.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
			.map((weekdays): ReadonlySet<number> => new Set(weekdays)),
		fromMinuteOfDay: fc.integer({ min: 0, max: 700 }),
		toMinuteOfDay: fc.integer({ min: 701, max: 1440 }),
		blackouts: fc.array(
			fc
				.tuple(fc.integer({ min: 20_500, max: 20_560 }), fc.integer({ min: 0, max: 9 }))
				.map(([first, length]) => ({ first, last: first + length })),
			{ maxLength: 2 },
		),
	}),
	spreadMs: day(1),
	whenUnmet: fc.constantFrom('earlier', 'later', 'skip'),
});

const settingsWith = (given: RequestSettings['preferences']): RequestSettings => ({
	...DEFAULT_REQUEST_SETTINGS,
	delivery: { ...DEFAULT_REQUEST_SETTINGS.delivery, weakestEvidence: 'shipTime' },
	preferences: given,
});
const decide = (order: Order, given: RequestSettings['preferences'], nowMs: number) =>
	decideRequest({ order, settings: settingsWith(given), exclusions: NO_EXCLUSIONS, nowMs })
		.decision;

const nows = day(80).map((ms) => BASE_MS + ms);

/** Whether a parcel was first seen delivered in between: better evidence, from which all is counted anew. */
const isSeenBetween = (
	{ lastUpdatedTime, packages = [] }: Order,
	fromMs: number,
	toMs: number,
): boolean =>
	[lastUpdatedTime, ...packages.map(({ deliveredAt }) => deliveredAt)].some((time) => {
		const seenMs = Date.parse(time ?? '');
		return seenMs > fromMs && seenMs <= toMs;
	});

describe('every decision', () => {
	it('asks inside its window, which is inside Amazon’s by both readings of the rule', () => {
		fc.assert(
			fc.property(orders, preferences, nows, (order, given, nowMs) => {
				const decision = decide(order, given, nowMs);
				if (decision.requestAt === undefined) return;
				const opens = decision.windowOpensAt ?? '';
				const closes = decision.windowClosesAt ?? '';
				expect(decision.requestAt >= opens && decision.requestAt < closes).toBe(true);

				const { deliverByWindow } = order;
				if (!deliverByWindow?.earliest || !deliverByWindow.latest) return;
				expect(Date.parse(opens)).toBeGreaterThanOrEqual(
					Date.parse(deliverByWindow.earliest) + 5 * DAY_MS,
				);
				expect(Date.parse(closes)).toBeLessThanOrEqual(
					Date.parse(deliverByWindow.latest) + 30 * DAY_MS,
				);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('is due only from five days after the latest time the parcel can have come', () => {
		fc.assert(
			fc.property(orders, preferences, nows, (order, given, nowMs) => {
				const decision = decide(order, given, nowMs);
				if (decision.outcome !== 'due') return;
				const estimate = estimateDelivery({
					order,
					settings: settingsWith(given).delivery,
					firstSeen: {},
					nowMs,
				});
				if (estimate.kind !== 'arrival') throw new Error('due without an arrival');
				expect(nowMs).toBeGreaterThanOrEqual(estimate.latestMs + 5 * DAY_MS);
				expect(nowMs).toBeLessThan(Date.parse(decision.windowClosesAt ?? ''));
				const isStuck = nowMs >= estimate.latestMs + 14 * DAY_MS;
				expect(estimate.inTransit && !isStuck).toBe(false);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never asks sooner for a longer wait', () => {
		fc.assert(
			fc.property(orders, preferences, day(20), (order, given, moreMs) => {
				const now = BASE_MS;
				const sooner = decide(order, given, now).requestAt;
				const later = decide(order, { ...given, waitMs: given.waitMs + moreMs }, now).requestAt;
				if (sooner !== undefined && later !== undefined) expect(later >= sooner).toBe(true);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('stays due until the window closes, but for the hours, as long as nothing new is known', () => {
		fc.assert(
			fc.property(orders, preferences, nows, day(30), (order, given, nowMs, laterMs) => {
				fc.pre(!isSeenBetween(order, nowMs, nowMs + laterMs));
				const first = decide(order, given, nowMs);
				const second = decide(order, given, nowMs + laterMs);
				if (first.outcome !== 'due' || given.whenUnmet === 'skip') return;
				expect([
					'due',
					'dueBeforeWait',
					'dueOutsideHours',
					'dueLate',
					'dueStillInTransit',
					'outsideHours',
					'windowClosed',
				]).toContain(second.code);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('stays due when the status is seen later, and counts anew from a time that a carrier gives', () => {
		const codeAt = (now: string, deliveredAtEvidence: 'packageStatus' | 'carrierScan') => {
			const order: Order = {
				orderId: '302-1',
				marketplaceId: 'A2VIGQ35RCS4UG',
				fulfillmentStatus: 'SHIPPED',
				packages: [
					{
						packageReferenceId: '1',
						estimatedArrivalDate: '2026-03-06T00:00:00Z',
						deliveredAt: '2026-03-24T12:01:00Z',
						deliveredAtEvidence,
					},
				],
			};
			return decide(order, DEFAULT_REQUEST_SETTINGS.preferences, Date.parse(now)).code;
		};

		expect(codeAt('2026-03-24T12:00:00Z', 'packageStatus')).toBe('due');
		expect(codeAt('2026-03-24T12:01:00Z', 'packageStatus')).toBe('due');
		expect(codeAt('2026-03-24T12:00:00Z', 'carrierScan')).toBe('due');
		expect(codeAt('2026-03-24T12:01:00Z', 'carrierScan')).toBe('windowNotOpen');
	});

	it('is the same again, whatever was decided in between', () => {
		fc.assert(
			fc.property(fc.array(orders, { maxLength: 8 }), preferences, nows, (some, given, nowMs) => {
				const decisions = some.map((order) => decide(order, given, nowMs));
				const reversed = [...some].reverse().map((order) => decide(order, given, nowMs));
				expect(reversed.reverse()).toEqual(decisions);
			}),
		);
	});

	it('asks every order that was seen delivered, when a workflow runs once a day', () => {
		fc.assert(
			fc.property(
				day(20, 5),
				day(1),
				fc.constantFrom(...MARKETPLACES.map((entry) => entry.marketplaceId)),
				(deliveredMs, runAtMs, marketplaceId) => {
					const deliveredAt = iso(BASE_MS + deliveredMs);
					const order: Order = {
						orderId: '1',
						marketplaceId,
						fulfillmentStatus: 'SHIPPED',
						packages: [{ packageReferenceId: '1', deliveredAt }],
					};
					const outcomes = Array.from(
						{ length: 70 },
						(_, index) =>
							decideRequest({
								order,
								settings: DEFAULT_REQUEST_SETTINGS,
								exclusions: NO_EXCLUSIONS,
								nowMs: BASE_MS + index * DAY_MS + runAtMs,
							}).decision.outcome,
					);
					expect(outcomes).toContain('due');
				},
			),
			{ numRuns: 50 },
		);
	});
});

const DAILY_RUNS = 60;
const anyHour: RequestSettings['preferences'] = {
	...DEFAULT_REQUEST_SETTINGS.preferences,
	waitMs: 0,
};
const times = (order: Order, field: 'shipTime' | 'deliveredAt') =>
	(order.packages ?? [])
		.filter(({ status }) => status !== 'CANCELLED')
		.map((parcel) => Date.parse(parcel[field] ?? ''))
		.filter(Number.isFinite);

const isSeen = ({ packages = [] }: Order, nowMs: number) =>
	packages.some(
		({ status, deliveredAt }) => status === 'DELIVERED' || Date.parse(deliveredAt ?? '') <= nowMs,
	);

/** What is known of an order at a time: nothing of what came later. */
const asKnownAt = (order: Order, nowMs: number): Order => ({
	...order,
	...(order.packages && {
		packages: order.packages.map(({ deliveredAt, deliveredAtEvidence, ...parcel }) => ({
			...parcel,
			...(Date.parse(deliveredAt ?? '') <= nowMs
				? without({ deliveredAt, deliveredAtEvidence })
				: // The status that the trigger saw later was not there either.
					deliveredAtEvidence === 'packageStatus' &&
					parcel.status === 'DELIVERED' &&
					deliveredAt !== undefined && { status: 'SHIPPED' }),
		})),
	}),
});

const decideWith = (order: Order, nowMs: number, memory?: OrderMemory) =>
	decideRequest({
		order,
		settings: settingsWith(anyHour),
		exclusions: NO_EXCLUSIONS,
		memory,
		nowMs,
	});

describe('the truth of arrival', () => {
	it('is never due within five days of the leaving unless a delivery was seen', () => {
		fc.assert(
			fc.property(orders, preferences, nows, (order, given, nowMs) => {
				if (decide(order, given, nowMs).outcome !== 'due' || isSeen(order, nowMs)) return;
				for (const leftMs of times(order, 'shipTime')) {
					expect(nowMs - leftMs).toBeGreaterThanOrEqual(5 * DAY_MS);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never asks later nor less certainly once all parcels are shown delivered', () => {
		fc.assert(
			fc.property(orders, nows, (order, nowMs) => {
				const packages = order.packages?.map((parcel) => ({ ...parcel, status: 'SHIPPED' })) ?? [];
				fc.pre(packages.length > 0);
				const shown = packages.map((parcel) => ({ ...parcel, status: 'DELIVERED' }));
				const less = decideWith({ ...order, packages }, nowMs).decision;
				const more = decideWith({ ...order, packages: shown }, nowMs).decision;
				if (less.outcome === 'due') expect(more.outcome).toBe('due');
				if (less.requestAt !== undefined && more.requestAt !== undefined) {
					expect(more.requestAt <= less.requestAt || more.code === 'dueLate').toBe(true);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never asks later nor less certainly for having seen the delivery before', () => {
		fc.assert(
			fc.property(orders, nows, day(40), (order, nowMs, seenAgoMs) => {
				const less = decideWith(order, nowMs, {}).decision;
				const more = decideWith(order, nowMs, { deliveredSeenMs: nowMs - seenAgoMs }).decision;
				if (less.outcome === 'due')
					expect(['due', 'windowClosed']).toContain(more.outcome === 'due' ? 'due' : more.code);
				if (less.requestAt !== undefined && more.requestAt !== undefined) {
					expect(more.requestAt <= less.requestAt || more.code === 'dueLate').toBe(true);
				}
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never moves a moment that was told later, from run to run, unless the reason names it', () => {
		fc.assert(
			fc.property(orders, (order) => {
				let memory: OrderMemory | undefined;
				let last: OrderDecision | undefined;
				for (let run = 0; run < DAILY_RUNS; run += 1) {
					const decided = decideWith(order, BASE_MS + run * DAY_MS, memory);
					const { decision, delivery } = decided;
					const told = last?.decision.requestAt;
					if (told !== undefined && decision.requestAt !== undefined && decision.requestAt > told) {
						if (decision.outcome === 'notYet')
							expect(decision.reason).toContain('An earlier run planned');
						else expect(decision.code).toBe('dueLate');
					}
					last = decided;
					memory = {
						code: decision.code,
						shippedSeenMs: epochMs(delivery.shippedSeenAt),
						deliveredSeenMs: epochMs(delivery.deliveredSeenAt),
						requestAtMs: epochMs(decision.requestAt),
					};
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('never moves a moment later without a new fact, and without a ledger too', () => {
		fc.assert(
			fc.property(orders, (order) => {
				let told = '9';
				let known = '';
				for (let run = 0; run < DAILY_RUNS; run += 1) {
					const nowMs = BASE_MS + run * DAY_MS;
					const facts = JSON.stringify([
						asKnownAt(order, nowMs),
						isChanged(order, nowMs),
						times(order, 'shipTime').filter((ms) => ms <= nowMs),
					]);
					const { requestAt, code } = decideWith(order, nowMs).decision;
					if (facts !== known) told = '9';
					if (requestAt !== undefined) {
						expect(requestAt <= told || code === 'dueLate').toBe(true);
						told = requestAt;
					}
					known = facts;
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('decides as of a time by what was known at that time', () => {
		fc.assert(
			fc.property(orders, preferences, nows, (order, given, nowMs) => {
				expect(decide(order, given, nowMs)).toEqual(decide(asKnownAt(order, nowMs), given, nowMs));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('ends with a final word for every order that was ever read', () => {
		fc.assert(
			fc.property(
				orders,
				preferences,
				fc.constantFrom('UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'TELEPORTED'),
				(order, given, fulfillmentStatus) => {
					const read = { ...order, fulfillmentStatus, createdTime: iso(BASE_MS - DAY_MS) };
					expect(decide(read, given, BASE_MS + 200 * DAY_MS).outcome).toBe('skipped');
				},
			),
			{ numRuns: 2_000 },
		);
	});
});

const isChanged = ({ lastUpdatedTime }: Order, nowMs: number) =>
	lastUpdatedTime === undefined || Date.parse(lastUpdatedTime) <= nowMs;

describe('the process', () => {
	const program = `
		require('@swc/core');
		const { decideRequest } = require('./nodes/shared/domain/decision/requestDecision');
		const { DEFAULT_REQUEST_SETTINGS } = require('./nodes/shared/domain/decision/requestSettings');
		const order = { orderId: '1', marketplaceId: 'A21TJRUUN4KGV', fulfillmentStatus: 'SHIPPED',
			packages: [{ packageReferenceId: '1', deliveredAt: '2026-10-20T23:30:00+05:30' }] };
		console.log(JSON.stringify(decideRequest({ order, settings: DEFAULT_REQUEST_SETTINGS,
			exclusions: new Map(), nowMs: Date.parse('2026-10-25T02:00:00Z') })));`;

	it('does not change a decision by its own time zone', () => {
		const decisions = ['UTC', 'Asia/Tokyo', 'America/St_Johns'].map((TZ) =>
			execFileSync(process.execPath, ['--import', 'tsx', '-e', program], {
				env: { ...process.env, TZ },
				encoding: 'utf8',
			}).trim(),
		);

		expect(decisions[0]).toContain('"reason":"Held');
		expect(new Set(decisions).size).toBe(1);
	});
});

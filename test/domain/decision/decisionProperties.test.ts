import { execFileSync } from 'node:child_process';

import fc from 'fast-check';

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import { estimateDelivery } from '../../../nodes/shared/domain/delivery/deliveryEstimate';
import { NO_EXCLUSIONS } from '../../../nodes/shared/domain/decision/exclusions';
import { decideRequest } from '../../../nodes/shared/domain/decision/requestDecision';
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
		shipTime: maybe(day(5).map((ms) => iso(BASE_MS + ms))),
		status: maybe(
			fc.constantFrom('IN_TRANSIT', 'SHIPPED', 'DELIVERED', 'UNDELIVERABLE', 'CANCELLED'),
		),
		deliveredAt: maybe(day(40, 5).map((ms) => iso(BASE_MS + ms))),
		deliveredAtEvidence: maybe(
			fc.constantFrom('carrierScan', 'packageStatus', 'trackingMilestone' as const),
		),
		estimatedArrivalDate: maybe(day(30, 5).map((ms) => iso(BASE_MS + ms))),
		shippingService: maybe(fc.constantFrom('Standard', 'Next Day', 'International')),
	})
	.map((parcel) => without(parcel) as unknown as OrderPackage);

const orders: fc.Arbitrary<Order> = fc
	.record({
		orderId: fc.integer({ min: 1, max: 1e9 }).map((id) => `302-${id}`),
		marketplaceId: fc.constantFrom(...MARKETPLACES.map((entry) => entry.marketplaceId)),
		createdTime: maybe(fc.constant(iso(BASE_MS - DAY_MS))),
		lastUpdatedTime: maybe(day(40).map((ms) => iso(BASE_MS + ms))),
		promised: maybe(fc.tuple(day(20, 2), day(10))),
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

const wishes: fc.Arbitrary<RequestSettings['wishes']> = fc.record({
	waitMs: day(45),
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

const settingsWith = (given: RequestSettings['wishes']): RequestSettings => ({
	...DEFAULT_REQUEST_SETTINGS,
	delivery: { ...DEFAULT_REQUEST_SETTINGS.delivery, weakestEvidence: 'shipTime' },
	wishes: given,
});
const decide = (order: Order, given: RequestSettings['wishes'], nowMs: number) =>
	decideRequest({ order, settings: settingsWith(given), exclusions: NO_EXCLUSIONS, nowMs })
		.decision;

const nows = day(80).map((ms) => BASE_MS + ms);

/** Whether a parcel was first seen delivered in between: better evidence, from which all is counted anew. */
const isSeenBetween = ({ packages = [] }: Order, fromMs: number, toMs: number): boolean =>
	packages.some(({ deliveredAt }) => {
		const seenMs = Date.parse(deliveredAt ?? '');
		return seenMs > fromMs && seenMs <= toMs;
	});

describe('every decision', () => {
	it('asks inside its window, which is inside Amazon’s by both readings of the rule', () => {
		fc.assert(
			fc.property(orders, wishes, nows, (order, given, nowMs) => {
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
			fc.property(orders, wishes, nows, (order, given, nowMs) => {
				const decision = decide(order, given, nowMs);
				if (decision.outcome !== 'due') return;
				const estimate = estimateDelivery(order, settingsWith(given).delivery, nowMs);
				if (estimate.kind !== 'arrival') throw new Error('due without an arrival');
				expect(nowMs).toBeGreaterThanOrEqual(estimate.latestMs + 5 * DAY_MS);
				expect(nowMs).toBeLessThan(Date.parse(decision.windowClosesAt ?? ''));
				expect(estimate.inTransit).toBe(false);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never asks sooner for a longer wait', () => {
		fc.assert(
			fc.property(orders, wishes, day(20), (order, given, moreMs) => {
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
			fc.property(orders, wishes, nows, day(30), (order, given, nowMs, laterMs) => {
				fc.pre(!isSeenBetween(order, nowMs, nowMs + laterMs));
				const first = decide(order, given, nowMs);
				const second = decide(order, given, nowMs + laterMs);
				if (first.outcome !== 'due' || given.whenUnmet === 'skip') return;
				expect([
					'due',
					'dueBeforeWait',
					'dueOutsideHours',
					'dueLate',
					'outsideHours',
					'windowClosed',
				]).toContain(second.code);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('counts anew from a delivery that was first seen after the order was due', () => {
		const order: Order = {
			orderId: '302-1',
			marketplaceId: 'A2VIGQ35RCS4UG',
			fulfillmentStatus: 'SHIPPED',
			packages: [
				{
					packageReferenceId: '1',
					estimatedArrivalDate: '2026-03-06T00:00:00Z',
					deliveredAt: '2026-03-24T12:01:00Z',
					deliveredAtEvidence: 'packageStatus',
				},
			],
		};
		const codeAt = (now: string) =>
			decide(order, DEFAULT_REQUEST_SETTINGS.wishes, Date.parse(now)).code;

		expect(codeAt('2026-03-24T12:00:00Z')).toBe('due');
		expect(codeAt('2026-03-24T12:01:00Z')).toBe('windowNotOpen');
	});

	it('is the same again, whatever was decided in between', () => {
		fc.assert(
			fc.property(fc.array(orders, { maxLength: 8 }), wishes, nows, (some, given, nowMs) => {
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

describe('the process', () => {
	const program = `
		require('@swc/core');
		const { decideRequest } = require('./nodes/shared/domain/decision/requestDecision');
		const { DEFAULT_REQUEST_SETTINGS } = require('./nodes/shared/domain/decision/requestSettings');
		const order = { orderId: '1', marketplaceId: 'A21TJRUUN4KGV', fulfillmentStatus: 'SHIPPED',
			packages: [{ packageReferenceId: '1', deliveredAt: '2026-10-20T23:30:00+05:30' }] };
		console.log(JSON.stringify(decideRequest({ order, settings: DEFAULT_REQUEST_SETTINGS,
			exclusions: new Map(), nowMs: Date.parse('2026-10-26T02:00:00Z') })));`;

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

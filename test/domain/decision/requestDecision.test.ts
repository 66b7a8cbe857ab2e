import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import {
	exclusionReason,
	NO_EXCLUSIONS,
} from '../../../nodes/shared/domain/decision/orderEligibility';
import { decideRequest } from '../../../nodes/shared/domain/decision/requestDecision';
import {
	DEFAULT_REQUEST_SETTINGS,
	type RequestSettings,
} from '../../../nodes/shared/domain/decision/requestSettings';
import { BUYER_MESSAGE_WINDOW } from '../../../nodes/shared/domain/decision/requestWindow';
import { ANY_TIME } from './anyTime';

const at = (iso: string) => Date.parse(`${iso}Z`);

/** Delivered on Thu 5 Nov 2026, 12:00 UTC: the window runs from Tue 10 Nov 18:00 to Fri 4 Dec 12:00. */
const parcel: OrderPackage = {
	packageReferenceId: '1',
	deliveredAt: '2026-11-05T12:00:00Z',
	deliveredAtEvidence: 'carrierScan',
};
const shipped: Order = {
	orderId: '302-1234567-1234567',
	marketplaceId: 'ATVPDKIKX0DER',
	fulfillmentStatus: 'SHIPPED',
	packages: [parcel],
};
const ups = {
	code: 'ups',
	name: 'UPS',
	isAmazonLogistics: false,
	evidence: 'none',
	reason: '',
} as const;
const DUE_TIME = '2026-11-20T12:00';

const settings: RequestSettings = {
	...DEFAULT_REQUEST_SETTINGS,
	preferences: {
		...DEFAULT_REQUEST_SETTINGS.preferences,
		hours: { ...ANY_TIME, fromMinuteOfDay: 9 * 60, toMinuteOfDay: 20 * 60 },
	},
	timeZone: { kind: 'named', zone: 'UTC' },
};

const decide = (
	order: Partial<Order>,
	now = DUE_TIME,
	preferences: Partial<RequestSettings> = {},
	exclusions = NO_EXCLUSIONS,
) =>
	decideRequest({
		order: { ...shipped, ...order },
		settings: { ...settings, ...preferences },
		exclusions,
		nowMs: at(now),
	}).decision;

const codeOf = (...input: Parameters<typeof decide>) => decide(...input).code;

describe('decideRequest', () => {
	describe('through the life of a delivered order', () => {
		it.each([
			['is held until it is seen to arrive', '2026-11-05T11:59:59.999', 'notYet', 'noEvidence'],
			['is held once it arrived', '2026-11-05T12:00', 'notYet', 'windowNotOpen'],
			['is held until the window opens', '2026-11-10T17:59:59.999', 'notYet', 'windowNotOpen'],
			['is due from the moment it opens', '2026-11-10T18:00', 'due', 'due'],
			['is held at night', '2026-11-12T20:00', 'notYet', 'outsideHours'],
			['is due again in the morning', '2026-11-13T09:00', 'due', 'due'],
			['is due to the last moment', '2026-12-04T11:59:59.999', 'due', 'due'],
			['is skipped from the moment it closes', '2026-12-04T12:00', 'skipped', 'windowClosed'],
		])('%s', (_what, now, outcome, code) => {
			expect(decide({}, now)).toMatchObject({ outcome, code });
		});
	});

	describe('late, when no run came by while the window was open by every reading', () => {
		// Came six days before the promised date: the careful edge is 29 days after the one, Amazon's after the other.
		const deliverByWindow = { earliest: '2026-11-08T12:00:00Z', latest: '2026-11-11T12:00:00Z' };
		const late = '2026-12-05T12:00';

		it.each([
			['is due to the careful edge as ever', '2026-12-04T11:59:59.999', 'due'],
			['has a last chance from there on', '2026-12-04T12:00', 'dueLate'],
			['has it at night too', '2026-12-05T03:00', 'dueLate'],
			['has it to the last moment', '2026-12-10T11:59:59.999', 'dueLate'],
			['is skipped after it', '2026-12-10T12:00', 'windowClosed'],
		])('%s', (_what, now, code) => {
			expect(codeOf({ deliverByWindow }, now)).toBe(code);
		});

		it('says until when there is time, and asks at once', () => {
			expect(decide({ deliverByWindow }, late)).toMatchObject({
				outcome: 'due',
				requestAt: expect.stringMatching(/^2026-12-05T12:00/),
				windowClosesAt: expect.stringMatching(/^2026-12-10T12:00/),
				daysLeft: 5,
				reason: expect.stringContaining('it may refuse'),
			});
		});

		it.each([
			['a window for messages, which nobody refuses', { window: BUYER_MESSAGE_WINDOW }],
			[
				'a seller who would rather skip what does not fit',
				{ preferences: { ...settings.preferences, whenUnmet: 'skip' as const } },
			],
		])('is not there for %s', (_what, preferences) => {
			expect(codeOf({ deliverByWindow }, late, preferences)).toBe('windowClosed');
		});

		it('asks nobody whose parcel is still on the road, until that has lasted two weeks', () => {
			const packages = [
				{
					packageReferenceId: '1',
					status: 'IN_TRANSIT',
					shipTime: '2026-11-03T12:00:00Z',
					estimatedArrivalDate: '2026-11-20T12:00:00Z',
					carrierMatch: ups,
				},
			];

			expect(codeOf({ packages }, '2026-12-05T11:59')).toBe('parcelInTransit');
			expect(codeOf({ packages }, '2026-12-05T12:00')).toBe('dueStillInTransit');
			const holdWhileInTransit = { ...settings.delivery, holdWhileInTransit: false };
			expect(codeOf({ packages }, '2026-12-05T11:59', { delivery: holdWhileInTransit })).toBe(
				'due',
			);
		});
	});

	describe('facts about the order come before everything else', () => {
		it.each<[string, Partial<Order>]>([
			['nonAmazonOrder', { salesChannel: { channelName: 'NON_AMAZON' } }],
			['nonAmazonOrder', { orderId: 'S01-1234567-1234567' }],
			['orderCancelled', { fulfillmentStatus: 'CANCELLED' }],
			['orderCancelled', { fulfillmentStatus: 'UNFULFILLABLE' }],
			[
				'orderCancelled',
				{
					orderItems: [
						{ orderItemId: '1', quantityOrdered: 1, cancelled: true },
						{ orderItemId: '2', quantityOrdered: 1, cancelled: true },
					],
				},
			],
			[
				'due',
				{
					orderItems: [
						{ orderItemId: '1', quantityOrdered: 1, cancelled: true },
						{ orderItemId: '2', quantityOrdered: 1 },
					],
				},
			],
			['due', { orderItems: [] }],
			['due', { salesChannel: { channelName: 'AMAZON' }, orderId: 'S1-1234567-1234567' }],
			['due', { orderId: '302-S01-1234567' }],
			['replacementOrder', { replacementOf: '302-7654321-7654321' }],
			['replacementOrder', { isReplacement: true }],
			['due', { isReplacement: false }],
			['alreadyAsked', { request: { channel: '', status: 'sent', at: '', message: '' } }],
			[
				'alreadyAsked',
				{ request: { channel: '', status: 'alreadyRequested', at: '', message: '' } },
			],
			['due', { request: { channel: '', status: 'unconfirmed', at: '', message: '' } }],
			['due', { request: { channel: '', status: 'notAvailable', at: '', message: '' } }],
			['notShipped', { fulfillmentStatus: 'PENDING_AVAILABILITY' }],
			['notShipped', { fulfillmentStatus: 'PENDING' }],
			['notShipped', { fulfillmentStatus: 'UNSHIPPED' }],
			['partlyShipped', { fulfillmentStatus: 'PARTIALLY_SHIPPED' }],
			['statusUnknown', { fulfillmentStatus: 'TELEPORTED' }],
			['notPlaced', { createdTime: '2026-11-20T12:00:00.001Z' }],
			['noEvidence', { createdTime: '2026-11-20T12:00:00.000Z' }],
			['due', { createdTime: '2026-11-05T11:59:59.999Z' }],
			['parcelUndeliverable', { packages: [{ ...parcel, status: 'UNDELIVERABLE' }] }],
			['parcelRefused', { packages: [{ ...parcel, detailedStatus: 'REJECTED_BY_BUYER' }] }],
			['parcelReturned', { packages: [{ ...parcel, detailedStatus: 'RETURNED_TO_SELLER' }] }],
			['parcelLost', { packages: [{ ...parcel, detailedStatus: 'LOST' }] }],
			['parcelDamaged', { packages: [{ ...parcel, detailedStatus: 'DAMAGED' }] }],
		])('%s: %j', (code, order) => {
			expect(codeOf(order)).toBe(code);
		});

		it.each<[string, Partial<OrderPackage>, string]>([
			['it left', { shipTime: '2026-11-01T00:00:00Z' }, 'shipTime'],
			['it came', { deliveredAt: '2026-11-05T12:00:00Z' }, 'carrierScan'],
		])('takes a parcel for shipped where no status is given, but %s', (_what, given, evidence) => {
			const packages = [{ packageReferenceId: '1' }, { packageReferenceId: '2', ...given }];
			const decisionOf = (parcels: readonly OrderPackage[]) =>
				decideRequest({
					order: { orderId: shipped.orderId, marketplaceId: 'ATVPDKIKX0DER', packages: parcels },
					settings,
					exclusions: NO_EXCLUSIONS,
					nowMs: at(DUE_TIME),
				});

			expect(decisionOf(packages.slice(0, 1)).decision).toMatchObject({
				code: 'statusUnknown',
				facts: { status: 'unknown' },
			});
			expect(decisionOf(packages).decision.code).toBe('noEvidence');
			expect(decisionOf(packages.slice(1)).delivery.evidence).toBe(evidence);
		});

		it.each<[Partial<Order>, string, object]>([
			[
				{ salesChannel: { channelName: 'NON_AMAZON' } },
				'Skipped: the order was not placed on Amazon, so Amazon asks its buyer for nothing.',
				{ channel: 'NON_AMAZON' },
			],
			[
				{ orderId: 'S01-1', salesChannel: { channelName: 'AMAZON' } },
				'Skipped: the order was not placed on Amazon, so Amazon asks its buyer for nothing.',
				{ channel: 'AMAZON' },
			],
			[
				{ orderId: 'S01-1' },
				'Skipped: the order was not placed on Amazon, so Amazon asks its buyer for nothing.',
				{ channel: 'NON_AMAZON' },
			],
			[
				{ fulfillmentStatus: 'CANCELLED' },
				'Skipped: the order or every item of it was canceled (CANCELLED).',
				{ status: 'CANCELLED' },
			],
			[
				{ orderItems: [{ orderItemId: '1', quantityOrdered: 1, cancelled: true }] },
				'Skipped: the order or every item of it was canceled (all items canceled).',
				{ status: 'all items canceled' },
			],
			[
				{ request: { channel: '', status: 'sent', at: '', message: '' } },
				'Skipped: this buyer was asked already.',
				{ requestStatus: 'sent' },
			],
			[
				{ replacementOf: '302-7654321-7654321' },
				'Skipped: the order replaces 302-7654321-7654321, and Amazon takes no request for a replacement.',
				{ replacementOf: '302-7654321-7654321' },
			],
			[
				{ isReplacement: true },
				'Skipped: the order replaces another order, and Amazon takes no request for a replacement.',
				{ replacementOf: 'another order' },
			],
			[
				{ createdTime: '2026-11-21T00:00:00Z' },
				'Held: the order was placed on Sat 21 Nov 2026, 00:00, after the time this run looks at. Time zone: UTC.',
				{ createdAt: '2026-11-21T00:00:00.000Z' },
			],
			[
				{ fulfillmentStatus: 'PARTIALLY_SHIPPED' },
				'Held: a part of the order is not shipped yet.',
				{ status: 'PARTIALLY_SHIPPED' },
			],
			[
				{ packages: [{ ...parcel, detailedStatus: 'LOST' }] },
				'Skipped: a parcel was lost.',
				{ parcel: 'lost' },
			],
			[
				{ packages: [], createdTime: '2026-08-01T00:00:00Z' },
				'Skipped: the order of Sat 1 Aug 2026, 00:00 is over 90 days old, and nothing says that it arrived. Time zone: UTC.',
				{ createdAt: '2026-08-01T00:00:00.000Z', days: 90 },
			],
		])('tells %j in words and in facts', (order, reason, facts) => {
			expect(decide(order)).toMatchObject({ reason, facts: { ...facts, timeZone: 'UTC' } });
		});

		it('prefers the reason that will never change', () => {
			const order: Partial<Order> = { fulfillmentStatus: 'CANCELLED', replacementOf: '1' };

			expect(codeOf({ ...order, salesChannel: { channelName: 'NON_AMAZON' } })).toBe(
				'nonAmazonOrder',
			);
			expect(codeOf(order)).toBe('orderCancelled');
		});
	});

	describe('exclusions', () => {
		const excluded = (words: string) => new Map([[shipped.orderId, exclusionReason(words)]]);

		it.each([
			['returned', 'returned'],
			['REFUNDED', 'refunded'],
			[' Replaced ', 'replaced'],
			['never_ask', 'neverAsk'],
			['Already asked', 'alreadyAsked'],
			['already-asked', 'alreadyAsked'],
			['DEFECTIVE', 'excluded'],
			['', 'excluded'],
		])('"%s" is %s', (words, code) => {
			expect(decide({}, DUE_TIME, {}, excluded(words))).toMatchObject({ outcome: 'skipped', code });
		});

		it('are told in the seller’s words', () => {
			expect(decide({}, DUE_TIME, {}, excluded(' Returned ')).facts).toMatchObject({
				exclusion: 'Returned',
			});
			expect(decide({}, DUE_TIME, {}, excluded(' wrote to us ')).reason).toBe(
				'Skipped: the order is among the exclusions (wrote to us).',
			);
			expect(decide({}, DUE_TIME, {}, excluded('')).reason).toBe(
				'Skipped: the order is among the exclusions (no reason given).',
			);
		});

		it('leave other orders alone', () => {
			expect(codeOf({ orderId: 'another' }, DUE_TIME, {}, excluded('returned'))).toBe('due');
		});
	});

	describe('without an arrival', () => {
		it.each<[string, Partial<Order>, string]>([
			['nothing is known', { packages: [] }, 'noEvidence'],
			[
				'Amazon says Delivered and nothing says when',
				{ packages: [{ packageReferenceId: '1', status: 'DELIVERED' }] },
				'deliveredAtUnknownTime',
			],
			[
				'units are in no parcel, and nothing is known of the others',
				{
					packages: [{ packageReferenceId: '1', items: [{ orderItemId: '1', quantity: 1 }] }],
					orderItems: [{ orderItemId: '1', quantityOrdered: 3 }],
				},
				'unitsMissing',
			],
		])('is held when %s', (_what, order, code) => {
			const decision = decide(order);

			expect(decision).toMatchObject({
				outcome: 'notYet',
				code,
				nextCheckAt: '2026-11-21T12:00:00.000Z',
				facts: code === 'unitsMissing' ? { unitsMissing: 2 } : {},
			});
			expect('unitsMissing' in decision.facts).toBe(code === 'unitsMissing');
			expect(decision).not.toHaveProperty('requestAt');
			expect(decision).not.toHaveProperty('windowClosesAt');
			expect(decision).not.toHaveProperty('daysLeft');
		});

		it.each([
			['2026-08-22T12:00:00.000Z', 'noEvidence'],
			['2026-08-22T11:59:59.999Z', 'noEvidenceInTime'],
		])('is given up when the order of %s is over 90 days old: %s', (createdTime, code) => {
			expect(codeOf({ packages: [], createdTime })).toBe(code);
		});
	});

	describe('evidence', () => {
		const estimated: OrderPackage = {
			packageReferenceId: '1',
			estimatedArrivalDate: '2026-11-04T12:00:00Z',
			shipTime: '2026-11-01T12:00:00Z',
		};
		const withWeakest = (weakestEvidence: RequestSettings['delivery']['weakestEvidence']) => ({
			delivery: { ...settings.delivery, weakestEvidence },
		});

		it.each([
			['estimatedArrival', 'due'],
			['deliverByWindow', 'due'],
			['trackingMilestone', 'evidenceTooWeak'],
		] as const)('acts on an estimate when the weakest is %s: %s', (weakest, code) => {
			expect(codeOf({ packages: [estimated] }, DUE_TIME, withWeakest(weakest))).toBe(code);
		});

		it('does not act on a shipping time by itself, unless it is told to', () => {
			const packages = [{ packageReferenceId: '1', shipTime: '2026-10-30T12:00:00Z' }];

			expect(decide({ packages })).toMatchObject({
				code: 'evidenceTooWeak',
				nextCheckAt: '2026-11-21T12:00:00.000Z',
				reason:
					'Held: all that is known of the arrival is the shipping time and the usual transit time plus 48 hours, and you chose to act on the delivery date promised to the buyer or stronger.',
			});
			expect(codeOf({ packages }, DUE_TIME, withWeakest('shipTime'))).toBe('due');
		});

		it.each([
			['SHIPPED', true, 'due'],
			['IN_TRANSIT', true, 'dueStillInTransit'],
			['IN_TRANSIT', false, 'due'],
		])(
			'two weeks after its date, a parcel that is %s with holding %s is %s',
			(status, hold, code) => {
				const delivery = { ...settings.delivery, holdWhileInTransit: hold };

				expect(codeOf({ packages: [{ ...estimated, status }] }, DUE_TIME, { delivery })).toBe(code);
			},
		);

		it('is skipped once the window closed, weak or on the road as it may be', () => {
			const packages = [{ ...estimated, status: 'IN_TRANSIT' }];

			expect(codeOf({ packages }, '2026-12-15T12:00', withWeakest('carrierScan'))).toBe(
				'windowClosed',
			);
		});

		it('tells a window that closed before five days were over', () => {
			const deliverByWindow = { earliest: '2026-10-08T00:00:00Z', latest: '2026-10-12T00:00:00Z' };
			const decision = decide({ deliverByWindow });

			expect(decision).toMatchObject({ outcome: 'skipped', code: 'windowMissed' });
			expect(decision.reason).toContain('Thu 5 Nov 2026, 12:00');
		});
	});

	describe('the seller’s preferences', () => {
		const wish = (more: Partial<RequestSettings['preferences']>) => ({
			preferences: { ...settings.preferences, ...more },
		});

		it.each([
			['2026-11-15T11:59:59.999', 'waiting'],
			['2026-11-15T12:00', 'due'],
		])('waits ten days after delivery: %s is %s', (now, code) => {
			expect(codeOf({}, now, wish({ waitMs: 10 * 86_400_000 }))).toBe(code);
		});

		it.each([
			['earlier', '2026-12-03T12:00', 'dueBeforeWait'],
			['later', '2026-12-03T12:00', 'dueOutsideHours'],
			['skip', '2026-11-20T12:00', 'wishesUnmet'],
		] as const)('that do not fit: %s', (whenUnmet, now, code) => {
			expect(codeOf({}, now, wish({ waitMs: 40 * 86_400_000, whenUnmet }))).toBe(code);
		});

		it('are no reason for an order that has not arrived', () => {
			const packages = [{ packageReferenceId: '1', estimatedArrivalDate: '2026-11-25T12:00:00Z' }];

			expect(codeOf({ packages }, DUE_TIME, wish({ waitMs: 86_400_000 }))).toBe('awaitingDelivery');
		});
	});

	it('is due for a buyer message as soon as the evidence says delivered', () => {
		const message = {
			window: BUYER_MESSAGE_WINDOW,
			preferences: { ...settings.preferences, hours: ANY_TIME },
		};

		expect(codeOf({}, '2026-11-05T11:59:59.999', message)).toBe('noEvidence');
		expect(codeOf({}, '2026-11-05T12:00', message)).toBe('due');
	});

	describe('what is written down', () => {
		it('of an order that is due', () => {
			const decision = decide({});

			expect(decision).toEqual({
				outcome: 'due',
				code: 'due',
				reason:
					"Due: the parcel counts as arrived by Thu 5 Nov 2026, 12:00 (the carrier's delivery time), and Amazon takes the request until Fri 4 Dec 2026, 12:00. Time zone: UTC.",
				requestAt: '2026-11-10T18:00:00.000Z',
				windowOpensAt: '2026-11-10T18:00:00.000Z',
				windowClosesAt: '2026-12-04T12:00:00.000Z',
				daysLeft: 14,
				facts: {
					evidence: 'carrierScan',
					source: "the carrier's delivery time",
					arrivedBy: '2026-11-05T12:00:00.000Z',
					parcels: 1,
					timeZone: 'UTC',
				},
			});
			expect(Object.keys(decision)).toEqual([
				'reason',
				'outcome',
				'code',
				'requestAt',
				'windowOpensAt',
				'windowClosesAt',
				'daysLeft',
				'facts',
			]);
		});

		it('of an order that is held, with the next look and in the order’s own time zone', () => {
			const packages = [
				{
					packageReferenceId: '1',
					estimatedArrivalDate: '2026-11-03T17:00:00Z',
					shipTime: '2026-11-01T12:00:00Z',
					carrierMatch: {
						code: 'amazonLogistics',
						name: 'Amazon Logistics',
						isAmazonLogistics: true,
						evidence: 'numberPattern',
						reason: '',
					},
				},
			] as const;
			const decision = decide({ packages, marketplaceId: 'A1PA6795UKMFR9' }, '2026-11-02T10:00', {
				timeZone: { kind: 'marketplace', otherwise: 'UTC' },
			});

			expect(decision).toMatchObject({
				outcome: 'notYet',
				code: 'awaitingDelivery',
				reason:
					"Held: the parcel is expected by Thu 5 Nov 2026, 18:00 (Amazon's estimated arrival plus 48 hours); Amazon lets you ask from Wed 11 Nov 2026, 00:00. Time zone: Europe/Berlin.",
				requestAt: '2026-11-11T08:00:00.000Z',
				nextCheckAt: '2026-11-11T08:00:00.000Z',
				daysLeft: 28.1,
				facts: { timeZone: 'Europe/Berlin' },
			});
		});

		it('of an order that is held, without a time to ask when the evidence gives none', () => {
			expect(Object.keys(decide({ packages: [] }))).toEqual([
				'reason',
				'outcome',
				'code',
				'nextCheckAt',
				'facts',
			]);
		});

		it('of an order that is skipped, without a time to ask', () => {
			const decision = decide({}, '2026-12-05T00:00');

			expect(decision).toMatchObject({ windowClosesAt: '2026-12-04T12:00:00.000Z' });
			for (const field of ['requestAt', 'nextCheckAt', 'daysLeft', 'asOf']) {
				expect(decision).not.toHaveProperty(field);
			}
		});

		it('of a backtest, for which time it was decided', () => {
			expect(decide({}, DUE_TIME, { isBacktest: true }).asOf).toBe('2026-11-20T12:00:00.000Z');
			expect(decide({})).not.toHaveProperty('asOf');
		});

		it('leaves no name in braces in any sentence', () => {
			const reasons = [
				decide({}),
				decide({}, '2026-11-06T00:00'),
				decide({}, '2026-11-12T21:00'),
				decide({ fulfillmentStatus: 'PENDING' }),
				decide({ replacementOf: '1' }),
				decide({ packages: [] }),
			].map(({ reason }) => reason);

			for (const reason of reasons) {
				expect(reason).toMatch(/^(Due|Held|Skipped).*\.$/);
				expect(reason).not.toMatch(/[{}]|undefined|unknown/);
			}
		});
	});
});

import type { Order, OrderPackage } from '../../../nodes/shared/domain/order';
import {
	buildScorecard,
	scorecardRows,
	type ScorecardRow,
} from '../../../nodes/shared/domain/scorecard/buildScorecard';
import type { FeedbackRecord } from '../../../nodes/shared/domain/feedback/feedbackRecord';
import {
	compareAmazonLogistics,
	comparisonWords,
	FEEDBACK_MATTER,
	LATE,
	LATE_MATTER,
	NEGATIVE_FEEDBACK,
} from '../../../nodes/shared/domain/scorecard/carrierComparison';
import type { Cell } from '../../../nodes/shared/domain/scorecard/countOrders';
import {
	emptyTally,
	undeliverableReturns,
	type TallyCounts,
} from '../../../nodes/shared/domain/scorecard/tally';
import { plantAccount, type PlantedCarrier } from '../../support/plantedAccount';

const now = new Date('2026-11-20T08:00:00Z');
const settings = { now, settlingDays: 14, minimumOrders: 300, emptyFeedbackIsZero: false };

const carrier = (code: string, share: number, rates: Partial<PlantedCarrier> = {}) => ({
	code,
	name: code,
	share,
	negativeShare: 0.006,
	lateShare: 0.05,
	undeliverableShare: 0.005,
	medianDays: 3,
	...rates,
});
const TRUTH = [
	carrier('amazonLogistics', 0.4, { negativeShare: 0.014, lateShare: 0.12 }),
	carrier('ups', 0.4, { negativeShare: 0.005, lateShare: 0.04, undeliverableShare: 0.01 }),
	carrier('usps', 0.2),
];
const carrierRows = (orders: readonly Order[], feedback: readonly FeedbackRecord[]) =>
	scorecardRows(buildScorecard(orders, feedback, settings), ['carrier']).map(({ row }) => row);
const rowOf = (rows: readonly ScorecardRow[], code: string) =>
	rows.find((row) => row.carrier?.code === code) as ScorecardRow;

const delivered = (orderId: string, more: Partial<Order> = {}): Order => ({
	orderId,
	fulfillmentStatus: 'SHIPPED',
	packages: [{ packageReferenceId: '1', deliveredAt: '2026-10-01T00:00:00Z' }],
	...more,
});
const bad = (orderId: string, more: Partial<FeedbackRecord> = {}): FeedbackRecord => ({
	orderId,
	rating: 1,
	...more,
});

describe('Groups that are put together', () => {
	/** As many orders of one carrier, each in a week of its own. */
	const many = (
		count: number,
		parcel: (shipTime: string, afterDays: number) => Partial<OrderPackage>,
		days: number,
	) =>
		Array.from({ length: count }, (_, index) => {
			const shipTime = new Date(Date.parse('2026-01-05T00:00:00Z') + index * 7 * 86_400_000);
			return delivered(`${days} ${index}`, {
				createdTime: shipTime.toISOString(),
				packages: [{ packageReferenceId: '1', ...parcel(shipTime.toISOString(), days) }],
			});
		});
	const later = (time: string, days: number) =>
		new Date(Date.parse(time) + days * 86_400_000).toISOString();
	const known = (shipTime: string, days: number) => ({
		shipTime,
		deliveredAt: later(shipTime, days),
	});
	const estimated = (shipTime: string, days: number) => ({
		shipTime,
		estimatedArrivalDate: later(shipTime, days),
	});

	it('keep days that were seen apart from days that were estimated', () => {
		const orders = [...many(40, known, 2), ...many(35, estimated, 9)];
		const [{ row } = { row: undefined }] = scorecardRows(buildScorecard(orders, [], settings), [
			'marketplaceId',
		]);

		expect(row?.daysToDeliver).toMatchObject({
			known: { orders: 40, medianDays: 2, ninetiethPercentileDays: 2 },
			estimated: { orders: 35, medianDays: 9, ninetiethPercentileDays: 9 },
		});
		expect(row?.delivered).toEqual({ known: 40, estimated: 35, presumed: 0 });
	});

	it('tell what was presumed, what was refused, and feedback outside the rate', () => {
		const request = (status: string) => ({ request: { status } }) as Partial<Order>;
		const orders = [
			delivered('presumed', {
				packages: [{ packageReferenceId: '1' }],
				deliverByWindow: { latest: '2026-10-01T00:00:00Z' },
			}),
			...['sent', 'unconfirmed', 'outsideWindow', 'notAvailable', 'alreadyRequested', 'notYet'].map(
				(status) => delivered(status, request(status)),
			),
			delivered('fresh', {
				packages: [{ packageReferenceId: '1', deliveredAt: '2026-11-19T00:00:00Z' }],
			}),
		];
		const feedback = [
			bad('fresh', { rating: 3, comment: 'Arrived late!' }),
			bad('sent', { rating: 2, comment: 'Late, and poor quality' }),
		];
		const [{ row } = { row: undefined }] = scorecardRows(
			buildScorecard(orders, feedback, settings),
			['marketplaceId'],
		);

		expect(row).toMatchObject({
			delivered: { known: 7, estimated: 0, presumed: 1 },
			requests: { sent: 1, refused: 3, unconfirmed: 1 },
			feedback: {
				oneStar: 0,
				twoStars: 1,
				threeStars: 1,
				outsideTheRate: 1,
				aboutDeliveryOnly: 1,
				aboutDeliveryAmongOthers: 1,
			},
		});
	});
});

describe('A scorecard of accounts whose truth is known', () => {
	it('has the planted rates inside its intervals about 95 times in 100', () => {
		let inside = 0;
		let intervals = 0;
		for (let seed = 1; seed <= 25; seed += 1) {
			const { orders, feedback } = plantAccount({ seed, orders: 4000, now, carriers: TRUTH });
			const rows = carrierRows(orders, feedback);
			for (const truth of TRUTH) {
				const { negativeFeedback, late, undeliverable } = rowOf(rows, truth.code);
				for (const [found, planted] of [
					[negativeFeedback, truth.negativeShare],
					[late, truth.lateShare],
					[undeliverable, truth.undeliverableShare],
				] as const) {
					if (found === 'notMeasured' || !found.enough) throw new Error('too small a plant');
					intervals += 1;
					if (found.low <= planted && planted <= found.high) inside += 1;
				}
			}
		}

		expect(intervals).toBe(225);
		expect(inside / intervals).toBeGreaterThan(0.9);
		expect(inside / intervals).toBeLessThan(0.995);
	});

	it('finds what Amazon Logistics does, and its direction', () => {
		const { orders, feedback } = plantAccount({ seed: 3, orders: 20_000, now, carriers: TRUTH });
		const { negativeFeedback, late } = buildScorecard(orders, feedback, settings);

		expect(negativeFeedback.comparison.verdict).toBe('higher');
		expect(negativeFeedback.finding).toMatch(
			/^More 1–3★ feedback with Amazon Logistics: 1\d\.\d per 1,000 against [4-6]\.\d/,
		);
		expect(late.comparison.verdict).toBe('higher');
	});

	it('finds no difference in nearly all accounts that have none', () => {
		const same = [carrier('amazonLogistics', 0.5), carrier('ups', 0.3), carrier('usps', 0.2)];
		const verdicts = Array.from({ length: 60 }, (_, seed) => {
			const { orders, feedback } = plantAccount({ seed, orders: 3000, now, carriers: same });
			return buildScorecard(orders, feedback, settings).negativeFeedback.comparison.verdict;
		});
		const alarms = verdicts.filter((verdict) => verdict === 'higher' || verdict === 'lower').length;

		// 5% of 60 is 3; more than 8 would come by chance less than once in two hundred times.
		expect(alarms).toBeLessThanOrEqual(8);
		expect(verdicts.filter((verdict) => verdict === 'noDifference').length).toBeGreaterThan(45);
	});

	it('is not misled by FBA orders that Amazon Logistics mostly carries', () => {
		// Low ratings depend on who fulfils alone; Amazon Logistics has most of FBA.
		const mixed = [
			carrier('amazonLogistics', 0.45, { fulfilledBy: 'AMAZON', negativeShare: 0.02 }),
			carrier('ups', 0.05, { fulfilledBy: 'AMAZON', negativeShare: 0.02 }),
			carrier('amazonLogistics', 0.05, { negativeShare: 0.005 }),
			carrier('ups', 0.45, { negativeShare: 0.005 }),
		];
		const { orders, feedback } = plantAccount({ seed: 8, orders: 20_000, now, carriers: mixed });
		const { negativeFeedback } = buildScorecard(orders, feedback, settings);
		const rate = ({ count, of }: { count: number; of: number }) => count / of;

		expect(rate(negativeFeedback.amazonLogistics)).toBeGreaterThan(
			2 * rate(negativeFeedback.otherCarriers),
		);
		expect(negativeFeedback.comparison.verdict).toBe('noDifference');
	});

	it('says "not enough" instead of a number for a small account', () => {
		const { orders, feedback } = plantAccount({ seed: 1, orders: 120, now, carriers: TRUTH });
		const scorecard = buildScorecard(orders, [...feedback, bad('elsewhere')], settings);

		for (const { row } of scorecardRows(scorecard, ['carrier'])) {
			expect(row.negativeFeedback).toMatchObject({ enough: false, needed: 300 });
			expect(row.negativeFeedback).not.toHaveProperty('share');
		}
		expect(scorecard.negativeFeedback.finding).toBe('Not enough to compare 1–3★ feedback.');
	});

	it('adds up over any dimension', () => {
		const { orders, feedback } = plantAccount({
			seed: 2,
			orders: 3000,
			now,
			carriers: TRUTH,
			marketplaceIds: ['ATVPDKIKX0DER', 'A1PA6795UKMFR9'],
		});
		const scorecard = buildScorecard(orders, feedback, settings);
		for (const dimension of ['carrier', 'marketplaceId', 'week'] as const) {
			const rows = scorecardRows(scorecard, [dimension]);
			const sum = (pick: (row: ScorecardRow) => number) =>
				rows.reduce((total, { row }) => total + pick(row), 0);

			expect(sum((row) => row.orders)).toBe(3000);
			expect(sum((row) => row.parcelShare)).toBeCloseTo(1, 9);
			expect(
				sum(({ feedback: { oneStar, twoStars, threeStars } }) => oneStar + twoStars + threeStars),
			).toBe(feedback.length);
			expect(new Set(rows.flatMap(({ positions }) => positions)).size).toBe(3000);
		}
	});
});

describe('The comparison of Amazon Logistics with the others', () => {
	const LOGISTICS = { code: 'amazonLogistics', name: 'Amazon Logistics', isAmazonLogistics: true };
	const UPS = { code: 'ups', name: 'UPS', isAmazonLogistics: false };
	const UNKNOWN = { code: 'unknown', name: 'Unknown carrier', isAmazonLogistics: false };
	const cell = (of: Cell['carrier'], counts: Partial<TallyCounts>): Cell => {
		const tally = emptyTally();
		Object.assign(tally.counts, counts);
		return { carrier: of, marketplaceId: 'US', fulfilledBy: 'MERCHANT', tally };
	};
	const words = (logistics: number, ups: number, per: 'feedback' | 'late' = 'feedback') => {
		const cells = [
			cell(LOGISTICS, {
				settled: 1000,
				settledNegative: logistics,
				promised: 1000,
				late: logistics,
			}),
			cell(UPS, { settled: 2000, settledNegative: ups, promised: 2000, late: ups }),
			cell(UNKNOWN, { settled: 5000, settledNegative: 4000, promised: 5000, late: 4000 }),
		];
		return per === 'feedback'
			? comparisonWords(compareAmazonLogistics(cells, NEGATIVE_FEEDBACK), FEEDBACK_MATTER)
			: comparisonWords(compareAmazonLogistics(cells, LATE), LATE_MATTER);
	};
	/** Low, difference and high, as the sentence has them. */
	const interval = (support: string) =>
		/difference is (-?[\d.]+) .*interval (-?[\d.]+) to (-?[\d.]+)/
			.exec(support)
			?.slice(1)
			.map(Number) ?? [];

	it('says which has more, in figures of named carriers alone', () => {
		expect(words(25, 10).finding).toBe(
			'More 1–3★ feedback with Amazon Logistics: 25.0 per 1,000 against 5.0 per 1,000.',
		);
		expect(words(5, 100).finding).toBe(
			'Less 1–3★ feedback with Amazon Logistics: 5.0 per 1,000 against 50.0 per 1,000.',
		);
		expect(words(123, 10, 'late').finding).toBe(
			'More late delivery with Amazon Logistics: 12.3% against 0.5%.',
		);
		expect(words(25, 10).support).toContain(
			'from 1,000 delivered orders with Amazon Logistics and 2,000 with other carriers',
		);
	});

	it('says how many orders there are of the same kind on both sides', () => {
		const { support } = comparisonWords(
			compareAmazonLogistics(
				[cell(LOGISTICS, { settled: 40 }), cell(UPS, { settled: 70 })],
				NEGATIVE_FEEDBACK,
			),
			FEEDBACK_MATTER,
		);

		expect(support).toContain(
			'40 delivered orders with Amazon Logistics and 70 with other carriers',
		);
		expect(support).toContain('on both sides, 40 and 70.');
	});

	it('gives the interval from its low end to its high one, around the difference', () => {
		for (const [logistics, ups] of [
			[25, 10],
			[5, 100],
			[10, 20],
		] as const) {
			const [difference = NaN, low = NaN, high = NaN] = interval(words(logistics, ups).support);

			expect(difference).toBeCloseTo(logistics - ups / 2, 1);
			expect(low).toBeLessThan(difference);
			expect(high).toBeGreaterThan(difference);
		}
	});

	it('gives the chance in three digits, as long as they are not all zeros', () => {
		expect(words(60, 10).support).toContain('p < 0.001');
		expect(words(22, 20).support).toMatch(/p = 0\.00[1-9]\)/);
		expect(words(15, 20).support).toMatch(/p = 0\.[1-9]\d\d\)/);
	});

	it('says of no difference how large one would have to be, from the others’ rate on', () => {
		const rise = (logistics: number, ups: number) =>
			Number(/show a rise of ([\d.]+) per 1,000/.exec(words(logistics, ups).support)?.[1]);

		expect(words(10, 20).finding).toBe(
			'No difference in 1–3★ feedback can be told from chance: 10.0 per 1,000 against 10.0 per 1,000 with other carriers.',
		);
		expect(rise(10, 20)).toBe(rise(12, 20));
		expect(rise(10, 26)).toBeGreaterThan(rise(10, 20));
	});
});

describe('What a scorecard counts', () => {
	const only = (orders: Order[], feedback: FeedbackRecord[] = [], more = {}) => {
		const scorecard = buildScorecard(orders, feedback, { ...settings, minimumOrders: 1, ...more });
		return { scorecard, row: scorecardRows(scorecard, ['carrier'])[0]?.row as ScorecardRow };
	};

	it.each([
		['14 days ago', '2026-11-06T08:00:00Z', 1],
		['a second less', '2026-11-06T08:00:01Z', 0],
	])('an order delivered %s: settled %s', (_when, deliveredAt, settled) => {
		const order = delivered('1', { packages: [{ packageReferenceId: '1', deliveredAt }] });
		const { row } = only([order], [bad('1')]);

		expect(row.negativeFeedback).toMatchObject({ of: settled, count: settled });
		expect(row.feedback.outsideTheRate).toBe(1 - settled);
	});

	it('one rating per order, however often it is reported, by its latest stars', () => {
		const { row } = only([delivered('1')], [bad('1'), bad('1', { rating: 3 })]);

		expect(row.feedback).toMatchObject({ oneStar: 0, threeStars: 1 });
		expect(row.negativeFeedback).toMatchObject({ count: 1 });
	});

	it('no praise: a four is not a low rating', () => {
		const { scorecard } = only([delivered('1')], [bad('1', { rating: 4 }), bad('2')]);

		expect(scorecard.feedback).toEqual({ orders: 1, withoutOrder: 1 });
	});

	it('no order twice, none unshipped, none of another shop', () => {
		const { scorecard, row } = only([
			delivered('1'),
			delivered('1'),
			delivered('2', { fulfillmentStatus: 'CANCELLED' }),
			delivered('3', { fulfillmentStatus: 'PENDING' }),
			{ orderId: '4' },
			delivered('5', { salesChannel: { channelName: 'NON_AMAZON' } }),
		]);

		expect(scorecard.leftOut).toEqual({ notAmazon: 1, notShipped: 3, repeated: 1 });
		expect(row.orders).toBe(1);
	});

	it.each(['UNFULFILLABLE', 'UNSHIPPED', 'PENDING_AVAILABILITY'])(
		'nothing of an order that is %s, though it has a delivery',
		(fulfillmentStatus) => {
			const delivery = {
				status: 'delivered',
				evidence: 'carrierScan',
				source: '',
				at: '2026-10-01T00:00:00Z',
			} as const;
			const { scorecard } = only([delivered('1', { fulfillmentStatus, delivery })], [bad('1')]);

			expect(scorecard).toMatchObject({
				cells: [],
				rated: [],
				leftOut: { notShipped: 1 },
				feedback: { orders: 1, withoutOrder: 0 },
			});
		},
	);

	it('the carrier with most parcels first, whoever has most orders', () => {
		const by = (code: string) => ({
			packageReferenceId: code,
			carrierMatch: {
				code,
				name: code,
				isAmazonLogistics: false,
				evidence: 'declaredOnly' as const,
				reason: '',
			},
		});
		const orders = [
			delivered('1', { packages: [by('ups')] }),
			delivered('2', { packages: [by('ups')] }),
			delivered('3', { packages: [by('dhl'), by('dhl'), by('dhl')] }),
		];
		const rows = carrierRows(orders, []);

		expect(rows.map(({ carrier: { code } = { code: '' }, parcels }) => [code, parcels])).toEqual([
			['dhl', 3],
			['ups', 2],
		]);
	});

	it('late deliveries among those that had a promise, and low ratings among those that are settled', () => {
		const late = delivered('1', {
			carrier: {
				code: 'amazonLogistics',
				name: 'Amazon Logistics',
				isAmazonLogistics: true,
				evidence: 'declaredOnly',
				reason: '',
			},
			deliverByWindow: { latest: '2026-09-30T00:00:00Z' },
		});
		const { scorecard } = only([late, { ...late, orderId: '2', deliverByWindow: {} }], [bad('3')]);

		expect(scorecard.late.amazonLogistics).toEqual({ count: 1, of: 1 });
		expect(scorecard.negativeFeedback.amazonLogistics).toEqual({ count: 0, of: 2 });
	});

	it('a comment that is not wholly understood among those on delivery and more', () => {
		const comment = 'Late. My daughter cried the whole day.';

		expect(only([delivered('1')], [bad('1', { comment })]).row.feedback).toMatchObject({
			aboutDeliveryOnly: 0,
			aboutDeliveryAmongOthers: 1,
		});
	});

	it('weeks from the first to the last, and each low rating by the name of its carrier', () => {
		const ups = {
			code: 'ups',
			name: 'United Parcel',
			isAmazonLogistics: false,
			evidence: 'declaredOnly',
			reason: '',
		} as const;
		const sent = (orderId: string, createdTime: string): Order => ({
			orderId,
			createdTime,
			carrier: ups,
			marketplaceId: 'ATVPDKIKX0DER',
		});
		const { scorecard } = only(
			[sent('1', '2026-10-14T00:00:00Z'), sent('2', '2026-09-30T00:00:00Z')],
			[bad('1')],
		);

		expect(scorecard).toMatchObject({ firstWeek: '2026-09-28', lastWeek: '2026-10-12' });
		expect(scorecard.rated).toEqual([
			{ orderId: '1', rating: 1, carrier: 'United Parcel', marketplaceId: 'ATVPDKIKX0DER' },
		]);
		expect(scorecard.late.finding).toBe('Not enough to compare late delivery.');
	});

	it('one parcel for an order whose parcels nobody knows', () => {
		expect(only([{ orderId: '1', fulfillmentStatus: 'SHIPPED' }]).row).toMatchObject({
			orders: 1,
			parcels: 1,
		});
	});

	it('a rate where feedback came in, though none of it is of these orders', () => {
		expect(only([delivered('1')], [bad('2')]).row.negativeFeedback).toMatchObject({
			enough: true,
			count: 0,
			of: 1,
		});
	});

	it('low ratings of one, two and three stars in the sentence of a small account', () => {
		const { orders, feedback } = {
			orders: ['1', '2', '3', '4'].map((id) => delivered(id)),
			feedback: [1, 2, 3].map((rating) => bad(String(rating), { rating })),
		};

		expect(buildScorecard(orders, feedback, settings).smallAccount?.sentence).toMatch(
			/^4 orders and 3 low ratings are too few .* takes 300 orders .* 14 days ago or more, and there are 4\./,
		);
	});

	it('parcels, not orders, in the share', () => {
		const two = delivered('1', {
			packages: [{ packageReferenceId: '1' }, { packageReferenceId: '2' }],
		});

		expect(only([two]).row).toMatchObject({ orders: 1, parcels: 2, parcelShare: 1 });
	});

	it('stars and comments by kind', () => {
		const orders = ['1', '2', '3', '4'].map((id) => delivered(id));
		const { row } = only(orders, [
			bad('1', { comment: 'Late delivery' }),
			bad('2', { rating: 2, comment: 'Late delivery, poor quality' }),
			bad('3', { rating: 3, comment: 'Poor quality' }),
		]);

		expect(row.feedback).toEqual({
			oneStar: 1,
			twoStars: 1,
			threeStars: 1,
			outsideTheRate: 0,
			aboutDeliveryOnly: 1,
			aboutDeliveryAmongOthers: 1,
		});
	});

	it('requests by what became of them', () => {
		const asked = (orderId: string, status: string) =>
			delivered(orderId, {
				request: { channel: 'requestAReview', status, at: '', message: '' },
			});
		const statuses = ['sent', 'sent', 'notAvailable', 'outsideWindow', 'alreadyRequested'];
		const others = ['unconfirmed', 'dryRun', 'notYet', 'failed'];
		const { row } = only([...statuses, ...others].map((status, i) => asked(String(i), status)));

		expect(row.requests).toEqual({ sent: 2, refused: 3, unconfirmed: 1 });
	});

	it('undeliverable FBA orders only where returns were given, as FBA tells nobody otherwise', () => {
		const orders = [
			delivered('1', { fulfilledBy: 'AMAZON' }),
			delivered('2', { fulfilledBy: 'AMAZON' }),
			delivered('3', { fulfilledBy: 'MERCHANT' }),
		];
		const returnedUndeliverable = undeliverableReturns([
			{ orderId: '1', reason: 'UNDELIVERABLE_UNKNOWN' },
			{ orderId: '2', reason: 'DEFECTIVE' },
		]);

		expect(only(orders).row.undeliverable).toMatchObject({ count: 0, of: 1 });
		expect(only(orders, [], { returnedUndeliverable }).row.undeliverable).toMatchObject({
			count: 1,
			of: 3,
		});
	});

	it('a return for undeliverable by the beginning of its reason, in whatever letters', () => {
		const reasons = [
			'undeliverable_refused',
			'UNDELIVERABLE_UNKNOWN',
			'MISSED_DELIVERY',
			undefined,
		];
		const rows = reasons.map((reason, index) => ({
			orderId: `${index}`,
			...(reason !== undefined && { reason }),
		}));

		expect([...undeliverableReturns(rows)]).toEqual(['0', '1']);
	});

	it('no rate at all where no feedback was given, rather than zero', () => {
		const { scorecard, row } = only([delivered('1')]);

		expect(row.negativeFeedback).toBe('notMeasured');
		expect(scorecard.negativeFeedback.finding).toBe('No feedback came in.');
	});

	it('zero where the seller says that no feedback means none', () => {
		expect(
			only([delivered('1')], [], { emptyFeedbackIsZero: true }).row.negativeFeedback,
		).toMatchObject({ enough: true, count: 0, share: 0 });
	});

	it('delay groups by the hash of the order id', () => {
		const experiment = { name: 'test', delaysInDays: [0, 7] };
		const orders = Array.from({ length: 100 }, (_, index) => delivered(`113-${index}`));
		const { scorecard } = only(orders, [bad('113-1')], { experiment });
		const rows = scorecardRows(scorecard, ['delayDays']).map(({ row }) => row);

		expect(rows.map(({ delayDays }) => delayDays).sort()).toEqual([0, 7]);
		expect(rows.reduce((sum, { orders: count }) => sum + count, 0)).toBe(100);
	});
});

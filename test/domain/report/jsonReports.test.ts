import { gzipSync } from 'node:zlib';

import {
	feedbackCounts,
	SALES_AND_TRAFFIC,
} from '../../../nodes/shared/domain/report/salesAndTraffic';
import { ACCOUNT_HEALTH } from '../../../nodes/shared/domain/report/accountHealth';
import { ReportTally, type Report } from '../../../nodes/shared/domain/report/report';

const US = 'ATVPDKIKX0DER';

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
	await Promise.resolve();
}

async function read<Found extends object>(
	report: Report<Found>,
	...documents: ReadonlyArray<object | string | Uint8Array>
) {
	const tally = new ReportTally();
	const reading = report.startReading(tally, { marketplaceIds: [US] });
	for (const document of documents) {
		const bytes =
			document instanceof Uint8Array
				? document
				: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
		await reading.read(pieces(bytes));
	}
	return { records: reading.records(), tally };
}

describe('the performance report', () => {
	const range = { reportingDateFrom: '2026-09-06T00:00Z', reportingDateTo: '2026-11-04T23:59Z' };

	it('is read as real reports have it, beyond their schema', async () => {
		const { records } = await read(ACCOUNT_HEALTH, {
			accountStatuses: [{ marketplaceId: US, status: 'AT_RISK' }],
			performanceMetrics: [
				{
					marketplaceId: US,
					accountHealthRating: { ahrStatus: 'WARNED', ahrScore: 428 },
					orderDefectRate: {
						afn: {
							reportingDateRange: range,
							orderCount: 1000,
							orderWithDefects: { count: 9, status: 'GOOD' },
							claims: { count: 3, status: 'NONE' },
							chargebacks: { count: 1, status: 'NONE' },
							negativeFeedback: { count: 5, status: 'NONE' },
							fulfillmentType: 'mfn',
							status: 'GOOD',
							rate: 0.009,
							targetValue: 0.01,
							targetCondition: 'LESS_THAN',
						},
					},
					onTimeDeliveryRate: {
						shipmentCountWithValidTracking: 7,
						onTimeDeliveryCount: 3,
						status: 'GOOD',
						rate: 0.43,
						targetValue: 0.97,
					},
					customerProductReviewsPolicyViolations: {
						defectsCount: 1,
						status: 'BAD',
						targetValue: 0,
					},
					policyViolationWarnings: { warningsCount: 2 },
					warningStates: [{ warningType: 'spammingSellerMessaging', status: 'BAD' }],
					whatAmazonAdds: { count: 1 },
				},
			],
		});

		expect(records).toEqual([
			{
				marketplaceId: US,
				accountStatus: 'AT_RISK',
				healthRating: { status: 'WARNED', score: 428 },
				orderDefectRateFba: {
					rate: 0.009,
					status: 'GOOD',
					target: 0.01,
					targetCondition: 'LESS_THAN',
					count: 9,
					of: 1000,
					from: range.reportingDateFrom,
					to: range.reportingDateTo,
					claims: 3,
					chargebacks: 1,
					negativeFeedback: 5,
				},
				onTimeDeliveryRate: { rate: 0.43, status: 'GOOD', target: 0.97, count: 3, of: 7 },
				policyCounters: [
					{
						name: 'customerProductReviewsPolicyViolations',
						defects: 1,
						status: 'BAD',
						target: 0,
					},
					{ name: 'policyViolationWarnings', defects: 2 },
				],
				warnings: [{ type: 'spammingSellerMessaging', status: 'BAD' }],
			},
		]);
	});

	it.each([
		['preFulfillmentCancellationRate', 'warningStates', 'ahrStatus'],
		['prefulfillmentCancelRate', 'warningState', 'accountHealthRatingStatus'],
	])('is read with %s, %s and %s, as Amazon has called them', async (cancel, warning, rating) => {
		const { records } = await read(ACCOUNT_HEALTH, {
			performanceMetrics: [
				{
					marketplaceId: US,
					[cancel]: { cancellationCount: 2, orderCount: 100, rate: 0.02 },
					[warning]: [{ warningType: 'spamming', status: 'BAD' }],
					accountHealthRating: { [rating]: 'GREAT' },
					lateShipmentRate: { lateShipmentCount: 4, orderCount: 80 },
					validTrackingRate: { validTrackingCount: 60, shipmentCount: 70 },
					orderDefectRate: {
						afn: { rate: 0.01, claims: { count: 1 } },
						mfn: { rate: 0.02, chargebacks: { count: 2 } },
					},
				},
			],
		});

		expect(records).toEqual([
			{
				marketplaceId: US,
				healthRating: { status: 'GREAT' },
				orderDefectRateFba: { rate: 0.01, claims: 1 },
				orderDefectRateFbm: { rate: 0.02, chargebacks: 2 },
				lateShipmentRate: { count: 4, of: 80 },
				validTrackingRate: { count: 60, of: 70 },
				cancellationRate: { rate: 0.02, count: 2, of: 100 },
				warnings: [{ type: 'spamming', status: 'BAD' }],
			},
		]);
	});

	it('keeps a marketplace of which one half alone is there, without its nulls', async () => {
		const { records } = await read(ACCOUNT_HEALTH, {
			accountStatuses: [{ marketplaceId: 'A1AM78C64UM0Y8', status: 'NORMAL' }],
			performanceMetrics: [{ marketplaceId: US, orderDefectRate: null, lateShipmentRate: {} }],
		});

		expect(records).toEqual([
			{ marketplaceId: 'A1AM78C64UM0Y8', accountStatus: 'NORMAL' },
			{ marketplaceId: US },
		]);
	});
});

describe('the performance report that says too little', () => {
	it.each([
		['has none of its lists', {}, /no list of statuses/],
		['names no marketplace', { accountStatuses: [{ status: 'NORMAL' }] }, /names a marketplace/],
	])('is not taken for an empty one where it %s', async (_what, document, reason) => {
		const { records, tally } = await read(ACCOUNT_HEALTH, document);

		expect(records).toEqual([]);
		expect(tally.unreadable).toMatch(reason);
	});

	it('loses the entry without a marketplace alone, and says so', async () => {
		const { records, tally } = await read(ACCOUNT_HEALTH, {
			accountStatuses: [{ marketplaceId: US, status: 'NORMAL' }, { status: 'AT_RISK' }],
		});

		expect(records).toEqual([{ marketplaceId: US, accountStatus: 'NORMAL' }]);
		expect(tally.describe()).toMatch(/1 of 2 lines.*names no marketplace/);
	});
});

describe('the sales and traffic report', () => {
	const day = (date: string, traffic: object = {}) => ({
		date,
		salesByDate: { ordersShipped: 54 },
		trafficByDate: { feedbackReceived: 10, negativeFeedbackReceived: 1, ...traffic },
	});
	const report = (days: readonly object[], dateGranularity = 'DAY') => ({
		reportSpecification: { marketplaceIds: [US], reportOptions: { dateGranularity } },
		salesAndTrafficByDate: days,
	});

	it('is read zipped or not, and a day that comes twice counts once', async () => {
		const first = report([day('2026-11-01'), day('2026-11-02')]);
		const second = report([day('2026-11-02', { feedbackReceived: 12 })]);
		const { records } = await read(SALES_AND_TRAFFIC, gzipSync(JSON.stringify(first)), second);

		expect(records.map(({ date, feedbackReceived }) => [date, feedbackReceived])).toEqual([
			['2026-11-01', 10],
			['2026-11-02', 12],
		]);
	});

	it('loses a day without its numbers alone, and says which', async () => {
		const days = [day('2026-11-01', { feedbackReceived: null }), day('2026-11-02')];
		const { records, tally } = await read(SALES_AND_TRAFFIC, report(days));

		expect(records.map(({ date }) => date)).toEqual(['2026-11-02']);
		expect(tally.describe()).toContain('1 of 2 lines');
		expect(tally.describe()).toContain('2026-11-01 has no "feedbackReceived"');
	});

	it.each([
		['that was asked for by week', report([day('2026-11-01')], 'WEEK'), /by WEEK/],
		['without a marketplace', { salesAndTrafficByDate: [] }, /names no marketplace/],
		['that is a page', '<html><title>Sign in</title></html>', /no JSON document/],
	])('%s is not taken for an empty one', async (_what, document, reason) => {
		const { records, tally } = await read(SALES_AND_TRAFFIC, document);

		expect(records).toEqual([]);
		expect(tally.unreadable).toMatch(reason);
	});

	it('that ends within its text is read anew', async () => {
		const { records, tally } = await read(SALES_AND_TRAFFIC, '{"reportSpecification": {');

		expect([records, tally.isDamaged, tally.unreadable]).toEqual([[], true, undefined]);
	});

	it('that ends within its zip is read anew', async () => {
		const zipped = gzipSync(JSON.stringify(report([day('2026-11-01')])));
		const { tally } = await read(SALES_AND_TRAFFIC, zipped.subarray(0, zipped.length - 12));

		expect(tally.isDamaged).toBe(true);
	});
});

describe('feedback counts', () => {
	const day = (date: string) => ({
		marketplaceId: US,
		date,
		feedbackReceived: 2,
		negativeFeedbackReceived: 1,
		ordersShipped: 10,
	});
	const period = { firstDay: '2026-11-01', lastDay: '2026-11-30' };

	it.each([
		['2026-11-26', true],
		['2026-11-27', false],
		['2026-11-30', false],
	])('of %s are settled on 30 November: %s', (date, isSettled) => {
		expect(feedbackCounts([day(date)], 'DAY', period, '2026-11-30')).toMatchObject([
			{ startDate: date, endDate: date, isSettled },
		]);
	});

	it('leave out days that were not asked for, and weeks that are not whole', () => {
		const days = ['2026-10-31', '2026-11-01', '2026-11-07', '2026-11-29'].map(day);

		expect(feedbackCounts(days, 'DAY', period, '2026-12-31')).toHaveLength(3);
		expect(feedbackCounts(days, 'WEEK', period, '2026-12-31')).toMatchObject([
			{ startDate: '2026-11-01', endDate: '2026-11-07', feedbackReceived: 4, ordersShipped: 20 },
		]);
	});
});

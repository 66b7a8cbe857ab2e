import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';

import { feedbackCounts, SALES_AND_TRAFFIC } from '../../../shared/domain/report/salesAndTraffic';
import { findMarketplace } from '../../../shared/domain/marketplaces';
import { Refusal } from '../../../shared/domain/refusal';
import { itemsFrom } from '../../../shared/n8n/items';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { readTimeRange, timeRangeProperties } from '../../timeRange';

/** Amazon cancels a report that begins more than two years ago (sellerSalesAndTrafficReport.json). */
const OLDEST_DAYS = 730;

const granularityProperty: INodeProperties = {
	displayName: 'Count By',
	name: 'granularity',
	type: 'options',
	options: [
		{ name: 'Day', value: 'DAY' },
		{
			name: 'Week',
			value: 'WEEK',
			description:
				'From Sunday to Saturday; weeks that lie in the period only in part are left out',
		},
	],
	default: 'DAY',
	description: 'What one item counts, for each marketplace',
};

export const getManyFeedbackCounts: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many feedback counts',
	description:
		'Count the seller feedback of all stars by the day it came in, beside the orders shipped, up to two years back. Amazon changes the last three days until they are settled. Needs the role Brand Analytics.',
	properties: [granularityProperty, ...timeRangeProperties(60), reportOptions],
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const now = DateTime.fromMillis(session.now()).toUTC();
		const { after, before = now } = readTimeRange(context, itemIndex, now);
		const start = after.toUTC().startOf('day');
		// Today is not over anywhere, and Amazon has yesterday at the earliest.
		const end = DateTime.min(before.toUTC(), now.startOf('day').minus({ seconds: 1 }));
		if (now.diff(start, 'days').days > OLDEST_DAYS + 1) {
			throw new Refusal(
				'Amazon has feedback counts for two years only',
				`Choose at most ${OLDEST_DAYS} days, or a later date in After.`,
			);
		}
		if (end <= start) return [];

		const reports = await ReportRun.over({ start, end }, context, session, itemIndex);
		const period = { firstDay: start.toISODate() ?? '', lastDay: end.toISODate() ?? '' };
		const isByWeek = context.getNodeParameter('granularity', itemIndex) === 'WEEK';
		const counts = [];
		// Amazon makes this report for one marketplace at a time.
		for (const marketplaceId of reports.marketplaceIds) {
			const days = await reports.read(SALES_AND_TRAFFIC, [marketplaceId]);
			const zone = findMarketplace(marketplaceId)?.timeZone ?? 'UTC';
			const today = now.setZone(zone).toISODate() ?? '';
			counts.push(...feedbackCounts(days, isByWeek ? 'WEEK' : 'DAY', period, today));
		}
		return itemsFrom(counts, itemIndex);
	},
};

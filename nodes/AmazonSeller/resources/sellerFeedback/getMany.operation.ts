import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';

import { readSellerFeedback, SELLER_FEEDBACK } from '../../../shared/domain/report/sellerFeedback';
import { toItemJson } from '../../../shared/n8n/items';
import { accountMarketplaceIds } from '../../../shared/spApi/sellers';
import { maxWaitProperty, marketplaceProperty } from '../../../shared/n8n/marketplaceProperty';
import { readMarketplaceIds } from '../../../shared/n8n/marketplaceChoice';
import { readReportItems } from '../../../shared/spApi/reportItems';
import { ReportRecords } from '../../../shared/spApi/reportRecords';
import type { SellerOperation } from '../../sellerOperation';
import { readTimeRange, timeRangeProperties } from '../../timeRange';

const properties: INodeProperties[] = [
	...timeRangeProperties(30),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [marketplaceProperty, maxWaitProperty],
	},
];

export const getManySellerFeedback: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many seller feedback',
	description:
		'Read the negative and neutral feedback (one to three stars) with its orders. Amazon tells no orders for better feedback.',
	properties,
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const now = DateTime.fromMillis(session.now());
		const options = context.getNodeParameter('options', itemIndex, {});
		const { after, before } = readTimeRange(context, itemIndex, now);
		const { region } = session.account;
		const marketplaceIds =
			readMarketplaceIds(context, region, options.marketplaceIds, itemIndex) ??
			(await accountMarketplaceIds(session));
		const request = {
			reportType: SELLER_FEEDBACK.reportType,
			marketplaceIds,
			start: after,
			end: before === undefined ? now : DateTime.min(before, now),
			maxDays: SELLER_FEEDBACK.maxRangeDays,
			repeatAfterMinutes: SELLER_FEEDBACK.repeatAfterMinutes,
		};
		const createReader = () => new ReportRecords(readSellerFeedback, request);
		const reader = await readReportItems(context, session, request, createReader, itemIndex);
		const gaps = reader?.tally.describe();
		if (gaps !== undefined) session.hint(gaps);
		return (reader?.records ?? []).map((feedback) => ({
			json: toItemJson(feedback),
			pairedItem: { item: itemIndex },
		}));
	},
};

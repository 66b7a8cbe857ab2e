import { SELLER_FEEDBACK } from '../../../shared/domain/report/sellerFeedback';
import { itemsFrom } from '../../../shared/n8n/items';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';

export const getManySellerFeedback: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many seller feedback',
	description:
		'Read the negative and neutral feedback (one to three stars) with its orders. Amazon tells no orders for better feedback. Needs the role Amazon Fulfillment or Selling Partner Insights.',
	properties: [...timeRangeProperties(30), reportOptions],
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const reports = await ReportRun.begin(context, session, itemIndex);
		return itemsFrom(await reports.read(SELLER_FEEDBACK), itemIndex);
	},
};

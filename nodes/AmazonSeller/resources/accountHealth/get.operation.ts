import { DateTime } from 'luxon';

import { ACCOUNT_HEALTH } from '../../../shared/domain/report/accountHealth';
import { itemsFrom } from '../../../shared/n8n/items';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';

export const getAccountHealth: SellerOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get account health',
	description:
		"Read Amazon's performance report: order defects, late shipments, policy counters, each with Amazon's own status. One item a marketplace. Once a day is enough. Needs the role Selling Partner Insights.",
	properties: [reportOptions],
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const end = DateTime.fromMillis(session.now());
		// Amazon ignores the dates; with them a report of the last hours is found again.
		const period = { start: end.toUTC().minus({ days: 1 }), end };
		const reports = await ReportRun.over(period, context, session, itemIndex);
		return itemsFrom(await reports.read(ACCOUNT_HEALTH), itemIndex);
	},
};

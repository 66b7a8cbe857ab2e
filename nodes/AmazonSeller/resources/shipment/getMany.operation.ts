import { SHIPMENTS } from '../../../shared/domain/report/shipments/shipmentReport';
import { itemsFrom } from '../../../shared/n8n/items';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';

export const getManyShipments: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many shipments',
	description:
		"Read the parcels of FBA orders, with carrier and tracking number, from Amazon's Fulfilled Shipments report",
	properties: [...timeRangeProperties(30), reportOptions],
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const reports = await ReportRun.begin(context, session, itemIndex);
		return itemsFrom(await reports.read(SHIPMENTS), itemIndex);
	},
};

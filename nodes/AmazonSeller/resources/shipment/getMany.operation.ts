import { DateTime } from 'luxon';
import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { ShipmentOrders } from '../../../shared/domain/report/shipmentOrders';
import { SHIPMENT_REPORT_TYPE } from '../../../shared/domain/report/shipmentLayout';
import { toItemJson } from '../../../shared/n8n/items';
import type { ReportDownload } from '../../../shared/spApi/reportDownload';
import { accountMarketplaceIds } from '../../../shared/spApi/sellers';
import { maxWaitProperty, marketplaceProperty } from '../../../shared/n8n/marketplaceProperty';
import { readMarketplaceIds } from '../../../shared/n8n/marketplaceChoice';
import { readReportItems } from '../../../shared/spApi/reportItems';
import type { SellerOperation } from '../../sellerOperation';
import { readTimeRange, timeRangeProperties } from '../../timeRange';

/** "No more than one month" (FBA reports page); the shortest month but one. */
const MAX_DAYS = 30;
/** Near real time: Amazon makes one in 30 minutes (FBA reports page). */
const REPEAT_AFTER_MINUTES = 30;

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

class ShipmentReader {
	readonly shipments = new ShipmentOrders();
	readonly #marketplaceIds: readonly string[];

	constructor(marketplaceIds: readonly string[]) {
		this.#marketplaceIds = marketplaceIds;
	}

	async read({ bytes, contentType }: ReportDownload): Promise<boolean> {
		await this.shipments.read(bytes, {
			marketplaceIds: this.#marketplaceIds,
			...(contentType !== undefined && { contentType }),
		});
		return !this.shipments.tally.isDamaged;
	}
}

export const getManyShipments: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many shipments',
	description:
		"Read the parcels of FBA orders, with carrier and tracking number, from Amazon's Fulfilled Shipments report",
	properties,
	parallelItems: 1,
	async run(context, session, itemIndex): Promise<INodeExecutionData[]> {
		const now = DateTime.fromMillis(session.now());
		const options = context.getNodeParameter('options', itemIndex, {});
		const { after, before } = readTimeRange(context, itemIndex, now);
		const chosen = readMarketplaceIds(
			context,
			session.account.region,
			options.marketplaceIds,
			itemIndex,
		);
		const marketplaceIds = chosen ?? (await accountMarketplaceIds(session));
		const reader = await readReportItems(
			context,
			session,
			{
				reportType: SHIPMENT_REPORT_TYPE,
				marketplaceIds,
				start: after,
				end: before === undefined ? now : DateTime.min(before, now),
				maxDays: MAX_DAYS,
				repeatAfterMinutes: REPEAT_AFTER_MINUTES,
			},
			() => new ShipmentReader(marketplaceIds),
			itemIndex,
		);
		if (reader === undefined) return [];

		const items = [...reader.shipments.orders()].map((order) => ({
			json: toItemJson(order),
			pairedItem: { item: itemIndex },
		}));
		const gaps = reader.shipments.tally.describe();
		if (gaps !== undefined) session.hint(gaps);
		return items;
	},
};

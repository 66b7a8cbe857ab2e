import type { INodeExecutionData } from 'n8n-workflow';

import { ShipmentOrders } from '../../../shared/domain/report/shipments/shipmentOrders';
import { SHIPMENT_REPORT } from '../../../shared/domain/report/shipments/shipmentLayout';
import { itemsFrom } from '../../../shared/n8n/items';
import type { ReportDownload } from '../../../shared/spApi/reports/reportDownload';
import type { DocumentReader } from '../../../shared/spApi/reports/reportReader';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';

class ShipmentReader implements DocumentReader {
	readonly shipments = new ShipmentOrders();
	readonly tally = this.shipments.tally;
	readonly #marketplaceIds: readonly string[];

	constructor(marketplaceIds: readonly string[]) {
		this.#marketplaceIds = marketplaceIds;
	}

	async read({ bytes, contentType }: ReportDownload): Promise<boolean> {
		await this.shipments.read(bytes, {
			marketplaceIds: this.#marketplaceIds,
			...(contentType !== undefined && { contentType }),
		});
		return !this.tally.isDamaged;
	}
}

export const getManyShipments: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many shipments',
	description:
		"Read the parcels of FBA orders, with carrier and tracking number, from Amazon's Fulfilled Shipments report",
	properties: [...timeRangeProperties(30), reportOptions],
	parallelItems: 1,
	async run(context, session, itemIndex): Promise<INodeExecutionData[]> {
		const reports = await ReportRun.begin(context, session, itemIndex);
		const reader = await reports.read(
			SHIPMENT_REPORT,
			({ marketplaceIds }) => new ShipmentReader(marketplaceIds),
		);
		if (reader === undefined) return [];

		const items = itemsFrom([...reader.shipments.orders()], itemIndex);
		// Some fields are read only when an order is put together.
		reports.tellGaps(reader.tally);
		return items;
	},
};

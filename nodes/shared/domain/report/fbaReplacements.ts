import { withoutEmpty, type ReturnRecord } from './returnRecord';
import { rowReport } from './rowReport';

/** developer-docs.amazon.com/sp-api/docs/fba-customer-concessions-reports-attributes */
const columns = {
	originalOrderId: 'original-amazon-order-id',
	replacementOrderId: 'replacement-amazon-order-id',
	shipmentDate: 'shipment-date',
	sku: 'sku',
	asin: 'asin',
	quantity: 'quantity',
	reasonCode: 'replacement-reason-code',
} as const;

/** What FBA sent again, free of charge. The record is about the original order. */
export const FBA_REPLACEMENTS = rowReport<keyof typeof columns, ReturnRecord, ReturnRecord>({
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA',
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	layout: {
		columns,
		required: ['originalOrderId', 'replacementOrderId'],
		orderId: 'originalOrderId',
		requiredCells: ['originalOrderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.originalOrderId, columns.originalOrderId);
		if (orderId === undefined) return undefined;
		return {
			orderId,
			reason: 'replaced',
			source: 'fbaReplacements',
			...withoutEmpty({
				date: reader.time(row.shipmentDate, columns.shipmentDate),
				returnReason: row.reasonCode,
				asin: row.asin,
				sellerSku: row.sku,
				quantity: reader.count(row.quantity, columns.quantity),
				replacementOrderId: row.replacementOrderId,
			}),
		};
	},
	conclude: (records) => records,
});

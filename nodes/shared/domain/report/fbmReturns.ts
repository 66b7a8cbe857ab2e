import { withoutEmpty, type ReturnRecord } from './returnRecord';
import { rowReport } from './rowReport';

const columns = {
	orderId: 'Order ID',
	requestDate: 'Return request date',
	status: 'Return request status',
	/** By it two requests of one order are two. */
	returnId: 'Amazon RMA ID',
	currencyCode: 'Currency code',
	asin: 'ASIN',
	sku: 'Merchant SKU',
	itemName: 'Item Name',
	quantity: 'Return quantity',
	reason: 'Return Reason',
	refundedAmount: 'Refunded Amount',
} as const;

/**
 * Returns of merchant-fulfilled orders by the day the buyer asked for them: the parcel may still be
 * on its way back, or never have been sent. Days, not times, in English.
 */
export const FBM_RETURNS = rowReport<keyof typeof columns, ReturnRecord, ReturnRecord>({
	reportType: 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
	maxRangeDays: 60,
	repeatAfterMinutes: 240,
	layout: {
		columns,
		otherHeaders: { orderId: ['amazon-order-id'] },
		required: ['orderId', 'requestDate'],
		orderId: 'orderId',
		requiredCells: ['orderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, columns.orderId);
		if (orderId === undefined) return undefined;
		const refundedAmount = reader.decimal(row.refundedAmount, columns.refundedAmount);
		const isRefunded = refundedAmount !== undefined && refundedAmount > 0;
		return {
			orderId,
			reason: isRefunded ? 'refunded' : 'returned',
			source: 'fbmReturns',
			...withoutEmpty({
				date: reader.englishDay(row.requestDate, columns.requestDate),
				returnReason: row.reason,
				status: row.status,
				asin: row.asin,
				sellerSku: row.sku,
				title: row.itemName,
				quantity: reader.count(row.quantity, columns.quantity),
				refundedAmount,
				currencyCode: refundedAmount === undefined ? undefined : row.currencyCode,
			}),
		};
	},
	conclude: (records) => records,
});

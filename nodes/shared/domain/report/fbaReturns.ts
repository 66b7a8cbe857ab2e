import { withoutEmpty, type ReturnRecord } from './returnRecord';
import { rowReport } from './rowReport';

/** developer-docs.amazon.com/sp-api/docs/fba-customer-concessions-reports-attributes */
const columns = {
	orderId: 'order-id',
	returnDate: 'return-date',
	sku: 'sku',
	asin: 'asin',
	productName: 'product-name',
	quantity: 'quantity',
	disposition: 'detailed-disposition',
	reason: 'reason',
	status: 'status',
	/** One for each unit: by it two of the same kind are two. */
	licensePlateNumber: 'license-plate-number',
	comments: 'customer-comments',
} as const;

/** FBA's customer returns: what arrived in a fulfillment center, a row for each unit or lot. */
export const FBA_RETURNS = rowReport<keyof typeof columns, ReturnRecord, ReturnRecord>({
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	layout: {
		columns,
		otherHeaders: { orderId: ['amazon-order-id'] },
		required: ['orderId', 'returnDate'],
		orderId: 'orderId',
		texts: ['productName', 'comments'],
		requiredCells: ['orderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, columns.orderId);
		if (orderId === undefined) return undefined;
		return {
			orderId,
			reason: 'returned',
			source: 'fbaReturns',
			...withoutEmpty({
				date: reader.time(row.returnDate, columns.returnDate),
				returnReason: row.reason,
				status: row.status,
				asin: row.asin,
				sellerSku: row.sku,
				title: row.productName,
				quantity: reader.count(row.quantity, columns.quantity),
				comment: row.comments,
				disposition: row.disposition,
			}),
		};
	},
	conclude: (records) => records,
});

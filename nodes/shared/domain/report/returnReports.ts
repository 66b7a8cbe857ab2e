import { rowReport, withoutEmpty } from './rowReport';

/**
 * An order whose goods came back, were paid back or were sent again, one record for each row of a
 * report. As items they go straight into Delivery Wait's Exclusions.
 */
export interface ReturnRecord {
	/** The order that must not be asked. */
	readonly orderId: string;
	/** Delivery Wait's word for it. What the buyer said is `returnReason`. */
	readonly reason: 'returned' | 'refunded' | 'replaced';
	readonly source: 'fbaReplacements' | 'fbaReturns' | 'fbmReturns';
	/** FBA: the time it was received or sent again. FBM: the day the buyer asked for it. */
	readonly date?: string;
	/** Amazon's code, such as `DEFECTIVE`, `UNDELIVERABLE_UNKNOWN` or `CR-DEFECTIVE`. */
	readonly returnReason?: string;
	readonly status?: string;
	readonly asin?: string;
	readonly sellerSku?: string;
	readonly title?: string;
	readonly quantity?: number;
	/** The buyer's own words. FBA only. */
	readonly comment?: string;
	/** FBA: in what state it came back, such as `SELLABLE` or `CARRIER_DAMAGED`. */
	readonly disposition?: string;
	readonly refundedAmount?: number;
	readonly currencyCode?: string;
	/** The order that was sent instead. */
	readonly replacementOrderId?: string;
}

/** developer-docs.amazon.com/sp-api/docs/fba-customer-concessions-reports-attributes */
const FBA_RETURN_COLUMNS = {
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
export const FBA_RETURNS = rowReport<keyof typeof FBA_RETURN_COLUMNS, ReturnRecord, ReturnRecord>({
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	layout: {
		columns: FBA_RETURN_COLUMNS,
		otherHeaders: { orderId: ['amazon-order-id'] },
		required: ['orderId', 'returnDate'],
		orderId: 'orderId',
		texts: ['productName', 'comments'],
		requiredCells: ['orderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, FBA_RETURN_COLUMNS.orderId);
		if (orderId === undefined) return undefined;
		return {
			orderId,
			reason: 'returned',
			source: 'fbaReturns',
			...withoutEmpty({
				date: reader.time(row.returnDate, FBA_RETURN_COLUMNS.returnDate),
				returnReason: row.reason,
				status: row.status,
				asin: row.asin,
				sellerSku: row.sku,
				title: row.productName,
				quantity: reader.count(row.quantity, FBA_RETURN_COLUMNS.quantity),
				comment: row.comments,
				disposition: row.disposition,
			}),
		};
	},
	conclude: (records) => records,
});

const FBM_RETURN_COLUMNS = {
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
export const FBM_RETURNS = rowReport<keyof typeof FBM_RETURN_COLUMNS, ReturnRecord, ReturnRecord>({
	reportType: 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
	maxRangeDays: 60,
	repeatAfterMinutes: 240,
	layout: {
		columns: FBM_RETURN_COLUMNS,
		otherHeaders: { orderId: ['amazon-order-id'] },
		required: ['orderId', 'requestDate'],
		orderId: 'orderId',
		requiredCells: ['orderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, FBM_RETURN_COLUMNS.orderId);
		if (orderId === undefined) return undefined;
		const refundedAmount = reader.decimal(row.refundedAmount, FBM_RETURN_COLUMNS.refundedAmount);
		const isRefunded = refundedAmount !== undefined && refundedAmount > 0;
		return {
			orderId,
			reason: isRefunded ? 'refunded' : 'returned',
			source: 'fbmReturns',
			...withoutEmpty({
				date: reader.englishDay(row.requestDate, FBM_RETURN_COLUMNS.requestDate),
				returnReason: row.reason,
				status: row.status,
				asin: row.asin,
				sellerSku: row.sku,
				title: row.itemName,
				quantity: reader.count(row.quantity, FBM_RETURN_COLUMNS.quantity),
				refundedAmount,
				currencyCode: refundedAmount === undefined ? undefined : row.currencyCode,
			}),
		};
	},
	conclude: (records) => records,
});

/** developer-docs.amazon.com/sp-api/docs/fba-customer-concessions-reports-attributes */
const REPLACEMENT_COLUMNS = {
	originalOrderId: 'original-amazon-order-id',
	replacementOrderId: 'replacement-amazon-order-id',
	shipmentDate: 'shipment-date',
	sku: 'sku',
	asin: 'asin',
	quantity: 'quantity',
	reasonCode: 'replacement-reason-code',
} as const;

/** What FBA sent again, free of charge. The record is about the original order. */
export const FBA_REPLACEMENTS = rowReport<
	keyof typeof REPLACEMENT_COLUMNS,
	ReturnRecord,
	ReturnRecord
>({
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA',
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	layout: {
		columns: REPLACEMENT_COLUMNS,
		required: ['originalOrderId', 'replacementOrderId'],
		orderId: 'originalOrderId',
		requiredCells: ['originalOrderId'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.originalOrderId, REPLACEMENT_COLUMNS.originalOrderId);
		if (orderId === undefined) return undefined;
		return {
			orderId,
			reason: 'replaced',
			source: 'fbaReplacements',
			...withoutEmpty({
				date: reader.time(row.shipmentDate, REPLACEMENT_COLUMNS.shipmentDate),
				returnReason: row.reasonCode,
				asin: row.asin,
				sellerSku: row.sku,
				quantity: reader.count(row.quantity, REPLACEMENT_COLUMNS.quantity),
				replacementOrderId: row.replacementOrderId,
			}),
		};
	},
	conclude: (records) => records,
});

import { DAY_MS, HOUR_MS, toIsoOffset } from '../clock';
import { covers, isWithin, toCell, type TableReport } from './reportType';

// prettier-ignore
const COLUMNS = [
	'return-date', 'order-id', 'sku', 'asin', 'fnsku', 'product-name', 'quantity', 'fulfillment-center-id',
	'detailed-disposition', 'reason', 'status', 'license-plate-number', 'customer-comments',
];

export const fbaReturns: TableReport = {
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA',
	roles: ['Amazon Fulfillment'],
	repeatAfterMs: 4 * HOUR_MS,
	longestRangeMs: 366 * DAY_MS,
	oldestDataMs: 548 * DAY_MS,
	isCompressed: true,
	columns: () => COLUMNS,
	*rows(input) {
		const { account, range, at } = input;
		for (const order of account.orders) {
			const { returned, fulfilledBy, items, orderId } = order;
			if (!returned || fulfilledBy !== 'AMAZON' || !covers(input, order.marketplace)) continue;
			if (returned.listedAt > at || !isWithin(range, returned.at)) continue;
			for (const item of items) {
				yield [
					toIsoOffset(returned.at),
					orderId,
					item.sellerSku,
					item.asin,
					`X00${item.asin.slice(3)}`,
					item.title,
					item.quantity,
					'BFI4',
					returned.reason === 'DEFECTIVE' ? 'DEFECTIVE' : 'SELLABLE',
					returned.reason,
					'Unit returned to inventory',
					`LPN${orderId.replaceAll('-', '').slice(0, 10)}`,
					returned.comment,
				].map(toCell);
			}
		}
	},
};

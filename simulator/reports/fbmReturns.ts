import { DateTime } from 'luxon';

import { DAY_MS, HOUR_MS, type EpochMs } from '../clock';
import { amountIn, covers, isWithin, toCell, type TableReport } from './reportType';

// prettier-ignore
const COLUMNS = [
	'Order ID', 'Order date', 'Return request date', 'Return request status', 'Amazon RMA ID', 'Merchant RMA ID', 'Label type',
	'Label cost', 'Currency code', 'Return carrier', 'Tracking ID', 'Label to be paid by', 'A-to-Z Claim', 'Is prime', 'ASIN',
	'Merchant SKU', 'Item Name', 'Return quantity', 'Return Reason', 'In policy', 'Return type', 'Resolution',
	'Invoice number', 'Return delivery date', 'Order Amount', 'Order quantity', 'SafeT Action reason', 'SafeT claim id',
	'SafeT claim state', 'SafeT claim creation time', 'SafeT claim reimbursement amount', 'Refunded Amount',
];

const dayIn = (instant: EpochMs, zone: string): string =>
	DateTime.fromMillis(instant, { zone }).setLocale('en-US').toFormat('dd-LLL-yyyy');

export const fbmReturns: TableReport = {
	reportType: 'GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE',
	roles: ['Inventory and Order Tracking'],
	repeatAfterMs: 4 * HOUR_MS,
	longestRangeMs: 60 * DAY_MS,
	oldestDataMs: 730 * DAY_MS,
	isCompressed: false,
	columns: () => COLUMNS,
	*rows(input) {
		const { account, range, at } = input;
		for (const order of account.orders) {
			const { returned, fulfilledBy, items, marketplace } = order;
			if (!returned || fulfilledBy !== 'MERCHANT' || !covers(input, marketplace)) continue;
			if (returned.listedAt > at || !isWithin(range, returned.at)) continue;
			for (const item of items) {
				const price = amountIn(marketplace, item.unitPrice * item.quantity);
				const isRefunded = returned.refundedAt <= at;
				const cells: Readonly<Record<string, string | number>> = {
					'Order ID': order.orderId,
					'Order date': dayIn(order.createdAt, marketplace.zone),
					'Return request date': dayIn(returned.at, marketplace.zone),
					'Return request status': isRefunded ? 'Completed' : 'Approved',
					'Amazon RMA ID': `D${order.orderId.replaceAll('-', '').slice(4, 12)}RRMA`,
					'Label type': 'AmazonUnPaidLabel',
					'Currency code': marketplace.currencyCode,
					'A-to-Z Claim': 'N',
					'Is prime': order.programs.includes('PRIME') ? 'Y' : 'N',
					ASIN: item.asin,
					'Merchant SKU': item.sellerSku,
					'Item Name': item.title,
					'Return quantity': item.quantity,
					'Return Reason': `CR-${returned.reason}`,
					'In policy': 'Y',
					'Return type': 'C-Returns',
					Resolution: 'StandardRefund',
					'Order Amount': price,
					'Order quantity': item.quantity,
					'Refunded Amount': isRefunded ? price : '',
				};
				yield COLUMNS.map((column) => toCell(cells[column] ?? ''));
			}
		}
	},
};

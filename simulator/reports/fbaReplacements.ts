import { DAY_MS, HOUR_MS, toIsoOffset } from '../clock';
import { covers, isWithin, toCell, type TableReport } from './reportType';

// prettier-ignore
const COLUMNS = [
	'shipment-date', 'sku', 'asin', 'fulfillment-center-id', 'original-fulfillment-center-id', 'quantity',
	'replacement-reason-code', 'replacement-amazon-order-id', 'original-amazon-order-id',
];

export const fbaReplacements: TableReport = {
	reportType: 'GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA',
	roles: ['Amazon Fulfillment'],
	repeatAfterMs: 4 * HOUR_MS,
	longestRangeMs: 366 * DAY_MS,
	oldestDataMs: 548 * DAY_MS,
	isCompressed: false,
	columns: () => COLUMNS,
	*rows(input) {
		const { account, range, at } = input;
		for (const { replacementOf, parcels, items, orderId, marketplace } of account.orders) {
			const [parcel] = parcels;
			if (replacementOf === undefined || !parcel || !covers(input, marketplace)) continue;
			if (parcel.reportedAt > at || !isWithin(range, parcel.shippedAt)) continue;
			for (const item of items) {
				// 5: damaged on the way.
				yield [
					toIsoOffset(parcel.shippedAt),
					item.sellerSku,
					item.asin,
					'BFI4',
					'ONT8',
					item.quantity,
					'5',
					orderId,
					replacementOf,
				].map(toCell);
			}
		}
	},
};

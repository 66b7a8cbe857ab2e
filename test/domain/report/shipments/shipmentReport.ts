import { ReportTally } from '../../../../nodes/shared/domain/report/report';
import { SHIPMENTS } from '../../../../nodes/shared/domain/report/shipments/shipmentReport';
import { chunks } from '../bytes';

// prettier-ignore
export const SHIPMENT_HEADERS = [
	'amazon-order-id', 'merchant-order-id', 'shipment-id', 'shipment-item-id', 'amazon-order-item-id',
	'merchant-order-item-id', 'purchase-date', 'payments-date', 'shipment-date', 'reporting-date',
	'buyer-email', 'buyer-name', 'buyer-phone-number', 'sku', 'product-name', 'quantity-shipped',
	'currency', 'item-price', 'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price',
	'gift-wrap-tax', 'ship-service-level', 'recipient-name', 'ship-address-1', 'ship-address-2',
	'ship-address-3', 'ship-city', 'ship-state', 'ship-postal-code', 'ship-country',
	'ship-phone-number', 'bill-address-1', 'bill-address-2', 'bill-address-3', 'bill-city',
	'bill-state', 'bill-postal-code', 'bill-country', 'item-promotion-discount',
	'ship-promotion-discount', 'carrier', 'tracking-number', 'estimated-arrival-date',
	'fulfillment-center-id', 'fulfillment-channel', 'sales-channel',
];

/** A parcel that Amazon Logistics carries in the US, with a buyer whom nobody may see. */
const USUAL: Readonly<Record<string, string>> = {
	'amazon-order-id': '113-1111111-1111111',
	'shipment-id': 'DsHpMnT1',
	'shipment-item-id': 'DiTeM1',
	'amazon-order-item-id': '07664457044546',
	'purchase-date': '2026-10-15T12:24:57+00:00',
	'payments-date': '2026-10-15T12:24:57+00:00',
	'shipment-date': '2026-10-16T08:00:00+00:00',
	'reporting-date': '2026-10-16T10:00:00+00:00',
	'buyer-email': 'secret-buyer@marketplace.amazon.com',
	'buyer-name': 'Secret Buyer',
	'buyer-phone-number': '555-0100',
	sku: 'MUG-BLUE',
	'product-name': 'Blue mug, 12"',
	'quantity-shipped': '1',
	currency: 'USD',
	'item-price': '19.99',
	'ship-service-level': 'Expedited',
	'recipient-name': 'Secret Buyer',
	'ship-address-1': '1 Secret Street',
	'ship-city': 'Secretville',
	'ship-state': 'WA',
	'ship-postal-code': '98101-SECRET',
	'ship-country': 'US',
	'item-promotion-discount': '0.00',
	'ship-promotion-discount': '0.00',
	carrier: 'AMZN_US',
	'tracking-number': 'TBA050996544001',
	'estimated-arrival-date': '2026-10-18T20:00:00-07:00',
	'fulfillment-center-id': 'BFI4',
	'fulfillment-channel': 'AFN',
	'sales-channel': 'Amazon.com',
};

export const shipmentLine = (
	fields: Readonly<Record<string, string>>,
	headers = SHIPMENT_HEADERS,
) => headers.map((header) => ({ ...USUAL, ...fields })[header] ?? '').join('\t');

export const shipmentFile = (rows: ReadonlyArray<Readonly<Record<string, string>>>) =>
	[SHIPMENT_HEADERS.join('\t'), ...rows.map((row) => shipmentLine(row)), ''].join('\n');

export async function readShipments(...files: ReadonlyArray<string | Uint8Array>) {
	const tally = new ReportTally();
	const reading = SHIPMENTS.startReading(tally, { marketplaceIds: [] });
	for (const file of files) await reading.read(chunks(file));
	return { orders: reading.records(), tally };
}

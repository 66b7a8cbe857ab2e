import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findMarketplace } from '../../shared/domain/marketplaces';
import type { Delivery, Order } from '../../shared/domain/order';
import { readField } from '../../shared/n8n/items';
import { STANDARD_FIELDS } from '../../shared/n8n/orderFields';
import { readOrder } from '../../shared/n8n/orderItem';
import { orderReader } from '../orderParameters';

/**
 * The order a message is about: what is decided by, and what a message alone names: titles, tracking
 * numbers, the carrier's page of the parcel, the arrival.
 */
export function readMessageOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): Order {
	const wanted = String(context.getNodeParameter('marketplaceId', itemIndex, '')).trim();
	const region = findMarketplace(wanted)?.region ?? 'NA';
	const { orderId, marketplaceId } = orderReader(context, region)(itemIndex);
	const record = readOrder({ ...json, orderId, marketplaceId }, STANDARD_FIELDS);
	const textAt = (path: string) => textOf(readField(json, path));
	const orderItems = record.orderItems?.map((item, index) => {
		const title = textAt(`orderItems[${index}].title`);
		return title === undefined ? item : { ...item, title };
	});
	const packages = record.packages?.map((parcel, index) => {
		const trackingNumber = textAt(`packages[${index}].trackingNumber`);
		return trackingNumber === undefined ? parcel : { ...parcel, trackingNumber };
	});
	const trackingUrl = textAt('carrier.trackingUrl');
	const delivery = readDelivery(json);
	return {
		...record,
		...(orderItems && { orderItems }),
		...(packages && { packages }),
		...(record.carrier && trackingUrl && { carrier: { ...record.carrier, trackingUrl } }),
		...(delivery && { delivery }),
	};
}

/** Spreadsheets and databases hand a tracking number of digits on as a number. */
const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const STATUSES = ['delivered', 'expected', 'undelivered', 'unknown'] as const;

function readDelivery(json: IDataObject): Delivery | undefined {
	const wanted = readField(json, 'delivery.status');
	const status = STATUSES.find((known) => known === wanted);
	const at = readField(json, 'delivery.at');
	if (!status) return undefined;
	return { status, evidence: 'none', source: '', ...(typeof at === 'string' && { at }) };
}

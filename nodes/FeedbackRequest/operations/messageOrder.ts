import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findMarketplace } from '../../shared/domain/marketplaces';
import type { Delivery, Order } from '../../shared/domain/order';
import { readField } from '../../shared/n8n/items';
import { STANDARD_FIELDS } from '../../shared/n8n/orderFields';
import { readOrder } from '../../shared/n8n/orderItem';
import { orderReader } from '../orderParameters';

/** The order a message is about: the record on the item, with what a message names beside it. */
export function readMessageOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): Order {
	const wanted = String(context.getNodeParameter('marketplaceId', itemIndex, '')).trim();
	const region = findMarketplace(wanted)?.region ?? 'NA';
	const { orderId, marketplaceId } = orderReader(context, region)(itemIndex);
	const record = readOrder(
		context.getNode(),
		itemIndex,
		{ ...json, orderId, marketplaceId },
		STANDARD_FIELDS,
	);
	const delivery = readDelivery(json);
	const orderItems = record.orderItems?.map((item, index) => {
		const title = readField(json, `orderItems[${index}].title`);
		return typeof title === 'string' ? { ...item, title } : item;
	});
	return { ...record, ...(orderItems && { orderItems }), ...(delivery && { delivery }) };
}

const STATUSES = ['delivered', 'expected', 'undelivered', 'unknown'] as const;

function readDelivery(json: IDataObject): Delivery | undefined {
	const wanted = readField(json, 'delivery.status');
	const status = STATUSES.find((known) => known === wanted);
	const at = readField(json, 'delivery.at');
	if (!status) return undefined;
	return { status, evidence: 'none', source: '', ...(typeof at === 'string' && { at }) };
}

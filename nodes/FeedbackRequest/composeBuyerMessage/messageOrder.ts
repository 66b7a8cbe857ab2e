import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findMarketplace } from '../../shared/domain/marketplaces';
import type { Order } from '../../shared/domain/order';
import { STANDARD_FIELDS } from '../../shared/n8n/orderFields';
import { readOrder } from '../../shared/n8n/readOrder';
import { orderReader } from '../orderParameters';

/** The order a message is about: the item's record, with the two ids from the node's parameters. */
export function readMessageOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): Order {
	const wanted = String(context.getNodeParameter('marketplaceId', itemIndex, '')).trim();
	const region = findMarketplace(wanted)?.region ?? 'NA';
	return readOrder({ ...json, ...orderReader(context, region)(itemIndex) }, STANDARD_FIELDS);
}

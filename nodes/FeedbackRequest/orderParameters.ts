import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { findMarketplace, REGION_NAMES, type Region } from '../shared/domain/marketplaces';
import { isRetailOrderId } from '../shared/domain/orderId';
import { ItemRefusal } from '../shared/domain/refusal';
import { orderIdProperty } from '../shared/n8n/orderFields';
import { parameterPerItem } from '../shared/n8n/parameters';
import type { OrderInMarketplace } from '../shared/spApi/apis/marketplaceOrder';

export const orderProperties: INodeProperties[] = [
	orderIdProperty,
	{
		displayName: 'Marketplace ID',
		name: 'marketplaceId',
		type: 'string',
		required: true,
		default: '={{ $json.marketplaceId }}',
		placeholder: 'e.g. ATVPDKIKX0DER',
		description: 'The marketplace in which the order was placed. No other one can be used.',
	},
];

/** A reader of the order that an item is about. What it refuses, Amazon would refuse less clearly. */
export function orderReader(
	context: IExecuteFunctions,
	region: Region,
): (itemIndex: number) => OrderInMarketplace {
	const toText = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
	const readOrderId = parameterPerItem(context, 'orderId', toText);
	const readMarketplaceId = parameterPerItem(context, 'marketplaceId', toText);

	return (itemIndex) => {
		const orderId = readOrderId(itemIndex);
		if (!isRetailOrderId(orderId)) {
			throw new ItemRefusal(
				orderId === '' ? 'There is no order ID' : `"${orderId}" is not an Amazon order ID`,
				'Order ID must be one such as 113-1234567-1234567. Set it to the field of your items that holds it.',
			);
		}
		const marketplaceId = readMarketplaceId(itemIndex);
		const marketplace = findMarketplace(marketplaceId);
		if (marketplace === undefined) {
			throw new ItemRefusal(
				marketplaceId === ''
					? `There is no marketplace for order ${orderId}`
					: `"${marketplaceId}" is not a marketplace of Amazon's`,
				'Marketplace ID must be the one of the order, such as ATVPDKIKX0DER for the United States. Amazon Seller puts it on every order.',
			);
		}
		if (marketplace.region !== region) {
			throw new ItemRefusal(
				`Order ${orderId} is of ${marketplace.name}, which the credential's region does not cover`,
				`Choose a credential for the region ${REGION_NAMES[marketplace.region]} in the node. Each region needs one of its own.`,
			);
		}
		return { orderId, marketplaceId };
	};
}

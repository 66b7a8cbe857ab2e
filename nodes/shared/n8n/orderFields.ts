import type { INodeProperties } from 'n8n-workflow';

import { recordOf } from './itemReader';

/** Where an item from another source keeps what Delivery Wait decides by. Empty: it has none. */
export interface OrderFields {
	readonly orderId: string;
	readonly marketplaceId: string;
	readonly fulfillmentStatus: string;
	/** A carrier's or tracking service's delivery time: the strongest evidence. */
	readonly deliveredAt: string;
	readonly estimatedArrival: string;
	readonly shipTime: string;
}

export const STANDARD_FIELDS: OrderFields = {
	orderId: 'orderId',
	marketplaceId: 'marketplaceId',
	fulfillmentStatus: 'fulfillmentStatus',
	deliveredAt: '',
	estimatedArrival: '',
	shipTime: '',
};

/** The order that an item is about. */
export const orderIdProperty: INodeProperties = {
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	required: true,
	default: '={{ $json.orderId }}',
	placeholder: 'e.g. 113-1234567-1234567',
	description: "Amazon's number of the order",
};

/**
 * A parameter that names a field of the input items. The editor fills it by drag and drop with the
 * field's path rather than an expression, so it is resolved once for all items.
 */
export const fieldProperty = (
	displayName: string,
	name: string,
	value: string,
	description: string,
	example = value,
) =>
	({
		displayName,
		name,
		type: 'string',
		default: value,
		requiresDataPath: 'single',
		description,
		placeholder: `e.g. ${example}`,
	}) satisfies INodeProperties;

const orderField = (
	displayName: string,
	name: keyof OrderFields,
	description: string,
	example?: string,
) => fieldProperty(displayName, name, STANDARD_FIELDS[name], description, example);

/** The fields of an order, asked for in the same words by each node that reads them. */
export const ORDER_FIELDS = {
	deliveredAt: (description: string) =>
		orderField('Delivered At Field', 'deliveredAt', description, 'tracking.deliveredAt'),
	estimatedArrival: orderField(
		'Estimated Arrival Field',
		'estimatedArrival',
		'Holds the estimated arrival of the parcel',
		'tracking.estimatedArrival',
	),
	fulfillmentStatus: orderField(
		'Status Field',
		'fulfillmentStatus',
		'Holds the order status. Only SHIPPED orders are asked.',
	),
	marketplaceId: orderField(
		'Marketplace ID Field',
		'marketplaceId',
		"Holds Amazon's marketplace ID",
	),
	orderId: orderField('Order ID Field', 'orderId', "Holds Amazon's order ID"),
	shipTime: orderField(
		'Ship Time Field',
		'shipTime',
		'Holds the time the parcel was shipped',
		'tracking.shippedAt',
	),
};

/** The fields that the user names under Field Names; what is left empty is the standard. */
export function readFieldNames<Fields extends object>(
	collection: unknown,
	standard: Fields,
): Fields {
	const names = recordOf(collection);
	const named = Object.entries(names).flatMap(([name, given]) =>
		Object.hasOwn(standard, name) && typeof given === 'string' && given.trim() !== ''
			? [[name, given.trim()]]
			: [],
	);
	return { ...standard, ...Object.fromEntries(named) };
}

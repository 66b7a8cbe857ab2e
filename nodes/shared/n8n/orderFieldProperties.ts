import { fieldProperty } from './fieldProperty';

/** The fields of an order that several nodes read, asked for in the same words. */
export const ORDER_FIELDS = {
	estimatedArrival: fieldProperty(
		'Estimated Arrival Field',
		'estimatedArrival',
		'',
		'Holds the estimated arrival of the parcel',
		'tracking.estimatedArrival',
	),
	marketplaceId: fieldProperty(
		'Marketplace ID Field',
		'marketplaceId',
		'marketplaceId',
		"Holds Amazon's marketplace ID",
	),
	orderId: fieldProperty('Order ID Field', 'orderId', 'orderId', "Holds Amazon's order ID"),
	shipTime: fieldProperty(
		'Ship Time Field',
		'shipTime',
		'',
		'Holds the time the parcel was shipped',
		'tracking.shippedAt',
	),
} as const;

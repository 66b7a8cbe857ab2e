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

import type { Order } from '../order';
import { epochMs } from '../time';
import type { Exclusions } from './exclusions';
import type { Reason } from './reason';
import { wasAskedBefore } from '../sending/requestOutcome';

/** Multi-channel fulfilment ids start with `S` and two digits: `S01-1234567-1234567`. */
const MULTI_CHANNEL_ID = /^S\d{2}-/;

/** Facts about the order that rule a request out, whatever was delivered and when. */
export function neverAsked(order: Order, exclusions: Exclusions): Reason | undefined {
	const channel = order.salesChannel?.channelName;
	if (channel === 'NON_AMAZON' || MULTI_CHANNEL_ID.test(order.orderId)) {
		return { code: 'nonAmazonOrder', facts: { channel: channel ?? 'NON_AMAZON' } };
	}
	const status = order.fulfillmentStatus ?? 'unknown';
	if (status === 'CANCELLED' || status === 'UNFULFILLABLE') {
		return { code: 'orderCancelled', facts: { status } };
	}
	const { orderItems = [] } = order;
	if (orderItems.length > 0 && orderItems.every((item) => item.cancelled)) {
		return { code: 'orderCancelled', facts: { status: 'all items cancelled' } };
	}
	if (order.request && wasAskedBefore(order.request.status)) {
		return { code: 'alreadyAsked', facts: { requestStatus: order.request.status } };
	}
	const exclusion = exclusions.get(order.orderId);
	if (exclusion) return exclusion;
	if (order.replacementOf !== undefined || order.isReplacement) {
		const replacementOf = order.replacementOf ?? 'another order';
		return { code: 'replacementOrder', facts: { replacementOf } };
	}
	return undefined;
}

const BEFORE_SHIPPING = new Set(['PENDING_AVAILABILITY', 'PENDING', 'UNSHIPPED']);

/** What an order lacks before its arrival is worth a look. */
export function notReady(order: Order, nowMs: number): Reason | undefined {
	const createdMs = epochMs(order.createdTime);
	if (createdMs !== undefined && createdMs > nowMs) {
		return { code: 'notPlaced', facts: { createdAt: { ms: createdMs } } };
	}
	const status = order.fulfillmentStatus;
	if (status === 'SHIPPED') return undefined;
	if (status === 'PARTIALLY_SHIPPED') return { code: 'partlyShipped', facts: { status } };
	if (status !== undefined && BEFORE_SHIPPING.has(status)) {
		return { code: 'notShipped', facts: { status } };
	}
	// Shipment reports name no status, as everything in them has left.
	if (status === undefined && order.packages?.some(hasLeft)) return undefined;
	return { code: 'statusUnknown', facts: { status: status ?? 'unknown' } };
}

const hasLeft = (parcel: NonNullable<Order['packages']>[number]): boolean =>
	parcel.shipTime !== undefined || parcel.deliveredAt !== undefined;

import { unitsOf } from '../delivery/deliveryEstimate';
import { findMarketplace } from '../marketplaces';
import type { Order, OrderPackage } from '../order';
import { wasAskedBefore } from '../sending/requestOutcome';
import { epochMs } from '../time';
import type { Reason } from './decisionRecord';
import type { ReasonCode } from './reasonTexts';

/** Why an order must not be asked, by order id. */
export type Exclusions = ReadonlyMap<string, Reason>;

export const NO_EXCLUSIONS: Exclusions = new Map();

/** The words for which there is a code of its own; any other one is given in the seller's words. */
const CODES = new Map<string, ReasonCode>(
	(['returned', 'refunded', 'replaced', 'neverAsk', 'alreadyAsked'] as const).map((code) => [
		code.toLowerCase(),
		code,
	]),
);

export function exclusionReason(words: string): Reason {
	const given = words.trim();
	const code = CODES.get(given.replace(/[\s_-]/g, '').toLowerCase());
	if (code) return { code, facts: { exclusion: given } };
	return { code: 'excluded', facts: { exclusion: given === '' ? 'no reason given' : given } };
}

/** Multi-channel fulfillment ids start with `S` and two digits: `S01-1234567-1234567`. */
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
	if (orderItems.length > 0 && orderItems.every((item) => item.cancelled && unitsOf(item) === 0)) {
		return { code: 'orderCancelled', facts: { status: 'all items canceled' } };
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

/**
 * What an order lacks before its arrival is worth a look. A parcel that left after the time that is
 * looked at had not left then, whatever the order's status is today.
 */
export function notReady(order: Order, nowMs: number): Reason | undefined {
	const createdMs = epochMs(order.createdTime);
	if (createdMs !== undefined && createdMs > nowMs) {
		return { code: 'notPlaced', facts: { createdAt: { ms: createdMs } } };
	}
	return notShipped(order, nowMs) ?? withoutMarketplace(order);
}

function notShipped({ fulfillmentStatus: status, packages = [] }: Order, nowMs: number) {
	if (status === 'PARTIALLY_SHIPPED') return reason('partlyShipped', status);
	if (status !== undefined && BEFORE_SHIPPING.has(status)) return reason('notShipped', status);
	// Shipment reports name no status, as everything in them has left.
	if (status === undefined ? !packages.some(hasLeft) : status !== 'SHIPPED') {
		return reason('statusUnknown', status ?? 'unknown');
	}
	let later = 0;
	for (const { shipTime } of packages) if ((epochMs(shipTime) ?? nowMs) > nowMs) later += 1;
	if (later === 0) return undefined;
	return reason(later < packages.length ? 'partlyShipped' : 'notShipped', 'leaves later');
}

const reason = (code: Reason['code'], status: string): Reason => ({ code, facts: { status } });

const hasLeft = (parcel: OrderPackage): boolean =>
	parcel.shipTime !== undefined || parcel.deliveredAt !== undefined;

/** Amazon takes a request only in the marketplace of the order. */
function withoutMarketplace({ marketplaceId, salesChannel }: Order): Reason | undefined {
	if (marketplaceId !== undefined && findMarketplace(marketplaceId)) return undefined;
	const marketplace = marketplaceId ?? salesChannel?.marketplaceName ?? 'none given';
	return { code: 'marketplaceUnknown', facts: { marketplace } };
}

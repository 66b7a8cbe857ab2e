/**
 * The record that travels from node to node, one item an order.
 *
 * Names follow SP-API's Orders API 2026-01-01. Every time is ISO 8601 text with an offset, so that
 * an item means the same before and after n8n has stored it. Whatever Amazon may leave out is
 * optional here, and left out rather than null. Codes are permanent; texts may improve.
 */
export interface Order {
	readonly orderId: string;
	/** Where the order was placed. The only marketplace in which its feedback can be requested. */
	readonly marketplaceId?: string;
	readonly salesChannel?: SalesChannel;
	readonly createdTime?: string;
	readonly lastUpdatedTime?: string;
	readonly fulfilledBy?: FulfilledBy;
	/** `FULFILLMENT_STATUSES`, or a value that Amazon added later. */
	readonly fulfillmentStatus?: string;
	/** `PRIME`, `AMAZON_BUSINESS`, `IN_STORE_PICK_UP`, `AMAZON_EASY_SHIP` … */
	readonly programs?: readonly string[];
	/** The promise to the buyer. Amazon gives it for merchant-fulfilled orders only. */
	readonly deliverByWindow?: TimeWindow;
	readonly shipByWindow?: TimeWindow;
	/** The order that this one replaces or was exchanged for. */
	readonly replacementOf?: string;
	/** It replaces another order, but the data does not say which. A price of 0.00 alone is no proof. */
	readonly isReplacement?: boolean;
	/** Country and region of the address, when the data has them. Never a name or a street. */
	readonly shipTo?: ShipTo;
	readonly orderItems?: readonly OrderItem[];
	readonly packages?: readonly OrderPackage[];
	/** Carrier Detector: who carried the last parcel. */
	readonly carrier?: CarrierMatch;
	/** Delivery Wait: what is known of the order's arrival. */
	readonly delivery?: Delivery;
	/** Delivery Wait: whether the request is due, and why. */
	readonly decision?: Decision;
	/** Feedback Request: what became of the request. */
	readonly request?: RequestOutcome;
}

export type FulfilledBy = 'AMAZON' | 'MERCHANT';

/** Orders API 2026-01-01, `fulfillment.fulfillmentStatus`. */
export type FulfillmentStatus =
	| 'PENDING_AVAILABILITY'
	| 'PENDING'
	| 'UNSHIPPED'
	| 'PARTIALLY_SHIPPED'
	| 'SHIPPED'
	| 'CANCELLED'
	| 'UNFULFILLABLE';

export interface SalesChannel {
	/** `AMAZON`, or `NON_AMAZON` for multi-channel fulfillment, whose buyers Amazon never asks. */
	readonly channelName?: string;
	/** `Amazon.com`, `Amazon.de` … */
	readonly marketplaceName?: string;
}

export interface TimeWindow {
	readonly earliest?: string;
	readonly latest?: string;
}

export interface ShipTo {
	/** ISO 3166-1 alpha-2. */
	readonly countryCode?: string;
	/** State or region as the data spells it. */
	readonly region?: string;
	/** `PICKUP_POINT` for lockers and counters. */
	readonly addressType?: string;
}

export interface OrderItem {
	readonly orderItemId: string;
	readonly asin?: string;
	readonly sellerSku?: string;
	readonly title?: string;
	readonly quantityOrdered: number;
	/** Units that left, as Amazon counts them: all but those that were cancelled, once it is shipped. */
	readonly quantityFulfilled?: number;
	readonly promotionIds?: readonly string[];
	/** Sum of the promotion discounts on item and shipping, in the order's currency. */
	readonly promotionDiscount?: number;
	readonly cancelled?: boolean;
}

export interface OrderPackage {
	readonly packageReferenceId: string;
	/** The carrier as declared by the seller (FBM) or by Amazon (FBA). */
	readonly carrier?: string;
	readonly trackingNumber?: string;
	readonly shippingService?: string;
	readonly shipTime?: string;
	/** `PENDING`, `IN_TRANSIT`, `SHIPPED`, `DELIVERED`, `CANCELLED`, `UNDELIVERABLE`, or a later value. */
	readonly status?: string;
	/** `OUT_FOR_DELIVERY`, `RETURNING_TO_SELLER`, `LOST` … Often missing in production. */
	readonly detailedStatus?: string;
	/** When a carrier or tracking service saw it delivered, or we first saw `DELIVERED`. */
	readonly deliveredAt?: string;
	/** Where `deliveredAt` comes from. */
	readonly deliveredAtEvidence?: 'carrierScan' | 'packageStatus' | 'trackingMilestone';
	/** FBA: Amazon's estimate for the buyer. A promise, not a scan. */
	readonly estimatedArrivalDate?: string;
	readonly items?: readonly PackageItem[];
	readonly carrierMatch?: CarrierMatch;
}

export interface PackageItem {
	readonly orderItemId: string;
	readonly quantity: number;
}

/** How a carrier was told, strongest first. */
export type CarrierEvidence =
	/** The declared carrier and the number's format name the same carrier. */
	| 'declaredAndNumber'
	/** The number's check digit holds for this carrier's format alone, or best. */
	| 'numberCheckDigit'
	/** The number has this carrier's pattern; the format has no check digit. */
	| 'numberPattern'
	/** The declared carrier is known; the number is missing or says nothing. */
	| 'declaredOnly'
	/** The declared carrier and the number name two carriers; the stronger one is reported. */
	| 'conflict'
	| 'none';

export interface CarrierMatch {
	/** Permanent code: `amazonLogistics`, `ups`, `usps`, `fedex` … or `unknown`. */
	readonly code: string;
	readonly name: string;
	readonly isAmazonLogistics: boolean;
	readonly evidence: CarrierEvidence;
	/** One sentence: what was compared and what it says. */
	readonly reason: string;
	/** The number without spaces and dashes, as the carrier prints it. */
	readonly trackingNumber?: string;
	readonly trackingUrl?: string;
	/** The carrier that brings it to the door, where another one took it in. */
	readonly lastMile?: CarrierName;
	/** Other carriers whose format the number fits as well. */
	readonly alternatives?: readonly CarrierName[];
}

export interface CarrierName {
	readonly code: string;
	readonly name: string;
}

/** Strongest first. */
export type DeliveryEvidence =
	| 'carrierScan'
	| 'packageStatus'
	| 'trackingMilestone'
	| 'estimatedArrival'
	| 'deliverByWindow'
	| 'shipTime'
	| 'none';

export interface Delivery {
	readonly status: 'delivered' | 'expected' | 'undelivered' | 'unknown';
	readonly evidence: DeliveryEvidence;
	/** The time of a delivery that was seen. */
	readonly at?: string;
	/** The interval in which it must have happened, margins included, where no time is known. */
	readonly earliest?: string;
	readonly latest?: string;
	/** In words: which field of which source. */
	readonly source: string;
	/** The ledger keeps these two and brings them back. First seen shipped, by a run that had seen it unshipped. */
	readonly shippedSeenAt?: string;
	/** When a run first saw that all of the order had arrived. */
	readonly deliveredSeenAt?: string;
}

export interface Decision {
	/** The rule that decided, as a sentence a seller understands. */
	readonly reason: string;
	readonly outcome: 'due' | 'notYet' | 'skipped';
	/** Permanent, documented code of the rule that decided. */
	readonly code: string;
	/** When the request is to go out. */
	readonly requestAt?: string;
	readonly windowOpensAt?: string;
	readonly windowClosesAt?: string;
	/** When it is worth looking again. */
	readonly nextCheckAt?: string;
	/** Days until the window closes, one decimal. */
	readonly daysLeft?: number;
	/** The time the decision was made for, when it was not made for its own present: never sent. */
	readonly asOf?: string;
	/** What the rule looked at. */
	readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface RequestOutcome {
	/** `requestAReview`, `orderMessage` or `buyerMessage`. */
	readonly channel: string;
	readonly status: string;
	/** When the request went out, or may have; nothing else has it. */
	readonly at?: string;
	/** When this was found. */
	readonly checkedAt?: string;
	/** Amazon's request id, for its support. */
	readonly requestId?: string;
	readonly message: string;
}

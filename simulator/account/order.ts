import { type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { type CarrierCode } from './carriers';

/** What becomes of a parcel in the end. */
export type ParcelFate =
	| 'delivered'
	| 'lost'
	| 'returned'
	| 'undeliverable'
	| 'cancelled'
	/** A label that was bought twice: nothing travels with it, and nobody cancels it. */
	| 'unused';

/** Whether anything was ever sent with this label. */
export const carriesSomething = ({ fate }: SimulatedParcel): boolean =>
	fate !== 'cancelled' && fate !== 'unused';

export interface SimulatedParcel {
	readonly reference: string;
	readonly carrier: CarrierCode;
	/** The declared carrier; empty where nobody declared one. */
	readonly declaredCarrier: string;
	readonly trackingNumber: string;
	readonly service: string;
	readonly shippedAt: EpochMs;
	readonly outForDeliveryAt: EpochMs;
	readonly fate: ParcelFate;
	/** When its fate is sealed: the delivery, or the moment it is given up. */
	readonly endsAt: EpochMs;
	readonly estimatedArrival: EpochMs;
	/** When Amazon's shipments report first has it. */
	readonly reportedAt: EpochMs;
	readonly items: ReadonlyArray<{ readonly orderItemId: string; readonly quantity: number }>;
	/** Amazon fills `detailedStatus` for a part of the parcels only. */
	readonly hasDetailedStatus: boolean;
	readonly shipmentId: string;
	/** The status at which it stays, whatever becomes of it. */
	readonly stuckAt?: 'SHIPPED' | 'IN_TRANSIT';
	/** How the shipments report writes the estimate; with time and zone where nothing is said. */
	readonly estimateWritten?: 'empty' | 'noZone' | 'day';
}

export interface SimulatedItem {
	readonly orderItemId: string;
	readonly asin: string;
	readonly sellerSku: string;
	readonly title: string;
	readonly quantity: number;
	readonly unitPrice: number;
	readonly promotionIds: readonly string[];
	readonly promotionDiscount: number;
	readonly isSubscription: boolean;
	readonly isCancelled: boolean;
	/** Units of the quantity that were cancelled, while the others were sent. */
	readonly cancelledQuantity?: number;
}

export interface SimulatedFeedback {
	readonly rating: 1 | 2 | 3 | 4 | 5;
	readonly comment: string;
	readonly at: EpochMs;
}

export interface SimulatedReturn {
	/** The date that the report gives it. */
	readonly at: EpochMs;
	/** When a report first has it. */
	readonly listedAt: EpochMs;
	readonly reason: string;
	readonly comment: string;
	readonly refundedAt: EpochMs;
}

export interface Span {
	readonly earliest: EpochMs;
	readonly latest: EpochMs;
}

/** The whole life of an order, future included. What Amazon says of it is derived from the clock. */
export interface SimulatedOrder {
	readonly orderId: string;
	readonly scenario: string;
	readonly marketplace: Marketplace;
	readonly isNonAmazon: boolean;
	readonly fulfilledBy: 'AMAZON' | 'MERCHANT';
	readonly serviceLevel: string;
	readonly programs: readonly string[];
	readonly createdAt: EpochMs;
	/** When the payment clears and the order leaves PENDING; never, for some. */
	readonly confirmedAt: EpochMs | undefined;
	readonly pendingStatus: 'PENDING' | 'PENDING_AVAILABILITY';
	readonly cancelledAt: EpochMs | undefined;
	readonly unfulfillableAt: EpochMs | undefined;
	readonly shipBy: Span;
	/** The promise to the buyer: merchant-fulfilled orders only. */
	readonly deliverBy: Span | undefined;
	readonly replacementOf: string | undefined;
	readonly items: readonly SimulatedItem[];
	readonly parcels: readonly SimulatedParcel[];
	readonly place: Place;
	readonly isPickupPoint: boolean;
	readonly returned: SimulatedReturn | undefined;
	/** Paid back without a return, which no report says. */
	readonly refundedWithoutReturnAt?: EpochMs;
	/** The seller pressed Amazon's own button, or another tool did. */
	readonly askedElsewhereAt: EpochMs | undefined;
	readonly isNeverEligible: boolean;
	/** Amazon accepts the request and silently does not mail the buyer. */
	readonly hasOptedOut: boolean;
	readonly feedback: SimulatedFeedback | undefined;
	readonly answersTrackingApi: boolean;
	/** What of `unkindFacts.ts` this order has. */
	readonly unkind: readonly string[];
	/** How Amazon writes the item ids; each its own where nothing is said. */
	readonly writtenItemIds?: 'blank' | 'repeated';
	/** The sales channel as Amazon writes it, where that is not the marketplace's name. */
	readonly writtenSalesChannel?: string;
	/** From which dates Amazon counts this order's window, where it differs from the world's way. */
	readonly windowBy?: 'promise' | 'delivery';
}

/** When the last parcel reaches the buyer; undefined where one never does. */
export function arrivesAt({ parcels }: SimulatedOrder): EpochMs | undefined {
	const sent = parcels.filter(carriesSomething);
	return sent.length > 0 && sent.every(({ fate }) => fate === 'delivered')
		? Math.max(...sent.map(({ endsAt }) => endsAt))
		: undefined;
}

export function writtenItemId(order: SimulatedOrder, orderItemId: string): string {
	if (order.writtenItemIds === 'blank') return '';
	if (order.writtenItemIds !== 'repeated') return orderItemId;
	return order.items[0]?.orderItemId ?? orderItemId;
}

export interface Place {
	readonly city: string;
	readonly region: string;
	readonly postalCode: string;
	readonly countryCode: string;
}

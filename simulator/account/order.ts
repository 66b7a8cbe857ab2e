import { type EpochMs } from '../clock';
import { type Marketplace } from '../marketplaces';
import { type CarrierCode } from './carriers';

/** What becomes of a parcel in the end. */
export type ParcelFate = 'delivered' | 'lost' | 'returned' | 'undeliverable' | 'cancelled';

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
}

export interface SimulatedFeedback {
	readonly rating: 1 | 2 | 3 | 4 | 5;
	readonly comment: string;
	readonly at: EpochMs;
}

export interface SimulatedReturn {
	readonly at: EpochMs;
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
	/** The seller pressed Amazon's own button, or another tool did. */
	readonly askedElsewhereAt: EpochMs | undefined;
	readonly isNeverEligible: boolean;
	/** Amazon accepts the request and silently does not mail the buyer. */
	readonly hasOptedOut: boolean;
	readonly feedback: SimulatedFeedback | undefined;
	readonly answersTrackingApi: boolean;
}

export interface Place {
	readonly city: string;
	readonly region: string;
	readonly postalCode: string;
	readonly countryCode: string;
}

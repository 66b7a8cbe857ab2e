import { fbmParcelDelivered } from './events/fbmParcelDelivered';
import { orderShipped, orderUpdated } from './events/orderEvents';
import { fbaParcelShipped, negativeFeedback } from './events/reportEvents';
import type { SellerEvent } from './sellerEvent';

/** A new event is one line here. In alphabetical order of their names. */
export const SELLER_EVENTS: readonly SellerEvent[] = [
	fbaParcelShipped,
	fbmParcelDelivered,
	negativeFeedback,
	orderShipped,
	orderUpdated,
];

export const findEvent = (value: unknown): SellerEvent | undefined =>
	SELLER_EVENTS.find((event) => event.value === value);

import { DAY_MS, type EpochMs } from '../clock';
import { carriesSomething, type SimulatedOrder } from './order';
import { deliveredAt, fulfillmentStatusAt } from './orderState';

export interface SolicitationWindow {
	readonly opensAt: EpochMs;
	readonly closesAt: EpochMs;
}

/** developer-docs.amazon.com, set-up-the-solicitations-api. */
const OPENS_AFTER_MS = 5 * DAY_MS;
const CLOSES_AFTER_MS = 30 * DAY_MS;

/**
 * Five days after the earliest delivery date to thirty days after the latest. Merchant-fulfilled
 * orders have promised dates; for the rest, and for all in `strict` mode, it is the real delivery,
 * or the estimate where a parcel never arrives. Amazon's words allow both readings, so single orders
 * can have the other one (`windowBy`); the promise of Amazon's own orders is its estimate.
 */
export function solicitationWindow(
	order: SimulatedOrder,
	mode: 'promised' | 'strict',
): SolicitationWindow | undefined {
	const usual = order.deliverBy ? 'promise' : 'delivery';
	const by = mode === 'strict' ? 'delivery' : (order.windowBy ?? usual);
	const dates =
		order.deliverBy && by === 'promise'
			? [order.deliverBy.earliest, order.deliverBy.latest]
			: order.parcels
					.filter(carriesSomething)
					.map((parcel) =>
						by === 'promise'
							? parcel.estimatedArrival
							: (deliveredAt(parcel) ?? parcel.estimatedArrival),
					);
	if (dates.length === 0) return undefined;
	return {
		opensAt: Math.min(...dates) + OPENS_AFTER_MS,
		closesAt: Math.max(...dates) + CLOSES_AFTER_MS,
	};
}

export type Unavailability =
	| 'alreadyAsked'
	| 'notAmazonChannel'
	| 'replacement'
	| 'neverEligible'
	| 'notShipped'
	| 'tooEarly'
	| 'tooLate';

/** Why Amazon would refuse a request now; undefined where it would accept one. */
export function whyUnavailable(
	order: SimulatedOrder,
	isAsked: boolean,
	at: EpochMs,
	mode: 'promised' | 'strict',
): Unavailability | undefined {
	if (isAsked) return 'alreadyAsked';
	if (order.isNonAmazon) return 'notAmazonChannel';
	if (order.replacementOf !== undefined) return 'replacement';
	if (order.isNeverEligible) return 'neverEligible';
	if (fulfillmentStatusAt(order, at) !== 'SHIPPED') return 'notShipped';
	const window = solicitationWindow(order, mode);
	if (!window || at < window.opensAt) return 'tooEarly';
	return at > window.closesAt ? 'tooLate' : undefined;
}

import { findMarketplace } from '../marketplaces';
import { AMAZON_LOGISTICS, type Carrier } from './carrier';

/**
 * The page where a parcel can be followed. A printed number has nothing in it to encode.
 *
 * Amazon Logistics has no public one. For its parcels it is the buyer's own page of the order, which
 * shows where the parcel is once the buyer has signed in; nobody else can open it.
 */
export function trackingUrlOf(
	carrier: Carrier,
	number: string | undefined,
	order: { readonly orderId?: string | undefined; readonly marketplaceId?: string | undefined },
): string | undefined {
	if (carrier.code === AMAZON_LOGISTICS) return orderPageOf(order.orderId, order.marketplaceId);
	if (carrier.linkParts === undefined || number === undefined) return undefined;
	return carrier.linkParts[0] + number + carrier.linkParts[1];
}

function orderPageOf(orderId?: string, marketplaceId?: string): string | undefined {
	const domain = findMarketplace(marketplaceId ?? '')?.domain;
	if (!orderId || domain === undefined) return undefined;
	const id = encodeURIComponent(orderId);
	return `https://www.${domain}/gp/your-account/order-details?orderID=${id}`;
}

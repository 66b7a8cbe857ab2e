import { findMarketplace } from '../marketplaces';
import type { Carrier } from './carrier';
import type { Countries } from './market';

/** Amazon's shops that have a public tracking page, `track.amazon.de` and so on. */
const AMAZON_TRACKING = new Set(
	'com co.uk de fr it es nl se pl com.be com.tr in co.jp com.au sg ae sa eg ca com.mx com.br'.split(
		' ',
	),
);

/**
 * The page where a parcel can be followed, of the carrier in the country where it is sold or goes. A
 * printed number has nothing in it to encode.
 */
export function trackingUrlOf(
	carrier: Carrier,
	number: string,
	countries: Countries,
): string | undefined {
	const { trackingUrlIn, linkParts } = carrier;
	if (trackingUrlIn === undefined || countries.length === 0) {
		return linkParts && linkParts[0] + number + linkParts[1];
	}
	const local = countries.find((country) => trackingUrlIn[country] !== undefined);
	const url = local === undefined ? carrier.trackingUrl : trackingUrlIn[local];
	return url?.replace('%s', number);
}

/**
 * For Amazon Logistics: Amazon's public page where there is one for that shop and the number is one
 * of Amazon's, else the buyer's own page of the order, which opens for the signed-in buyer only.
 */
export function amazonTrackingUrl(
	number: string | undefined,
	order: { readonly orderId?: string | undefined; readonly marketplaceId?: string | undefined },
): string | undefined {
	const domain = findMarketplace(order.marketplaceId ?? '')?.domain;
	if (domain === undefined) return undefined;
	const shop = domain.slice('amazon.'.length);
	if (number !== undefined && AMAZON_TRACKING.has(shop)) {
		return `https://track.amazon.${shop}/tracking/${number}`;
	}
	if (!order.orderId) return undefined;
	const id = encodeURIComponent(order.orderId);
	return `https://www.${domain}/gp/your-account/order-details?orderID=${id}`;
}

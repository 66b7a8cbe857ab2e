import { findMarketplace } from '../marketplaces';
import { AMAZON_LOGISTICS, linkPartsOf, type Carrier, type LinkParts } from './carrier';
import type { CarrierFinding } from './decideCarrier';
import type { Countries } from './market';

interface AmazonOrder {
	readonly orderId?: string | undefined;
	readonly marketplaceId?: string | undefined;
}

/** Amazon's shops that have a public tracking page, `track.amazon.de` and so on. */
const AMAZON_TRACKING = new Set(
	'com co.uk de fr it es nl se pl com.be com.tr in co.jp com.au sg ae sa eg ca com.mx com.br'.split(
		' ',
	),
);

/** The page where a parcel can be followed, of the carrier in the country where it is sold or goes. */
export function linkPartsIn(carrier: Carrier, countries: Countries): LinkParts | undefined {
	const { trackingUrlIn, linkParts } = carrier;
	if (trackingUrlIn === undefined || countries.length === 0) return linkParts;
	const local = countries.find((country) => trackingUrlIn[country] !== undefined);
	const url = local === undefined ? carrier.trackingUrl : trackingUrlIn[local];
	return url === undefined ? undefined : linkPartsOf(url);
}

/** That page for one number. A printed number has nothing in it to encode. */
function trackingUrlOf(carrier: Carrier, number: string, countries: Countries): string | undefined {
	const parts = linkPartsIn(carrier, countries);
	return parts && parts[0] + number + parts[1];
}

/**
 * For Amazon Logistics: Amazon's public page where there is one for that shop and the number is one
 * of Amazon's, else the buyer's own page of the order, which opens for the signed-in buyer only.
 */
function amazonTrackingUrl(number: string | undefined, order: AmazonOrder): string | undefined {
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

/** The carrier's page, else that of the one whose number it is. */
export function linkOf(
	{ carrier, numberOf }: Pick<CarrierFinding, 'carrier' | 'numberOf'>,
	number: string | undefined,
	order: AmazonOrder,
	countries: Countries,
): string | undefined {
	if (carrier.code === AMAZON_LOGISTICS) {
		if (number !== undefined && numberOf && numberOf !== carrier) {
			return trackingUrlOf(numberOf, number, countries);
		}
		return amazonTrackingUrl(numberOf && number, order);
	}
	if (number === undefined) return undefined;
	return (
		trackingUrlOf(carrier, number, countries) ??
		(numberOf && trackingUrlOf(numberOf, number, countries))
	);
}

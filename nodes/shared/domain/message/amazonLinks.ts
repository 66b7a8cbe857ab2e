import type { Marketplace } from '../marketplaces';

export interface LinkFacts {
	readonly marketplace: Marketplace;
	readonly orderId: string;
	/** The seller's merchant token, which a buyer sees in the address of the seller's page. */
	readonly sellerId?: string;
	/** The carrier's own page for the parcel. */
	readonly trackingUrl?: string;
}

/**
 * The addresses sellers give their buyers. Amazon documents none of them. Seen in use:
 *
 * - contact: Amazon's order pages link to `/gp/help/contact/contact.html` with the order and the
 *   seller (JP, US), and so do sellers' tools.
 * - excellent feedback: sellers' tools, for amazon.co.uk alone. It is known from the days when
 *   Amazon allowed it; the policy check refuses it.
 * - feedback: sellers' tools for BR, JP and, by domain, the others. `/gp/feedback/…` is its older form.
 * - order: `order-details` on Amazon's order history, and in order exports (CA, DE, IN, US).
 * - store: the seller's page behind "Sold by", `/sp?seller=`.
 *
 * Whether each still opens on each of the 23 shops could not be tried, so a seller can replace them.
 */
export const LINK_FORMS: Readonly<Record<string, string>> = {
	'contact-link':
		'https://www.{domain}/gp/help/contact/contact.html?orderID={orderId}&sellerID={sellerId}&marketplaceID={marketplaceId}',
	'excellent-feedback-link':
		'https://www.{domain}/gp/feedback/email-excellent-fb.html?ie=UTF8&excellent=2&marketplaceID={marketplaceId}&orderID={orderId}&rating=5&sellerID={sellerId}',
	'feedback-link': 'https://www.{domain}/hz/feedback/?_encoding=UTF8&orderID={orderId}',
	'order-link': 'https://www.{domain}/gp/your-account/order-details?orderID={orderId}',
	'store-link': 'https://www.{domain}/sp?seller={sellerId}&marketplaceID={marketplaceId}',
};

/**
 * The address behind a link variable, or undefined where something it needs is not known.
 *
 * Amazon's own tracking page wants a shipment id that no API gives. The order's page leads there, so
 * it stands in wherever the carrier has no page of its own.
 */
export function buildLink(
	name: string,
	facts: LinkFacts,
	ownForms: Readonly<Record<string, string>> = {},
): string | undefined {
	const own = ownForms[name];
	if (name === 'tracking-link' && !own && facts.trackingUrl?.startsWith('https://')) {
		return facts.trackingUrl;
	}
	const form = own ?? LINK_FORMS[name === 'tracking-link' ? 'order-link' : name];
	const values: Readonly<Record<string, string | undefined>> = {
		domain: facts.marketplace.domain,
		marketplaceId: facts.marketplace.marketplaceId,
		orderId: facts.orderId,
		sellerId: facts.sellerId,
	};
	const missing = Object.keys(values).some((key) => form?.includes(`{${key}}`) && !values[key]);
	if (!form || missing) return undefined;
	return form.replace(/\{(\w+)\}/g, (placeholder, key: string) =>
		key in values ? encodeURIComponent(values[key] ?? '') : placeholder,
	);
}

import { DateTime } from 'luxon';

import { lastParcel } from '../carrier/orderCarrier';
import type { Marketplace } from '../marketplaces';
import type { Order } from '../order';
import { cleanValue } from './untrustedText';

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
const LINK_FORMS: Readonly<Record<string, string>> = {
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
function buildLink(
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

export interface VariableSettings {
	readonly language: string;
	readonly sellerId?: string;
	/** The name that the seller's page on Amazon shows. */
	readonly storeName?: string;
	/** Addresses of the seller's choice, by variable, with `{orderId}` and its like. */
	readonly ownLinks?: Readonly<Record<string, string>>;
	/** Further variables and what they stand for. */
	readonly ownVariables?: Readonly<Record<string, string>>;
}

export type VariableValue =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'link'; readonly url: string };

export const LINK_VARIABLES: readonly string[] = [...Object.keys(LINK_FORMS), 'tracking-link'];

/** What each variable needs, for the seller whose order does not have it. */
export const VARIABLE_NEEDS: Readonly<Record<string, string>> = {
	asin: 'an order item with an ASIN',
	carrier: 'a carrier: put Carrier Detector before this node',
	'contact-link': 'the Seller ID',
	'delivery-date': 'a delivery that was seen: put Delivery Wait before this node',
	'excellent-feedback-link': 'the Seller ID',
	'feedback-link': 'the order id',
	'order-id': 'the order id',
	'order-link': 'the order id',
	'product-name': 'an order item with a title',
	'store-link': 'the Seller ID',
	'store-name': 'the Store Name',
	'tracking-link': 'the order id',
	'tracking-number': 'a package with a tracking number',
};

/** Variables whose words the order brought along. */
export const ORDER_VARIABLES: readonly string[] = [
	'asin',
	'carrier',
	'delivery-date',
	'product-name',
	'tracking-number',
];

/** A second product is named, a third is not: the subject and the sentence have to stay readable. */
const NAMED_PRODUCTS = 2;

export function readVariables(
	order: Order,
	facts: LinkFacts,
	settings: VariableSettings,
): ReadonlyMap<string, VariableValue> {
	const items = (order.orderItems ?? []).filter(({ cancelled }) => !cancelled);
	const titles = [...new Set(items.flatMap(({ title }) => cleanValue(title ?? '') || []))];
	const texts: Readonly<Record<string, string | undefined>> = {
		asin: items[0]?.asin,
		carrier: order.carrier?.name,
		'delivery-date': deliveryDate(order, facts, settings.language),
		'order-id': order.orderId,
		'product-name':
			titles.slice(0, NAMED_PRODUCTS).join(', ') + (titles.length > NAMED_PRODUCTS ? ', …' : ''),
		'tracking-number': lastParcel(order.packages ?? [])?.trackingNumber,
		'store-name': settings.storeName,
		...settings.ownVariables,
	};
	const values = new Map<string, VariableValue>();
	for (const [name, value] of Object.entries(texts)) {
		const text = cleanValue(value ?? '');
		if (text !== '') values.set(name, { kind: 'text', text });
	}
	for (const name of LINK_VARIABLES) {
		const url = buildLink(name, facts, settings.ownLinks);
		if (url) values.set(name, { kind: 'link', url });
	}
	return values;
}

/** The buyer's calendar day; a time would claim more than a carrier's scan can say. */
function deliveryDate(order: Order, { marketplace }: LinkFacts, language: string) {
	const at = DateTime.fromISO(order.delivery?.at ?? '', { zone: marketplace.timeZone });
	return at.isValid ? at.setLocale(language).toLocaleString(DateTime.DATE_FULL) : undefined;
}

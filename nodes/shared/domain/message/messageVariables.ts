import { DateTime } from 'luxon';

import { lastParcel } from '../carrier/orderCarrier';
import type { Order } from '../order';
import { buildLink, LINK_FORMS, type LinkFacts } from './amazonLinks';
import { cleanValue } from './untrustedText';

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

/** Amazon's 17 digits of an order that was placed with it, 3-7-7. */
const RETAIL = /^\d{3}-\d{7}-\d{7}$/;
/** Those of multi-channel fulfillment, which never lead to a buyer of Amazon's: `S01-1234567-1234567`. */
const MULTI_CHANNEL = /^S\d{2}-\d{7}-\d{7}$/;

/** Ids of orders placed with Amazon, anywhere in a text. */
export const RETAIL_ORDER_IDS = /(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/g;

export const isRetailOrderId = (text: string): boolean => RETAIL.test(text);

export const isMultiChannelOrderId = (text: string): boolean => MULTI_CHANNEL.test(text);

export const isOrderId = (text: string): boolean =>
	isRetailOrderId(text) || isMultiChannelOrderId(text);

/** A number made of an order id: FNV-1a, 32 bits, the same in every run and on every machine. */
export function stableHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

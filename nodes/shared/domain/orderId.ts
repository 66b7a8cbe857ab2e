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

/**
 * An order whose goods came back, were paid back or were sent again, one record for each row of a
 * report. As items they go straight into Delivery Wait's Exclusions.
 */
export interface ReturnRecord {
	/** The order that must not be asked. */
	readonly orderId: string;
	/** Delivery Wait's word for it. What the buyer said is `returnReason`. */
	readonly reason: 'returned' | 'refunded' | 'replaced';
	readonly source: 'fbaReplacements' | 'fbaReturns' | 'fbmReturns';
	/** FBA: the time it was received or sent again. FBM: the day the buyer asked for it. */
	readonly date?: string;
	/** Amazon's code, such as `DEFECTIVE`, `UNDELIVERABLE_UNKNOWN` or `CR-DEFECTIVE`. */
	readonly returnReason?: string;
	readonly status?: string;
	readonly asin?: string;
	readonly sellerSku?: string;
	readonly title?: string;
	readonly quantity?: number;
	/** The buyer's own words. FBA only. */
	readonly comment?: string;
	/** FBA: in what state it came back, such as `SELLABLE` or `CARRIER_DAMAGED`. */
	readonly disposition?: string;
	readonly refundedAmount?: number;
	readonly currencyCode?: string;
	/** The order that was sent instead. */
	readonly replacementOrderId?: string;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Drops what a report left empty. */
export function withoutEmpty<T extends object>(fields: T): Present<T> {
	const present = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(present) as Present<T>;
}

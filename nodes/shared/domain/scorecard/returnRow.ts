/** A row of a returns report, as far as a scorecard needs it. */
export interface ReturnRow {
	readonly orderId: string;
	readonly reason?: string;
}

/**
 * Orders that came back because they could not be delivered. FBA's returns report has a family of
 * reasons for it: `UNDELIVERABLE_UNKNOWN`, `UNDELIVERABLE_FAILED_DELIVERY_ATTEMPTS` …
 */
export function undeliverableReturns(rows: Iterable<ReturnRow>): ReadonlySet<string> {
	const orderIds = new Set<string>();
	for (const { orderId, reason } of rows) {
		if (reason?.toUpperCase().startsWith('UNDELIVERABLE')) orderIds.add(orderId);
	}
	return orderIds;
}

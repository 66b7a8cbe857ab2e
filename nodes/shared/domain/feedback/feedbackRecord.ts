/** One to three stars: Amazon ties no better rating to an order. */
export interface FeedbackRecord {
	readonly orderId: string;
	readonly rating: number;
	/** The day in the account's own calendar. */
	readonly date?: string;
	readonly comment?: string;
	/** The seller's answer, where there is one. */
	readonly response?: string;
}

/** Amazon gives order ids with negative (1–2★) and neutral (3★) feedback only, so no average exists. */
export const isLowRating = (rating: number): boolean => rating >= 1 && rating <= 3;

/** The rows by order. A report read twice, or a buyer who changed the text, still is one rating. */
export function feedbackByOrder(
	rows: Iterable<FeedbackRecord>,
): ReadonlyMap<string, FeedbackRecord> {
	const byOrder = new Map<string, FeedbackRecord>();
	for (const row of rows) if (isLowRating(row.rating)) byOrder.set(row.orderId, row);
	return byOrder;
}

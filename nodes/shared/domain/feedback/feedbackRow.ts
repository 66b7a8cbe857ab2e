/** One row of Amazon's seller feedback report, which holds one, two and three stars only. */
export interface FeedbackRow {
	readonly orderId: string;
	readonly rating: number;
	readonly comment?: string;
	readonly date?: string;
}

/** Amazon gives order ids with negative (1–2★) and neutral (3★) feedback only, so no average exists. */
export const isLowRating = (rating: number): boolean => rating >= 1 && rating <= 3;

/** The rows by order. A report read twice, or a buyer who changed the text, still is one rating. */
export function feedbackByOrder(rows: Iterable<FeedbackRow>): ReadonlyMap<string, FeedbackRow> {
	const byOrder = new Map<string, FeedbackRow>();
	for (const row of rows) if (isLowRating(row.rating)) byOrder.set(row.orderId, row);
	return byOrder;
}

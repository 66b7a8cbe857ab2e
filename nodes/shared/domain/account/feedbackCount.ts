/**
 * One day or week of Amazon's sales and traffic report: seller feedback of all stars, by the day on
 * which it came in, for a whole marketplace, FBA and FBM together.
 */
export interface FeedbackCount {
	readonly marketplaceId: string;
	/** First and last day, `2026-11-02`, in the marketplace's calendar. */
	readonly startDate: string;
	readonly endDate: string;
	readonly granularity: 'DAY' | 'WEEK';
	/** All stars. */
	readonly feedbackReceived: number;
	readonly negativeFeedbackReceived: number;
	readonly ordersShipped: number;
	/** False while its last days may still change: Amazon fills them in later. */
	readonly isSettled: boolean;
}

/** One topic that reviews of a product praise or blame, from Amazon's Customer Feedback API. */
export interface ReviewTopic {
	readonly asin: string;
	readonly itemName?: string;
	readonly marketplaceId: string;
	readonly sentiment: 'positive' | 'negative';
	readonly topic: string;
	readonly numberOfMentions?: number;
	/** Percent of the reviews read that mention it. */
	readonly occurrencePercentage?: number;
	/** Stars by which it moves the rating, below 0 for what pulls it down. */
	readonly starRatingImpact?: number;
	/** Share of mentions by month, oldest first: up to six months. */
	readonly trend?: readonly TopicMonth[];
	readonly from?: string;
	readonly to?: string;
}

export interface TopicMonth {
	readonly month: string;
	readonly occurrencePercentage?: number;
}

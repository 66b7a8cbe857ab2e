import { z } from 'zod';

import type { ReviewTopic, TopicMonth } from '../../domain/feedback/reviewTopic';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import { unexpectedAnswer, type NotAnswered } from '../answers/spApiAnswer';

export interface ReviewedItem {
	/** Of the child, not of the family of variations. */
	readonly asin: string;
	readonly marketplaceId: string;
}

export interface ItemTopics {
	readonly kind: 'topics';
	/** None where Amazon has no data (204): too few reviews, or a country that it does not read. */
	readonly topics: readonly ReviewTopic[];
}

export interface ItemTrends {
	readonly kind: 'trends';
	/** By sentiment and topic. */
	readonly months: ReadonlyMap<string, readonly TopicMonth[]>;
}

const SENTIMENTS = ['positive', 'negative'] as const;
type Sentiment = (typeof SENTIMENTS)[number];

/** Any figure may be null: too few reviews mention it. */
const FIGURE = z.number().nullish().catch(undefined);
const RANGE = z.object({ startDate: z.string(), endDate: z.string() });
const TOPIC = z.object({
	topic: z.string().min(1),
	asinMetrics: z
		.object({
			numberOfMentions: FIGURE,
			occurrencePercentage: FIGURE,
			starRatingImpact: FIGURE,
		})
		.nullish(),
});
const TREND = z.object({
	topic: z.string().min(1),
	trendMetrics: z.array(
		z.object({
			dateRange: RANGE,
			asinMetrics: z.object({ occurrencePercentage: FIGURE }).nullish(),
		}),
	),
});
const LISTS = z
	.object({
		positiveTopics: z.array(z.unknown()).nullish(),
		negativeTopics: z.array(z.unknown()).nullish(),
	})
	.nullish();
const TOPICS = z.object({
	itemName: z.string().nullish(),
	dateRange: RANGE.nullish().catch(undefined),
	// Missing is no way to say that there are none: for that Amazon has 204, and null.
	topics: z.custom((value) => value !== undefined).pipe(LISTS),
});
const TRENDS = z.object({ reviewTrends: LISTS });

const pathOf = ({ asin }: ReviewedItem, what: string): string =>
	`/customerFeedback/2024-06-01/items/${encodeURIComponent(asin)}/reviews/${what}`;

const NO_CONTENT = 204;

/** What the reviews of one product praise and blame, of six months, without the buyers' words. */
export async function getItemReviewTopics(
	session: SpApiSession,
	item: ReviewedItem,
	sortBy: string,
): Promise<ItemTopics | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getItemReviewTopics',
		method: 'GET',
		path: pathOf(item, 'topics'),
		query: { marketplaceId: item.marketplaceId, sortBy },
	});
	if (answer.kind !== 'answered') return answer;
	if (answer.statusCode === NO_CONTENT) return { kind: 'topics', topics: [] };
	const parsed = TOPICS.safeParse(answer.body);
	if (!parsed.success) return unexpectedAnswer('a list of topics', answer.body);
	const { itemName, dateRange, topics } = parsed.data;
	const entries = bySentiment(topics);
	const read = entries.flatMap(([sentiment, entry]) => {
		const found = TOPIC.safeParse(entry).data;
		if (found === undefined) return [];
		const { numberOfMentions, occurrencePercentage, starRatingImpact } = found.asinMetrics ?? {};
		return [
			{
				...item,
				...(itemName && { itemName }),
				sentiment,
				topic: found.topic,
				...(isKnown(numberOfMentions) && { numberOfMentions }),
				...(isKnown(occurrencePercentage) && { occurrencePercentage }),
				...(isKnown(starRatingImpact) && { starRatingImpact }),
				...(dateRange && { from: dateRange.startDate, to: dateRange.endDate }),
			},
		];
	});
	if (read.length < entries.length) {
		session.hint(
			`${entries.length - read.length} of ${entries.length} topics of ${item.asin} could not be read, and are missing.`,
		);
	}
	return { kind: 'topics', topics: read };
}

/** How often each topic was mentioned, month by month. */
export async function getItemReviewTrends(
	session: SpApiSession,
	item: ReviewedItem,
): Promise<ItemTrends | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getItemReviewTrends',
		method: 'GET',
		path: pathOf(item, 'trends'),
		query: { marketplaceId: item.marketplaceId },
	});
	if (answer.kind !== 'answered') return answer;
	if (answer.statusCode === NO_CONTENT) return { kind: 'trends', months: new Map() };
	const parsed = TRENDS.safeParse(answer.body);
	if (!parsed.success) return unexpectedAnswer('a list of trends', answer.body);
	const months = bySentiment(parsed.data.reviewTrends).flatMap(([sentiment, entry]) => {
		const found = TREND.safeParse(entry).data;
		if (found === undefined) return [];
		const points = found.trendMetrics.map(({ dateRange, asinMetrics }): TopicMonth => {
			const share = asinMetrics?.occurrencePercentage;
			return {
				month: dateRange.startDate.slice(0, 7),
				...(isKnown(share) && { occurrencePercentage: share }),
			};
		});
		points.sort((one, other) => one.month.localeCompare(other.month));
		return [[trendKey({ sentiment, topic: found.topic }), points] as const];
	});
	return { kind: 'trends', months: new Map(months) };
}

export const trendKey = ({ sentiment, topic }: Pick<ReviewTopic, 'sentiment' | 'topic'>): string =>
	`${sentiment} ${topic}`;

const bySentiment = (lists: z.infer<typeof LISTS>): Array<[Sentiment, unknown]> =>
	SENTIMENTS.flatMap((sentiment) =>
		(lists?.[`${sentiment}Topics`] ?? []).map((entry): [Sentiment, unknown] => [sentiment, entry]),
	);

const isKnown = (figure: number | null | undefined): figure is number => typeof figure === 'number';

import { DateTime } from 'luxon';

import { PRODUCTS } from '../account/catalogue';
import { type ApiRequest, type Operation } from '../operation';
import { Refusal, ok, type Reply } from '../replies';
import { type World } from '../world';

/** Amazon has reviews of these read (Customer Feedback API, documentation). */
const COUNTRIES = ['US', 'UK', 'FR', 'IT', 'DE', 'ES', 'JP'];
const MONTHS = 6;
/** No usage plan is published; of a client library. */
const PLAN = { ratePerSecond: 1, burst: 5 };

const TOPICS = {
	positive: ['Quality', 'Ease of use', 'Appearance', 'Value'],
	negative: ['Packaging', 'Size', 'Durability'],
} as const;
type Sentiment = keyof typeof TOPICS;

const badRequest = () => new Refusal(400, 'InvalidInput', 'Invalid input.');

interface Subject {
	readonly asin: string;
	readonly itemName: string;
	readonly marketplaceId: string;
	readonly countryCode: string;
	readonly dateRange: { readonly startDate: string; readonly endDate: string };
}

/** Whole months, the last of which is over. */
const monthsBefore = (world: World, count: number): DateTime =>
	DateTime.fromMillis(world.clock.now(), { zone: 'utc' }).startOf('month').minus({ months: count });

/** Undefined where Amazon has no data: a product with too few reviews, or not this seller's. */
function subjectOf({ account, params, query }: ApiRequest, world: World): Subject | undefined {
	const { asin = '' } = params;
	const id = query.get('marketplaceId');
	const marketplace = account.marketplaces.find(({ marketplaceId }) => marketplaceId === id);
	if (!/^[A-Z0-9]{10}$/.test(asin) || id === null) throw badRequest();
	const product = PRODUCTS.find((candidate) => candidate.asin === asin);
	if (!product || !marketplace || !COUNTRIES.includes(marketplace.code)) return undefined;
	// The last of the catalogue is new: nobody has reviewed it enough.
	if (product === PRODUCTS[PRODUCTS.length - 1]) return undefined;
	return {
		asin,
		itemName: product.titles['en'] ?? asin,
		marketplaceId: id,
		countryCode: marketplace.countryCode,
		dateRange: {
			startDate: monthsBefore(world, MONTHS).toISO() ?? '',
			endDate: monthsBefore(world, 0).toISO() ?? '',
		},
	};
}

/** The nth topic is met less often than the one before it. */
const shareOf = (position: number): number => Math.round((24 / (position + 1)) * 100) / 100;

function topics(request: ApiRequest, world: World): Reply {
	const sortBy = request.query.get('sortBy') ?? '';
	if (!['MENTIONS', 'STAR_RATING_IMPACT'].includes(sortBy)) throw badRequest();
	const subject = subjectOf(request, world);
	if (subject === undefined) return { status: 204 };
	const listed = (sentiment: Sentiment) =>
		TOPICS[sentiment].map((topic, position) => ({
			topic,
			asinMetrics: {
				numberOfMentions: Math.round(shareOf(position) * 2),
				occurrencePercentage: shareOf(position),
				starRatingImpact: (sentiment === 'positive' ? 0.4 : -0.4) / (position + 1),
			},
			reviewSnippets: [`Words of a buyer about: ${topic}`],
		}));
	return ok({
		...subject,
		topics: { positiveTopics: listed('positive'), negativeTopics: listed('negative') },
	});
}

function trends(request: ApiRequest, world: World): Reply {
	const subject = subjectOf(request, world);
	if (subject === undefined) return { status: 204 };
	const listed = (sentiment: Sentiment) =>
		TOPICS[sentiment].map((topic, position) => ({
			topic,
			trendMetrics: Array.from({ length: MONTHS }, (_, month) => ({
				dateRange: {
					startDate: monthsBefore(world, MONTHS - month).toISO(),
					endDate: monthsBefore(world, MONTHS - month - 1).toISO(),
				},
				asinMetrics: { occurrencePercentage: shareOf(position) },
			})),
		}));
	return ok({
		...subject,
		reviewTrends: { positiveTopics: listed('positive'), negativeTopics: listed('negative') },
	});
}

export const customerFeedbackOperations: readonly Operation[] = [
	{
		operationId: 'getItemReviewTopics',
		method: 'GET',
		path: '/customerFeedback/2024-06-01/items/:asin/reviews/topics',
		plan: PLAN,
		roles: ['Selling Partner Insights'],
		handle: topics,
	},
	{
		operationId: 'getItemReviewTrends',
		method: 'GET',
		path: '/customerFeedback/2024-06-01/items/:asin/reviews/trends',
		plan: PLAN,
		roles: ['Selling Partner Insights'],
		handle: trends,
	},
];

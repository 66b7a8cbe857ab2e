import type { INodeProperties } from 'n8n-workflow';

import type { ReviewTopic } from '../../../shared/domain/feedback/reviewTopic';
import { MARKETPLACES } from '../../../shared/domain/marketplaces';
import { Refusal } from '../../../shared/domain/refusal';
import { itemsFrom } from '../../../shared/n8n/items';
import { readMarketplaceIds } from '../../../shared/n8n/marketplaceChoice';
import { maxWaitProperty } from '../../../shared/n8n/maxWaitProperty';
import { answerError } from '../../../shared/spApi/answerErrors';
import {
	getItemReviewTopics,
	getItemReviewTrends,
	trendKey,
	type ReviewedItem,
} from '../../../shared/spApi/apis/customerFeedback';
import type { SpApiSession } from '../../../shared/spApi/session';
import type { SellerOperation } from '../../sellerOperation';

/** The Customer Feedback API reads no other country's reviews (its documentation). */
const COUNTRIES: ReadonlySet<string> = new Set(['US', 'UK', 'FR', 'IT', 'DE', 'ES', 'JP']);

const properties: INodeProperties[] = [
	{
		displayName: 'ASINs',
		name: 'asins',
		type: 'string',
		required: true,
		default: '={{ $json.asin }}',
		placeholder: 'e.g. B0C1EXPB01, B0C1EXPB02',
		description:
			'The products, separated by commas. Of a product with variations Amazon wants the ASIN of one variation, not of the family.',
	},
	{
		displayName: 'Marketplace',
		name: 'marketplaceId',
		type: 'options',
		options: MARKETPLACES.filter(({ countryCode }) => COUNTRIES.has(countryCode))
			.map(({ name, marketplaceId, domain }) => ({
				name,
				value: marketplaceId,
				description: domain,
			}))
			.sort((one, other) => one.name.localeCompare(other.name)),
		default: 'ATVPDKIKX0DER',
		description: 'Where the reviews were written. Amazon reads those of these countries only.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Include Trend',
				name: 'includeTrend',
				type: 'boolean',
				default: true,
				description:
					'Whether to add how often each topic was mentioned in each of the last six months. Costs a second call for each product.',
			},
			maxWaitProperty,
			{
				displayName: 'Top By',
				name: 'sortBy',
				type: 'options',
				options: [
					{ name: 'Mentions', value: 'MENTIONS' },
					{ name: 'Pull on the Stars', value: 'STAR_RATING_IMPACT' },
				],
				default: 'MENTIONS',
				description: 'Which ten praised and ten blamed topics Amazon gives',
			},
		],
	},
];

async function readTopics(
	session: SpApiSession,
	item: ReviewedItem,
	sortBy: string,
	hasTrend: boolean,
	itemIndex: number,
): Promise<ReviewTopic[]> {
	const found = await getItemReviewTopics(session, item, sortBy);
	if (found.kind !== 'topics') {
		throw answerError(session, 'getItemReviewTopics', found, itemIndex);
	}
	if (!hasTrend || found.topics.length === 0) return [...found.topics];
	const trends = await getItemReviewTrends(session, item);
	if (trends.kind !== 'trends') {
		throw answerError(session, 'getItemReviewTrends', trends, itemIndex);
	}
	return found.topics.map((topic) => {
		const trend = trends.months.get(trendKey(topic));
		return trend === undefined ? topic : { ...topic, trend };
	});
}

export const getManyReviewTopics: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many review topics',
	description:
		'Read which topics the product reviews of the last six months praise and blame, and what they do to the stars. Amazon makes them anew each week, in English. Needs the role Selling Partner Insights.',
	properties,
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const given = String(context.getNodeParameter('asins', itemIndex) ?? '');
		const asins = [...new Set(given.toUpperCase().split(/[\s,;]+/))].filter(Boolean);
		const wrong = asins.find((asin) => !/^[A-Z0-9]{10}$/.test(asin));
		if (asins.length === 0 || wrong !== undefined) {
			throw new Refusal(
				wrong === undefined ? 'There is no ASIN' : `"${wrong}" is no ASIN`,
				'An ASIN has ten letters and digits, as B0C1EXPB01. Separate several by commas.',
			);
		}
		const marketplaceId = String(context.getNodeParameter('marketplaceId', itemIndex));
		readMarketplaceIds(session.account.region, [marketplaceId]);
		const sortBy = String(context.getNodeParameter('options.sortBy', itemIndex, 'MENTIONS'));
		const hasTrend = context.getNodeParameter('options.includeTrend', itemIndex, true) === true;
		const topics: ReviewTopic[] = [];
		for (const asin of asins) {
			const item = { asin, marketplaceId };
			topics.push(...(await readTopics(session, item, sortBy, hasTrend, itemIndex)));
		}
		return itemsFrom(topics, itemIndex);
	},
};

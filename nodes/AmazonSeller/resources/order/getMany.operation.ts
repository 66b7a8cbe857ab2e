import { DateTime } from 'luxon';
import type { INodeProperties } from 'n8n-workflow';

import { itemsFrom } from '../../../shared/n8n/items';
import { answerError, explainAnswer } from '../../../shared/spApi/answerErrors';
import { readOrders, type OrdersRead } from '../../../shared/spApi/apis/orderReader';
import { isDenied } from '../../../shared/spApi/answers/spApiAnswer';
import type { SpApiSession } from '../../../shared/spApi/session';
import { readMarketplaceIds } from '../../../shared/n8n/marketplaceChoice';
import { readNumber } from '../../../shared/n8n/parameters';
import type { SellerOperation } from '../../sellerOperation';
import { readTimeRange, timeRangeProperties } from '../../timeRange';
import {
	detailProperties,
	includedData,
	simplifyOrder,
	orderFilters,
	readChoices,
} from './orderProperties';

const properties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
	{
		displayName: 'Filter By',
		name: 'timeOf',
		type: 'options',
		options: [
			{
				name: 'Created',
				value: 'created',
				description: 'When the buyer placed the order',
			},
			{
				name: 'Last Updated',
				value: 'lastUpdated',
				description: 'When the order last changed. For FBA orders nothing changes after shipping.',
			},
		],
		default: 'created',
		description: 'Which time of the order the period is about',
	},
	...timeRangeProperties(40),
	orderFilters,
	...detailProperties,
];

export const getManyOrders: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many orders',
	description: 'Search the orders of the account',
	properties,
	// Every page costs a token that takes three minutes to come back.
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const now = DateTime.fromMillis(session.now());
		const filters = context.getNodeParameter('filters', itemIndex, {});
		const options = context.getNodeParameter('options', itemIndex, {});
		const returnAll = context.getNodeParameter('returnAll', itemIndex) === true;
		const chosen = readMarketplaceIds(session.account.region, filters.marketplaceIds);
		const read = await readOrders(session, {
			...readTimeRange(context, itemIndex, now),
			timeOf:
				context.getNodeParameter('timeOf', itemIndex) === 'lastUpdated' ? 'lastUpdated' : 'created',
			fulfilledBy: readChoices(filters.fulfilledBy),
			fulfillmentStatuses: readChoices(filters.fulfillmentStatuses),
			...(chosen && { marketplaceIds: chosen }),
			includedData: includedData(options),
			limit: returnAll
				? Number.POSITIVE_INFINITY
				: readNumber(context.getNodeParameter('limit', itemIndex), 'Limit'),
		});
		reportGaps(session, read, itemIndex);
		const simplify = context.getNodeParameter('simplify', itemIndex) === true;
		return itemsFrom(simplify ? read.orders.map(simplifyOrder) : read.orders, itemIndex);
	},
};

/** Enough to see what they have in common. */
const NAMED_ISSUES = 3;

function reportGaps(session: SpApiSession, read: OrdersRead, itemIndex: number): void {
	const { stoppedBy } = read;
	if (stoppedBy !== undefined) {
		const isTimeUp = stoppedBy.kind === 'timeUp';
		if (!isTimeUp && (read.orders.length === 0 || isDenied(stoppedBy))) {
			throw answerError(session, 'searchOrders', stoppedBy, itemIndex);
		}
		const { message, description } = explainAnswer('searchOrders', stoppedBy);
		session.hint(
			`${message}: these are the first ${read.orders.length} orders, there ${isTimeUp ? 'are' : 'may be'} more. ${description}`,
		);
	}
	if (read.withoutFulfillment) {
		session.hint(
			'Amazon did not give the status of the orders: it refused this part of the question. Orders whose status is not known are held by Delivery Wait.',
		);
	}
	for (const { orderId, issue } of read.issues.slice(0, NAMED_ISSUES)) {
		session.hint(
			`Order ${orderId ?? 'without an id'} could not be read, and is left out: ${issue}`,
		);
	}
	const others = read.issues.length - NAMED_ISSUES;
	if (others > 0) {
		session.hint(
			`${others} more ${others === 1 ? 'order' : 'orders'} could not be read, and ${others === 1 ? 'is' : 'are'} left out.`,
		);
	}
}

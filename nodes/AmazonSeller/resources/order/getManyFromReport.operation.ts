import type { INodeProperties } from 'n8n-workflow';

import { ALL_ORDERS, type OrderState } from '../../../shared/domain/report/allOrders';
import { itemsFrom } from '../../../shared/n8n/items';
import { waitOptions } from '../../../shared/n8n/maxWaitProperty';
import { ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';
import { orderFilters, readChoices } from './orderProperties';

const properties: INodeProperties[] = [
	...timeRangeProperties(30),
	orderFilters,
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	waitOptions,
];

const simplifyState = (state: OrderState): object => {
	const { orderId, fulfillmentStatus, isDelivered, lastUpdatedTime, fulfilledBy, packages } = state;
	return {
		orderId,
		...(fulfillmentStatus !== undefined && { fulfillmentStatus }),
		isDelivered,
		...(fulfilledBy !== undefined && { fulfilledBy }),
		...(lastUpdatedTime !== undefined && { lastUpdatedTime }),
		...(packages && { packages }),
	};
};

/** What is not chosen lets everything through; what the report does not say passes no choice. */
const isAmong = (chosen: readonly string[], value: string | undefined): boolean =>
	chosen.length === 0 || (value !== undefined && chosen.includes(value));

export const getManyOrdersFromReport: SellerOperation = {
	name: 'Get Many From Report',
	value: 'getManyFromReport',
	action: 'Get many orders from a report',
	description:
		"Read the state of every order that changed, from Amazon's All Orders report: one report, however many orders. Without parcels; for Delivery Wait use Get Many.",
	properties,
	// Reports of one type must not be asked for twice at a time.
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const filters = context.getNodeParameter('filters', itemIndex, {});
		const fulfilledBy = readChoices(filters.fulfilledBy);
		const statuses = readChoices(filters.fulfillmentStatuses);
		const simplify = context.getNodeParameter('simplify', itemIndex) === true;
		const reports = await ReportRun.begin(context, session, itemIndex, filters.marketplaceIds);
		const states = (await reports.read(ALL_ORDERS))
			.filter((state) => isAmong(fulfilledBy, state.fulfilledBy))
			.filter((state) => isAmong(statuses, state.fulfillmentStatus));
		return itemsFrom(simplify ? states.map(simplifyState) : states, itemIndex);
	},
};

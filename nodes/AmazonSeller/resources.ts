import type { INodeProperties } from 'n8n-workflow';

import { operationProperties } from '../shared/n8n/operations';
import { checkAccess } from './resources/account/checkAccess.operation';
import { getAccountHealth } from './resources/accountHealth/get.operation';
import { getManyFeedbackCounts } from './resources/feedbackCount/getMany.operation';
import { getOrder } from './resources/order/get.operation';
import { getManyOrders } from './resources/order/getMany.operation';
import { getManyOrdersFromReport } from './resources/order/getManyFromReport.operation';
import { getManyReturns } from './resources/return/getMany.operation';
import { getManyReviewTopics } from './resources/reviewTopic/getMany.operation';
import { getManySellerFeedback } from './resources/sellerFeedback/getMany.operation';
import { getManyShipments } from './resources/shipment/getMany.operation';
import { getTracking } from './resources/tracking/get.operation';
import type { SellerOperation, SellerResource } from './sellerOperation';

/** A new resource or operation is one line here. Both lists in alphabetical order. */
export const RESOURCES: readonly SellerResource[] = [
	{
		title: 'Account',
		id: 'account',
		operations: [checkAccess],
		defaultOperation: 'checkAccess',
	},
	{
		title: 'Account Health',
		id: 'accountHealth',
		operations: [getAccountHealth],
		defaultOperation: 'get',
	},
	{
		title: 'Feedback Count',
		id: 'feedbackCount',
		operations: [getManyFeedbackCounts],
		defaultOperation: 'getMany',
	},
	{
		title: 'Order',
		id: 'order',
		operations: [getOrder, getManyOrders, getManyOrdersFromReport],
		defaultOperation: 'getMany',
	},
	{
		title: 'Return',
		id: 'return',
		operations: [getManyReturns],
		defaultOperation: 'getMany',
	},
	{
		title: 'Review Topic',
		id: 'reviewTopic',
		operations: [getManyReviewTopics],
		defaultOperation: 'getMany',
	},
	{
		title: 'Seller Feedback',
		id: 'sellerFeedback',
		operations: [getManySellerFeedback],
		defaultOperation: 'getMany',
	},
	{
		title: 'Shipment',
		id: 'shipment',
		operations: [getManyShipments],
		defaultOperation: 'getMany',
	},
	{
		title: 'Tracking',
		id: 'tracking',
		operations: [getTracking],
		defaultOperation: 'get',
	},
];

const propertiesOf = ({ id, operations, defaultOperation }: SellerResource): INodeProperties[] =>
	operationProperties(operations, defaultOperation).map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...property.displayOptions?.show, resource: [id] },
		},
	}));

export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: RESOURCES.map(({ title, id }) => ({ name: title, value: id })),
		default: 'order',
	},
	...RESOURCES.flatMap(propertiesOf),
];

const actions = RESOURCES.flatMap(({ id, operations }) =>
	operations.map(({ value, action }) => [`${id}.${value}`, action]),
);

/** The chosen operation as n8n lists it among the actions, e.g. `Get many orders`. */
export const subtitle = `={{ ${JSON.stringify(Object.fromEntries(actions))}[$parameter["resource"] + "." + $parameter["operation"]] }}`;

export const operationsOf = (resource: string): readonly SellerOperation[] =>
	RESOURCES.find(({ id }) => id === resource)?.operations ?? [];

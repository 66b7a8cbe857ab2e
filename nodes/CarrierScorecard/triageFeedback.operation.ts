import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { isLowRating } from '../shared/domain/feedback/feedbackRecord';
import type { Order } from '../shared/domain/order';
import { triageFeedback } from '../shared/domain/scorecard/triage/feedbackTriage';
import { extendItem, readField } from '../shared/n8n/items';
import type { RunOperation } from '../shared/n8n/operations';
import { orderAndFeedbackFieldNames, readFields } from './fields';
import { readFeedback, readInputOrders } from './readInput';
import { asOfProperty, readAsOf } from './settings';

const triageProperties: INodeProperties[] = [
	{
		displayName:
			'Amazon refuses requests in bulk or on speculation. Every draft is for a person to read, and to send alone.',
		name: 'triageNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Include',
		name: 'include',
		type: 'options',
		default: 'flagged',
		description: 'Which ratings to hand on',
		options: [
			{
				name: 'All Feedback',
				value: 'all',
				description: 'Every 1–3★ rating, with the reason why it is flagged or not',
			},
			{
				name: 'Flagged Only',
				value: 'flagged',
				description: 'Only ratings with a comment on a delivery that Amazon answers for',
			},
		],
	},
	asOfProperty,
	orderAndFeedbackFieldNames,
];

export const triageFeedbackOperation: RunOperation = {
	name: 'Triage Feedback',
	value: 'triageFeedback',
	action: 'Find feedback that Amazon may strike through',
	description: 'Find low ratings that Amazon may have to answer for, and draft the request',
	properties: triageProperties,
	execute: triageFeedbackItems,
};

/** One item per low rating, with what is known of its order. Nothing is sent from here. */
function triageFeedbackItems(context: IExecuteFunctions): INodeExecutionData[] {
	const now = readAsOf(context);
	const fields = readFields(context);
	const includesAll = context.getNodeParameter('include', 0) === 'all';
	const { orders, itemIndexes, failed } = readInputOrders(context, fields.order);
	const feedback = readFeedback(context, fields.feedback);
	const orderItems = context.getInputData(0);
	const feedbackItems = context.getInputData(1);

	const byOrderId = new Map<string, { order: Order; claimsProtected: boolean | undefined }>();
	for (const [position, order] of orders.entries()) {
		const { json = {} } = orderItems[itemIndexes[position] ?? position] ?? {};
		const said = readField(json, fields.claimsProtected);
		const claimsProtected = typeof said === 'boolean' ? said : undefined;
		byOrderId.set(order.orderId, { order, claimsProtected });
	}

	const triaged = feedback.rows.flatMap((row, position) => {
		const itemIndex = feedback.itemIndexes[position] ?? position;
		const item = feedbackItems[itemIndex];
		if (!item || !isLowRating(row.rating)) return [];
		const { order, claimsProtected } = byOrderId.get(row.orderId) ?? {};
		const triage = triageFeedback({ feedback: row, order, claimsProtected, now });
		if (!triage.flagged && !includesAll) return [];
		const pairedItem = { item: itemIndex, input: 1 };
		return { ...extendItem(item, itemIndex, { triage }), pairedItem };
	});
	return [...triaged, ...failed, ...feedback.failed];
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Order } from '../shared/domain/order';
import { isLowRating } from '../shared/domain/feedback/feedbackRow';
import { triageFeedback } from '../shared/domain/scorecard/triage/feedbackTriage';
import { extendItem, readField } from '../shared/n8n/items';
import { readFeedback } from './readFeedback';
import { readFields } from './readFields';
import { readOrders } from './readOrders';
import { readAsOf } from './settings';

/** One item per low rating, with what is known of its order. Nothing is sent from here. */
export async function triageFeedbackItems(
	context: IExecuteFunctions,
): Promise<INodeExecutionData[]> {
	const now = readAsOf(context);
	const fields = readFields(context);
	const includesAll = context.getNodeParameter('include', 0) === 'all';
	const { orders, itemIndexes, failed } = readOrders(context, fields.order);
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

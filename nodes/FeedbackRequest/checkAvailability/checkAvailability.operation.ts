import type { INodeExecutionData } from 'n8n-workflow';

import { extendItem } from '../../shared/n8n/items';
import { readMaxWaitMs, waitOptions } from '../../shared/n8n/maxWaitProperty';
import { asNodeError, errorItem } from '../../shared/n8n/nodeErrors';
import type { RunOperation } from '../../shared/n8n/operations';
import { answerError } from '../../shared/spApi/answerErrors';
import type { OrderActions } from '../../shared/spApi/apis/marketplaceOrder';
import {
	REVIEW_AND_FEEDBACK,
	getSolicitationActionsForOrder,
} from '../../shared/spApi/apis/solicitations';
import { openSession } from '../../shared/spApi/session';
import { orderItems, orderProperties, orderReader } from '../orderItems';

export const checkAvailability: RunOperation = {
	name: 'Check Availability',
	value: 'checkAvailability',
	action: 'Check whether a review can be requested',
	description: 'Ask Amazon whether it offers the request for an order now, and send nothing',
	properties: [...orderProperties, waitOptions],
	async execute(context) {
		const session = await openSession(context, {
			maxWaitMs: readMaxWaitMs(context),
			asksOnceWhenDenied: true,
		});
		const readOrder = orderReader(context, session.account.region);
		const results: INodeExecutionData[] = [];
		for (const [itemIndex, item] of orderItems(context)) {
			try {
				const order = readOrder(itemIndex);
				const answer = await getSolicitationActionsForOrder(session, order);
				if (answer.kind !== 'actions') {
					throw answerError(session, 'getSolicitationActionsForOrder', answer, itemIndex);
				}
				results.push(extendItem(item, itemIndex, { availability: toAvailability(answer) }));
			} catch (thrown) {
				const error = asNodeError(context.getNode(), thrown, itemIndex);
				if (!context.continueOnFail() || session.signal?.aborted) throw error;
				results.push(errorItem(error, itemIndex));
			}
		}
		return results;
	},
};

function toAvailability({ names, requestId }: OrderActions) {
	const isAvailable = names.includes(REVIEW_AND_FEEDBACK);
	return {
		isAvailable,
		at: new Date().toISOString(),
		...(requestId !== undefined && { requestId }),
		message: isAvailable
			? 'Amazon offers the request for this order now.'
			: 'Amazon does not offer the request for this order at the moment, and gives no reason. That can change until its window closes.',
	};
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readField } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import type { OrderInMarketplace } from '../shared/spApi/marketplaceOrder';
import type { SpApiSession } from '../shared/spApi/session';
import { refuseUndecided } from './dueDecision';
import { orderReader } from './orderParameters';

/** One item whose request may be sent. */
export interface ReviewTask {
	readonly itemIndex: number;
	readonly order: OrderInMarketplace;
	/** `request.status` of an earlier run, as the item carries it. */
	readonly earlierStatus: string | undefined;
}

/** All items are read before the first request, so that a wrong one among them stops nothing half way. */
export function readTasks(
	context: IExecuteFunctions,
	session: SpApiSession,
	requireDue: boolean,
	results: INodeExecutionData[],
): ReviewTask[] {
	const readOrder = orderReader(context, session.account.region);
	return context.getInputData().flatMap(({ json }, itemIndex) => {
		try {
			const order = readOrder(itemIndex);
			refuseUndecided(context, readField(json, 'decision'), requireDue, itemIndex);
			const status = readField(json, 'request.status');
			return [{ itemIndex, order, earlierStatus: typeof status === 'string' ? status : undefined }];
		} catch (thrown) {
			const error = asNodeError(context.getNode(), thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			results[itemIndex] = errorItem(error, itemIndex);
			return [];
		}
	});
}

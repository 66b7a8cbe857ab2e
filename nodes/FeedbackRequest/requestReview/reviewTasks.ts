import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { readField } from '../../shared/n8n/items';
import { parameterPerItem } from '../../shared/n8n/parameters';
import type { OrderInMarketplace } from '../../shared/spApi/apis/marketplaceOrder';
import type { SpApiSession } from '../../shared/spApi/session';
import { dryRunPerItem } from '../dryRun';
import { refuseUndecided } from '../dueDecision';
import { orderReader } from '../orderParameters';
import { readAllFirst } from '../orderItems';

/** One item whose request may be sent. */
export interface ReviewTask {
	readonly itemIndex: number;
	readonly order: OrderInMarketplace;
	/** `request.status` of an earlier run, as the item carries it. */
	readonly earlierStatus: string | undefined;
	readonly dryRun: boolean;
}

export function readTasks(
	context: IExecuteFunctions,
	session: SpApiSession,
	results: INodeExecutionData[],
): ReviewTask[] {
	const readOrder = orderReader(context, session.account.region);
	const requiresDue = parameterPerItem(context, 'requireDue', (value) => value !== false);
	const isDryRun = dryRunPerItem(context);
	return readAllFirst(context, results, (itemIndex, { json }) => {
		const order = readOrder(itemIndex);
		refuseUndecided(readField(json, 'decision'), requiresDue(itemIndex));
		const status = readField(json, 'request.status');
		return {
			itemIndex,
			order,
			earlierStatus: typeof status === 'string' ? status : undefined,
			dryRun: isDryRun(itemIndex),
		};
	});
}

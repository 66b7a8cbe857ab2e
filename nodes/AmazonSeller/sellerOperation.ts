import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OperationDescription } from '../shared/n8n/operations';
import type { SpApiSession } from '../shared/spApi/session';

/** One operation of one resource: what it asks the user, and what it does for one input item. */
export interface SellerOperation extends OperationDescription {
	/** How many input items are worked on at a time. */
	readonly parallelItems: number;
	run(
		context: IExecuteFunctions,
		session: SpApiSession,
		itemIndex: number,
	): Promise<INodeExecutionData[]>;
}

export interface SellerResource {
	readonly title: string;
	/** The stored value: permanent. */
	readonly id: string;
	readonly operations: readonly SellerOperation[];
	readonly defaultOperation: string;
}

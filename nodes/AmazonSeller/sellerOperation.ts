import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import type { SpApiSession } from '../shared/spApi/session';

/** One operation of one resource: what it asks the user, and what it does for one input item. */
export interface SellerOperation {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly properties: readonly INodeProperties[];
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

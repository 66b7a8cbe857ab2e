import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

/** One operation of the node: what it asks the user, and what it does with all items of a run. */
export interface FeedbackOperation {
	readonly name: string;
	readonly value: string;
	readonly action: string;
	readonly description: string;
	readonly properties: readonly INodeProperties[];
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

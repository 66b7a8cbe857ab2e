import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OperationDescription } from '../shared/n8n/operations';

/** One operation of the node: what it asks the user, and what it does with all items of a run. */
export interface FeedbackOperation extends OperationDescription {
	execute(context: IExecuteFunctions): Promise<INodeExecutionData[]>;
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { OperationDescription } from '../shared/n8n/operations';

/** One operation of the node: what it asks the user, and what it makes of all items of a run. */
export interface ScorecardOperation extends OperationDescription {
	execute(context: IExecuteFunctions): INodeExecutionData[] | Promise<INodeExecutionData[]>;
}

import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { findOperation, properties } from './operations';

export class FeedbackRequest implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Feedback Request',
		name: 'feedbackRequest',
		icon: {
			light: 'file:../../icons/feedbackRequest.svg',
			dark: 'file:../../icons/feedbackRequest.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Ask the buyers of Amazon orders for feedback, once an order',
		defaults: { name: 'Feedback Request' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'amazonSellingPartnerApi',
				required: true,
				// Composing a message asks Amazon nothing.
				displayOptions: { hide: { operation: ['composeBuyerMessage'] } },
			},
		],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (this.getInputData().length === 0) return [[]];
		const name = this.getNodeParameter('operation', 0);
		const operation = findOperation(name);
		if (operation === undefined) {
			throw new NodeOperationError(this.getNode(), `There is no operation ${name}`, {
				description: 'Choose the operation again in the node.',
				itemIndex: 0,
			});
		}
		return [await operation.execute(this)];
	}
}

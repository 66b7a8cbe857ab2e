import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { chosenOption } from '../shared/n8n/subtitle';
import type { FeedbackOperation } from './feedbackOperation';
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
		subtitle: chosenOption(properties, 'operation'),
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
		const items = this.getInputData();
		if (items.length === 0) return [[]];
		try {
			return [await chosenOperation(this).execute(this)];
		} catch (thrown) {
			const error = asNodeError(this.getNode(), thrown, 0);
			const isStopped = this.getExecutionCancelSignal()?.aborted === true;
			if (!this.continueOnFail() || isStopped) throw error;
			// Thrown on, n8n would put out the orders themselves, as if they had been asked.
			return [items.map((_item, itemIndex) => errorItem(error, itemIndex))];
		}
	}
}

function chosenOperation(context: IExecuteFunctions): FeedbackOperation {
	const name = context.getNodeParameter('operation', 0);
	const operation = findOperation(name);
	if (operation !== undefined) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation ${name}`, {
		description: 'Choose the operation again in the node.',
		itemIndex: 0,
	});
}

import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { readMaxWaitMs } from '../shared/n8n/maxWaitProperty';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { openSession } from '../shared/spApi/session';
import { inParallel } from './inParallel';
import { findOperation, properties, subtitle } from './resources';

export class AmazonSeller implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon Seller',
		name: 'amazonSeller',
		icon: {
			light: 'file:../../icons/amazonSeller.svg',
			dark: 'file:../../icons/amazonSeller.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: subtitle,
		description:
			'Read the orders, shipments, returns, feedback and health of an Amazon seller account',
		defaults: { name: 'Amazon Seller' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'amazonSellingPartnerApi', required: true }],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			return [await runOperation(this)];
		} catch (thrown) {
			const error = asNodeError(this.getNode(), thrown, 0);
			const isStopped = this.getExecutionCancelSignal()?.aborted === true;
			if (!this.continueOnFail() || isStopped) throw error;
			// Thrown on, n8n would put out the input, as if it had been read from Amazon.
			return [this.getInputData().map((_item, itemIndex) => errorItem(error, itemIndex))];
		}
	}
}

async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const resource = context.getNodeParameter('resource', 0);
	const name = context.getNodeParameter('operation', 0);
	const operation = findOperation(resource, name);
	if (operation === undefined) {
		throw new NodeOperationError(
			context.getNode(),
			`There is no operation ${name} for ${resource}`,
			{
				description: 'Choose resource and operation again in the node.',
				itemIndex: 0,
			},
		);
	}
	const session = await openSession(context, {
		maxWaitMs: readMaxWaitMs(context),
		asksOnceWhenDenied: true,
	});

	const results = await inParallel(
		context.getInputData(),
		operation.parallelItems,
		async (_item, itemIndex) => {
			try {
				return await operation.run(context, session, itemIndex);
			} catch (thrown) {
				const error = asNodeError(context.getNode(), thrown, itemIndex);
				if (!context.continueOnFail() || session.signal?.aborted) throw error;
				return [errorItem(error, itemIndex)];
			}
		},
	);
	return results.flat();
}

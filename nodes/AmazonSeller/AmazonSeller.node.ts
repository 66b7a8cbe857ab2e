import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { readMaxWaitMs } from '../shared/n8n/maxWaitProperty';
import { asNodeError, errorItem, failedRun } from '../shared/n8n/nodeErrors';
import { findOperation } from '../shared/n8n/operations';
import { openSession } from '../shared/spApi/session';
import { operationsOf, properties, subtitle } from './resources';

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
		builderHint: {
			searchHint:
				'Start here: it reads orders and what belongs to them, and writes nothing. For review requests read merchant-fulfilled orders with Order > Get Many and Amazon-fulfilled ones with Shipment > Get Many, and join both with Merge (Append) before Delivery Wait.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.carrierDetector',
					relationHint: 'Says who carries each parcel that was read',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.deliveryWait',
					relationHint: 'Decides which of the orders that were read may be asked now',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail'],
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'amazonSellingPartnerApi', required: true }],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			return [await runOperation(this)];
		} catch (thrown) {
			return failedRun(this, thrown, this.continueOnFail());
		}
	}
}

async function runOperation(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const resource = context.getNodeParameter('resource', 0);
	const operation = findOperation(operationsOf(resource), context.getNodeParameter('operation', 0));
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

/**
 * Works on a few items at a time, and gives the results in the items' order. Once one has failed no
 * other is begun: the run is over, and its calls would be taken from the next one's.
 *
 * p-limit would serve, but the oldest n8n that is supported does not depend on it by itself.
 */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	atATime: number,
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	let hasFailed = false;
	const worker = async () => {
		for (const [index, item] of queue) {
			if (hasFailed) return;
			results[index] = await work(item, index).catch((thrown: unknown) => {
				hasFailed = true;
				throw thrown;
			});
		}
	};
	await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
	return results;
}

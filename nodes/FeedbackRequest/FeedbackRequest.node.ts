import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { failedRun } from '../shared/n8n/nodeErrors';
import {
	operationProperties,
	findOperation,
	chosenOption,
	type RunOperation,
} from '../shared/n8n/operations';
import { checkAvailability } from './checkAvailability/checkAvailability.operation';
import { composeBuyerMessage } from './composeBuyerMessage/composeBuyerMessage.operation';
import { requestReview } from './requestReview/requestReview.operation';
import { sendOrderMessage } from './sendOrderMessage/sendOrderMessage.operation';

/** A new operation is one line here. In alphabetical order of their names. */
const OPERATIONS: readonly RunOperation[] = [
	checkAvailability,
	composeBuyerMessage,
	requestReview,
	sendOrderMessage,
];

const properties = operationProperties(OPERATIONS, 'requestReview');

/** Below the node on the canvas, for what can reach a buyer. An expression that cannot be read yet says nothing. */
const DRY_RUN_SUFFIX =
	'(["requestReview", "sendOrderMessage"].includes($parameter["operation"]) && (() => { try { return String($parameter["dryRun"]) === "true" } catch { return false } })() ? " (dry run)" : "")';

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
		subtitle: chosenOption(properties, 'operation', DRY_RUN_SUFFIX),
		description: 'Ask the buyers of Amazon orders for feedback, once an order',
		defaults: { name: 'Feedback Request' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'The only node that reaches a buyer. Feed it from output 0 (Due) of Delivery Wait and from nothing else; leave Retry On Fail off; put one of it on each way; keep Dry Run on until the seller has looked. What Compose Buyer Message puts out is mailed by Send Email only after the order was claimed in a table, and each outcome is recorded after it.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.deliveryWait',
					relationHint: 'Has to come before: its output Due',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.policyCheck',
					relationHint: "Holds a composed message against Amazon's rules before it is mailed",
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail', 'buyerMessage.to'],
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
		try {
			const operation = findOperation(OPERATIONS, this.getNodeParameter('operation', 0));
			return [await operation.execute(this)];
		} catch (thrown) {
			return failedRun(this, thrown, this.continueOnFail());
		}
	}
}

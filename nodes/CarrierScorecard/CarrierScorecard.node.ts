import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { failedRun } from '../shared/n8n/nodeErrors';
import {
	findOperation,
	operationProperties,
	chosenOption,
	type RunOperation,
} from '../shared/n8n/operations';
import { assignDelayGroupOperation } from './assignDelayGroup.operation';
import { buildScorecardOperation } from './buildScorecard.operation';
import { triageFeedbackOperation } from './triageFeedback.operation';

/** A new operation is one line here. In alphabetical order of their names. */
const OPERATIONS: readonly RunOperation[] = [
	assignDelayGroupOperation,
	buildScorecardOperation,
	triageFeedbackOperation,
];
const properties = operationProperties(OPERATIONS, 'build');

export class CarrierScorecard implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Carrier Scorecard',
		name: 'carrierScorecard',
		icon: {
			light: 'file:../../icons/carrierScorecard.svg',
			dark: 'file:../../icons/carrierScorecard.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: chosenOption(properties, 'operation'),
		description: 'See what each carrier, Amazon Logistics first, does to your seller feedback',
		defaults: { name: 'Carrier Scorecard' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Not on the way to a request: figures of feedback must never decide who is asked. Needs parcels with their carrier, and the seller feedback at its other input.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.amazonSeller',
					relationHint: 'Reads the parcels and the seller feedback',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.carrierDetector',
					relationHint: 'Says who carried each parcel',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail'],
		inputs: [
			{ type: NodeConnectionTypes.Main, displayName: 'Orders' },
			{ type: NodeConnectionTypes.Main, displayName: 'Feedback' },
		],
		requiredInputs: [0],
		outputs: [NodeConnectionTypes.Main],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		try {
			const operation = findOperation(OPERATIONS, this.getNodeParameter('operation', 0));
			return [await operation.execute(this)];
		} catch (thrown) {
			return failedRun(this, thrown, this.continueOnFail());
		}
	}
}

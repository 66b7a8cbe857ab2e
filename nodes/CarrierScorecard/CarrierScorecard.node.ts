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
import { assignDelayGroups } from './assignDelayGroup.operation';
import { buildScorecards } from './buildScorecard.operation';
import { properties } from './CarrierScorecard.properties';
import { triageFeedbackItems } from './triageFeedback.operation';

type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
	assignDelayGroup: assignDelayGroups,
	build: buildScorecards,
	triageFeedback: triageFeedbackItems,
};

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
			return [await chosenOperation(this)(this)];
		} catch (thrown) {
			const error = asNodeError(this.getNode(), thrown, 0);
			if (!this.continueOnFail()) throw error;
			// Thrown on, n8n would put out the orders themselves.
			return [this.getInputData().map((_item, itemIndex) => errorItem(error, itemIndex))];
		}
	}
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const name = String(context.getNodeParameter('operation', 0));
	const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
	if (operation !== undefined) return operation;
	throw new NodeOperationError(context.getNode(), `There is no operation '${name}'`, {
		description: 'Choose the operation again in the node.',
	});
}

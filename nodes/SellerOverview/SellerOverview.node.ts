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
import { buildOverviewOperation } from './buildOverview.operation';
import { INPUTS } from './overviewInputs';
import { summarizeRunOperation } from './summarizeRun.operation';

const OPERATIONS: readonly RunOperation[] = [buildOverviewOperation, summarizeRunOperation];

const properties = operationProperties(OPERATIONS, 'buildOverview');

const named = (displayName: string) => ({ type: NodeConnectionTypes.Main, displayName });

export class SellerOverview implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Seller Overview',
		name: 'sellerOverview',
		icon: {
			light: 'file:../../icons/sellerOverview.svg',
			dark: 'file:../../icons/sellerOverview.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: chosenOption(properties, 'operation'),
		description: 'See what was asked, what waits, what needs you, and whether it still runs',
		defaults: { name: 'Seller Overview' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'At the end of a workflow: Summarize Run takes the outcomes of one run and gives one row for a log, Build Overview makes a page from ledger and log. Join the outcomes with Merge (Append) first.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.deliveryWait',
					relationHint: 'Its three outputs are outcomes',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.feedbackRequest',
					relationHint: 'Its output is an outcome',
				},
			],
		},
		inputs: `={{ $parameter["operation"] === "summarizeRun" ? ${JSON.stringify([named('Outcomes')])} : ${JSON.stringify(INPUTS.map(named))} }}`,
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

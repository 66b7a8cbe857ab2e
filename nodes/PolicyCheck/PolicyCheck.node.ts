import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import type { PolicyResult } from '../shared/domain/policy/policyFinding';
import { forCaller, extendItem } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { operationProperties, findOperation, chosenOption } from '../shared/n8n/operations';
import { connectAdviser } from './chatModel';
import { checkMessageOperation } from './operations/checkMessage.operation';
import { checkWorkflowOperation } from './operations/checkWorkflow.operation';
import type { PolicyOperation } from './policyOperation';

const OPERATIONS: readonly PolicyOperation[] = [checkMessageOperation, checkWorkflowOperation];

const properties = operationProperties(OPERATIONS, 'checkMessage');

export class PolicyCheck implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Policy Check',
		name: 'policyCheck',
		icon: {
			light: 'file:../../icons/policyCheck.svg',
			dark: 'file:../../icons/policyCheck.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: chosenOption(properties, 'operation'),
		description: "Check messages and workflows against Amazon's rules for contacting buyers",
		defaults: { name: 'Policy Check' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Outputs: 0 Passed, 1 Doubtful, 2 Refused. Put Check Message between Compose Buyer Message and the mail, and lead only Passed on. Check Workflow reads the JSON of a workflow and finds wiring that would ask twice, too early or by rating.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.feedbackRequest',
					relationHint: 'Composes the message that is checked',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail', 'buyerMessage.to'],
		inputs: [
			NodeConnectionTypes.Main,
			{
				type: NodeConnectionTypes.AiLanguageModel,
				displayName: 'Chat Model',
				maxConnections: 1,
				required: false,
			},
		],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Passed', 'Doubtful', 'Refused'],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const outputs: Record<PolicyResult['verdict'], INodeExecutionData[]> = {
			passed: [],
			doubtful: [],
			refused: [],
		};
		const adviser = await connectAdviser(this);

		for (const [itemIndex, item] of this.getInputData().entries()) {
			try {
				const name = this.getNodeParameter('operation', itemIndex);
				const policy = await findOperation(OPERATIONS, name).check(this, itemIndex, adviser);
				outputs[policy.verdict].push(extendItem(item, itemIndex, { policy }));
			} catch (thrown) {
				const error = asNodeError(this.getNode(), thrown, itemIndex);
				if (!this.continueOnFail()) throw error;
				// What could not be checked must not look as if it had passed.
				outputs.refused.push(errorItem(error, itemIndex));
			}
		}

		return forCaller(this, [outputs.passed, outputs.doubtful, outputs.refused]);
	}
}

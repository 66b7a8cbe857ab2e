import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { decideRequest } from '../shared/domain/decision/requestDecision';
import { forCaller, ordersAmong, withJson } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { readOrder } from '../shared/n8n/readOrder';
import { chosenOption } from '../shared/n8n/operations';
import { properties } from './DeliveryWait.properties';
import { closedRows, ledgerOutputs, readLedger } from './ledgerOutputs';
import { exclusionsProblem, withRefusal } from './readExclusions';
import { runHints } from './runHints';
import { orderFieldsPerItem } from './fields';
import { readRun, runOnce } from './readRun';
import { outsideHoursByZone, settingsPerItem } from './readSettings';
import { decidedJson, sharedDecisions, sortDecisions, type DecidedItem } from './sortDecisions';

const MAIN = NodeConnectionTypes.Main;
const withLedger = ['Due', 'Not Yet', 'Skipped', 'Ledger', 'Superseded'].map((displayName) => ({
	type: MAIN,
	displayName,
}));
/** The two for the ledger are there only where they are asked for. */
const OUTPUTS: INodeTypeDescription['outputs'] = `={{ $parameter["options"]?.["ledger"] ? ${JSON.stringify(withLedger)} : ${JSON.stringify([MAIN, MAIN, MAIN])} }}`;

const hintOf = (message: string) => ({ message, location: 'outputPane' }) as const;

export class DeliveryWait implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Delivery Wait',
		name: 'deliveryWait',
		icon: {
			light: 'file:../../icons/deliveryWait.svg',
			dark: 'file:../../icons/deliveryWait.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: chosenOption(properties, 'requestType'),
		description:
			'Sort orders by whether their buyer can be asked for feedback now, with the reason',
		defaults: { name: 'Delivery Wait' },
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Input 0 takes orders, input 1 orders that must not be asked (rows of the ledger, returns). Join several sources of either with Merge (Append): one connection an input, as it must run once in an execution, outside of loops. Outputs: 0 Due, 1 Not Yet, 2 Skipped. Connect only Due to Feedback Request.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.amazonSeller',
					relationHint: 'Reads the orders and the returns',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.feedbackRequest',
					relationHint: 'Asks the orders that are due',
				},
				{
					nodeType: 'n8n-nodes-seller-feedback.sellerOverview',
					relationHint: 'Shows why the others wait',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail'],
		inputs: [
			{ type: NodeConnectionTypes.Main, displayName: 'Orders' },
			{ type: NodeConnectionTypes.Main, displayName: 'Exclusions' },
		],
		requiredInputs: [0],
		outputs: OUTPUTS,
		outputNames: ['Due', 'Not Yet', 'Skipped'],
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		if (items.length === 0) return [[], [], []];

		const node = this.getNode();
		const startedAtMs = Date.now();
		const settingsOf = settingsPerItem(this, startedAtMs);
		const fieldsOf = orderFieldsPerItem(this);
		const run = runOnce(() => readRun(this, startedAtMs));
		const share = sharedDecisions();
		const isOutsideHours = outsideHoursByZone();
		const decided: DecidedItem[] = [];
		const failed: INodeExecutionData[] = [];

		for (const [itemIndex, item] of ordersAmong(this)) {
			try {
				const order = readOrder(item.json, fieldsOf(itemIndex));
				const settings = settingsOf(itemIndex);
				const { request, nowMs } = settings;
				const { exclusions, memories, refusals, unread } = run();
				const refusal = refusals.get(order.orderId);
				const decision = share(
					decideRequest({
						order,
						settings: request,
						exclusions,
						exclusionsProblem: exclusionsProblem({ unread }, order),
						memory: memories.get(order.orderId),
						notBeforeMs: refusal?.nextTryMs,
						nowMs,
					}),
				);
				decided.push({
					orderId: order.orderId,
					marketplaceId: order.marketplaceId,
					nowMs,
					isOutsideHours: isOutsideHours(settings, String(decision.decision.facts.timeZone)),
					decision: decision.decision,
					item: withJson(item, itemIndex, decidedJson(item.json, withRefusal(decision, refusal))),
				});
			} catch (thrown) {
				const error = asNodeError(node, thrown, itemIndex);
				if (!this.continueOnFail()) throw error;
				failed.push(errorItem(error, itemIndex));
			}
		}

		if (decided.length === 0) return forCaller(this, [[], [], failed]);

		for (const message of runHints(decided, run())) this.addExecutionHints(hintOf(message));
		const isBacktest = decided.some(({ decision }) => decision.asOf !== undefined);
		const read = new Set(decided.map(({ orderId }) => orderId));
		const closed =
			(run().closeOpenRows || run().ledger) && !isBacktest && failed.length === 0
				? closedRows(run(), (orderId) => read.has(orderId), this.getTimezone(), startedAtMs)
				: [];
		const { due, notYet, skipped, all } = sortDecisions([...decided, ...closed], run());
		const { ledger, ledgerRun, exclusionRows } = run();
		const rows = ledger ? ledgerOutputs(all, readLedger(exclusionRows), ledgerRun) : [];
		return forCaller(this, [due, notYet, [...skipped, ...failed], ...rows]);
	}
}

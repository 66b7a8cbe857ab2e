import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import { readMarketplaceIds } from '../shared/n8n/marketplaceChoice';
import { toItemJson } from '../shared/n8n/items';
import { asNodeError } from '../shared/n8n/nodeErrors';
import { chosenOption } from '../shared/n8n/subtitle';
import { openSession } from '../shared/spApi/session';
import { properties } from './AmazonSellerTrigger.properties';
import { findEvent } from './sellerEvents';
import { pollWatch } from './watch';

/** Amazon needs this long for a report at times. n8n gives a poll five minutes, or what it says. */
const MAX_WAIT_MS = 4 * 60_000;
/** A person is looking on. */
const MAX_TEST_WAIT_MS = 60_000;

/** n8n before 2.40 does not say. */
const pollBudgetMs = (context: IPollFunctions): number =>
	'getPollBudgetMs' in context ? context.getPollBudgetMs() : MAX_WAIT_MS;

export class AmazonSellerTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Amazon Seller Trigger',
		name: 'amazonSellerTrigger',
		icon: {
			light: 'file:../../icons/amazonSellerTrigger.svg',
			dark: 'file:../../icons/amazonSellerTrigger.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: chosenOption(properties, 'event'),
		description: 'Starts the workflow when something happens in an Amazon seller account',
		defaults: { name: 'Amazon Seller Trigger' },
		polling: true,
		builderHint: {
			searchHint:
				'Starts a workflow with one item for each event of the account. Nothing is due when it starts: lead its items to Delivery Wait, never straight to Feedback Request.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-seller-feedback.deliveryWait',
					relationHint: 'Decides when the order of the event may be asked',
				},
			],
		},
		sensitiveOutputFields: ['buyerEmail'],
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'amazonSellingPartnerApi', required: true }],
		properties,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			return await pollEvents(this);
		} catch (thrown) {
			throw asNodeError(this.getNode(), thrown);
		}
	}
}

const noEvent = () => new Refusal('No event is chosen', 'Choose one under Trigger On.');

const nothingToShow = (event: string) =>
	new Refusal(
		`Nothing to show for ${event}`,
		'The account had no such event lately. Publish the workflow: it starts with the next one.',
	);

async function pollEvents(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const event = findEvent(context.getNodeParameter('event'));
	if (event === undefined) {
		throw noEvent();
	}
	const isTest = context.getMode() === 'manual';
	const session = await openSession(context, {
		maxWaitMs: Math.min(isTest ? MAX_TEST_WAIT_MS : MAX_WAIT_MS, pollBudgetMs(context)),
	});
	const chosen = context.getNodeParameter('options.marketplaceIds', []);
	const poll = {
		context,
		session,
		marketplaceIds: readMarketplaceIds(session.account.region, chosen),
		nowMs: session.now(),
	};
	const records = isTest
		? await event.sample(poll)
		: await pollWatch(context.getWorkflowStaticData('node'), event, poll);
	if (isTest && records.length === 0) {
		throw nothingToShow(event.name);
	}
	if (records.length === 0) return null;
	const seenAt = new Date(poll.nowMs).toISOString();
	return [
		records.map(({ id, subject }) => ({
			json: toItemJson({ ...subject, event: { type: event.value, id, seenAt } }),
		})),
	];
}

import {
	NodeConnectionTypes,
	type INodeProperties,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import { toItemJson } from '../shared/n8n/items';
import { marketplaceProperty, readMarketplaceIds } from '../shared/n8n/marketplaceChoice';
import { asNodeError } from '../shared/n8n/nodeErrors';
import { chosenOption } from '../shared/n8n/operations';
import { openSession } from '../shared/spApi/session';
import { fbmParcelDelivered } from './events/fbmParcelDelivered';
import { orderShipped, orderUpdated } from './events/orderEvents';
import { fbaParcelShipped, negativeFeedback } from './events/reportEvents';
import { pollWatch, type SellerEvent } from './watch';

/** A new event is one line here. In alphabetical order of their names. */
export const SELLER_EVENTS: readonly SellerEvent[] = [
	fbaParcelShipped,
	fbmParcelDelivered,
	negativeFeedback,
	orderShipped,
	orderUpdated,
];

const findEvent = (value: unknown): SellerEvent | undefined =>
	SELLER_EVENTS.find((event) => event.value === value);

const costNotices: INodeProperties[] = SELLER_EVENTS.map(({ value, cost, leastMinutes }) => ({
	displayName: `${cost} Polls that come sooner than ${leastMinutes} minutes after the last one are skipped.`,
	name: `${value}Cost`,
	type: 'notice',
	default: '',
	displayOptions: { show: { event: [value] } },
}));

const eventProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'event',
	type: 'options',
	options: SELLER_EVENTS.map(({ name, value, description }) => ({ name, value, description })),
	default: '',
	description: 'What starts the workflow, one item an order or feedback',
};

const properties: INodeProperties[] = [
	{ ...eventProperty, default: 'orderShipped' },
	...costNotices,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [marketplaceProperty],
	},
];

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

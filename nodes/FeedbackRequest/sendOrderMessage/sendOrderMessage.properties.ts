import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { describeRefusal, explainFindings } from '../../shared/domain/policy/checkMessage';
import type { PolicyFinding } from '../../shared/domain/policy/policyFinding';
import { ItemRefusal } from '../../shared/domain/refusal';
import { waitOptions } from '../../shared/n8n/maxWaitProperty';
import { MESSAGE_TYPES, type MessageAction } from '../../shared/spApi/apis/messaging';
import type { SpApiSession } from '../../shared/spApi/session';
import { dryRunPerItem, dryRunProperties } from '../dryRun';
import { orderReader, readAllFirst, orderProperties } from '../orderItems';
import { forbiddenIn, type OrderMessage } from './sendMessage';

const PURPOSES = [
	{
		name: 'Confirm Customization Details',
		value: 'confirmCustomizationDetails',
		description:
			'Ask for names, pictures or initials of an Amazon Custom order. Up to 800 characters.',
	},
	{
		name: 'Confirm Delivery Details',
		value: 'confirmDeliveryDetails',
		description: 'Arrange a delivery. Up to 2,000 characters.',
	},
	{
		name: 'Confirm Order Details',
		value: 'confirmOrderDetails',
		description: 'Ask a question about the order before it is shipped. Up to 2,000 characters.',
	},
	{
		name: 'Confirm Service Details',
		value: 'confirmServiceDetails',
		description: 'Arrange a Home Services call. Up to 2,000 characters.',
	},
	{
		name: 'Digital Access Key',
		value: 'digitalAccessKey',
		description: 'Give the key of a digital product. Up to 400 characters.',
	},
	{
		name: 'Unexpected Problem',
		value: 'unexpectedProblem',
		description:
			'Tell of something that keeps the order from being completed. Up to 2,000 characters.',
	},
];

export const sendOrderMessageProperties: INodeProperties[] = [
	{
		displayName:
			'None of these messages may ask for feedback or a review. Use Request a Review for that.',
		name: 'noFeedbackNotice',
		type: 'notice',
		default: '',
	},
	...orderProperties,
	{
		displayName: 'Purpose',
		name: 'purpose',
		type: 'options',
		default: 'unexpectedProblem',
		description: 'Amazon offers a purpose only where it fits the state of the order',
		options: PURPOSES,
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder: 'e.g. The carrier could not find your address. Please confirm the house number.',
		description:
			"Plain text in the buyer's language, about this order alone. The policy check reads it before it is sent.",
	},
	...dryRunProperties(
		'check everything',
		'Amazon sends each message to its buyer at once, and takes none back.',
	),
	waitOptions,
];

const isAction = (purpose: string): purpose is MessageAction =>
	Object.hasOwn(MESSAGE_TYPES, purpose);

/** One item whose message may be sent. */
export interface MessageTask {
	readonly itemIndex: number;
	readonly message: OrderMessage;
	readonly dryRun: boolean;
}

export function readMessages(
	context: IExecuteFunctions,
	session: SpApiSession,
	results: INodeExecutionData[],
): MessageTask[] {
	const readMessage = messageReader(context, session);
	const isDryRun = dryRunPerItem(context);
	return readAllFirst(context, results, (itemIndex) => ({
		itemIndex,
		message: readMessage(itemIndex),
		dryRun: isDryRun(itemIndex),
	}));
}

/** Reads the message of an item, and refuses what Amazon would, before Amazon is asked anything. */
function messageReader(
	context: IExecuteFunctions,
	session: SpApiSession,
): (itemIndex: number) => OrderMessage {
	const readOrder = orderReader(context, session.account.region);
	return (itemIndex) => {
		const order = readOrder(itemIndex);
		const action = String(context.getNodeParameter('purpose', itemIndex));
		const text = String(context.getNodeParameter('text', itemIndex, '')).trim();
		if (!isAction(action)) {
			throw new ItemRefusal(
				`There is no purpose ${action}`,
				'Choose the purpose again in the node.',
			);
		}
		if (text === '') {
			throw new ItemRefusal(`The message for order ${order.orderId} is empty`, 'Write a text.');
		}
		const { maxLength } = MESSAGE_TYPES[action];
		const { length } = [...text];
		if (length > maxLength) {
			throw new ItemRefusal(
				`The message for order ${order.orderId} has ${length} characters`,
				`Amazon takes up to ${maxLength} for this purpose. Shorten the text.`,
			);
		}
		const message = { order, action, text };
		const findings = forbiddenIn(message);
		if (findings.length > 0) throw forbidden(message, findings);
		return message;
	};
}

/** The findings of the policy check, as the node's refusal. */
export function forbidden(
	{ order }: OrderMessage,
	findings: readonly PolicyFinding[],
): ItemRefusal {
	return new ItemRefusal(describeRefusal(order.orderId, findings), explainFindings(findings));
}

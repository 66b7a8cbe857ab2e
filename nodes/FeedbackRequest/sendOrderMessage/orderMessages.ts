import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { describeRefusal, explainFindings } from '../../shared/domain/policy/checkMessage';
import type { PolicyFinding } from '../../shared/domain/policy/policyFinding';
import { ItemRefusal } from '../../shared/domain/refusal';
import { MESSAGE_TYPES, type MessageAction } from '../../shared/spApi/apis/messaging';
import type { SpApiSession } from '../../shared/spApi/session';
import { dryRunPerItem } from '../dryRun';
import { orderReader } from '../orderParameters';
import { readAllFirst } from '../orderItems';
import { forbiddenIn, type OrderMessage } from './sendMessage';

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

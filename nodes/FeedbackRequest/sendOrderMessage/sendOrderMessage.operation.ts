import type {
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { extendItem } from '../../shared/n8n/items';
import { readMaxWaitMs } from '../../shared/n8n/maxWaitProperty';
import { asNodeError, errorItem } from '../../shared/n8n/nodeErrors';
import { answerError } from '../../shared/spApi/answerErrors';
import { throwIfStopped } from '../../shared/spApi/cancellableWait';
import { MESSAGE_TYPES } from '../../shared/spApi/apis/messaging';
import { openSession, type SpApiSession } from '../../shared/spApi/session';
import type { FeedbackOperation } from '../feedbackOperation';
import { forbidden, readMessages } from './orderMessages';
import { sendMessage, type MessageOutcome, type OrderMessage } from './sendMessage';
import { sendOrderMessageProperties } from './sendOrderMessage.properties';

export const sendOrderMessage: FeedbackOperation = {
	name: 'Send Order Message',
	value: 'sendOrderMessage',
	action: 'Send a message about an order',
	description:
		"Send one of Amazon's messages about an order to its buyer. None of them may ask for feedback.",
	properties: sendOrderMessageProperties,
	async execute(context) {
		const session = await openSession(context, { maxWaitMs: readMaxWaitMs(context) });
		const results: INodeExecutionData[] = [];
		const tasks = readMessages(context, session, results);
		const sentBy = new Map<string, number>();
		let reached = 0;
		let stopMessage: string | undefined;

		for (const { itemIndex, message, dryRun } of tasks) {
			throwIfStopped(session.signal);
			const put = (settled: Settled) => {
				const item = context.getInputData()[itemIndex] ?? { json: {} };
				results[itemIndex] = extendItem(item, itemIndex, { request: toRecord(settled) });
				if (settled.status === 'sent' || settled.status === 'unconfirmed') reached += 1;
			};
			if (stopMessage !== undefined) {
				put({ kind: 'settled', status: 'notYet', message: stopMessage });
				continue;
			}
			const known = repeated(message, sentBy, itemIndex);
			const outcome = known ?? (await sendMessage(session, message, { dryRun }));
			if (outcome.kind === 'settled') {
				put(outcome);
				continue;
			}
			const error = outcomeError(context, session, message, outcome, itemIndex);
			if (context.continueOnFail()) results[itemIndex] = errorItem(error, itemIndex);
			else if (reached === 0) throw error;
			else put({ kind: 'settled', status: 'failed', message: describe(error) });
			if (outcome.kind === 'stop') {
				stopMessage = describe(error);
				session.hint(stopMessage);
			}
		}
		return results;
	},
};

type Settled = Extract<MessageOutcome, { kind: 'settled' }>;

/** Amazon would deliver the same words twice. */
function repeated(
	{ order, action, text }: OrderMessage,
	sentBy: Map<string, number>,
	itemIndex: number,
): Settled | undefined {
	const key = [order.orderId, action, text].join('\n');
	const earlier = sentBy.get(key);
	if (earlier === undefined) {
		sentBy.set(key, itemIndex);
		return undefined;
	}
	const message = `The same message is item ${earlier} of this run, which says what became of it. None was sent here.`;
	return { kind: 'settled', status: 'alreadyRequested', message };
}

/** Thrown only while no buyer has been reached: n8n forgets what a failed node did, and Amazon does not. */
function outcomeError(
	context: IExecuteFunctions,
	session: SpApiSession,
	message: OrderMessage,
	outcome: Exclude<MessageOutcome, Settled>,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	return outcome.kind === 'forbidden'
		? asNodeError(context.getNode(), forbidden(message, outcome.findings), itemIndex)
		: answerError(session, MESSAGE_TYPES[message.action].operation, outcome.answer, itemIndex);
}

const describe = ({ message, description }: NodeApiError | NodeOperationError): string =>
	[message, description].filter(Boolean).join('. ');

const toRecord = ({ status, message, requestId }: Settled) => ({
	channel: 'orderMessage',
	status,
	at: new Date().toISOString(),
	...(requestId !== undefined && { requestId }),
	message,
});

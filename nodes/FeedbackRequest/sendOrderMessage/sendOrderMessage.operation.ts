import type { IExecuteFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { mayHaveReachedBuyer } from '../../shared/domain/sending/requestOutcome';
import { readMaxWaitMs } from '../../shared/n8n/maxWaitProperty';
import { asNodeError, describeError, errorItem } from '../../shared/n8n/nodeErrors';
import type { RunOperation } from '../../shared/n8n/operations';
import { answerError } from '../../shared/spApi/answerErrors';
import { MESSAGE_TYPES } from '../../shared/spApi/apis/messaging';
import { throwIfStopped } from '../../shared/spApi/cancellableWait';
import { openSession, type SpApiSession } from '../../shared/spApi/session';
import { RunResults } from '../runResults';
import { forbidden, readMessages, sendOrderMessageProperties } from './sendOrderMessage.properties';
import { sendMessage, type MessageOutcome, type OrderMessage } from './sendMessage';

export const sendOrderMessage: RunOperation = {
	name: 'Send Order Message',
	value: 'sendOrderMessage',
	action: 'Send a message about an order',
	description:
		"Send one of Amazon's messages about an order to its buyer. None of them may ask for feedback.",
	properties: sendOrderMessageProperties,
	async execute(context) {
		const session = await openSession(context, { maxWaitMs: readMaxWaitMs(context) });
		const results = new RunResults(context, 'orderMessage');
		const tasks = readMessages(context, session, results.items);
		const sentBy = new Map<string, number>();
		let reached = 0;
		let stopMessage: string | undefined;

		for (const { itemIndex, message, dryRun } of tasks) {
			throwIfStopped(session.signal);
			const put = (settled: Settled) => {
				results.put(itemIndex, settled, { orderId: message.order.orderId });
				if (mayHaveReachedBuyer(settled.status)) reached += 1;
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
			if (context.continueOnFail()) results.items[itemIndex] = errorItem(error, itemIndex);
			else if (reached === 0) throw error;
			else put({ kind: 'settled', status: 'failed', message: describeError(error) });
			if (outcome.kind === 'stop') {
				stopMessage = describeError(error);
				session.hint(stopMessage);
			}
		}
		return results.conclude();
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

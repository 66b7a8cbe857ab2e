import type { INodeExecutionData } from 'n8n-workflow';

import { isoText } from '../../shared/domain/time';
import { nextTryMs } from '../../shared/domain/sending/nextTry';
import { wasAskedBefore, type RequestVerdict } from '../../shared/domain/sending/requestOutcome';
import { isRecord } from '../../shared/n8n/itemReader';
import { extendItem, readField } from '../../shared/n8n/items';
import { ledgerRow, ledgerRun, type LedgerRun } from '../../shared/n8n/ledgerRow';
import { errorItem } from '../../shared/n8n/nodeErrors';
import { answerError } from '../../shared/spApi/answerErrors';
import { throwIfStopped } from '../../shared/spApi/cancellableWait';
import { openSession, type SpApiSession } from '../../shared/spApi/session';
import type { FeedbackOperation } from '../feedbackOperation';
import { readTasks, type ReviewTask } from './reviewTasks';
import { sendReviewRequest, type RunStop } from './sendReviewRequest';
import { SendingRun } from '../../shared/domain/sending/sendingRun';
import { readSendingOptions, requestReviewProperties } from './requestReview.properties';

const PROGRESS_EVERY = 25;

export const requestReview: FeedbackOperation = {
	name: 'Request a Review',
	value: 'requestReview',
	action: 'Request a review',
	description: "Send Amazon's own request for a product review and seller feedback, once an order",
	properties: requestReviewProperties,
	async execute(context) {
		const options = readSendingOptions(context);
		const session = await openSession(context, { maxWaitMs: options.maxMinutes * 60_000 });
		const results: INodeExecutionData[] = [];
		const put = (itemIndex: number, verdict: RequestVerdict & { readonly requestId?: string }) => {
			const item = context.getInputData()[itemIndex] ?? { json: {} };
			const decision = readField(item.json, 'decision');
			results[itemIndex] = extendItem(item, itemIndex, toRecord(verdict, decision));
		};
		const tasks = readTasks(context, session, results);
		const run = new SendingRun(options, session.random);
		const takeBack = (itemIndexes: readonly number[]) => {
			const message = run.handBackMessage ?? '';
			for (const itemIndex of itemIndexes) put(itemIndex, { status: 'notYet', message });
		};
		let sent = 0;

		const left = [...tasks];
		for (let task = run.takeNext(left); task; task = run.takeNext(left)) {
			throwIfStopped(session.signal);
			const known = verdictWithoutAsking(task, run, session);
			if (known !== undefined) {
				put(task.itemIndex, known);
				continue;
			}
			const outcome = await sendReviewRequest(session, task.order, {
				checkFirst: options.checkFirst,
				earlierStatus: task.earlierStatus,
			});
			if (outcome.kind === 'timeUp') {
				run.stop(TIME_IS_UP);
				put(task.itemIndex, { status: 'notYet', message: TIME_IS_UP });
				continue;
			}
			if (outcome.kind !== 'settled') {
				const error = stopError(session, outcome, task.itemIndex);
				if (context.continueOnFail()) {
					for (const { itemIndex } of tasks) results[itemIndex] ??= errorItem(error, itemIndex);
					break;
				}
				if (!run.mayHaveReachedBuyers) throw error;
				const message = `${error.message}. ${error.description ?? ''}`.trim();
				run.stop(message);
				session.hint(message);
				put(task.itemIndex, { status: 'notYet', message });
				continue;
			}
			put(task.itemIndex, outcome);
			if (outcome.status === 'sent') sent += 1;
			takeBack(run.record(task.itemIndex, outcome));
			if (sent > 0 && sent % PROGRESS_EVERY === 0) {
				session.announce(
					`${sent} requests sent, ${tasks.length - left.length} of ${tasks.length} orders done.`,
				);
			}
		}
		takeBack(run.conclude());
		const { handBackMessage } = run;
		const isHandedBack = ({ json }: INodeExecutionData) =>
			readField(json, 'request.message') === handBackMessage;
		if (handBackMessage !== undefined && results.some(isHandedBack)) session.hint(handBackMessage);
		return options.simplify
			? simplified(
					context.getInputData(),
					results,
					tasks,
					ledgerRun(context.getNodeParameter('options', 0, {}), context.getTimezone(), Date.now()),
				)
			: results;
	},
};

/**
 * A row for each order, also for one that a stop of the run left behind: what was sent before it has
 * to be recorded. Items that are no orders stay errors, and come last.
 */
function simplified(
	inputs: readonly INodeExecutionData[],
	results: readonly INodeExecutionData[],
	tasks: readonly ReviewTask[],
	run: LedgerRun,
): INodeExecutionData[] {
	const rows: INodeExecutionData[] = [];
	const unread: INodeExecutionData[] = [];
	const orders = new Map(tasks.map(({ itemIndex, order }) => [itemIndex, order]));
	for (const [itemIndex, item] of results.entries()) {
		const order = orders.get(itemIndex);
		if (order === undefined) unread.push(item);
		else rows.push(ledgerRow(withRequest(item, inputs[itemIndex], itemIndex), order, run));
	}
	return [...rows, ...unread];
}

/** An order that the run did not come to is tried again by the next one. */
function withRequest(
	item: INodeExecutionData,
	input: INodeExecutionData | undefined,
	itemIndex: number,
): INodeExecutionData {
	if (item.json.request !== undefined || input === undefined) return item;
	const message = textOf(item.json.error) ?? 'The run stopped before this order.';
	return extendItem(input, itemIndex, toRecord({ status: 'notYet', message }, undefined));
}

const TIME_IS_UP = 'The time that one run may take is over. A later run sends this one.';

function verdictWithoutAsking(
	{ order, itemIndex, earlierStatus, dryRun }: ReviewTask,
	run: SendingRun,
	session: SpApiSession,
): RequestVerdict | undefined {
	if (wasAskedBefore(earlierStatus)) {
		return {
			status: 'alreadyRequested',
			message: 'The item says that the request for this order went out before. None was sent now.',
		};
	}
	const earlier = run.claim(order.orderId, itemIndex);
	if (earlier !== undefined) {
		return {
			status: 'alreadyRequested',
			message: `The same order is item ${earlier} of this run, which says what became of it. None was sent here.`,
		};
	}
	if (dryRun) return { status: 'dryRun', message: 'Dry run: the request would be sent now.' };
	if (session.now() >= session.deadlineMs) run.stop(TIME_IS_UP);
	const message = run.handBackMessage;
	return message === undefined ? undefined : { status: 'notYet', message };
}

const stopError = (session: SpApiSession, stop: RunStop, itemIndex: number) =>
	answerError(session, 'createProductReviewAndSellerFeedbackSolicitation', stop, itemIndex);

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

function toRecord(verdict: RequestVerdict & { readonly requestId?: string }, decision: unknown) {
	const now = new Date();
	const request = {
		channel: 'requestAReview',
		status: verdict.status,
		at: now.toISOString(),
		...(verdict.requestId !== undefined && { requestId: verdict.requestId }),
		message: verdict.message,
	};
	if (verdict.status !== 'notAvailable' || !isRecord(decision)) return { request };
	const { windowOpensAt, windowClosesAt } = decision;
	const nextMs = nextTryMs(textOf(windowOpensAt), textOf(windowClosesAt), now.getTime());
	return nextMs === undefined
		? { request }
		: { request, decision: { ...decision, nextCheckAt: isoText(nextMs) } };
}

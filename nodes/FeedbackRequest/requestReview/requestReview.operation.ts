import type { INodeExecutionData } from 'n8n-workflow';

import { nextTryMs, wasAskedBefore } from '../../shared/domain/sending/requestOutcome';
import { SendingRun } from '../../shared/domain/sending/sendingRun';
import { isoText, MINUTE_MS } from '../../shared/domain/time';
import { isRecord } from '../../shared/n8n/itemReader';
import { extendItem, readField } from '../../shared/n8n/items';
import { ledgerRow, ledgerRun, type LedgerRun } from '../../shared/n8n/ledgerRow';
import { describeError, errorItem } from '../../shared/n8n/nodeErrors';
import type { RunOperation } from '../../shared/n8n/operations';
import { answerError } from '../../shared/spApi/answerErrors';
import { throwIfStopped } from '../../shared/spApi/cancellableWait';
import { openSession, type SpApiSession } from '../../shared/spApi/session';
import { RunResults, type SettledResult } from '../runResults';
import {
	readSendingOptions,
	requestReviewProperties,
	readTasks,
	type ReviewTask,
} from './requestReview.properties';
import { sendReviewRequest, type RunStop } from './sendReviewRequest';

const PROGRESS_EVERY = 25;

export const requestReview: RunOperation = {
	name: 'Request a Review',
	value: 'requestReview',
	action: 'Request a review',
	description: "Send Amazon's own request for a product review and seller feedback, once an order",
	properties: requestReviewProperties,
	async execute(context) {
		const options = readSendingOptions(context);
		const session = await openSession(context, { maxWaitMs: options.maxMinutes * MINUTE_MS });
		const results = new RunResults(context, 'requestAReview');
		const put = (itemIndex: number, result: SettledResult) => {
			const decision = context.getInputData()[itemIndex]?.json.decision;
			results.put(itemIndex, result, triedAgain(result, decision));
		};
		const tasks = readTasks(context, session, results.items);
		const run = new SendingRun(options, session.random);
		const takeBack = (itemIndexes: readonly number[]) => {
			const message = run.handBackMessage ?? '';
			for (const itemIndex of itemIndexes) put(itemIndex, { status: 'notYet', message });
		};
		const tellProgress = progressTeller(session, tasks.length);

		const left = [...tasks];
		for (let task = run.takeNext(left); task; task = run.takeNext(left)) {
			throwIfStopped(session.signal);
			const settled = await settleTask(task, run, session, options.checkFirst);
			if (settled.kind === 'settled') {
				put(task.itemIndex, settled.result);
				takeBack(settled.takenBack);
				tellProgress(settled.result, tasks.length - left.length);
				continue;
			}
			const error = stopError(session, settled.stop, task.itemIndex);
			if (context.continueOnFail()) {
				for (const { itemIndex } of tasks) results.items[itemIndex] ??= errorItem(error, itemIndex);
				break;
			}
			if (!run.mayHaveReachedBuyers) throw error;
			const message = describeError(error);
			run.stop(message);
			session.hint(message);
			put(task.itemIndex, { status: 'notYet', message });
		}
		takeBack(run.conclude());
		const { handBackMessage } = run;
		const isHandedBack = ({ json }: INodeExecutionData) =>
			readField(json, 'request.message') === handBackMessage;
		const items = results.conclude();
		if (handBackMessage !== undefined && items.some(isHandedBack)) session.hint(handBackMessage);
		return options.simplify
			? simplified(
					context.getInputData(),
					items,
					tasks,
					ledgerRun(context.getNodeParameter('options', 0, {}), context.getTimezone(), Date.now()),
				)
			: items;
	},
};

/** What became of one task, and the earlier items whose result it takes back; or what ends the run. */
type SettledTask =
	| {
			readonly kind: 'settled';
			readonly result: SettledResult;
			readonly takenBack: readonly number[];
	  }
	| { readonly kind: 'stop'; readonly stop: RunStop };

async function settleTask(
	task: ReviewTask,
	run: SendingRun,
	session: SpApiSession,
	checkFirst: boolean,
): Promise<SettledTask> {
	const { order, itemIndex, earlierStatus } = task;
	const known = resultWithoutAsking(task, run, session);
	if (known !== undefined) return { kind: 'settled', result: known, takenBack: [] };
	const outcome = await sendReviewRequest(session, order, { checkFirst, earlierStatus });
	if (outcome.kind === 'timeUp') {
		run.stop(TIME_IS_UP);
		return {
			kind: 'settled',
			result: { status: 'notYet', message: TIME_IS_UP },
			takenBack: [],
		};
	}
	if (outcome.kind !== 'settled') return { kind: 'stop', stop: outcome };
	const { kind, ...result } = outcome;
	return { kind, result, takenBack: run.record(itemIndex, result) };
}

/** Says now and then how far the run is, as it can take an hour. */
function progressTeller(session: SpApiSession, total: number) {
	let sent = 0;
	return ({ status }: SettledResult, done: number): void => {
		if (status !== 'sent') return;
		sent += 1;
		if (sent % PROGRESS_EVERY !== 0) return;
		session.announce(`${sent} requests sent, ${done} of ${total} orders done.`);
	};
}

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
	for (const item of results) {
		const itemIndex = itemIndexOf(item);
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
	const request = { channel: 'requestAReview', status: 'notYet', at: isoText(Date.now()), message };
	return extendItem(input, itemIndex, { request });
}

const itemIndexOf = ({ pairedItem }: INodeExecutionData): number =>
	typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : -1;

const TIME_IS_UP = 'The time that one run may take is over. A later run sends this one.';

/** Of an order that Amazon is not asked about now. */
function resultWithoutAsking(
	{ order, itemIndex, earlierStatus, dryRun }: ReviewTask,
	run: SendingRun,
	session: SpApiSession,
): SettledResult | undefined {
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

/** When an order that Amazon does not offer now is tried again, as a field of its decision. */
function triedAgain({ status }: SettledResult, decision: unknown) {
	if (status !== 'notAvailable' || !isRecord(decision)) return {};
	const { windowOpensAt, windowClosesAt } = decision;
	const nextMs = nextTryMs(textOf(windowOpensAt), textOf(windowClosesAt), Date.now());
	return nextMs === undefined ? {} : { decision: { ...decision, nextCheckAt: isoText(nextMs) } };
}

import type { INodeExecutionData } from 'n8n-workflow';

import type { Decision } from '../shared/domain/order';
import { isoText } from '../shared/domain/time';
import { compareDeadlines, heldByLimit } from '../shared/domain/decision/deadlineOrder';
import { ledgerRow } from '../shared/n8n/ledgerRow';
import type { Run } from './readRun';

export interface DecidedItem {
	readonly orderId: string;
	readonly marketplaceId: string | undefined;
	readonly nowMs: number;
	/** Whether the seller's days and hours, by the order's clock, leave out the time of this run. */
	readonly isOutsideHours: boolean;
	readonly decision: Decision;
	readonly item: INodeExecutionData;
}

/** Sorts the decided items to the outputs: the due ones by deadline, as many as the run may have. */
export function sortDecisions(decided: readonly DecidedItem[], run: Run) {
	const isNews = ({ orderId, decision }: DecidedItem) =>
		!(run.onlyChanges && run.memories.get(orderId)?.code === decision.code) &&
		!(run.leaveOutAsked && run.askedOrders.has(orderId));
	const itemOf = (entry: DecidedItem) =>
		run.simplify
			? ledgerRow(entry.item, { ...entry, workflowId: run.workflowId }, isoText(entry.nowMs))
			: entry.item;
	const itemsOf = (outcome: Decision['outcome']) =>
		decided.filter((entry) => entry.decision.outcome === outcome && isNews(entry));

	const due = decided.filter(({ decision }) => decision.outcome === 'due').sort(compareDeadlines);
	const limit = run.maxDue === 0 ? due.length : run.maxDue;
	const leftOver = due.slice(limit).map(({ nowMs, item, decision, ...entry }) => {
		const held = heldByLimit(decision, run.maxDue, isoText(nowMs));
		return { ...entry, nowMs, decision: held, item: withDecision(item, held) };
	});
	return {
		due: due.slice(0, limit).map(({ item }) => item),
		notYet: [...leftOver.filter(isNews), ...itemsOf('notYet')].map(itemOf),
		skipped: itemsOf('skipped').map(itemOf),
	};
}

const withDecision = (item: INodeExecutionData, decision: Decision): INodeExecutionData => ({
	...item,
	json: { ...item.json, decision: { ...decision } },
});

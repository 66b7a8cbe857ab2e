import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Decision } from '../shared/domain/order';
import { isoText } from '../shared/domain/time';
import { compareDeadlines, heldByLimit } from '../shared/domain/decision/runDecisions';
import { toItemJson } from '../shared/n8n/items';
import { productOf } from '../shared/n8n/ledgerRow';
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
	const itemOf = (entry: DecidedItem) => (run.simplify ? simplified(entry) : entry.item);
	const entriesOf = (outcome: Decision['outcome']) =>
		decided.filter(({ decision }) => decision.outcome === outcome);

	const due = entriesOf('due').sort(compareDeadlines);
	const limit = run.maxDue === 0 ? due.length : run.maxDue;
	const leftOver = due.slice(limit).map(({ nowMs, item, decision, ...entry }) => {
		const held = heldByLimit(decision, run.maxDue, isoText(nowMs));
		return { ...entry, nowMs, decision: held, item: withDecision(item, held) };
	});
	const notYet = [...leftOver, ...entriesOf('notYet')];
	const skipped = entriesOf('skipped');
	return {
		due: due.slice(0, limit).map(itemOf),
		notYet: notYet.filter(isNews).map(itemOf),
		skipped: skipped.filter(isNews).map(itemOf),
		/** Each order with its final decision, whatever is left out above. */
		all: [...due.slice(0, limit), ...notYet, ...skipped],
	};
}

/** Fields that all outputs have, in this order. An order's own fields come after them. */
export const FIRST_FIELDS = ['orderId', 'decision', 'carrier', 'delivery'];

/** The same few fields on every output, enough for a request. What is not known is null. */
function simplified({ orderId, marketplaceId, decision, item }: DecidedItem): INodeExecutionData {
	const shown: IDataObject = { ...decision };
	delete shown.facts;
	const { carrier, delivery = null, request } = item.json;
	return {
		...item,
		json: toItemJson({
			orderId,
			decision: shown,
			carrier: carrier ?? null,
			delivery,
			marketplaceId: marketplaceId ?? null,
			product: productOf(item.json) ?? null,
			...(request !== undefined && { request }),
		}),
	};
}

const withDecision = (item: INodeExecutionData, decision: Decision): INodeExecutionData => ({
	...item,
	json: { ...item.json, decision: { ...decision } },
});

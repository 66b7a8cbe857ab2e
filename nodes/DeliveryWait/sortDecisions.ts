import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { OrderDecision } from '../shared/domain/decision/requestDecision';
import type { Decision, RequestOutcome } from '../shared/domain/order';
import { isoText } from '../shared/domain/time';
import { compareDeadlines, heldByLimit } from '../shared/domain/decision/runDecisions';
import { firstOf, toItemJson } from '../shared/n8n/items';
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

/**
 * An order with what was found of it. What a table view can show comes first, on all outputs in one
 * order; the order's own fields come after what a person looks for.
 */
export function decidedJson(
	order: IDataObject,
	{ decision, delivery, request }: OrderDecision & { readonly request?: RequestOutcome },
): IDataObject {
	const { orderId, carrier } = order;
	// No spreading of what may be missing: it takes longer than the whole decision.
	const json: IDataObject =
		orderId !== undefined && carrier !== undefined
			? { orderId, decision: null, carrier, delivery: null, ...order }
			: orderId !== undefined
				? { orderId, decision: null, delivery: null, ...order }
				: { decision: null, delivery: null, ...order };
	json.decision = toItemJson(decision);
	json.delivery = toItemJson(delivery);
	if (request) json.request = toItemJson(request);
	return json;
}

type Facts = Decision['facts'];

/**
 * What is equal in the decisions of one run becomes one text and one object: reasons and facts,
 * which many orders have in common. n8n keeps what each node gave out until the execution ends, and
 * writes an object down once. Their times are one text already, and all else differs by order.
 */
export function sharedDecisions(): (decided: OrderDecision) => OrderDecision {
	const reasons = new Map<string, string>();
	const allFacts = new Map<string, Facts>();
	return ({ decision: made, delivery }) => {
		const decision = { ...made };
		decision.reason = firstOf(reasons, made.reason, made.reason);
		decision.facts = firstOf(allFacts, JSON.stringify(made.facts), made.facts);
		return { decision, delivery };
	};
}

/** The same few fields on every output, enough for a request. What is not known is null. */
function simplified({ orderId, marketplaceId, decision, item }: DecidedItem): INodeExecutionData {
	const shown: IDataObject = {};
	for (const [name, value] of Object.entries(decision)) {
		// Copied and not deleted: V8 keeps what lost a field in several times the memory.
		if (name !== 'facts') shown[name] = value as IDataObject[string];
	}
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

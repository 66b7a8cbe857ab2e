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
	readonly decision: Decision;
	readonly item: INodeExecutionData;
}

const CARRIER_HINT =
	'Orders were skipped because of their carrier. Amazon forbids asking only buyers who are likely to be happy, so leaving out a carrier can count against the account. A longer margin for the carrier under Options is the safe way.';

const hoursHint = (count: number) =>
	`${count} of the orders ${count === 1 ? 'is' : 'are'} due but held, as this run is outside your days and hours. If the workflow runs once a day, let it run between Ask From and Ask Until.`;

function hintsOf(decided: readonly DecidedItem[]): string[] {
	const count = (code: string) =>
		decided.reduce((sum, { decision }) => sum + (decision.code === code ? 1 : 0), 0);
	const held = count('outsideHours');
	return [
		...(held > 0 ? [hoursHint(held)] : []),
		...(count('carrierExcluded') > 0 ? [CARRIER_HINT] : []),
	];
}

/** Sorts the decided items to the outputs: the due ones by deadline, as many as the run may have. */
export function sortDecisions(decided: readonly DecidedItem[], run: Run) {
	const isNews = ({ orderId, decision }: DecidedItem) =>
		!(run.onlyChanges && run.lastCodes.get(orderId) === decision.code) &&
		!(run.leaveOutAsked && run.askedOrders.has(orderId));
	const itemOf = (entry: DecidedItem) =>
		run.simplify ? ledgerRow(entry.item, entry, run.ledgerRun) : entry.item;
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
		due: due.slice(0, limit).map(({ item }) => item),
		notYet: notYet.filter(isNews).map(itemOf),
		skipped: skipped.filter(isNews).map(itemOf),
		/** Each order with its final decision, whatever is left out above. */
		all: [...due.slice(0, limit), ...notYet, ...skipped],
		hints: hintsOf(decided),
	};
}

const withDecision = (item: INodeExecutionData, decision: Decision): INodeExecutionData => ({
	...item,
	json: { ...item.json, decision: { ...decision } },
});

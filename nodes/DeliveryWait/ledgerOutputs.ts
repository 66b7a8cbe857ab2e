import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { orderTimeZone } from '../shared/domain/decision/orderTimeZone';
import { closingDecision } from '../shared/domain/decision/runDecisions';
import { wasAskedBefore } from '../shared/domain/sending/requestOutcome';
import { epochMs } from '../shared/domain/time';
import { toItemJson } from '../shared/n8n/items';
import { KEPT_COLUMNS, ledgerRow, type LedgerRun } from '../shared/n8n/ledgerRow';
import type { OpenRow } from './readExclusions';
import type { Run } from './readRun';
import type { DecidedItem } from './sortDecisions';

export interface Ledger {
	/** One row an order. */
	readonly rows: ReadonlyMap<string, IDataObject>;
	/** Highest id of the rows that were read; undefined where they have none, as in PostgreSQL. */
	readonly lastId: number | undefined;
	/** Whether an order that was asked has more than one row. */
	readonly repeatsAsked: boolean;
}

/**
 * The rows of the ledger among the exclusions. Where a table holds an order more than once, as after
 * a run that was cut off, the row that knows that the buyer was asked counts, else the latest.
 */
export function readLedger(items: readonly INodeExecutionData[]): Ledger {
	const rows = new Map<string, IDataObject>();
	let lastId: number | undefined;
	let repeatsAsked = false;
	for (const { json } of items) {
		const { id, orderId } = json;
		if (typeof orderId !== 'string' || orderId === '') continue;
		if (isEmpty(json.decisionCode) && isEmpty(json.requestStatus)) continue;
		if (typeof id === 'number' && id > (lastId ?? 0)) lastId = id;
		const other = rows.get(orderId);
		repeatsAsked ||= other !== undefined && isAsked(other) && isAsked(json);
		if (other === undefined || isBetter(json, other)) rows.set(orderId, json);
	}
	return { rows, lastId, repeatsAsked };
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const textOf = (value: unknown): string | undefined =>
	value instanceof Date
		? value.toISOString()
		: typeof value === 'string' && value !== ''
			? value
			: undefined;
const isAsked = (row: IDataObject) => wasAskedBefore(textOf(row.requestStatus));

function isBetter(row: IDataObject, other: IDataObject): boolean {
	if (isAsked(row) !== isAsked(other)) return isAsked(row);
	return (epochMs(textOf(row.checkedAt)) ?? 0) >= (epochMs(textOf(other.checkedAt)) ?? 0);
}

/**
 * The ledger as this run leaves it, for an insert of all rows at once, and what it supersedes, to be
 * deleted after that: a Data Table takes milliseconds for each row that is changed by itself. Orders
 * that no list brings any more keep their rows. Rows of buyers who were asked stay where they are.
 */
export function ledgerOutputs(
	decided: readonly DecidedItem[],
	ledger: Ledger,
	run: LedgerRun,
): [rows: INodeExecutionData[], superseded: INodeExecutionData[]] {
	const rows: INodeExecutionData[] = [];
	const seen = new Set<string>();
	for (const { orderId, marketplaceId, item, decision } of decided) {
		if (decision.asOf !== undefined) return [[], []];
		const earlier = ledger.rows.get(orderId);
		if (seen.has(orderId) || (earlier && isAsked(earlier))) continue;
		seen.add(orderId);
		const row = ledgerRow(item, { orderId, marketplaceId }, run);
		const kept = earlier && decision.outcome !== 'due' ? keptOf(earlier, row.json) : {};
		rows.push({ ...row, json: { ...row.json, ...kept } });
	}
	for (const [orderId, row] of ledger.rows) {
		if (seen.has(orderId) || (isAsked(row) && !ledger.repeatsAsked)) continue;
		rows.push({ json: withoutTableColumns(row) });
	}
	// Only what was read is superseded: what another run has written meanwhile stays.
	const superseded =
		ledger.lastId === undefined
			? []
			: [{ json: { lastId: ledger.lastId, keeps: ledger.repeatsAsked ? 'nothing' : 'sent' } }];
	return [rows, superseded];
}

/** What an earlier run knew and this one does not say. */
function keptOf(earlier: IDataObject, row: IDataObject): IDataObject {
	const kept: IDataObject = {};
	for (const column of KEPT_COLUMNS) {
		if (isEmpty(row[column]) && !isEmpty(earlier[column])) kept[column] = earlier[column];
	}
	return kept;
}

/** What n8n's table adds to a row by itself. */
function withoutTableColumns(row: IDataObject): IDataObject {
	const own = { ...row };
	for (const column of ['id', 'createdAt', 'updatedAt']) delete own[column];
	return own;
}

/**
 * Open ledger rows whose orders did not come in, with their final decision where their time is over. The
 * rows of other workflows are theirs to close.
 */
export function closedRows(
	run: Run,
	isRead: (orderId: string) => boolean,
	workflowZone: string,
	nowMs: number,
): DecidedItem[] {
	const closed: DecidedItem[] = [];
	for (const [orderId, row] of run.openRows) {
		if (isRead(orderId) || !isOwn(row, run.workflowId)) continue;
		const marketplaceId = textOf(row.json.marketplaceId);
		const order = { orderId, ...(marketplaceId !== undefined && { marketplaceId }) };
		const zone = orderTimeZone(order, { kind: 'marketplace', otherwise: workflowZone });
		const decision = closingDecision(row, nowMs, zone);
		if (!decision) continue;
		const carrier = textOf(row.json.carrier);
		const json = {
			orderId,
			decision,
			...(carrier !== undefined && { carrier: { name: carrier } }),
			...(marketplaceId !== undefined && { marketplaceId }),
		};
		const pairedItem = { item: row.index, input: 1 };
		const item = { json: toItemJson(json), pairedItem };
		closed.push({ orderId, marketplaceId, nowMs, isOutsideHours: false, decision, item });
	}
	return closed;
}

const isOwn = ({ json }: OpenRow, workflowId: string | undefined): boolean => {
	const owner = textOf(json.workflowId);
	return owner === undefined || owner === workflowId;
};

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { ledgerStatus } from '../shared/domain/ledger/ledgerStatus';
import { wasAskedBefore } from '../shared/domain/sending/requestOutcome';
import { DAY_MS, epochMs } from '../shared/domain/time';
import { ledgerRow, type LedgerRun } from '../shared/n8n/ledgerRow';
import type { DecidedItem } from './sortDecisions';

/**
 * From here on rows of new orders go out by an output of their own, for a Data Table's insert of
 * many rows at once: its upsert takes some milliseconds a row.
 */
const MANY_ROWS = 500;

/** Amazon asks nobody for longer. A run that is late by a day still closes an order in its own words. */
const AFTER_WINDOW_MS = DAY_MS;
/** An order of which nothing is known and nothing was heard for so long has no future. */
const OUT_OF_SIGHT_MS = 180 * DAY_MS;

type Ledger = ReadonlyMap<string, IDataObject>;

/**
 * The rows of the ledger among the exclusions, one an order: where a table holds an order twice, the
 * row that knows of a request, else the latest.
 */
export function readLedger(items: readonly INodeExecutionData[]): Ledger {
	const ledger = new Map<string, IDataObject>();
	for (const { json } of items) {
		const { orderId, decisionCode, requestStatus } = json;
		if (typeof orderId !== 'string' || orderId === '') continue;
		if (isEmpty(decisionCode) && isEmpty(requestStatus)) continue;
		const other = ledger.get(orderId);
		if (other === undefined || isBetter(json, other)) ledger.set(orderId, json);
	}
	return ledger;
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;
const isAsked = (row: IDataObject) => wasAskedBefore(textOf(row.requestStatus));

function isBetter(row: IDataObject, other: IDataObject): boolean {
	if (isAsked(row) !== isAsked(other)) return isAsked(row);
	return (epochMs(textOf(row.checkedAt)) ?? 0) >= (epochMs(textOf(other.checkedAt)) ?? 0);
}

/**
 * What has to be written into the ledger: the rows that say something new, those of orders that are
 * due, so that a ledger that cannot be written is noticed before the first request, and a last word
 * for open orders that no list brings any more.
 */
export function ledgerOutputs(
	decided: readonly DecidedItem[],
	ledger: Ledger,
	run: LedgerRun,
	nowMs: number,
): [rows: INodeExecutionData[], many: INodeExecutionData[]] {
	const known: INodeExecutionData[] = [];
	const added: INodeExecutionData[] = [];
	const seen = new Set<string>();
	for (const { orderId, marketplaceId, item, decision } of decided) {
		if (seen.has(orderId) || decision.asOf !== undefined) continue;
		seen.add(orderId);
		const earlier = ledger.get(orderId);
		if (earlier === undefined) {
			added.push(ledgerRow(item, { orderId, marketplaceId }, run));
		} else if (isAsked(earlier)) {
			if (earlier.isOpen === true) known.push(askedRow(earlier, item, run));
		} else {
			const row = ledgerRow(item, { orderId, marketplaceId }, run);
			if (decision.outcome === 'due' || differs(row.json, earlier)) known.push(row);
		}
	}
	for (const [orderId, row] of ledger) {
		if (seen.has(orderId) || row.isOpen !== true || isAsked(row)) continue;
		const closed = closedRow(row, run, nowMs);
		if (closed) known.push({ json: closed });
	}
	return added.length > MANY_ROWS ? [known, added] : [[...known, ...added], []];
}

/** Another run decided the order while this one asked for it: its row is closed as asked. */
function askedRow(
	row: IDataObject,
	{ pairedItem }: INodeExecutionData,
	{ words, date, checkedAt }: LedgerRun,
): INodeExecutionData {
	const requestStatus = textOf(row.requestStatus);
	const status = words[ledgerStatus({ requestStatus })];
	return {
		json: {
			orderId: row.orderId as string,
			status,
			date,
			reason: textOf(row.requestMessage) ?? status,
			isOpen: false,
			checkedAt,
		},
		...(pairedItem !== undefined && { pairedItem }),
	};
}

/** Times that only say when the row was made, or when the next run is due, are no news. */
const NO_NEWS: ReadonlySet<string> = new Set(['date', 'checkedAt', 'nextCheckAt', 'requestedAt']);

const differs = (row: IDataObject, earlier: IDataObject): boolean =>
	Object.entries(row).some(
		([column, value]) => !NO_NEWS.has(column) && !isSame(column, value, earlier[column]),
	);

function isSame(column: string, value: unknown, earlier: unknown): boolean {
	if (isEmpty(value)) return isEmpty(earlier);
	if (column.endsWith('At')) return epochMs(textOf(value)) === epochMs(asText(earlier));
	return value === earlier;
}

const asText = (value: unknown): string | undefined =>
	value instanceof Date ? value.toISOString() : textOf(value);

/** The last word for an order that no list brings any more, once nothing can be asked. */
function closedRow(row: IDataObject, run: LedgerRun, nowMs: number): IDataObject | undefined {
	const closesAtMs = epochMs(asText(row.windowClosesAt));
	const endsAtMs =
		closesAtMs === undefined
			? (epochMs(asText(row.checkedAt)) ?? nowMs) + OUT_OF_SIGHT_MS
			: closesAtMs + AFTER_WINDOW_MS;
	if (nowMs < endsAtMs) return undefined;
	const code = closesAtMs === undefined ? 'noEvidenceInTime' : 'windowClosed';
	const last = textOf(row.reason);
	const told = closesAtMs === undefined ? 'Nothing was heard of it for half a year' : 'Too late';
	return {
		orderId: row.orderId as string,
		status: run.words[ledgerStatus({ outcome: 'skipped', code })],
		date: run.date,
		reason: `${told}: the buyer was not asked, and Amazon takes no request any more.${last === undefined ? '' : ` Before: ${last}`}`,
		isOpen: false,
		outcome: 'skipped',
		decisionCode: code,
		nextCheckAt: null,
		checkedAt: run.checkedAt,
	};
}

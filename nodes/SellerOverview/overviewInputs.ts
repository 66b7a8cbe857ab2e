import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { AccountHealth } from '../shared/domain/report/accountHealth';
import type { FeedbackCount } from '../shared/domain/report/salesAndTraffic';
import type { ReviewTopic } from '../shared/domain/feedback/reviewTopic';
import type { NotRead } from '../shared/domain/overview/overview';
import type { LowRating } from '../shared/domain/overview/attention';
import type { LedgerEntry } from '../shared/domain/ledger';
import { RUN_CHANNELS, type RunLogRow } from '../shared/domain/overview/runLog';
import { errorText, readField } from '../shared/n8n/items';

/** What comes in by which input of *Build Overview*. */
export const INPUTS = [
	'Run Log',
	'Ledger',
	'Feedback',
	'Feedback Counts',
	'Account Health',
	'Review Topics',
] as const;

type InputName = (typeof INPUTS)[number];

export interface OverviewInputs {
	readonly runs: readonly RunLogRow[];
	readonly ledger: readonly LedgerEntry[];
	readonly lowRatings: readonly LowRating[] | undefined;
	readonly feedbackCounts: readonly FeedbackCount[] | undefined;
	readonly health: readonly AccountHealth[] | undefined;
	readonly topics: readonly ReviewTopic[] | undefined;
	readonly notRead: readonly NotRead[];
}

export function readOverviewInputs(context: IExecuteFunctions): OverviewInputs {
	const rows = (name: InputName) => rowsOf(context, name);
	return {
		runs: (rows('Run Log') ?? []).flatMap(readRun),
		ledger: (rows('Ledger') ?? []).flatMap(readLedgerEntry),
		lowRatings: rows('Feedback')?.flatMap(readRating),
		feedbackCounts: rows('Feedback Counts')?.flatMap(readFeedbackCount),
		// Records of Amazon Seller, as it puts them out.
		health: rows('Account Health')?.filter(has('marketplaceId')) as AccountHealth[] | undefined,
		topics: rows('Review Topics')?.filter(has('topic')) as ReviewTopic[] | undefined,
		notRead: INPUTS.flatMap((what) =>
			(itemsOf(context, what) ?? [])
				.filter(has('error'))
				.map(({ error }) => ({ what, why: errorText(error) })),
		),
	};
}

/** Undefined where nobody read it, which is not the same as none: nothing connected, or an error. */
function rowsOf(context: IExecuteFunctions, name: InputName): IDataObject[] | undefined {
	const items = itemsOf(context, name);
	const rows = items?.filter((json) => !has('error')(json));
	return items && items.length > 0 && rows?.length === 0 ? undefined : rows;
}

function itemsOf(context: IExecuteFunctions, name: InputName): IDataObject[] | undefined {
	const index = INPUTS.indexOf(name);
	if (!isConnected(context, index)) return undefined;
	return context
		.getInputData(index)
		.map(({ json }) => json)
		.filter((json) => Object.keys(json).length > 0);
}

/** n8n knows no source of an input that nothing is connected to, and says so in two ways. */
function isConnected(context: IExecuteFunctions, index: number): boolean {
	try {
		const source: unknown = context.getInputSourceData(index);
		return source !== undefined && source !== null;
	} catch {
		return false;
	}
}

const has = (field: string) => (json: IDataObject) => textAt(json, field) !== undefined;

function textAt(json: IDataObject, ...paths: readonly string[]): string | undefined {
	for (const path of paths) {
		const value = readField(json, path);
		if (value === undefined || value === null || value === '') continue;
		return value instanceof Date ? value.toISOString() : String(value);
	}
	return undefined;
}

const countAt = (json: IDataObject, field: string): number => {
	const number = Number(readField(json, field));
	return Number.isFinite(number) ? number : 0;
};

const RUN_FIELDS = [
	'runId',
	'account',
	'workflow',
	'channel',
	'startedBy',
	'startedAt',
	'finishedAt',
	'mode',
	'ended',
	'read',
	'due',
	'sent',
	'askedBefore',
	'notAvailable',
	'unconfirmed',
	'failed',
	'held',
	'skipped',
	'heldReasons',
	'skippedReasons',
	'nextDueAt',
	'nearestDeadlineAt',
	'summary',
] as const satisfies ReadonlyArray<keyof RunLogRow>;
type RunField = (typeof RUN_FIELDS)[number];

const columnOf = (field: string): string =>
	field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row of either engine: the columns of the Data table, or those of PostgreSQL. */
function readRun(row: IDataObject): RunLogRow[] {
	const json = Object.fromEntries(
		RUN_FIELDS.map((field) => [field, readField(row, field) ?? readField(row, columnOf(field))]),
	) as IDataObject;
	const finishedAt = textAt(json, 'finishedAt');
	if (finishedAt === undefined) return [];
	const text = (field: RunField) => textAt(json, field) ?? '';
	return [
		{
			runId: text('runId'),
			account: text('account'),
			workflow: text('workflow'),
			channel: RUN_CHANNELS.find((channel) => channel === text('channel')) ?? 'requestAReview',
			startedBy: text('startedBy') === 'order' ? 'order' : 'schedule',
			startedAt: textAt(json, 'startedAt') ?? finishedAt,
			finishedAt: new Date(finishedAt).toISOString(),
			mode: text('mode') === 'live' ? 'live' : 'dryRun',
			ended: text('ended') === 'failed' ? 'failed' : 'completed',
			read: countAt(json, 'read'),
			due: countAt(json, 'due'),
			sent: countAt(json, 'sent'),
			askedBefore: countAt(json, 'askedBefore'),
			notAvailable: countAt(json, 'notAvailable'),
			unconfirmed: countAt(json, 'unconfirmed'),
			failed: countAt(json, 'failed'),
			held: countAt(json, 'held'),
			skipped: countAt(json, 'skipped'),
			heldReasons: text('heldReasons'),
			skippedReasons: text('skippedReasons'),
			nextDueAt: text('nextDueAt'),
			nearestDeadlineAt: text('nearestDeadlineAt'),
			summary: text('summary'),
		},
	];
}

const LEDGER_FIELDS: ReadonlyArray<readonly [keyof LedgerEntry, readonly string[]]> = [
	['marketplaceId', ['marketplaceId', 'marketplace_id']],
	['account', ['account']],
	['product', ['product']],
	['carrier', ['carrier']],
	['evidence', ['evidence']],
	['status', ['status']],
	['decisionCode', ['decisionCode', 'decision_code']],
	['reason', ['reason', 'decisionReason', 'decision_reason']],
	['requestStatus', ['requestStatus', 'request_status']],
	['requestMessage', ['requestMessage', 'request_message']],
	['requestAt', ['requestAt', 'request_at']],
	['requestedAt', ['requestedAt', 'requested_at']],
	['nextCheckAt', ['nextCheckAt', 'next_check_at']],
	['windowClosesAt', ['windowClosesAt', 'window_closes_at']],
	['shippedSeenAt', ['shippedSeenAt', 'shipped_seen_at']],
	['deliveredSeenAt', ['deliveredSeenAt', 'delivered_seen_at']],
	['checkedAt', ['checkedAt', 'checked_at']],
];

/** A row of either engine: the columns of the Data table, or those of PostgreSQL. */
function readLedgerEntry(json: IDataObject): LedgerEntry[] {
	const orderId = textAt(json, 'orderId', 'order_id');
	if (orderId === undefined) return [];
	const entry: { -readonly [Field in keyof LedgerEntry]: LedgerEntry[Field] } = { orderId };
	for (const [field, columns] of LEDGER_FIELDS) {
		const value = textAt(json, ...columns);
		if (value !== undefined) entry[field] = value;
	}
	return [entry];
}

function readRating(json: IDataObject): LowRating[] {
	const orderId = textAt(json, 'orderId');
	const rating = countAt(json, 'rating');
	if (orderId === undefined || rating < 1) return [];
	return [
		{
			orderId,
			rating,
			date: textAt(json, 'date'),
			comment: textAt(json, 'comment'),
			response: textAt(json, 'response'),
			marketplaceId: textAt(json, 'marketplaceId'),
		},
	];
}

function readFeedbackCount(json: IDataObject): FeedbackCount[] {
	const startDate = textAt(json, 'startDate');
	if (startDate === undefined) return [];
	return [
		{
			marketplaceId: textAt(json, 'marketplaceId') ?? '',
			startDate,
			endDate: textAt(json, 'endDate') ?? startDate,
			granularity: textAt(json, 'granularity') === 'WEEK' ? 'WEEK' : 'DAY',
			feedbackReceived: countAt(json, 'feedbackReceived'),
			negativeFeedbackReceived: countAt(json, 'negativeFeedbackReceived'),
			ordersShipped: countAt(json, 'ordersShipped'),
			isSettled: readField(json, 'isSettled') !== false,
		},
	];
}

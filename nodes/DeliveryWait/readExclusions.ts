import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Order, RequestOutcome } from '../shared/domain/order';
import { Refusal } from '../shared/domain/refusal';
import { epochMs } from '../shared/domain/time';
import type { OrderDecision, OrderMemory } from '../shared/domain/decision/requestDecision';
import { exclusionReason, type Exclusions } from '../shared/domain/decision/orderEligibility';
import { isOpen } from '../shared/domain/decision/runDecisions';
import type { Reason } from '../shared/domain/decision/decisionRecord';
import { wasAskedBefore } from '../shared/domain/sending/requestOutcome';
import { readField } from '../shared/n8n/items';

export interface ExclusionFields {
	readonly orderId: string;
	readonly reason: string;
}

export interface ExclusionInput {
	readonly exclusions: Exclusions;
	/** What ledger rows bring back of each order. */
	readonly memories: ReadonlyMap<string, OrderMemory>;
	/** Orders that a ledger row shows as asked. */
	readonly askedOrders: ReadonlySet<string>;
	/** Orders that a ledger row shows as not offered by Amazon. */
	readonly refusals: ReadonlyMap<string, EarlierRefusal>;
	/** Ledger rows of orders that still wait, with their place among the items. */
	readonly openRows: ReadonlyMap<string, OpenRow>;
	/** Sources of exclusions that could not be read, or not for all marketplaces. */
	readonly unread: readonly UnreadExclusions[];
}

export interface EarlierRefusal {
	readonly nextTryMs: number;
	/** Travels on with the order, so that the next ledger row knows of it. */
	readonly request: RequestOutcome;
}

export interface OpenRow {
	readonly index: number;
	readonly json: IDataObject;
	readonly closesAtMs: number | undefined;
	readonly checkedAtMs: number | undefined;
}

export interface UnreadExclusions {
	readonly problem: string;
	/** The app lacks the role for it: that stays so, and nobody could ever be asked. */
	readonly isDenied: boolean;
	/** Undefined: it may concern every order. */
	readonly marketplaceIds: ReadonlySet<string> | undefined;
}

/**
 * Reads the second input. An item with a request status or a decision code is a row of the ledger:
 * it excludes its order only once the buyer was asked, as ledgers hold the waiting orders too. Every
 * other item excludes its order. An item without an order that has `error` stands for a source that
 * could not be read; with `marketplaceIds`, for these marketplaces alone. Empty items, which n8n
 * makes of branches without data, say nothing.
 */
export function readExclusions(
	items: readonly INodeExecutionData[],
	fields: ExclusionFields,
): ExclusionInput {
	const exclusions = new Map<string, Reason>();
	const memories = new Map<string, OrderMemory>();
	const askedOrders = new Set<string>();
	const refusals = new Map<string, EarlierRefusal>();
	const openRows = new Map<string, OpenRow>();
	const unread: UnreadExclusions[] = [];
	for (const [index, { json }] of items.entries()) {
		if (Object.keys(json).length === 0) continue;
		const orderId = textIn(json, fields.orderId);
		if (orderId === undefined) {
			if (json.error === undefined) throw noOrderId(index, fields.orderId);
			unread.push(unreadIn(json));
			continue;
		}
		const requestStatus = textIn(json, 'requestStatus') ?? textIn(json, 'request.status');
		const code = textIn(json, 'decisionCode') ?? textIn(json, 'decision.code');
		const isRow = requestStatus !== undefined || code !== undefined;
		if (isRow) memories.set(orderId, memoryIn(json, code));
		if (requestStatus !== undefined && wasAskedBefore(requestStatus)) {
			exclusions.set(orderId, { code: 'alreadyAsked', facts: { requestStatus } });
			askedOrders.add(orderId);
		} else if (requestStatus === 'notAvailable') {
			const refusal = refusalIn(json);
			if (refusal) refusals.set(orderId, refusal);
		} else if (!isRow && !exclusions.has(orderId)) {
			exclusions.set(orderId, exclusionReason(textIn(json, fields.reason) ?? ''));
		}
		if (isRow && isOpen(code, requestStatus)) openRows.set(orderId, openRowIn(json, index));
		const replacement = textIn(json, 'replacementOrderId');
		if (replacement !== undefined) exclusions.set(replacement, replacementReason(orderId));
	}
	return { exclusions, memories, askedOrders, refusals, openRows, unread };
}

/** Why what must be left out is not known for this order. */
export const exclusionsProblem = (
	{ unread }: Pick<ExclusionInput, 'unread'>,
	{ marketplaceId }: Order,
): string | undefined =>
	unread.find(
		({ marketplaceIds, isDenied }) =>
			!isDenied &&
			(!marketplaceIds || marketplaceId === undefined || marketplaceIds.has(marketplaceId)),
	)?.problem;

const replacementReason = (replacementOf: string): Reason => ({
	code: 'replacementOrder',
	facts: { replacementOf },
});

const timeIn = (json: IDataObject, column: string, field: string): number | undefined =>
	epochMs(textIn(json, column) ?? textIn(json, field));

const memoryIn = (json: IDataObject, code: string | undefined): OrderMemory => ({
	code,
	shippedSeenMs: timeIn(json, 'shippedSeenAt', 'delivery.shippedSeenAt'),
	deliveredSeenMs: timeIn(json, 'deliveredSeenAt', 'delivery.deliveredSeenAt'),
	requestAtMs: timeIn(json, 'requestAt', 'decision.requestAt'),
});

const openRowIn = (json: IDataObject, index: number): OpenRow => ({
	index,
	json,
	closesAtMs: timeIn(json, 'windowClosesAt', 'decision.windowClosesAt'),
	checkedAtMs: timeIn(json, 'checkedAt', 'updatedAt'),
});

function unreadIn({ error, marketplaceIds }: IDataObject): UnreadExclusions {
	const { message } = typeof error === 'object' && error !== null ? (error as IDataObject) : {};
	const problem = String(message ?? (typeof error === 'object' ? 'an error' : error));
	const ids = Array.isArray(marketplaceIds) ? marketplaceIds.map(String) : [];
	return {
		problem: withoutFullStop(problem),
		isDenied: /^Amazon does not let this app /.test(problem),
		marketplaceIds: ids.length > 0 ? new Set(ids) : undefined,
	};
}

/** Rows of an own making may say nothing of the next try: their orders are tried in each run. */
function refusalIn(json: IDataObject): EarlierRefusal | undefined {
	const nextTryMs = timeIn(json, 'nextCheckAt', 'decision.nextCheckAt');
	if (nextTryMs === undefined) return undefined;
	const text = (column: string, field: string) =>
		textIn(json, column) ?? textIn(json, `request.${field}`) ?? '';
	return {
		nextTryMs,
		request: {
			channel: 'requestAReview',
			status: 'notAvailable',
			at: text('requestedAt', 'at'),
			message: text('requestMessage', 'message'),
		},
	};
}

function textIn(json: IDataObject, field: string): string | undefined {
	const value = readField(json, field);
	if (value === undefined || value === null || value === '') return undefined;
	return value instanceof Date ? value.toISOString() : String(value);
}

const noOrderId = (index: number, field: string) =>
	new Refusal(
		`Exclusion ${index} has no order ID in \`${field}\``,
		'Name the field that holds it under Field Names > Exclusion Order ID Field. Nothing is decided without it, as an order to leave out could be asked.',
	);

export const withRefusal = (decision: OrderDecision, refusal: EarlierRefusal | undefined) =>
	refusal && decision.decision.code === 'notOffered'
		? { ...decision, request: refusal.request }
		: decision;

/** A sentence of somebody else's goes on in one of ours. */
function withoutFullStop(text: string): string {
	let end = text.length;
	while (end > 0 && '. \n\t'.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}

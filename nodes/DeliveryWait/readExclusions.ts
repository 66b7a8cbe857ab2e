import {
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import type { RequestOutcome } from '../shared/domain/order';
import { epochMs } from '../shared/domain/time';
import type { OrderDecision } from '../shared/domain/decision/requestDecision';
import { exclusionReason, type Exclusions } from '../shared/domain/decision/exclusions';
import type { Reason } from '../shared/domain/decision/reason';
import { wasAskedBefore } from '../shared/domain/sending/requestOutcome';
import { readField } from '../shared/n8n/items';

export interface ExclusionFields {
	readonly orderId: string;
	readonly reason: string;
}

export interface ExclusionInput {
	readonly exclusions: Exclusions;
	/** The last reason code of each order, from ledger rows. */
	readonly lastCodes: ReadonlyMap<string, string>;
	/** Orders that a ledger row shows as asked. */
	readonly askedOrders: ReadonlySet<string>;
	/** Orders that a ledger row shows as not offered by Amazon. */
	readonly refusals: ReadonlyMap<string, Refusal>;
}

export interface Refusal {
	readonly nextTryMs: number;
	/** Travels on with the order, so that the next ledger row knows of it. */
	readonly request: RequestOutcome;
}

/**
 * Reads the second input. An item with a request status or a decision code is a row of the ledger:
 * it excludes its order only once the buyer was asked, as ledgers hold the waiting orders too. Every
 * other item excludes its order. Empty items, which n8n makes of branches without data, say nothing.
 */
export function readExclusions(
	node: INode,
	items: readonly INodeExecutionData[],
	fields: ExclusionFields,
): ExclusionInput {
	const exclusions = new Map<string, Reason>();
	const lastCodes = new Map<string, string>();
	const askedOrders = new Set<string>();
	const refusals = new Map<string, Refusal>();
	for (const [index, { json }] of items.entries()) {
		if (Object.keys(json).length === 0) continue;
		const orderId = textIn(json, fields.orderId);
		if (orderId === undefined) throw noOrderId(node, index, fields.orderId);
		const requestStatus = textIn(json, 'requestStatus') ?? textIn(json, 'request.status');
		const code = textIn(json, 'decisionCode') ?? textIn(json, 'decision.code');
		if (code !== undefined) lastCodes.set(orderId, code);
		if (requestStatus !== undefined && wasAskedBefore(requestStatus)) {
			exclusions.set(orderId, { code: 'alreadyAsked', facts: { requestStatus } });
			askedOrders.add(orderId);
		} else if (requestStatus === 'notAvailable') {
			const refusal = refusalIn(json);
			if (refusal) refusals.set(orderId, refusal);
		} else if (requestStatus === undefined && code === undefined && !exclusions.has(orderId)) {
			exclusions.set(orderId, exclusionReason(textIn(json, fields.reason) ?? ''));
		}
	}
	return { exclusions, lastCodes, askedOrders, refusals };
}

/** Rows of an own making may say nothing of the next try: their orders are tried in each run. */
function refusalIn(json: IDataObject): Refusal | undefined {
	const nextTryMs = epochMs(textIn(json, 'nextCheckAt') ?? textIn(json, 'decision.nextCheckAt'));
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

const noOrderId = (node: INode, index: number, field: string) =>
	new NodeOperationError(node, `Exclusion ${index} has no order ID in \`${field}\``, {
		description:
			'Name the field that holds it under Field Names > Exclusion Order ID Field. Nothing is decided without it, as an order to leave out could be asked.',
	});

export const withRefusal = (decision: OrderDecision, refusal: Refusal | undefined) =>
	refusal && decision.decision.code === 'notOffered'
		? { ...decision, request: refusal.request }
		: decision;

import {
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { exclusionReason, isDone, type Exclusions } from '../shared/domain/request/exclusions';
import type { Reason } from '../shared/domain/request/reason';
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
	for (const [index, { json }] of items.entries()) {
		if (Object.keys(json).length === 0) continue;
		const orderId = textIn(json, fields.orderId);
		if (orderId === undefined) throw noOrderId(node, index, fields.orderId);
		const requestStatus = textIn(json, 'requestStatus') ?? textIn(json, 'request.status');
		const code = textIn(json, 'decisionCode') ?? textIn(json, 'decision.code');
		if (code !== undefined) lastCodes.set(orderId, code);
		if (requestStatus !== undefined && isDone(requestStatus)) {
			exclusions.set(orderId, { code: 'alreadyAsked', facts: { requestStatus } });
			askedOrders.add(orderId);
		} else if (requestStatus === undefined && code === undefined && !exclusions.has(orderId)) {
			exclusions.set(orderId, exclusionReason(textIn(json, fields.reason) ?? ''));
		}
	}
	return { exclusions, lastCodes, askedOrders };
}

function textIn(json: IDataObject, field: string): string | undefined {
	const value = readField(json, field);
	if (value === undefined || value === null || value === '') return undefined;
	return String(value);
}

const noOrderId = (node: INode, index: number, field: string) =>
	new NodeOperationError(node, `Exclusion ${index} has no order ID in \`${field}\``, {
		description:
			'Name the field that holds it under Field Names > Exclusion Order ID Field. Nothing is decided without it, as an order to leave out could be asked.',
	});

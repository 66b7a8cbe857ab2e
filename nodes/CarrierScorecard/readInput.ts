import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { detectCarrier } from '../shared/domain/carrier/detectCarrier';
import type { FeedbackRecord } from '../shared/domain/feedback/feedbackRecord';
import type { Order, OrderPackage } from '../shared/domain/order';
import { Refusal } from '../shared/domain/refusal';
import type { ReturnRow } from '../shared/domain/scorecard/tally';
import { ordersAmong, readField } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import type { OrderFields } from '../shared/n8n/orderFields';
import { readOnlyParcel, readOrder } from '../shared/n8n/readOrder';
import type { FeedbackFields } from './fields';

export interface FeedbackRead {
	readonly rows: readonly FeedbackRecord[];
	/** The item of each row, on the Feedback input. */
	readonly itemIndexes: readonly number[];
	readonly returns: readonly ReturnRow[];
	readonly failed: INodeExecutionData[];
}

/** Reads the second input: feedback has a rating, a return a reason instead. Empty items say nothing. */
export function readFeedback(context: IExecuteFunctions, fields: FeedbackFields): FeedbackRead {
	const rows: FeedbackRecord[] = [];
	const itemIndexes: number[] = [];
	const returns: ReturnRow[] = [];
	const failed: INodeExecutionData[] = [];
	for (const [itemIndex, { json }] of ordersAmong(context, 1)) {
		try {
			const row = readRow(json, fields, itemIndex);
			if ('rating' in row) {
				rows.push(row);
				itemIndexes.push(itemIndex);
			} else {
				returns.push(row);
			}
		} catch (thrown) {
			const error = asNodeError(context.getNode(), thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			failed.push({ ...errorItem(error, itemIndex), pairedItem: { item: itemIndex, input: 1 } });
		}
	}
	return { rows, itemIndexes, returns, failed };
}

function readRow(
	json: IDataObject,
	fields: FeedbackFields,
	itemIndex: number,
): FeedbackRecord | ReturnRow {
	const refuse = (what: string, remedy: string) =>
		new Refusal(`Feedback item ${itemIndex} ${what}`, remedy);
	const orderId = textIn(json, fields.feedbackOrderId);
	if (orderId === undefined) {
		throw refuse(
			`has no order ID in \`${fields.feedbackOrderId}\``,
			'Connect seller feedback to the Feedback input, or name the field under Field Names.',
		);
	}
	const rating = textIn(json, fields.rating);
	const reason = textIn(json, fields.returnReason) ?? textIn(json, 'reason');
	if (rating === undefined && reason !== undefined) return { orderId, reason };
	const stars = Number(rating);
	if (rating === undefined || !(stars >= 1 && stars <= 5)) {
		throw refuse(
			`(order ${orderId}) has no rating of 1 to 5 stars in \`${fields.rating}\``,
			'Give the stars as a number, or name the field that holds them under Field Names.',
		);
	}
	const comment = textIn(json, fields.comment);
	const date = textIn(json, fields.date);
	return {
		orderId,
		rating: stars,
		...(comment !== undefined && { comment }),
		...(date !== undefined && { date }),
	};
}

function textIn(json: IDataObject, field: string): string | undefined {
	const value = readField(json, field);
	return value === undefined || value === null || value === '' ? undefined : String(value);
}

export interface InputOrders {
	readonly orders: readonly Order[];
	/** The item of each order. */
	readonly itemIndexes: readonly number[];
	/** In place of what could not be read, where the node is to go on. */
	readonly failed: INodeExecutionData[];
}

export function readInputOrders(context: IExecuteFunctions, fields: OrderFields): InputOrders {
	const node = context.getNode();
	const orders: Order[] = [];
	const itemIndexes: number[] = [];
	const failed: INodeExecutionData[] = [];
	for (const [itemIndex, { json }] of ordersAmong(context)) {
		try {
			orders.push(withCarriers(readOrder(json, fields), json));
			itemIndexes.push(itemIndex);
		} catch (thrown) {
			const error = asNodeError(node, thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			failed.push(errorItem(error, itemIndex));
		}
	}
	return { orders, itemIndexes, failed };
}

/** Says who carries each parcel, where Carrier Detector was not asked before. */
function withCarriers(order: Order, json: IDataObject): Order {
	const packages = parcelsOf(order, json).map((parcel) => {
		const isDetected = parcel.carrierMatch !== undefined || order.carrier !== undefined;
		const isDeclared = parcel.carrier !== undefined || parcel.trackingNumber !== undefined;
		if (isDetected || !isDeclared) return parcel;
		const { marketplaceId, shipTo } = order;
		const declared = { ...parcel, marketplaceId, shipToCountry: shipTo?.countryCode };
		return { ...parcel, carrierMatch: detectCarrier(declared) };
	});
	return { ...order, ...(packages.length > 0 && { packages }) };
}

/** A flat item names carrier and number itself. */
function parcelsOf({ packages = [] }: Order, json: IDataObject): readonly OrderPackage[] {
	if (Array.isArray(json.packages) && json.packages.length > 0) return packages;
	const parcel = readOnlyParcel(json, 0) ?? {};
	if (packages.length === 0 && Object.keys(parcel).length === 0) return [];
	return [{ packageReferenceId: '1', ...packages[0], ...parcel }];
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { ordersAmong } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { parameterPerItem } from '../shared/n8n/parameters';

/**
 * The items that are about an order. Empty ones and those that only carry an earlier node's error
 * are passed over, unless the node's own Order ID says which order is meant.
 */
export function orderItems(
	context: IExecuteFunctions,
): ReadonlyArray<readonly [itemIndex: number, item: INodeExecutionData]> {
	const orderIdOf = parameterPerItem(context, 'orderId', (value) => String(value ?? '').trim());
	return ordersAmong(context, 0, (itemIndex) => orderIdOf(itemIndex) !== '');
}

/**
 * Reads all items before anything is sent, so that a wrong one among them stops nothing half way.
 * With Continue On Fail its error item is put into the results, and the others are read on.
 */
export function readAllFirst<T>(
	context: IExecuteFunctions,
	results: INodeExecutionData[],
	read: (itemIndex: number, item: INodeExecutionData) => T,
): T[] {
	return orderItems(context).flatMap(([itemIndex, item]) => {
		try {
			return [read(itemIndex, item)];
		} catch (thrown) {
			const error = asNodeError(context.getNode(), thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			results[itemIndex] = errorItem(error, itemIndex);
			return [];
		}
	});
}

import type { IExecuteFunctions, INodeProperties, INodeExecutionData } from 'n8n-workflow';

import { findMarketplace, REGION_NAMES, type Region } from '../shared/domain/marketplaces';
import { isRetailOrderId } from '../shared/domain/orderId';
import { ItemRefusal } from '../shared/domain/refusal';
import { isRecord } from '../shared/n8n/itemReader';
import { ordersAmong } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import { orderIdProperty } from '../shared/n8n/orderFields';
import { parameterPerItem } from '../shared/n8n/parameters';
import type { OrderInMarketplace } from '../shared/spApi/apis/marketplaceOrder';

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

/** Stops at an order of a backtest, always, and at one that is not due, unless the user decides that. */
export function refuseUndecided(decision: unknown, requireDue: boolean): void {
	const { asOf, outcome } = isRecord(decision) ? decision : {};
	if (asOf !== undefined && asOf !== null && asOf !== '') {
		throw new ItemRefusal(
			'This order was decided for another day than today',
			'Delivery Wait has As Of set, which makes it a backtest, and backtests never reach a buyer. Clear As Of there.',
		);
	}
	if (!requireDue || outcome === 'due') return;
	if (typeof outcome !== 'string' || outcome === '') {
		throw new ItemRefusal(
			'The item has no decision of Delivery Wait',
			'Either the order did not come through Delivery Wait, or something between Delivery Wait and here removed the field "decision". Connect the Due output of Delivery Wait, and let the nodes in between keep all fields.',
		);
	}
	throw new ItemRefusal(
		'The request for this order is not due',
		'Connect only the Due output of Delivery Wait to this node. Orders on its other outputs are to wait or to be left alone; decision.reason says why.',
	);
}

export const orderProperties: INodeProperties[] = [
	orderIdProperty,
	{
		displayName: 'Marketplace ID',
		name: 'marketplaceId',
		type: 'string',
		required: true,
		default: '={{ $json.marketplaceId }}',
		placeholder: 'e.g. ATVPDKIKX0DER',
		description: 'The marketplace in which the order was placed. No other one can be used.',
	},
];

/** A reader of the order that an item is about. What it refuses, Amazon would refuse less clearly. */
export function orderReader(
	context: IExecuteFunctions,
	region: Region,
): (itemIndex: number) => OrderInMarketplace {
	const toText = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
	const readOrderId = parameterPerItem(context, 'orderId', toText);
	const readMarketplaceId = parameterPerItem(context, 'marketplaceId', toText);

	return (itemIndex) => {
		const orderId = readOrderId(itemIndex);
		if (!isRetailOrderId(orderId)) {
			throw new ItemRefusal(
				orderId === '' ? 'There is no order ID' : `"${orderId}" is not an Amazon order ID`,
				'Order ID must be one such as 113-1234567-1234567. Set it to the field of your items that holds it.',
			);
		}
		const marketplaceId = readMarketplaceId(itemIndex);
		const marketplace = findMarketplace(marketplaceId);
		if (marketplace === undefined) {
			throw new ItemRefusal(
				marketplaceId === ''
					? `There is no marketplace for order ${orderId}`
					: `"${marketplaceId}" is not a marketplace of Amazon's`,
				'Marketplace ID must be the one of the order, such as ATVPDKIKX0DER for the United States. Amazon Seller puts it on every order.',
			);
		}
		if (marketplace.region !== region) {
			throw new ItemRefusal(
				`Order ${orderId} is of ${marketplace.name}, which the credential's region does not cover`,
				`Choose a credential for the region ${REGION_NAMES[marketplace.region]} in the node. Each region needs one of its own.`,
			);
		}
		return { orderId, marketplaceId };
	};
}

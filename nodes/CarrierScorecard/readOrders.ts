import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { detectCarrier } from '../shared/domain/carrier/detectCarrier';
import type { Order, OrderPackage } from '../shared/domain/order';
import { ordersAmong } from '../shared/n8n/items';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import type { OrderFields } from '../shared/n8n/orderFields';
import { readOnlyParcel, readOrder } from '../shared/n8n/readOrder';

export interface OrdersRead {
	readonly orders: readonly Order[];
	/** The item of each order. */
	readonly itemIndexes: readonly number[];
	/** In place of what could not be read, where the node is to go on. */
	readonly failed: INodeExecutionData[];
}

export function readOrders(context: IExecuteFunctions, fields: OrderFields): OrdersRead {
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

import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { detectCarrier } from '../shared/domain/carrier/detectCarrier';
import type { Delivery, Order, OrderPackage } from '../shared/domain/order';
import { isRecord } from '../shared/n8n/itemReader';
import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';
import type { OrderFields } from '../shared/n8n/orderFields';
import { readOrder } from '../shared/n8n/orderItem';

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
	for (const [itemIndex, { json }] of context.getInputData(0).entries()) {
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

const textIn = (record: IDataObject, key: string): string | undefined => {
	const value = record[key];
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Adds what the scorecard reads and deciding about a request does not: numbers, carriers, arrival. */
function withCarriers(order: Order, json: IDataObject): Order {
	const hasParcels = order.packages !== undefined && order.packages.length > 0;
	const given: readonly unknown[] =
		hasParcels && Array.isArray(json.packages) && json.packages.length > 0 ? json.packages : [json];
	const namesCarrier = textIn(json, 'trackingNumber') ?? textIn(json, 'carrier');
	const lone = namesCarrier === undefined ? [] : [{ packageReferenceId: '1' }];
	const parcels = hasParcels ? order.packages : lone;
	const packages = parcels.map((parcel, index) => withCarrier(parcel, given[index], order));
	const delivery = readDelivery(json.delivery);
	return {
		...order,
		...(packages.length > 0 && { packages }),
		...(delivery && { delivery }),
	};
}

function withCarrier(parcel: OrderPackage, given: unknown, order: Order): OrderPackage {
	if (!isRecord(given)) return parcel;
	const carrier = textIn(given, 'carrier');
	const trackingNumber = textIn(given, 'trackingNumber');
	const isUntold = !parcel.carrierMatch && !order.carrier;
	return {
		...parcel,
		...(trackingNumber !== undefined && { trackingNumber }),
		...(isUntold &&
			(carrier !== undefined || trackingNumber !== undefined) && {
				carrierMatch: detectCarrier({
					carrier,
					trackingNumber,
					shippingService: parcel.shippingService,
				}),
			}),
	};
}

const STATUSES: ReadonlyArray<Delivery['status']> = [
	'delivered',
	'expected',
	'undelivered',
	'unknown',
];

/** Delivery Wait's finding: its times were checked when they were written. */
function readDelivery(given: unknown): Delivery | undefined {
	if (!isRecord(given)) return undefined;
	const status = STATUSES.find((known) => known === given.status);
	if (!status) return undefined;
	const at = textIn(given, 'at');
	const latest = textIn(given, 'latest');
	return {
		status,
		evidence: 'none',
		source: '',
		...(at !== undefined && { at }),
		...(latest !== undefined && { latest }),
	};
}

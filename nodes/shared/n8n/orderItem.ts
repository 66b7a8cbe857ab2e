import type { IDataObject } from 'n8n-workflow';

import type { Order, OrderItem, TimeWindow } from '../domain/order';
import { Refusal } from '../domain/refusal';
import { readField } from './items';
import { ItemReader, put, type Writable } from './itemReader';
import type { OrderFields } from './orderFields';
import { readCarrier, readPackages } from './packageFields';

/**
 * Reads the order record from an item. What is null or empty counts as missing, what the record
 * does not know is ignored, and what cannot be read is told with its field.
 */
export function readOrder(json: IDataObject, fields: OrderFields): Order {
	const orderId = readField(json, fields.orderId);
	if (orderId === undefined || orderId === null || orderId === '') {
		throw new Refusal(
			`The item has no order ID in \`${fields.orderId}\``,
			'Connect orders to the Orders input, or name the field with the order ID under Field Names.',
		);
	}
	const read = new ItemReader(`Order ${String(orderId)}`);
	const order: Writable<Order> = { orderId: read.text(orderId, fields.orderId) ?? '' };
	put(
		order,
		'marketplaceId',
		read.text(readField(json, fields.marketplaceId), fields.marketplaceId),
	);
	put(order, 'salesChannel', readSalesChannel(read, json.salesChannel));
	put(order, 'createdTime', read.time(json.createdTime, 'createdTime'));
	put(order, 'lastUpdatedTime', read.time(json.lastUpdatedTime, 'lastUpdatedTime'));
	if (json.fulfilledBy === 'AMAZON' || json.fulfilledBy === 'MERCHANT') {
		order.fulfilledBy = json.fulfilledBy;
	}
	const status = readField(json, fields.fulfillmentStatus);
	put(order, 'fulfillmentStatus', read.text(status, fields.fulfillmentStatus)?.toUpperCase());
	put(order, 'programs', read.texts(json.programs, 'programs'));
	put(order, 'deliverByWindow', readWindow(read, json.deliverByWindow));
	put(order, 'replacementOf', read.text(json.replacementOf, 'replacementOf'));
	if (json.isReplacement === true) order.isReplacement = true;
	put(order, 'shipTo', readShipTo(read, json.shipTo));
	put(order, 'orderItems', readOrderItems(read, json.orderItems));
	put(order, 'packages', readPackages(read, json, fields));
	put(order, 'carrier', readCarrier(read, json.carrier, 'carrier'));
	put(order, 'request', readRequest(read, json.request));
	return order;
}

function readSalesChannel(read: ItemReader, value: unknown): Order['salesChannel'] {
	const channel = read.record(value, 'salesChannel');
	if (!channel) return undefined;
	const salesChannel: Writable<NonNullable<Order['salesChannel']>> = {};
	put(salesChannel, 'channelName', read.text(channel.channelName, 'salesChannel.channelName'));
	const { marketplaceName } = channel;
	put(salesChannel, 'marketplaceName', read.text(marketplaceName, 'salesChannel.marketplaceName'));
	return salesChannel;
}

function readWindow(read: ItemReader, value: unknown): TimeWindow | undefined {
	const given = read.record(value, 'deliverByWindow');
	if (!given) return undefined;
	const window: Writable<TimeWindow> = {};
	put(window, 'earliest', read.time(given.earliest, 'deliverByWindow.earliest'));
	put(window, 'latest', read.time(given.latest, 'deliverByWindow.latest'));
	return window;
}

function readShipTo(read: ItemReader, value: unknown): Order['shipTo'] {
	const given = read.record(value, 'shipTo');
	if (!given) return undefined;
	const shipTo: Writable<NonNullable<Order['shipTo']>> = {};
	put(shipTo, 'countryCode', read.text(given.countryCode, 'shipTo.countryCode'));
	put(shipTo, 'region', read.text(given.region, 'shipTo.region'));
	put(shipTo, 'addressType', read.text(given.addressType, 'shipTo.addressType'));
	return shipTo;
}

const readOrderItems = (read: ItemReader, value: unknown): readonly OrderItem[] | undefined =>
	read.records(value, 'orderItems')?.map((given, index) => {
		const field = `orderItems[${index}]`;
		const item: Writable<OrderItem> = {
			orderItemId: read.text(given.orderItemId, `${field}.orderItemId`) ?? '',
			quantityOrdered: read.count(given.quantityOrdered, `${field}.quantityOrdered`) ?? 1,
		};
		put(
			item,
			'quantityFulfilled',
			read.count(given.quantityFulfilled, `${field}.quantityFulfilled`),
		);
		put(item, 'asin', read.text(given.asin, `${field}.asin`));
		put(item, 'sellerSku', read.text(given.sellerSku, `${field}.sellerSku`));
		put(item, 'promotionIds', read.texts(given.promotionIds, `${field}.promotionIds`));
		put(
			item,
			'promotionDiscount',
			read.count(given.promotionDiscount, `${field}.promotionDiscount`),
		);
		if (given.cancelled === true) item.cancelled = true;
		return item;
	});

function readRequest(read: ItemReader, value: unknown): Order['request'] {
	const given = read.record(value, 'request');
	const status = read.text(given?.status, 'request.status');
	if (!given || status === undefined) return undefined;
	return {
		channel: read.text(given.channel, 'request.channel') ?? '',
		status,
		at: read.text(given.at, 'request.at') ?? '',
		message: read.text(given.message, 'request.message') ?? '',
	};
}

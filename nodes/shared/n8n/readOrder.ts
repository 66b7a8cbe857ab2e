import type { IDataObject } from 'n8n-workflow';

import type {
	CarrierMatch,
	Delivery,
	Order,
	OrderItem,
	OrderPackage,
	PackageItem,
	RequestOutcome,
	SalesChannel,
	ShipTo,
	TimeWindow,
} from '../domain/order';
import { Refusal } from '../domain/refusal';
import {
	code,
	count,
	flag,
	list,
	oneOf,
	readValue,
	record,
	shownText,
	text,
	texts,
	time,
	type Read,
	type Writable,
} from './itemReader';
import { nestedFields, readField } from './items';
import type { OrderFields } from './orderFields';

/** What Carrier Detector found. A carrier that is plain text, as other sources have it, is no match. */
const carrierFound = record<CarrierMatch>(
	{ code: text, name: text, isAmazonLogistics: flag, trackingUrl: shownText },
	(found) => {
		if (found.code === undefined) return undefined;
		found.name ??= found.code;
		found.isAmazonLogistics ??= false;
		found.evidence = 'none';
		found.reason = '';
		return found as CarrierMatch;
	},
);
const carrierMatch: Read<CarrierMatch> = (value, index) =>
	typeof value === 'string' ? undefined : carrierFound(value, index);

/** Of a parcel: what says who carries it, and how far it has come. */
const SENT = {
	carrier: shownText,
	trackingNumber: shownText,
	shippingService: text,
	shipTime: time,
	status: code,
	detailedStatus: code,
	deliveredAt: time,
};

const packageItem = record<PackageItem>(
	{ orderItemId: text, quantity: count },
	({ orderItemId = '', quantity = 1 }) => ({ orderItemId, quantity }),
);

function asPackage(found: Writable<OrderPackage>, index: number): OrderPackage {
	found.packageReferenceId ??= String(index + 1);
	return found as OrderPackage;
}

const orderPackage = record<OrderPackage>(
	{
		packageReferenceId: text,
		...SENT,
		deliveredAtEvidence: oneOf('packageStatus', 'trackingMilestone'),
		estimatedArrivalDate: time,
		items: list(packageItem),
		carrierMatch,
	},
	asPackage,
);

const orderItem = record<OrderItem>(
	{
		orderItemId: text,
		quantityOrdered: count,
		quantityFulfilled: count,
		title: shownText,
		asin: text,
		sellerSku: text,
		promotionIds: texts,
		promotionDiscount: count,
		cancelled: flag,
	},
	(found) => {
		found.orderItemId ??= '';
		found.quantityOrdered ??= 1;
		return found as OrderItem;
	},
);

/** Delivery Wait's finding. Its times were checked when they were written. */
const delivery = record<Delivery>(
	{
		status: oneOf('delivered', 'expected', 'undelivered', 'unknown'),
		at: shownText,
		latest: shownText,
	},
	({ status, ...times }) =>
		status && ({ status, evidence: 'none', source: '', ...times } as Delivery),
);

const request = record<RequestOutcome>(
	{ channel: text, status: text, at: text, message: text },
	(found) => {
		if (found.status === undefined) return undefined;
		found.channel ??= '';
		found.message ??= '';
		return found as RequestOutcome;
	},
);

/**
 * How each field of an order is read from an item, in the order of `Order`. What no node decides by
 * or shows is not among them.
 */
const order = record<Omit<Order, 'orderId' | 'marketplaceId' | 'fulfillmentStatus'>>({
	salesChannel: record<SalesChannel>({ channelName: text, marketplaceName: text }),
	createdTime: time,
	lastUpdatedTime: time,
	fulfilledBy: oneOf('AMAZON', 'MERCHANT'),
	programs: texts,
	deliverByWindow: record<TimeWindow>({ earliest: time, latest: time }),
	replacementOf: text,
	isReplacement: flag,
	shipTo: record<ShipTo>({ countryCode: text, region: text, addressType: text }),
	orderItems: list(orderItem),
	packages: list(orderPackage),
	carrier: carrierMatch,
	delivery,
	request,
});

/**
 * Reads the order record from an item, flat ones with columns such as `deliverByWindow.latest`
 * among them. What is null or empty counts as missing, what the record does not know is ignored,
 * and what cannot be read is refused with its field.
 */
export function readOrder(item: IDataObject, fields: OrderFields): Order {
	const json = nestedFields(item);
	const orderId = readField(json, fields.orderId);
	if (orderId === undefined || orderId === null || orderId === '') {
		throw new Refusal(
			`The item has no order ID in \`${fields.orderId}\``,
			'Connect orders to the Orders input, or name the field with the order ID under Field Names.',
		);
	}
	const of = `Order ${String(orderId)}`;
	const named = <T>(read: Read<T>, field: string) =>
		field === '' ? undefined : readValue(read, readField(json, field), field, of);
	const marketplaceId = named(text, fields.marketplaceId);
	const fulfillmentStatus = named(code, fields.fulfillmentStatus);
	const found: Order = {
		orderId: named(text, fields.orderId) ?? '',
		...(marketplaceId !== undefined && { marketplaceId }),
		...(fulfillmentStatus !== undefined && { fulfillmentStatus }),
		...readValue(order, json, '', of),
	};
	const deliveredAt = named(time, fields.deliveredAt);
	const estimatedArrivalDate = named(time, fields.estimatedArrival);
	const shipTime = named(time, fields.shipTime);
	const times: Partial<OrderPackage> = {
		...(deliveredAt !== undefined && { deliveredAt, deliveredAtEvidence: 'carrierScan' }),
		...(estimatedArrivalDate !== undefined && { estimatedArrivalDate }),
		...(shipTime !== undefined && { shipTime }),
	};
	if (Object.keys(times).length === 0) return found;
	return { ...found, packages: withTimes(found.packages ?? [], times) };
}

/**
 * A time that the user maps from another source speaks for all parcels, or for the one parcel of an
 * item that has none.
 */
const withTimes = (parcels: readonly OrderPackage[], times: Partial<OrderPackage>) =>
	parcels.length > 0 ? parcels.map((parcel) => ({ ...parcel, ...times })) : [asPackage(times, 0)];

const sentPackage = record<OrderPackage>(SENT, asPackage);

/** What is asked of a parcel before its order is decided on. `of` names the item in a refusal. */
export const readSentPackages = (packages: unknown, of: string): readonly OrderPackage[] =>
	readValue(list(sentPackage), packages, 'packages', of) ?? [];

/** Who carries the one parcel of a flat item: it says so itself. */
export const readOnlyParcel = record<Pick<OrderPackage, 'carrier' | 'trackingNumber'>>({
	carrier: SENT.carrier,
	trackingNumber: SENT.trackingNumber,
});

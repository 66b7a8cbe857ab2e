import type { IDataObject } from 'n8n-workflow';

import type { CarrierMatch, OrderPackage, PackageItem } from '../domain/order';
import { readField } from './items';
import { put, type ItemReader, type Writable } from './itemReader';
import type { OrderFields } from './orderFields';

/**
 * The order's parcels. A time that the user maps from another source speaks for all of them, or
 * for the one parcel of an item that has none.
 */
export function readPackages(
	read: ItemReader,
	json: IDataObject,
	fields: OrderFields,
): readonly OrderPackage[] | undefined {
	const given = read.records(json.packages, 'packages');
	const mapped = readMappedTimes(read, json, fields);
	if (!mapped) return given?.map((parcel, index) => readPackage(read, parcel, index));
	const parcels = given && given.length > 0 ? given : [{}];
	return parcels.map((parcel, index) => ({ ...readPackage(read, parcel, index), ...mapped }));
}

type MappedTimes = Pick<
	OrderPackage,
	'deliveredAt' | 'deliveredAtEvidence' | 'estimatedArrivalDate' | 'shipTime'
>;

function readMappedTimes(
	read: ItemReader,
	json: IDataObject,
	fields: OrderFields,
): MappedTimes | undefined {
	const timeIn = (field: string) =>
		field === '' ? undefined : read.time(readField(json, field), field);
	const mapped: Writable<MappedTimes> = {};
	const deliveredAt = timeIn(fields.deliveredAt);
	if (deliveredAt !== undefined) {
		mapped.deliveredAt = deliveredAt;
		mapped.deliveredAtEvidence = 'carrierScan';
	}
	put(mapped, 'estimatedArrivalDate', timeIn(fields.estimatedArrival));
	put(mapped, 'shipTime', timeIn(fields.shipTime));
	return Object.keys(mapped).length > 0 ? mapped : undefined;
}

function readPackage(read: ItemReader, given: IDataObject, index: number): OrderPackage {
	const name = `packages[${index}]`;
	const parcel: Writable<OrderPackage> = {
		packageReferenceId:
			read.text(given.packageReferenceId, `${name}.packageReferenceId`) ?? String(index + 1),
	};
	put(parcel, 'shippingService', read.text(given.shippingService, `${name}.shippingService`));
	put(parcel, 'shipTime', read.time(given.shipTime, `${name}.shipTime`));
	put(parcel, 'status', read.text(given.status, `${name}.status`)?.toUpperCase());
	put(
		parcel,
		'detailedStatus',
		read.text(given.detailedStatus, `${name}.detailedStatus`)?.toUpperCase(),
	);
	put(parcel, 'deliveredAt', read.time(given.deliveredAt, `${name}.deliveredAt`));
	const evidence = given.deliveredAtEvidence;
	if (evidence === 'packageStatus' || evidence === 'trackingMilestone') {
		parcel.deliveredAtEvidence = evidence;
	}
	put(
		parcel,
		'estimatedArrivalDate',
		read.time(given.estimatedArrivalDate, `${name}.estimatedArrivalDate`),
	);
	put(parcel, 'items', readPackageItems(read, given.items, `${name}.items`));
	put(parcel, 'carrierMatch', readCarrier(read, given.carrierMatch, `${name}.carrierMatch`));
	return parcel;
}

const readPackageItems = (
	read: ItemReader,
	value: unknown,
	name: string,
): readonly PackageItem[] | undefined =>
	read.records(value, name)?.map((given, index) => ({
		orderItemId: read.text(given.orderItemId, `${name}[${index}].orderItemId`) ?? '',
		quantity: read.count(given.quantity, `${name}[${index}].quantity`) ?? 1,
	}));

/** What Carrier Detector found. A carrier that is plain text, as other sources have it, is no match. */
export function readCarrier(
	read: ItemReader,
	value: unknown,
	field: string,
): CarrierMatch | undefined {
	if (typeof value === 'string') return undefined;
	const given = read.record(value, field);
	const code = read.text(given?.code, `${field}.code`);
	if (!given || code === undefined) return undefined;
	return {
		code,
		name: read.text(given.name, `${field}.name`) ?? code,
		isAmazonLogistics: given.isAmazonLogistics === true,
		evidence: 'none',
		reason: '',
	};
}

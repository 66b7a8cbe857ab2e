import { HOUR_MS, type EpochMs } from '../clock';
import {
	carriesSomething,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
} from './order';

export type FulfillmentStatus =
	| 'PENDING_AVAILABILITY'
	| 'PENDING'
	| 'UNSHIPPED'
	| 'PARTIALLY_SHIPPED'
	| 'SHIPPED'
	| 'CANCELLED'
	| 'UNFULFILLABLE';

export const shippedParcels = (order: SimulatedOrder, at: EpochMs): SimulatedParcel[] =>
	order.parcels.filter(({ shippedAt }) => shippedAt <= at);

/** How much of an item is on its way or there. Labels that nobody used carry nothing. */
export function shippedQuantity(order: SimulatedOrder, orderItemId: string, at: EpochMs): number {
	let quantity = 0;
	for (const parcel of order.parcels) {
		if (parcel.shippedAt > at || !carriesSomething(parcel)) continue;
		for (const item of parcel.items) {
			if (item.orderItemId === orderItemId) quantity += item.quantity;
		}
	}
	return quantity;
}

/** The units of an item that nobody cancelled. */
export const stillWanted = ({ quantity, cancelledQuantity = 0 }: SimulatedItem): number =>
	quantity - cancelledQuantity;

export function fulfillmentStatusAt(order: SimulatedOrder, at: EpochMs): FulfillmentStatus {
	if (order.cancelledAt !== undefined && order.cancelledAt <= at) return 'CANCELLED';
	if (order.unfulfillableAt !== undefined && order.unfulfillableAt <= at) return 'UNFULFILLABLE';
	if (order.confirmedAt === undefined || order.confirmedAt > at) return order.pendingStatus;
	const open = order.items.filter(({ isCancelled }) => !isCancelled);
	const shipped = open.map(
		(item) => [stillWanted(item), shippedQuantity(order, item.orderItemId, at)] as const,
	);
	if (shipped.every(([, quantity]) => quantity === 0)) return 'UNSHIPPED';
	return shipped.every(([ordered, quantity]) => quantity >= ordered)
		? 'SHIPPED'
		: 'PARTIALLY_SHIPPED';
}

/** Moves when the order is paid, shipped or cancelled. A delivery does not move it. */
export function lastUpdatedAt(order: SimulatedOrder, at: EpochMs): EpochMs {
	let latest = order.createdAt;
	const consider = (instant: EpochMs | undefined) => {
		if (instant !== undefined && instant <= at && instant > latest) latest = instant;
	};
	consider(order.confirmedAt);
	consider(order.cancelledAt);
	consider(order.unfulfillableAt);
	for (const { shippedAt } of order.parcels) consider(shippedAt);
	return latest;
}

export interface ParcelStatus {
	readonly status:
		'PENDING' | 'IN_TRANSIT' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED' | 'UNDELIVERABLE';
	readonly detailedStatus?: string;
}

const FINAL_STATUS: Readonly<Record<SimulatedParcel['fate'], ParcelStatus>> = {
	delivered: { status: 'DELIVERED', detailedStatus: 'DELIVERED' },
	undeliverable: { status: 'UNDELIVERABLE', detailedStatus: 'UNDELIVERABLE' },
	returned: { status: 'UNDELIVERABLE', detailedStatus: 'RETURNED_TO_SELLER' },
	lost: { status: 'UNDELIVERABLE', detailedStatus: 'LOST' },
	cancelled: { status: 'CANCELLED', detailedStatus: 'LABEL_CANCELLED' },
	unused: { status: 'PENDING', detailedStatus: 'PENDING_PICK_UP' },
};

/** A freshly confirmed shipment is `SHIPPED` until its first scan. */
export const FIRST_SCAN_MS = 6 * HOUR_MS;

export function parcelStatusAt(parcel: SimulatedParcel, at: EpochMs): ParcelStatus {
	if (!carriesSomething(parcel)) {
		return FINAL_STATUS[at >= parcel.endsAt ? parcel.fate : 'unused'];
	}
	const hasScans = parcel.stuckAt === undefined;
	if (at >= parcel.endsAt && hasScans) return FINAL_STATUS[parcel.fate];
	if (at >= parcel.outForDeliveryAt && parcel.fate === 'delivered' && hasScans) {
		return { status: 'IN_TRANSIT', detailedStatus: 'OUT_FOR_DELIVERY' };
	}
	if (at < parcel.shippedAt + FIRST_SCAN_MS || parcel.stuckAt === 'SHIPPED')
		return { status: 'SHIPPED', detailedStatus: 'PICKED_UP' };
	return { status: 'IN_TRANSIT', detailedStatus: 'AT_DESTINATION_FC' };
}

/** The real time of the delivery; undefined for a parcel that never arrives. */
export const deliveredAt = (parcel: SimulatedParcel): EpochMs | undefined =>
	parcel.fate === 'delivered' ? parcel.endsAt : undefined;

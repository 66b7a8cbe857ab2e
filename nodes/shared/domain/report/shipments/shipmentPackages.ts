import type { OrderPackage, PackageItem } from '../../order';
import { readCount } from '../reportFields';
import { RowReader, type NoteProblem } from '../rowReader';
import { orderItemIdOf, SHIPMENT_LAYOUT, type ShipmentRow } from './shipmentLayout';

const { columns } = SHIPMENT_LAYOUT;

type Rows = [ShipmentRow, ...ShipmentRow[]];

/** A tracking number is a parcel, whatever the shipment. Without one, the shipment is. */
function groupByParcel(rows: readonly ShipmentRow[]): Rows[] {
	const parcels = new Map<string, Rows>();
	for (const row of rows) {
		const key = row.trackingNumber || `shipment ${row.shipmentId}`;
		const parcel = parcels.get(key);
		if (parcel) parcel.push(row);
		else parcels.set(key, [row]);
	}
	return [...parcels.values()];
}

function readItems(rows: readonly ShipmentRow[]): PackageItem[] {
	const quantities = new Map<string, number>();
	for (const row of rows) {
		const orderItemId = orderItemIdOf(row);
		const quantity = readCount(row.quantityShipped) ?? 0;
		quantities.set(orderItemId, (quantities.get(orderItemId) ?? 0) + quantity);
	}
	return [...quantities].map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
}

/** The latest, as an instant: the rows of one parcel may differ, and the last of it counts. */
const latest = (times: ReadonlyArray<string | undefined>): string | undefined =>
	times
		.filter((time) => time !== undefined)
		.reduce<string | undefined>(
			(last, time) => (last === undefined || Date.parse(time) > Date.parse(last) ? time : last),
			undefined,
		);

function readPackage(rows: Rows, packageReferenceId: string, note: NoteProblem): OrderPackage {
	const [first] = rows;
	const times = rows.map((row) => {
		const reader = new RowReader(row.line, note);
		return {
			shipped: reader.time(row.shipmentDate, columns.shipmentDate),
			estimated: reader.time(row.estimatedArrivalDate, columns.estimatedArrivalDate),
		};
	});
	const shipTime = latest(times.map(({ shipped }) => shipped));
	const estimatedArrivalDate = latest(times.map(({ estimated }) => estimated));
	return {
		packageReferenceId,
		...(first.carrier !== '' && { carrier: first.carrier }),
		...(first.trackingNumber !== '' && { trackingNumber: first.trackingNumber }),
		...(first.serviceLevel !== '' && { shippingService: first.serviceLevel }),
		...(shipTime !== undefined && { shipTime }),
		...(estimatedArrivalDate !== undefined && { estimatedArrivalDate }),
		items: readItems(rows),
	};
}

/**
 * The parcels of one order. They are named after their shipment, and by the tracking number too
 * where the shipment went out in several.
 */
export function readPackages(rows: readonly ShipmentRow[], note: NoteProblem): OrderPackage[] {
	const named = new Set<string>();
	return groupByParcel(rows).map((parcel) => {
		const [{ shipmentId, trackingNumber }] = parcel;
		const referenceId = named.has(shipmentId) ? `${shipmentId}/${trackingNumber}` : shipmentId;
		named.add(shipmentId);
		return readPackage(parcel, referenceId, note);
	});
}

import type { OrderPackage, PackageItem } from '../../order';
import { isEmptyField, readCount, type RowReader } from '../rowReader';
import { orderItemIdOf, SHIPMENT_LAYOUT, type ShipmentRow } from './shipmentLayout';

const { columns } = SHIPMENT_LAYOUT;

/** A row of the report with the reader that notes what it says unreadably. */
export interface ReadRow {
	readonly row: ShipmentRow;
	readonly reader: RowReader;
}

type Rows = [ReadRow, ...ReadRow[]];

const textOf = (field: string): string => (isEmptyField(field) ? '' : field);

/**
 * A tracking number is a parcel, whatever the shipment. Without one, the shipment is; without that
 * too, what one carrier took at one time.
 */
function groupByParcel(rows: readonly ReadRow[]): Rows[] {
	const parcels = new Map<string, Rows>();
	for (const read of rows) {
		const { trackingNumber, shipmentId, carrier, shipmentDate } = read.row;
		const key =
			textOf(trackingNumber) ||
			(shipmentId === '' ? `${carrier} ${shipmentDate}` : `shipment ${shipmentId}`);
		const parcel = parcels.get(key);
		if (parcel) parcel.push(read);
		else parcels.set(key, [read]);
	}
	return [...parcels.values()];
}

function readItems(rows: Rows): PackageItem[] {
	const quantities = new Map<string, number>();
	for (const { row } of rows) {
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

function readPackage(rows: Rows, packageReferenceId: string, zone: string): OrderPackage {
	const [{ row: first }] = rows;
	const times = rows.map(({ row, reader }) => ({
		shipped: reader.time(row.shipmentDate, columns.shipmentDate),
		estimated: reader.latestTime(row.estimatedArrivalDate, columns.estimatedArrivalDate, zone),
	}));
	const shipTime = latest(times.map(({ shipped }) => shipped));
	const estimatedArrivalDate = latest(times.map(({ estimated }) => estimated));
	const carrier = textOf(first.carrier);
	const trackingNumber = textOf(first.trackingNumber);
	return {
		packageReferenceId,
		...(carrier !== '' && { carrier }),
		...(trackingNumber !== '' && { trackingNumber }),
		...(first.serviceLevel !== '' && { shippingService: first.serviceLevel }),
		...(shipTime !== undefined && { shipTime }),
		...(estimatedArrivalDate !== undefined && { estimatedArrivalDate }),
		items: readItems(rows),
	};
}

/**
 * The parcels of one order. They are named after their shipment, and by the tracking number too
 * where the shipment went out in several; by that or their place where the report names no shipment.
 * By the clock of `zone`, an estimate without a zone comes last.
 */
export function readPackages(rows: readonly ReadRow[], zone: string): OrderPackage[] {
	const named = new Set<string>();
	return groupByParcel(rows).map((parcel, index) => {
		const { shipmentId, trackingNumber } = parcel[0].row;
		const inShipment = [shipmentId, textOf(trackingNumber)].filter(Boolean).join('/');
		const names = [shipmentId, inShipment, `${index + 1}`];
		const referenceId = names.find((name) => name !== '' && !named.has(name)) ?? `${index + 1}`;
		named.add(referenceId);
		return readPackage(parcel, referenceId, zone);
	});
}

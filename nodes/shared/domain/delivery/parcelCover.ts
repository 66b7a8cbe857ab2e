import type { OrderItem, OrderPackage } from '../order';

/**
 * How many units of the order no parcel holds. Counted by units and not by item, as the two
 * sources write item ids differently. Zero where the data does not say what is in the parcels.
 */
export function unitsWithoutParcel(
	orderItems: readonly OrderItem[] | undefined,
	parcels: readonly OrderPackage[],
): number {
	if (!orderItems || !tellContents(parcels)) return 0;
	let packed = 0;
	for (const { items = [] } of parcels) {
		for (const item of items) packed += item.quantity;
	}
	let ordered = 0;
	for (const item of orderItems) if (!item.cancelled) ordered += item.quantityOrdered;
	return Math.max(0, ordered - packed);
}

/** Whether these parcels are known to bring the whole order. */
export const coverOrder = (
	orderItems: readonly OrderItem[] | undefined,
	parcels: readonly OrderPackage[],
): boolean =>
	orderItems !== undefined &&
	tellContents(parcels) &&
	unitsWithoutParcel(orderItems, parcels) === 0;

const tellContents = (parcels: readonly OrderPackage[]): boolean =>
	parcels.length > 0 && parcels.every(({ items }) => items !== undefined && items.length > 0);

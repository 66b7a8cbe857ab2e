import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ItemReader } from '../shared/n8n/itemReader';
import { readField } from '../shared/n8n/items';
import { parameterPerItem } from '../shared/n8n/parameters';

export interface Parcels {
	readonly orderId: string | undefined;
	readonly marketplaceId: string | undefined;
	readonly packages: readonly IDataObject[];
	readonly reader: ItemReader;
}

const asText = (value: unknown) => String(value ?? '');

/** Finds the parcels of an item, in the standard record or in the fields that the user names. */
export function parcelsPerItem(
	context: IExecuteFunctions,
): (json: IDataObject, itemIndex: number) => Parcels {
	const path = (name: string, standard: string) =>
		parameterPerItem(context, name, asText, standard);
	const readFrom = parameterPerItem(context, 'readFrom', asText);
	const orderId = path('orderIdField', 'orderId');
	const marketplaceId = path('marketplaceIdField', 'marketplaceId');
	const carrier = path('carrierField', 'carrier');
	const trackingNumber = path('trackingNumberField', 'trackingNumber');
	const shippingService = path('shippingServiceField', 'shippingService');

	return (json, itemIndex) => {
		const reader = new ItemReader(`Item ${itemIndex}`);
		const textAt = (field: string) => reader.text(readField(json, field), field);
		if (readFrom(itemIndex) === 'standardRecord') {
			const packages = reader.records(json.packages, 'packages') ?? [];
			const [order, market] = [textAt('orderId'), textAt('marketplaceId')];
			return { orderId: order, marketplaceId: market, packages, reader };
		}
		const parcel = {
			packageReferenceId: '1',
			carrier: textAt(carrier(itemIndex)) ?? '',
			trackingNumber: textAt(trackingNumber(itemIndex)) ?? '',
			shippingService: textAt(shippingService(itemIndex)) ?? '',
		};
		return {
			orderId: textAt(orderId(itemIndex)),
			marketplaceId: textAt(marketplaceId(itemIndex)),
			packages: [parcel],
			reader,
		};
	};
}

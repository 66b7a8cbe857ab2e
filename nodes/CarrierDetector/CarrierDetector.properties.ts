import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { OrderPackage } from '../shared/domain/order';
import { readValue, recordOf, text } from '../shared/n8n/itemReader';
import { nestedFields, readField } from '../shared/n8n/items';
import { STANDARD_FIELDS, fieldProperty } from '../shared/n8n/orderFields';
import { parameterPerItem } from '../shared/n8n/parameters';
import { readSentPackages } from '../shared/n8n/readOrder';
import { optionsProperty } from './ownCarriers';

const field = (...of: Parameters<typeof fieldProperty>) =>
	({
		...fieldProperty(...of),
		displayOptions: { show: { readFrom: ['fields'] } },
	}) satisfies INodeProperties;

export const properties: INodeProperties[] = [
	{
		displayName: 'Read From',
		name: 'readFrom',
		type: 'options',
		noDataExpression: true,
		default: 'standardRecord',
		description: 'Where an item keeps its parcels',
		options: [
			{
				name: 'Fields',
				value: 'fields',
				description: 'One parcel per item, in fields that you name',
			},
			{
				name: 'Standard Record',
				value: 'standardRecord',
				description: 'All parcels in "packages", as Amazon Seller puts them out',
			},
		],
	},
	field('Carrier Field', 'carrierField', 'carrier', 'Holds the carrier as it was declared'),
	field(
		'Tracking Number Field',
		'trackingNumberField',
		'trackingNumber',
		'Holds the tracking number',
	),
	field(
		'Shipping Service Field',
		'shippingServiceField',
		'shippingService',
		'Holds the shipping service, which is read where the carrier names nobody',
	),
	field('Order ID Field', 'orderIdField', 'orderId', "Holds Amazon's order ID"),
	field(
		'Marketplace ID Field',
		'marketplaceIdField',
		'marketplaceId',
		"Holds Amazon's marketplace ID",
	),
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		default: 'allItems',
		description: 'Whether all items leave together or by carrier',
		options: [
			{
				name: 'All Items',
				value: 'allItems',
				description: 'One output; the carrier is in each item',
			},
			{
				name: 'Split by Carrier',
				value: 'split',
				description:
					'Three outputs: Amazon (its Logistics), Other Carrier, Unknown. An order leaves through Amazon while one of its parcels there is under way, else where its last parcel goes.',
			},
		],
	},
	optionsProperty,
];

export interface Parcels {
	readonly orderId: string | undefined;
	readonly marketplaceId: string | undefined;
	readonly shipToCountry: string | undefined;
	/** What was read of each parcel, and the parcel as it goes on. */
	readonly packages: ReadonlyArray<{ readonly read: OrderPackage; readonly given: IDataObject }>;
}

const asText = (value: unknown) => String(value ?? '');

/** Finds the parcels of an item, in the standard record or in the fields that the user names. */
export function parcelsPerItem(
	context: IExecuteFunctions,
): (json: IDataObject, itemIndex: number) => Parcels {
	const path = (name: string, standard: string) =>
		parameterPerItem(context, name, asText, standard);
	const readFrom = parameterPerItem(context, 'readFrom', asText);
	const orderId = path('orderIdField', STANDARD_FIELDS.orderId);
	const marketplaceId = path('marketplaceIdField', STANDARD_FIELDS.marketplaceId);
	const carrier = path('carrierField', 'carrier');
	const trackingNumber = path('trackingNumberField', 'trackingNumber');
	const shippingService = path('shippingServiceField', 'shippingService');

	return (item, itemIndex) => {
		const of = `Item ${itemIndex}`;
		const json = nestedFields(item);
		const shipToCountry = () =>
			readValue(text, recordOf(json.shipTo).countryCode, 'shipTo.countryCode', of);
		const textAt = (field: string) => readValue(text, readField(json, field), field, of);
		if (readFrom(itemIndex) === 'standardRecord') {
			const given = json.packages as IDataObject[];
			return {
				orderId: textAt(STANDARD_FIELDS.orderId),
				marketplaceId: textAt(STANDARD_FIELDS.marketplaceId),
				shipToCountry: shipToCountry(),
				packages: readSentPackages(given, of).map((read, index) => ({
					read,
					given: given[index] ?? {},
				})),
			};
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
			shipToCountry: shipToCountry(),
			packages: [{ read: parcel, given: parcel }],
		};
	};
}

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import {
	fieldProperty,
	ORDER_FIELDS,
	readFieldNames,
	STANDARD_FIELDS,
} from '../shared/n8n/orderFields';
import { parameterPerItem } from '../shared/n8n/parameters';
import type { ExclusionFields } from './readExclusions';

const EXCLUSION_FIELDS = { exclusionOrderId: 'orderId', exclusionReason: 'reason' };

/** For items of other sources than Amazon Seller. */
export const fieldProperties: INodeProperties = {
	displayName: 'Field Names',
	name: 'fieldNames',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'Where your items keep what the decision needs, if not where Amazon Seller puts it',
	options: [
		ORDER_FIELDS.deliveredAt(
			"Holds a carrier's or tracking service's delivery time, which goes before all other evidence",
		),
		ORDER_FIELDS.estimatedArrival,
		fieldProperty(
			'Exclusion Order ID Field',
			'exclusionOrderId',
			EXCLUSION_FIELDS.exclusionOrderId,
			'Holds the order ID in the items on the Exclusions input',
		),
		fieldProperty(
			'Exclusion Reason Field',
			'exclusionReason',
			EXCLUSION_FIELDS.exclusionReason,
			'Holds why an order on the Exclusions input must not be asked, such as returned or refunded',
		),
		ORDER_FIELDS.marketplaceId,
		ORDER_FIELDS.orderId,
		ORDER_FIELDS.shipTime,
		ORDER_FIELDS.fulfillmentStatus,
	],
};

export const orderFieldsPerItem = (context: IExecuteFunctions) =>
	parameterPerItem(context, 'fieldNames', (value) => readFieldNames(value, STANDARD_FIELDS));

export function readExclusionFields(context: IExecuteFunctions): ExclusionFields {
	const named = readFieldNames(context.getNodeParameter('fieldNames', 0, {}), EXCLUSION_FIELDS);
	return { orderId: named.exclusionOrderId, reason: named.exclusionReason };
}

import type { IExecuteFunctions } from 'n8n-workflow';

import { fieldNames } from '../shared/n8n/fieldNames';
import { STANDARD_FIELDS, type OrderFields } from '../shared/n8n/orderFields';

export interface FeedbackFields {
	readonly orderId: string;
	readonly rating: string;
	readonly comment: string;
	readonly date: string;
	readonly returnReason: string;
}

export interface ScorecardFields {
	readonly order: OrderFields;
	readonly claimsProtected: string;
	readonly feedback: FeedbackFields;
}

/** Names of fields hold for all items: an order is looked for where every order has it. */
export function readFields(context: IExecuteFunctions): ScorecardFields {
	const named = fieldNames(context.getNodeParameter('fieldNames', 0, {}));
	return {
		order: {
			...STANDARD_FIELDS,
			orderId: named('orderId', STANDARD_FIELDS.orderId),
			marketplaceId: named('marketplaceId', STANDARD_FIELDS.marketplaceId),
			deliveredAt: named('deliveredAt', STANDARD_FIELDS.deliveredAt),
			estimatedArrival: named('estimatedArrival', STANDARD_FIELDS.estimatedArrival),
			shipTime: named('shipTime', STANDARD_FIELDS.shipTime),
		},
		claimsProtected: named('claimsProtected', ''),
		feedback: {
			orderId: named('feedbackOrderId', 'orderId'),
			rating: named('rating', 'rating'),
			comment: named('comment', 'comment'),
			date: named('date', 'date'),
			returnReason: named('returnReason', 'returnReason'),
		},
	};
}

import type { Order } from '../shared/domain/order';
import type { FeedbackRecord } from '../shared/domain/report/sellerFeedback';

const SAMPLE_ORDER_ID = '000-0000000-0000000';

/** Shaped like the real thing, with an order id that Amazon never gives. */
export const SAMPLE_FBA_ORDER: Order = {
	orderId: SAMPLE_ORDER_ID,
	marketplaceId: 'ATVPDKIKX0DER',
	salesChannel: { channelName: 'AMAZON', marketplaceName: 'Amazon.com' },
	createdTime: '2026-01-02T09:00:00+00:00',
	fulfilledBy: 'AMAZON',
	fulfillmentStatus: 'SHIPPED',
	orderItems: [
		{
			orderItemId: '10000000000000',
			sellerSku: 'SAMPLE-SKU',
			title: 'Sample item',
			quantityOrdered: 1,
		},
	],
	packages: [
		{
			packageReferenceId: 'Sample',
			carrier: 'AMZN_US',
			trackingNumber: 'TBA000000000000',
			shipTime: '2026-01-03T06:00:00+00:00',
			estimatedArrivalDate: '2026-01-05T20:00:00-08:00',
			items: [{ orderItemId: '10000000000000', quantity: 1 }],
		},
	],
};

export const SAMPLE_FEEDBACK: FeedbackRecord = {
	orderId: SAMPLE_ORDER_ID,
	rating: 2,
	date: '2026-01-06',
	comment: 'Sample: came three days late',
};

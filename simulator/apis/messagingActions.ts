import { type SimulatedOrder } from '../account/order';
import { deliveredAt, fulfillmentStatusAt } from '../account/orderState';
import { type EpochMs } from '../clock';

/** One template of the Messaging API. Names in the action list differ from paths here and there. */
export interface MessagingAction {
	readonly operationId: string;
	/** Last segment of the path that takes the message. */
	readonly pathTail: string;
	/** As the action list calls it. */
	readonly listedName: string;
	readonly title: string;
	/** Longest text; missing where the template takes none. */
	readonly longestText?: number;
	readonly attachments?: 'optional' | 'required';
}

/** messaging.json (v1): the limits are the model's. */
export const MESSAGING_ACTIONS: readonly MessagingAction[] = [
	{
		operationId: 'confirmCustomizationDetails',
		pathTail: 'confirmCustomizationDetails',
		listedName: 'confirmCustomizationDetails',
		title: 'Confirm Customization Details',
		longestText: 800,
		attachments: 'optional',
	},
	{
		operationId: 'createConfirmDeliveryDetails',
		pathTail: 'confirmDeliveryDetails',
		listedName: 'confirmDeliveryDetails',
		title: 'Confirm Delivery Details',
		longestText: 2_000,
	},
	{
		operationId: 'createLegalDisclosure',
		pathTail: 'legalDisclosure',
		listedName: 'legalDisclosure',
		title: 'Legal Disclosure',
		attachments: 'optional',
	},
	{
		operationId: 'createConfirmOrderDetails',
		pathTail: 'confirmOrderDetails',
		listedName: 'confirmOrderDetails',
		title: 'Confirm Order Details',
		longestText: 2_000,
	},
	{
		operationId: 'createConfirmServiceDetails',
		pathTail: 'confirmServiceDetails',
		listedName: 'confirmServiceDetails',
		title: 'Confirm Service Details',
		longestText: 2_000,
	},
	{
		operationId: 'CreateWarranty',
		pathTail: 'warranty',
		listedName: 'warranty',
		title: 'Warranty',
		attachments: 'required',
	},
	{
		operationId: 'createDigitalAccessKey',
		pathTail: 'digitalAccessKey',
		listedName: 'digitalAccessKey',
		title: 'Digital Access Key',
		longestText: 400,
		attachments: 'optional',
	},
	{
		operationId: 'createUnexpectedProblem',
		pathTail: 'unexpectedProblem',
		listedName: 'unexpectedProblem',
		title: 'Unexpected Problem',
		longestText: 2_000,
	},
	{
		operationId: 'sendInvoice',
		pathTail: 'invoice',
		listedName: 'sendInvoice',
		title: 'Send Invoice',
		attachments: 'required',
	},
];

/** Products that need more than a parcel. */
const SKU_ACTIONS: Readonly<Record<string, string>> = {
	'MUG-02': 'confirmCustomizationDetails',
	'YOGA-05': 'confirmServiceDetails',
	'LAMP-01': 'digitalAccessKey',
};

/** Path tails of what the seller may send for this order now. Merchants may say more than FBA sellers. */
export function offeredActions(order: SimulatedOrder, at: EpochMs): ReadonlySet<string> {
	const status = fulfillmentStatusAt(order, at);
	const isShipped = status === 'SHIPPED' || status === 'PARTIALLY_SHIPPED';
	if (order.isNonAmazon || !(isShipped || status === 'UNSHIPPED')) return new Set();
	if (order.fulfilledBy === 'AMAZON')
		return new Set(isShipped ? ['legalDisclosure', 'warranty'] : []);
	const bySku = order.items.flatMap(({ sellerSku }) => SKU_ACTIONS[sellerSku] ?? []);
	const isDelivered = order.parcels.every((parcel) => (deliveredAt(parcel) ?? Infinity) <= at);
	return new Set([
		...bySku,
		'unexpectedProblem',
		...(status === 'UNSHIPPED'
			? ['confirmOrderDetails']
			: ['invoice', 'legalDisclosure', 'warranty']),
		...(isDelivered && isShipped ? [] : ['confirmDeliveryDetails']),
	]);
}

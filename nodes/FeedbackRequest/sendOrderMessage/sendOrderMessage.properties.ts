import type { INodeProperties } from 'n8n-workflow';

import { waitOptions } from '../../shared/n8n/maxWaitProperty';
import { dryRunProperties } from '../dryRun';
import { orderProperties } from '../orderParameters';

const PURPOSES = [
	{
		name: 'Confirm Customization Details',
		value: 'confirmCustomizationDetails',
		description:
			'Ask for names, pictures or initials of an Amazon Custom order. Up to 800 characters.',
	},
	{
		name: 'Confirm Delivery Details',
		value: 'confirmDeliveryDetails',
		description: 'Arrange a delivery. Up to 2,000 characters.',
	},
	{
		name: 'Confirm Order Details',
		value: 'confirmOrderDetails',
		description: 'Ask a question about the order before it is shipped. Up to 2,000 characters.',
	},
	{
		name: 'Confirm Service Details',
		value: 'confirmServiceDetails',
		description: 'Arrange a Home Services call. Up to 2,000 characters.',
	},
	{
		name: 'Digital Access Key',
		value: 'digitalAccessKey',
		description: 'Give the key of a digital product. Up to 400 characters.',
	},
	{
		name: 'Unexpected Problem',
		value: 'unexpectedProblem',
		description:
			'Tell of something that keeps the order from being completed. Up to 2,000 characters.',
	},
];

export const sendOrderMessageProperties: INodeProperties[] = [
	{
		displayName:
			'None of these messages may ask for feedback or a review. Use Request a Review for that.',
		name: 'noFeedbackNotice',
		type: 'notice',
		default: '',
	},
	...orderProperties,
	{
		displayName: 'Purpose',
		name: 'purpose',
		type: 'options',
		default: 'unexpectedProblem',
		description: 'Amazon offers a purpose only where it fits the state of the order',
		options: PURPOSES,
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 6 },
		required: true,
		default: '',
		placeholder: 'e.g. The carrier could not find your address. Please confirm the house number.',
		description:
			"Plain text in the buyer's language, about this order alone. The policy check reads it before it is sent.",
	},
	...dryRunProperties(
		'check everything',
		'Amazon sends each message to its buyer at once, and takes none back.',
	),
	waitOptions,
];

import type { INodeProperties } from 'n8n-workflow';

import { VARIABLE_NEEDS } from '../../shared/domain/message/messageVariables';
import { orderProperties } from '../orderItems';
import { composeOptions } from './readCompose';

const LINKS = [
	{ name: 'Contact', value: 'contact-link', description: 'The form to write to you on Amazon' },
	{
		name: 'Excellent Feedback',
		value: 'excellent-feedback-link',
		description:
			'The link of older tools with five stars chosen. The policy check refuses it, as Amazon forbids asking for positive feedback only.',
	},
	{ name: 'Feedback', value: 'feedback-link', description: "Amazon's form for seller feedback" },
	{ name: 'Order', value: 'order-link', description: "The buyer's page of the order" },
	{ name: 'Store', value: 'store-link', description: 'Your page on Amazon' },
	{
		name: 'Tracking',
		value: 'tracking-link',
		description: "The carrier's page of the parcel, or the page of the order where there is none",
	},
];

const LANGUAGES = [
	['ar', 'Arabic'],
	['nl', 'Dutch'],
	['en', 'English'],
	['fr', 'French'],
	['de', 'German'],
	['hi', 'Hindi'],
	['it', 'Italian'],
	['ja', 'Japanese'],
	['pl', 'Polish'],
	['pt', 'Portuguese'],
	['es', 'Spanish'],
	['sv', 'Swedish'],
	['tr', 'Turkish'],
] as const;

const variables = Object.keys(VARIABLE_NEEDS)
	.map((name) => `[[${name}]]`)
	.join(', ');
const ownText = { show: { messageText: ['own'] } };

export const composeProperties: INodeProperties[] = [
	...orderProperties,
	{
		displayName: 'Text',
		name: 'messageText',
		type: 'options',
		default: 'automatic',
		description: 'What the message says. Ready-made texts come in the language of the buyer.',
		options: [
			{
				name: 'Amazon Logistics Delivered',
				value: 'amazonLogisticsDelivered',
				description: 'Asks how the order and its delivery by Amazon went',
			},
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'Delivery Trouble for an undelivered parcel, otherwise the text for its carrier',
			},
			{
				name: 'Delivery Trouble',
				value: 'deliveryTrouble',
				description: 'Says that the parcel could not be delivered, and asks how to go on',
			},
			{
				name: 'Late Parcel',
				value: 'lateParcel',
				description: 'Says that the parcel is late. Asks for nothing.',
			},
			{
				name: 'Other Carrier Delivered',
				value: 'otherCarrierDelivered',
				description: 'Asks how the order and its delivery went',
			},
			{ name: 'Own Text', value: 'own', description: 'Your own subject and text' },
		],
	},
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: 'Your order [[order-id]]',
		placeholder: 'e.g. About your order',
		description: 'Amazon wants the order ID in every message',
		displayOptions: ownText,
	},
	{
		displayName: 'Message',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		placeholder: 'e.g. Your order has arrived. How did it go?',
		description: `Plain text; an empty line begins a paragraph. Variables: ${variables}. A link can have words of its own: [[contact-link:Write to us]].`,
		displayOptions: ownText,
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'marketplace',
		description: "The buyer's language. Amazon does not let you write in another one.",
		options: [
			...LANGUAGES.map(([value, name]) => ({ name, value })),
			{
				name: 'Marketplace Default',
				value: 'marketplace',
				description: 'The language that most buyers of the marketplace use',
			},
		].sort((one, other) => one.name.localeCompare(other.name)),
	},
	{
		displayName: 'Call to Action',
		name: 'callToAction',
		type: 'options',
		default: 'automatic',
		description: 'The one link that the message leads to',
		options: [
			...LINKS,
			{ name: 'From the Text', value: 'automatic', description: 'What the text is about' },
			{ name: 'None', value: 'none' },
		].sort((one, other) => one.name.localeCompare(other.name)),
	},
	{
		displayName: 'Call to Action Position',
		name: 'callToActionPosition',
		type: 'options',
		default: 'last',
		description: 'Where in the message that link stands',
		options: [
			{ name: 'First', value: 'first' },
			{ name: 'Last', value: 'last' },
		],
	},
	{
		displayName: 'Further Links',
		name: 'links',
		type: 'multiOptions',
		default: ['tracking-link'],
		description: 'Other ways to reach the parcel or you, in a line each',
		options: LINKS,
	},
	{
		displayName: 'Seller ID',
		name: 'sellerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. A1B2C3D4E5F6G7',
		description:
			'Your merchant token, for the links to contact you and to your page. In Seller Central under Settings, Account Info, Merchant Token.',
	},
	{
		displayName: 'Store Name',
		name: 'storeName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Northwind Lamps',
		description: 'The name that the ready-made texts are signed with. Empty for no signature.',
	},
	{
		displayName: 'Only Due Orders',
		name: 'requireDue',
		type: 'boolean',
		default: true,
		description:
			'Whether to compose a request for feedback only for orders that left Delivery Wait by its output Due. Late Parcel and Delivery Trouble need no decision.',
	},
	{
		displayName: 'If Doubtful',
		name: 'onDoubt',
		type: 'options',
		default: 'hold',
		description: "What to do with a message that may break one of Amazon's rules",
		options: [
			{
				name: 'Compose',
				value: 'compose',
				description: 'Compose it, with the doubt beside it. You have read the text and decided.',
			},
			{
				name: 'Hold',
				value: 'hold',
				description: 'Do with it what If Refused says',
			},
		],
	},
	{
		displayName: 'If Refused',
		name: 'onRefusal',
		type: 'options',
		default: 'block',
		description: 'What to do with a message that the policy check refuses',
		options: [
			{
				name: 'Report',
				value: 'report',
				description: 'Hand the order on with what was found, and without a message to send',
			},
			{ name: 'Stop', value: 'block', description: 'Stop with what was found' },
		].sort((one, other) => one.name.localeCompare(other.name)),
	},
	composeOptions,
];

import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { cleanValue } from '../../shared/domain/message/untrustedText';
import { checkMessage } from '../../shared/domain/policy/checkMessage';
import { POLICY_RULES } from '../../shared/domain/policy/policyRules';
import type { MessageToCheck } from '../../shared/domain/policy/preparedMessage';
import { withSecondOpinion } from '../../shared/domain/policy/secondOpinion';
import { ItemRefusal } from '../../shared/domain/refusal';
import { disabledRulesProperty, readDisabledRules } from '../../shared/n8n/policyRuleOptions';
import type { PolicyOperation } from '../policyOperation';

const properties: INodeProperties[] = [
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '={{ $json.text }}',
		placeholder: 'e.g. Your order has arrived. How did it go?',
		description: 'The message as the buyer would read it',
	},
	{
		displayName: 'Subject',
		name: 'subject',
		type: 'string',
		default: '={{ $json.subject }}',
		placeholder: 'e.g. Your order 113-1234567-1234567',
		description: 'The subject, for messages that have one',
	},
	{
		displayName: 'HTML',
		name: 'html',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '={{ $json.html }}',
		placeholder: 'e.g. <p>Your order has arrived.</p>',
		description: 'The HTML part, for messages that have one',
	},
	{
		displayName: 'Sent As',
		name: 'channel',
		type: 'options',
		default: 'buyerMessage',
		description: 'How the message goes out, which decides what Amazon allows in it',
		options: [
			{
				name: 'Buyer Message',
				value: 'buyerMessage',
				description: "An e-mail to the buyer's anonymized address",
			},
			{
				name: 'Order Message',
				value: 'orderMessage',
				description: "One of Amazon's messages about an order, which may never ask for feedback",
			},
		],
	},
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'string',
		default: '={{ $json.orderId }}',
		placeholder: 'e.g. 113-1234567-1234567',
		description: 'The order that the message has to name. Empty for any order.',
	},
	{
		displayName: 'Marketplace ID',
		name: 'marketplaceId',
		type: 'string',
		default: '={{ $json.marketplaceId }}',
		placeholder: 'e.g. ATVPDKIKX0DER',
		description: 'The one marketplace that links may lead to. Empty for any.',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: '={{ $json.language }}',
		placeholder: 'e.g. en-US',
		description: "The buyer's language. Empty if it is not to be checked.",
	},
	{
		displayName: 'Product Name',
		name: 'productName',
		type: 'string',
		default: '={{ $json.orderItems?.map((item) => item.title) }}',
		placeholder: 'e.g. 5 Star Gift Card Holder',
		description:
			"The product's title where the text names it. Its words are the listing's, so they are not judged. Takes a list, too.",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Attachments',
				name: 'attachments',
				type: 'string',
				default: '',
				placeholder: 'e.g. Invoice-4711.pdf',
				description: 'File names, separated by commas',
			},
			disabledRulesProperty(POLICY_RULES),
			{
				displayName: 'Tracking URL',
				name: 'trackingUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://www.ups.com/track?tracknum=1Z999AA10123456784',
				description: "The carrier's page for this parcel: the one link that may leave Amazon",
			},
		],
	},
];

export const checkMessageOperation: PolicyOperation = {
	name: 'Check Message',
	value: 'checkMessage',
	action: "Check a message against Amazon's rules",
	description: "Check a text against Amazon's rules",
	properties,
	async check(context, itemIndex, adviser) {
		const options = context.getNodeParameter('options', itemIndex, {});
		const message = readMessage(context, itemIndex, options);
		const disabledRules = readDisabledRules(options);
		const found = checkMessage(message, { disabledRules });
		const opinion = await adviser(message);
		if (!opinion) return found;
		return {
			...withSecondOpinion(found, opinion, disabledRules),
			secondOpinion: {
				answer: opinion.kind,
				...(opinion.kind === 'notJudged' && { reason: opinion.reason }),
			},
		};
	},
};

function readMessage(
	context: IExecuteFunctions,
	itemIndex: number,
	options: { readonly attachments?: unknown; readonly trackingUrl?: unknown },
): MessageToCheck {
	const read = (name: string): string => {
		const value = context.getNodeParameter(name, itemIndex, '');
		return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	};
	const text = read('text');
	if (text.trim() === '') {
		throw new ItemRefusal(
			'There is no text to check',
			'Set Text to the field of your items that holds the message.',
		);
	}
	const optional = (name: string) => {
		const value = read(name).trim();
		return value === '' ? {} : { [name]: value };
	};
	const attachments = String(options.attachments ?? '')
		.split(',')
		.map((file) => file.trim())
		.filter((file) => file !== '');
	return {
		text,
		...optional('subject'),
		...optional('html'),
		...optional('orderId'),
		...optional('marketplaceId'),
		...optional('language'),
		channel: read('channel') === 'orderMessage' ? 'orderMessage' : 'buyerMessage',
		attachments,
		quoted: readTitles(context.getNodeParameter('productName', itemIndex, '')),
		...(options.trackingUrl ? { trackingUrl: String(options.trackingUrl) } : {}),
	};
}

/** Titles as one text or a list, and as Compose Buyer Message shortens them. */
function readTitles(value: unknown): string[] {
	const titles = Array.isArray(value) ? value : [value];
	return titles
		.flatMap((title) => (typeof title === 'string' ? [title.trim(), cleanValue(title)] : []))
		.filter((title, index, all) => title !== '' && all.indexOf(title) === index);
}

import type { INodeProperties, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { findMarketplace } from '../../shared/domain/marketplaces';
import { LINK_VARIABLES } from '../../shared/domain/message/messageVariables';
import {
	CALLS_TO_ACTION,
	marketplaceLanguage,
	purposeOf,
	readyMadeText,
	type ReadyMadeText,
	type TextPurpose,
} from '../../shared/domain/message/readyMadeText';
import type { MessageSettings } from '../../shared/domain/message/renderMessage';
import { cleanValue } from '../../shared/domain/message/untrustedText';
import type { Order } from '../../shared/domain/order';
import { POLICY_RULES } from '../../shared/domain/policy/policyRules';
import { ItemRefusal } from '../../shared/domain/refusal';
import { STANDARD_FIELDS } from '../../shared/n8n/orderFields';
import { disabledRulesProperty } from '../../shared/n8n/policyRuleOptions';
import { readOrder } from '../../shared/n8n/readOrder';
import { orderReader } from '../orderItems';

export const composeOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Buyer Email',
			name: 'buyerEmail',
			type: 'string',
			default: '={{ $json.buyerEmail }}',
			placeholder: 'e.g. abc123@marketplace.amazon.com',
			description: "The buyer's anonymized address, which n8n's e-mail nodes send to",
		},
		{
			displayName: 'Own Links',
			name: 'ownLinks',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Link',
			default: {},
			description:
				'Addresses that replace the built-in ones. {domain}, {marketplaceId}, {orderId} and {sellerId} are filled in.',
			options: [
				{
					displayName: 'Link',
					name: 'values',
					values: [
						{
							displayName: 'Variable',
							name: 'name',
							type: 'options',
							default: 'feedback-link',
							options: [...LINK_VARIABLES]
								.sort()
								.map((name) => ({ name: `[[${name}]]`, value: name })),
						},
						{
							displayName: 'Address',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://www.{domain}/hz/feedback/?orderID={orderId}',
						},
					],
				},
			],
		},
		{
			displayName: 'Own Variables',
			name: 'ownVariables',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Variable',
			default: {},
			description: 'Further words in double brackets, and what to put in their place',
			options: [
				{
					displayName: 'Variable',
					name: 'values',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. store-name',
						},
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		disabledRulesProperty(POLICY_RULES),
	],
};

export interface ComposeRequest {
	readonly template: ReadyMadeText;
	readonly settings: MessageSettings;
	/** Whether the message asks for feedback, as far as its text was chosen from ours. */
	readonly isRequest: boolean;
}

const isPurpose = (text: string): text is TextPurpose => text in CALLS_TO_ACTION;

/** Undefined where there is no ready-made text in the language. */
export function readCompose(
	context: IExecuteFunctions,
	itemIndex: number,
	order: Order,
): ComposeRequest | undefined {
	const read = (name: string): string => String(context.getNodeParameter(name, itemIndex, ''));
	const chosen = read('messageText');
	const purpose = isPurpose(chosen) ? chosen : purposeOf(order);
	const wanted = read('language');
	const language =
		wanted === 'marketplace' ? (marketplaceLanguage(order.marketplaceId ?? '') ?? 'en') : wanted;
	const storeName = read('storeName').trim();
	const template =
		chosen === 'own'
			? { subject: read('subject'), greeting: '', body: read('body') }
			: readyMadeText(purpose, language, {
					hasProductName: hasProductName(order),
					hasStoreName: storeName !== '',
				});
	if (!template) return undefined;

	const options = context.getNodeParameter('options', itemIndex, {});
	const links = context.getNodeParameter('links', itemIndex, []);
	const callToAction = callToActionOf(read('callToAction'), chosen === 'own' ? undefined : purpose);
	const sellerId = read('sellerId').trim();
	return {
		template,
		isRequest: chosen === 'own' || CALLS_TO_ACTION[purpose] === 'feedback-link',
		settings: {
			language,
			...(sellerId && { sellerId }),
			...(storeName && { storeName }),
			...(callToAction && { callToAction }),
			callToActionPosition: read('callToActionPosition') === 'first' ? 'first' : 'last',
			links: Array.isArray(links) ? links.map(String) : [],
			ownLinks: readPairs(options.ownLinks),
			ownVariables: readPairs(options.ownVariables),
		},
	};
}

const hasProductName = ({ orderItems = [] }: Order): boolean =>
	orderItems.some(({ cancelled, title }) => !cancelled && cleanValue(title ?? '') !== '');

function callToActionOf(chosen: string, purpose: TextPurpose | undefined): string | undefined {
	if (chosen === 'none') return undefined;
	if (chosen !== 'automatic') return chosen;
	return purpose && CALLS_TO_ACTION[purpose];
}

function readPairs(collection: unknown): Readonly<Record<string, string>> {
	const values = (collection as { readonly values?: unknown } | undefined)?.values;
	if (!Array.isArray(values)) return {};
	return Object.fromEntries(
		(values as IDataObject[]).flatMap(({ name, value }) =>
			typeof name === 'string' && name.trim() !== ''
				? [[name.trim().toLowerCase(), value === undefined ? '' : String(value)] as const]
				: [],
		),
	);
}

/** Amazon's alias alone: a message to a buyer's own address would go round Amazon. */
const ALIAS = /^[^\s@<>,;]+@marketplace\.amazon(?:\.[a-z]{2,3}){1,2}$/i;

/** Where the message goes, if the order says so; any other address than Amazon's is refused. */
export function readBuyerAddress(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): string | undefined {
	const options = context.getNodeParameter('options', itemIndex, {});
	const address = String(options.buyerEmail ?? json.buyerEmail ?? '').trim();
	if (address === '') return undefined;
	if (ALIAS.test(address)) return address;
	throw new ItemRefusal(
		"Buyer Email is not Amazon's anonymized address",
		'Amazon allows messages to its own addresses only, such as abc123@marketplace.amazon.com. Map the one that Amazon Seller fetched.',
	);
}

/** The order a message is about: the item's record, with the two ids from the node's parameters. */
export function readMessageOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	json: IDataObject,
): Order {
	const wanted = String(context.getNodeParameter('marketplaceId', itemIndex, '')).trim();
	const region = findMarketplace(wanted)?.region ?? 'NA';
	return readOrder({ ...json, ...orderReader(context, region)(itemIndex) }, STANDARD_FIELDS);
}

import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

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

import { findMarketplace, type Marketplace } from '../marketplaces';
import type { Order } from '../order';
import {
	LINK_VARIABLES,
	ORDER_VARIABLES,
	readVariables,
	VARIABLE_NEEDS,
	type LinkFacts,
	type VariableSettings,
	type VariableValue,
} from './messageVariables';
import { isRightToLeft, linkLabel, type ReadyMadeText } from './readyMadeText';
import {
	fillTemplate,
	partsToHtml,
	partsToSubject,
	partsToText,
	type FilledTemplate,
} from './template';

export interface MessageSettings extends VariableSettings {
	/** The link the message is about. One alone: Amazon's buyers are asked one thing at a time. */
	readonly callToAction?: string;
	readonly callToActionPosition: 'first' | 'last';
	/** Further ways to reach the seller or the parcel, below the text. */
	readonly links: readonly string[];
}

export interface RenderedMessage {
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly language: string;
	/** What came from the order, not from the seller: the policy check does not judge its words. */
	readonly quoted: readonly string[];
	readonly trackingUrl?: string;
}

export type RenderResult =
	| { readonly kind: 'rendered'; readonly message: RenderedMessage }
	| { readonly kind: 'noMarketplace' }
	| {
			readonly kind: 'incomplete';
			readonly unknown: readonly string[];
			/** What is missing, and what each needs. */
			readonly missing: ReadonlyArray<readonly [variable: string, needs: string]>;
	  };

/** Renders a message's subject, text and HTML from one template. Nothing half-filled comes out. */
export function renderMessage(
	order: Order,
	template: ReadyMadeText,
	settings: MessageSettings,
): RenderResult {
	const marketplace = findMarketplace(order.marketplaceId ?? '');
	if (!marketplace) return { kind: 'noMarketplace' };
	const facts = linkFacts(order, marketplace, settings);
	const values = readVariables(order, facts, settings);
	const known = new Set([
		...Object.keys(VARIABLE_NEEDS),
		...Object.keys(settings.ownVariables ?? {}),
	]);

	const subject = fillTemplate(template.subject, values, known);
	const paragraphs = paragraphsOf(template, settings).map(({ text, isAction }) => ({
		filled: fillTemplate(text, values, known),
		isAction,
	}));
	const all = [subject, ...paragraphs.map(({ filled }) => filled)];
	const unknown = all.flatMap((part) => part.unknown);
	const missing = [...new Set(all.flatMap((part) => part.missing))].map(
		(name) => [name, VARIABLE_NEEDS[name] ?? 'a value'] as const,
	);
	if (unknown.length > 0 || missing.length > 0) return { kind: 'incomplete', unknown, missing };
	return {
		kind: 'rendered',
		message: {
			subject: partsToSubject(subject.parts, settings.language),
			...bodies(paragraphs, settings.language),
			language: settings.language,
			quoted: quotedIn(values, settings),
			...(facts.trackingUrl && { trackingUrl: facts.trackingUrl }),
		},
	};
}

const linkFacts = (
	order: Order,
	marketplace: Marketplace,
	settings: MessageSettings,
): LinkFacts => ({
	marketplace,
	orderId: order.orderId,
	...(settings.sellerId && { sellerId: settings.sellerId }),
	...(order.carrier?.trackingUrl && { trackingUrl: order.carrier.trackingUrl }),
});

interface Paragraph {
	readonly text: string;
	/** The link the message is about, which stands out among the others. */
	readonly isAction: boolean;
}

/** The greeting stays on top: "first" is the first thing said after it. */
function paragraphsOf(
	{ greeting, body, signOff }: ReadyMadeText,
	settings: MessageSettings,
): Paragraph[] {
	const label = (name: string) => `[[${name}:${linkLabel(name, settings.language)}]]`;
	const { callToAction, callToActionPosition: position, links } = settings;
	const words = (text: string) => ({ text, isAction: false });
	const action = callToAction ? [{ text: label(callToAction), isAction: true }] : [];
	const others = links.filter((name) => name !== callToAction && LINK_VARIABLES.includes(name));
	return [
		...(greeting ? [words(greeting)] : []),
		...(position === 'first' ? action : []),
		...body
			.replace(/\r\n?/g, '\n')
			.split(/\n\s*\n/)
			.map(words),
		...(others.length > 0 ? [words(others.map(label).join('\n'))] : []),
		...(position === 'last' ? action : []),
		...(signOff ? [words(signOff)] : []),
	].filter(({ text }) => text.trim() !== '');
}

interface FilledParagraph {
	readonly filled: FilledTemplate;
	readonly isAction: boolean;
}

function bodies(paragraphs: readonly FilledParagraph[], language: string) {
	const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
	const html = paragraphs
		.map(({ filled, isAction }) => {
			const inner = partsToHtml(filled.parts);
			return isAction ? `<p><strong>${inner}</strong></p>` : `<p>${inner}</p>`;
		})
		.join('\n');
	return {
		text: paragraphs.map(({ filled }) => partsToText(filled.parts, language)).join('\n\n'),
		html: `<div lang="${language}" dir="${direction}">\n${html}\n</div>`,
	};
}

/** What the order brought along. The seller's own variables and the store's name are the seller's words. */
const quotedIn = (
	values: ReadonlyMap<string, VariableValue>,
	{ ownVariables = {} }: MessageSettings,
): string[] =>
	[...values].flatMap(([name, value]) =>
		value.kind === 'text' && ORDER_VARIABLES.includes(name) && !(name in ownVariables)
			? [value.text]
			: [],
	);

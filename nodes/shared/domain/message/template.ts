import type { VariableValue } from './messageVariables';
import { isRightToLeft } from './readyMadeText';
import { escapeHtml } from './untrustedText';

export type TemplatePart =
	| { readonly kind: 'words'; readonly words: string }
	| { readonly kind: 'value'; readonly value: VariableValue; readonly label?: string };

export interface FilledTemplate {
	readonly parts: readonly TemplatePart[];
	/** Variables that nobody knows, as they were written. */
	readonly unknown: readonly string[];
	/** Variables that are known, for which this order has no value. */
	readonly missing: readonly string[];
}

/** `[[name]]`, or `[[name:words of a link]]`. */
const VARIABLE = /\[\[([^[\]\n]{1,200})\]\]/g;

/**
 * Fills a template in one pass: what a value brings along is never read as a template again.
 *
 * @param known the names that are spelt right, whether this order has them or not
 */
export function fillTemplate(
	template: string,
	values: ReadonlyMap<string, VariableValue>,
	known: ReadonlySet<string>,
): FilledTemplate {
	const parts: TemplatePart[] = [];
	const unknown: string[] = [];
	const missing: string[] = [];
	let from = 0;
	for (const match of template.matchAll(VARIABLE)) {
		const [written, inside = ''] = match;
		const colon = inside.indexOf(':');
		const name = (colon < 0 ? inside : inside.slice(0, colon)).trim().toLowerCase();
		const label = colon < 0 ? '' : inside.slice(colon + 1).trim();
		const value = values.get(name);
		parts.push({ kind: 'words', words: template.slice(from, match.index) });
		from = match.index + written.length;
		if (value) parts.push({ kind: 'value', value, ...(label && { label }) });
		else if (known.has(name)) missing.push(name);
		else unknown.push(written);
	}
	parts.push({ kind: 'words', words: template.slice(from) });
	return { parts, unknown, missing };
}

/** Unicode's isolates: an order id in Arabic text keeps its own direction. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** French puts a space before a colon, which may not break. */
const colonOf = (language: string): string => (/^fr\b/i.test(language) ? '\u00a0:' : ':');

export const partsToText = (parts: readonly TemplatePart[], language: string): string =>
	parts
		.map((part) => {
			if (part.kind === 'words') return part.words;
			const { value, label } = part;
			const plain = value.kind === 'link' ? value.url : value.text;
			const shown = isRightToLeft(language) ? isolate(plain) : plain;
			return value.kind === 'link' && label ? `${label}${colonOf(language)} ${shown}` : shown;
		})
		.join('')
		.trim();

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

/** An order id stays on one line: a mail program would break it at its hyphens. */
const valueToHtml = (text: string): string =>
	ORDER_ID.test(text)
		? `<bdi style="white-space:nowrap">${text}</bdi>`
		: `<bdi>${escapeHtml(text)}</bdi>`;

export const partsToHtml = (parts: readonly TemplatePart[]): string =>
	parts
		.map((part) => {
			if (part.kind === 'words') return escapeHtml(part.words).replaceAll('\n', '<br>\n');
			if (part.value.kind === 'text') return valueToHtml(part.value.text);
			const url = escapeHtml(part.value.url);
			return `<a href="${url}">${part.label ? escapeHtml(part.label) : `<bdi>${url}</bdi>`}</a>`;
		})
		.join('')
		.trim();

/**
 * One line, whatever the template held: a line break would begin another mail header. In an
 * Arabic one an order id would be shown from its end without isolates.
 */
export const partsToSubject = (parts: readonly TemplatePart[], language: string): string =>
	partsToText(parts, language)
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim();

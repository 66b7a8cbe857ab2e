import type { TemplatePart } from './template';
import { escapeHtml } from './untrustedText';

/** Unicode's isolates: an order id in Arabic text keeps its own direction. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

export const partsToText = (parts: readonly TemplatePart[], rightToLeft: boolean): string =>
	parts
		.map((part) => {
			if (part.kind === 'words') return part.words;
			const shown = part.value.kind === 'link' ? part.value.url : part.value.text;
			const value = rightToLeft ? isolate(shown) : shown;
			return part.value.kind === 'link' && part.label ? `${part.label}: ${value}` : value;
		})
		.join('')
		.trim();

export const partsToHtml = (parts: readonly TemplatePart[]): string =>
	parts
		.map((part) => {
			if (part.kind === 'words') return escapeHtml(part.words).replaceAll('\n', '<br>\n');
			if (part.value.kind === 'text') return `<bdi>${escapeHtml(part.value.text)}</bdi>`;
			const url = escapeHtml(part.value.url);
			return `<a href="${url}">${part.label ? escapeHtml(part.label) : `<bdi>${url}</bdi>`}</a>`;
		})
		.join('')
		.trim();

/**
 * One line, whatever the template held: a line break would begin another mail header. In an
 * Arabic one an order id would be shown from its end without isolates.
 */
export const partsToSubject = (parts: readonly TemplatePart[], rightToLeft: boolean): string =>
	partsToText(parts, rightToLeft)
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim();

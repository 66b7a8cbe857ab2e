import { dropInvisible } from '../foldText';

/** Long enough to recognise a product by, short enough for a subject. */
const LONGEST_VALUE = 120;

/**
 * Makes one harmless line of a text that somebody else wrote: a product's title, a buyer's name.
 *
 * Line breaks could start a mail header of their own, bidi controls could reorder what follows, and
 * emoji would have Amazon drop the message. Brackets and tags stay: they are shown, never read.
 */
export function cleanValue(text: string): string {
	const line = dropInvisible(text)
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
		.replace(/(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
	const letters = [...line];
	if (letters.length <= LONGEST_VALUE) return line;
	return `${letters
		.slice(0, LONGEST_VALUE - 1)
		.join('')
		.trimEnd()}…`;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'"': '&quot;',
	'&': '&amp;',
	"'": '&#39;',
	'<': '&lt;',
	'>': '&gt;',
};

export const escapeHtml = (text: string): string =>
	text.replace(/["&'<>]/g, (sign) => ESCAPES[sign] ?? sign);

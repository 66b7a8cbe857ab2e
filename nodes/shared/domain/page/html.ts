/** Markup that is safe to show: texts only get into it escaped. */
export class Html {
	private constructor(readonly markup: string) {}

	/** Fixed markup from the code, such as a style sheet. Never for data. */
	static trusted(markup: string): Html {
		return new Html(markup);
	}
}

type Value = string | number | Html | readonly Html[] | false | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** XML 1.0 has no place for these, and a page with SVG in it should stay well-formed. */
const CONTROLS = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const escape = (text: string): string =>
	text.replace(CONTROLS, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function markupOf(value: Value): string {
	if (value === undefined || value === false) return '';
	if (value instanceof Html) return value.markup;
	if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
	return escape(String(value));
}

/** How deep a template is indented in the code is nothing that a page needs. */
const INDENTATION = /\n\t+/g;

/** A template whose holes are escaped, unless they are `Html` themselves. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
	Html.trusted(
		parts.map((part, index) => part.replace(INDENTATION, '\n') + markupOf(values[index])).join(''),
	);

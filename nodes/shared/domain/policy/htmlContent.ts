import { Parser } from 'htmlparser2';

export interface HtmlTag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

export interface HtmlContent {
	/** What a reader sees or is read aloud, blocks apart; what a style hides included. */
	readonly text: string;
	/** Start tags in their order, those of conditional comments included. */
	readonly tags: readonly HtmlTag[];
	/** The rules of style sheets and of style attributes. */
	readonly styles: readonly string[];
}

const BLOCKS = new Set(
	'address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);
const UNSEEN = new Set(['script', 'style', 'title']);
/** Attributes that a mail client shows or reads aloud. */
const SHOWN = ['alt', 'title', 'aria-label', 'placeholder', 'value', 'label', 'summary'];
/** `<!--[if mso]> … <![endif]-->`: Outlook shows what other clients take for a comment. */
const CONDITIONAL = /^\s*\[if [^\]]*\]>([^]*?)(?:<!\[endif\]|$)/i;
/** A conditional comment holds none itself; more than this is made up. */
const MOST_DEPTH = 3;

/** Takes HTML apart. It only has to find what a rule asks for; it never cleans HTML for showing. */
export function readHtml(html: string, depth = 0): HtmlContent {
	const tags: HtmlTag[] = [];
	const styles: string[] = [];
	const seen: string[] = [];
	const setApart = (text: string) => {
		if (text !== '') seen.push('\n\n', text, '\n\n');
	};
	let unseen = '';
	const parser = new Parser({
		onopentag(name, attribs) {
			const attributes = new Map(Object.entries(attribs));
			tags.push({ name, attributes });
			if (attribs.style !== undefined) styles.push(attribs.style);
			for (const shown of SHOWN) setApart(attribs[shown] ?? '');
			if (BLOCKS.has(name)) seen.push('\n\n');
			if (UNSEEN.has(name)) unseen = name;
		},
		ontext(text) {
			if (unseen === '') seen.push(text);
			if (unseen === 'style') styles.push(text);
		},
		onclosetag(name) {
			if (BLOCKS.has(name)) seen.push('\n\n');
			if (name === unseen) unseen = '';
		},
		oncomment(comment) {
			const inside = depth < MOST_DEPTH ? CONDITIONAL.exec(comment)?.[1] : undefined;
			if (inside === undefined) return;
			const hidden = readHtml(inside, depth + 1);
			tags.push(...hidden.tags);
			styles.push(...hidden.styles);
			setApart(hidden.text);
		},
	});
	// Browsers end a comment here too; the parser does not.
	parser.end(html.replaceAll('--!>', '-->'));
	return { text: seen.join(''), tags, styles };
}

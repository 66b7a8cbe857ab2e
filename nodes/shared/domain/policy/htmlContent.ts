export interface HtmlTag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

export interface HtmlContent {
	/** What a reader sees of it, blocks apart. */
	readonly text: string;
	readonly tags: readonly HtmlTag[];
}

const ATTRIBUTE = /([a-z-]{1,30})\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const BLOCKS = new Set(['br', 'div', 'h1', 'h2', 'h3', 'li', 'p', 'table', 'td', 'tr', 'ul']);
const UNSEEN = new Set(['script', 'style', 'title']);
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
};

/**
 * Takes HTML apart in one pass. It only has to find what a rule asks for, in mail that a seller or
 * we wrote; it never cleans HTML for showing.
 */
export function readHtml(html: string): HtmlContent {
	const tags: HtmlTag[] = [];
	const seen: string[] = [];
	const lower = html.toLowerCase();
	let at = 0;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		if (open < 0) break;
		seen.push(html.slice(at, open));
		const comment = html.startsWith('<!--', open);
		const close = html.indexOf(comment ? '-->' : '>', open);
		if (close < 0) {
			at = open;
			break;
		}
		at = close + (comment ? 3 : 1);
		const tag = comment ? undefined : readTag(html.slice(open + 1, close));
		if (!tag) continue;
		tags.push(tag);
		if (BLOCKS.has(tag.name)) seen.push('\n\n');
		if (UNSEEN.has(tag.name) && !html.startsWith('/', open + 1)) {
			const end = lower.indexOf(`</${tag.name}`, at);
			at = end < 0 ? html.length : end;
		}
	}
	seen.push(html.slice(at));
	return { text: decodeEntities(seen.join('')), tags };
}

function readTag(source: string): HtmlTag | undefined {
	const name = /^\/?([a-z][a-z0-9]{0,15})/i.exec(source)?.[1]?.toLowerCase();
	if (!name) return undefined;
	const attributes = new Map<string, string>();
	if (!source.startsWith('/')) {
		for (const [, key = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
			attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
		}
	}
	return { name, attributes };
}

const decodeEntities = (text: string): string =>
	text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (entity, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});

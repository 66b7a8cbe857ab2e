import { MARKETPLACES } from '../marketplaces';
import type { HtmlContent } from './htmlContent';

export interface MessageLink {
	/** As it was written. */
	readonly written: string;
	/** Lower case, without `www.`; empty for what is no address. */
	readonly host: string;
	readonly path: string;
	readonly secure: boolean;
	/** A picture or another thing that the mail client fetches by itself. */
	readonly fetched: boolean;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'\])]+/gi;
/** Endings that no sentence has after its full stop; others count before a path only. */
const BARE_HOST =
	/(?<![@\p{L}\p{N}/.-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,4}(?:(?:com|net|org|shop|store|info|biz|online|site|xyz|app|io|link|ly)(?:\.[a-z]{2})?(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\s<>"']*)?|(?:[a-z]{2}\/[^\s<>"']+))/giu;
/** Country endings, in lower case behind a name that is no short word. */
const COUNTRY_HOST =
	/(?<![@\p{L}\p{N}/.-])[a-z0-9][a-z0-9-]{3,62}\.(?:de|fr|nl|pl|co\.uk|uk|co\.jp|jp|com\.br|ca|com\.au|au|com\.tr|eu|es|se|ch|at|com\.mx|mx|ae|sa|eg|ie|us|cn|(?<=-[a-z0-9]{1,40}\.)(?:it|in|be))(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/gu;
const SPELT_HOST =
	/(?<![a-z0-9-])[a-z0-9-]{2,63}(?: ?[([{<] ?(?:dot|\.|punkt|point|punto|ponto|kropka|punt) ?[)\]}>] ?| (?:dot|punkt|punto|ponto|kropka) )(?:com|net|org|shop|store|info|online|site|co|de|fr|it|es|nl|pl|se|uk|eu|jp|br|in)\b(?:\/[^\s<>"']*)?/gi;

const SPELT_DOT =
	/ ?(?:[([{<] ?(?:dot|\.|punkt|point|punto|ponto|kropka|punt) ?[)\]}>]| (?:dot|punkt|punto|ponto|kropka) ) ?/i;

const LINKING = ['href', 'action', 'formaction', 'cite', 'longdesc'];
const FETCHING = ['src', 'background', 'poster', 'data', 'lowsrc'];
/** Two pictures or more, with their widths behind them. */
const SOURCE_SETS = ['srcset', 'imagesrcset'];
/** Where a page goes by itself: `0; url=…`. */
const REFRESH = /url\s{0,3}=\s{0,3}['"]?([^'"\s>]+)/i;
const STYLE_URL = /(?:url\(\s{0,3}|@import\s{1,3})['"]?([^'")\s;]+)/gi;

const AMAZON_HOSTS = new Set(MARKETPLACES.map(({ domain }) => domain));

export const isAmazonHost = (host: string): boolean => AMAZON_HOSTS.has(host);

export function linksInText(text: string): MessageLink[] {
	const addresses = text.match(ADDRESS) ?? [];
	const rest = text.replace(ADDRESS, ' ');
	const hosts = [
		...(rest.match(BARE_HOST) ?? []),
		...(rest.match(COUNTRY_HOST) ?? []),
		...(rest.match(SPELT_HOST) ?? []),
	];
	return [...addresses, ...hosts].map((address) =>
		toLink(address.replace(/(?<![.,;:!?])[.,;:!?]+$/, ''), false),
	);
}

export const linksInHtml = ({ tags, styles }: HtmlContent): MessageLink[] => [
	...tags.flatMap(({ name, attributes }) => {
		const named = (names: readonly string[]) => names.flatMap((one) => attributes.get(one) ?? []);
		const refresh =
			name === 'meta' ? REFRESH.exec(attributes.get('content') ?? '')?.[1] : undefined;
		const sets = named(SOURCE_SETS).flatMap((set) =>
			set.split(/,\s+/).flatMap((source) => source.trim().split(/\s+/)[0] ?? []),
		);
		return [
			...[...named(LINKING), ...(refresh ? [refresh] : [])].map((url) => toLink(url.trim(), false)),
			...[...named(FETCHING), ...sets].map((url) => toLink(url.trim(), true)),
		];
	}),
	...styles.flatMap((style) =>
		[...style.matchAll(STYLE_URL)].map((match) => toLink(match[1] ?? '', true)),
	),
];

/** The host is what a browser would open, whatever stands before an `@` or looks like it. */
function toLink(written: string, fetched: boolean): MessageLink {
	const url = parseUrl(written);
	return {
		written,
		host: url?.hostname.replace(/^(?:www|smile|m)\./, '').replace(/\.$/, '') ?? '',
		path: url ? url.pathname + url.search : '',
		secure: !/^(?!https:)[a-z][a-z+.-]*:/i.test(written),
		fetched,
	};
}

function parseUrl(written: string): URL | undefined {
	const address = written.replace(SPELT_DOT, '.');
	const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
	return URL.canParse(full) ? new URL(full) : undefined;
}

import { MARKETPLACES } from '../marketplaces';
import type { HtmlTag } from './htmlContent';

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
/** Endings that no sentence has after its full stop; country endings count before a path only. */
const BARE_HOST =
	/(?<![@\p{L}\p{N}/.-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,4}(?:(?:com|net|org|shop|store|info|biz|online|site|xyz|app|io)(?:\.[a-z]{2})?(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:\/[^\s<>"']*)?|(?:[a-z]{2}\/[^\s<>"']+))/giu;
const SPELT_HOST =
	/(?<![a-z0-9-])[a-z0-9-]{2,63} ?(?:\(dot\)|\[dot\]|\(punkt\)|\(point\)|\(punto\)| dot ) ?(?:com|net|org|shop|store|de|fr|it|es)\b/gi;

const LINKING = ['href', 'action'];
const FETCHING = ['src', 'background'];

const AMAZON_HOSTS = new Set(MARKETPLACES.map(({ domain }) => domain));

export const isAmazonHost = (host: string): boolean => AMAZON_HOSTS.has(host);

export function linksInText(text: string): MessageLink[] {
	const addresses = text.match(ADDRESS) ?? [];
	const rest = text.replace(ADDRESS, ' ');
	const hosts = [...(rest.match(BARE_HOST) ?? []), ...(rest.match(SPELT_HOST) ?? [])];
	return [...addresses, ...hosts].map((address) =>
		toLink(address.replace(/(?<![.,;:!?])[.,;:!?]+$/, ''), false),
	);
}

export const linksInTags = (tags: readonly HtmlTag[]): MessageLink[] =>
	tags.flatMap(({ attributes }) => [
		...LINKING.flatMap((name) => attributes.get(name) ?? []).map((url) => toLink(url, false)),
		...FETCHING.flatMap((name) => attributes.get(name) ?? []).map((url) => toLink(url, true)),
	]);

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
	const address = written.replace(/ ?(?:\((?:dot|punkt|point|punto)\)|\[dot\]| dot ) ?/i, '.');
	const full = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
	return URL.canParse(full) ? new URL(full) : undefined;
}

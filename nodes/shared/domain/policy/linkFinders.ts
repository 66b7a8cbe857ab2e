import { isAmazonHost, type MessageLink } from './messageLinks';
import type { PreparedMessage } from './preparedMessage';
import type { Finder } from './wordingFinders';

const EXCELLENT = /email-excellent|[?&](?:excellent|rating)=/i;
const SHOP_PAGE =
	/^\/(?:s\?|sp(?:\/|\?|$)|shops?\/|stores?\/|dp\/|gp\/product\/|gp\/aag\/|[^/]+\/dp\/)/i;
/** A place in the message itself, and a picture that came along with it. */
const OPENS_NOTHING = /^(?:#|cid:)/i;

const written = (links: readonly MessageLink[]): string[] => [
	...new Set(links.map((link) => link.written)),
];

const isTracking = (link: MessageLink, { message }: PreparedMessage): boolean =>
	message.trackingUrl !== undefined && link.written === message.trackingUrl;

export const findExternalLinks: Finder = (prepared) =>
	written(
		prepared.links.filter(
			(link) =>
				!link.fetched &&
				!OPENS_NOTHING.test(link.written) &&
				!isAmazonHost(link.host) &&
				!isTracking(link, prepared),
		),
	);

export const findInsecureLinks: Finder = ({ links }) =>
	written(links.filter(({ secure }) => !secure));

/** The carrier's own page is not Amazon's, so it has no marketplace. */
export const findForeignMarketplaceLinks: Finder = ({ links, marketplace }) =>
	marketplace
		? written(links.filter(({ host }) => isAmazonHost(host) && host !== marketplace.domain))
		: [];

export const findShopLinks: Finder = ({ links }) =>
	written(links.filter(({ host, path }) => isAmazonHost(host) && SHOP_PAGE.test(path)));

export const findExcellentLinks: Finder = ({ links }) =>
	written(links.filter(({ host, path }) => isAmazonHost(host) && EXCELLENT.test(path)));

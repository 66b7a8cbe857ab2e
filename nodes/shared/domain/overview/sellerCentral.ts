/**
 * Pages of Seller Central that a signed-in seller opens. Hosts and paths: read in public code that
 * links there, November 2026; Amazon documents none of them.
 */
const HOSTS: Readonly<Record<string, string>> = {
	A2VIGQ35RCS4UG: 'sellercentral.amazon.ae',
	A39IBJ37TRP1C6: 'sellercentral.amazon.com.au',
	AMEN7PMS3EDWL: 'sellercentral.amazon.com.be',
	A2Q3Y263D00KWC: 'sellercentral.amazon.com.br',
	A2EUQ1WTGCTBG2: 'sellercentral.amazon.ca',
	A1PA6795UKMFR9: 'sellercentral-europe.amazon.com',
	ARBP9OOSHTCHU: 'sellercentral.amazon.eg',
	A1RKKUPIHCS9HS: 'sellercentral-europe.amazon.com',
	A13V1IB3VIYZZH: 'sellercentral-europe.amazon.com',
	A28R8C7NBKEWEA: 'sellercentral.amazon.ie',
	A21TJRUUN4KGV: 'sellercentral.amazon.in',
	APJ6JRA9NG5V4: 'sellercentral-europe.amazon.com',
	A1VC38T7YXB528: 'sellercentral.amazon.co.jp',
	A1AM78C64UM0Y8: 'sellercentral.amazon.com.mx',
	A1805IZSGTT6HS: 'sellercentral.amazon.nl',
	A1C3SOZRARQ6R3: 'sellercentral.amazon.pl',
	A17E79C6D8DWNP: 'sellercentral.amazon.sa',
	A2NODRKZP88ZB9: 'sellercentral.amazon.se',
	A19VAU5U5O7RUS: 'sellercentral.amazon.sg',
	A33AVAJ2PDY3EV: 'sellercentral.amazon.com.tr',
	A1F83G8C2ARO7P: 'sellercentral-europe.amazon.com',
	ATVPDKIKX0DER: 'sellercentral.amazon.com',
	AE08WJ6YKNBMC: 'sellercentral.amazon.co.za',
};

const pageOf = (marketplaceId: string | undefined, path: string): string =>
	`https://${HOSTS[marketplaceId ?? ''] ?? 'sellercentral.amazon.com'}${path}`;

export const orderPage = (orderId: string, marketplaceId?: string): string =>
	pageOf(marketplaceId, `/orders-v3/order/${encodeURIComponent(orderId)}`);

/** The page with Amazon's own button for the request. A person presses it. */
export const requestPage = (orderId: string, marketplaceId: string): string =>
	pageOf(
		marketplaceId,
		`/messaging/reviews?orderId=${encodeURIComponent(orderId)}&marketplaceId=${encodeURIComponent(marketplaceId)}`,
	);

export const feedbackPage = (marketplaceId?: string): string =>
	pageOf(marketplaceId, '/feedback-manager/index.html');

export const healthPage = (marketplaceId?: string): string =>
	pageOf(marketplaceId, '/performance/dashboard');

import { NON_AMAZON_MARKETPLACE_ID, type Marketplace } from '../marketplaces';
import { type Operation } from '../operation';
import { ok } from '../replies';

const STORE_NAME = 'Simulated Household Shop';

const participation = (marketplace: Marketplace) => ({
	marketplace: {
		id: marketplace.marketplaceId,
		countryCode: marketplace.countryCode,
		name: marketplace.name,
		defaultCurrencyCode: marketplace.currencyCode,
		defaultLanguageCode: marketplace.languageCode,
		domainName: `www.${marketplace.name.toLowerCase()}`,
	},
	storeName: STORE_NAME,
	participation: { isParticipating: true, hasSuspendedListings: false },
});

export const sellersOperations: readonly Operation[] = [
	{
		operationId: 'getMarketplaceParticipations',
		method: 'GET',
		path: '/sellers/v1/marketplaceParticipations',
		plan: { ratePerSecond: 0.016, burst: 15 },
		handle: ({ account }) => {
			const [home] = account.marketplaces;
			const nonAmazon = home && {
				...participation({ ...home, marketplaceId: NON_AMAZON_MARKETPLACE_ID[account.region] }),
				participation: { isParticipating: false, hasSuspendedListings: false },
			};
			return ok({
				payload: [...account.marketplaces.map(participation), ...(nonAmazon ? [nonAmazon] : [])],
			});
		},
	},
];

import { nonAmazonIdOf, type Marketplace } from '../marketplaces';
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

/** The seller's shop beyond Amazon, listed beside its marketplaces (selling-partner-api-docs#1260); its host is assumed. */
const nonAmazonParticipation = (home: Marketplace) => {
	const { marketplace, storeName } = participation(home);
	return {
		marketplace: {
			...marketplace,
			id: nonAmazonIdOf(home),
			name: 'Non-Amazon',
			domainName: `siprod.stores.${home.name.toLowerCase()}`,
		},
		storeName,
		participation: { isParticipating: false, hasSuspendedListings: false },
	};
};

export const sellersOperations: readonly Operation[] = [
	{
		operationId: 'getMarketplaceParticipations',
		method: 'GET',
		path: '/sellers/v1/marketplaceParticipations',
		plan: { ratePerSecond: 0.016, burst: 15 },
		roles: ['Selling Partner Insights'],
		handle: ({ account }) => {
			const { marketplaces } = account;
			return ok({
				payload: [
					...marketplaces.map(participation),
					...marketplaces.slice(0, 1).map(nonAmazonParticipation),
				],
			});
		},
	},
];

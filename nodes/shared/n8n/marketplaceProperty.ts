import type { INodeProperties } from 'n8n-workflow';

import { MARKETPLACES } from '../domain/marketplaces';

export const marketplaceProperty: INodeProperties = {
	displayName: 'Marketplaces',
	name: 'marketplaceIds',
	type: 'multiOptions',
	options: MARKETPLACES.map(({ name, countryCode, marketplaceId, domain }) => ({
		name: `${name} (${countryCode})`,
		value: marketplaceId,
		description: domain,
	})).sort((one, other) => one.name.localeCompare(other.name)),
	default: [],
	description: 'Leave empty for all marketplaces of the account',
};

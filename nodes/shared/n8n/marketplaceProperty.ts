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

export const maxWaitProperty: INodeProperties = {
	displayName: 'Max Wait (Minutes)',
	name: 'maxWaitMinutes',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 15,
	description:
		'How long to wait in all where Amazon limits the calls. After that the node ends with what it has read, and says so.',
};

import type { INodeProperties } from 'n8n-workflow';

import { findMarketplace, MARKETPLACES, REGION_NAMES, type Region } from '../domain/marketplaces';
import { Refusal } from '../domain/refusal';

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

/** The chosen marketplaces, if any. Amazon refuses one of another region with a bare 403. */
export function readMarketplaceIds(region: Region, chosen: unknown): string[] | undefined {
	const ids = Array.isArray(chosen) ? chosen.map(String) : [];
	for (const id of ids) {
		const marketplace = findMarketplace(id);
		if (marketplace !== undefined && marketplace.region !== region) {
			throw new Refusal(
				`${marketplace.name} belongs to another region than the credential`,
				`The credential is for the region ${REGION_NAMES[region]}. Choose one for ${REGION_NAMES[marketplace.region]} in the node, or other marketplaces.`,
			);
		}
	}
	return ids.length > 0 ? ids : undefined;
}

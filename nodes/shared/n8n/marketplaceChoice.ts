import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { findMarketplace, REGION_NAMES, type Region } from '../domain/marketplaces';

/** The chosen marketplaces, if any. Amazon refuses one of another region with a bare 403. */
export function readMarketplaceIds(
	context: Pick<IExecuteFunctions, 'getNode'>,
	region: Region,
	chosen: unknown,
	itemIndex: number,
): string[] | undefined {
	const ids = Array.isArray(chosen) ? chosen.map(String) : [];
	for (const id of ids) {
		const marketplace = findMarketplace(id);
		if (marketplace !== undefined && marketplace.region !== region) {
			throw new NodeOperationError(
				context.getNode(),
				`${marketplace.name} belongs to another region than the credential`,
				{
					description: `The credential is for the region ${REGION_NAMES[region]}. Choose one for ${REGION_NAMES[marketplace.region]} in the node, or other marketplaces.`,
					itemIndex,
				},
			);
		}
	}
	return ids.length > 0 ? ids : undefined;
}

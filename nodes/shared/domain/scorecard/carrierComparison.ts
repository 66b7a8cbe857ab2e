import type { Cell } from './countOrders';
import { isNamedCarrier } from './scorecardCarrier';
import {
	compareStratified,
	type Comparison,
	type Stratum,
} from './statistics/stratifiedComparison';
import type { TallyCounts } from './tally';

export interface ShareSource {
	readonly count: keyof TallyCounts;
	readonly of: keyof TallyCounts;
}

export const NEGATIVE_FEEDBACK: ShareSource = { count: 'settledNegative', of: 'settled' };
export const LATE: ShareSource = { count: 'late', of: 'promised' };

/** Crude shares of the two sides beside the comparison, which looks inside the strata only. */
export interface CarrierComparison {
	readonly comparison: Comparison;
	readonly amazonLogistics: { readonly count: number; readonly of: number };
	readonly otherCarriers: { readonly count: number; readonly of: number };
}

/**
 * Amazon Logistics beside all other known carriers, within the same marketplace and fulfillment: FBA
 * orders differ from the seller's own in more than the carrier, and so do countries.
 */
export function compareAmazonLogistics(
	cells: readonly Cell[],
	source: ShareSource,
): CarrierComparison {
	const strata = new Map<string, ReturnType<typeof emptySides>>();
	const total = emptySides();
	for (const { carrier, marketplaceId, fulfilledBy, tally } of cells) {
		if (!isNamedCarrier(carrier)) continue;
		const key = `${marketplaceId}\n${fulfilledBy}`;
		const stratum = strata.get(key) ?? emptySides();
		strata.set(key, stratum);
		for (const sides of [stratum, total]) {
			const side = carrier.isAmazonLogistics ? sides.group : sides.rest;
			side.count += tally.counts[source.count];
			side.of += tally.counts[source.of];
		}
	}
	return {
		comparison: compareStratified([...strata.values()]),
		amazonLogistics: total.group,
		otherCarriers: total.rest,
	};
}

const emptySides = () =>
	({ group: { count: 0, of: 0 }, rest: { count: 0, of: 0 } }) satisfies Stratum;

import type { Cell } from './countOrders';
import { count } from './figureWords';
import { isNamedCarrier } from './scorecardCarrier';
import { smallestVisibleRise } from './statistics/measuredFigures';
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

export interface ComparedMatter {
	readonly event: string;
	/** Orders it is counted among. */
	readonly base: string;
	/** Shares are spoken of per so many orders. */
	readonly per: number;
	readonly unit: string;
}

export const FEEDBACK_MATTER: ComparedMatter = {
	event: '1–3★ feedback',
	base: 'delivered orders',
	per: 1000,
	unit: ' per 1,000',
};
export const LATE_MATTER: ComparedMatter = {
	event: 'late delivery',
	base: 'orders with a promise and a known arrival',
	per: 100,
	unit: '%',
};

/** What the data say, and how far they carry: the two belong together wherever they are shown. */
export interface ComparisonWords {
	readonly finding: string;
	readonly support: string;
}

/** A difference between carriers is one between orders. Nobody dealt the parcels out by lot. */
export const CAUSE =
	'A difference between orders is not yet its cause: regions, products and seasons differ between carriers as well. Where there is none, chance shows one at most once in twenty times.';

export function comparisonWords(
	{ comparison, amazonLogistics, otherCarriers }: CarrierComparison,
	{ event, base, per, unit }: ComparedMatter,
): ComparisonWords {
	const sizes = `${count(amazonLogistics.of)} ${base} with Amazon Logistics and ${count(otherCarriers.of)} with other carriers`;
	if (comparison.verdict === 'notEnough') {
		return {
			finding: `Not enough to compare ${event}.`,
			support: `There are ${sizes}; of the same marketplace and fulfillment on both sides, ${count(comparison.groupOrders)} and ${count(comparison.restOrders)}. At least 5 cases must be expected on each side.`,
		};
	}
	const scaled = (share: number) => (share * per).toFixed(1);
	const rate = (side: { count: number; of: number }) => scaled(side.count / side.of);
	const rates = `${rate(amazonLogistics)}${unit} against ${rate(otherCarriers)}${unit}`;
	const { low, high } = comparison.interval;
	const chance = comparison.pValue < 0.001 ? 'p < 0.001' : `p = ${comparison.pValue.toFixed(3)}`;
	const difference = `Within the same marketplace and fulfillment the difference is ${scaled(comparison.difference)} per ${count(per)} (95% interval ${scaled(low)} to ${scaled(high)}, ${chance}), from ${sizes}.`;
	if (comparison.verdict !== 'noDifference') {
		const direction = comparison.verdict === 'higher' ? 'More' : 'Less';
		return {
			finding: `${direction} ${event} with Amazon Logistics: ${rates}.`,
			support: difference,
		};
	}
	const rise = smallestVisibleRise(
		otherCarriers.count / otherCarriers.of,
		comparison.groupOrders,
		comparison.restOrders,
	);
	return {
		finding: `No difference in ${event} can be told from chance: ${rates} with other carriers.`,
		support: `${difference} That is not proof of none: so many orders show a rise of ${scaled(rise)} per ${count(per)} four times in five, and a smaller one less often.`,
	};
}

import type { Cell } from './countOrders';
import { NEGATIVE_FEEDBACK } from './carrierComparison';
import { count } from './figureWords';
import { ordersNeededPerGroup } from './statistics/measuredFigures';
import { compareStratified } from './statistics/stratifiedComparison';

/** A change that would be worth a change of timing: low ratings cut by a quarter. */
const WORTHWHILE_CUT = 0.25;
const FALSE_ALARM_RATE = 0.05;

export interface TimingStatement {
	readonly sentence: string;
	/** Settled orders that each group needs to show a cut of a quarter four times in five. */
	readonly ordersNeededPerGroup?: number;
	readonly smallestGroupOrders: number;
}

const NOT_ENOUGH =
	'Not enough to compare delays: at least 5 orders with 1–3★ must be expected in each of two groups.';

/**
 * What the timing experiment shows by now. Each later delay is held against the first one; the false
 * alarm rate is shared out among these comparisons (Bonferroni), so that more groups do not mean
 * more findings by chance.
 */
export function timingStatement(cells: readonly Cell[]): TimingStatement {
	const groups = new Map<number, { count: number; of: number }>();
	for (const { delayDays, tally } of cells) {
		if (delayDays === undefined) continue;
		const group = groups.get(delayDays) ?? { count: 0, of: 0 };
		group.count += tally.counts[NEGATIVE_FEEDBACK.count];
		group.of += tally.counts[NEGATIVE_FEEDBACK.of];
		groups.set(delayDays, group);
	}
	const [first, ...others] = [...groups].sort(([left], [right]) => left - right);
	const sizes = [...groups.values()].map(({ of }) => of);
	const smallestGroupOrders = sizes.length > 0 ? Math.min(...sizes) : 0;
	const negatives = [...groups.values()].reduce((sum, group) => sum + group.count, 0);
	const settled = sizes.reduce((sum, of) => sum + of, 0);
	if (!first || others.length === 0 || negatives === 0) {
		return { sentence: NOT_ENOUGH, smallestGroupOrders };
	}

	const comparisons = others.map(([delayDays, later]) => ({
		delayDays,
		...compareStratified([{ group: later, rest: first[1] }], FALSE_ALARM_RATE / others.length),
	}));
	if (comparisons.every(({ verdict }) => verdict === 'notEnough')) {
		return { sentence: NOT_ENOUGH, smallestGroupOrders };
	}

	const share = negatives / settled;
	const needed = ordersNeededPerGroup(share, share * (1 - WORTHWHILE_CUT));
	const power = `At ${(share * 1000).toFixed(1)} per 1,000, a delay that cuts 1–3★ by a quarter shows four times in five from ${count(needed)} delivered orders in each group; the smallest group has ${count(smallestGroupOrders)}.`;
	const findings = comparisons.flatMap(({ delayDays, verdict }) => {
		if (verdict !== 'higher' && verdict !== 'lower') return [];
		const more = verdict === 'higher' ? 'more' : 'fewer';
		return `${delayDays} days of delay go with ${more} 1–3★ than ${first[0]}.`;
	});
	const verdict =
		findings.length > 0
			? findings.join(' ')
			: 'No difference between the delays can be told from chance.';
	return { sentence: `${verdict} ${power}`, ordersNeededPerGroup: needed, smallestGroupOrders };
}

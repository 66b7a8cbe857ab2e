/** Two formats of different carriers that the same number can fit, and why the first one wins. */
export interface OverlapRule {
	readonly winner: string;
	readonly loser: string;
	readonly why: string;
}

const overlap = (winner: string, loser: string, why: string): OverlapRule => ({
	winner,
	loser,
	why,
});

const ADDRESSED = 'It begins with 420 and holds a ZIP code besides its check digit.';
const LIKE_S10 = "It has the shape of S10, and its letters are that carrier's alone.";

/**
 * Every pair of formats that overlap, of those that name a carrier by themselves. A test finds the
 * pairs by itself, and holds that none is missing here and that the winner stands first in
 * `NUMBER_FORMATS`.
 */
export const FORMAT_OVERLAPS: readonly OverlapRule[] = [
	overlap('uspsImpbN', 'fedexExpress34', ADDRESSED),
	overlap('uspsImpbC', 'fedexExpress34', ADDRESSED),
	overlap('uspsLegacy', 'fedexExpress34', ADDRESSED),
	overlap('uspsLegacy', 'dpd28', ADDRESSED),
	overlap('chronopostX', 's10', LIKE_S10),
	overlap('tntFrance', 's10', LIKE_S10),
	overlap('yanwenYp', 's10', LIKE_S10),
];

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

const CHECKED = 'A check digit that holds says more than a pattern.';
const ADDRESSED = 'It begins with 420 and holds a ZIP code besides its check digit.';

/**
 * Every pair of formats that overlap. A test finds the pairs by itself, and holds that none is
 * missing here and that the winner stands first in `NUMBER_FORMATS`.
 */
export const FORMAT_OVERLAPS: readonly OverlapRule[] = [
	overlap('uspsImpbN', 'fedexExpress34', ADDRESSED),
	overlap('uspsImpbC', 'fedexExpress34', ADDRESSED),
	overlap('uspsLegacy', 'fedexExpress34', ADDRESSED),
	overlap('uspsLegacy', 'dpd28', ADDRESSED),
	overlap('s10', 'dhlEcommerce', CHECKED),
	overlap('upsWaybill', 'amazonInternational', CHECKED),
	overlap('fedex12', 'purolator12', 'FedEx carries far more of what is sold on Amazon.'),
	overlap(
		'fedexGround15',
		'dpd14',
		'Sellers give the 14 digits of DPD, seldom the check character.',
	),
	overlap(
		'oldDominion',
		'dhlExpress',
		'One number in three hundred begins like it; DHL takes any.',
	),
	overlap('oldDominionGuaranteed', 'dhlExpress', 'One in a hundred begins with 80; DHL takes any.'),
	overlap(
		'dhlExpressPiece',
		'purolatorLetters',
		'It begins with J; Purolator takes any three letters.',
	),
];

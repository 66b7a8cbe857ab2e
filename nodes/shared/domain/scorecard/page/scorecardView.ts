import {
	scorecardRows,
	type Dimension,
	type Scorecard,
	type ScorecardRow,
} from '../buildScorecard';
import type { Cell, RatedOrder } from '../countOrders';
import { CAUSE, type CarrierComparison, type ComparisonWords } from '../carrierComparison';
import { count, counted, PER_1000, PERCENT, shareWords, type FigureWords } from '../figureWords';
import { measureShare } from '../statistics/measuredFigures';
import { NEEDED_FOR_COMMON } from '../scorecardRow';
import { isNamedCarrier } from '../scorecardCarrier';
import { timingStatement } from '../timingStatement';

/** Carriers a page or an e-mail shows; smaller ones are named in a line, and are in the items. */
const SHOWN_CARRIERS = 7;

/** Comments that a page shows: a small account has few. */
const SHOWN_RATINGS = 20;

/** One question, the two figures that it is about, and the answer. */
export interface Finding extends ComparisonWords {
	readonly title: string;
	readonly amazonLogistics: FigureWords;
	readonly otherCarriers: FigureWords;
}

/** What both the page and the e-mail show, in words and rows, before it is markup. */
export interface ScorecardView {
	readonly headline: string;
	readonly findings: readonly Finding[];
	/** What was counted, when and how much. */
	readonly scope: string;
	readonly carriers: readonly ScorecardRow[];
	readonly moreCarriers?: string;
	/** Empty where there is one marketplace only. */
	readonly marketplaces: readonly ScorecardRow[];
	readonly amazonLogisticsWeeks: readonly ScorecardRow[];
	readonly otherWeeks: readonly ScorecardRow[];
	readonly delays: readonly ScorecardRow[];
	readonly delaySentence?: string;
	readonly notes: readonly string[];
	/** Whether anything can be said of Amazon's dates. */
	readonly hasEstimates: boolean;
	/** In place of findings and charts, where the account is too small for any. */
	readonly smallAccount?: SmallAccount;
}

export interface SmallAccount {
	readonly sentence: string;
	/** Newest first. */
	readonly ratings: readonly RatedOrder[];
	readonly moreRatings?: string;
}

const HEADLINES = {
	higher: 'Amazon Logistics deliveries draw more low ratings',
	lower: 'Amazon Logistics deliveries draw fewer low ratings',
	noDifference: 'No difference between carriers stands out from chance',
	notEnough: 'Not enough orders yet to compare carriers',
	small: 'Too few orders to compare carriers',
} as const;

export function scorecardView(scorecard: Scorecard): ScorecardView {
	const { cells, figureSettings, settings, negativeFeedback, late } = scorecard;
	const rows = (dimension: Dimension, of: readonly Cell[] = cells) =>
		scorecardRows({ cells: of, figureSettings }, [dimension]).map(({ row }) => row);
	const weeks = (isAmazonLogistics: boolean) =>
		rows(
			'week',
			cells.filter(
				({ carrier }) => isNamedCarrier(carrier) && carrier.isAmazonLogistics === isAmazonLogistics,
			),
		).sort((left, right) => (left.week ?? '').localeCompare(right.week ?? ''));

	const carriers = rows('carrier');
	const rest = carriers.slice(SHOWN_CARRIERS);
	const restParcels = rest.reduce((sum, { parcels }) => sum + parcels, 0);
	const marketplaces = rows('marketplaceId');
	return {
		headline: HEADLINES[scorecard.smallAccount ? 'small' : negativeFeedback.comparison.verdict],
		findings: [
			finding('1–3★ per 1,000 delivered', negativeFeedback, (side) => ratingWords(side, scorecard)),
			finding('Late against the promise', late, ({ count, of }) =>
				shareWords(measureShare(count, of, NEEDED_FOR_COMMON), PERCENT),
			),
		],
		scope: scopeLine(scorecard),
		carriers: carriers.slice(0, SHOWN_CARRIERS),
		...(rest.length > 0 && {
			moreCarriers: `${rest.length} more with ${counted(restParcels, 'parcel')}: ${rest.map(({ carrier }) => carrier?.name).join(', ')}.`,
		}),
		marketplaces: marketplaces.length > 1 ? marketplaces : [],
		amazonLogisticsWeeks: weeks(true),
		otherWeeks: weeks(false),
		...(settings.experiment
			? {
					delays: rows('delayDays').sort((a, b) => (a.delayDays ?? 0) - (b.delayDays ?? 0)),
					delaySentence: timingStatement(cells).sentence,
				}
			: { delays: [] }),
		notes: scorecardNotes(scorecard),
		hasEstimates: carriers.some(({ estimate }) => estimate.parcels > 0),
		...smallAccountView(scorecard),
	};
}

function smallAccountView({ smallAccount, rated }: Scorecard): Pick<ScorecardView, 'smallAccount'> {
	if (!smallAccount) return {};
	const ratings = [...rated].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
	const more = ratings.length - SHOWN_RATINGS;
	return {
		smallAccount: {
			...smallAccount,
			ratings: ratings.slice(0, SHOWN_RATINGS),
			...(more > 0 && { moreRatings: `${count(more)} older ones are in Seller Central.` }),
		},
	};
}

const ratingWords = (
	{ count, of }: CarrierComparison['amazonLogistics'],
	{ figureSettings: { hasFeedback, minimumOrders } }: Scorecard,
) => shareWords(hasFeedback ? measureShare(count, of, minimumOrders) : 'notMeasured', PER_1000);

function finding(
	title: string,
	{ amazonLogistics, otherCarriers, finding, support }: CarrierComparison & ComparisonWords,
	words: (side: CarrierComparison['amazonLogistics']) => FigureWords,
): Finding {
	return {
		title,
		finding,
		support,
		amazonLogistics: words(amazonLogistics),
		otherCarriers: words(otherCarriers),
	};
}

function scopeLine({ cells, figureSettings, firstWeek, lastWeek, asOf, feedback }: Scorecard) {
	const orders = cells.reduce((sum, { tally }) => sum + tally.counts.orders, 0);
	const weeks =
		firstWeek === undefined
			? 'no dates'
			: `sent in the weeks of ${firstWeek} to ${lastWeek ?? firstWeek}`;
	return `${counted(orders, 'order')} in ${counted(figureSettings.allParcels, 'parcel')}, ${weeks} · ${counted(feedback.orders, 'order')} rated 1–3★ · as of ${asOf.slice(0, 16).replace('T', ' ')} UTC`;
}

const ESTIMATE_NOTE =
	"Amazon's date is the estimated arrival of FBA, and the last day promised for FBM. Counted are parcels whose date is a week ago and whose arrival was seen; a first sight of Delivered may be a run later than the delivery. The margin is Delivery Wait's, and the other the one under which 95 of 100 had come.";

/** What the figures are and are not, and what was left out of them. */
function scorecardNotes({ settings, leftOut, feedback, smallAccount }: Scorecard): string[] {
	const left = [
		leftOut.notShipped > 0 && `${count(leftOut.notShipped)} not shipped`,
		leftOut.notAmazon > 0 && `${count(leftOut.notAmazon)} sold outside Amazon`,
		leftOut.repeated > 0 && `${count(leftOut.repeated)} repeated`,
	].filter((part) => part !== false);
	const ofRates = [
		`A rate counts orders delivered at least ${settings.settlingDays} days ago, as buyers take time to rate, and is stated from ${count(settings.minimumOrders)} such orders on. The small figures are its 95% interval.`,
		'Days to deliver: the median, and what nine in ten orders stayed within; "est." is Amazon\'s estimate, not a scan. Late is counted only where Amazon gave a promise and the arrival is known, which leaves FBA out.',
	];
	return [
		...(smallAccount ? [] : [CAUSE]),
		`Amazon gives order numbers with one to three stars only, so there is no average rating here${smallAccount ? '.' : ': the rate is 1–3★ per 1,000 delivered orders.'}`,
		...(smallAccount ? [] : ofRates),
		ESTIMATE_NOTE,
		...(feedback.withoutOrder > 0
			? [
					`Of the rated orders, ${count(feedback.withoutOrder)} not among the orders given: not counted.`,
				]
			: []),
		...(left.length > 0 ? [`Orders left out: ${left.join(', ')}.`] : []),
	];
}

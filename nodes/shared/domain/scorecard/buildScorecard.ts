import { findMarketplace } from '../marketplaces';
import type { Order } from '../order';
import {
	compareAmazonLogistics,
	LATE,
	NEGATIVE_FEEDBACK,
	comparisonWords,
	FEEDBACK_MATTER,
	LATE_MATTER,
	type CarrierComparison,
	type ComparisonWords,
} from './carrierComparison';
import { count, counted } from './figureWords';
import { countOrders, type Cell, type CountSettings, type OrderCount } from './countOrders';
import type { FeedbackRecord } from '../feedback/feedbackRecord';
import { carrierKey, type ScorecardCarrier } from './scorecardCarrier';
import { scorecardFigures, type FigureSettings, type ScorecardFigures } from './scorecardRow';
import { mergeTallies } from './tally';

export interface ScorecardSettings extends CountSettings {
	readonly minimumOrders: number;
	/** Whether no feedback row at all means no 1–3★, rather than that nobody asked Amazon. */
	readonly emptyFeedbackIsZero: boolean;
}

export interface Scorecard extends OrderCount {
	readonly asOf: string;
	readonly settings: ScorecardSettings;
	readonly figureSettings: FigureSettings;
	readonly firstWeek?: string;
	readonly lastWeek?: string;
	readonly negativeFeedback: CarrierComparison & ComparisonWords;
	readonly late: CarrierComparison & ComparisonWords;
	/** Where no rate can be stated of the whole account: what to say instead. */
	readonly smallAccount?: { readonly sentence: string };
}

/**
 * By the rule of three, none in 300 orders says, with 95% confidence, no more than "at most 10 in
 * 1,000" (Hanley and Lippman-Hand, JAMA 249 (1983) 1743–1745). With fewer, a rate says nothing.
 */
export const DEFAULT_MINIMUM_ORDERS = 300;

const NO_FEEDBACK: ComparisonWords = {
	finding: 'No feedback came in.',
	support:
		'Nothing can be said about low ratings: either there was none, or the Feedback input is not connected to it.',
};

/** Everything that the orders and the low ratings say about the carriers. */
export function buildScorecard(
	orders: Iterable<Order>,
	feedback: Iterable<FeedbackRecord>,
	settings: ScorecardSettings,
): Scorecard {
	const counted = countOrders(orders, feedback, settings);
	const { cells } = counted;
	const weeks = cells.flatMap(({ week }) => week ?? []).sort();
	const hasFeedback = counted.feedback.orders > 0 || settings.emptyFeedbackIsZero;
	const negativeFeedback = compareAmazonLogistics(hasFeedback ? cells : [], NEGATIVE_FEEDBACK);
	const late = compareAmazonLogistics(cells, LATE);
	return {
		...counted,
		asOf: settings.now.toISOString(),
		settings,
		figureSettings: {
			allParcels: cells.reduce((sum, { tally }) => sum + tally.counts.parcels, 0),
			minimumOrders: settings.minimumOrders,
			hasFeedback,
		},
		...(weeks[0] !== undefined && { firstWeek: weeks[0] }),
		...(weeks.at(-1) !== undefined && { lastWeek: weeks.at(-1) as string }),
		negativeFeedback: {
			...negativeFeedback,
			...(hasFeedback ? comparisonWords(negativeFeedback, FEEDBACK_MATTER) : NO_FEEDBACK),
		},
		late: { ...late, ...comparisonWords(late, LATE_MATTER) },
		...smallAccount(cells, settings, late),
	};
}

/** With fewer orders than one rate needs, all that can be shown is what came in. */
function smallAccount(
	cells: readonly Cell[],
	{ minimumOrders, settlingDays }: ScorecardSettings,
	late: CarrierComparison,
): Pick<Scorecard, 'smallAccount'> {
	const { settled, orders } = mergeTallies(cells.map(({ tally }) => tally)).counts;
	if (settled >= minimumOrders || late.comparison.verdict !== 'notEnough') return {};
	const low = cells.reduce(
		(sum, { tally: { counts } }) => sum + counts.oneStar + counts.twoStars + counts.threeStars,
		0,
	);
	const sentence = `${counted(orders, 'order')} and ${counted(low, 'low rating')} are too few to tell one carrier from another: one rate alone takes ${count(minimumOrders)} orders that were delivered ${counted(settlingDays, 'day')} ago or more, and there are ${count(settled)}. Below is all that came in; read the comments.`;
	return { smallAccount: { sentence } };
}

export type Dimension = 'carrier' | 'marketplaceId' | 'week' | 'delayDays';

export interface ScorecardRow extends ScorecardFigures {
	readonly carrier?: ScorecardCarrier;
	readonly marketplaceId?: string;
	readonly marketplace?: string;
	readonly week?: string;
	readonly delayDays?: number;
}

export interface PlacedRow {
	readonly row: ScorecardRow;
	/** Where the row's orders stood in the input. */
	readonly positions: readonly number[];
}

/** The scorecard's cells added up along the dimensions that matter, most parcels first. */
export function scorecardRows(
	{ cells, figureSettings }: Pick<Scorecard, 'cells' | 'figureSettings'>,
	dimensions: readonly Dimension[],
): PlacedRow[] {
	const groups = new Map<string, [Cell, ...Cell[]]>();
	for (const cell of cells) {
		const key = dimensions.map((name) =>
			name === 'carrier' ? carrierKey(cell.carrier) : cell[name],
		);
		const group = groups.get(key.join('\n'));
		if (group) group.push(cell);
		else groups.set(key.join('\n'), [cell]);
	}
	return [...groups.values()]
		.map((group) => {
			const tally = mergeTallies(group.map((cell) => cell.tally));
			const row = { ...rowKeys(group[0], dimensions), ...scorecardFigures(tally, figureSettings) };
			return { row, positions: tally.positions };
		})
		.sort((left, right) => right.row.parcels - left.row.parcels);
}

function rowKeys(cell: Cell, dimensions: readonly Dimension[]) {
	const has = (name: Dimension) => dimensions.includes(name);
	const { carrier, marketplaceId, week, delayDays } = cell;
	const marketplace = marketplaceId === undefined ? undefined : findMarketplace(marketplaceId);
	return {
		...(has('carrier') && { carrier }),
		...(has('marketplaceId') && marketplaceId !== undefined && { marketplaceId }),
		...(has('marketplaceId') && marketplace && { marketplace: marketplace.name }),
		...(has('week') && week !== undefined && { week }),
		...(has('delayDays') && delayDays !== undefined && { delayDays }),
	};
}

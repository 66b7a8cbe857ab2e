import type { ScorecardRow } from '../buildScorecard';
import { trendChart, type ChartRow, type TrendSeries } from './charts';
import { daysWords, isMeasured, PER_1000, shareWords, type FigureWords } from '../figureWords';
import { html, type Html } from '../../page/html';
import type { ScorecardView } from './scorecardView';

/** Weeks with a figure on a side before a line is worth drawing. */
const NEEDED_WEEKS = 2;

export function shareRows(
	rows: readonly ScorecardRow[],
	figure: 'negativeFeedback' | 'late',
	per: number,
): ChartRow[] {
	return rows.map((row) => {
		const share = row[figure];
		return {
			label: row.carrier?.name ?? '',
			value: inline(shareWords(share, per)),
			isAmazonLogistics: row.carrier?.isAmazonLogistics ?? false,
			...(isMeasured(share) && {
				mark: { low: share.low * per, at: share.share * per, high: share.high * per },
			}),
		};
	});
}

const inline = ({ text, detail }: FigureWords) => (detail ? `${text} (${detail})` : text);

export const dayRows = (rows: readonly ScorecardRow[]): ChartRow[] =>
	rows.map(({ carrier, daysToDeliver }) => {
		const { known, estimated } = daysToDeliver;
		const shown = known?.enough ? known : estimated;
		return {
			label: carrier?.name ?? '',
			value: inline(daysWords(daysToDeliver)),
			isAmazonLogistics: carrier?.isAmazonLogistics ?? false,
			...(shown?.enough && {
				mark: {
					low: 0,
					at: shown.medianDays,
					high: shown.ninetiethPercentileDays,
					isEstimate: shown !== known,
				},
			}),
		};
	});

/** Amazon Logistics and the other known carriers, in the weeks that have a figure. */
export function ratingTrend(view: ScorecardView): Html {
	const series = (name: string, isAmazonLogistics: boolean): TrendSeries => {
		const weeks = isAmazonLogistics ? view.amazonLogisticsWeeks : view.otherWeeks;
		const points = weeks.flatMap(({ week, negativeFeedback: share }) =>
			week !== undefined && isMeasured(share)
				? {
						label: week,
						at: share.share * PER_1000,
						low: share.low * PER_1000,
						high: share.high * PER_1000,
					}
				: [],
		);
		return { name, isAmazonLogistics, points };
	};
	const drawn = [series('Amazon Logistics', true), series('Other carriers', false)].filter(
		({ points }) => points.length >= NEEDED_WEEKS,
	);
	if (drawn.length === 0) {
		return html`<p class="hint">
			Not enough settled orders in a week, on either side, for a line.
		</p>`;
	}
	return trendChart('1–3★ per 1,000 delivered orders by week', drawn, view.carriers.length);
}

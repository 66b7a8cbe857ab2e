import { html, type Html } from '../../page/html';
import { pageFrame } from '../../page/frames';
import type { ScorecardRow, Scorecard } from '../buildScorecard';
import {
	daysWords,
	isMeasured,
	PER_1000,
	shareWords,
	PERCENT,
	type FigureWords,
} from '../figureWords';
import { trendChart, intervalChart, type ChartRow, type TrendSeries } from './charts';
import {
	carrierTable,
	countTable,
	delayTable,
	estimateTable,
	marketplaceTable,
	type ScorecardTable,
} from './scorecardTable';
import {
	scorecardView,
	type Finding,
	type ScorecardView,
	type SmallAccount,
} from './scorecardView';
import { orderPage } from '../../overview/sellerCentral';
import { outLink } from '../../overview/page/overviewStyle';

/** Weeks with a figure on a side before a line is worth drawing. */
const NEEDED_WEEKS = 2;

function shareRows(
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

const dayRows = (rows: readonly ScorecardRow[]): ChartRow[] =>
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
function ratingTrend(view: ScorecardView): Html {
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

function findingCard({ title, finding, support, ...sides }: Finding): Html {
	const side = (name: string, tone: string, { text, detail, isMissing }: FigureWords) =>
		html`<div class="side ${tone}">
			<dt>${name}</dt>
			<dd class="${isMissing === true && 'none'}">${text} <small>${detail}</small></dd>
		</div>`;
	return html`<section class="card finding">
		<h2>${title}</h2>
		<dl>
			${side('Amazon Logistics', 'amazon', sides.amazonLogistics)}${side('Other carriers', 'other', sides.otherCarriers)}
		</dl>
		<p><strong>${finding}</strong></p>
		<p class="hint">${support}</p>
	</section>`;
}

const card = (title: string, hint: string, content: Html, place = ''): Html =>
	html`<section class="card ${place}">
		<h2>${title}</h2>
		<p class="hint">${hint}</p>
		${content}
	</section>`;

function tableCard(title: string, hint: string, { columns, rows }: ScorecardTable): Html {
	const head = columns.map((column) => html`<th scope="col">${column}</th>`);
	const body = rows.map(({ isAmazonLogistics, cells }) => {
		const row = cells.map(
			({ text, detail, isMissing }, index) =>
				html`<td data-label="${columns[index]}">
					<span class="${isMissing === true && 'none'}"
						>${text}${detail && html` <small>${detail}</small>`}</span
					>
				</td>`,
		);
		return html`<tr class="${isAmazonLogistics && 'amazon'}">
			${row}
		</tr>`;
	});
	return card(
		title,
		hint,
		html`<div class="scroll">
			<table>
				<thead>
					<tr>
						${head}
					</tr>
				</thead>
				<tbody>
					${body}
				</tbody>
			</table>
		</div>`,
	);
}

/** Left out of the print, whose one page has these figures in the table. */
const ON_SCREEN = 'screen';

/** The scorecard as one file that needs nothing else: to open, to print, to attach. */
export function scorecardPage(scorecard: Scorecard): string {
	const view = scorecardView(scorecard);
	return pageFrame({
		title: `Carrier scorecard · ${scorecard.asOf.slice(0, 10)}`,
		kind: 'Carrier scorecard',
		headline: view.headline,
		scope: view.scope,
		content: [
			view.smallAccount ? smallContent(view.smallAccount, view) : fullContent(view),
			html`<section class="card">
				<h2>How to read this</h2>
				<ul class="notes">
					${view.notes.map((note) => html`<li>${note}</li>`)}
				</ul>
			</section>`,
		],
	});
}

const estimateCard = ({ carriers, hasEstimates }: ScorecardView) =>
	hasEstimates &&
	tableCard(
		'How true Amazon’s date was',
		'Of the parcels whose arrival somebody saw',
		estimateTable(carriers),
	);

function fullContent(view: ScorecardView): Html {
	const { carriers, marketplaces, delays } = view;
	const rate = '1–3★ per 1,000 delivered orders';
	return html`<div class="cards">${view.findings.map(findingCard)}</div>
		<div class="cards">
			${card('Low ratings', `${rate}, with 95% interval`, intervalChart(rate, shareRows(carriers, 'negativeFeedback', PER_1000)))}
			${card('Low ratings by week', `${rate}, by the week of dispatch`, ratingTrend(view))}
			${card('Days to deliver', 'Median, and the bar to what nine of ten orders stayed within; dotted: estimated', intervalChart('Days to deliver', dayRows(carriers)), ON_SCREEN)}
			${card('Late', 'Share of orders with a promise and a known arrival, with 95% interval', intervalChart('Late share in percent', shareRows(carriers, 'late', PERCENT)), ON_SCREEN)}
		</div>
		<div class="tables">
			${tableCard('Carriers', view.moreCarriers ?? 'Every carrier of these orders', carrierTable(carriers))}
			${estimateCard(view)}
			${marketplaces.length > 0 && tableCard('Marketplaces', 'All carriers together', marketplaceTable(marketplaces))}
			${delays.length > 0 && tableCard('Timing experiment', view.delaySentence ?? '', delayTable(delays))}
		</div>`;
}

function smallContent({ sentence, ratings, moreRatings }: SmallAccount, view: ScorecardView): Html {
	const comments = ratings.map(
		({ date, rating, comment, carrier, orderId, marketplaceId }) =>
			html`<li>
				<strong>${rating}★</strong> ${comment ?? 'No comment.'}
				<small
					>${carrier},
					${outLink(orderId, orderPage(orderId, marketplaceId))}${date !== undefined && `, ${date.slice(0, 10)}`}</small
				>
			</li>`,
	);
	return html`<div class="tables">
		<section class="card"><p>${sentence}</p></section>
		${card(
			'What buyers wrote',
			'Newest first. Amazon names the order for one to three stars only.',
			comments.length === 0
				? html`<p>Nobody left one to three stars.</p>`
				: html`<ul class="notes">
							${comments}
						</ul>
						${moreRatings !== undefined && html`<p class="hint">${moreRatings}</p>`}`,
		)}
		${tableCard('What came in', view.moreCarriers ?? 'Every carrier of these orders', countTable(view.carriers))}
		${estimateCard(view)}
	</div>`;
}

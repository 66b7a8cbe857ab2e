import type { Scorecard } from '../buildScorecard';
import { html, type Html } from '../../page/html';
import { CELL, HEADING, INK, mailFrame, SOFT } from '../../page/frames';
import {
	countTable,
	delayTable,
	estimateTable,
	marketplaceTable,
	narrowCarrierTable,
	type ScorecardTable,
} from './scorecardTable';
import { scorecardView, type Finding, type SmallAccount } from './scorecardView';

function emailTable({ columns, rows }: ScorecardTable): Html {
	const align = (index: number) => (index === 0 ? 'left' : 'right');
	const head = columns.map(
		(column, index) =>
			html`<th align="${align(index)}" style="${CELL};${SOFT};font-size:12px;font-weight:600">
				${column}
			</th>`,
	);
	const body = rows.map(({ isAmazonLogistics, cells }) => {
		const row = cells.map(({ text, detail }, index) => {
			const isName = index === 0 && isAmazonLogistics;
			const small = detail && html`<br /><span style="font-size:11px;${SOFT}">${detail}</span>`;
			return html`<td
				align="${align(index)}"
				style="${CELL};${isName ? 'color:#b45309;font-weight:700' : INK}"
			>
				${text}${small}
			</td>`;
		});
		return html`<tr>
			${row}
		</tr>`;
	});
	return html`<table
		role="table"
		width="100%"
		cellpadding="0"
		cellspacing="0"
		border="0"
		style="border-collapse:collapse;font-size:13px;line-height:1.4"
	>
		<tr>
			${head}
		</tr>
		${body}
	</table>`;
}

const findingText = ({ finding, support }: Finding): Html =>
	html`<p
		style="margin:0 0 12px;padding:0 0 0 12px;border-left:4px solid #f59e0b;font-size:15px;line-height:1.5;${INK}"
	>
		<strong>${finding}</strong><br /><span style="font-size:13px;${SOFT}">${support}</span>
	</p>`;

function smallAccountText({ sentence, ratings, moreRatings }: SmallAccount): Html[] {
	const comments = ratings.map(
		({ date, rating, comment, carrier, orderId }) =>
			html`<li style="margin-bottom:6px">
				<strong>${rating}★</strong> ${comment ?? 'No comment.'}
				<span style="font-size:12px;${SOFT}"
					>${carrier}, ${orderId}${date !== undefined && `, ${date.slice(0, 10)}`}</span
				>
			</li>`,
	);
	return [
		html`<p style="margin:0 0 12px;font-size:15px;line-height:1.5;${INK}">${sentence}</p>`,
		html`<h2 style="${HEADING}">What buyers wrote</h2>`,
		comments.length === 0
			? html`<p style="margin:0;font-size:13px;${SOFT}">Nobody left one to three stars.</p>`
			: html`<ul style="margin:0;padding-left:18px;font-size:14px;line-height:1.5;${INK}">
					${comments}
				</ul>`,
		html`${moreRatings !== undefined && html`<p style="font-size:12px;${SOFT}">${moreRatings}</p>`}`,
	];
}

/** The scorecard as the body of an e-mail, 640 pixels wide at most. */
export function scorecardEmail(scorecard: Scorecard): string {
	const view = scorecardView(scorecard);
	const section = (title: string, table: ScorecardTable, text?: string) =>
		html`<h2 style="${HEADING}">${title}</h2>
			${text !== undefined && html`<p style="margin:0 0 6px;font-size:13px;${SOFT}">${text}</p>`}${emailTable(table)}`;
	return mailFrame({
		title: 'Carrier scorecard',
		kind: 'Carrier scorecard',
		headline: view.headline,
		scope: view.scope,
		content: [
			...(view.smallAccount
				? [
						...smallAccountText(view.smallAccount),
						section('What came in', countTable(view.carriers), view.moreCarriers),
					]
				: [
						...view.findings.map(findingText),
						section('Carriers', narrowCarrierTable(view.carriers), view.moreCarriers),
					]),
			...(view.hasEstimates
				? [section('How true Amazon’s date was', estimateTable(view.carriers))]
				: []),
			...(view.marketplaces.length > 0
				? [section('Marketplaces', marketplaceTable(view.marketplaces))]
				: []),
			...(view.delays.length > 0
				? [section('Timing experiment', delayTable(view.delays), view.delaySentence)]
				: []),
			html`<h2 style="${HEADING}">How to read this</h2>
				<ul style="margin:0;padding-left:18px;font-size:12px;line-height:1.5;${SOFT}">
					${view.notes.map((note) => html`<li style="margin-bottom:4px">${note}</li>`)}
				</ul>`,
		],
	});
}

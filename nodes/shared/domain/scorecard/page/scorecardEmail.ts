import type { Scorecard } from '../buildScorecard';
import { html, type Html } from './html';
import {
	delayTable,
	marketplaceTable,
	narrowCarrierTable,
	type ScorecardTable,
} from './scorecardTable';
import { scorecardView } from './scorecardView';

/** Mail programs drop style sheets and SVG: every style stands at its element, and tables say it all. */
const INK = 'color:#24324a';
const SOFT = 'color:#56637a';
const CELL = 'padding:7px 8px;border-bottom:1px solid #dfe5ee;vertical-align:top';
const HEADING = `margin:24px 0 6px;font-size:16px;line-height:1.3;${INK}`;

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

/** The scorecard as the body of an e-mail, 640 pixels wide at most. */
export function scorecardEmail(scorecard: Scorecard): string {
	const view = scorecardView(scorecard);
	const section = (title: string, table: ScorecardTable, text?: string) =>
		html`<h2 style="${HEADING}">${title}</h2>
			${text !== undefined && html`<p style="margin:0 0 6px;font-size:13px;${SOFT}">${text}</p>`}${emailTable(table)}`;
	return html`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width,initial-scale=1" />
				<title>Carrier scorecard</title>
			</head>
			<body style="margin:0;padding:0;background-color:#ffffff">
				<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
					<tr>
						<td align="center" style="padding:20px 12px">
							<table
								role="presentation"
								width="640"
								cellpadding="0"
								cellspacing="0"
								border="0"
								style="width:100%;max-width:640px;font-family:Arial,Helvetica,sans-serif;${INK}"
							>
								<tr>
									<td align="left">
										<p
											style="margin:0;font-size:12px;font-weight:700;letter-spacing:1px;color:#b45309"
										>
											CARRIER SCORECARD
										</p>
										<h1 style="margin:4px 0 8px;font-size:24px;line-height:1.25;${INK}">
											${view.headline}
										</h1>
										<p style="margin:0 0 14px;font-size:13px;line-height:1.5;${SOFT}">
											${view.scope}
										</p>
										${view.findings.map(({ finding, support }) => html`<p style="margin:0 0 12px;padding:0 0 0 12px;border-left:4px solid #f59e0b;font-size:15px;line-height:1.5;${INK}"><strong>${finding}</strong><br /><span style="font-size:13px;${SOFT}">${support}</span></p>`)}
										${section('Carriers', narrowCarrierTable(view.carriers), view.moreCarriers)}
										${view.marketplaces.length > 0 && section('Marketplaces', marketplaceTable(view.marketplaces))}
										${view.delays.length > 0 && section('Timing experiment', delayTable(view.delays), view.delaySentence)}
										<h2 style="${HEADING}">How to read this</h2>
										<ul style="margin:0;padding-left:18px;font-size:12px;line-height:1.5;${SOFT}">
											${view.notes.map((note) => html`<li style="margin-bottom:4px">${note}</li>`)}
										</ul>
									</td>
								</tr>
							</table>
						</td>
					</tr>
				</table>
			</body>
		</html> `.markup;
}

import { html, type Html } from '../../page/html';
import { CELL, HEADING, INK, mailFrame, SOFT } from '../../page/frames';
import type { Overview } from '../overview';
import type { ReasonCount } from '../runLog';
import { stateHeadline } from './overviewPage';

const SHOWN_RATINGS = 5;
const SHOWN_REASONS = 5;

/** The overview as an e-mail: figures in words, and bars that are cells of a table. */
export function overviewEmail(overview: Overview): string {
	const { state, attention, tiles, requestsByDay, lowRatings, effect, notRead } = overview;
	return mailFrame({
		title: 'Seller overview',
		kind: 'Seller overview',
		headline: stateHeadline(state),
		scope: `As of ${overview.asOf}`,
		content: [
			html`<p style="margin:0 0 12px;font-size:15px;line-height:1.5;${INK}">${state.sentence}</p>`,
			html`<h2 style="${HEADING}">Needs you</h2>
				${attention.length === 0 ? paragraph('Nothing needs you now.') : attention.map(({ text }) => paragraph(text))}`,
			tilesTable(tiles),
			html`<h2 style="${HEADING}">Requests by day</h2>
				${bars(requestsByDay.slice(-7))}`,
			reasons('Why not yet', overview.heldReasons),
			reasons('Left out', overview.skippedReasons),
			html`<h2 style="${HEADING}">What came of it</h2>
				${paragraph(effect.sentence)}`,
			...(lowRatings && lowRatings.length > 0 ? [ratings(lowRatings)] : []),
			...(notRead.length > 0
				? [
						html`<h2 style="${HEADING}">What could not be read</h2>
							${notRead.map(({ what, why }) => paragraph(`${what}: ${why}`))}`,
					]
				: []),
		],
	});
}

/** Names the week by its Monday, so that a mail that did not come is missed. */
export const overviewSubject = (overview: Overview, monday: string): string =>
	`Seller overview, week of ${monday}: ${stateHeadline(overview.state)}`;

/** Plain text for a chat message: the state, what needs the seller, the figures. */
export const overviewText = ({ state, attention, tiles }: Overview): string =>
	[
		state.sentence,
		...attention.map(({ text }) => `• ${text}`),
		tiles.map(({ label, value }) => `${label}: ${value}`).join(' · '),
	].join('\n');

const paragraph = (text: string): Html =>
	html`<p style="margin:0 0 8px;font-size:14px;line-height:1.5;${INK}">${text}</p>`;

const table = (rows: readonly Html[]): Html =>
	html`<table
		role="table"
		width="100%"
		cellpadding="0"
		cellspacing="0"
		border="0"
		style="border-collapse:collapse;font-size:13px;line-height:1.4"
	>
		${rows}
	</table>`;

const tilesTable = (tiles: Overview['tiles']): Html =>
	table(
		tiles.map(
			({ label, value, detail }) =>
				html`<tr>
					<td style="${CELL};${SOFT}">${label}</td>
					<td align="right" style="${CELL};${INK};font-size:18px;font-weight:700">${value}</td>
					<td style="${CELL};${SOFT};font-size:12px">${detail}</td>
				</tr>`,
		),
	);

function bars(requests: Overview['requestsByDay']): Html {
	const highest = Math.max(1, ...requests.map(({ sent }) => sent));
	return table(
		requests.map(({ day, sent }) => {
			const width = Math.round((sent / highest) * 100);
			const bar =
				sent > 0 &&
				html`<table
					role="presentation"
					width="${width}%"
					cellpadding="0"
					cellspacing="0"
					border="0"
				>
					<tr>
						<td bgcolor="#7ea9dd" style="height:12px;font-size:1px;line-height:12px">&nbsp;</td>
					</tr>
				</table>`;
			return html`<tr>
				<td width="150" style="${CELL};${SOFT}">${day}</td>
				<td style="${CELL}">${bar}</td>
				<td width="40" align="right" style="${CELL};${INK}">${sent}</td>
			</tr>`;
		}),
	);
}

function reasons(title: string, counts: readonly ReasonCount[]): Html {
	const rows = counts.slice(0, SHOWN_REASONS).map(
		({ orders, reason, code, orderId }) =>
			html`<tr>
				<td width="40" align="right" style="${CELL};${INK}">${orders}</td>
				<td style="${CELL};${INK}">
					${reason === '' ? code : reason} <span style="${SOFT};font-size:11px">${orderId}</span>
				</td>
			</tr>`,
	);
	return html`<h2 style="${HEADING}">${title}</h2>
		${rows.length === 0 ? paragraph('None.') : table(rows)}`;
}

function ratings(list: NonNullable<Overview['lowRatings']>): Html {
	const rows = list.slice(0, SHOWN_RATINGS).map(
		({ date, rating, comment, orderId }) =>
			html`<tr>
				<td width="80" style="${CELL};${SOFT}">${date ?? ''}</td>
				<td width="40" style="${CELL};${INK}">${rating}★</td>
				<td style="${CELL};${INK}">
					${comment ?? ''} <span style="${SOFT};font-size:11px">${orderId}</span>
				</td>
			</tr>`,
	);
	return html`<h2 style="${HEADING}">Feedback of one to three stars</h2>
		${table(rows)}`;
}

import { html, type Html } from '../../page/html';
import { pageFrame } from '../../page/frames';
import type { Attention } from '../attention';
import type { DayOfRequests, NotRead, Overview, Tile } from '../overview';
import type { ReasonCount } from '../runLog';
import type { RunState } from '../runState';
import { healthCard, ratingsCard, topicsCard } from './accountCards';
import { card, outLink, OVERVIEW_STYLE } from './overviewStyle';

const HEADLINES: Readonly<Record<RunState['kind'], string>> = {
	neverRan: 'Nothing has run yet',
	failed: 'The last run failed',
	stopped: 'It has stopped',
	late: 'It is late',
	dryRun: 'Dry run: nothing is sent',
	running: 'It runs',
};

export const stateHeadline = ({ kind }: RunState): string => HEADLINES[kind];

/** The overview as one page: first whether it runs, then what needs the seller, then the rest. */
export function overviewPage(overview: Overview): string {
	const { state, attention, tiles, lowRatings, health, topics, effect, notRead } = overview;
	return pageFrame({
		title: `${stateHeadline(state)} · Seller overview`,
		kind: 'Seller overview',
		headline: stateHeadline(state),
		scope: `As of ${overview.asOf}. All times are in ${overview.timeZone}.`,
		style: OVERVIEW_STYLE,
		content: [
			html`<section class="card state ${state.kind}" aria-label="State">
				<p>${state.sentence}</p>
			</section>`,
			attentionCard(attention),
			html`<dl class="tiles">${tiles.map(tile)}</dl>`,
			html`<div class="cards">${requestsCard(overview.requestsByDay)}${searchCard()}</div>`,
			html`<div class="cards">
				${reasonsCard('Why not yet', 'Orders that wait, by reason, in the last run', overview.heldReasons)}
				${reasonsCard('Left out', 'Orders that are not asked, by reason, in the last run', overview.skippedReasons)}
			</div>`,
			card(
				'What came of it',
				'Feedback of all stars, eight whole weeks before the first live run and eight after it',
				html`<p>${effect.sentence}</p>`,
			),
			...(lowRatings ? [ratingsCard(lowRatings)] : []),
			...(health && health.length > 0 ? health.map(healthCard) : []),
			...(topics && topics.length > 0 ? [topicsCard(topics)] : []),
			...(notRead.length > 0 ? [notReadCard(notRead)] : []),
		],
	});
}

function attentionCard(attention: readonly Attention[]): Html {
	if (attention.length === 0) {
		return html`<section class="card">
			<h2>Needs you</h2>
			<p class="hint">Nothing needs you now.</p>
		</section>`;
	}
	return html`<section class="card">
		<h2>Needs you</h2>
		<ul class="attention">
			${attention.map(({ text, link }) => html`<li>${text} ${link && outLink(link.text, link.href)}</li>`)}
		</ul>
	</section>`;
}

const notReadCard = (notRead: readonly NotRead[]): Html =>
	card(
		'What could not be read',
		'All else on this page stands without it',
		html`<ul class="attention">
			${notRead.map(({ what, why }) => html`<li>${what}: ${why}</li>`)}
		</ul>`,
	);

const tile = ({ label, value, detail }: Tile): Html =>
	html`<div>
		<dt>${label}</dt>
		<dd>${value} <small>${detail}</small></dd>
	</div>`;

const BAR_AREA = { width: 400, height: 120 };

/** Bars for the eye, and the same figures in a table for everybody. */
function requestsCard(requests: readonly DayOfRequests[]): Html {
	const highest = Math.max(1, ...requests.map(({ sent }) => sent));
	const step = BAR_AREA.width / Math.max(1, requests.length);
	const bars = requests.map(({ day, sent }, index) => {
		const height = (sent / highest) * (BAR_AREA.height - 24);
		return html`<rect
			class="fill"
			x="${(index * step + step * 0.15).toFixed(1)}"
			y="${(BAR_AREA.height - 20 - height).toFixed(1)}"
			width="${(step * 0.7).toFixed(1)}"
			height="${height.toFixed(1)}"
			><title>${day}: ${sent}</title></rect
		>`;
	});
	const total = requests.reduce((sum, { sent }) => sum + sent, 0);
	const first = requests[0]?.day ?? '';
	const last = requests[requests.length - 1]?.day ?? '';
	const chart = html`<svg
		viewBox="0 0 ${BAR_AREA.width} ${BAR_AREA.height}"
		role="img"
		aria-label="Requests by day, ${first} to ${last}: ${total} in all, ${highest} at most on one day"
	>
		<line
			class="grid"
			x1="0"
			x2="${BAR_AREA.width}"
			y1="${BAR_AREA.height - 20}"
			y2="${BAR_AREA.height - 20}"
		/>
		${bars}
		<text class="tick" x="0" y="${BAR_AREA.height - 4}">${first}</text>
		<text class="tick" x="${BAR_AREA.width}" y="${BAR_AREA.height - 4}" text-anchor="end">
			${last}
		</text>
	</svg>`;
	const rows = requests
		.filter(({ sent }) => sent > 0)
		.map(
			({ day, sent }) =>
				html`<tr>
					<td>${day}</td>
					<td data-label="Requests">${sent}</td>
				</tr>`,
		);
	return card(
		'Requests by day',
		`${total} requests in ${requests.length} days`,
		html`${chart}
			<details>
				<summary>As a table</summary>
				<table>
					<thead>
						<tr>
							<th scope="col">Day</th>
							<th scope="col">Requests</th>
						</tr>
					</thead>
					<tbody>
						${rows}
					</tbody>
				</table>
			</details>`,
	);
}

/** A plain GET form: n8n's sandbox allows it, and it writes nothing. */
const searchCard = (): Html =>
	card(
		'One order',
		'Its parcels, what was decided and why, and what became of its request',
		html`<form method="get">
			<label
				>Order number
				<input
					name="order"
					inputmode="numeric"
					autocomplete="off"
					placeholder="e.g. 113-1234567-1234567"
			/></label>
			<button type="submit">Look up</button>
		</form>`,
	);

function reasonsCard(title: string, hint: string, reasons: readonly ReasonCount[]): Html {
	if (reasons.length === 0) return card(title, hint, html`<p class="none">None.</p>`);
	const rows = reasons.map(
		({ orders, orderId, reason, code }) =>
			html`<tr>
				<td>${orders}</td>
				<td class="text" data-label="Reason">
					${reason === '' ? code : reason} <small>${orderId}</small>
				</td>
			</tr>`,
	);
	return card(
		title,
		hint,
		html`<table>
			<thead>
				<tr>
					<th scope="col">Orders</th>
					<th scope="col" class="text">Reason, as one of them has it</th>
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>`,
	);
}

import type { AccountHealth, HealthMetric } from '../../report/accountHealth';
import type { ReviewTopic } from '../../feedback/reviewTopic';
import { findMarketplace } from '../../marketplaces';
import { html, type Html } from '../../page/html';
import { healthRows, isGoodStatus, type LowRating } from '../attention';
import { feedbackPage, healthPage, orderPage } from '../sellerCentral';
import { card, outLink } from './overviewStyle';

/** Ratings and topics that a page shows: what is older stands in Seller Central. */
const SHOWN_RATINGS = 10;
const SHOWN_TOPICS = 10;

export function ratingsCard(ratings: readonly LowRating[]): Html {
	const marketplaceId = ratings[0]?.marketplaceId;
	const all = outLink('Open the Feedback Manager', feedbackPage(marketplaceId));
	if (ratings.length === 0) {
		return card(
			'Feedback of one to three stars',
			'Amazon names the order for these ratings only',
			html`<p>None in the range that was read.</p>`,
		);
	}
	const rows = ratings.slice(0, SHOWN_RATINGS).map(
		({ date, rating, comment, response, orderId, marketplaceId: id }) =>
			html`<tr>
				<td>${date ?? ''}</td>
				<td data-label="Stars">${rating}★</td>
				<td class="text" data-label="Comment">
					${comment ?? ''}${response !== undefined && html` <small>answered</small>`}
				</td>
				<td data-label="Order">${outLink(orderId, orderPage(orderId, id))}</td>
			</tr>`,
	);
	return card(
		'Feedback of one to three stars',
		'Newest first. Amazon names the order for these ratings only.',
		html`<table>
				<thead>
					<tr>
						<th scope="col">Day</th>
						<th scope="col">Stars</th>
						<th scope="col" class="text">Comment</th>
						<th scope="col">Order</th>
					</tr>
				</thead>
				<tbody>
					${rows}
				</tbody>
			</table>
			<p class="hint">${all}</p>`,
	);
}

const percent = (rate: number): string => `${Number((rate * 100).toFixed(2))}%`;

export function healthCard(entry: AccountHealth): Html {
	const name = findMarketplace(entry.marketplaceId)?.name ?? entry.marketplaceId;
	const rows = healthRows(entry).map(({ name: metricName, metric }) =>
		healthRow(metricName, metric),
	);
	const counters = (entry.policyCounters ?? []).filter(({ defects }) => (defects ?? 0) > 0);
	return card(
		`Account health, ${name}`,
		`Amazon's own judgment: ${entry.accountStatus ?? 'not stated'}. A small number can miss a target and still be good.`,
		html`<table>
				<thead>
					<tr>
						<th scope="col">Figure</th>
						<th scope="col">Rate</th>
						<th scope="col">Orders</th>
						<th scope="col">Target</th>
						<th scope="col">Amazon says</th>
						<th scope="col">Range</th>
					</tr>
				</thead>
				<tbody>
					${rows}
				</tbody>
			</table>
			${counters.length > 0 && html`<p>Policy: ${counters.map(({ name: counter, defects }) => `${counter} ${defects}`).join(', ')}.</p>`}
			<p class="hint">${outLink('Open Account Health', healthPage(entry.marketplaceId))}</p>`,
	);
}

function healthRow(name: string, metric: HealthMetric): Html {
	const { rate, status, target, count, of, from, to } = metric;
	return html`<tr>
		<td>${name}</td>
		<td data-label="Rate">${rate === undefined ? '–' : percent(rate)}</td>
		<td data-label="Orders">${count ?? '–'}${of !== undefined && ` of ${of}`}</td>
		<td data-label="Target">${target === undefined ? '–' : percent(target)}</td>
		<td data-label="Amazon says" class="${!isGoodStatus(status) && 'status-bad'}">
			${status ?? '–'}
		</td>
		<td data-label="Range">
			${[from, to]
				.map((day) => day?.slice(0, 10))
				.filter(Boolean)
				.join(' to ')}
		</td>
	</tr>`;
}

export function topicsCard(topics: readonly ReviewTopic[]): Html {
	const rows = topics.slice(0, SHOWN_TOPICS).map(
		({ asin, itemName, sentiment, topic, starRatingImpact, occurrencePercentage }) =>
			html`<tr>
				<td>${topic}</td>
				<td data-label="Reviews">${sentiment === 'positive' ? 'praise it' : 'blame it'}</td>
				<td data-label="Mentioned in">
					${occurrencePercentage === undefined ? '–' : `${occurrencePercentage.toFixed(1)}%`}
				</td>
				<td data-label="Pull on the stars">
					${starRatingImpact === undefined ? '–' : starRatingImpact.toFixed(2)}
				</td>
				<td class="text" data-label="Product">${itemName ?? ''} <small>${asin}</small></td>
			</tr>`,
	);
	return card(
		'What reviews say',
		'Topics of six months, from Amazon; refreshed weekly',
		html`<table>
			<thead>
				<tr>
					<th scope="col">Topic</th>
					<th scope="col">Reviews</th>
					<th scope="col">Mentioned in</th>
					<th scope="col">Pull on the stars</th>
					<th scope="col" class="text">Product</th>
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>`,
	);
}

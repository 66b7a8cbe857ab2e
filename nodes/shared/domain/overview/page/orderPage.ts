import { zonedDays } from '../../decision/zonedDays';
import { DAY_MS, epochMs } from '../../time';
import { findMarketplace } from '../../marketplaces';
import { html, type Html } from '../../page/html';
import { pageFrame } from '../../page/frames';
import type { LedgerEntry } from '../../ledger';
import { orderPage, requestPage } from '../sellerCentral';
import { OVERVIEW_STYLE } from './overviewStyle';

/** Amazon's order number: three, seven and seven digits. */
const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/;

export const isOrderNumber = (text: string): boolean => ORDER_ID.test(text);

/** The whole story of one order, or why there is none. It finds nothing but its own order. */
export function orderStoryPage(
	orderId: string,
	entries: readonly LedgerEntry[],
	{ timeZone, nowMs }: { readonly timeZone: string; readonly nowMs: number },
): string {
	const own = entries.filter((entry) => entry.orderId === orderId);
	const content = isOrderNumber(orderId)
		? own.length > 0
			? own.map((entry) => story(entry, timeZone, nowMs))
			: [
					note(
						'The ledger does not know this order. It may be older than the ledger keeps, or not read yet, or of another account.',
					),
				]
		: [
				note(
					'This is no Amazon order number: it has three, seven and seven digits, as in 113-1234567-1234567.',
				),
			];
	return pageFrame({
		title: `Order ${orderId} · Seller overview`,
		kind: 'One order',
		headline: isOrderNumber(orderId) ? orderId : 'No order',
		scope: `As of ${zonedDays(timeZone).inWords(nowMs)} (${timeZone})`,
		style: OVERVIEW_STYLE,
		content: [...content, html`<p><a href="?">Back to the overview</a></p>`],
	});
}

const note = (text: string): Html => html`<section class="card"><p>${text}</p></section>`;

function story(entry: LedgerEntry, timeZone: string, nowMs: number): Html {
	const days = zonedDays(timeZone);
	const at = (iso: string | undefined) => {
		const ms = epochMs(iso);
		return ms === undefined ? undefined : `${days.inWords(ms)} (${timeZone})`;
	};
	const closesMs = epochMs(entry.windowClosesAt);
	const daysLeft =
		closesMs !== undefined && closesMs > nowMs
			? Math.floor((closesMs - nowMs) / DAY_MS)
			: undefined;
	const facts: ReadonlyArray<readonly [string, string | undefined]> = [
		['Status', entry.status ?? entry.requestStatus],
		['Reason', entry.reason],
		['Product', entry.product],
		[
			'Marketplace',
			entry.marketplaceId && (findMarketplace(entry.marketplaceId)?.name ?? entry.marketplaceId),
		],
		['Account', entry.account],
		['Carrier', entry.carrier],
		['Evidence of arrival', entry.evidence],
		['First seen shipped', at(entry.shippedSeenAt)],
		['First seen delivered', at(entry.deliveredSeenAt)],
		['To be asked from', at(entry.requestAt)],
		['Asked', at(entry.requestedAt)],
		['Amazon’s answer', entry.requestMessage],
		['Looked at next', at(entry.nextCheckAt)],
		['Amazon takes the request until', at(entry.windowClosesAt)],
		['Days left', daysLeft === undefined ? undefined : String(daysLeft)],
		['Last looked at', at(entry.checkedAt)],
	];
	const rows = facts.flatMap(([name, value]) =>
		value
			? [
					html`<dt>${name}</dt>
						<dd>${value}</dd>`,
				]
			: [],
	);
	const link = (text: string, href: string) =>
		html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
	return html`<section class="card">
		<dl class="facts">${rows}</dl>
		<p class="hint">
			${link('The order in Seller Central', orderPage(entry.orderId, entry.marketplaceId))}${entry.marketplaceId !== undefined && html` · ${link("Amazon's page for the request", requestPage(entry.orderId, entry.marketplaceId))}`}
		</p>
	</section>`;
}

import { buildScorecard } from '../../../../nodes/shared/domain/scorecard/buildScorecard';
import { scorecardEmail } from '../../../../nodes/shared/domain/scorecard/page/scorecardEmail';
import { scorecardPage } from '../../../../nodes/shared/domain/scorecard/page/scorecardPage';
import { plantAccount, type PlantedCarrier } from '../../../support/plantedAccount';

const now = new Date('2026-11-20T08:00:00Z');
const settings = { now, settlingDays: 14, minimumOrders: 300, emptyFeedbackIsZero: false };
const HOSTILE = `<img src=x onerror="alert('1')">&amp;`;

const carrier = (code: string, name: string, share: number): PlantedCarrier => ({
	code,
	name,
	share,
	negativeShare: 0.01,
	lateShare: 0.05,
	undeliverableShare: 0,
	medianDays: 3,
});
const carriers = [
	carrier('amazonLogistics', 'Amazon Logistics', 0.5),
	carrier('ups', 'UPS', 0.3),
	carrier('hostile', HOSTILE, 0.2),
];
const scorecardOf = (orders: number, more = {}) => {
	const account = plantAccount({
		seed: 4,
		orders,
		now,
		carriers,
		marketplaceIds: ['ATVPDKIKX0DER', HOSTILE],
	});
	return buildScorecard(account.orders, account.feedback, { ...settings, ...more });
};
const documents = (orders: number, more = {}) => {
	const scorecard = scorecardOf(orders, more);
	return [scorecardPage(scorecard), scorecardEmail(scorecard)] as const;
};

/** Every element closed, in order: what a browser mends, a mail program may not. */
function unbalanced(markup: string): string[] {
	const VOID = new Set(['meta', 'br', 'img', '!doctype']);
	const open: string[] = [];
	const faults: string[] = [];
	for (const [tag, slash, name = ''] of markup.matchAll(/<(\/?)([a-zA-Z!][\w!]*)[^>]*>/g)) {
		if (VOID.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
		if (slash === '') open.push(name);
		else if (open.pop() !== name) faults.push(tag);
	}
	return [...faults, ...open];
}

describe('The page and the e-mail', () => {
	it('escape every text', () => {
		for (const markup of documents(3000)) {
			expect(markup).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;');
			expect(markup).not.toContain('<img');
		}
	});

	it('load nothing and run nothing', () => {
		for (const markup of documents(3000)) {
			expect(markup).not.toMatch(/<script|<link|<[^>]*\s(src|href|on\w+)=|url\(|@import|https?:/i);
		}
	});

	it('are well-formed, small and large, with and without an experiment', () => {
		const experiment = { name: 'test', delaysInDays: [0, 7] };
		for (const orders of [1, 60, 6000]) {
			for (const markup of [...documents(orders), ...documents(orders, { experiment })]) {
				expect(unbalanced(markup)).toEqual([]);
				expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object/);
			}
		}
	});

	it('show the figures of the scorecard in the table', () => {
		const [page, email] = documents(6000);

		for (const markup of [page, email]) {
			expect(markup).toContain('Amazon Logistics');
			expect(markup).toMatch(/\d+\.\d–\d+\.\d/);
			expect(markup).toContain('United States');
		}
	});

	it('draw a marker for a measured carrier, and words for one with too few orders', () => {
		const [large] = documents(6000);
		const [small] = documents(60);

		expect(large.match(/class="bar"/g)?.length).toBeGreaterThanOrEqual(6);
		expect(small).not.toMatch(/class="b(?:and|ar)"/);
	});

	it('draw words where one carrier has too few orders for a rate', () => {
		const [middling] = documents(700);

		expect(middling).toContain('not enough (');
	});

	it('show a small account one sentence, what came in and what buyers wrote, and no rate', () => {
		const { orders, feedback } = plantAccount({ seed: 4, orders: 60, now, carriers });
		const ratings = [
			...feedback,
			{ orderId: orders[0]?.orderId ?? '', rating: 1, comment: HOSTILE, date: '2026-11-01' },
			{ orderId: orders[1]?.orderId ?? '', rating: 3, date: '2026-11-08' },
		];
		const scorecard = buildScorecard(orders, ratings, settings);
		for (const markup of [scorecardPage(scorecard), scorecardEmail(scorecard)]) {
			expect(markup).not.toMatch(/not enough|<img/i);
			expect(markup).toMatch(/60 orders and \d+ low ratings? are too few/);
			expect(markup).toContain('there are 60');
			expect(markup).toContain('&lt;img src=x');
			expect(markup.indexOf('No comment.')).toBeLessThan(markup.indexOf('&lt;img src=x'));
		}
		expect(buildScorecard(orders, feedback, { ...settings, minimumOrders: 60 }).smallAccount).toBe(
			undefined,
		);
	});

	it('keep the e-mail free of what mail programs drop', () => {
		const [, email] = documents(3000);

		expect(email).not.toMatch(/<svg|<style|class=|var\(--/);
	});

	it('name smaller carriers in a line instead of a page of rows', () => {
		const many = Array.from({ length: 12 }, (_, index) =>
			carrier(`c${index}`, `C${index}`, 1 / 12),
		);
		const { orders, feedback } = plantAccount({ seed: 4, orders: 600, now, carriers: many });
		const page = scorecardPage(buildScorecard(orders, feedback, settings));

		expect(page).toMatch(/5 more with \d+ parcels: /);
		expect(page.match(/data-label="Parcels"/g)).toHaveLength(7);
	});
});

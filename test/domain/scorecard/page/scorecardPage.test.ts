import { buildScorecard } from '../../../../nodes/shared/domain/scorecard/buildScorecard';
import { scorecardEmail } from '../../../../nodes/shared/domain/scorecard/page/scorecardEmail';
import {
	carrierTable,
	countTable,
	type ScorecardTable,
} from '../../../../nodes/shared/domain/scorecard/page/scorecardTable';
import { scorecardView } from '../../../../nodes/shared/domain/scorecard/page/scorecardView';
import {
	daysWords,
	marginWords,
	shareWords,
} from '../../../../nodes/shared/domain/scorecard/figureWords';
import type { Order } from '../../../../nodes/shared/domain/order';
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

describe('The words of a figure', () => {
	const days = (medianDays: number, ninetiethPercentileDays: number) =>
		({ enough: true, orders: 40, medianDays, ninetiethPercentileDays }) as const;
	const few = { enough: false, orders: 7, needed: 30 } as const;

	it('are percent or per 1,000, with the interval beside', () => {
		const share = {
			enough: true,
			count: 1,
			of: 80,
			share: 0.0125,
			low: 0.002,
			high: 0.067,
		} as const;

		expect(shareWords(share, 100)).toEqual({ text: '1.3%', detail: '0.2–6.7' });
		expect(shareWords(share, 1000)).toEqual({ text: '12.5', detail: '2.0–67.0' });
		expect(shareWords({ enough: false, count: 0, of: 1200, needed: 3000 }, 100)).toMatchObject({
			text: 'not enough',
			detail: '1,200 of 3,000',
		});
	});

	it.each([
		['what was seen', { known: days(2, 4) }, '2.0', '9 in 10: 4.0'],
		[
			'what was seen before what was estimated',
			{ known: days(2, 4), estimated: days(3, 7) },
			'2.0',
			'9 in 10: 4.0; est. 3.0',
		],
		[
			'the estimate where too few were seen',
			{ known: few, estimated: days(3, 7) },
			'est. 3.0',
			'9 in 10: 7.0',
		],
		['that too few were seen', { known: few }, 'not enough', '7 of 30'],
		['that nothing is known', {}, 'not known', undefined],
	])('tell of days %s', (_what, figures, text, detail) => {
		expect([daysWords(figures).text, daysWords(figures).detail]).toEqual([text, detail]);
	});

	it.each([
		[0, 'none needed', undefined],
		[1, '1 hour', undefined],
		[72, '72 hours', undefined],
		[73, '73 hours', '3.0 days'],
		[108, '108 hours', '4.5 days'],
	])('tell of a margin of %d hours %s', (hours, text, detail) => {
		const words = marginWords({ enough: true, hours });

		expect([words.text, words.detail]).toEqual([text, detail]);
	});
});

describe('What the page and the e-mail show', () => {
	const order = (id: number, code: string, more: Partial<Order> = {}): Order => ({
		orderId: `113-0000000-${1_000_000 + id}`,
		fulfillmentStatus: 'SHIPPED',
		marketplaceId: 'ATVPDKIKX0DER',
		packages: [
			{
				packageReferenceId: '1',
				deliveredAt: '2026-10-08T00:00:00Z',
				shipTime: '2026-10-06T00:00:00Z',
			},
		],
		...(code !== 'unknown' && {
			carrier: {
				code,
				name: code.toUpperCase(),
				isAmazonLogistics: code === 'amazonLogistics',
				evidence: 'declaredOnly',
				reason: '',
			},
		}),
		...more,
	});
	const low = (id: number, rating: number, date = '2026-10-20') => ({
		orderId: order(id, '').orderId,
		rating,
		date,
	});
	const view = (orders: Order[], feedback: ReturnType<typeof low>[] = [], more = {}) =>
		scorecardView(buildScorecard(orders, feedback, { ...settings, ...more }));
	/** The first row's cells by the names of their columns. */
	const cellsOf = ({ columns, rows }: ScorecardTable) =>
		Object.fromEntries(columns.map((name, index) => [name, rows[0]?.cells[index]?.text]));

	it('are each star and each request in its own column', () => {
		const request = (status: string) => ({
			channel: 'requestAReview',
			status,
			at: '',
			message: '',
		});
		const statuses = ['sent', 'sent', 'sent', 'notAvailable', 'unconfirmed', 'unconfirmed'];
		const orders = statuses.map((status, id) =>
			order(id, 'ups', { request: request(status) as NonNullable<Order['request']> }),
		);
		const feedback = [low(0, 1), low(1, 2), low(2, 2), low(3, 3), low(4, 3), low(5, 3)];
		const { carriers: rows } = view(orders, feedback);

		expect(cellsOf(countTable(rows))).toMatchObject({
			Orders: '6',
			'1★': '1',
			'2★': '2',
			'3★': '3',
		});
		expect(cellsOf(carrierTable(rows))).toMatchObject({ 'Asked / refused': '3 / 1' });
		expect(cellsOf(carrierTable(view([order(1, 'ups')]).carriers))).not.toHaveProperty(
			'Asked / refused',
		);
	});

	it('are how much was counted, in which weeks and as of when', () => {
		const sentOn = (id: number, shipTime: string) =>
			order(id, 'ups', { packages: [{ packageReferenceId: '1', shipTime }] });
		const { scope } = view(
			[sentOn(1, '2026-10-14T00:00:00Z'), sentOn(2, '2026-09-30T00:00:00Z')],
			[low(1, 1)],
		);

		expect(scope).toBe(
			'2 orders in 2 parcels, sent in the weeks of 2026-09-28 to 2026-10-12 · 1 order rated 1–3★ · as of 2026-11-20 08:00 UTC',
		);
		expect(view([sentOn(1, '2026-10-14T00:00:00Z')]).scope).toMatch(
			/^1 order in 1 parcel, .* 2026-10-12 to 2026-10-12 · 0 orders rated/,
		);
	});

	it('are a late share in percent, and no rate of ratings that nobody asked for', () => {
		const late = { deliverByWindow: { latest: '2026-10-07T00:00:00Z' } };
		const orders = Array.from({ length: 40 }, (_unused, id) =>
			order(
				id,
				'amazonLogistics',
				id < 10 ? late : { deliverByWindow: { latest: '2026-10-09T00:00:00Z' } },
			),
		);
		const [ratings, lateness] = view(orders, [], { minimumOrders: 30 }).findings;

		expect(lateness?.amazonLogistics.text).toBe('25.0%');
		expect(ratings?.amazonLogistics.text).toBe('not measured');
		expect(cellsOf(countTable(view(orders).carriers))).toMatchObject({ Late: '10 of 40' });
	});

	it('are shares of all parcels in percent, and the comments on delivery among the ratings', () => {
		const orders = [order(0, 'ups'), order(1, 'ups'), order(2, 'ups'), order(3, 'dhl')];
		const comments = ['Arrived late!', 'Late, and poor quality', 'Poor quality'];
		const feedback = comments.map((comment, id) => ({ ...low(id, 1), comment }));

		expect(cellsOf(carrierTable(view(orders, feedback).carriers))).toMatchObject({
			Carrier: 'UPS',
			Share: '75.0%',
			'Comments on delivery': '2 of 3',
		});
	});

	it('name in the e-mail each delay, the marketplaces, and who carried a rated order', () => {
		const experiment = { name: 'test', delaysInDays: [0, 1, 7] };
		const orders = Array.from({ length: 60 }, (_unused, id) =>
			order(id, 'ups', id % 2 ? { marketplaceId: 'A1PA6795UKMFR9' } : {}),
		);
		const email = scorecardEmail(buildScorecard(orders, [low(1, 1)], { ...settings, experiment }));

		for (const words of ['0 days', '1 day<', '7 days', 'Germany', 'United States', 'UPS, 113-']) {
			expect(email.replace(/\s*</g, '<')).toContain(words);
		}
	});

	it('are delays from the shortest on', () => {
		const experiment = { name: 'test', delaysInDays: [7, 0, 3] };
		const orders = Array.from({ length: 100 }, (_unused, id) => order(id, 'ups'));

		expect(view(orders, [], { experiment }).delays.map(({ delayDays }) => delayDays)).toEqual([
			0, 3, 7,
		]);
	});

	it('are the weeks of Amazon Logistics and of other carriers that are known', () => {
		const at = (shipTime: string) => ({ packages: [{ packageReferenceId: '1', shipTime }] });
		const { amazonLogisticsWeeks, otherWeeks } = view([
			order(1, 'amazonLogistics', at('2026-10-14T00:00:00Z')),
			order(2, 'amazonLogistics', at('2026-10-07T00:00:00Z')),
			order(3, 'ups', at('2026-10-07T00:00:00Z')),
			order(4, 'unknown', at('2026-10-07T00:00:00Z')),
		]);

		expect(amazonLogisticsWeeks.map(({ week, orders }) => [week, orders])).toEqual([
			['2026-10-05', 1],
			['2026-10-12', 1],
		]);
		expect(otherWeeks.map(({ week, orders }) => [week, orders])).toEqual([['2026-10-05', 1]]);
	});

	it('are marketplaces where there are several', () => {
		const german = order(2, 'ups', { marketplaceId: 'A1PA6795UKMFR9' });

		expect(view([order(1, 'ups')]).marketplaces).toEqual([]);
		expect(view([order(1, 'ups'), german]).marketplaces).toHaveLength(2);
	});

	it('are the parcels of the carriers that have no row', () => {
		const two = [{ packageReferenceId: '1' }, { packageReferenceId: '2' }];
		const orders = Array.from({ length: 9 }, (_unused, id) =>
			order(id, `c${id}`, { packages: two }),
		);

		expect(view(orders).moreCarriers).toMatch(/^2 more with 4 parcels: C\d, C\d\.$/);
	});

	it('are notes on what was left out, one order or more', () => {
		const noted = (orders: Order[], feedback: ReturnType<typeof low>[] = []) =>
			view(orders, feedback).notes.join('\n');
		const sold = order(3, 'ups', { salesChannel: { channelName: 'NON_AMAZON' } });
		const open = order(4, 'ups', { fulfillmentStatus: 'UNSHIPPED' });

		expect(noted([order(1, 'ups')])).not.toMatch(/left out|not counted/);
		expect(noted([order(1, 'ups')], [low(9, 1)])).toContain(
			'Of the rated orders, 1 not among the orders given: not counted.',
		);
		expect(noted([order(1, 'ups'), order(1, 'ups'), sold, open])).toContain(
			'Orders left out: 1 not shipped, 1 sold outside Amazon, 1 repeated.',
		);
	});

	it('are the twenty newest ratings of a small account, and how many more there are', () => {
		const ids = Array.from({ length: 23 }, (_unused, id) => id);
		const orders = ids.map((id) => order(id, 'ups'));
		const feedback = ids.map((id) => low(id, 1, `2026-10-${String(id + 1).padStart(2, '0')}`));
		const { smallAccount } = view(orders, feedback);

		expect(smallAccount?.ratings.map(({ date }) => date?.slice(-2))).toEqual(
			ids.map((id) => String(23 - id).padStart(2, '0')).slice(0, 20),
		);
		expect(smallAccount?.moreRatings).toMatch(/^3 older/);
		expect(view(orders.slice(0, 20), feedback.slice(0, 20)).smallAccount).not.toHaveProperty(
			'moreRatings',
		);
	});

	it('is a dotted bar for estimated days, and a whole one for days that were seen', () => {
		const days = (fields: Partial<NonNullable<Order['packages']>[number]>) =>
			Array.from({ length: 40 }, (_unused, id) =>
				order(id, 'ups', {
					packages: [{ packageReferenceId: '1', shipTime: '2026-10-06T00:00:00Z', ...fields }],
				}),
			);
		const page = (orders: Order[]) =>
			scorecardPage(buildScorecard(orders, [], { ...settings, minimumOrders: 1 }));

		expect(page(days({ deliveredAt: '2026-10-08T00:00:00Z' }))).not.toContain(
			'class="bar estimate"',
		);
		expect(page(days({ estimatedArrivalDate: '2026-10-08T00:00:00Z' }))).toContain(
			'class="bar estimate"',
		);
	});

	it('is a line of ratings from two weeks on, week after week', () => {
		const inWeeks = (count: number) =>
			Array.from({ length: count }, (_unused, id) =>
				order(id, 'ups', {
					packages: [
						{
							packageReferenceId: '1',
							shipTime: new Date(Date.parse('2026-10-06') - id * 7 * 86_400_000).toISOString(),
							deliveredAt: '2026-10-08T00:00:00Z',
						},
					],
				}),
			);
		const page = (weeks: number) =>
			scorecardPage(buildScorecard(inWeeks(weeks), [low(0, 1)], { ...settings, minimumOrders: 1 }));
		const labels = [...page(3).matchAll(/x="([\d.]+)"[^>]*>(\d\d-\d\d)</g)].map(
			([, x, label]) => [Number(x), label] as const,
		);

		expect(page(1)).not.toContain('class="line"');
		expect(page(2)).toContain('class="line"');
		expect(labels.map(([, label]) => label)).toEqual(['09-21', '09-28', '10-05']);
		expect([...labels].sort(([a], [b]) => a - b)).toEqual(labels);
	});
});

import { MARKETPLACES } from '../../../nodes/shared/domain/marketplaces';
import {
	buildOverview,
	weeksOf,
	type OverviewInput,
} from '../../../nodes/shared/domain/overview/overview';
import { orderPage } from '../../../nodes/shared/domain/overview/sellerCentral';
import type { FeedbackCount } from '../../../nodes/shared/domain/report/salesAndTraffic';
import { overviewEmail } from '../../../nodes/shared/domain/overview/page/overviewEmail';
import { overviewPage } from '../../../nodes/shared/domain/overview/page/overviewPage';
import { orderStoryPage } from '../../../nodes/shared/domain/overview/page/orderPage';
import { summarizeRun } from '../../../nodes/shared/domain/overview/runLog';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-30T14:00:00Z');
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;

const run = (daysAgo: number, sent: number) =>
	summarizeRun(
		Array.from({ length: sent }, (_unused, index) => ({
			orderId: `113-000${daysAgo % 10}${index}`,
			outcome: 'due',
			requestStatus: 'sent',
		})),
		{
			channel: 'requestAReview',
			startedBy: 'schedule',
			runId: '1',
			account: '',
			workflow: HOSTILE,
			nowMs: NOW - daysAgo * DAY,
			isDryRun: false,
		},
	);
const input: OverviewInput = {
	runs: Array.from({ length: 10 }, (_unused, index) => run(index, index)),
	ledger: [],
	periodDays: 7,
	timeZone: 'America/Los_Angeles',
	nowMs: NOW,
};
const hostile: OverviewInput = {
	...input,
	runs: [
		...input.runs,
		summarizeRun([{ orderId: HOSTILE, outcome: 'notYet', code: HOSTILE, reason: HOSTILE }], {
			channel: 'requestAReview',
			startedBy: 'schedule',
			runId: HOSTILE,
			account: HOSTILE,
			workflow: HOSTILE,
			nowMs: NOW,
			isDryRun: false,
			failure: HOSTILE,
		}),
	],
	ledger: [{ orderId: HOSTILE, requestStatus: 'unconfirmed', marketplaceId: HOSTILE }],
	lowRatings: [
		{
			orderId: HOSTILE,
			rating: 1,
			date: '2026-11-29',
			comment: HOSTILE,
			response: HOSTILE,
			marketplaceId: HOSTILE,
		},
	],
	health: [
		{
			marketplaceId: HOSTILE,
			accountStatus: HOSTILE,
			lateShipmentRate: { rate: 1, status: HOSTILE, from: HOSTILE, to: HOSTILE },
			policyCounters: [{ name: HOSTILE, defects: 1 }],
		},
	],
	topics: [
		{
			asin: HOSTILE,
			itemName: HOSTILE,
			marketplaceId: HOSTILE,
			sentiment: 'negative',
			topic: HOSTILE,
		},
	],
};

const ofTile = (label: RegExp) =>
	buildOverview(input).tiles.find((tile) => label.test(tile.label))?.value;

describe('The overview', () => {
	it('counts the requests of as many calendar days in the tile as in the bars', () => {
		const { requestsByDay } = buildOverview(input);
		const inBars = requestsByDay.reduce((sum, { sent }) => sum + sent, 0);

		expect(requestsByDay).toHaveLength(7);
		expect(inBars).toBe(0 + 1 + 2 + 3 + 4 + 5 + 6);
		expect(ofTile(/^Asked/)).toBe(String(inBars));
	});

	it('adds accounts up, keeps messages apart, and takes nobody who was asked for left out', () => {
		const asked = { outcome: 'skipped', code: 'alreadyAsked', reason: 'Asked.' };
		const left = { outcome: 'skipped', code: 'returned', reason: 'Sent back.' };
		const held = { outcome: 'notYet', code: 'windowNotOpen', reason: 'Opens later.' };
		const of = (account: string, channel: 'requestAReview' | 'buyerMessage') =>
			summarizeRun(
				[
					{ orderId: `${account}1`, ...asked },
					{ orderId: `${account}2`, ...left },
					{ orderId: `${account}3`, ...held },
					{ orderId: `${account}4`, outcome: 'due', code: 'due', requestStatus: 'sent' },
				],
				{
					channel,
					startedBy: 'schedule',
					runId: account,
					account,
					workflow: channel,
					nowMs: NOW,
					isDryRun: false,
				},
			);
		const overview = buildOverview({
			...input,
			runs: [of('A', 'requestAReview'), of('B', 'requestAReview'), of('A', 'buyerMessage')],
		});

		expect(overview.tiles.map(({ label, value }) => [label, value]).slice(0, 5)).toEqual([
			['Asked, 7 days', '2'],
			['Messages sent, 7 days', '1'],
			['Waiting', '2'],
			['Last chance, 3 days', '0'],
			['Left out', '2'],
		]);
		expect(overview.skippedReasons.map(({ code, orders }) => [code, orders])).toEqual([
			['returned', 2],
		]);
		expect(overview.tiles[0]?.detail).toBe('the run log begins on Mon 30 Nov 2026');
	});

	it('says what a full period is compared with, and that a log is younger than it', () => {
		const detail = (runs: OverviewInput['runs']) =>
			buildOverview({ ...input, runs }).tiles[0]?.detail;
		const both = (now: number, before: number) => detail([run(7, before), run(6, now)]);

		expect(both(3, 1)).toBe('2 more than in the 7 days before');
		expect(both(1, 3)).toBe('2 fewer than in the 7 days before');
		expect(both(2, 2)).toBe('as many as in the 7 days before');
		expect(detail([run(6, 2)])).toMatch(/^the run log begins on Tue 24 Nov 2026/);
		expect(detail([])).toBe('as many as in the 7 days before');
	});

	it('adds up the runs of one day, at most eight weeks of days, and messages by themselves', () => {
		const message = { ...run(1, 4), channel: 'buyerMessage' as const };
		const overview = buildOverview({ ...input, runs: [run(1, 2), run(1, 3), message] });

		expect(overview.requestsByDay.slice(-2)).toEqual([
			{ day: 'Sun 29 Nov 2026', sent: 5 },
			{ day: 'Mon 30 Nov 2026', sent: 0 },
		]);
		expect(buildOverview({ ...input, periodDays: 56 }).requestsByDay).toHaveLength(56);
		expect(buildOverview({ ...input, periodDays: 365 }).requestsByDay).toHaveLength(56);
		expect(buildOverview({ ...input, periodDays: 1 }).tiles[0]).toMatchObject({
			label: 'Asked, 1 day',
			detail: '1 fewer than in the 1 day before',
		});
	});

	it('tells of the last run of requests in each tile its own', () => {
		const row = { ...run(0, 1), account: 'A', held: 7, skipped: 5, notAvailable: 3 };
		const message = { ...row, channel: 'buyerMessage' as const, held: 90, skipped: 80 };
		const tiles = (runs: OverviewInput['runs']) =>
			new Map(buildOverview({ ...input, runs }).tiles.map((tile) => [tile.label, tile]));
		const one = tiles([row, message]);

		expect(one.get('Waiting')).toMatchObject({ value: '7', detail: 'in the last run' });
		expect(one.get('Left out')).toMatchObject({ value: '5', detail: 'in the last run' });
		expect(one.get('Not offered by Amazon')).toMatchObject({
			value: '3',
			detail: 'in the last run; Amazon gives no reason',
		});
		const two = tiles([row, { ...row, account: 'B', nextDueAt: '2026-12-03T18:00:00.000Z' }]);
		expect(two.get('Left out')?.detail).toBe('in the last run of each workflow');
		expect(two.get('Waiting')).toMatchObject({
			value: '14',
			detail: 'the next from Thu 3 Dec 2026, 10:00 (America/Los_Angeles)',
		});
	});

	it('says the same in whatever order the rows come', () => {
		const runs = [...input.runs, { ...run(3, 0), mode: 'dryRun' as const }];

		expect(buildOverview({ ...input, runs: [...runs].reverse() })).toEqual(
			buildOverview({ ...input, runs }),
		);
	});

	it('tells what the seller expects of the runs, and of the client secret', () => {
		const state = (expectedGapMs: number) =>
			buildOverview({ ...input, runs: [run(4, 1)], expectedGapMs }).state.kind;

		expect([state(DAY), state(9 * DAY)]).toEqual(['stopped', 'running']);
		expect(
			buildOverview({ ...input, secretMadeMs: NOW - 170 * DAY }).attention.map(({ code }) => code),
		).toContain('secretOld');
	});

	it('shows a dash for what no run has told, and not for none', () => {
		const value = (label: string, runs: OverviewInput['runs']) =>
			buildOverview({ ...input, runs }).tiles.find((tile) => tile.label === label)?.value;

		for (const label of ['Waiting', 'Left out', 'Not offered by Amazon']) {
			expect([value(label, []), value(label, [run(0, 1)])]).toEqual(['–', '0']);
		}
	});

	it('counts the low ratings of four weeks, and lists all that was read, newest first', () => {
		const lowRatings = [30, 1, 28].map((daysAgo) => ({
			orderId: `113-${daysAgo}`,
			rating: 2,
			date: new Date(NOW - daysAgo * DAY).toISOString(),
		}));
		const overview = buildOverview({ ...input, lowRatings });

		expect(overview.tiles.at(-1)).toMatchObject({ label: '1–3★, 28 days', value: '2' });
		expect(overview.lowRatings?.map(({ orderId }) => orderId)).toEqual([
			'113-1',
			'113-28',
			'113-30',
		]);
	});

	it('takes for the first live run the first that asked somebody', () => {
		const feedbackCounts = [
			{
				marketplaceId: 'X',
				startDate: '2026-11-15',
				endDate: '2026-11-21',
				granularity: 'WEEK' as const,
				feedbackReceived: 1,
				negativeFeedbackReceived: 0,
				ordersShipped: 10,
				isSettled: true,
			},
		];
		const kind = (runs: OverviewInput['runs']) =>
			buildOverview({ ...input, runs, feedbackCounts }).effect.kind;

		expect(kind([run(5, 0)])).toBe('notLive');
		expect(kind([run(5, 0), run(4, 1)])).toBe('tooEarly');
		const earliest = (runs: OverviewInput['runs']) =>
			buildOverview({ ...input, runs, feedbackCounts }).effect;
		expect(earliest([run(5, 0), run(4, 1), run(1, 1)])).toEqual(earliest([run(4, 1)]));
		expect(earliest([run(1, 1)])).not.toEqual(earliest([run(4, 1)]));
		expect(kind(hostile.runs.map((row) => ({ ...row, mode: 'dryRun' })))).toBe('notLive');
	});

	it('says that feedback was not read, which is not the same as none', () => {
		expect(ofTile(/^1–3★/)).toBe('–');
		expect(buildOverview({ ...input, lowRatings: [] }).tiles[5]?.value).toBe('0');
	});

	it('has no script, loads nothing, and opens links outside of it', () => {
		const page = overviewPage(buildOverview(hostile));

		expect(page).not.toMatch(/<script|<link|<img|@import|url\(/i);
		expect(page.match(/<a href="https/g)?.length).toBe(page.match(/target="_blank"/g)?.length);
	});

	it.each([
		['page', () => overviewPage(buildOverview(hostile))],
		['mail', () => overviewEmail(buildOverview(hostile))],
		['story', () => orderStoryPage(HOSTILE, hostile.ledger, hostile)],
		[
			'story of a known order',
			() =>
				orderStoryPage(
					'113-1234567-1234567',
					[
						{
							orderId: '113-1234567-1234567',
							product: HOSTILE,
							reason: HOSTILE,
							marketplaceId: HOSTILE,
						},
					],
					hostile,
				),
		],
	])('escapes hostile text in the %s', (_name, render) => {
		expect(render()).not.toMatch(/<script>|onerror=alert\(1\)>|<img/);
	});

	it('keeps the mail below the size at which Gmail cuts it', () => {
		const many = Array.from({ length: 500 }, (_unused, index) => ({
			orderId: `113-1234567-${1_000_000 + index}`,
			rating: 1,
			date: '2026-11-29',
			comment: 'x'.repeat(400),
		}));

		expect(overviewEmail(buildOverview({ ...hostile, lowRatings: many })).length).toBeLessThan(
			102_000,
		);
	});

	it.each([
		['page', overviewPage],
		['mail', overviewEmail],
	])(
		'gives in the %s each list its own reasons, in words or else by their codes',
		(_name, show) => {
			const reasons = (code: string, reason: string) =>
				JSON.stringify([{ code, orders: 2, orderId: '113-1', reason }]);
			const row = {
				...run(0, 1),
				heldReasons: reasons('windowNotOpen', 'Opens later.'),
				skippedReasons: reasons('returned', ''),
			};
			const [, waiting = '', rest = ''] =
				/Why not yet([^]*?)Left out([^]*)/.exec(
					show(buildOverview({ ...input, runs: [row] })).replace(
						/<dl class="tiles">[^]*?<\/dl>/,
						'',
					),
				) ?? [];

			expect(waiting).toContain('Opens later.');
			expect(waiting).not.toContain('windowNotOpen');
			expect(waiting).not.toContain('returned');
			expect(rest).toContain('returned');
			expect(rest).not.toContain('Opens later.');
		},
	);

	it('draws the busiest day as the highest bar, and others in their share of it', () => {
		const overview = buildOverview({ ...input, runs: [run(0, 4), run(1, 2), run(2, 1)] });
		const heights = [...overviewPage(overview).matchAll(/height="([\d.]+)"\s*><title>/g)]
			.map(([, height]) => Number(height))
			.slice(-3);
		const widths = [...overviewEmail(overview).matchAll(/width="(\d+)%"/g)]
			.map(([, width]) => Number(width))
			.slice(-4);

		expect(heights[2]).toBeGreaterThan(60);
		expect(heights.map((height) => height / (heights[2] ?? NaN))).toEqual([0.25, 0.5, 1]);
		expect(widths).toEqual(expect.arrayContaining([25, 50, 100]));
		expect(overviewPage(overview)).toContain('7 requests in 7 days');
		expect(overviewPage(overview)).toContain('7 in all, 4 at most on one day');
	});

	it('shows the newest ratings and the commonest reasons, where there are many', () => {
		const date = (index: number) => `2026-10-${String(index + 1).padStart(2, '0')}`;
		const lowRatings = Array.from({ length: 20 }, (_unused, index) => ({
			orderId: `113-1234567-${1_000_000 + index}`,
			rating: 1,
			date: date(index),
			marketplaceId: 'A1VC38T7YXB528',
		}));
		const heldReasons = JSON.stringify(
			Array.from({ length: 8 }, (_unused, index) => ({
				code: `code${index}`,
				orders: 9 - index,
				orderId: '1',
				reason: '',
			})),
		);
		const overview = buildOverview({ ...input, lowRatings, runs: [{ ...run(0, 1), heldReasons }] });
		const [page, mail] = [overviewPage(overview), overviewEmail(overview)];

		expect(lowRatings.filter((one) => page.includes(one.date)).map((one) => one.date)).toEqual(
			Array.from({ length: 10 }, (_unused, index) => date(10 + index)),
		);
		expect(lowRatings.filter((one) => mail.includes(one.date)).map((one) => one.date)).toEqual(
			Array.from({ length: 5 }, (_unused, index) => date(15 + index)),
		);
		expect(page).toContain(
			'https://sellercentral.amazon.co.jp/orders-v3/order/113-1234567-1000019',
		);
		expect(mail.match(/code\d/g)).toEqual(['code0', 'code1', 'code2', 'code3', 'code4']);
	});

	it('draws in the mail the last seven days, up to today', () => {
		const mail = overviewEmail(buildOverview({ ...input, periodDays: 28 }));
		const days = mail.match(/>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ Nov 2026</g);

		expect(days?.at(0)).toContain('Tue 24 Nov');
		expect(days?.at(-1)).toContain('Mon 30 Nov');
	});

	it('shows small rates, only policies with defects, and what reviews praise or blame', () => {
		const topic = { asin: 'B00EXAMPLE', marketplaceId: 'X' };
		const page = overviewPage(
			buildOverview({
				...input,
				health: [
					{
						marketplaceId: 'ATVPDKIKX0DER',
						accountStatus: 'AT_RISK',
						lateShipmentRate: {
							rate: 0.0094,
							target: 0.04,
							status: 'GOOD',
							count: 3,
							of: 320,
							from: '2026-10-01T00:00:00Z',
							to: '2026-10-30T00:00:00Z',
						},
						cancellationRate: { rate: 0.5, status: 'BAD' },
						policyCounters: [
							{ name: 'listingPolicyViolations', defects: 2 },
							{ name: 'foodAndProductSafetyIssues', defects: 0 },
						],
					},
				],
				topics: [
					{ ...topic, sentiment: 'positive', topic: 'taste', occurrencePercentage: 12.34 },
					{ ...topic, sentiment: 'negative', topic: 'packaging', starRatingImpact: -0.5 },
				],
			}),
		);
		const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

		expect(text).toContain('Late shipment rate 0.94% 3 of 320 4% GOOD 2026-10-01 to 2026-10-30');
		expect(text).toMatch(/Amazon&#39;s own judgment: AT_RISK\./);
		expect(page.match(/class="status-bad"/g)).toHaveLength(1);
		expect(text).toContain('Policy: listingPolicyViolations 2.');
		expect(text).toContain('taste praise it 12.3% –');
		expect(text).toContain('packaging blame it – -0.50');
	});

	it('takes rows that somebody wrote by hand', () => {
		const [first] = input.runs;
		const odd = first && { ...first, heldReasons: 'none', skippedReasons: '[{"code":1}]' };

		expect(buildOverview({ ...input, runs: odd ? [odd] : [] }).heldReasons).toEqual([]);
	});
});

describe('weeksOf', () => {
	const day = (startDate: string, fields: Partial<FeedbackCount> = {}): FeedbackCount => ({
		marketplaceId: 'US',
		startDate,
		endDate: startDate,
		granularity: 'DAY',
		feedbackReceived: 2,
		negativeFeedbackReceived: 1,
		ordersShipped: 10,
		isSettled: true,
		...fields,
	});
	// 1 November 2026 was a Sunday.
	const week = Array.from({ length: 7 }, (_unused, index) => day(`2026-11-0${index + 1}`));

	it('makes a week of its seven days from Sunday on, and none of six', () => {
		expect(weeksOf(week)).toEqual([
			{
				startDate: '2026-11-01',
				feedbackReceived: 14,
				negativeFeedbackReceived: 7,
				ordersShipped: 70,
				isSettled: true,
			},
		]);
		for (const left of week) expect(weeksOf(week.filter((one) => one !== left))).toEqual([]);
	});

	it('takes a week for open as long as one of its days is', () => {
		for (const open of week) {
			const days = week.map((one) => (one === open ? { ...one, isSettled: false } : one));

			expect(weeksOf(days)[0]?.isSettled).toBe(false);
		}
	});

	it('adds marketplaces up, the oldest week first', () => {
		const of = (marketplaceId: string, startDate: string) =>
			day(startDate, { marketplaceId, granularity: 'WEEK' });
		const counts = [of('US', '2026-11-08'), of('US', '2026-11-01'), of('CA', '2026-11-08')];

		expect(
			weeksOf(counts).map(({ startDate, ordersShipped }) => [startDate, ordersShipped]),
		).toEqual([
			['2026-11-01', 10],
			['2026-11-08', 20],
		]);
	});
});

describe('The pages of Seller Central', () => {
	it('are those of the marketplace, in each that Amazon has', () => {
		for (const { marketplaceId, domain, countryCode } of MARKETPLACES) {
			const { host } = new URL(orderPage('113-1234567-1234567', marketplaceId));
			const isOwn = host === `sellercentral.${domain}`;

			expect([countryCode, isOwn || host === 'sellercentral-europe.amazon.com']).toEqual([
				countryCode,
				true,
			]);
		}
	});

	it('are those of the United States where no marketplace is known', () => {
		expect(orderPage('113-1')).toBe('https://sellercentral.amazon.com/orders-v3/order/113-1');
	});
});

describe("One order's story", () => {
	const entries = [
		{ orderId: '113-1234567-1234567', reason: 'Held: on the road.', product: 'Cutting board' },
		{ orderId: '113-7654321-7654321', reason: 'Asked.', product: 'Lamp' },
	];
	const story = (orderId: string) =>
		orderStoryPage(orderId, entries, { timeZone: 'UTC', nowMs: NOW });

	it('tells its own order and no other', () => {
		expect(story('113-1234567-1234567')).toContain('Cutting board');
		expect(story('113-1234567-1234567')).not.toContain('Lamp');
	});

	it('tells each time under its own name', () => {
		const names = {
			shippedSeenAt: 'First seen shipped',
			deliveredSeenAt: 'First seen delivered',
			requestAt: 'To be asked from',
			requestedAt: 'Asked',
			nextCheckAt: 'Looked at next',
			windowClosesAt: 'Amazon takes the request until',
			checkedAt: 'Last looked at',
		};
		const entry = Object.fromEntries(
			Object.keys(names).map((field, index) => [field, `2026-12-0${index + 1}T10:00:00Z`]),
		);
		const page = orderStoryPage(
			'113-1234567-1234567',
			[
				{ orderId: '113-1234567-1234567', ...entry },
				{ orderId: '113-1234567-12345678', reason: 'Another.' },
			],
			{ timeZone: 'UTC', nowMs: NOW },
		);
		const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

		for (const [index, name] of Object.values(names).entries()) {
			expect(text).toMatch(new RegExp(` ${name} \\w{3} ${index + 1} Dec 2026, 10:00`));
		}
		expect(text).toContain('Days left 5 ');
		expect(text).not.toContain('Another.');
	});

	it('tells each fact under its own name, by the word of the ledger', () => {
		const orderId = '113-1234567-1234567';
		const told = (fields: object, nowMs = NOW) =>
			orderStoryPage(orderId, [{ orderId, ...fields }], { timeZone: 'UTC', nowMs })
				.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' ');
		const text = told({
			status: 'Waiting',
			requestStatus: 'notYet',
			reason: 'Why.',
			product: 'Mug',
			marketplaceId: 'A1PA6795UKMFR9',
			account: 'Shop',
			carrier: 'UPS',
			evidence: 'A scan',
			requestMessage: 'Words.',
		});

		for (const fact of [
			'Status Waiting',
			'Reason Why.',
			'Product Mug',
			'Marketplace Germany',
			'Account Shop',
			'Carrier UPS',
			'Evidence of arrival A scan',
			'Amazon’s answer Words.',
		]) {
			expect(text).toContain(fact);
		}
		expect(told({ requestStatus: 'sent', marketplaceId: 'X' })).toMatch(
			/Status sent .*Marketplace X /,
		);
		expect(told({ windowClosesAt: '2026-11-30T13:59:00Z' })).not.toContain('Days left');
	});

	it.each([
		['an unknown order', '113-0000000-0000000', 'does not know this order'],
		['no order number', "' OR 1=1", 'no Amazon order number'],
	])('says so of %s', (_what, orderId, words) => {
		expect(story(orderId)).toContain(words);
	});
});

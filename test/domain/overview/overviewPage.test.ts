import { buildOverview, type OverviewInput } from '../../../nodes/shared/domain/overview/overview';
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

	it('takes rows that somebody wrote by hand', () => {
		const [first] = input.runs;
		const odd = first && { ...first, heldReasons: 'none', skippedReasons: '[{"code":1}]' };

		expect(buildOverview({ ...input, runs: odd ? [odd] : [] }).heldReasons).toEqual([]);
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

	it.each([
		['an unknown order', '113-0000000-0000000', 'does not know this order'],
		['no order number', "' OR 1=1", 'no Amazon order number'],
	])('says so of %s', (_what, orderId, words) => {
		expect(story(orderId)).toContain(words);
	});
});

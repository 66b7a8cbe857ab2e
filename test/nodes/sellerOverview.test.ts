import type { IDataObject } from 'n8n-workflow';

import { SellerOverview } from '../../nodes/SellerOverview/SellerOverview.node';
import { runNode, type NodeRunOptions } from '../support/runNode';

const run = async (
	parameters: NonNullable<NodeRunOptions['parameters']>,
	inputs: IDataObject[][],
	more: Partial<NodeRunOptions> = {},
) => {
	const { outputs } = await runNode(new SellerOverview(), { parameters, inputs, ...more });
	return outputs[0] ?? [];
};
const summarize = async (items: IDataObject[], parameters: IDataObject = {}) =>
	(await run({ operation: 'summarizeRun', ...(parameters as object) }, [items]))[0];

const asked = (orderId: string): IDataObject => ({
	orderId,
	decision: { outcome: 'due', code: 'due', reason: 'Due.' },
	request: { status: 'sent' },
});

describe('Summarize Run', () => {
	it('makes one row of all outcomes, linked to every item', async () => {
		const row = await summarize([asked('1'), asked('2')], { dryRun: false, account: 'Shop US' });

		expect(row?.json).toMatchObject({
			account: 'Shop US',
			runId: 'execution-under-test',
			mode: 'live',
			ended: 'completed',
			read: 2,
			sent: 2,
		});
		expect(row?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('reads flat rows of the ledger as well', async () => {
		const row = await summarize([
			{ orderId: '1', outcome: 'notYet', decisionCode: 'waiting', decisionReason: 'Held.' },
		]);

		expect(row?.json).toMatchObject({ read: 1, held: 1 });
		expect(row?.json.heldReasons).toContain('"waiting"');
	});

	it('makes a row of a run without an order', async () => {
		expect((await summarize([{}]))?.json).toMatchObject({ read: 0, ended: 'completed' });
	});

	it.each([
		[
			'while it runs',
			{
				execution: {
					id: '231',
					error: { message: 'Amazon denied access', description: 'Add the role' },
				},
				workflow: { id: '1', name: 'Request reviews' },
			},
			{ runId: '231', workflow: 'Request reviews', summary: 'Amazon denied access. Add the role' },
		],
		[
			'while it starts',
			{ trigger: { error: { message: 'No schedule' } }, workflow: { name: 'Request reviews' } },
			{ workflow: 'Request reviews', summary: 'No schedule' },
		],
	])('takes what n8n tells of a run that failed %s', async (_when, item, row) => {
		expect((await summarize([item as IDataObject]))?.json).toMatchObject({
			ended: 'failed',
			...row,
		});
	});

	it.each([
		[true, 'dryRun'],
		['true', 'dryRun'],
		[false, 'live'],
		['false', 'live'],
	])('takes Dry Run %p for %s', async (dryRun, mode) => {
		expect((await summarize([asked('1')], { dryRun }))?.json.mode).toBe(mode);
	});

	it('takes a run for a dry run where nobody says that it sends', async () => {
		expect((await summarize([asked('1')]))?.json.mode).toBe('dryRun');
	});

	it('says what is sent and what the run waits for', async () => {
		expect((await summarize([asked('1')]))?.json).toMatchObject({
			channel: 'requestAReview',
			startedBy: 'schedule',
		});
		const options = { channel: 'buyerMessage', startedBy: 'order' };
		expect((await summarize([asked('1')], { options }))?.json).toMatchObject(options);
	});

	it.each([
		['channel', "What Is Sent cannot be 'sms'", { channel: 'sms' }],
		['startedBy', "Started By cannot be 'me'", { startedBy: 'me' }],
	])('refuses a choice of %s that there is not', async (_name, message, options) => {
		await expect(summarize([asked('1')], { options })).rejects.toThrow(message);
	});

	it.each([
		[
			'an order of Delivery Wait',
			{
				decision: {
					outcome: 'notYet',
					requestAt: '2026-12-02T10:00:00Z',
					windowClosesAt: '2026-12-09T10:00:00Z',
				},
			},
		],
		[
			'a row of the ledger',
			{
				outcome: 'notYet',
				requestAt: '2026-12-02T10:00:00Z',
				windowClosesAt: '2026-12-09T10:00:00Z',
			},
		],
	])('says from %s when the next is due and which window closes first', async (_of, item) => {
		expect((await summarize([{ orderId: '1', ...item }]))?.json).toMatchObject({
			nextDueAt: '2026-12-02T10:00:00.000Z',
			nearestDeadlineAt: '2026-12-09T10:00:00.000Z',
		});
	});

	it('keeps the name that the seller gives, also of a run that failed', async () => {
		const failure = { trigger: { error: { message: 'No' } }, workflow: { name: 'Untitled 3' } };
		const row = await summarize([failure], { options: { workflow: 'Evening run' } });

		expect(row?.json).toMatchObject({ ended: 'failed', workflow: 'Evening run' });
	});

	it('names the workflow and the start that it is given', async () => {
		const options = { workflow: 'Evening run', startedAt: '2026-11-30T08:00:00Z' };

		expect((await summarize([asked('1')], { options }))?.json).toMatchObject({
			workflow: 'Evening run',
			startedAt: '2026-11-30T08:00:00.000Z',
		});
	});
});

const logRow = async (finishedAt: string, items: IDataObject[] = [asked('1')]) => ({
	...(await summarize(items, { dryRun: false }))?.json,
	finishedAt,
});
const build = async (inputs: IDataObject[][], parameters: IDataObject = {}) =>
	(
		await run(
			{
				operation: 'buildOverview',
				options: { asOf: '2026-11-30T14:00:00Z', timeZone: 'Europe/Berlin' },
				...(parameters as object),
			},
			inputs,
		)
	)[0];

describe('Build Overview', () => {
	it('makes a page, a mail and figures of the run log alone', async () => {
		const item = await build([[await logRow('2026-11-30T10:00:00Z')]]);

		expect(item?.json).toMatchObject({ state: 'running', needsYou: [] });
		expect(item?.json.html).toMatch(/^<!doctype html>/);
		expect(item?.json.emailSubject).toBe('Seller overview, week of 2026-11-30: It runs');
		expect(item?.json.summary).toContain('(Europe/Berlin)');
		expect(item?.json.html).toContain('seller feedback was not read');
	});

	it('reads the run log by the column names of PostgreSQL as well', async () => {
		const row = await logRow('2026-11-30T10:00:00Z');
		const inPostgres = Object.fromEntries(
			Object.entries(row).map(([field, value]) => [
				field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
				field === 'finishedAt' ? new Date(String(value)) : value,
			]),
		) as IDataObject;
		const [item, same] = [await build([[inPostgres]]), await build([[row]])];

		expect(item?.json).toMatchObject({ state: 'running' });
		expect(item?.json.html).toBe(same?.json.html);
	});

	it('takes n8n rows of an empty table, and an input without rows for none', async () => {
		const item = await build([[{}], [], []]);

		expect(item?.json).toMatchObject({ state: 'neverRan' });
		expect(item?.json.html).not.toContain('seller feedback was not read');
	});

	it('shows feedback, counts, health and topics by the inputs that they come in by', async () => {
		const item = await build([
			[await logRow('2026-11-30T10:00:00Z')],
			[{ orderId: '113-1234567-1234567', requestStatus: 'unconfirmed' }],
			[{ orderId: '113-1234567-1234567', rating: 1, date: '2026-11-29', comment: 'Late!' }],
			[{ startDate: '2026-11-15', granularity: 'WEEK', feedbackReceived: 3, ordersShipped: 100 }],
			[{ marketplaceId: 'ATVPDKIKX0DER', accountStatus: 'AT_RISK' }],
			[{ asin: 'B00EXAMPLE', topic: 'packaging', sentiment: 'negative', marketplaceId: 'X' }],
		]);

		expect(item?.json.needsYou).toEqual([
			expect.stringContaining('in doubt'),
			expect.stringContaining('new rating'),
			expect.stringContaining('AT_RISK'),
		]);
		for (const words of [
			'Late!',
			'Account health, United States',
			'packaging',
			'Too early to tell',
		]) {
			expect(item?.json.html).toContain(words);
		}
	});

	it('says what could not be read, and takes it for unread and not for none', async () => {
		const denied = { error: 'Amazon denied access: tick the role Brand Analytics' };
		const item = await build([[], [], [{ error: { message: 'No <answer>' } }], [denied]]);

		expect(item?.json.figures).toMatchObject({
			notRead: [
				{ what: 'Feedback', why: 'No <answer>' },
				{ what: 'Feedback Counts', why: denied.error },
			],
			effect: { kind: 'noCounts' },
		});
		expect(item?.json.figures).not.toHaveProperty('lowRatings');
		for (const shown of [item?.json.html, item?.json.emailHtml]) {
			expect(shown).toContain(`Feedback Counts: ${denied.error}`);
			expect(shown).toContain('No &lt;answer&gt;');
		}
	});

	it('judges as of the given time, and by the gap that the seller expects', async () => {
		const runs = [await logRow('2026-11-30T10:00:00Z')];
		const state = async (options: IDataObject) =>
			(await build([runs], { options: { timeZone: 'UTC', ...options } }))?.json.state;

		expect(await state({ asOf: '2026-11-30T14:00:00Z' })).toBe('running');
		expect(await state({ asOf: '2026-12-20T14:00:00Z' })).not.toBe('running');
		expect(await state({ asOf: '2026-12-03T14:00:00Z', expectedHours: 200 })).toBe('running');
		expect(await state({ asOf: '2026-12-03T14:00:00Z', expectedHours: 24 })).not.toBe('running');
	});

	it('says when Amazon retires the client secret that was made on the day', async () => {
		const needs = async (secretMadeOn: string) =>
			(
				await build([[await logRow('2026-11-30T10:00:00Z')]], {
					options: { asOf: '2026-11-30T14:00:00Z', secretMadeOn },
				})
			)?.json.needsYou;

		expect(await needs('2026-11-01T00:00:00Z')).toEqual([]);
		expect(await needs('2026-06-10T00:00:00Z')).toEqual([expect.stringMatching(/secret/i)]);
	});

	it('counts the requests of as many days as it shows', async () => {
		const row = await logRow('2026-11-15T10:00:00Z');
		const figures = async (periodDays: number) => {
			const { html, figures: all } = (await build([[row]], { periodDays }))?.json ?? {};
			expect(html).toContain(`Asked, ${periodDays} days`);
			return JSON.stringify(all);
		};

		expect(await figures(28)).toContain('"sent":1');
		expect(await figures(7)).not.toContain('"sent":1');
	});

	it('tells a run that failed from one that ended', async () => {
		const row = await logRow('2026-11-30T10:00:00Z');
		const state = async (ended: string) => (await build([[{ ...row, ended }]]))?.json.state;

		expect(await state('completed')).toBe('running');
		expect(await state('failed')).not.toBe('running');
	});

	it('tells a dry run from a live one', async () => {
		const row = await logRow('2026-11-30T10:00:00Z');
		const state = async (mode: string) => (await build([[{ ...row, mode }]]))?.json.state;

		expect(await state('live')).toBe('running');
		expect(await state('dryRun')).toBe('dryRun');
	});

	it('does not take a run late that waits for an order', async () => {
		const row = await logRow('2026-11-26T10:00:00Z');
		const state = async (startedBy: string) => (await build([[{ ...row, startedBy }]]))?.json.state;

		expect(await state('schedule')).toBe('stopped');
		expect(await state('order')).toBe('running');
	});

	it('counts messages apart from requests', async () => {
		const row = await logRow('2026-11-30T10:00:00Z');
		const html = async (channel: string) => (await build([[{ ...row, channel }]]))?.json.html;

		expect(await html('requestAReview')).not.toContain('Messages sent, 28 days');
		for (const channel of ['orderMessage', 'buyerMessage']) {
			expect(await html(channel)).toContain('Messages sent, 28 days');
		}
	});

	it('compares all feedback and the negative of the settled weeks', async () => {
		const weekMs = 7 * 24 * 3_600_000;
		const weeks = Array.from({ length: 40 }, (_, index) => {
			const startMs = Date.parse('2026-02-22T00:00:00Z') + index * weekMs;
			return {
				startDate: new Date(startMs).toISOString().slice(0, 10),
				granularity: 'WEEK',
				feedbackReceived: 30,
				negativeFeedbackReceived: 2,
				ordersShipped: 1000,
			};
		});
		const effect = async (counts: IDataObject[]) => {
			const inputs = [[await logRow('2026-06-01T10:00:00Z')], [{}], [{}], counts];
			return ((await build(inputs))?.json.figures as IDataObject).effect;
		};

		expect(await effect(weeks)).toMatchObject({
			kind: 'noDifference',
			before: { feedback: 8 * 30, orders: 8000 },
			since: { feedback: 8 * 30, orders: 8000 },
			negativeBefore: { feedback: 8 * 2 },
			negativeSince: { feedback: 8 * 2 },
		});
		const unsettled = weeks.map((week) => ({ ...week, isSettled: false }));
		expect(await effect(unsettled)).toMatchObject({ kind: 'tooEarly' });
		const days = weeks.map((week) => ({ ...week, granularity: 'DAY' }));
		expect(await effect(days)).toMatchObject({ kind: 'noCounts' });
	});

	it('says of a rating that it is answered', async () => {
		const rating = { orderId: '113-1234567-1234567', rating: 1, date: '2026-11-29' };
		const page = async (more: IDataObject) =>
			(await build([[await logRow('2026-11-30T10:00:00Z')], [{}], [{ ...rating, ...more }]]))?.json
				.html;

		expect(await page({})).not.toContain('answered');
		expect(await page({ response: 'We are sorry.' })).toContain('answered');
	});

	it('reads the same of a ledger in a Data Table and in PostgreSQL', async () => {
		const row: IDataObject = {
			orderId: '113-1234567-1234567',
			marketplaceId: 'ATVPDKIKX0DER',
			decisionCode: 'waiting',
			decisionReason: 'Held.',
			requestStatus: 'notYet',
			requestMessage: 'Not yet.',
			requestAt: '2026-12-01T10:00:00Z',
			requestedAt: '2026-11-29T10:00:00Z',
			nextCheckAt: '2026-12-02T10:00:00Z',
			windowClosesAt: '2026-12-09T10:00:00Z',
			shippedSeenAt: '2026-11-02T10:00:00Z',
			deliveredSeenAt: '2026-11-03T10:00:00Z',
			checkedAt: '2026-11-30T10:00:00Z',
		};
		const snake = Object.fromEntries(
			Object.entries(row).map(([name, value]) => [
				name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
				value,
			]),
		);
		const parameters = { orderId: String(row.orderId) };
		const story = async (entry: IDataObject) =>
			(await build([[{}], [entry]], parameters))?.json.html;

		const told = await story(row);
		expect(await story(snake)).toBe(told);
		const isShown = (column: string) => !['order_id', 'decision_code'].includes(column);
		for (const name of Object.keys(snake).filter(isShown)) {
			expect([name, (await story({ ...snake, [name]: '' })) === told]).toEqual([name, false]);
		}
	});

	it('shows one order instead, where its number is given', async () => {
		const ledger = [{ order_id: '113-1234567-1234567', decision_reason: 'Held: on the road.' }];
		const item = await build([[{}], ledger], { orderId: ' 113-1234567-1234567 ' });

		expect(item?.json.html).toContain('Held: on the road.');
		expect(item?.json.html).not.toContain('Needs you');
	});

	it('tells the order’s story by the clock of the seller', async () => {
		const ledger = [
			{
				orderId: '113-1234567-1234567',
				decisionReason: 'Held.',
				nextCheckAt: '2026-12-02T10:00:00Z',
			},
		];
		const story = async (timeZone: string) =>
			(
				await build([[{}], ledger], {
					orderId: '113-1234567-1234567',
					options: { asOf: '2026-11-30T14:00:00Z', timeZone },
				})
			)?.json.html;

		expect(await story('Asia/Tokyo')).toMatch(/23:00 \(Asia\/Tokyo\)/);
		expect(await story('Asia/Tokyo')).toMatch(/19:00 \(Asia\/Tokyo\)/);
		expect(await story('Europe/Berlin')).toMatch(/15:00 \(Europe\/Berlin\)/);
	});

	it.each([['abc'], [0], [-3], ['1e9'], [undefined]])(
		'takes %p days for a number of days that can be shown',
		async (periodDays) => {
			const item = await build([[{}]], { ...(periodDays !== undefined && { periodDays }) });

			expect(item?.json.html).toMatch(/Asked, (28|365) days/);
		},
	);

	it('refuses a time zone that there is not', async () => {
		await expect(build([[{}]], { options: { timeZone: 'Mars/Base' } })).rejects.toThrow(
			"There is no time zone 'Mars/Base'",
		);
	});
});

import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { ledgerRow, ledgerRun } from '../../nodes/shared/n8n/ledgerRow';
import { runNode, type NodeRunOptions } from '../support/runNode';

const NOW = '2026-11-20T12:00:00.000Z';

/** Seen delivered so many days before the run. */
const delivered = (orderId: string, daysAgo: number, more: IDataObject = {}): IDataObject => ({
	orderId,
	marketplaceId: 'A1PA6795UKMFR9',
	fulfillmentStatus: 'SHIPPED',
	packages: [
		{
			packageReferenceId: '1',
			deliveredAt: DateTime.fromISO(NOW, { zone: 'utc' }).minus({ days: daysAgo }).toISO(),
			deliveredAtEvidence: 'carrierScan',
		},
	],
	...more,
});

const run = (options: NodeRunOptions) =>
	runNode(new DeliveryWait(), {
		...options,
		parameters: { asOf: NOW, ...options.parameters },
	});

const idsOf = (items: ReadonlyArray<{ json: IDataObject }> | undefined) =>
	items?.map((item) => item.json.orderId);
const codesOf = (items: ReadonlyArray<{ json: IDataObject }> | undefined) =>
	items?.map((item) => (item.json.decision as IDataObject).code);

describe('Delivery Wait', () => {
	it('sorts orders to Due, Not Yet and Skipped, and links each to its input', async () => {
		const { outputs } = await run({
			inputs: [[delivered('skipped', 40), delivered('due', 10), delivered('notYet', 2)]],
		});

		expect(
			outputs.map((items) => items.map((item) => [item.json.orderId, item.pairedItem])),
		).toEqual([[['due', { item: 1 }]], [['notYet', { item: 2 }]], [['skipped', { item: 0 }]]]);
	});

	it.each([
		['requestAReview', {}, '2026-11-12T18:00:00.000Z'],
		['buyerMessage', {}, '2026-11-10T20:00:00.000Z'],
		['buyerMessage', { amazonLogisticsMargin: 5 }, '2026-11-10T23:00:00.000Z'],
		['requestAReview', { amazonLogisticsMargin: 5 }, '2026-11-10T23:00:00.000Z'],
	])(
		'waits for Amazon Logistics as long as %s allows, with %j',
		async (requestType, options, at) => {
			const packages = [
				{
					shipTime: '2026-11-08T10:00:00Z',
					estimatedArrivalDate: '2026-11-10T18:00:00Z',
					carrierMatch: { code: 'amazonLogistics', isAmazonLogistics: true },
				},
			];
			const { outputs } = await run({
				inputs: [[delivered('a', 1, { packages })]],
				parameters: { requestType, options },
			});

			const [item] = outputs.flat();
			expect((item?.json.delivery as IDataObject).latest).toBe(at);
		},
	);

	it.each([
		['Skip Rules', { skipRules: { placedAfter: '={{ $json.since }}' } }],
		['Options', { options: { longerWaits: '={{ $json.sku + "=" + $json.wait }}' } }],
	])('reads an expression inside %s for each item', async (_where, parameters) => {
		const item = (orderId: string, since: string, wait: number) =>
			delivered(orderId, 10, {
				createdTime: '2026-11-05T00:00:00Z',
				orderItems: [{ orderItemId: '1', sellerSku: 'MUG', quantityOrdered: 1 }],
				sku: 'MUG',
				since,
				wait,
			});
		const { outputs } = await run({
			parameters,
			inputs: [[item('asked', '2026-11-01', 0), item('not', '2026-11-06', 20)]],
		});

		expect(idsOf(outputs[0])).toEqual(['asked']);
	});

	it('keeps fields and binaries that it does not know', async () => {
		const binary = { label: { data: '', mimeType: 'application/pdf' } };
		const { outputs } = await run({
			inputs: [[{ json: delivered('due', 10, { note: 'kept' }), binary }]],
		});

		expect(outputs[0]?.[0]).toMatchObject({ json: { note: 'kept' }, binary });
	});

	it('writes down delivery and decision as text, with a reason and its facts', async () => {
		const { outputs } = await run({ inputs: [[delivered('due', 10)]] });

		expect(outputs[0]?.[0]?.json).toMatchObject({
			delivery: {
				status: 'delivered',
				evidence: 'carrierScan',
				at: '2026-11-10T12:00:00.000Z',
				source: "the carrier's delivery time",
			},
			decision: {
				outcome: 'due',
				code: 'due',
				reason:
					"Due: the parcel counts as arrived by Tue 10 Nov 2026, 13:00 (the carrier's delivery time), and Amazon takes the request until Wed 9 Dec 2026, 13:00. Time zone: Europe/Berlin.",
				requestAt: '2026-11-15T18:00:00.000Z',
				windowOpensAt: '2026-11-15T18:00:00.000Z',
				windowClosesAt: '2026-12-09T12:00:00.000Z',
				daysLeft: 19,
				asOf: NOW,
				facts: { evidence: 'carrierScan', timeZone: 'Europe/Berlin' },
			},
		});
		expect(JSON.parse(JSON.stringify(outputs))).toEqual(outputs);
	});

	it('marks what is decided for another time, and nothing else', async () => {
		const inputs = [[delivered('past', 10)]];
		const backtest = await run({ inputs });
		const live = await run({ inputs, parameters: { asOf: '' } });

		expect(backtest.outputs[0]?.[0]?.json.decision).toHaveProperty('asOf', NOW);
		const decision = live.outputs.flat()[0]?.json.decision;
		expect(decision).toHaveProperty('outcome');
		expect(decision).not.toHaveProperty('asOf');
	});

	it('gives no item for no order', async () => {
		const { outputs } = await run({ inputs: [[]] });

		expect(outputs).toEqual([[], [], []]);
	});

	describe('Exclusions', () => {
		it.each([
			['returned', 'returned'],
			['Never ask', 'neverAsk'],
			['wrote to us', 'excluded'],
			['', 'excluded'],
		])('skips an order excluded as "%s" with the code %s', async (reason, code) => {
			const { outputs } = await run({
				inputs: [
					[delivered('asked', 10), delivered('left out', 10)],
					[{ orderId: 'left out', reason }],
				],
			});

			expect(idsOf(outputs[0])).toEqual(['asked']);
			expect(codesOf(outputs[2])).toEqual([code]);
		});

		it('does without: not connected, no item, an empty item', async () => {
			const orders = [delivered('due', 10)];
			for (const inputs of [[orders], [orders, []], [orders, [{}]]]) {
				expect(idsOf((await run({ inputs })).outputs[0])).toEqual(['due']);
			}
		});

		it('takes ledger rows: those who were asked are out, the waiting ones are not', async () => {
			const { outputs } = await run({
				inputs: [
					[delivered('sent', 10), delivered('unconfirmed', 10), delivered('waiting', 10)],
					[
						{ orderId: 'sent', requestStatus: 'sent', decisionCode: 'due' },
						{ orderId: 'unconfirmed', requestStatus: 'unconfirmed', decisionCode: 'due' },
						{ orderId: 'waiting', requestStatus: '', decisionCode: 'waiting' },
					],
				],
			});

			expect(idsOf(outputs[0])).toEqual(['unconfirmed', 'waiting']);
			expect(codesOf(outputs[2])).toEqual(['alreadyAsked']);
		});

		it.each([
			['before', 0],
			['after', 1],
		])('knows an order as asked that was returned as well, told %s it', async (_when, place) => {
			const exclusions: IDataObject[] = [{ orderId: 'both', requestStatus: 'sent' }];
			exclusions.splice(place, 0, { orderId: 'both', reason: 'returned' });
			const { outputs } = await run({ inputs: [[delivered('both', 10)], exclusions] });

			expect(codesOf(outputs[2])).toEqual(['alreadyAsked']);
		});

		it('decides nothing when an exclusion cannot be told, not even with Continue On Fail', async () => {
			const inputs = [[delivered('a', 10), delivered('b', 10)], [{ order: 'b' }]];

			await expect(run({ inputs })).rejects.toMatchObject({
				message: 'Exclusion 0 has no order ID in `orderId`',
				description: expect.stringContaining('Exclusion Order ID Field') as string,
			});
			const { outputs } = await run({ inputs, continueOnFail: true });
			expect(outputs.map((items) => items.length)).toEqual([0, 0, 2]);
			expect(Object.keys(outputs[2]?.[0]?.json ?? {})).toEqual(['error']);
		});

		it('reads the fields that are named', async () => {
			const { outputs } = await run({
				inputs: [[delivered('a', 10)], [{ 'Order ID': 'a', why: 'refunded' }]],
				parameters: { fieldNames: { exclusionOrderId: 'Order ID', exclusionReason: 'why' } },
			});

			expect(codesOf(outputs[2])).toEqual(['refunded']);
		});

		it('leaves out what the ledger rows tell already, but never what is due', async () => {
			const { outputs } = await run({
				inputs: [
					[
						delivered('due', 10),
						delivered('same', 2),
						delivered('changed', 2),
						delivered('old', 40),
					],
					[
						{ orderId: 'due', decisionCode: 'due' },
						{ orderId: 'same', decisionCode: 'windowNotOpen' },
						{ orderId: 'changed', decisionCode: 'awaitingDelivery' },
						{ orderId: 'old', decisionCode: 'windowClosed' },
					],
				],
				parameters: { options: { onlyChanges: true } },
			});

			expect(outputs.map(idsOf)).toEqual([['due'], ['changed'], []]);
		});

		it('leaves out those whom the ledger shows as asked, and nobody else', async () => {
			const { outputs, hints } = await run({
				inputs: [
					['sent', 'alreadyRequested', 'notAvailable', 'returned', 'old'].map((orderId) =>
						delivered(orderId, orderId === 'old' ? 40 : 10),
					),
					[
						{ orderId: 'sent', requestStatus: 'sent' },
						{ orderId: 'alreadyRequested', requestStatus: 'alreadyRequested' },
						{ orderId: 'notAvailable', requestStatus: 'notAvailable' },
						{ orderId: 'returned', reason: 'returned' },
					],
				],
				parameters: { options: { leaveOutAsked: true } },
			});

			expect(outputs.map(idsOf)).toEqual([['notAvailable'], [], ['returned', 'old']]);
			expect(hints).toEqual(['2 asked before: left out, as the ledger has them.']);
		});
	});

	describe('An order that Amazon did not offer a request for', () => {
		const TRIED = '2026-11-19T12:00:00.000Z';
		const LATER = '2026-11-20T12:00:00.001Z';
		const decide = async (nextCheckAt: unknown, parameters: INodeParameters = {}, days = 10) => {
			const row = {
				orderId: '1',
				requestStatus: 'notAvailable',
				requestMessage: 'Amazon does not offer it.',
				requestedAt: TRIED,
				decisionCode: 'due',
				nextCheckAt,
			};
			const inputs = [[delivered('1', days)], [row as IDataObject]];
			return (await run({ inputs, parameters })).outputs;
		};

		it.each([
			['text, as Postgres gives them', LATER],
			['dates, as Data Tables give them', new Date(LATER)],
		])('is held until its next try, by ledger rows with %s', async (_what, nextCheckAt) => {
			const outputs = await decide(nextCheckAt);

			expect(outputs[1]).toMatchObject([
				{
					json: {
						decision: {
							outcome: 'notYet',
							code: 'notOffered',
							requestAt: LATER,
							nextCheckAt: LATER,
							reason: expect.stringContaining('tried again on') as string,
						},
						request: {
							channel: 'requestAReview',
							status: 'notAvailable',
							at: TRIED,
							message: 'Amazon does not offer it.',
						},
					},
				},
			]);
			expect(outputs[0]).toEqual([]);
		});

		it('keeps its status in the next ledger row, which the next run reads', async () => {
			const [, notYet] = await decide(LATER, { options: { simplify: true } });

			const row = ledgerRow(notYet?.[0] ?? { json: {} }, { orderId: '1' }, ledgerRun({}, 'UTC', 0));
			expect(row.json).toMatchObject({
				decisionCode: 'notOffered',
				requestStatus: 'notAvailable',
				requestMessage: 'Amazon does not offer it.',
				requestedAt: TRIED,
				nextCheckAt: LATER,
			});
		});

		it.each([
			['is due from its next try on', NOW],
			['is due where the row knows of no next try', undefined],
			['is due where the next try is no date', 'soon'],
		])('%s', async (_what, nextCheckAt) => {
			const [due] = await decide(nextCheckAt);

			expect(codesOf(due)).toEqual(['due']);
			expect(due?.[0]?.json).not.toHaveProperty('request');
		});

		it('is told the better reason where there is one', async () => {
			expect(codesOf((await decide(LATER, {}, 2))[1])).toEqual(['windowNotOpen']);
			expect(codesOf((await decide(LATER, {}, 40))[2])).toEqual(['windowClosed']);
		});

		it('may be written to in own words all the same', async () => {
			const outputs = await decide(LATER, { requestType: 'buyerMessage' });

			expect(codesOf(outputs[0])).toEqual(['due']);
		});
	});

	describe('One shape', () => {
		const carrier = { code: 'ups', name: 'UPS' };
		const orders = () => [
			delivered('due', 10, { carrier, orderItems: [{ title: 'Mug' }, { title: 'Cup' }] }),
			delivered('held', 2, { carrier, note: 'dropped' }),
			delivered('skipped', 40),
		];
		const columns = (items: ReadonlyArray<{ json: IDataObject }> | undefined) =>
			items?.map(({ json }) => Object.keys(json));

		it('begins with the decision on every output, and its reason', async () => {
			const { outputs } = await run({ inputs: [orders()] });

			const first = ['orderId', 'decision', 'carrier', 'delivery', 'marketplaceId'];
			expect(columns(outputs[0])?.[0]?.slice(0, 5)).toEqual(first);
			expect(columns(outputs[1])?.[0]?.slice(0, 5)).toEqual(first);
			expect(columns(outputs[2])?.[0]?.slice(0, 3)).toEqual(['orderId', 'decision', 'delivery']);
			for (const { json } of outputs.flat()) {
				expect(Object.keys(json.decision as object)[0]).toBe('reason');
			}
		});

		it('has the same few fields on every output where it is simplified', async () => {
			const { outputs } = await run({
				inputs: [orders()],
				parameters: { options: { simplify: true } },
			});

			const all = ['orderId', 'decision', 'carrier', 'delivery', 'marketplaceId', 'product'];
			expect(outputs.map(columns)).toEqual([[all], [all], [all]]);
			expect(outputs[0]?.[0]?.json).toMatchObject({
				orderId: 'due',
				decision: { outcome: 'due', asOf: NOW },
				product: 'Mug (+1)',
			});
			expect(outputs[1]).toMatchObject([
				{
					json: {
						orderId: 'held',
						decision: {
							reason: expect.stringMatching(/^Held/) as string,
							outcome: 'notYet',
							code: 'windowNotOpen',
							requestAt: expect.stringMatching(/^2026-11-2/) as string,
							windowClosesAt: expect.stringMatching(/^2026-12/) as string,
						},
						carrier,
						delivery: { status: 'delivered', evidence: 'carrierScan' },
						marketplaceId: 'A1PA6795UKMFR9',
						product: null,
					},
					pairedItem: { item: 1 },
				},
			]);
			expect(outputs[2]?.[0]?.json).toMatchObject({ orderId: 'skipped', carrier: null });
			expect(JSON.stringify(outputs)).not.toMatch(/packages|orderItems|dropped|facts/);
		});

		it('leads to the same row of the ledger as the whole order', async () => {
			const parameters = { asOf: '' };
			const whole = (await run({ inputs: [orders()], parameters })).outputs.flat();
			const simplified = (
				await run({
					inputs: [orders()],
					parameters: { ...parameters, options: { simplify: true } },
				})
			).outputs.flat();

			const rowsOf = (items: typeof whole) =>
				items.map((item) =>
					ledgerRow(
						item,
						{ orderId: String(item.json.orderId) },
						ledgerRun({}, 'UTC', Date.parse(NOW)),
					),
				);
			expect(rowsOf(simplified)).toEqual(rowsOf(whole));
		});

		it('simplifies what the limit of the run hands back', async () => {
			const { outputs } = await run({
				inputs: [[delivered('a', 20), delivered('b', 10)]],
				parameters: { options: { simplify: true, maxDue: 1 } },
			});

			expect(idsOf(outputs[1])).toEqual(['b']);
			expect(codesOf(outputs[1])).toEqual(['runLimit']);
		});
	});

	describe('Max Orders per Run', () => {
		it('takes the orders with the least time left, and hands the rest back', async () => {
			const { outputs } = await run({
				inputs: [[delivered('young', 8), delivered('old', 20), delivered('middle', 12)]],
				parameters: { options: { maxDue: 2 } },
			});

			expect(idsOf(outputs[0])).toEqual(['old', 'middle']);
			expect(outputs[1]?.[0]?.json).toMatchObject({
				orderId: 'young',
				decision: {
					outcome: 'notYet',
					code: 'runLimit',
					nextCheckAt: NOW,
					asOf: NOW,
					facts: { limit: 2, evidence: 'carrierScan' },
				},
			});
		});

		it('has no limit unless one is set', async () => {
			const { outputs } = await run({ inputs: [[delivered('a', 8), delivered('b', 9)]] });

			expect(idsOf(outputs[0])).toEqual(['b', 'a']);
		});
	});

	describe('bad input', () => {
		const window = (latest: string) => ({ deliverByWindow: { latest } });

		it.each<[string, IDataObject, string]>([
			['no order ID', { status: 'SHIPPED' }, 'The item has no order ID in `orderId`'],
			[
				'a date in another format',
				delivered('1', 10, window('31.12.2026')),
				"Order 1: `deliverByWindow.latest` is not a date with a time and an offset: '31.12.2026'",
			],
			[
				'a time without an offset',
				delivered('1', 10, window('2026-11-03T20:00:00')),
				"Order 1: `deliverByWindow.latest` is not a date with a time and an offset: '2026-11-03T20:00:00'",
			],
			[
				'a day that does not exist',
				delivered('1', 10, window('2026-02-29T20:00:00Z')),
				"Order 1: `deliverByWindow.latest` is not a date with a time and an offset: '2026-02-29T20:00:00Z'",
			],
			[
				'parcels that are no list',
				delivered('1', 10, { packages: 'TBA1' }),
				"Order 1: `packages` is not a list of objects: 'TBA1'",
			],
			[
				'a quantity that is no number',
				delivered('1', 10, { orderItems: [{ orderItemId: '1', quantityOrdered: 'two' }] }),
				"Order 1: `orderItems[0].quantityOrdered` is not a number: 'two'",
			],
		])('names item and remedy for %s', async (_what, bad, message) => {
			const inputs = [[delivered('good', 10), bad]];

			await expect(run({ inputs })).rejects.toMatchObject({
				message,
				description: expect.stringMatching(/\w/) as string,
				context: { itemIndex: 1 },
			});
			const { outputs } = await run({ inputs, continueOnFail: true });
			expect(idsOf(outputs[0])).toEqual(['good']);
			expect(outputs[2]).toEqual([
				{ json: { error: expect.stringContaining(message) as string }, pairedItem: { item: 1 } },
			]);
		});

		it('takes null and empty fields for missing ones', async () => {
			const { outputs } = await run({
				inputs: [
					[
						delivered('1', 10, {
							replacementOf: null,
							deliverByWindow: '',
							programs: null,
							request: null,
						}),
					],
				],
			});

			expect(idsOf(outputs[0])).toEqual(['1']);
		});

		it.each<[string, INodeParameters, string]>([
			['a time of day', { askFrom: '9 am' }, "Ask From is not a time of day: '9 am'"],
			[
				'a time of day past midnight',
				{ askUntil: '24:01' },
				"Ask Until is not a time of day: '24:01'",
			],
			[
				'hours that end before they begin',
				{ askFrom: '20:00', askUntil: '09:00' },
				'Ask Until is not after Ask From',
			],
			[
				'a time zone',
				{ timeZoneOf: 'named', timeZone: 'Berlin' },
				"Time Zone Name is no time zone: 'Berlin'",
			],
			['no weekday', { weekdays: [] }, 'Days of the Week holds no day'],
			['a wait', { waitDays: '={{ "soon" }}' }, "Days to Wait is not a number: 'soon'"],
			['As Of', { asOf: '={{ "yesterday" }}' }, "As Of is not a date: 'yesterday'"],
			[
				'a custom window',
				{ requestType: 'custom', opensAfterDays: 5, closesAfterDays: 5 },
				'The custom window closes before it opens',
			],
			[
				'a blackout date',
				{ options: { blackoutDates: '2026-12-24, 24.12.2026' } },
				"Days Without Requests holds no day or range of days: '24.12.2026'",
			],
			[
				'a carrier margin',
				{ options: { carrierMargins: 'ontrac: 48' } },
				"Carrier Margins holds no carrier with hours: 'ontrac: 48'",
			],
			[
				'a margin',
				{ options: { pickupMargin: '={{ "soon" }}' } },
				"Margin for Pickup is not a number: 'soon'",
			],
			[
				'a least quantity',
				{ skipRules: { minQuantity: '={{ "two" }}' } },
				"Minimum Quantity is not a number: 'two'",
			],
			[
				'a greatest quantity',
				{ skipRules: { maxQuantity: '={{ $json.unknownField }}' } },
				"Maximum Quantity is not a number: 'undefined'",
			],
			[
				'a limit of the run',
				{ options: { maxDue: '={{ "many" }}' } },
				"Max Orders per Run is not a number: 'many'",
			],
			[
				'a spread that is blank',
				{ options: { spreadMinutes: '={{ " " }}' } },
				"Spread (Minutes) is not a number: ' '",
			],
			[
				'a day of the rules',
				{ skipRules: { placedAfter: '={{ "last week" }}' } },
				"Placed After is not a date: 'last week'",
			],
		])('refuses %s that cannot be read', async (_what, parameters, message) => {
			await expect(run({ inputs: [[delivered('1', 10)]], parameters })).rejects.toMatchObject({
				message,
				description: expect.stringMatching(/\w/) as string,
			});
		});
	});

	describe('items of other sources', () => {
		it('reads the fields that are named, a scan time among them', async () => {
			const { outputs } = await run({
				inputs: [
					[
						{
							'Amazon order': '302-1',
							shop: 'A1PA6795UKMFR9',
							state: 'shipped',
							tracking: { deliveredAt: '2026-11-10T12:00:00+01:00' },
						},
					],
				],
				parameters: {
					fieldNames: {
						orderId: 'Amazon order',
						marketplaceId: 'shop',
						fulfillmentStatus: 'state',
						deliveredAt: 'tracking.deliveredAt',
					},
				},
			});

			expect(outputs[0]?.[0]?.json.delivery).toEqual({
				status: 'delivered',
				evidence: 'carrierScan',
				at: '2026-11-10T11:00:00.000Z',
				source: "the carrier's delivery time",
			});
		});

		it('takes a status for shipped where a mapped shipping time says so', async () => {
			const { outputs } = await run({
				inputs: [
					[{ orderId: '1', marketplaceId: 'A1PA6795UKMFR9', sentAt: '2026-11-04T12:00:00Z' }],
				],
				parameters: { fieldNames: { shipTime: 'sentAt' }, weakestEvidence: 'shipTime' },
			});

			expect(outputs[1]?.[0]?.json).toMatchObject({
				delivery: { evidence: 'shipTime', latest: '2026-11-16T12:00:00.000Z' },
				decision: { code: 'windowNotOpen' },
			});
		});
	});

	it('resolves settings for each item where they are expressions', async () => {
		const { outputs } = await run({
			inputs: [[delivered('waits', 10, { wait: 15 }), delivered('goes', 10, { wait: 0 })]],
			parameters: { waitDays: '={{ $json.wait }}' },
		});

		expect(outputs.map(idsOf)).toEqual([['goes'], ['waits'], []]);
	});

	describe('a run outside the hours that are set', () => {
		const runAtNight = (...orders: IDataObject[]) =>
			run({
				inputs: [orders],
				parameters: { asOf: '2026-11-20T22:00:00.000Z', askFrom: '09:00', askUntil: '20:00' },
			});

		it('says how many orders it holds', async () => {
			const { outputs, hints } = await runAtNight(delivered('1', 10), delivered('2', 2));

			expect(outputs.map(codesOf)).toEqual([[], ['outsideHours', 'windowNotOpen'], []]);
			expect(hints).toEqual([
				expect.stringContaining('1 order is due but held, as this run is outside') as string,
			]);
			expect(hints[0]).toContain('Fri 20 Nov 2026, 23:00 (Europe/Berlin)');
		});

		it('says so on a day when it holds none', async () => {
			const { hints } = await runAtNight(delivered('2', 2));

			expect(hints).toEqual([expect.stringContaining('No order can become due') as string]);
		});
	});

	it('asks on the first day of the window at any hour, unless hours are set', async () => {
		for (const hour of ['03', '08', '23']) {
			const asOf = `2026-11-21T${hour}:00:00.000Z`;
			const { outputs, hints } = await run({
				inputs: [[delivered('1', 5)]],
				parameters: { asOf },
			});
			expect(outputs.map(codesOf)).toEqual([['due'], [], []]);
			expect(hints).toEqual([]);
		}
	});

	describe('an input that lacks what a decision needs', () => {
		it.each([
			[
				[{ orderId: '1' }, { orderId: '2' }],
				'All orders are held, as none says whether it was shipped',
			],
			[
				[delivered('1', 10, { packages: [], fulfilledBy: 'AMAZON' }), delivered('2', 10)],
				'1 order fulfilled by Amazon is held, as the estimated arrival is missing',
			],
			[
				[delivered('1', 10, { packages: [] })],
				'All orders are held, as none says when its parcel comes',
			],
			[
				[delivered('1', 10, { marketplaceId: null }), delivered('2', 10)],
				"1 order is held, as nothing says in which of Amazon's marketplaces",
			],
		])('%j is told by one hint', async (orders, hint) => {
			const { hints } = await run({ inputs: [orders as IDataObject[]] });

			expect(hints).toEqual([expect.stringContaining(hint) as string]);
		});

		it('passes over what is no order: empty items and errors, which it names', async () => {
			const orders = [{}, { error: 'The report failed' }, delivered('due', 10)];
			const { outputs, hints } = await run({ inputs: [orders] });

			expect(outputs.map(idsOf)).toEqual([['due'], [], []]);
			expect(outputs[0]?.[0]?.pairedItem).toEqual({ item: 2 });
			expect(hints).toEqual([expect.stringContaining('passed over: The report failed') as string]);
			expect((await run({ inputs: [[{}]] })).outputs).toEqual([[], [], []]);
		});
	});

	describe('exclusions that could not be read', () => {
		const germany = 'A1PA6795UKMFR9';
		const orders = [
			delivered('german', 10),
			delivered('british', 10, { marketplaceId: 'A1F83G8C2ARO7P' }),
			delivered('cancelled', 10, { fulfillmentStatus: 'CANCELLED' }),
		];

		it.each([
			[{ error: 'The returns report was cancelled' }, [[], ['german', 'british'], ['cancelled']]],
			[
				{ error: 'It covers a part', marketplaceIds: [germany] },
				[['british'], ['german'], ['cancelled']],
			],
			[{ error: { message: 'Down' } }, [[], ['german', 'british'], ['cancelled']]],
		])('%j make what would be due wait, and say so', async (exclusion, outputsOf) => {
			const { outputs, hints } = await run({ inputs: [orders, [exclusion as IDataObject]] });

			expect(outputs.map(idsOf)).toEqual(outputsOf);
			expect(codesOf(outputs[1])).toContain('exclusionsUnread');
			expect(hints).toEqual([expect.stringContaining('could not be read') as string]);
		});
	});

	it('leaves out a replacement that the record of the replaced order names', async () => {
		const record = { orderId: 'first', reason: 'replaced', replacementOrderId: 'second' };
		const { outputs } = await run({
			inputs: [[delivered('first', 10), delivered('second', 10)], [record]],
		});

		expect(codesOf(outputs[2])).toEqual(['replaced', 'replacementOrder']);
	});

	describe('the ledger’s memory', () => {
		const live = (orders: IDataObject[], rows: IDataObject[], options: IDataObject = {}) =>
			runNode(new DeliveryWait(), {
				inputs: [orders, rows],
				parameters: { options: options as INodeParameters },
			});
		const daysAgo = (days: number) => DateTime.utc().minus({ days }).toISO();
		const shown = (orderId: string): IDataObject => ({
			orderId,
			marketplaceId: 'A1PA6795UKMFR9',
			fulfillmentStatus: 'SHIPPED',
			deliverByWindow: { earliest: daysAgo(12), latest: daysAgo(-20) },
			packages: [{ packageReferenceId: '1', status: 'DELIVERED', shipTime: daysAgo(14) }],
		});

		it('is put out, and decides when it comes back as flat columns or as fields', async () => {
			const first = await live([shown('1')], []);
			const seenAt = (first.outputs[1]?.[0]?.json.delivery as IDataObject).deliveredSeenAt;
			expect(Date.parse(String(seenAt))).toBeGreaterThan(Date.now() - 60_000);

			for (const row of [
				{ orderId: '1', decisionCode: 'windowNotOpen', deliveredSeenAt: daysAgo(8) },
				{ orderId: '1', decision: { code: 'waiting' }, delivery: { deliveredSeenAt: daysAgo(8) } },
			]) {
				const { outputs } = await live([shown('1')], [row as IDataObject]);
				expect(outputs.map(codesOf)).toEqual([['due'], [], []]);
				expect(outputs[0]?.[0]?.json.delivery).toMatchObject({
					deliveredSeenAt: row.deliveredSeenAt ?? expect.anything(),
				});
			}
		});

		it('gives a last word to open rows whose time is over, if that is chosen', async () => {
			const open = {
				decisionCode: 'windowNotOpen',
				marketplaceId: 'A1PA6795UKMFR9',
				carrier: 'DHL',
			};
			const rows = [
				{ ...open, orderId: 'over', windowClosesAt: daysAgo(1) },
				{ ...open, orderId: 'open', windowClosesAt: daysAgo(-3) },
				{ ...open, orderId: 'unread', decisionCode: 'noEvidence', checkedAt: daysAgo(46) },
				{ ...open, orderId: 'another', windowClosesAt: daysAgo(1), workflowId: 'another' },
				{ ...open, orderId: 'done', decisionCode: 'windowClosed', windowClosesAt: daysAgo(1) },
				{ ...open, orderId: 'asked', requestStatus: 'sent', windowClosesAt: daysAgo(1) },
				{ ...open, orderId: '1', windowClosesAt: daysAgo(1) },
			];
			const closed = await live([shown('1')], rows, { closeOpenRows: true });

			expect(closed.outputs[2]?.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual([
				['over', { item: 0, input: 1 }],
				['unread', { item: 2, input: 1 }],
			]);
			expect(codesOf(closed.outputs[2])).toEqual(['notReadAgain', 'notReadAgain']);
			const plain = await live([shown('1')], rows, { closeOpenRows: true, simplify: true });
			expect(plain.outputs[2]?.[0]?.json).toMatchObject({
				orderId: 'over',
				decision: { outcome: 'skipped' },
				carrier: { name: 'DHL' },
			});
			expect((await live([shown('1')], rows)).outputs[2]).toEqual([]);
		});
	});

	it('warns when a carrier is left out, and still says why for each order', async () => {
		const carrier = { code: 'amazonLogistics', name: 'Amazon Logistics' };
		const { outputs, hints } = await run({
			inputs: [[delivered('1', 10, { carrier }), delivered('2', 10)]],
			parameters: { skipRules: { excludedCarriers: 'amazonLogistics' } },
		});

		expect(idsOf(outputs[0])).toEqual(['2']);
		expect(outputs[2]?.[0]?.json).toMatchObject({
			decision: {
				code: 'carrierExcluded',
				reason: 'Skipped by your rule: Amazon Logistics carried a parcel.',
			},
		});
		expect(hints).toEqual([expect.stringContaining('Amazon forbids') as string]);
	});

	it('opens and closes a window of the seller after the days that are set', async () => {
		const { outputs } = await run({
			inputs: [[delivered('a', 3)]],
			parameters: { requestType: 'custom', opensAfterDays: 2, closesAfterDays: 20 },
		});

		expect(outputs.flat()[0]?.json.decision).toMatchObject({
			windowOpensAt: '2026-11-19T12:00:00.000Z',
			windowClosesAt: '2026-12-07T12:00:00.000Z',
		});
	});

	it.each([
		['shipTo', 'Asia/Tokyo'],
		['marketplace', 'Europe/Berlin'],
	])('goes by the clock of %s where it is chosen', async (timeZoneOf, timeZone) => {
		const { outputs } = await run({
			inputs: [[delivered('a', 10, { shipTo: { countryCode: 'JP' } })]],
			parameters: { timeZoneOf },
		});

		expect(outputs.flat()[0]?.json.decision).toMatchObject({ facts: { timeZone } });
	});

	it('skips an order that has no allowed day in its window, where the seller wants that', async () => {
		const outcome = async (whenUnmet: string) => {
			const window = { requestType: 'custom', opensAfterDays: 5, closesAfterDays: 6 };
			const { outputs } = await run({
				inputs: [[delivered('a', 3)]],
				parameters: { ...window, whenUnmet, weekdays: [3] },
			});
			return (outputs.flat()[0]?.json.decision as IDataObject).outcome;
		};

		expect(await outcome('skip')).toBe('skipped');
		expect(await outcome('later')).toBe('notYet');
	});

	it('refuses hours that end when they begin', async () => {
		await expect(
			run({ inputs: [[delivered('a', 10)]], parameters: { askFrom: '09:00', askUntil: '09:00' } }),
		).rejects.toThrow('Ask Until is not after Ask From');
	});
});

import type { IDataObject } from 'n8n-workflow';

import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { assignDelayGroup } from '../../nodes/shared/domain/scorecard/delayGroups';
import { toItemJson } from '../../nodes/shared/n8n/items';
import { plantAccount } from '../support/plantedAccount';
import { runNode, type NodeRunOptions } from '../support/runNode';

const asOf = '2026-11-20T08:00:00Z';
const truth = (code: string, share: number, negativeShare: number) => ({
	code,
	name: code === 'amazonLogistics' ? 'Amazon Logistics' : code.toUpperCase(),
	share,
	negativeShare,
	lateShare: 0.05,
	undeliverableShare: 0.005,
	medianDays: 3,
});
const account = plantAccount({
	seed: 6,
	orders: 3000,
	now: new Date(asOf),
	carriers: [truth('amazonLogistics', 0.6, 0.02), truth('ups', 0.4, 0.005)],
});
const orders = account.orders.map(toItemJson);
const feedback = account.feedback.map(toItemJson);

const run = (
	parameters: NonNullable<NodeRunOptions['parameters']>,
	inputs: IDataObject[][],
	more: Partial<NodeRunOptions> = {},
) => runNode(new CarrierScorecard(), { parameters: { asOf, ...parameters }, inputs, ...more });

const delivered = (orderId: string, more: IDataObject = {}): IDataObject => ({
	orderId,
	fulfillmentStatus: 'SHIPPED',
	fulfilledBy: 'AMAZON',
	packages: [
		{
			packageReferenceId: '1',
			carrier: 'AMZN_US',
			trackingNumber: 'TBA303012345678',
			shipTime: '2026-10-01T00:00:00Z',
			estimatedArrivalDate: '2026-10-04T00:00:00Z',
		},
	],
	...more,
});

describe('Build Scorecard as items', () => {
	it('gives one item per carrier, most parcels first, with its figures', async () => {
		const { outputs } = await run({}, [orders, feedback]);
		const items = outputs[0] ?? [];

		expect(items.map(({ json }) => (json.carrier as IDataObject).code)).toEqual([
			'amazonLogistics',
			'ups',
		]);
		expect(items[0]?.json).toMatchObject({
			carrier: { name: 'Amazon Logistics', isAmazonLogistics: true },
			negativeFeedback: { enough: true },
			daysToDeliver: { known: { enough: true } },
		});
		const rate = items[0]?.json.negativeFeedback as Record<string, number>;
		expect(rate.per1000).toBeCloseTo((1000 * (rate.count ?? 0)) / (rate.of ?? 1), 2);
		expect(rate.per1000Low).toBeLessThan(20);
		expect(rate.per1000High).toBeGreaterThan(20);
	});

	it('pairs each item with the orders that it counts', async () => {
		const { outputs } = await run({}, [orders, feedback]);
		const paired = (outputs[0] ?? []).map(
			({ pairedItem }) => pairedItem as Array<{ item: number }>,
		);

		expect(paired.flat()).toHaveLength(3000);
		for (const { item } of paired[1] ?? []) {
			expect(account.orders[item]?.packages?.[0]?.carrierMatch?.code).toBe('ups');
		}
	});

	it.each([
		['carrierAndMarketplace', ['carrier', 'marketplaceId']],
		['carrierAndWeek', ['carrier', 'week']],
		['marketplace', ['marketplaceId']],
		['week', ['week']],
	])('groups by %s', async (groupBy, keys) => {
		const { outputs } = await run({ groupBy }, [orders, feedback]);
		const items = outputs[0] ?? [];
		const names = items.map(({ json }) =>
			JSON.stringify(keys.map((key) => (json[key] as IDataObject)?.code ?? json[key])),
		);

		expect(new Set(names).size).toBe(items.length);
		expect(items.reduce((sum, { json }) => sum + Number(json.orders), 0)).toBe(3000);
	});

	it('states no rate without feedback, and says so', async () => {
		const { outputs, hints } = await run({}, [orders, []]);

		expect(outputs[0]?.[0]?.json.negativeFeedback).toEqual({
			enough: false,
			reason: 'noFeedbackGiven',
		});
		expect(hints.join()).toContain('No feedback came in');
	});

	it('takes no feedback for none when it is told to', async () => {
		const options = { emptyFeedbackIsZero: true };
		const { outputs, hints } = await run({ options }, [orders, []]);

		expect(outputs[0]?.[0]?.json.negativeFeedback).toMatchObject({ enough: true, per1000: 0 });
		expect(hints).toEqual([]);
	});

	it('says "too few orders" instead of a number', async () => {
		const { outputs } = await run({}, [orders.slice(0, 40), feedback]);

		expect(outputs[0]?.[0]?.json.negativeFeedback).toMatchObject({
			enough: false,
			reason: 'tooFewOrders',
			needed: 300,
		});
	});

	it('tells the carrier itself where no Carrier Detector ran before', async () => {
		const { outputs } = await run({}, [
			[delivered('1'), delivered('2', { packages: [], carrier: 'UPS', trackingNumber: '' })],
			[],
		]);
		const codes = outputs[0]?.map(({ json }) => (json.carrier as IDataObject).code);

		expect(codes?.sort()).toEqual(['amazonLogistics', 'ups']);
	});

	it('reads returns on the Feedback input: they tell of undeliverable FBA orders', async () => {
		const { outputs } = await run({ options: { minimumOrders: 1 } }, [
			[delivered('1'), delivered('2')],
			[
				{ orderId: '1', reason: 'replaced' },
				{ orderId: '2', reason: 'returned', returnReason: 'UNDELIVERABLE_UNKNOWN' },
			],
		]);

		expect(outputs[0]?.[0]?.json.undeliverable).toMatchObject({ count: 1, of: 2, percent: 50 });
	});

	it('reads fields of other names', async () => {
		const fieldNames = {
			orderId: 'order.id',
			deliveredAt: 'scan',
			feedbackOrderId: 'id',
			rating: 'stars',
		};
		const { outputs } = await run({ fieldNames, options: { minimumOrders: 1 } }, [
			[{ order: { id: 'A' }, scan: '2026-10-05T00:00:00Z', carrier: 'UPS' }],
			[{ id: 'A', stars: '1' }],
		]);

		expect(outputs[0]?.[0]?.json).toMatchObject({
			delivered: { known: 1 },
			negativeFeedback: { count: 1, of: 1 },
		});
	});

	it('states shares in percent and rates in a thousand, each with its interval', async () => {
		const { outputs } = await run({ options: { minimumOrders: 1 } }, [
			Array.from({ length: 40 }, (_, index) =>
				delivered(`${index}`, {
					fulfilledBy: 'MERCHANT',
					deliverByWindow: { latest: '2026-10-05T00:00:00Z' },
					packages: [
						{
							packageReferenceId: '1',
							carrier: 'UPS',
							trackingNumber: '',
							shipTime: '2026-10-01T00:00:00Z',
							deliveredAt: `2026-10-0${index < 10 ? 6 : 4}T00:00:00Z`,
							...(index === 0 && { status: 'LOST' }),
						},
					],
				}),
			),
			[{ orderId: '5', rating: 1 }],
		]);
		const { late, undeliverable, negativeFeedback } = outputs[0]?.[0]?.json as Record<
			string,
			IDataObject
		>;

		expect(late).toMatchObject({ count: 9, of: 39, percent: 23.08 });
		expect(undeliverable).toMatchObject({ count: 1, of: 40, percent: 2.5 });
		expect(negativeFeedback).toMatchObject({ count: 1, of: 39, per1000: 25.64 });
		expect(Object.keys(late ?? {}).sort()).toEqual(
			['count', 'enough', 'of', 'percent', 'percentHigh', 'percentLow'].sort(),
		);
		expect(Number(late?.percentLow)).toBeLessThan(23.08);
		expect(Number(late?.percentHigh)).toBeGreaterThan(23.08);
	});

	it('counts an order by Settling Days after its delivery', async () => {
		const settled = async (options: IDataObject) => {
			const asOf = '2026-10-12T00:00:00Z';
			const parameters = { asOf, options: { minimumOrders: 1, ...options } };
			const { outputs } = await run(parameters as never, [
				[delivered('1')],
				[{ orderId: '1', rating: 1 }],
			]);
			return (outputs[0]?.[0]?.json.negativeFeedback as IDataObject).of;
		};

		// Eight days after the estimated arrival.
		expect(await settled({})).toBe(0);
		expect(await settled({ settlingDays: 9 })).toBe(0);
		expect(await settled({ settlingDays: 8 })).toBe(1);
	});

	it('states a rate from as many orders as Minimum Orders says', async () => {
		const feedback = [{ orderId: '1', rating: 1 }];
		const enough = async (minimumOrders: number) => {
			const inputs = [[delivered('1'), delivered('2')], feedback];
			const { outputs } = await run({ options: { minimumOrders } }, inputs);
			return (outputs[0]?.[0]?.json.negativeFeedback as IDataObject).enough;
		};

		expect([await enough(2), await enough(3)]).toEqual([true, false]);
	});

	it('reads comments and return reasons under the names that the seller gives them', async () => {
		const read = async (fieldNames: IDataObject) => {
			const parameters = { fieldNames, options: { minimumOrders: 1 } };
			const { outputs } = await run(parameters as never, [
				[delivered('1'), delivered('2')],
				[
					{ orderId: '1', rating: 2, words: 'Arrived late!' },
					{ orderId: '2', why: 'UNDELIVERABLE_UNKNOWN', reason: 'returned' },
				],
			]);
			const { feedback, undeliverable } = outputs[0]?.[0]?.json as Record<string, IDataObject>;
			return [feedback?.twoStars, feedback?.aboutDeliveryOnly, undeliverable?.count];
		};

		expect(await read({})).toEqual([1, 0, 0]);
		expect(await read({ comment: 'words', returnReason: 'why' })).toEqual([1, 1, 1]);
	});

	it('reads a number by the country that the order goes to', async () => {
		const carrierOf = async (more: IDataObject) => {
			const packages = [{ packageReferenceId: '1', carrier: 'Post', trackingNumber: '' }];
			const { outputs } = await run({}, [[delivered('1', { packages, ...more })], []]);
			return (outputs[0]?.[0]?.json.carrier as IDataObject | undefined)?.code;
		};
		const [german, swiss] = [
			await carrierOf({ shipTo: { countryCode: 'DE' } }),
			await carrierOf({ shipTo: { countryCode: 'CH' } }),
		];

		expect(german).not.toBe(swiss);
	});

	it('gives nothing for nothing', async () => {
		expect((await run({}, [[], []])).outputs).toEqual([[]]);
	});

	it('judges as of the given time', async () => {
		const before = await run({ asOf: '2026-10-03T00:00:00Z' }, [[delivered('1')], []]);
		const after = await run({ asOf: '2026-10-05T00:00:00Z' }, [[delivered('1')], []]);

		expect(before.outputs[0]?.[0]?.json.underway).toBe(1);
		expect(after.outputs[0]?.[0]?.json.underway).toBe(0);
	});
});

describe('Build Scorecard as a page', () => {
	it('gives one item with the page as a file and an e-mail', async () => {
		const { outputs } = await run({ output: 'page' }, [orders, feedback]);
		const [item, ...others] = outputs[0] ?? [];
		const file = item?.binary?.data;
		const page = Buffer.from(file?.data ?? '', 'base64').toString('utf8');

		expect(others).toEqual([]);
		expect(file).toMatchObject({
			fileName: 'carrier-scorecard-2026-11-20.html',
			mimeType: 'text/html',
		});
		expect(page).toMatch(/^<!doctype html>[\s\S]*<svg[\s\S]*<\/html>/);
		expect(item?.json).toMatchObject({
			asOf: '2026-11-20T08:00:00.000Z',
			amazonLogistics: { negativeFeedback: { verdict: 'higher' } },
			emailSubject: 'Carrier scorecard: Amazon Logistics deliveries draw more low ratings',
		});
		expect(item?.json.carriers).toHaveLength(2);
		expect(item?.json.emailHtml).toContain('1–3★');
		expect(item?.pairedItem).toHaveLength(3000);
	});

	it('has the same figures as the items of each grouping', async () => {
		const { outputs } = await run({ output: 'page' }, [orders, feedback]);
		const page = outputs[0]?.[0]?.json ?? {};
		for (const [field, groupBy] of [
			['carriers', 'carrier'],
			['marketplaces', 'marketplace'],
			['weeks', 'week'],
		] as const) {
			const items = await run({ groupBy }, [orders, feedback]);
			expect(page[field]).toEqual(items.outputs[0]?.map(({ json }) => json));
		}

		const weeks = (page.weeks as IDataObject[]).map(({ week }) => week).sort();
		expect([page.firstWeek, page.lastWeek]).toEqual([weeks[0], weeks.at(-1)]);
		expect(page).toMatchObject({ feedback: expect.any(Object), leftOut: expect.any(Object) });
	});

	it('compares low ratings in a thousand and lateness in percent, each with its own interval', async () => {
		const { outputs } = await run({ output: 'page' }, [orders, feedback]);
		const { negativeFeedback, late } = outputs[0]?.[0]?.json.amazonLogistics as Record<
			string,
			IDataObject
		>;
		for (const [figures, scale] of [
			[negativeFeedback, 'per1000'],
			[late, 'percent'],
		] as const) {
			const [difference, low, high] = ['Difference', 'Low', 'High'].map((name) =>
				Number(figures?.[`${scale}${name}`]),
			);
			expect(low).toBeLessThan(Number(difference));
			expect(high).toBeGreaterThan(Number(difference));
			expect(figures?.pValue).toEqual(expect.any(Number));
		}
		expect(late?.finding).not.toBe(negativeFeedback?.finding);
	});

	it('puts the file where it is wanted', async () => {
		const { outputs } = await run({ output: 'page', binaryPropertyName: 'report' }, [orders, []]);

		expect(Object.keys(outputs[0]?.[0]?.binary ?? {})).toEqual(['report']);
	});

	it('compares the groups of a timing experiment', async () => {
		const { outputs } = await run(
			{ output: 'page', hasExperiment: true, experimentName: 'autumn', delays: '0, 7' },
			[orders, feedback],
		);
		const { timingExperiment } = (outputs[0]?.[0]?.json ?? {}) as Record<string, IDataObject>;

		expect(timingExperiment).toMatchObject({ name: 'autumn', delaysInDays: [0, 7] });
		expect(timingExperiment?.groups).toHaveLength(2);
		expect(timingExperiment?.sentence).toContain('in each group');
	});
});

describe('Triage Feedback', () => {
	const rows = [
		{ orderId: '1', rating: 1, comment: 'Arrived late!', note: 'kept' },
		{ orderId: '2', rating: 2, comment: 'Poor quality' },
		{ orderId: '3', rating: 1, comment: 'Late delivery, and poor quality' },
		{ orderId: '1', rating: 5, comment: 'Never late!' },
	];
	const some = [delivered('1'), delivered('2'), delivered('3')];

	it('passes flagged feedback on with evidence and draft, paired with its own item', async () => {
		const { outputs } = await run({ operation: 'triageFeedback' }, [some, rows]);

		expect(outputs[0]?.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual([
			['1', { item: 0, input: 1 }],
			['3', { item: 2, input: 1 }],
		]);
		expect(outputs[0]?.[0]?.json).toMatchObject({
			note: 'kept',
			triage: {
				flagged: true,
				code: 'removalDraft',
				evidence: { carrier: 'Amazon Logistics', trackingNumbers: ['TBA303012345678'] },
			},
		});
		expect(outputs[0]?.[1]?.json.triage).toMatchObject({ code: 'mixedComment' });
		expect(outputs[0]?.[1]?.json.triage).not.toHaveProperty('removalRequest');
	});

	it('gives all low ratings, each with its reason, and no praise', async () => {
		const { outputs } = await run({ operation: 'triageFeedback', include: 'all' }, [some, rows]);

		expect(outputs[0]).toHaveLength(3);
		expect(outputs[0]?.[1]?.json.triage).toMatchObject({
			flagged: false,
			code: 'notAboutDelivery',
		});
	});

	it('judges as of the given time', async () => {
		const order = delivered('1', {
			fulfilledBy: 'MERCHANT',
			createdTime: '2026-10-01T00:00:00Z',
		});
		const code = async (asOf: string) => {
			const parameters = { operation: 'triageFeedback', include: 'all', asOf };
			const { outputs } = await run(parameters, [[order], [rows[0] ?? {}]]);
			return (outputs[0]?.[0]?.json.triage as IDataObject | undefined)?.code;
		};

		expect(await code('2026-10-20T00:00:00Z')).toBe('checkLabel');
		expect(await code('2028-06-01T00:00:00Z')).toBe('tooLate');
	});

	it('reads comment and date under the names that the seller gives them', async () => {
		const triaged = async (fieldNames: IDataObject) => {
			const parameters = { operation: 'triageFeedback', include: 'all', fieldNames };
			const item = { orderId: '1', rating: 1, words: 'Arrived late!', day: '2026-10-09' };
			const { outputs } = await run(parameters as never, [some, [item]]);
			return outputs[0]?.[0]?.json.triage as IDataObject | undefined;
		};

		expect(await triaged({})).toMatchObject({ code: 'noComment' });
		const read = await triaged({ comment: 'words', date: 'day' });
		expect(read).toMatchObject({ code: 'removalDraft' });
		expect(JSON.stringify(read?.removalRequest)).toContain('2026-10-09');
	});

	it('goes on without what it cannot read, when told to, and says of which input it was', async () => {
		const { outputs } = await run(
			{ operation: 'triageFeedback' },
			[
				[{ note: 'no id' }, delivered('1')],
				[{ orderId: '1' }, rows[0] ?? {}],
			],
			{ continueOnFail: true },
		);

		expect(outputs[0]).toMatchObject([
			{ json: { orderId: '1', triage: { flagged: true } }, pairedItem: { item: 1, input: 1 } },
			{ json: { error: expect.any(String) }, pairedItem: { item: 0 } },
			{ json: { error: expect.any(String) }, pairedItem: { item: 0, input: 1 } },
		]);
	});

	it('knows protected labels by the field that the seller names', async () => {
		const order = delivered('1', {
			fulfilledBy: 'MERCHANT',
			createdTime: '2026-10-01T00:00:00Z',
			label: { protected: true },
		});
		const code = async (fieldNames: IDataObject) => {
			const parameters = { operation: 'triageFeedback', include: 'all', fieldNames };
			const { outputs } = await run(parameters as never, [[order], [rows[0] ?? {}]]);
			return (outputs[0]?.[0]?.json.triage as IDataObject | undefined)?.code;
		};

		// Amazon Logistics carried it: nothing else says whose label it is.
		expect(await code({})).toBe('checkLabel');
		expect(await code({ claimsProtected: 'label.protected' })).toBe('removalDraft');
	});
});

describe('Assign Delay Group', () => {
	const parameters = {
		operation: 'assignDelayGroup',
		experimentName: 'autumn',
		delays: '0, 7, 14',
	};

	it('passes orders on with the group of their id', async () => {
		const { outputs } = await run(parameters, [
			[{ orderId: '113-1', note: 'kept' }, { orderId: '113-2' }],
		]);
		const experiment = { name: 'autumn', delaysInDays: [0, 7, 14] };

		expect(outputs[0]).toEqual([
			{
				json: {
					orderId: '113-1',
					note: 'kept',
					delayGroup: assignDelayGroup('113-1', experiment),
				},
				pairedItem: { item: 0 },
			},
			{
				json: { orderId: '113-2', delayGroup: assignDelayGroup('113-2', experiment) },
				pairedItem: { item: 1 },
			},
		]);
	});

	it.each([
		['no name', { experimentName: ' ' }, 'has no name'],
		['one delay', { delays: '7' }, "Delays cannot be used: '7'"],
		['the same delay twice', { delays: '7, 7' }, 'Delays cannot be used'],
		['a word', { delays: '0, soon' }, 'Delays cannot be used'],
		['an empty place', { delays: '0,,7' }, 'Delays cannot be used'],
		['a delay beyond the window', { delays: '0, 25.5' }, 'Delays cannot be used'],
		['a delay below zero', { delays: '-1, 7' }, 'Delays cannot be used'],
	])('refuses %s', async (_case, wrong, message) => {
		await expect(run({ ...parameters, ...wrong }, [[{ orderId: '1' }]])).rejects.toThrow(message);
	});

	it('goes by the field that the seller names', async () => {
		const fieldNames = { orderId: 'order.id' };
		const item = { order: { id: '113-1' } };
		const { outputs } = await run({ ...parameters, fieldNames }, [[item]]);
		const experiment = { name: 'autumn', delaysInDays: [0, 7, 14] };

		expect(outputs[0]?.[0]?.json.delayGroup).toEqual(assignDelayGroup('113-1', experiment));
	});

	it('puts no item without an order ID into a group', async () => {
		const items = [{ note: 'no id' }, { orderId: '113-1' }];
		await expect(run(parameters, [items])).rejects.toMatchObject({ context: { itemIndex: 0 } });
		const { outputs } = await run(parameters, [items], { continueOnFail: true });

		expect(outputs[0]).toMatchObject([
			{ json: { error: expect.stringContaining('no order ID') }, pairedItem: { item: 0 } },
			{ json: { delayGroup: {} }, pairedItem: { item: 1 } },
		]);
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('delayGroup');
	});

	it('takes the longest delay that fits', async () => {
		const { outputs } = await run({ ...parameters, delays: '0, 25' }, [[{ orderId: '1' }]]);

		expect(outputs[0]).toHaveLength(1);
	});
});

describe('What cannot be read', () => {
	it.each([
		[
			'an order without an id',
			[{ note: 'a row of something else' }],
			[],
			'no order ID in `orderId`',
			0,
		],
		[
			'an order with a date that is none',
			[delivered('1'), delivered('2', { createdTime: '31.12.2026' })],
			[],
			'`createdTime`',
			1,
		],
		['feedback without an order', [delivered('1')], [{ rating: 1 }], 'no order ID in `orderId`', 0],
		[
			'feedback with words for stars',
			[delivered('1')],
			[
				{ orderId: '1', rating: 1 },
				{ orderId: '1', rating: 'five' },
			],
			'no rating of 1 to 5 stars',
			1,
		],
	] as const)('is refused: %s', async (_case, first, second, message, itemIndex) => {
		await expect(run({}, [[...first], [...second]])).rejects.toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringMatching(/\w/),
			context: { itemIndex },
		});
	});

	it('goes on without it, when told to, and says which it was', async () => {
		const { outputs } = await run(
			{},
			[
				[{ note: 'no id' }, delivered('1')],
				[{ orderId: '1' }, { orderId: '1', rating: 1 }],
			],
			{ continueOnFail: true },
		);
		const [row, failedOrder, failedFeedback] = outputs[0] ?? [];

		expect(row).toMatchObject({ json: { orders: 1 }, pairedItem: [{ item: 1 }] });
		expect(Object.keys(failedOrder?.json ?? {})).toEqual(['error']);
		expect(failedOrder?.pairedItem).toEqual({ item: 0 });
		expect(failedFeedback?.pairedItem).toEqual({ item: 0, input: 1 });
	});

	it('still says what could not be read where nothing could', async () => {
		const { outputs } = await run({}, [[{ note: 'no id' }], []], { continueOnFail: true });

		expect(outputs[0]).toMatchObject([
			{ json: { error: expect.stringContaining('no order ID') }, pairedItem: { item: 0 } },
		]);
	});

	it('passes over the empty item of a branch without data', async () => {
		const { hints } = await run({}, [[delivered('1')], [{}]]);

		expect(hints.join()).toContain('No feedback came in');
	});

	it('takes a Date for a date', async () => {
		const asOf = '={{ new Date("2026-11-20T12:00:00Z") }}';

		await expect(run({ asOf } as never, [[delivered('1')], []])).resolves.toBeDefined();
	});

	it.each([
		['an unknown operation', { operation: 'toString' }, "There is no operation 'toString'"],
		['an unknown grouping', { groupBy: 'constructor' }, 'Group By is none of the choices'],
		['delay groups without an experiment', { groupBy: 'delayGroup' }, 'no delay groups'],
		['a date that is none', { asOf: 'soon' }, 'As Of is not a date'],
		[
			'a negative option',
			{ options: { settlingDays: -1 } },
			"Days Until Ratings Count is not a number: '-1'",
		],
		[
			'an option that is no number',
			{ options: { minimumOrders: '={{ "few" }}' } },
			"Minimum Orders is not a number: 'few'",
		],
	])('refuses %s', async (_case, parameters, message) => {
		await expect(run(parameters as never, [[delivered('1')], []])).rejects.toThrow(message);
	});
});

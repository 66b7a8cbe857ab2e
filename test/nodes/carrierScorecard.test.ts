import type { IDataObject } from 'n8n-workflow';

import { CarrierScorecard } from '../../nodes/CarrierScorecard/CarrierScorecard.node';
import { assignDelayGroup } from '../../nodes/shared/domain/scorecard/delayGroups';
import { toItemJson } from '../../nodes/shared/n8n/items';
import { plantAccount } from '../domain/scorecard/plantedAccount';
import { runNode, type NodeRunOptions } from './runNode';

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

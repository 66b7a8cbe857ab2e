import type { IDataObject, IExecuteFunctions, INodeParameters, INodeType } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { sendReviewRequest } from '../../nodes/FeedbackRequest/requestReview/sendReviewRequest';
import { openSession } from '../../nodes/shared/spApi/session';
import { dueItem, simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { READING_FAULTS, SENDING_FAULTS, type Reading, type SendingFault } from './faultMatrix';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

let seller: SimulatedSeller;

afterEach(async () => {
	await seller.stop();
});

const turnOn = (switches: SendingFault['switches']) => {
	for (const [name, setting] of switches) seller.simulator.faults.turnOn(name, setting);
};

/** The node's sending with less patience, so that an answer that never comes is over soon. */
class HurriedRequest implements INodeType {
	description = new FeedbackRequest().description;

	async execute(this: IExecuteFunctions) {
		const session = await openSession(this, { requestTimeoutMs: 400 });
		const [item] = this.getInputData();
		const { orderId, marketplaceId } = item?.json ?? {};
		const { kind, ...request } = await sendReviewRequest(
			session,
			{ orderId: String(orderId), marketplaceId: String(marketplaceId) },
			{ checkFirst: false, earlierStatus: undefined },
		);
		expect(kind).toBe('settled');
		return [[{ json: { ...item?.json, request }, pairedItem: { item: 0 } }]];
	}
}

const isHang = ({ switches }: SendingFault) => switches.some(([name]) => name.startsWith('hang'));

describe('Sending through every fault', () => {
	it.each(SENDING_FAULTS.map((row) => [row.fault, row] as const))(
		'%s',
		async (_fault, row) => {
			seller = await simulatedSeller({ orders: 60 });
			const order = (await seller.orders()).find(({ isEligible }) => isEligible);
			if (!order) throw new RangeError('The account has no eligible order');
			const asked = () => seller.simulator.ledger.countFor(order.orderId);
			const parameters = {
				operation: 'requestReview',
				dryRun: false,
				options: { checkFirst: row.checkFirst === true },
			};
			const item: IDataObject = dueItem(order);

			turnOn(row.switches);
			const run = seller.run(
				isHang(row) ? new HurriedRequest() : new FeedbackRequest(),
				parameters,
				{
					inputs: [[item]],
				},
			);
			let next = item;
			if ('stops' in row.sees) {
				await expect(run).rejects.toMatchObject({ message: row.sees.stops });
			} else {
				const { outputs } = await run;
				next = outputs[0]?.[0]?.json ?? {};
				expect(next.request).toMatchObject({ status: row.sees.status });
			}
			expect(asked()).toBe(row.accepted);

			seller.simulator.faults.clear();
			const { outputs } = await seller.run(new FeedbackRequest(), parameters, { inputs: [[next]] });
			expect(outputs[0]?.[0]?.json.request).toMatchObject({ status: row.nextRun });
			expect(asked()).toBe(1);
			expect(seller.simulator.state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
		},
		30_000,
	);
});

const READS: Readonly<Record<Reading, INodeParameters>> = {
	orders: { resource: 'order', operation: 'getMany', returnAll: true, lastDays: 90 },
	shipments: { resource: 'shipment', operation: 'getMany', lastDays: 25 },
	'account health': { resource: 'accountHealth', operation: 'get' },
	'feedback counts': { resource: 'feedbackCount', operation: 'getMany', lastDays: 30 },
	'review topics': {
		resource: 'reviewTopic',
		operation: 'getMany',
		asins: 'B0C1EXPB01, B0C1EXPB02',
		marketplaceId: 'ATVPDKIKX0DER',
	},
	access: { resource: 'account', operation: 'checkAccess' },
};

/**
 * By what each reading is told apart: an order by the end of its id, a line of Check Access with its
 * answer, an account's health by its status and figures. What moves with the clock is left out: the
 * simulated account begins a little later each time.
 */
const told = ({ orderId, capability, access, ...item }: IDataObject): string => {
	if (capability !== undefined) return `${String(capability)}: ${String(access)}`;
	if (item.accountStatus !== undefined) {
		return [item.marketplaceId, item.accountStatus, ...Object.keys(item).sort()].join(' ');
	}
	return orderId === undefined ? JSON.stringify(item) : String(orderId).slice(-7);
};

const ACCOUNT = { orders: 150, seed: 11 };
const itemsOf = (outputs: Array<Array<{ json: IDataObject }>>) =>
	(outputs[0] ?? []).map(({ json }) => told(json)).sort();
const withoutFault = new Map<Reading, string[]>();

/** What each reading gives of the same account where nothing is wrong. */
async function undisturbed(reads: Reading): Promise<string[]> {
	const known = withoutFault.get(reads);
	if (known) return known;
	const calm = await simulatedSeller(ACCOUNT);
	const { outputs } = await calm.run(new AmazonSeller(), READS[reads]);
	await calm.stop();
	const items = itemsOf(outputs);
	expect(items.length).toBeGreaterThan(0);
	withoutFault.set(reads, items);
	return items;
}

describe('Reading through every fault', () => {
	it.each(READING_FAULTS.map((row) => [`${row.reads}: ${row.fault}`, row] as const))(
		'%s',
		async (_fault, row) => {
			const parameters = {
				...READS[row.reads],
				...(row.maxWaitMinutes !== undefined && {
					options: { maxWaitMinutes: row.maxWaitMinutes },
				}),
			};
			// By what Amazon made of them, not by what it answered: one whose answer is lost counts.
			const asked = () => seller.simulator.reportCount();
			const all = await undisturbed(row.reads);
			seller = await simulatedSeller(ACCOUNT);

			turnOn(row.switches);
			const run = seller.run(new AmazonSeller(), parameters);
			if (typeof row.sees === 'object' && 'stops' in row.sees) {
				await expect(run).rejects.toMatchObject({
					message: expect.stringMatching(row.sees.stops),
					description: expect.stringMatching(/\S/),
				});
				return;
			}
			const { outputs, hints } = await run;
			const items = itemsOf(outputs);
			if (row.reports !== undefined) expect(asked()).toBe(row.reports);
			if (typeof row.sees === 'object') {
				expect(items.filter((item) => item.endsWith(': unknown'))).toHaveLength(row.sees.unknown);
				expect(items).toHaveLength(all.length);
				return;
			}
			const isPart = row.sees === 'part' && items.length > 0 && items.length < all.length;
			const expected = isPart ? all.filter((item) => items.includes(item)) : all;
			expect(items).toEqual(row.sees === 'nothing' ? [] : expected);
			if (row.hint) expect(hints.join(' ')).toMatch(row.hint);
			expect(seller.simulator.ledger.solicitations).toEqual([]);
		},
		30_000,
	);

	it('orders one report, not two, when the answer to createReport is lost', async () => {
		seller = await simulatedSeller({ orders: 60 });
		seller.simulator.faults.turnOn('droppedAfter', { operations: ['createReport'], next: 1 });
		await seller.run(new AmazonSeller(), READS.shipments);

		expect(seller.simulator.record.count('createReport')).toBe(1);
	});
});

describe('Where Amazon limits the calls', () => {
	it.each([
		['checkAvailability', 'getSolicitationActionsForOrder'],
		['sendOrderMessage', 'getMessagingActionsForOrder'],
	])('%s waits no longer than the option Max Wait lets it', async (operation, asked) => {
		seller = await simulatedSeller({ orders: 60 });
		seller.simulator.faults.turnOn('throttled', { operations: [asked] });
		const [order] = await seller.orders();
		const { orderId, marketplaceId } = order ?? {};
		const run = seller.run(
			new FeedbackRequest(),
			{ operation, text: 'Please confirm the address.', options: { maxWaitMinutes: 0 } },
			{ inputs: [[{ orderId, marketplaceId }]], continueOnFail: true },
		);

		expect(JSON.stringify((await run).outputs)).toContain('longer than this node may wait');
		expect(seller.simulator.record.count(asked)).toBe(1);
	});
});

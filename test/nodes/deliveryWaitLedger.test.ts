import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { runNode } from '../support/runNode';

const daysAgo = (days: number) => DateTime.utc().minus({ days }).toISO();

const delivered = (orderId: string, days: number, more: IDataObject = {}): IDataObject => ({
	orderId,
	marketplaceId: 'A1PA6795UKMFR9',
	fulfillmentStatus: 'SHIPPED',
	packages: [
		{ packageReferenceId: '1', deliveredAt: daysAgo(days), deliveredAtEvidence: 'carrierScan' },
	],
	...more,
});

const HOURS = { askFrom: '00:00', askUntil: '24:00' };

/** The rows by the two outputs of the ledger. */
async function rowsOf(
	orders: readonly IDataObject[],
	ledger: readonly IDataObject[] = [],
	options: INodeParameters = {},
) {
	const { outputs } = await runNode(new DeliveryWait(), {
		inputs: [orders, ledger],
		parameters: { ...HOURS, options: { ledger: true, ...options } },
	});
	const [rows = [], superseded = []] = outputs
		.slice(3)
		.map((items) => items.map(({ json }) => json as Record<string, unknown>));
	return { rows, superseded, due: outputs[0]?.map(({ json }) => json.orderId) };
}

const wordsOf = (rows: ReadonlyArray<Record<string, unknown>>) =>
	rows.map(({ orderId, status, isOpen }) => [orderId, status, isOpen]);

/** As n8n's table gives a row back: with what it adds, and null where nothing was written. */
const stored = (row: Record<string, unknown>, more: IDataObject = {}): IDataObject => ({
	id: 1,
	createdAt: daysAgo(1),
	updatedAt: daysAgo(1),
	requestStatus: null,
	...row,
	...more,
});

const ORDERS = [delivered('due', 10), delivered('held', 2), delivered('late', 40)];

describe("Delivery Wait's rows for the ledger", () => {
	it('are there only where they are asked for', async () => {
		const { outputs } = await runNode(new DeliveryWait(), { inputs: [ORDERS], parameters: HOURS });

		expect(outputs).toHaveLength(3);
	});

	it('have one for each new order, whatever its output, and begin with what a person reads', async () => {
		const { rows, superseded } = await rowsOf(ORDERS, [], { ledgerAccount: 'Shop' });

		expect(wordsOf(rows)).toEqual([
			['due', 'Due', true],
			['held', 'Waiting', true],
			['late', 'Too late', false],
		]);
		expect(superseded).toEqual([]);
		const row = { ...rows[0] };
		expect(Object.keys(row).slice(0, 6)).toEqual([
			'orderId',
			'status',
			'date',
			'marketplace',
			'reason',
			'account',
		]);
		expect(row).toMatchObject({ marketplace: 'Germany', account: 'Shop' });
		expect(row.date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d America\/New_York$/);
		expect(row.reason).toMatch(/^Due: .*\.$/);
	});

	it.each([
		['de-DE', 'Wartet'],
		['ja', '待機中'],
		['pt-BR', 'Em espera'],
		['xx', 'Waiting'],
		['__proto__', 'Waiting'],
	])('say it in the language %s', async (ledgerLanguage, word) => {
		const { rows } = await rowsOf([delivered('held', 2)], [], { ledgerLanguage });

		expect(rows.map(({ status }) => status)).toEqual([word]);
	});

	it('name the products', async () => {
		const orderItems = ['A lamp', 'A shade', 'A bulb'].map((title, index) => ({
			orderItemId: String(index),
			title,
			quantityOrdered: 1,
		}));
		const { rows } = await rowsOf([delivered('held', 2, { orderItems })]);

		expect(rows[0]?.product).toBe('A lamp (+2)');
	});

	it('supersede the rows that were read, and no others', async () => {
		const first = await rowsOf(ORDERS);
		const second = await rowsOf(
			ORDERS,
			first.rows.map((row, index) => ({ ...stored(row), id: 7 + index })),
		);

		expect(second.rows.map(({ orderId, status }) => [orderId, status])).toEqual(
			first.rows.map(({ orderId, status }) => [orderId, status]),
		);
		expect(second.superseded).toEqual([{ lastId: 9, keeps: 'sent' }]);
	});

	it('supersede nothing where the ledger was not read, as when its wire is cut', async () => {
		const { superseded } = await rowsOf(ORDERS, [{ orderId: 'held', reason: 'returned' }]);

		expect(superseded).toEqual([]);
	});

	it('keep what only an earlier run knew', async () => {
		const earlier = {
			decisionCode: 'waiting',
			isOpen: true,
			product: 'A lamp',
			shippedSeenAt: '2026-01-01T00:00:00.000Z',
			requestStatus: 'notAvailable',
			reason: 'old',
		};
		const { rows } = await rowsOf([delivered('held', 2)], [{ ...earlier, orderId: 'held', id: 1 }]);

		expect(rows).toMatchObject([
			{
				orderId: 'held',
				product: 'A lamp',
				shippedSeenAt: '2026-01-01T00:00:00.000Z',
				requestStatus: 'notAvailable',
				reason: expect.stringMatching(/^Held/) as string,
			},
		]);
	});

	it('leave the row of a buyer who was asked where it is', async () => {
		const asked = { id: 3, orderId: 'held', requestStatus: 'sent', decisionCode: 'due' };
		const { rows, superseded } = await rowsOf([delivered('held', 2)], [asked]);

		expect(rows).toEqual([]);
		expect(superseded).toEqual([{ lastId: 3, keeps: 'sent' }]);
	});

	it('write all rows anew where a buyer who was asked stands twice, as after a step that was executed again', async () => {
		const asked = { orderId: 'held', requestStatus: 'sent', decisionCode: 'due', isOpen: false };
		const { rows, superseded } = await rowsOf(
			[delivered('held', 2)],
			[
				{ ...asked, id: 3 },
				{ ...asked, id: 4, createdAt: daysAgo(1) },
				{ ...asked, id: 5, orderId: 'other' },
			],
		);

		expect(rows).toEqual([asked, { ...asked, orderId: 'other' }]);
		expect(superseded).toEqual([{ lastId: 5, keeps: 'nothing' }]);
	});

	it('take the asked of two rows, else the later one', async () => {
		const row = (id: number, more: IDataObject) => ({
			id,
			decisionCode: 'waiting',
			isOpen: true,
			checkedAt: daysAgo(9 - id),
			...more,
		});
		const { rows } = await rowsOf(
			[delivered('due', 10)],
			[
				row(1, { orderId: 'asked', requestStatus: 'sent' }),
				row(2, { orderId: 'asked', requestStatus: 'notYet' }),
				row(4, { orderId: 'open', reason: 'later' }),
				row(3, { orderId: 'open', reason: 'earlier' }),
			],
		);

		expect(rows.map(({ orderId, reason }) => [orderId, reason])).toEqual([
			['due', rows[0]?.reason],
			['open', 'later'],
		]);
	});

	it('keep open orders that no list brings, and say a last word once nothing can be asked', async () => {
		const row = (orderId: string, more: IDataObject): IDataObject => ({
			orderId,
			decisionCode: 'waiting',
			isOpen: true,
			reason: 'Held: not yet.',
			status: 'Waiting',
			checkedAt: daysAgo(5),
			...more,
		});
		const { rows } = await rowsOf(
			[delivered('other', 2)],
			[
				row('open', { windowClosesAt: daysAgo(-3) }),
				row('over', { windowClosesAt: daysAgo(3), product: 'A lamp' }),
				row('unshipped', { windowClosesAt: null }),
				row('forgotten', { windowClosesAt: null, checkedAt: daysAgo(46) }),
				row('closed', { decisionCode: 'returned', isOpen: false }),
				row('asked', { windowClosesAt: daysAgo(3), requestStatus: 'sent' }),
			],
		);

		const words = new Map(wordsOf(rows).map(([orderId, ...rest]) => [orderId, rest]));
		expect([...words.keys()].sort()).toEqual([
			'closed',
			'forgotten',
			'open',
			'other',
			'over',
			'unshipped',
		]);
		expect(words.get('open')).toEqual(['Waiting', true]);
		expect(words.get('unshipped')).toEqual(['Waiting', true]);
		expect(words.get('over')).toEqual(['Too late', false]);
		expect(words.get('forgotten')).toEqual(['Too late', false]);
		expect(words.get('closed')).toEqual(['Waiting', false]);
		const over = rows.find(({ orderId }) => orderId === 'over');
		expect(over).toMatchObject({ decisionCode: 'notReadAgain', product: 'A lamp' });
	});

	it('go on where the app lacks the role for what would be left out, and say so', async () => {
		const ask = async (error: string) =>
			await runNode(new DeliveryWait(), {
				inputs: [[delivered('due', 10)], [{ error }]],
				parameters: HOURS,
			});
		const role = 'Amazon does not let this app create a report. Add the role Amazon Fulfillment.';
		const denied = await ask(role);
		const unread = await ask('Amazon has cancelled the report.');

		expect(denied.outputs.map((items) => items.length)).toEqual([1, 0, 0]);
		expect(denied.hints.join(' ')).toContain('Amazon Fulfillment');
		expect(unread.outputs.map((items) => items.length)).toEqual([0, 1, 0]);
	});

	it('know of an order that the limit of the run holds', async () => {
		const { rows, due } = await rowsOf([delivered('a', 20), delivered('b', 10)], [], { maxDue: 1 });

		expect(due).toEqual(['a']);
		expect(rows.map(({ orderId, decisionCode }) => [orderId, decisionCode])).toEqual([
			['a', 'due'],
			['b', 'runLimit'],
		]);
	});

	it('hold no decision of a backtest', async () => {
		const { outputs } = await runNode(new DeliveryWait(), {
			inputs: [ORDERS],
			parameters: { ...HOURS, asOf: daysAgo(20), options: { ledger: true } },
		});

		expect(outputs.slice(3)).toEqual([[], []]);
	});
});

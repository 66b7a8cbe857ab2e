import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { runNode } from './runNode';

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
	const [rows = [], many = []] = outputs
		.slice(3)
		.map((items) => items.map(({ json }) => json as Record<string, unknown>));
	return { rows, many, due: outputs[0]?.map(({ json }) => json.orderId) };
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
		const { rows, many } = await rowsOf(ORDERS, [], { ledgerAccount: 'Shop' });

		expect(wordsOf(rows)).toEqual([
			['due', 'Due', true],
			['held', 'Waiting', true],
			['late', 'Too late', false],
		]);
		expect(many).toEqual([]);
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

	it('hold nothing that the ledger says already, but what is due', async () => {
		const first = await rowsOf(ORDERS);
		const second = await rowsOf(
			ORDERS,
			first.rows.map((row) => stored(row)),
		);

		expect(wordsOf(second.rows)).toEqual([['due', 'Due', true]]);
	});

	it('hold what changed since', async () => {
		const [held] = (await rowsOf([delivered('held', 2)])).rows;
		const { rows } = await rowsOf(
			[delivered('held', 2, { carrier: { code: 'ups', name: 'UPS' } })],
			[stored(held ?? {})],
		);

		expect(rows).toMatchObject([{ orderId: 'held', carrier: 'UPS' }]);
	});

	it('never touch a row that knows that the buyer was asked', async () => {
		const asked = { orderId: 'held', requestStatus: 'sent', decisionCode: 'due', isOpen: false };
		const { rows } = await rowsOf([delivered('held', 2)], [asked]);

		expect(rows).toEqual([]);
	});

	it('close a row that another run has opened again after the buyer was asked', async () => {
		const row = { orderId: 'held', requestStatus: 'sent', decisionCode: 'waiting', isOpen: true };
		const { rows } = await rowsOf([delivered('held', 2)], [row]);

		expect(wordsOf(rows)).toEqual([['held', 'Asked', false]]);
		expect(rows[0]).not.toHaveProperty('requestStatus');
	});

	it('say a last word for open orders that no list brings any more, once nothing can be asked', async () => {
		const row = (orderId: string, more: IDataObject): IDataObject => ({
			orderId,
			decisionCode: 'waiting',
			isOpen: true,
			reason: 'Held: not yet.',
			checkedAt: daysAgo(5),
			...more,
		});
		const { rows } = await rowsOf(
			[delivered('other', 2)],
			[
				row('open', { windowClosesAt: daysAgo(-3) }),
				row('over', { windowClosesAt: daysAgo(3) }),
				row('unshipped', { windowClosesAt: null }),
				row('forgotten', { windowClosesAt: null, checkedAt: daysAgo(181) }),
				row('closed', { windowClosesAt: daysAgo(3), isOpen: false }),
				row('asked', { windowClosesAt: daysAgo(3), requestStatus: 'sent' }),
			],
		);

		const closed = rows.filter(({ orderId }) => orderId !== 'other');
		expect(wordsOf(closed)).toEqual([
			['over', 'Too late', false],
			['forgotten', 'Too late', false],
		]);
		for (const { reason } of closed) expect(reason).toMatch(/not asked.* Before: Held: not yet\.$/);
	});

	it('go by an output of their own where more than 500 are new', async () => {
		const orders = Array.from({ length: 501 }, (_, index) => delivered(`new ${index}`, 2));
		const { rows, many } = await rowsOf(
			[...orders, delivered('due', 10)],
			[{ orderId: 'due', decisionCode: 'waiting', isOpen: true }],
		);

		expect(wordsOf(rows)).toEqual([['due', 'Due', true]]);
		expect(many).toHaveLength(501);
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

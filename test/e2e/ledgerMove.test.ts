import type { TableRow } from '../../runtime/n8nClient';
import { deleteAllRows, insertRows, ledgerRows, postgresCredential } from './support/ledgerRuns';
import { useN8n } from './support/n8nUnderTest';
import { describeWithPostgres, usePostgres } from './support/postgresUnderTest';
import { importTemplate } from './support/templateRuns';

const LEDGER = 'Seller Feedback Ledger';
const MESSAGES = 'Seller Feedback Messages';
const ROWS = 300;
const TAKEN = 'The mail server took the message.';

/** Every third order was asked, every seventh got a message; of one it is in doubt whether it did. */
const orders = Array.from({ length: ROWS }, (_, index) => {
	const orderId = `111-${String(index).padStart(7, '0')}-0000000`;
	const day = `2026-10-${String((index % 28) + 1).padStart(2, '0')}`;
	const status = index % 7 === 0 ? 'sent' : index % 3 === 0 ? 'alreadyRequested' : undefined;
	return {
		orderId,
		outcome: status ? 'due' : 'notYet',
		decisionCode: status ? 'due' : 'parcelExpected',
		status: status ? 'Asked' : 'Waiting',
		date: `${day} 11:00 Europe/Warsaw`,
		isOpen: status === undefined,
		reason: `It's "due", {{ $json }} $1 \\ ${index}; ünïcode`,
		carrier: 'Amazon Logistics',
		evidence: 'estimatedArrival',
		marketplaceId: 'ATVPDKIKX0DER',
		requestAt: `${day}T10:00:00.000Z`,
		checkedAt: `${day}T11:00:00.000Z`,
		...(status && {
			requestStatus: status,
			requestMessage: status === 'sent' ? TAKEN : 'Amazon accepted the request.',
			requestedAt: `${day}T10:30:00.000Z`,
		}),
	};
});
const messages = [
	...orders
		.filter((_order, index) => index % 7 === 0)
		.map(({ orderId, checkedAt }) => ({
			orderId,
			status: 'sent',
			message: TAKEN,
			claimedBy: '12',
			claimedAt: checkedAt,
		})),
	{
		orderId: '999-0000000-0000000',
		status: 'unconfirmed',
		message: 'Claimed; the mail server has not said yet that it took the message.',
		claimedBy: '13',
		claimedAt: '2026-11-01T10:00:00.000Z',
	},
];

const OF_N8N: readonly string[] = ['id', 'createdAt', 'updatedAt'];

/** Without n8n's own columns, in an order of its own. */
const comparable = (rows: readonly TableRow[] = []) =>
	rows
		.map((row) =>
			Object.fromEntries(
				Object.entries(row).filter(([name, value]) => value !== null && !OF_N8N.includes(name)),
			),
		)
		.sort((one, other) => (String(one.orderId) < String(other.orderId) ? -1 : 1));

describeWithPostgres('The ledger moved between Data tables and Postgres, in a real n8n', () => {
	const postgres = usePostgres();
	const n8n = useN8n();

	const move = async (moveTo: string) => {
		const { client } = n8n();
		const id = await importTemplate(client, 'move-ledger', {
			settings: { moveTo },
			credentials: { postgres: await client.saveCredential(postgresCredential(postgres())) },
		});
		const run = await client.run(id, 'When You Execute');
		expect(run.error).toBeUndefined();
		return run;
	};
	const tables = async () => {
		const { client } = n8n();
		return [
			comparable(await client.dataTableRows(LEDGER)),
			comparable(await client.dataTableRows(MESSAGES)),
		];
	};

	it('makes both sides and moves nothing where there is nothing', async () => {
		await move('Postgres');
		await move('Data tables');

		expect(await ledgerRows(postgres())).toEqual([]);
		expect(await tables()).toEqual([[], []]);
	});

	it('moves every row to Postgres, and the messages as messages, as often as it is run', async () => {
		const { client } = n8n();
		await insertRows(client, LEDGER, orders);
		await insertRows(client, MESSAGES, messages);
		await move('Postgres');
		const moved = await ledgerRows(postgres());
		await move('Postgres');

		expect(await ledgerRows(postgres())).toEqual(moved);
		expect(moved).toHaveLength(ROWS + 1);
		const channels = new Map(moved.map((row) => [row.order_id, row]));
		for (const { orderId, status } of messages) {
			expect(channels.get(orderId)).toMatchObject({
				request_channel: 'buyerMessage',
				request_status: status,
			});
		}
		for (const order of orders) {
			expect(channels.get(order.orderId)).toMatchObject({
				decision_code: order.decisionCode,
				reason: order.reason,
				request_status: order.requestStatus ?? null,
			});
		}
	});

	it('keeps what Postgres learned since, and adds what only the Data tables know', async () => {
		const [held, asked] = orders.filter(({ requestStatus }) => !requestStatus);
		const [known] = orders.filter(({ requestStatus }) => requestStatus === 'alreadyRequested');
		const set = async (orderId: string | undefined, assignment: string) =>
			await postgres().execute(
				`UPDATE seller_feedback_ledger SET ${assignment} WHERE order_id = '${orderId}'`,
			);
		await set(held?.orderId, "decision_code = 'windowClosed', checked_at = '2026-12-01'");
		await set(asked?.orderId, "request_channel = 'requestAReview', request_status = 'sent'");
		await set(known?.orderId, "request_status = NULL, checked_at = '2026-12-01'");
		await move('Postgres');

		const rows = new Map((await ledgerRows(postgres())).map((row) => [row.order_id, row]));
		expect(rows.get(String(held?.orderId))?.decision_code).toBe('windowClosed');
		expect(rows.get(String(asked?.orderId))?.request_status).toBe('sent');
		expect(rows.get(String(known?.orderId))?.request_status).toBe('alreadyRequested');
		await set(held?.orderId, `decision_code = 'parcelExpected', checked_at = '${held?.checkedAt}'`);
		await set(asked?.orderId, 'request_channel = NULL, request_status = NULL');
	});

	it('moves every row back into the Data tables', async () => {
		const before = await tables();
		await deleteAllRows(n8n().client, LEDGER);
		await deleteAllRows(n8n().client, MESSAGES);
		expect(await tables()).toEqual([[], []]);
		await move('Data tables');
		await move('Data tables');

		const [rows, kept] = await tables();
		const inDoubt = '999-0000000-0000000';
		expect(rows?.filter(({ orderId }) => orderId !== inDoubt)).toEqual(before[0]);
		expect(kept).toEqual(before[1]);
	});
});

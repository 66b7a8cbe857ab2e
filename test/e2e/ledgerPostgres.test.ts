import { z } from 'zod';
import { ledgerRows, orderIdsOf, placeOrders, postgresCredential } from './support/ledgerRuns';
import { useN8n } from './support/n8nUnderTest';
import { describeWithPostgres, usePostgres } from './support/postgresUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, importTemplate, saveAmazonCredential } from './support/templateRuns';

const TRIGGER = 'Every Day at 10:00';

describeWithPostgres('Request reviews with a Postgres ledger, in a real n8n', () => {
	const postgres = usePostgres();
	const simulator = useSimulator({ seed: 31, orders: 120, speed: 600 });
	const n8n = useN8n();

	const importIt = async (settings: Readonly<Record<string, unknown>>) => {
		const { client } = n8n();
		return await importTemplate(client, 'request-reviews-with-postgres-ledger', {
			settings,
			credentials: {
				amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
				postgres: await client.saveCredential(postgresCredential(postgres())),
			},
		});
	};
	const runLog = async () =>
		await postgres().rows(
			'SELECT mode, ended, read, sent FROM seller_feedback_run_log ORDER BY finished_at',
			z.object({ mode: z.string(), ended: z.string(), read: z.number(), sent: z.number() }),
		);
	const statuses = async () =>
		new Map(
			(await ledgerRows(postgres())).map(({ order_id, request_status }) => [
				order_id,
				request_status,
			]),
		);

	it('makes its table once when two executions start at the same time', async () => {
		const { client } = n8n();
		const workflowId = await importIt({});
		const started = await Promise.all([
			client.startRun(workflowId, TRIGGER),
			client.startRun(workflowId, TRIGGER),
		]);
		const runs = await Promise.all(started.map((id) => client.waitForRun(workflowId, id)));

		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		const orders = new Set(orderIdsOf(runs.flatMap((run) => run.items('Detect Carrier'))));
		expect([...(await statuses()).keys()]).toEqual([...orders].sort());
		expect(await askedOrders(simulator())).toEqual([]);
	});

	it('asks each due buyer once though two executions overlap, and its ledger says so', async () => {
		const { client } = n8n();
		const workflowId = await importIt({ dryRun: false });
		const started = await Promise.all([
			client.startRun(workflowId, TRIGGER),
			client.startRun(workflowId, TRIGGER),
		]);
		const runs = await Promise.all(started.map((id) => client.waitForRun(workflowId, id)));

		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		const [due, others] = runs.map((run) => orderIdsOf(run.items('Wait for Delivery')));
		expect(others).toEqual(due);
		const asked = await askedOrders(simulator());
		expect(asked.length).toBeGreaterThan(20);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
		const sent = [...(await statuses())].filter(([, status]) => status === 'sent');
		expect(sent.map(([orderId]) => orderId)).toEqual(asked);
	});

	it('leaves out what the ledger knows as asked, and asks only for what is new', async () => {
		const before = await askedOrders(simulator());
		await placeOrders(simulator(), 'dueFbm', 3);
		const run = await n8n().client.run(await importIt({ dryRun: false }), TRIGGER);

		expect(run.error).toBeUndefined();
		const known = run.items('Get Ledger');
		expect(orderIdsOf(known.filter(({ json }) => json.requestStatus === 'sent'))).toEqual(before);
		const asked = await askedOrders(simulator());
		expect(asked.length).toBe(before.length + 3);
		expect((await runLog()).at(-1)).toMatchObject({
			mode: 'live',
			ended: 'completed',
			read: new Set(orderIdsOf(run.items('Detect Carrier'))).size,
			sent: 3,
		});
		expect(orderIdsOf(run.items('Request a Review')).filter((id) => before.includes(id))).toEqual(
			[],
		);
		const skipped = (await ledgerRows(postgres())).filter(({ order_id }) =>
			before.includes(order_id),
		);
		const codes = new Set(skipped.map(({ decision_code }) => decision_code));
		expect(codes).toContain('due');
		expect([...codes].filter((code) => code !== 'due' && code !== 'dueLate')).toEqual([]);
	});

	it('does not try again at once what Amazon did not offer, and keeps what became of it', async () => {
		const refusals = async () =>
			(await ledgerRows(postgres())).filter(
				({ request_status }) => request_status === 'notAvailable',
			);
		const tried = await refusals();
		const run = await n8n().client.run(await importIt({ dryRun: false }), TRIGGER);

		expect(run.error).toBeUndefined();
		expect(tried.length).toBeGreaterThan(0);
		const requested = orderIdsOf(run.items('Request a Review'));
		expect(tried.filter(({ order_id }) => requested.includes(order_id))).toEqual([]);
		expect(
			(await refusals()).map(({ order_id, request_message }) => [order_id, request_message]),
		).toEqual(tried.map(({ order_id, request_message }) => [order_id, request_message]));
		expect(new Set((await refusals()).map(({ decision_code }) => decision_code))).toEqual(
			new Set(['notOffered']),
		);
	});

	it('deletes rows that are older than the settings say, and keeps messages for two years', async () => {
		const aged = (id: string, days: number, channel: string) =>
			`('${id}', ${channel}, 'sent', false, now() - interval '${days} days')`;
		await postgres().execute(
			`INSERT INTO seller_feedback_ledger (order_id, request_channel, request_status, is_open, checked_at) VALUES ${[
				aged('kept-89', 89, 'NULL'),
				aged('gone-91', 91, 'NULL'),
				aged('gone-400', 400, "'requestAReview'"),
				// Something can still become of it.
				`('kept-open', NULL, NULL, true, now() - interval '400 days')`,
				aged('kept-message-729', 729, "'buyerMessage'"),
				aged('gone-message-731', 731, "'buyerMessage'"),
			].join(', ')}`,
		);
		const run = await n8n().client.run(await importIt({}), TRIGGER);

		expect(run.error).toBeUndefined();
		expect(run.items('Delete Old Rows').map(({ json }) => json)).toEqual([{ deleted: 3 }]);
		const left = [...(await statuses()).keys()].filter((id) => /kept|gone/.test(id));
		expect(left).toEqual(['kept-89', 'kept-message-729', 'kept-open']);
	});
});

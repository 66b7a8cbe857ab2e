import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { N8nClient } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import type { Postgres } from '../../runtime/postgresServer';
import type { WorkflowRun } from '../../runtime/workflowRun';
import {
	changeTable,
	insertRows,
	ledgerRows,
	orderIdsOf,
	ordersMailed,
	placeOrders,
	postgresCredential,
} from './support/ledgerRuns';
import { startMailServer, type Mail, type MailServer } from './support/mailServerUnderTest';
import {
	describeWithPostgres,
	usePostgres,
	type PostgresUnderTest,
} from './support/postgresUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { importTemplate, saveAmazonCredential, truth } from './support/templateRuns';
import { newUserFolder } from './support/userFolder';

/** Orders on top of those of the account, for two executions at the same time. */
const OVERLAP_ORDERS = Number(process.env.OVERLAP_ORDERS ?? 30);
const KILLS = Number(process.env.LEDGER_KILLS ?? 1);
const ORDERS_BETWEEN_KILLS = 8;
const DAY_MS = 86_400_000;
const TRIGGER = 'Every Hour';
const LEDGER = 'Seller Feedback Ledger';
const MESSAGES = 'Seller Feedback Messages';

const report = (line: string) => process.stderr.write(`${line}\n`);

interface Outcome {
	readonly status: unknown;
	readonly message: string;
}

interface PlantedRow {
	readonly orderId: string;
	readonly isMessage: boolean;
	/** Days since its last decision, or its claim. */
	readonly days: number;
}

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** Where a template keeps what became of each order. */
interface Ledger {
	readonly template: string;
	/** How many processes of n8n share it. */
	readonly processes: number;
	outcomes(client: N8nClient): Promise<Map<string, Outcome>>;
	/** The orders whose buyers were written to, by the table that all templates share. */
	sent(client: N8nClient): Promise<string[]>;
	/** Lets two hours pass for an order that is in doubt. */
	age(orderId: string, client: N8nClient): Promise<void>;
	plant(rows: readonly PlantedRow[], client: N8nClient): Promise<void>;
	orderIds(client: N8nClient): Promise<string[]>;
	/** What the run log says of the last run. */
	lastRun(client: N8nClient): Promise<unknown>;
}

const runSchema = z.object({
	mode: z.string(),
	channel: z.string(),
	due: z.number(),
	sent: z.number(),
});

const dataTable: Ledger = {
	template: 'message-buyer-when-parcel-arrives',
	processes: 1,
	outcomes: async (client) =>
		new Map(
			[
				...((await client.dataTableRows(LEDGER)) ?? []).map((row) => ({
					orderId: row.orderId,
					status: row.requestStatus,
					message: row.requestMessage,
				})),
				...((await client.dataTableRows(MESSAGES)) ?? []),
			]
				.filter(({ status }) => status)
				.map(({ orderId, status, message }) => [
					String(orderId),
					{ status, message: String(message) },
				]),
		),
	sent: async (client) =>
		((await client.dataTableRows(LEDGER)) ?? [])
			.filter(({ requestStatus }) => requestStatus === 'sent')
			.map(({ orderId }) => String(orderId))
			.sort(),
	age: async (orderId, client) =>
		await changeTable(client, MESSAGES, {
			operation: 'update',
			matchType: 'allConditions',
			filters: { conditions: [{ keyName: 'orderId', condition: 'eq', keyValue: orderId }] },
			columns: {
				mappingMode: 'defineBelow',
				value: { claimedAt: daysAgo(2 / 24) },
				matchingColumns: [],
				schema: [],
			},
		}),
	plant: async (rows, client) => {
		const planted = rows.map(({ days, ...row }) => ({ ...row, at: daysAgo(days) }));
		await insertRows(
			client,
			LEDGER,
			planted
				.filter(({ isMessage }) => !isMessage)
				.map(({ orderId, at }) => ({ orderId, outcome: 'skipped', isOpen: false, checkedAt: at })),
		);
		await insertRows(
			client,
			MESSAGES,
			planted
				.filter(({ isMessage }) => isMessage)
				.map(({ orderId, at }) => ({ orderId, status: 'sent', claimedBy: '1', claimedAt: at })),
		);
	},
	orderIds: async (client) =>
		[
			...((await client.dataTableRows(LEDGER)) ?? []),
			...((await client.dataTableRows(MESSAGES)) ?? []),
		].map(({ orderId }) => String(orderId)),
	lastRun: async (client) =>
		runSchema.parse((await client.dataTableRows('Seller Feedback Run Log'))?.at(-1)),
};

const inPostgres = (postgres: () => Postgres): Ledger => ({
	template: 'message-buyer-with-postgres-ledger',
	processes: 2,
	outcomes: async () =>
		new Map(
			(await ledgerRows(postgres()))
				.filter(({ request_status }) => request_status)
				.map(({ order_id, request_status, request_message }) => [
					order_id,
					{ status: request_status, message: String(request_message) },
				]),
		),
	sent: async () =>
		(await ledgerRows(postgres()))
			.filter(({ request_status }) => request_status === 'sent')
			.map(({ order_id }) => order_id),
	age: async (orderId) =>
		await postgres().execute(
			`UPDATE seller_feedback_ledger SET claimed_at = claimed_at - interval '2 hours' WHERE order_id = '${orderId}'`,
		),
	plant: async (rows) =>
		await postgres().execute(
			`INSERT INTO seller_feedback_ledger (order_id, request_channel, request_status, is_open, checked_at) VALUES ${rows
				.map(
					({ orderId, isMessage, days }) =>
						`('${orderId}', ${isMessage ? "'buyerMessage', 'sent'" : 'NULL, NULL'}, false, '${daysAgo(days)}')`,
				)
				.join(', ')}`,
		),
	orderIds: async () => (await ledgerRows(postgres())).map(({ order_id }) => order_id),
	lastRun: async () =>
		(
			await postgres().rows(
				'SELECT mode, channel, due, sent FROM seller_feedback_run_log ORDER BY finished_at DESC',
				runSchema,
			)
		)[0],
});

/** A mail server that can refuse, and can take mails without ever saying so. */
function useMailServer() {
	let server: MailServer | undefined;
	const behaviour: {
		answers: number;
		refusal?: { code: number; text: string };
		/** Once it has the message, and before it says so. */
		meanwhile?: () => Promise<void>;
	} = { answers: Number.POSITIVE_INFINITY };

	beforeAll(async () => {
		server = await startMailServer({
			beforeAnswer: async () => {
				await behaviour.meanwhile?.();
				behaviour.answers -= 1;
				if (behaviour.answers < 0) await new Promise<void>(() => {});
			},
			onRcptTo: (_address, _session, answer) => {
				const { refusal } = behaviour;
				answer(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
			},
		});
	});
	afterAll(async () => await server?.stop());

	return {
		behaviour,
		get: () => {
			if (!server) throw new Error('The mail server is started by beforeAll');
			return server;
		},
	};
}

function describeLedger(ledger: Ledger, postgres?: PostgresUnderTest) {
	jest.setTimeout(300_000 + OVERLAP_ORDERS * 2_000 + KILLS * 60_000);
	const simulator = useSimulator({ seed: 41, orders: 60, speed: 600 });
	const mailServer = useMailServer();
	const userFolders: string[] = [];
	const servers: N8n[] = [];
	const clients: N8nClient[] = [];
	const workflowIds: string[] = [];

	const start = async (index: number) => {
		const userFolder = userFolders[index] ?? (await newUserFolder(report));
		userFolders[index] = userFolder;
		const server = await startN8n({ userFolder, packages: [await packPackage(report)], report });
		servers[index] = server;
		clients[index] = await server.signIn();
	};
	const importInto = async (client: N8nClient, dryRun = false) =>
		await importTemplate(client, ledger.template, {
			settings: {
				dryRun,
				fromEmail: 'shop@example.com',
				sellerId: 'A1B2C3D4E5F6G7',
				askFrom: '00:00',
				askUntil: '24:00',
			},
			credentials: {
				smtp: await client.saveCredential(mailServer.get().credential),
				amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()),
				...(postgres && {
					postgres: await client.saveCredential(postgresCredential(postgres())),
				}),
			},
		});
	const first = () => {
		const [client] = clients;
		const [workflowId] = workflowIds;
		if (!client || !workflowId) throw new Error('n8n is started by beforeAll');
		return { client, workflowId };
	};
	const run = async (): Promise<WorkflowRun> => {
		const { client, workflowId } = first();
		return await client.run(workflowId, TRIGGER);
	};
	const mailsSince = async (count: number, during: () => Promise<unknown>): Promise<Mail[]> => {
		const before = mailServer.get().mails.length;
		await during();
		await mailServer.get().waitForMails(before + count);
		return mailServer.get().mails.slice(before);
	};
	const placeOne = async (): Promise<string> => {
		const known = new Set((await truth(simulator())).map(({ orderId }) => orderId));
		await placeOrders(simulator(), 'justDeliveredFbm', 1);
		const added = (await truth(simulator())).find(({ orderId }) => !known.has(orderId));
		if (!added) throw new Error('No order was added');
		return added.orderId;
	};
	const doubtful = async (): Promise<string[]> =>
		[...(await ledger.outcomes(first().client))]
			.filter(([, { status }]) => status === 'unconfirmed')
			.map(([orderId]) => orderId);
	const outcomeOf = async (orderId: string) => (await ledger.outcomes(first().client)).get(orderId);

	beforeAll(async () => {
		for (let index = 0; index < ledger.processes; index += 1) {
			await start(index);
			const client = clients[index];
			if (client) workflowIds[index] = await importInto(client);
		}
	});
	afterAll(async () => {
		for (const server of servers) await server.stop();
		for (const folder of userFolders) await rm(folder, { recursive: true, force: true });
	});

	it('writes to nobody and claims nothing in a dry run', async () => {
		const { client } = first();
		const dryRun = await client.run(await importInto(client, true), TRIGGER);

		expect(dryRun.error).toBeUndefined();
		expect(dryRun.items('Check the Message').length).toBeGreaterThan(5);
		expect(mailServer.get().mails).toEqual([]);
		expect((await ledger.outcomes(client)).size).toBe(0);
		expect(await ledger.lastRun(client)).toEqual({
			mode: 'dryRun',
			channel: 'buyerMessage',
			due: dryRun.items('Check the Message').length,
			sent: 0,
		});
	});

	it('writes once to each buyer when two executions overlap, and accounts for every order', async () => {
		await placeOrders(simulator(), 'dueFbm', OVERLAP_ORDERS);
		const startedAt = Date.now();
		const runs = await Promise.all(
			[0, 1].map(async (index) => {
				const at = index % ledger.processes;
				const [client, workflowId] = [clients[at], workflowIds[at]];
				if (!client || !workflowId) throw new Error('n8n is started by beforeAll');
				return await client.waitForRun(workflowId, await client.startRun(workflowId, TRIGGER), {
					timeoutMs: 600_000,
				});
			}),
		);
		report(`Two executions took ${Date.now() - startedAt} ms`);

		expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
		const passed = runs.map((each) => orderIdsOf(each.items('May Be Sent')));
		const written = ordersMailed(mailServer.get().mails);
		const sent = runs.map((each) => orderIdsOf(each.items('What Became of It')));
		report(
			`${passed.map(({ length }) => length).join(' and ')} messages passed; ${sent.map(({ length }) => length).join(' and ')} were sent`,
		);
		expect(passed[0]?.length).toBeGreaterThan(OVERLAP_ORDERS);
		expect(passed[1]).toEqual(expect.arrayContaining(sent[0] ?? []));
		expect(new Set(written).size).toBe(written.length);
		// An order that both executions gave back to each other is written to in the next one.
		const next = await run();
		expect(next.error).toBeUndefined();
		expect(ordersMailed(mailServer.get().mails)).toEqual(
			[...new Set([...passed.flat(), ...orderIdsOf(next.items('May Be Sent'))])].sort(),
		);
		const outcomes = await ledger.outcomes(first().client);
		expect([...outcomes.keys()].sort()).toEqual(ordersMailed(mailServer.get().mails));
		expect(new Set([...outcomes.values()].map(({ status }) => status))).toEqual(new Set(['sent']));
	});

	it('gives an order back when the mail server says later, and sends it in the next run', async () => {
		const orderId = await placeOne();
		mailServer.behaviour.refusal = { code: 451, text: 'Try again later' };
		const mails = await mailsSince(0, run);
		delete mailServer.behaviour.refusal;

		expect(mails).toEqual([]);
		expect(await outcomeOf(orderId)).toMatchObject({
			status: 'notYet',
			message: expect.stringContaining('451') as unknown,
		});
		expect(ordersMailed(await mailsSince(1, run))).toEqual([orderId]);
		expect(await outcomeOf(orderId)).toMatchObject({ status: 'sent' });
	});

	it('gives an order back when no mail server is there', async () => {
		const orderId = await placeOne();
		const { client } = first();
		const { credential } = mailServer.get();
		await client.saveCredential({ ...credential, data: { ...credential.data, port: 1 } });
		await run();
		await client.saveCredential(credential);

		expect(await outcomeOf(orderId)).toMatchObject({
			status: 'notYet',
			message: expect.stringContaining('ECONNREFUSED') as unknown,
		});
		expect(ordersMailed(await mailsSince(1, run))).toEqual([orderId]);
	});

	it('ends the matter when the mail server refuses for good', async () => {
		const orderId = await placeOne();
		mailServer.behaviour.refusal = { code: 550, text: 'No such mailbox' };
		await run();
		delete mailServer.behaviour.refusal;

		expect(await outcomeOf(orderId)).toMatchObject({
			status: 'failed',
			message: expect.stringContaining('No such mailbox') as unknown,
		});
		expect(await mailsSince(0, run)).toEqual([]);
		expect(await outcomeOf(orderId)).toMatchObject({ status: 'failed' });
	});

	it('never sends again what was taken before n8n was killed, shows it, and writes to all others', async () => {
		await placeOrders(simulator(), 'justDeliveredFbm', 5);
		mailServer.behaviour.answers = 2;
		const { client, workflowId } = first();
		const mails = await mailsSince(3, async () => await client.startRun(workflowId, TRIGGER));
		await servers[0]?.kill();
		mailServer.behaviour.answers = Number.POSITIVE_INFINITY;
		await start(0);

		const [one = '', two = '', taken = ''] = mails.flatMap((mail) => ordersMailed([mail]));
		expect([await outcomeOf(one), await outcomeOf(two), await outcomeOf(taken)]).toMatchObject([
			{ status: 'sent' },
			{ status: 'sent' },
			{ status: 'unconfirmed' },
		]);
		await ledger.age(taken, first().client);
		const after = await mailsSince(2, async () => {
			const next = await run();
			expect(next.error).toBeUndefined();
			expect(orderIdsOf(next.items('Messages in Doubt'))).toEqual([taken]);
		});
		expect(ordersMailed(after)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(`${one}|${two}|${taken}`)]),
		);
		expect(after).toHaveLength(2);
		expect(await mailsSince(0, run)).toEqual([]);
		expect(await outcomeOf(taken)).toMatchObject({ status: 'unconfirmed' });
	});

	if (postgres) {
		it('sends none twice and loses none when the database is away in the middle', async () => {
			await placeOrders(simulator(), 'dueFbm', 5);
			const doubtfulBefore = await doubtful();
			let taken = 0;
			mailServer.behaviour.meanwhile = async () => {
				taken += 1;
				if (taken === 3) await postgres().stop();
			};
			const mails = await mailsSince(3, async () => {
				expect((await run()).error).toBeDefined();
			});
			delete mailServer.behaviour.meanwhile;
			expect((await run()).error).toBeDefined();
			await postgres.restart();

			expect(taken).toBe(3);
			const inDoubt = [...doubtfulBefore, ...ordersMailed(mails.slice(2))].sort();
			expect((await doubtful()).sort()).toEqual(inDoubt);
			const after = await mailsSince(2, async () => {
				expect((await run()).error).toBeUndefined();
			});
			expect(new Set(ordersMailed([...mails, ...after])).size).toBe(5);
			expect(await mailsSince(0, run)).toEqual([]);
			expect((await doubtful()).sort()).toEqual(inDoubt);
		});
	}

	it(`writes to no buyer twice when n8n is killed ${KILLS} times at any moment, and loses no order`, async () => {
		const doubtfulBefore = await doubtful();
		for (let kill = 1; kill <= KILLS; kill += 1) {
			await placeOrders(simulator(), 'justDeliveredFbm', ORDERS_BETWEEN_KILLS);
			const { client, workflowId } = first();
			const before = mailServer.get().mails.length;
			await client.startRun(workflowId, TRIGGER);
			await mailServer.get().waitForMails(before + randomInt(1, ORDERS_BETWEEN_KILLS - 1));
			await sleep(randomInt(60));
			await servers[0]?.kill();
			await start(0);
			report(`Kill ${kill}: ${mailServer.get().mails.length - before} messages in that run`);
		}
		const last = await run();

		expect(last.error).toBeUndefined();
		const written = ordersMailed(mailServer.get().mails);
		expect(new Set(written).size).toBe(written.length);
		expect((await doubtful()).length).toBeLessThanOrEqual(doubtfulBefore.length + KILLS);
		report(`${(await doubtful()).length - doubtfulBefore.length} messages in doubt`);
		const outcomes = await ledger.outcomes(first().client);
		const sent = [...outcomes].filter(([, { status }]) => status === 'sent');
		expect(written).toEqual(expect.arrayContaining(sent.map(([orderId]) => orderId)));
		expect(written.filter((orderId) => !outcomes.has(orderId))).toEqual([]);
		const delivered = (await truth(simulator()))
			.filter(({ scenario }) => scenario === 'justDeliveredFbm')
			.map(({ orderId }) => orderId);
		expect(delivered.filter((orderId) => !outcomes.has(orderId))).toEqual([]);
		expect(delivered.map((orderId) => outcomes.get(orderId)?.status)).not.toContain('notYet');
	});

	it('deletes decisions after 90 days and messages after two years', async () => {
		const { client } = first();
		const planted = [
			{ orderId: 'kept-1', isMessage: false, days: 89 },
			{ orderId: 'gone-1', isMessage: false, days: 91 },
			{ orderId: 'kept-2', isMessage: true, days: 729 },
			{ orderId: 'gone-2', isMessage: true, days: 731 },
		];
		await ledger.plant(planted, client);
		const before = await ledger.orderIds(client);
		expect((await run()).error).toBeUndefined();

		expect((await ledger.orderIds(client)).sort()).toEqual(
			before.filter((orderId) => !orderId.startsWith('gone')).sort(),
		);
		expect(before.filter((orderId) => orderId.startsWith('gone'))).toHaveLength(2);
	});
}

describe('Messages with the ledger in Data tables, in a real n8n', () => {
	describeLedger(dataTable);
});

describeWithPostgres('Messages with the ledger in Postgres, from two real n8n', () => {
	const postgres = usePostgres();
	describeLedger(inPostgres(postgres), postgres);
});

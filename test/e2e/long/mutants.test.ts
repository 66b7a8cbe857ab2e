import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkWorkflow } from '../../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { atAnyHour, simulatorCredential, withSetting } from '../../../runtime/demoWorkflow';
import { workflowJsonSchema, type WorkflowJson } from '../../../runtime/n8nClient';
import { N8nRefusal } from '../../../runtime/n8nSession';
import type { SimulatorAccount } from '../../../runtime/simulatorProcess';
import { mutantsOf } from '../../support/mutants';
import { readTemplate, templateSchema } from '../../support/templates';
import { changeTable, insertRows, ordersMailed, postgresCredential } from '../support/ledgerRuns';
import { startMailServer, type MailServer } from '../support/mailServerUnderTest';
import { useN8n } from '../support/n8nUnderTest';
import { describeWithPostgres, usePostgres } from '../support/postgresUnderTest';
import { useSimulator } from '../support/simulatorUnderTest';
import { answerLink, pressLink, withCredentials, type Credentials } from '../support/templateRuns';

/**
 * How many of those about which the check says nothing, spread over the templates, and which ones. At
 * most 90: each has an account, and a simulator up to 100.
 */
const MUTANTS = Number(process.env.MUTANTS);
const MUTANTS_SEED = process.env.MUTANTS_SEED ?? '1';
const AT_A_TIME = 4;
const ORDERS_EACH = 60;
const DAY_MINUTES = 1_440;
/** n8n ends what goes round for ever; a run that ends takes a few seconds. */
const LONGEST_RUN_SECONDS = 60;
const SELLER = 'seller@example.com';
const SCANS = 'Carrier Delivery Scans';

/**
 * Begins the names of a mutant's own tables. None is a part of another one: n8n's *Reuse Existing
 * Tables* looks at one table only whose name contains the new one.
 */
const apart = (number: number): string => `m${String(number).padStart(5, '0')}`;
const dataTable = (number: number, name: string): string => `${apart(number)} ${name}`;
const postgresTable = (number: number): string => `${apart(number)}_seller_feedback_ledger`;
const withOwnNames = (workflow: WorkflowJson, number: number): WorkflowJson =>
	workflowJsonSchema.parse(
		JSON.parse(
			JSON.stringify(workflow)
				.replaceAll(
					/Seller Feedback (?=Ledger|Messages|Never Ask|Run Log)/g,
					dataTable(number, '$&'),
				)
				.replaceAll(SCANS, dataTable(number, SCANS))
				.replaceAll('seller_feedback_', `${apart(number)}_$&`)
				.replaceAll('amazon-parcels', `${apart(number)}-$&`),
		),
	);

interface Played {
	readonly file: string;
	readonly trigger: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Where what was sent has a row: a Data table, or PostgreSQL's ledger. */
	readonly record?: 'Seller Feedback Ledger' | 'Seller Feedback Messages' | 'postgres';
}

const DAILY = 'Every Day at 10:00';
const WRITER = { fromEmail: 'shop@example.com', sellerId: 'A1B2C3D4E5F6G7' };
const PLAYED: readonly Played[] = [
	{ file: 'request-reviews-after-delivery.json', trigger: DAILY, record: 'Seller Feedback Ledger' },
	{ file: 'request-reviews-by-carrier.json', trigger: DAILY, record: 'Seller Feedback Ledger' },
	{ file: 'request-reviews-with-postgres-ledger.json', trigger: DAILY, record: 'postgres' },
	{ file: 'request-reviews-after-carrier-scan.json', trigger: DAILY },
	{
		file: 'approve-requests-by-email.json',
		trigger: 'Every Day at 18:00',
		settings: { fromEmail: WRITER.fromEmail, toEmail: SELLER },
	},
	{
		file: 'message-buyer-when-parcel-arrives.json',
		trigger: 'Every Hour',
		settings: WRITER,
		record: 'Seller Feedback Messages',
	},
	{
		file: 'message-buyer-with-postgres-ledger.json',
		trigger: 'Every Hour',
		settings: WRITER,
		record: 'postgres',
	},
];

interface Candidate extends Played {
	readonly name: string;
	readonly workflow: WorkflowJson;
}

const findingsOf = (json: unknown): string[] => {
	const check = checkWorkflow(json);
	if (check.kind !== 'checked') throw new Error(check.reason);
	return check.findings.map(({ rule, excerpt }) => `${rule} ${excerpt}`);
};

/** The template as it is, and its mutants about which the check of workflows says nothing. */
function quietOnes(played: Played): Candidate[] {
	const known = findingsOf(readTemplate(played.file));
	const filledIn = Object.entries({ dryRun: false, ...played.settings }).reduce(
		(workflow, [setting, value]) => withSetting(workflow, setting, value),
		atAnyHour(workflowJsonSchema.parse(readTemplate(played.file))),
	);
	const template = templateSchema.parse(filledIn);
	return [{ name: 'unchanged', workflow: template }, ...mutantsOf(template)]
		.filter(({ workflow }) => findingsOf(workflow).every((finding) => known.includes(finding)))
		.filter(({ workflow }) => workflow.nodes.some(({ name }) => name === played.trigger))
		.map(({ name, workflow }) => ({
			...played,
			name: `${played.file}, ${name}`,
			workflow: workflowJsonSchema.parse(workflow),
		}));
}

/** The template as it is, and so many of its mutants, which ones by the seed. */
function sampleOf([unchanged, ...mutants]: readonly Candidate[], count: number): Candidate[] {
	const rank = ({ name }: Candidate) =>
		createHash('sha256').update(`${MUTANTS_SEED} ${name}`).digest('hex');
	const chosen = mutants.sort((one, other) => rank(one).localeCompare(rank(other)));
	return [...(unchanged ? [unchanged] : []), ...chosen.slice(0, count)];
}

const solicitationsSchema = z.object({
	solicitations: z.array(
		z.object({ accountId: z.string(), orderId: z.string(), isOutsideWindow: z.boolean() }),
	),
});
const ordersSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			parcels: z.array(
				z.object({
					trackingNumber: z.string().optional(),
					deliveredAt: z.string().optional(),
				}),
			),
		}),
	),
});

/** What became of a mutant's orders, by the records of Amazon and of the mail server. */
interface Verdict {
	readonly name: string;
	/** How its three runs ended. */
	readonly ended: readonly string[];
	readonly sent: number;
	readonly twice: readonly string[];
	readonly outside: readonly string[];
	/** Sent, without a row that says so, and no run had a word about it. */
	readonly lost: readonly string[];
}

describeWithPostgres('templates that were rearranged by hand, where the check is quiet', () => {
	const candidates = PLAYED.flatMap((played) =>
		sampleOf(quietOnes(played), Math.ceil(MUTANTS / PLAYED.length)),
	);
	jest.setTimeout(300_000 + candidates.length * 20_000);
	const simulator = useSimulator({
		seed: 51,
		orders: ORDERS_EACH,
		accounts: candidates.length,
		speed: 6_000,
	});
	const postgres = usePostgres();
	const n8n = useN8n({
		clockOf: simulator,
		env: { EXECUTIONS_TIMEOUT: String(LONGEST_RUN_SECONDS) },
	});
	let mailServer: MailServer;

	beforeAll(async () => {
		mailServer = await startMailServer();
	});
	afterAll(async () => {
		await mailServer?.stop();
	});

	const read = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
		schema.parse(await (await fetch(simulator().url + path)).json());

	const ordersOf = async ({ accountId }: SimulatorAccount) =>
		(await read(`/__sim/orders?accountId=${accountId}`, ordersSchema)).orders;

	/** What a tracking service has told of the parcels of an account. */
	const storeScans = async (number: number, account: SimulatorAccount) => {
		const { client } = n8n();
		const now = new Date().toISOString();
		const scans = (await ordersOf(account)).flatMap(({ parcels }) =>
			parcels
				.filter(({ trackingNumber, deliveredAt }) => trackingNumber && (deliveredAt ?? '~') < now)
				.map(({ trackingNumber, deliveredAt }) => ({
					trackingNumber,
					deliveredAt,
					service: 'AfterShip',
				})),
		);
		const table = dataTable(number, SCANS);
		const column = [
			{ name: 'trackingNumber', type: 'string' },
			{ name: 'deliveredAt', type: 'date' },
			{ name: 'service', type: 'string' },
		];
		await changeTable(client, table, {
			resource: 'table',
			operation: 'create',
			tableName: table,
			columns: { column },
		});
		await insertRows(client, table, scans);
	};

	/** With an account and tables of its own. */
	const importIt = async (
		{ workflow }: Candidate,
		number: number,
		account: SimulatorAccount,
		credentials: Credentials,
	) => {
		const { client } = n8n();
		const amazonSellingPartnerApi = await client.importCredential(
			simulatorCredential(account, simulator().url),
		);
		if (JSON.stringify(workflow).includes(SCANS)) await storeScans(number, account);
		return await client.importWorkflow(
			withCredentials(withOwnNames(workflow, number), { ...credentials, amazonSellingPartnerApi }),
		);
	};

	/** Runs it to its end, and approves whatever it asks for; how it ended. */
	const runIt = async (workflowId: string, trigger: string): Promise<string> => {
		const { client, server } = n8n();
		const answered = new Set<string>();
		try {
			for (let run = await client.run(workflowId, trigger); ;) {
				const { executionId, status, error } = run;
				const link = mailServer.mails
					.flatMap((mail) => (mail.to === SELLER ? answerLink(mail, true) : []))
					.find((one) => one.includes(`/${executionId}/`) && !answered.has(one));
				if (status !== 'waiting' || link === undefined) {
					return error ? `${status}: ${error.message}` : status;
				}
				answered.add(link);
				await pressLink(server.url, link);
				run = await client.waitForRun(workflowId, executionId);
			}
		} catch (thrown) {
			if (thrown instanceof N8nRefusal) return `refused: ${thrown.message}`;
			throw thrown;
		}
	};

	/** The orders of whose request or message there is a row. */
	const recordedOrders = async (record: string, number: number): Promise<Set<unknown>> => {
		if (record === 'postgres') {
			const table = postgresTable(number);
			const [found] = await postgres().rows(
				`SELECT to_regclass('${table}') IS NOT NULL AS is_there`,
				z.object({ is_there: z.boolean() }),
			);
			if (!found?.is_there) return new Set();
			const rows = await postgres().rows(
				`SELECT order_id FROM ${table} WHERE request_status IS NOT NULL`,
				z.object({ order_id: z.string() }),
			);
			return new Set(rows.map(({ order_id }) => order_id));
		}
		const rows = await n8n().client.dataTableRows(`${apart(number)} ${record}`);
		return new Set(
			rows
				?.filter(({ requestStatus, claimedAt }) => requestStatus ?? claimedAt)
				.map(({ orderId }) => orderId),
		);
	};

	const judge = async (
		{ name, record }: Candidate,
		number: number,
		account: SimulatorAccount,
		ended: readonly string[],
	): Promise<Verdict> => {
		const { solicitations } = await read('/__sim/solicitations', solicitationsSchema);
		const asked = solicitations.filter(({ accountId }) => accountId === account.accountId);
		const orderIds = new Set((await ordersOf(account)).map(({ orderId }) => orderId));
		const sent = [
			...asked.map(({ orderId }) => orderId),
			...ordersMailed(mailServer.mails).filter((orderId) => orderIds.has(orderId)),
		];
		const isWordless = ended.every((status) => status === 'success');
		const recorded = record && isWordless ? await recordedOrders(record, number) : undefined;
		return {
			name,
			ended,
			sent: sent.length,
			twice: sent.filter((orderId, index) => sent.indexOf(orderId) < index),
			outside: asked.filter(({ isOutsideWindow }) => isOutsideWindow).map(({ orderId }) => orderId),
			lost: recorded ? sent.filter((orderId) => !recorded.has(orderId)) : [],
		};
	};

	it('ask nobody twice or outside the window, and keep or tell what was sent', async () => {
		const { client } = n8n();
		const credentials = {
			smtp: await client.importCredential(mailServer.credential),
			postgres: await client.importCredential(postgresCredential(postgres())),
		};
		const accounts = await simulator().accounts();
		const played = [];
		for (const [number, candidate] of candidates.entries()) {
			const account = accounts[number];
			if (!account) throw new Error(`There is no account for ${candidate.name}`);
			const workflowId = await importIt(candidate, number, account, credentials);
			played.push({ candidate, number, account, workflowId, ended: new Array<string>() });
		}

		// Tomorrow two of its runs overlap, as when one is late or is started by hand besides.
		for (const atOnce of [1, 2]) {
			if (atOnce > 1) await simulator().advanceClock(DAY_MINUTES);
			const waiting = played.values();
			const work = async () => {
				for (const { candidate, ended, workflowId } of waiting) {
					const runs = Array.from({ length: atOnce }, () => runIt(workflowId, candidate.trigger));
					ended.push(...(await Promise.all(runs)));
				}
			};
			await Promise.all(Array.from({ length: AT_A_TIME }, work));
		}

		const verdicts: Verdict[] = [];
		for (const { candidate, number, account, ended } of played) {
			verdicts.push(await judge(candidate, number, account, ended));
		}

		expect(
			verdicts.filter(({ twice, outside, lost }) => [...twice, ...outside, ...lost].length > 0),
		).toEqual([]);
		const unchanged = verdicts.filter(({ name }) => name.endsWith(', unchanged'));
		expect(unchanged.filter(({ sent }) => sent === 0)).toEqual([]);
	});
});

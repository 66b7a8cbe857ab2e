import { z } from 'zod';
import { checkWorkflow } from '../../nodes/shared/domain/policy/workflow/checkWorkflow';
import { atAnyHour, simulatorCredential, withSetting } from '../../runtime/demoWorkflow';
import { workflowJsonSchema, type WorkflowJson } from '../../runtime/n8nClient';
import { N8nRefusal } from '../../runtime/n8nSession';
import type { SimulatorAccount } from '../../runtime/simulatorProcess';
import { mutantsOf } from '../support/mutants';
import { readTemplate, templateSchema } from '../support/templates';
import { startMailServer, type MailServer } from './support/mailServerUnderTest';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { withCredentials, type Credentials } from './support/templateRuns';

/** How many of the quiet ones; all of them in `npm run test:long`. */
const MUTANTS = Number(process.env.MUTANTS ?? 20);
const AT_A_TIME = 4;
const ORDERS_EACH = 60;
const DAY_MINUTES = 1_440;
/** n8n ends what goes round for ever. */
const LONGEST_RUN_SECONDS = 120;
const TABLES = 'Seller Feedback ';
/** No name is a part of another one: n8n takes a table for there whose name only ends like that. */
const tablesOf = (number: number): string => `${String(number).padStart(5, '0')} ${TABLES}`;

interface Played {
	readonly file: string;
	readonly trigger: string;
	readonly settings: Readonly<Record<string, unknown>>;
	/** Its table in which what was sent has a row. */
	readonly record?: string;
}

const PLAYED: readonly Played[] = [
	{
		file: 'request-reviews-after-delivery.json',
		trigger: 'Every Day at 10:00',
		settings: { dryRun: false },
		record: 'Ledger',
	},
	{
		file: 'request-reviews-by-carrier.json',
		trigger: 'Every Day at 10:00',
		settings: { dryRun: false },
		record: 'Ledger',
	},
	{
		file: 'request-reviews-after-carrier-scan.json',
		trigger: 'Every Day at 10:00',
		settings: { dryRun: false },
	},
	{
		file: 'message-buyer-when-parcel-arrives.json',
		trigger: 'Every Hour',
		settings: { dryRun: false, fromEmail: 'shop@example.com', sellerId: 'A1B2C3D4E5F6G7' },
		record: 'Messages',
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
	const filledIn = Object.entries(played.settings).reduce(
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

/** So many, evenly from all of them. */
function some<T>(all: readonly T[], count: number): T[] {
	const step = Math.max(1, all.length / count);
	return all.filter((_one, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

const solicitationsSchema = z.object({
	solicitations: z.array(
		z.object({ accountId: z.string(), orderId: z.string(), isOutsideWindow: z.boolean() }),
	),
});
const ordersSchema = z.object({ orders: z.array(z.object({ orderId: z.string() })) });

/** What became of a mutant's orders, by the records of Amazon and of the mail server. */
interface Verdict {
	readonly name: string;
	/** How its two runs ended. */
	readonly ended: readonly string[];
	readonly sent: number;
	readonly twice: readonly string[];
	readonly outside: readonly string[];
	/** Sent, without a row that says so, and no run had a word about it. */
	readonly lost: readonly string[];
}

describe('templates that were rearranged by hand, where the check of workflows says nothing', () => {
	const candidates = some(PLAYED.flatMap(quietOnes), MUTANTS);
	jest.setTimeout(300_000 + candidates.length * 20_000);
	const simulator = useSimulator({
		seed: 51,
		orders: ORDERS_EACH,
		accounts: candidates.length,
		speed: 6_000,
	});
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

	/** With an account and tables of its own. */
	const importIt = async (
		{ workflow }: Candidate,
		number: number,
		account: SimulatorAccount,
		smtp: Credentials,
	) => {
		const { client } = n8n();
		const amazonSellingPartnerApi = await client.importCredential(
			simulatorCredential(account, simulator().url),
		);
		const apart = JSON.stringify(workflow).replaceAll(TABLES, tablesOf(number));
		return await client.importWorkflow(
			withCredentials(workflowJsonSchema.parse(JSON.parse(apart)), {
				...smtp,
				amazonSellingPartnerApi,
			}),
		);
	};

	const runIt = async (workflowId: string, trigger: string): Promise<string> => {
		try {
			const { status, error } = await n8n().client.run(workflowId, trigger);
			return error ? `${status}: ${error.message}` : status;
		} catch (thrown) {
			if (thrown instanceof N8nRefusal) return `refused: ${thrown.message}`;
			throw thrown;
		}
	};

	const judge = async (
		{ name, record }: Candidate,
		number: number,
		accountId: string,
		ended: readonly string[],
	): Promise<Verdict> => {
		const { orders } = await read(`/__sim/orders?accountId=${accountId}`, ordersSchema);
		const { solicitations } = await read('/__sim/solicitations', solicitationsSchema);
		const own = solicitations.filter((entry) => entry.accountId === accountId);
		const byAddress = new Map(orders.map(({ orderId }) => [orderId.replaceAll('-', ''), orderId]));
		const mailed = mailServer.mails.flatMap(
			({ to }) => byAddress.get(to.split('@')[0] ?? '') ?? [],
		);
		const sent = [...own.map(({ orderId }) => orderId), ...mailed];
		const rows =
			record === undefined
				? undefined
				: ((await n8n().client.dataTableRows(`${tablesOf(number)}${record}`)) ?? []);
		const known = new Set(
			rows
				?.filter(({ requestStatus, claimedAt }) => requestStatus ?? claimedAt)
				.map(({ orderId }) => orderId),
		);
		const isWordless = ended.every((status) => status === 'success');
		return {
			name,
			ended,
			sent: sent.length,
			twice: sent.filter((orderId, index) => sent.indexOf(orderId) < index),
			outside: own.filter(({ isOutsideWindow }) => isOutsideWindow).map(({ orderId }) => orderId),
			lost: rows && isWordless ? sent.filter((orderId) => !known.has(orderId)) : [],
		};
	};

	it('ask nobody twice or outside the window, and keep or tell what was sent', async () => {
		const { client } = n8n();
		const smtp = { smtp: await client.importCredential(mailServer.credential) };
		const accounts = await simulator().accounts();
		const ended = candidates.map((): string[] => []);
		const workflowIds: string[] = [];
		for (const [index, candidate] of candidates.entries()) {
			workflowIds.push(await importIt(candidate, index, accounts[index]!, smtp));
		}

		for (const round of ['today', 'tomorrow']) {
			if (round === 'tomorrow') await simulator().advanceClock(DAY_MINUTES);
			const waiting = candidates.entries();
			const work = async () => {
				for (const [index, { trigger }] of waiting) {
					ended[index]!.push(await runIt(workflowIds[index]!, trigger));
				}
			};
			await Promise.all(Array.from({ length: AT_A_TIME }, work));
		}

		const verdicts: Verdict[] = [];
		for (const [index, candidate] of candidates.entries()) {
			verdicts.push(await judge(candidate, index, accounts[index]!.accountId, ended[index]!));
		}

		expect(
			verdicts.filter(({ twice, outside, lost }) => [...twice, ...outside, ...lost].length > 0),
		).toEqual([]);
		expect(verdicts.filter(({ sent }) => sent > 0).length).toBeGreaterThan(verdicts.length / 4);
	});
});

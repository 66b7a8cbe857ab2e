import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
	simulatorCredential,
	triggerName,
	withCredential,
	withSetting,
} from '../../runtime/demoWorkflow';
import { workflowJsonSchema, type N8nClient, type WorkflowJson } from '../../runtime/n8nClient';
import { startN8n, type N8n } from '../../runtime/n8nServer';
import { packPackage } from '../../runtime/packedPackage';
import { readFates, type OrderFate } from '../../runtime/runSummary';
import { useSimulator } from './support/simulatorUnderTest';

const KILLS = Number(process.env.CRASH_KILLS ?? 2);
const TEMPLATE = join(__dirname, '..', '..', 'workflows', 'request-reviews-after-delivery.json');
const LEDGER = 'Seller Feedback Ledger';
const POST = 'createProductReviewAndSellerFeedbackSolicitation';
const POST_TAKES_MS = 60;
const ORDERS_BETWEEN_KILLS = 8;
/** Each run without a kill finds orders that the runs before it did not reach. */
const MOST_RUNS_AFTERWARDS = 6;

const report = (line: string) => process.stderr.write(`${line}\n`);

const truthSchema = z.object({
	orders: z.array(z.object({ orderId: z.string(), isEligible: z.boolean() }).passthrough()),
});
const askedSchema = z.object({
	solicitations: z.array(z.object({ orderId: z.string() }).passthrough()),
});
const attemptsSchema = z.object({ solicitationAttempts: z.number() });

/** The template in a real n8n, of which nothing is left at a moment nobody chose but its disk. */
describe(`A workflow whose n8n is killed ${KILLS} times while it sends`, () => {
	jest.setTimeout(180_000 + KILLS * 90_000);
	const simulator = useSimulator({ seed: 5, orders: 260, speed: 600 });
	let userFolder: string;
	let template: WorkflowJson;
	let n8n: N8n;
	let client: N8nClient;
	let workflowId: string;

	const read = async <T>(path: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>) => {
		const response = await fetch(`${simulator().url}/__sim/${path}`);
		return schema.parse(await response.json());
	};
	const write = async (path: string, body: object) => {
		const { ok } = await fetch(`${simulator().url}/__sim/${path}`, {
			method: 'POST',
			body: JSON.stringify(body),
		});
		expect(ok).toBe(true);
	};
	const eligible = async () =>
		(await read('orders', truthSchema)).orders
			.filter(({ isEligible }) => isEligible)
			.map(({ orderId }) => orderId);
	const asked = async () =>
		(await read('solicitations', askedSchema)).solicitations.map(({ orderId }) => orderId);
	const attempts = async () => (await read('state', attemptsSchema)).solicitationAttempts;

	const start = async (packages: string[] = []) => {
		n8n = await startN8n({ userFolder, packages });
		client = await n8n.signIn();
	};
	const runToTheEnd = async () => {
		const run = await client.run(workflowId, triggerName(template));
		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
		return readFates(run, template);
	};
	const ordersWith = (fates: readonly OrderFate[], isSo: (fate: OrderFate) => boolean) =>
		fates.filter(isSo).map(({ orderId }) => orderId);

	/** Starts a run, and ends n8n after so many requests and a part of the next one. */
	const killWhileSending = async (requests: number) => {
		const target = (await attempts()) + requests;
		await client.startRun(workflowId, triggerName(template));
		const giveUpAt = Date.now() + 60_000;
		while ((await attempts()) < target) {
			if (Date.now() > giveUpAt) throw new Error(`The run did not come to ${requests} requests`);
			await sleep(POST_TAKES_MS / 3);
		}
		await sleep(randomInt(POST_TAKES_MS));
		await n8n.kill();
	};

	beforeAll(async () => {
		userFolder = await mkdtemp(join(tmpdir(), 'crash-e2e-'));
		template = workflowJsonSchema.parse(JSON.parse(await readFile(TEMPLATE, 'utf8')));
		await start([await packPackage(report)]);
		const { url } = simulator();
		const account = await simulator().account();
		const credential = await client.saveCredential(simulatorCredential(account, url));
		template = withCredential(template, credential);
		workflowId = await client.importWorkflow(template);
		await write('faults', { name: 'slow', operations: [POST], delayMs: POST_TAKES_MS });
	});

	afterAll(async () => {
		await n8n?.stop();
		await rm(userFolder, { recursive: true, force: true });
	});

	it('asks every due buyer once, and says so of none that was not', async () => {
		const couldBeAsked = new Set(await eligible());
		const dryRun = await runToTheEnd();
		const due = new Set(ordersWith(dryRun, ({ outcome }) => outcome === 'dryRun'));
		expect(await asked()).toEqual([]);
		template = withSetting(template, 'dryRun', false);
		await client.replaceWorkflow(workflowId, template);

		for (let kill = 1; kill <= KILLS; kill += 1) {
			const before = (await asked()).length;
			await killWhileSending(randomInt(1, due.size + 1));
			report(`Kill ${kill}: ${(await asked()).length - before} buyers asked in that run`);
			await write('orders', { scenario: 'dueFbm', count: ORDERS_BETWEEN_KILLS });
			for (const orderId of await eligible()) couldBeAsked.add(orderId);
			await start();
		}

		let expected: string[] = [];
		for (let run = 1; run <= MOST_RUNS_AFTERWARDS; run += 1) {
			// A due order that was handed back has "notYet" as its code too, the others have a reason.
			const isDue = ({ outcome, code }: OrderFate) =>
				outcome !== 'skipped' && (outcome !== 'notYet' || code === 'notYet');
			for (const orderId of ordersWith(await runToTheEnd(), isDue)) due.add(orderId);
			expected = [...due].filter((orderId) => couldBeAsked.has(orderId)).sort();
			if (new Set(await asked()).size >= expected.length) break;
		}

		expect(expected.length).toBeGreaterThan(60);
		expect((await asked()).sort()).toEqual(expected);
		expect(await simulator().state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });

		const rows = (await client.dataTableRows(LEDGER)) ?? [];
		const ledger = new Map(rows.map((row) => [String(row.orderId), row.requestStatus]));
		expect(ledger.size).toBe(rows.length);
		expect([...due].filter((orderId) => !ledger.get(orderId))).toEqual([]);
		const saidToBeAsked = [...ledger].filter(([, status]) => status === 'sent');
		expect(saidToBeAsked.map(([orderId]) => orderId).sort()).toEqual(
			expected.filter((orderId) => ledger.get(orderId) === 'sent'),
		);
		expect(expected.map((orderId) => ledger.get(orderId))).toEqual(
			expect.not.arrayContaining(['failed', 'unconfirmed', 'outsideWindow']),
		);
	});
});

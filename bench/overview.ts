/**
 * The page *Show the overview* in a real n8n whose ledger holds 100,000 orders and whose run log a
 * year of daily runs and of hourly ones: how long until its first byte, against a second.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pagePassword, simulatorCredential } from '../runtime/demoWorkflow';
import type { N8nClient, WorkflowJson } from '../runtime/n8nClient';
import { startN8n } from '../runtime/n8nServer';
import { packPackage } from '../runtime/packedPackage';
import { node, to } from '../test/e2e/support/workflowNodes';
import { importTemplate, readTemplate } from '../test/e2e/support/templateRuns';
import { median, type BenchResult, type Ratio } from './ratio';

const ORDERS = Number(process.env.OVERVIEW_ORDERS ?? 100_000);
const ROWS_A_RUN = 10_000;
const FIRST_BYTE_LIMIT_MS = 1_000;
const ROUNDS = 7;
const PASSWORD = { user: 'seller', password: 'a long password' };
const AUTHORIZATION = `Basic ${Buffer.from(`${PASSWORD.user}:${PASSWORD.password}`).toString('base64')}`;
const PATH = '/webhook/amazon-seller-overview';
const report = (line: string) => process.stderr.write(`${line}\n`);

/** Every twentieth order still open, every thousandth in doubt; a window that closes on each day of a month. */
const LEDGER_ROWS = (first: number, count: number) => `
const now = Date.now(), day = 86400000, iso = (ms) => new Date(ms).toISOString();
return Array.from({ length: ${count} }, (_, i) => ${first} + i).map((n) => ({ json: {
	orderId: '113-' + String(n % 1e7).padStart(7, '0') + '-' + String(n * 7 % 1e7).padStart(7, '0'),
	status: n % 20 ? 'Asked' : 'Waiting', date: iso(now), product: 'Bamboo cutting board, set of 3',
	marketplace: 'United States', carrier: 'Amazon Logistics', account: '', isOpen: n % 20 === 0,
	reason: 'The parcel counts as arrived by Sun 29 Nov 2026, 23:00; Amazon lets you ask from Sat 5 Dec 2026.',
	outcome: n % 20 ? 'due' : 'notYet', requestStatus: n % 1000 === 1 ? 'unconfirmed' : n % 20 ? 'sent' : null,
	requestMessage: 'Amazon accepted the request.', decisionCode: n % 20 ? 'due' : 'windowNotOpen',
	evidence: 'estimatedArrival', requestAt: iso(now), windowClosesAt: iso(now + (n / 20 % 30) * day),
	marketplaceId: 'ATVPDKIKX0DER', checkedAt: iso(now) } }))`;

const RUN_ROWS = `
const now = Date.now(), hour = 3600000, iso = (ms) => new Date(ms).toISOString();
const reasons = JSON.stringify(Array.from({ length: 8 }, (_, i) => ({ code: 'code' + i, orders: 9 - i,
	orderId: '113-1234567-1234567', reason: 'Held: the parcel counts as arrived by Sun 29 Nov 2026, 23:00.' })));
const row = (channel, hoursAgo) => ({ json: { runId: channel + hoursAgo, account: '', workflow: channel,
	channel, startedBy: 'schedule', startedAt: iso(now - hoursAgo * hour), finishedAt: iso(now - hoursAgo * hour),
	mode: 'live', ended: 'completed', read: 300, due: 20, sent: 20, askedBefore: 0, notAvailable: 1, unconfirmed: 0,
	failed: 0, held: 80, skipped: 40, heldReasons: reasons, skippedReasons: reasons, nextDueAt: iso(now),
	nearestDeadlineAt: iso(now), summary: '20 asked.' } });
return [...Array.from({ length: 365 }, (_, day) => row('requestAReview', day * 24)),
	...Array.from({ length: 365 * 24 }, (_, hours) => row('buyerMessage', hours))]`;

async function fill(client: N8nClient, table: string, jsCode: string): Promise<void> {
	const workflowId = await client.importWorkflow({
		name: `Fill ${table}`,
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'manualTrigger', 1, {}),
			node('Rows', 'code', 2, { jsCode }),
			node('Insert', 'dataTable', 1.1, {
				resource: 'row',
				operation: 'insert',
				dataTableId: { __rl: true, mode: 'name', value: table },
				columns: { mappingMode: 'autoMapInputData', value: {}, matchingColumns: [], schema: [] },
				options: { optimizeBulk: true },
			}),
		],
		connections: { Start: { main: [[to('Rows')]] }, Rows: { main: [[to('Insert')]] } },
	});
	const { error } = await client.run(workflowId, 'Start');
	if (error) throw new Error(`${table} was not filled: ${error.message}`);
}

/** The tables as the first template makes them. */
async function createTables(client: N8nClient): Promise<void> {
	const template = await readTemplate('request-reviews-after-delivery');
	const names = ['Create Run Log', 'Create Ledger'];
	const workflow: WorkflowJson = {
		name: 'Create tables',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'manualTrigger', 1, {}),
			...template.nodes.filter(({ name }) => names.includes(name)),
		],
		connections: { Start: { main: [names.map(to)] } },
	};
	const { error } = await client.run(await client.importWorkflow(workflow), 'Start');
	if (error) throw new Error(`The tables were not made: ${error.message}`);
}

/** n8n says that a workflow is published a moment before it serves its webhook. */
async function untilServed(url: string): Promise<void> {
	for (let round = 0; round < 120; round += 1) {
		const { status } = await fetch(url, { headers: { authorization: AUTHORIZATION } });
		if (status !== 404) return;
		await sleep(250);
	}
}

interface Views {
	readonly firstByteMs: number;
	/** Of n8n, all told, for one view: other work on the machine does not make it longer. */
	readonly processorMs: number;
}

async function view(url: string, pid: number): Promise<Views> {
	const times: number[] = [];
	let processorBefore = 0;
	for (let round = 0; round <= ROUNDS; round += 1) {
		// The first view loads the workflow.
		if (round === 1) processorBefore = await processorMsOf(pid);
		const startedAt = performance.now();
		const answer = await fetch(url, { headers: { authorization: AUTHORIZATION } });
		const tookMs = performance.now() - startedAt;
		const text = await answer.text();
		if (answer.status !== 200) throw new Error(`The page answered ${answer.status}: ${text}`);
		if (round > 0) times.push(tookMs);
	}
	// What n8n does after its answer, such as storing the execution, is counted as well.
	await sleep(2_000);
	const processorMs = ((await processorMsOf(pid)) - processorBefore) / ROUNDS;
	return { firstByteMs: median(times), processorMs };
}

/** Linux counts in hundredths of a second; elsewhere nothing is told. */
async function processorMsOf(pid: number): Promise<number> {
	try {
		const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
		const [user, system] = stat
			.slice(stat.lastIndexOf(')') + 2)
			.split(' ')
			.slice(11, 13);
		return (Number(user) + Number(system)) * 10;
	} catch {
		return Number.NaN;
	}
}

export async function run(): Promise<BenchResult> {
	const userFolder = await mkdtemp(join(tmpdir(), 'overview-bench-'));
	const n8n = await startN8n({ userFolder, packages: [await packPackage(report)], report });
	try {
		const client = await n8n.signIn();
		await createTables(client);
		await fill(client, 'Seller Feedback Run Log', RUN_ROWS);
		for (let first = 0; first < ORDERS; first += ROWS_A_RUN) {
			await fill(client, 'Seller Feedback Ledger', LEDGER_ROWS(first, ROWS_A_RUN));
			report(`${first + ROWS_A_RUN} orders in the ledger`);
		}
		const page = pagePassword(PASSWORD.user, PASSWORD.password);
		const httpBasicAuth = await client.importCredential(page);
		// n8n publishes nothing in which a credential is missing; the page as it comes reads no account.
		const nobody = { clientId: 'c', clientSecret: 's', refreshToken: 'r', region: 'NA' };
		const amazonSellingPartnerApi = await client.importCredential(
			simulatorCredential(nobody, n8n.url),
		);
		const workflowId = await importTemplate(client, 'show-the-overview', {
			credentials: { httpBasicAuth, amazonSellingPartnerApi },
		});
		await client.activate(workflowId);
		await untilServed(n8n.url + PATH);
		const measure = async (name: string, query: string): Promise<Ratio[]> => {
			const { firstByteMs, processorMs } = await view(n8n.url + PATH + query, n8n.pid);
			const theirs = FIRST_BYTE_LIMIT_MS;
			const beside = (what: string, ours: number): Ratio => ({
				name: `${name}: ${what}`,
				ours,
				theirs,
				unit: 'ms',
				ratio: theirs / ours,
			});
			const [last] = await client.executions(workflowId);
			const seen = last && (await client.fetchRun(last.id));
			report(
				`${name}: ${seen?.executedNodes.map((step) => `${step} ${seen.nodeTimeMs(step)} ms`).join(', ')}`,
			);
			return [beside('first byte', firstByteMs), beside('processor time, all told', processorMs)];
		};
		const orders = ORDERS.toLocaleString('en-US');
		return {
			name: 'overview',
			ratios: [
				...(await measure(`the page, ${orders} orders and a year of runs`, '')),
				...(await measure('the page, over 365 days', '?days=365')),
				...(await measure('one order', '?order=113-0000020-0000140')),
			],
		};
	} finally {
		await n8n.stop();
		await rm(userFolder, { recursive: true, force: true });
	}
}

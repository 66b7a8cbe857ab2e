import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startDemo, type Demo } from '../../runtime/demo';
import { findFaults } from '../../runtime/demoOutcome';
import type { DemoRun } from '../../runtime/demoRun';
import { freePort } from '../../runtime/ports';
import { executablePath, openEditor } from './support/browser';

jest.setTimeout(300_000);

const LEDGER = 'Seller Feedback Ledger';
const solicitationsSchema = z.object({
	solicitations: z.array(z.object({ orderId: z.string() }).passthrough()),
});
const itInBrowser = executablePath ? it : it.skip;

/** The template, the packed package, the simulated account and n8n as `npm start` joins them. */
describe('Request reviews after delivery, in a real n8n', () => {
	let dataFolder: string;
	let demo: Demo;
	let first: DemoRun;

	const start = async () =>
		await startDemo(
			{
				help: false,
				once: true,
				fresh: false,
				dataFolder,
				accounts: 1,
				workers: 0,
				editorPort: { option: '--port', port: await freePort(), isFixed: true },
				simulatorPort: { option: '--simulator-port', port: await freePort(), isFixed: true },
			},
			(line) => process.stderr.write(`${line}\n`),
		);
	const askedOrders = async () => {
		const response = await fetch(`${demo.simulator.url}/__sim/solicitations`);
		return solicitationsSchema
			.parse(await response.json())
			.solicitations.map(({ orderId }) => orderId)
			.sort();
	};
	const ordersWith = ({ fates }: DemoRun, outcome: string) =>
		fates
			.filter((fate) => fate.outcome === outcome)
			.map(({ orderId }) => orderId)
			.sort();

	beforeAll(async () => {
		dataFolder = await mkdtemp(join(tmpdir(), 'demo-e2e-'));
		demo = await start();
		first = await demo.run();
	});

	afterAll(async () => {
		await demo?.stop();
		await rm(dataFolder, { recursive: true, force: true });
	});

	it('asks exactly the buyers that the simulated Amazon says were asked', async () => {
		expect(findFaults(first.outcome)).toEqual([]);
		expect(ordersWith(first, 'sent').length).toBeGreaterThan(0);
		expect(await askedOrders()).toEqual(ordersWith(first, 'sent'));
	});

	it('meets the carriers that matter, an unknown one among them', () => {
		expect(Object.keys(first.outcome.byCarrier)).toEqual(
			expect.arrayContaining(['amazonLogistics', 'ups', 'usps', 'fedex', 'unknown']),
		);
	});

	it('gives every order one outcome and one reason in words', () => {
		const { orders, outcomes, reasons, byCarrier } = first.outcome;
		const sum = (counts: Readonly<Record<string, number>>) =>
			Object.values(counts).reduce((total, count) => total + count, 0);

		expect([sum(outcomes), sum(reasons), sum(byCarrier)]).toEqual([orders, orders, orders]);
		expect(outcomes.notYet).toBeGreaterThan(0);
		expect(outcomes.skipped).toBeGreaterThan(0);
		for (const { reason } of first.fates) expect(reason).toMatch(/^[A-Z].{15,}\.$/);
	});

	it('writes every order into a ledger that is there to see', async () => {
		const client = await demo.n8n.signIn();

		const rows = (await client.dataTableRows(LEDGER)) ?? [];

		expect(rows.map(({ orderId }) => orderId).sort()).toEqual(
			first.fates.map(({ orderId }) => orderId).sort(),
		);
		const sent = rows.filter(({ requestStatus }) => requestStatus === 'sent');
		expect(sent.map(({ orderId }) => orderId).sort()).toEqual(ordersWith(first, 'sent'));
	});

	itInBrowser('shows in the editor how many orders went each way', async () => {
		const editor = await openEditor(demo.n8n);
		try {
			const [execution] = first.executions;
			await editor.open(demo.workflows[0].workflowId, execution?.executionId);
			const counts = await editor.itemCounts();
			const picture = await readFile(await editor.screenshot('request-reviews-after-delivery'));

			expect(counts).toContain(`${first.outcome.orders} items`);
			expect(picture.length).toBeGreaterThan(10_000);
		} finally {
			await editor.close();
		}
	});

	it('asks nobody again in a second run, and says so for each', async () => {
		const asked = await askedOrders();

		const second = await demo.run();

		expect(findFaults(second.outcome)).toEqual([]);
		expect(ordersWith(second, 'sent')).toEqual([]);
		expect(await askedOrders()).toEqual(asked);
		const reasons = new Map(second.fates.map(({ orderId, code }) => [orderId, code]));
		expect(asked.map((orderId) => reasons.get(orderId))).toEqual(asked.map(() => 'alreadyAsked'));
	});

	it('asks nobody again after a power cut and a new start', async () => {
		const asked = await askedOrders();
		await demo.n8n.kill();
		await demo.stop();
		demo = await start();

		const third = await demo.run();

		expect(findFaults(third.outcome)).toEqual([]);
		expect(ordersWith(third, 'sent')).toEqual([]);
		expect(await askedOrders()).toEqual(asked);
	});
});

import { z } from 'zod';
import { triggerName } from '../../../runtime/demoWorkflow';
import { databaseMegabytes, forgetPeak, memoryOf } from '../../../runtime/footprint';
import type { N8nClient } from '../../../runtime/n8nClient';
import type { WorkflowRun } from '../../../runtime/workflowRun';
import { useN8n } from '../support/n8nUnderTest';
import { useSimulator } from '../support/simulatorUnderTest';
import { importTemplate, readTemplate, saveAmazonCredential } from '../support/templateRuns';

const SHIPMENTS = Number(process.env.LARGE_ACCOUNT_SHIPMENTS ?? 5_000);
const RUN_WITHIN_MS = 20 * 60_000;
const PLACED_AT_ONCE = 5_000;
const LEDGER = 'Seller Feedback Ledger';
const TEMPLATE = 'request-reviews-after-delivery';
/** Nearly all shipped within the thirty days of one report; a slow parcel may have left before. */
const KINDS = { dueFba: 0.6, justDeliveredFba: 0.3, buyerReturned: 0.1 };
const REPORT_DAYS = 30;
const DAY_MS = 86_400_000;
/** No other system tells what a process holds. */
const itOnLinux = process.platform === 'linux' ? it : it.skip;

const truthSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			parcels: z.array(z.object({ shippedAt: z.string() })),
		}),
	),
});

/** Beside what n8n holds before the run; 50,000 shipments were measured well below it. */
const MOST_KILOBYTES_A_SHIPMENT = 100;
const MOST_MEGABYTES_OF_ANY_RUN = 400;

describe(`An FBA account with ${SHIPMENTS} shipments in a month, in one execution`, () => {
	const simulator = useSimulator({ seed: 4, orders: 0, speed: 50_000 });
	const n8n = useN8n();
	jest.setTimeout(RUN_WITHIN_MS + 300_000);
	let run: WorkflowRun;
	let client: N8nClient;
	let peakMegabytes: number | undefined;
	let heldBefore = 0;
	/** Orders with a parcel in reach of the report, by the account's own truth. */
	let inReach: string[];

	beforeAll(async () => {
		for (const [scenario, share] of Object.entries(KINDS)) {
			let rest = Math.round(SHIPMENTS * share);
			for (; rest > 0; rest -= PLACED_AT_ONCE) {
				const count = Math.min(rest, PLACED_AT_ONCE);
				await simulator().control('orders', { scenario, count });
			}
		}
		const since = Date.now() - REPORT_DAYS * DAY_MS;
		const response = await fetch(`${simulator().url}/__sim/orders`);
		inReach = truthSchema
			.parse(await response.json())
			.orders.filter(({ parcels }) =>
				parcels.some(({ shippedAt }) => Date.parse(shippedAt) >= since),
			)
			.map(({ orderId }) => orderId)
			.sort();
		client = n8n().client;
		const { server } = n8n();
		const amazonSellingPartnerApi = await saveAmazonCredential(client, simulator());
		const workflowId = await importTemplate(client, TEMPLATE, {
			credentials: { amazonSellingPartnerApi },
		});
		await forgetPeak(server.pid);
		heldBefore = (await memoryOf(server.pid))?.now ?? 0;
		run = await client.run(workflowId, triggerName(await readTemplate(TEMPLATE)), {
			timeoutMs: RUN_WITHIN_MS,
		});
		peakMegabytes = (await memoryOf(server.pid))?.peak;
		const figures = {
			shipments: SHIPMENTS,
			seconds: run.durationMs / 1000,
			heldBefore: Math.round(heldBefore),
			peakMegabytes: peakMegabytes === undefined ? undefined : Math.round(peakMegabytes),
			databaseMegabytes: Math.round(await databaseMegabytes(server.userFolder)),
			nodeMs: Object.fromEntries(
				run.executedNodes.map((name) => [name, run.nodeTimeMs(name)] as const),
			),
		};
		process.stderr.write(`${JSON.stringify(figures)}\n`);
	});

	it('ends well', () => {
		expect(run.error).toBeUndefined();
		expect(run.status).toBe('success');
	});

	it('decides every order once', () => {
		const decided = [0, 1, 2].flatMap((output) => run.items('Wait for Delivery', output));

		expect(inReach.length).toBeGreaterThan(SHIPMENTS * 0.99);
		expect(decided.map(({ json }) => String(json.orderId)).sort()).toEqual(inReach);
		expect(run.items('Wait for Delivery', 0).length).toBeGreaterThan(
			SHIPMENTS * KINDS.dueFba * 0.9,
		);
		expect(run.items('Wait for Delivery', 1).length).toBeGreaterThan(0);
	});

	it('has a row in the ledger for each, with its reason', async () => {
		const rows = (await client.dataTableRows(LEDGER)) ?? [];

		expect(rows.map(({ orderId }) => String(orderId)).sort()).toEqual(inReach);
		expect(rows.filter(({ reason }) => !reason)).toEqual([]);
	});

	it('sends nothing on the first execution, which is a dry run', async () => {
		expect((await simulator().state()).solicitations).toBe(0);
	});

	itOnLinux('holds no more memory than so much a shipment', () => {
		const most = Math.max(
			MOST_MEGABYTES_OF_ANY_RUN,
			(SHIPMENTS * MOST_KILOBYTES_A_SHIPMENT) / 1024,
		);
		expect(heldBefore).toBeGreaterThan(0);
		expect((peakMegabytes ?? Number.NaN) - heldBefore).toBeLessThan(most);
	});
});

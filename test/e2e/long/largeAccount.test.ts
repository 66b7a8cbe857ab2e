import { z } from 'zod';
import { triggerName } from '../../../runtime/demoWorkflow';
import { databaseMegabytes } from '../../../runtime/footprint';
import {
	COLLECTS_PROMPTLY,
	liveHeapOf,
	settledHeapOf,
	TELLS_LIVE_HEAP,
} from '../../../runtime/liveHeap';
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
/** Most of them shipped within the days that the template reads; a slow parcel may have left before. */
const KINDS = { dueFba: 0.6, justDeliveredFba: 0.2, buyerReturned: 0.1, ordinaryFba: 0.1 };
/** Ordinary orders are of all the 75 days before, as unkind as real ones, and some are not listed yet. */
const LEAST_IN_REACH = 0.9;
/** What the template's node Settings says of FBA shipments. */
const LOOKS_BACK_DAYS = 45;
const DAY_MS = 86_400_000;

const truthSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			parcels: z.array(z.object({ shippedAt: z.string(), reportedAt: z.string() })),
		}),
	),
});

/**
 * Beside what n8n holds before the run, garbage aside: how much of that there is at a moment is the
 * machine's matter.
 */
const MOST_KILOBYTES_A_SHIPMENT = 30;

const NONE = { missing: [], invented: [], twice: [] };
const differences = (found: readonly string[], expected: readonly string[]) => {
	const [all, wanted] = [new Set(found), new Set(expected)];
	return {
		missing: expected.filter((orderId) => !all.has(orderId)),
		invented: found.filter((orderId) => !wanted.has(orderId)),
		twice: found.filter((orderId, index) => found.indexOf(orderId) !== index),
	};
};

describe(`An FBA account with ${SHIPMENTS} shipments in a month, in one execution`, () => {
	const simulator = useSimulator({ seed: 4, orders: 0, speed: 50_000, unkindness: 'orders' });
	const n8n = useN8n({ env: { NODE_OPTIONS: TELLS_LIVE_HEAP, ...COLLECTS_PROMPTLY } });
	jest.setTimeout(RUN_WITHIN_MS + 300_000);
	let run: WorkflowRun;
	let client: N8nClient;
	let heldBefore: number;
	let mostHeld: number;
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
		const now = Date.now();
		const since = now - LOOKS_BACK_DAYS * DAY_MS;
		const response = await fetch(`${simulator().url}/__sim/orders`);
		inReach = truthSchema
			.parse(await response.json())
			.orders.filter(({ parcels }) =>
				parcels.some(
					({ shippedAt, reportedAt }) =>
						Date.parse(shippedAt) >= since && Date.parse(reportedAt) <= now,
				),
			)
			.map(({ orderId }) => orderId);
		client = n8n().client;
		const { server } = n8n();
		const amazonSellingPartnerApi = await saveAmazonCredential(client, simulator());
		const workflowId = await importTemplate(client, TEMPLATE, {
			credentials: { amazonSellingPartnerApi },
		});
		heldBefore = await settledHeapOf(server);
		const trigger = triggerName(await readTemplate(TEMPLATE));
		const executionId = await client.startRun(workflowId, trigger);
		await client.waitForEnd(workflowId, executionId, { timeoutMs: RUN_WITHIN_MS });
		// Before the run is read back, which costs n8n about as much memory as the run itself.
		mostHeld = (await liveHeapOf(server)).most;
		run = await client.fetchRun(executionId);
		const figures = {
			shipments: SHIPMENTS,
			seconds: run.durationMs / 1000,
			heldBefore: Math.round(heldBefore),
			mostHeld: Math.round(mostHeld),
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
		const decided = [0, 1, 2]
			.flatMap((output) => run.items('Wait for Delivery', output))
			.map(({ json }) => String(json.orderId));

		expect(inReach.length).toBeGreaterThan(SHIPMENTS * LEAST_IN_REACH);
		expect(differences(decided, inReach)).toEqual(NONE);
		expect(run.items('Wait for Delivery', 0).length).toBeGreaterThan(
			SHIPMENTS * KINDS.dueFba * 0.9,
		);
		expect(run.items('Wait for Delivery', 1).length).toBeGreaterThan(0);
	});

	it('has a row in the ledger for each, with its reason', async () => {
		const rows = (await client.dataTableRows(LEDGER)) ?? [];

		expect(
			differences(
				rows.map(({ orderId }) => String(orderId)),
				inReach,
			),
		).toEqual(NONE);
		expect(rows.filter(({ reason }) => !reason)).toEqual([]);
	});

	it('sends nothing on the first execution, which is a dry run', async () => {
		expect((await simulator().state()).solicitations).toBe(0);
	});

	it('holds no more memory than so much a shipment', () => {
		const kilobytesAShipment = ((mostHeld - heldBefore) * 1024) / SHIPMENTS;

		expect(kilobytesAShipment).toBeGreaterThan(1);
		expect(kilobytesAShipment).toBeLessThan(MOST_KILOBYTES_A_SHIPMENT);
	});
});

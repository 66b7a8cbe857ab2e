import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { databaseMegabytes, forgetPeak, memoryOf } from '../../../runtime/footprint';
import { liveHeapOf, TELLS_LIVE_HEAP } from '../../../runtime/liveHeap';
import { useN8n } from '../support/n8nUnderTest';
import { runByAddress, startedByAddress } from '../support/startedByAddress';
import { useSimulator } from '../support/simulatorUnderTest';
import { importTemplate, saveAmazonCredential } from '../support/templateRuns';

const DAYS = Number(process.env.SOAK_DAYS ?? 14);
const ORDERS_A_DAY = Number(process.env.SOAK_ORDERS_PER_DAY ?? 20);
/** The last days pass without faults and new orders: what was held up is sent then. */
const QUIET_DAYS = 3;
/** Days on which n8n is killed at work, and on which it is stopped in order over night. */
const isKilled = (day: number) => day % 10 === 6;
const isStopped = (day: number) => day % 10 === 3;
/** How far back a run reads; from then on each day is as big as the next. */
const READ_DAYS = 30;
/** The least that the template takes. */
const KEPT_LEDGER_DAYS = 45;
/** So many days must be left to tell growth from noise. */
const FEWEST_ALIKE_DAYS = 14;

/** Garbage is collected when n8n comes near to it. */
const MOST_HEAP_MEGABYTES = Number(process.env.SOAK_HEAP_MEGABYTES ?? 8192);
/** From so many orders in a run on the documentation says not to save executions. */
const isBigRun = ORDERS_A_DAY * READ_DAYS > 10_000;
const SAVES_NOTHING = { saveDataSuccessExecution: 'none', saveDataErrorExecution: 'none' };

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2027-01-04T10:00:00Z');
const LEDGER = 'Seller Feedback Ledger';
const ADDRESS = 'soak';
const TEMPLATE = 'request-reviews-after-delivery';
const RESULTS = join(__dirname, '..', '..', '..', 'test-results');

/** Of each day's orders; the rest is on its way to the buyer, and arrives in a few days. */
const SPECIAL_ORDERS = { lost: 0.01, cancelled: 0.01, buyerReturned: 0.02, neverEligible: 0.01 };
/** Share of Amazon's answers that go wrong in each way. */
const FAULTS = {
	throttled: 0.02,
	internalFailure: 0.01,
	serviceUnavailable: 0.01,
	droppedBefore: 0.005,
	droppedAfter: 0.005,
	internalFailureAfter: 0.005,
	tokenExpired: 0.005,
	lwaUnavailable: 0.05,
	reportFatal: 0.05,
};

/** An order whose buyer has surely got it, and whose window has been open for a while. */
const ARRIVED_FOR_MS = 10 * DAY_MS;
const OPEN_FOR_MS = 5 * DAY_MS;

const truthSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			timesAsked: z.number(),
			unkind: z.array(z.string()),
			isEligible: z.boolean(),
			whyNotEligible: z.string().optional(),
			window: z.object({ opensAt: z.string(), closesAt: z.string() }).optional(),
			parcels: z.array(z.object({ deliveredAt: z.string().optional() })),
		}),
	),
});

interface Day {
	readonly day: number;
	readonly outcome: string;
	readonly asked: number;
	readonly ms: number;
	readonly ledgerRows: number;
	/** What n8n holds when its garbage is collected. */
	readonly liveMegabytes: number;
	/** The most that it held of the machine's memory on this day, garbage included. */
	readonly peakMegabytes: number;
	readonly databaseMegabytes: number;
}

/** The template for weeks, on an Amazon that misbehaves and an n8n that loses its power. */
describe(`${DAYS} days of ${ORDERS_A_DAY} orders each, with faults and restarts`, () => {
	const simulator = useSimulator({
		seed: 3,
		orders: 0,
		speed: 50_000,
		unkindness: 'all',
		now: new Date(FIRST_DAY).toISOString(),
	});
	const n8n = useN8n({
		clockOf: simulator,
		env: {
			// Two weeks of daily runs, as n8n keeps them by itself, but cleared away within seconds.
			EXECUTIONS_DATA_PRUNE: 'true',
			EXECUTIONS_DATA_PRUNE_MAX_COUNT: '14',
			EXECUTIONS_DATA_HARD_DELETE_BUFFER: '0',
			EXECUTIONS_DATA_PRUNE_SOFT_DELETE_INTERVAL: '0.1',
			EXECUTIONS_DATA_PRUNE_HARD_DELETE_INTERVAL: '0.1',
			N8N_DATA_TABLES_MAX_SIZE_BYTES: String(1024 ** 3),
			NODE_OPTIONS: `--max-old-space-size=${MOST_HEAP_MEGABYTES} ${TELLS_LIVE_HEAP}`,
		},
	});
	jest.setTimeout(300_000 + DAYS * (20_000 + ORDERS_A_DAY * 50));

	const dayTime = (day: number) => new Date(FIRST_DAY + day * DAY_MS);
	const asked = async () => (await simulator().state()).solicitations;

	async function placeOrders() {
		let rest = ORDERS_A_DAY;
		for (const [scenario, share] of Object.entries(SPECIAL_ORDERS)) {
			const count = Math.round(ORDERS_A_DAY * share);
			rest -= count;
			if (count > 0) await simulator().control('orders', { scenario, count });
		}
		await simulator().control('orders', { scenario: 'inTransit', count: rest });
	}

	const days: Day[] = [];

	async function liveOneDay(day: number) {
		const { server, powerCut } = n8n();
		const before = await asked();
		const startedAt = performance.now();
		await forgetPeak(server.pid);
		const run = runByAddress(server.url, ADDRESS);
		if (isKilled(day)) {
			await sleep(randomInt(Math.max(1, Math.round(days.at(-1)?.ms ?? 1_000))));
			await powerCut();
		}
		const outcome = await run;
		const ms = performance.now() - startedAt;
		const { client, server: n8nNow } = n8n();
		const memory = await memoryOf(n8nNow.pid);
		days.push({
			day,
			outcome,
			asked: (await asked()) - before,
			ms: Math.round(ms),
			ledgerRows: await client.countDataTableRows(LEDGER),
			liveMegabytes: Math.round((await liveHeapOf(n8nNow)).now),
			peakMegabytes: Math.round(memory?.peak ?? 0),
			databaseMegabytes: Math.round(await databaseMegabytes(server.userFolder)),
		});
		process.stderr.write(`${JSON.stringify(days.at(-1))}\n`);
	}

	beforeAll(async () => {
		const { client } = n8n();
		const amazonSellingPartnerApi = await saveAmazonCredential(client, simulator());
		const workflowId = await importTemplate(client, TEMPLATE, {
			settings: {
				dryRun: false,
				fbmOrderDays: READ_DAYS,
				fbaShipmentDays: READ_DAYS,
				keepLedgerDays: KEPT_LEDGER_DAYS,
			},
			credentials: { amazonSellingPartnerApi },
		});
		const template = await client.fetchWorkflow(workflowId);
		if (!template) throw new Error('The template was not imported');
		await client.replaceWorkflow(workflowId, {
			...startedByAddress(template, ADDRESS),
			settings: { ...template.settings, ...(isBigRun && SAVES_NOTHING) },
		});
		await client.activate(workflowId);
		for (const [name, probability] of Object.entries(FAULTS)) {
			await simulator().control('faults', { name, probability });
		}
		for (let day = 0; day < DAYS; day += 1) {
			const isQuiet = day >= DAYS - QUIET_DAYS;
			if (isStopped(day)) await n8n().standstill(() => simulator().setClock(dayTime(day)));
			else await simulator().setClock(dayTime(day));
			if (isQuiet) await simulator().control('faults', { clear: true });
			else await placeOrders();
			await liveOneDay(day);
		}
		await mkdir(RESULTS, { recursive: true });
		await writeFile(join(RESULTS, 'soak.json'), JSON.stringify({ ORDERS_A_DAY, days }, null, '\t'));
	});

	const orders = async () => {
		const response = await fetch(`${simulator().url}/__sim/orders`);
		return truthSchema.parse(await response.json()).orders;
	};

	it('asks nobody twice, and nobody outside the time that Amazon allows', async () => {
		const state = await simulator().state();

		expect(state.solicitations).toBeGreaterThan(DAYS > 10 ? ORDERS_A_DAY : 0);
		expect(state).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	});

	it('loses nobody: who was due was asked, and so was everybody whose parcel came in good time', async () => {
		const now = dayTime(DAYS - 1).getTime();
		const couldBeAsked = (await orders()).filter(
			({ isEligible, whyNotEligible, timesAsked }) =>
				timesAsked === 0 && (isEligible || whyNotEligible === 'tooLate'),
		);
		// What is unkind about an order may leave nothing to go by; the report's own faults may not.
		const isOverdue = ({ window, parcels, unkind }: (typeof couldBeAsked)[number]) =>
			unkind.length === 0 &&
			window !== undefined &&
			Date.parse(window.opensAt) < now - OPEN_FOR_MS &&
			parcels.every(
				({ deliveredAt }) =>
					deliveredAt !== undefined && Date.parse(deliveredAt) < now - ARRIVED_FOR_MS,
			);
		const due = new Set(
			((await n8n().client.dataTableRows(LEDGER)) ?? [])
				.filter(({ outcome }) => outcome === 'due')
				.map(({ orderId }) => orderId),
		);

		expect(due.size).toBeGreaterThan(0);
		expect(couldBeAsked.filter(({ orderId }) => due.has(orderId))).toEqual([]);
		expect(couldBeAsked.filter(isOverdue)).toEqual([]);
	});

	it('keeps one row an order in the ledger', async () => {
		const rows = (await n8n().client.dataTableRows(LEDGER)) ?? [];

		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(rows.length);
	});

	it('ends well on every day without faults', () => {
		expect(days.slice(-QUIET_DAYS).map(({ outcome }) => outcome)).toEqual(
			Array(QUIET_DAYS).fill('success'),
		);
	});

	/** Each figure from the day on which it has all that it keeps. */
	const figures: ReadonlyArray<readonly [string, number, (day: Day) => number]> = [
		['live heap of n8n', READ_DAYS, ({ liveMegabytes: megabytes }) => megabytes],
		['memory of n8n', READ_DAYS, ({ peakMegabytes }) => peakMegabytes],
		['database', READ_DAYS + KEPT_LEDGER_DAYS, ({ databaseMegabytes: megabytes }) => megabytes],
		['ledger', READ_DAYS + KEPT_LEDGER_DAYS, ({ ledgerRows }) => ledgerRows],
	];
	for (const [name, settledAfter, figure] of figures) {
		const daysLeft = DAYS - settledAfter;
		(daysLeft >= FEWEST_ALIKE_DAYS ? it : it.skip)(`lets the ${name} grow no more`, () => {
			const half = settledAfter + Math.ceil(daysLeft / 2);
			const most = (from: number, to: number) => Math.max(...days.slice(from, to).map(figure));

			expect(most(half, DAYS)).toBeLessThan(most(settledAfter, half) * 1.15);
		});
	}
});

import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { pagePassword } from '../../../runtime/demoWorkflow';
import { readFates, type OrderFate } from '../../../runtime/runSummary';
import type { WorkflowJson } from '../../../runtime/n8nClient';
import { useN8n } from '../support/n8nUnderTest';
import { useSimulator } from '../support/simulatorUnderTest';
import {
	importTemplate,
	saveAmazonCredential,
	truth,
	type Credentials,
} from '../support/templateRuns';

const DAYS = Number(process.env.SIXTY_DAYS ?? 14);
const ORDERS = Number(process.env.SIXTY_DAYS_ORDERS ?? 160);
const TEMPLATE = 'request-reviews-after-delivery';
const TRIGGER = 'Every Day at 10:00';
const DAY_MS = 86_400_000;
const RUN_TAKES_MS = 600_000;
const PAGE_WITHIN_MS = 60_000;
/** The account's orders are those of the 75 days before it. */
const END = Date.parse('2026-11-22T17:00:00Z');
const START = END - DAYS * DAY_MS;

/** What the template's node Settings says: the shipments of FBA, and the orders that the seller ships. */
const LOOKS_BACK_DAYS = 45;

/** What happened to a parcel, after which nobody is asked. */
const FAILED_PARCELS = ['parcelLost', 'parcelReturned', 'parcelUndeliverable'];

/** What the template leaves out, by the reports of returns and replacements. */
const LEFT_OUT = ['returned', 'refunded', 'replaced'];

const accountSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			isEligible: z.boolean(),
			createdAt: z.string(),
			isAsked: z.boolean(),
			isReturned: z.boolean(),
			isRefunded: z.boolean(),
			isReplaced: z.boolean(),
			unkind: z.array(z.string()),
			window: z.object({ opensAt: z.string(), closesAt: z.string() }).optional(),
		}),
	),
});
const solicitationsSchema = z.object({
	solicitations: z.array(z.object({ orderId: z.string(), at: z.string() })),
});
const decidedSchema = z.object({
	orderId: z.string(),
	decision: z.object({ code: z.string() }),
});
const plannedSchema = z.object({
	orderId: z.string(),
	decision: z.object({ code: z.literal('windowNotOpen'), requestAt: z.string() }),
});

describe(`The first template, run once a day for ${DAYS} days in a real n8n`, () => {
	const simulator = useSimulator({
		seed: 11,
		orders: ORDERS,
		speed: 100_000,
		unkindness: 'orders',
		now: new Date(END).toISOString(),
	});
	const n8n = useN8n({ clockOf: simulator });
	jest.setTimeout(240_000 + DAYS * 30_000);
	/** Orders that Amazon would have taken a request for, on one of the days. */
	const eligible = new Map<string, { readonly opensAtMs: number; readonly closesAtMs: number }>();
	/** When an order's request was last announced for. */
	const announced = new Map<string, number>();
	const firstFates = new Map<string, OrderFate>();
	const fates = new Map<string, OrderFate>();
	const askedAt = new Map<string, number>();
	/** Orders that were older at the start than the template looks back. */
	const neverRead = new Set<string>();
	const askedElsewhere = new Set<string>();
	const sentBack = new Set<string>();
	/** What is unkind about an order may leave nothing to go by, or move what was announced. */
	const unkindOrders = new Set<string>();
	let lastRunMs = 0;
	/** What the last run decided, and what became of it. */
	let lastRun: { readonly held: string[]; readonly skipped: string[]; readonly due: string[] };
	let credentials: Credentials;

	const read = async <T>(what: string, schema: z.ZodType<T>): Promise<T> => {
		const response = await fetch(`${simulator().url}/__sim/${what}`);
		return schema.parse(await response.json());
	};
	const orders = async () => (await read('orders?accountId=account-1', accountSchema)).orders;
	const lookWhoIsEligible = async () => {
		for (const { orderId, isEligible, createdAt, window } of await orders()) {
			if (!isEligible || !window) continue;
			eligible.set(orderId, {
				opensAtMs: Date.parse(window.opensAt),
				closesAtMs: Date.parse(window.closesAt),
			});
			if (Date.parse(createdAt) < START - LOOKS_BACK_DAYS * DAY_MS) neverRead.add(orderId);
		}
	};
	const liveOneDay = async (workflowId: string, workflow: WorkflowJson) => {
		await lookWhoIsEligible();
		const run = await n8n().client.run(workflowId, TRIGGER, { timeoutMs: RUN_TAKES_MS });
		expect(run.error).toBeUndefined();
		const decided = (output: number, isCounted: (code: string) => boolean = () => true) =>
			run
				.items('Wait for Delivery', output)
				.map(({ json }) => decidedSchema.parse(json))
				.filter(({ decision }) => isCounted(decision.code))
				.map(({ orderId }) => orderId);
		lastRun = {
			due: decided(0),
			held: decided(1),
			skipped: decided(2, (code) => code !== 'alreadyAsked'),
		};
		for (const fate of readFates(run, workflow)) {
			if (!fates.has(fate.orderId)) firstFates.set(fate.orderId, fate);
			fates.set(fate.orderId, fate);
		}
		for (const { json } of run.items('Wait for Delivery', 1)) {
			const planned = plannedSchema.safeParse(json).data;
			if (planned) announced.set(planned.orderId, Date.parse(planned.decision.requestAt));
		}
	};

	beforeAll(async () => {
		const { client } = n8n();
		await simulator().setClock(new Date(START));
		credentials = { amazonSellingPartnerApi: await saveAmazonCredential(client, simulator()) };
		const workflowId = await importTemplate(client, TEMPLATE, {
			credentials,
			settings: { dryRun: false },
		});
		const workflow = await client.fetchWorkflow(workflowId);
		if (!workflow) throw new Error('The template was not imported');
		for (let day = 0; day < DAYS; day += 1) {
			lastRunMs = START + day * DAY_MS;
			await simulator().setClock(new Date(lastRunMs));
			await liveOneDay(workflowId, workflow);
		}
		for (const { orderId, at } of (await read('solicitations', solicitationsSchema))
			.solicitations) {
			askedAt.set(orderId, Date.parse(at));
		}
		for (const order of await orders()) {
			const { orderId, isAsked, unkind } = order;
			if (isAsked && !askedAt.has(orderId)) askedElsewhere.add(orderId);
			if (order.isReturned || order.isRefunded || order.isReplaced) sentBack.add(orderId);
			if (unkind.length > 0) unkindOrders.add(orderId);
		}
	});

	it('asks nobody twice, and nobody outside Amazon’s window', async () => {
		const { solicitations, duplicates, outsideWindow } = await simulator().state();

		expect(solicitations).toBeGreaterThan(ORDERS / 8);
		expect({ solicitations, duplicates, outsideWindow }).toEqual({
			solicitations: askedAt.size,
			duplicates: 0,
			outsideWindow: 0,
		});
	});

	it('asks everybody whom Amazon would let it ask, in the end', () => {
		const unasked = [...eligible.keys()].filter(
			(orderId) => !askedAt.has(orderId) && !askedElsewhere.has(orderId) && !neverRead.has(orderId),
		);
		const forNoGoodReason = unasked
			.map((orderId) => ({
				orderId,
				first: firstFates.get(orderId)?.code,
				fate: fates.get(orderId),
				...eligible.get(orderId),
			}))
			.filter(({ orderId, first, fate, closesAtMs = 0 }) => {
				const wasOverAtTheStart = first === 'windowClosed';
				const isStillWaiting = fate?.outcome === 'notYet' && closesAtMs > lastRunMs + DAY_MS;
				const hasFailed = FAILED_PARCELS.includes(fate?.code ?? '');
				const isLeftOut = LEFT_OUT.includes(fate?.code ?? '') && sentBack.has(orderId);
				if (unkindOrders.has(orderId) || isLeftOut) return false;
				return !wasOverAtTheStart && !isStillWaiting && !hasFailed;
			});
		process.stderr.write(
			`${eligible.size} eligible, ${askedAt.size} asked, ${unasked.length} of them not\n`,
		);

		expect(forNoGoodReason).toEqual([]);
		expect(unasked.length).toBeLessThan(eligible.size / 3);
	});

	it('asks in the first run after the time that was announced, or that Amazon lets it', () => {
		const kept = [...askedAt].flatMap(([orderId, atMs]) => {
			const announcedMs = announced.get(orderId);
			// Amazon knows of a parcel that came after its estimate, and refuses until its own time.
			const opensAtMs = eligible.get(orderId)?.opensAtMs ?? 0;
			return announcedMs === undefined || unkindOrders.has(orderId)
				? []
				: [{ orderId, lateMs: atMs - Math.max(announcedMs, opensAtMs) }];
		});
		const wrong = kept.filter(({ lateMs }) => lateMs < 0 || lateMs > DAY_MS + RUN_TAKES_MS);

		expect(kept.length).toBeGreaterThan(5);
		expect(wrong).toEqual([]);
	});

	it('gives every order a reason in words on its last day', () => {
		for (const { reason } of fates.values()) expect(reason).toMatch(/^[A-Z].{15,}\.$/);
	});

	it('shows in every tile of the overview what Amazon recorded, and what the last run decided', async () => {
		const { client, server } = n8n();
		const password = pagePassword('seller', 'a long password');
		const overview = await importTemplate(client, 'show-the-overview', {
			settings: { readFeedback: true },
			credentials: { ...credentials, httpBasicAuth: await client.importCredential(password) },
		});
		await client.activate(overview);
		const { user, password: secret } = password.data as { user: string; password: string };
		const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
		const giveUpAt = Date.now() + PAGE_WITHIN_MS;
		const tilesOver = async (days: number): Promise<Map<string, number>> => {
			const url = `${server.url}/webhook/amazon-seller-overview?days=${days}`;
			const answer = await fetch(url, { headers: { authorization } });
			// n8n answers 404 until it has registered an address that was published just now.
			if (answer.status === 404 && Date.now() < giveUpAt) {
				await sleep(250);
				return await tilesOver(days);
			}
			const tiles = (await answer.text()).matchAll(/<dt>([^<]+)<\/dt>\s*<dd>(\S+)/g);
			return new Map([...tiles].map(([, label = '', value = '']) => [label, Number(value)]));
		};
		const atMost = (days: number) => (ms: number) => lastRunMs + DAY_MS / 2 - ms < days * DAY_MS;
		/** Of an order that waits for another try the last refusal is known. */
		const withFate = (orderIds: readonly string[], ...outcomes: readonly string[]) =>
			orderIds.filter((orderId) => outcomes.includes(fates.get(orderId)?.outcome ?? '')).length;
		const { due, held, skipped } = lastRun;
		const low = (await truth(simulator())).filter(
			({ feedback }) => feedback && feedback.rating <= 3 && Date.parse(feedback.at) <= lastRunMs,
		);

		const tiles = await tilesOver(28);
		expect({
			asked: [
				(await tilesOver(1)).get('Asked, 1 day'),
				(await tilesOver(7)).get('Asked, 7 days'),
				tiles.get('Asked, 28 days'),
			],
			waiting: tiles.get('Waiting'),
			leftOut: tiles.get('Left out'),
			notOffered: tiles.get('Not offered by Amazon'),
		}).toEqual({
			asked: [1, 7, 28].map((days) => [...askedAt.values()].filter(atMost(days)).length),
			waiting: held.length + withFate(due, 'notYet'),
			leftOut: skipped.length,
			notOffered: withFate([...due, ...held], 'notAvailable', 'outsideWindow'),
		});
		// The report has days, not hours: a rating on the first of them may be in or out.
		const ratings = (days: number) =>
			low.filter(({ feedback }) => Date.parse(feedback?.at ?? '') > lastRunMs - days * DAY_MS);
		expect(tiles.get('1–3★, 28 days')).toBeGreaterThanOrEqual(ratings(27).length);
		expect(tiles.get('1–3★, 28 days')).toBeLessThanOrEqual(ratings(29).length);
		const closing = [...eligible].filter(
			([orderId, { closesAtMs }]) =>
				!askedAt.has(orderId) &&
				!unkindOrders.has(orderId) &&
				fates.get(orderId)?.outcome === 'notYet' &&
				closesAtMs > lastRunMs &&
				closesAtMs <= lastRunMs + 3 * DAY_MS,
		);
		expect(tiles.get('Last chance, 3 days')).toBeGreaterThanOrEqual(closing.length);
	});
});

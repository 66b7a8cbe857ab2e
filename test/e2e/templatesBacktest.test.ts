import { z } from 'zod';

import { DAY_MS } from '../../simulator/clock';
import { useN8n } from './support/n8nUnderTest';
import { useSimulator } from './support/simulatorUnderTest';
import { askedOrders, importTemplate, saveAmazonCredential } from './support/templateRuns';

const recordSchema = z.object({
	orders: z.array(
		z.object({
			orderId: z.string(),
			createdAt: z.string(),
			status: z.string(),
			isNonAmazon: z.boolean(),
			isReplacement: z.boolean(),
			isReturned: z.boolean(),
			window: z.object({ opensAt: z.string(), closesAt: z.string() }).optional(),
			fulfilledBy: z.string(),
			parcels: z.array(z.object({ carrier: z.string(), shippedAt: z.string() })),
		}),
	),
});
type Recorded = z.infer<typeof recordSchema>['orders'][number];

/** Amazon's report learns of an FBA parcel some hours after it has left. */
const REPORTED_WITHIN_MS = DAY_MS;
const isReported = ({ fulfilledBy, parcels }: Recorded) =>
	fulfilledBy !== 'AMAZON' ||
	parcels.every(({ shippedAt }) => Date.parse(shippedAt) < Date.now() - REPORTED_WITHIN_MS);

const sideSchema = z.object({
	outcome: z.string(),
	day: z.string(),
	requestAt: z.string(),
	code: z.string(),
	reason: z.string(),
});
const decisionSchema = z.object({
	orderId: z.string(),
	carrier: z.string(),
	evidence: z.string(),
	first: sideSchema,
	second: sideSchema,
});
type Decided = z.infer<typeof decisionSchema>;

const rowSchema = z.record(z.union([z.string(), z.number()]));
const resultSchema = z.object({
	summary: z.string(),
	totals: z.array(rowSchema),
	byCarrier: z.array(rowSchema),
	byEvidence: z.array(rowSchema),
	byDay: z.array(rowSchema),
	notAsked: z.array(rowSchema),
	differences: z.array(rowSchema),
});
type Result = z.infer<typeof resultSchema>;
type Row = z.infer<typeof rowSchema>;

const OUTCOMES = {
	asked: 'asked',
	missed: 'tooLate',
	skipped: 'leftOut',
	open: 'stillToCome',
} as const;
const SETTINGS = ['first', 'second'] as const;
const outcomeOf = (decided: Decided, setting: (typeof SETTINGS)[number]): string =>
	decided[setting].outcome;

const totals = (rows: readonly Row[], field: string): number =>
	rows.reduce((total, row) => total + Number(row[field]), 0);

describe('Backtest review requests over the last 60 days', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 12, orders: 400 });
	let record: ReadonlyMap<string, Recorded>;
	let decided: readonly Decided[];
	let result: Result;

	beforeAll(async () => {
		const { client } = n8n();
		const credential = await saveAmazonCredential(client, simulator());
		const workflowId = await importTemplate(client, 'backtest-last-60-days', {
			credentials: { amazonSellingPartnerApi: credential },
		});
		const run = await client.run(workflowId, 'When You Execute');
		expect(run.error).toBeUndefined();
		const answer = await fetch(`${simulator().url}/__sim/orders?accountId=account-1`);
		const { orders } = recordSchema.parse(await answer.json());
		record = new Map(orders.map((order) => [order.orderId, order]));
		decided = z
			.array(decisionSchema)
			.parse(run.items('Compare').flatMap(({ json }) => json.orders));
		expect(run.items('Result')).toHaveLength(1);
		result = resultSchema.parse(run.items('Result')[0]?.json);
	}, 240_000);

	const asked = (setting: (typeof SETTINGS)[number]) =>
		decided.filter((one) => outcomeOf(one, setting) === 'asked');

	it('decides each order of these days once by each setting', () => {
		const since = Date.now() - 60 * DAY_MS;
		const placed = [...record.values()].filter(
			(order) =>
				Date.parse(order.createdAt) > since &&
				order.status === 'SHIPPED' &&
				!order.isNonAmazon &&
				isReported(order),
		);
		const ids = decided.map(({ orderId }) => orderId);

		expect(placed.length).toBeGreaterThan(100);
		expect(placed.filter(({ orderId }) => !ids.includes(orderId))).toEqual([]);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !record.has(id))).toEqual([]);
	});

	/** Whether Amazon would have taken each request at its time, by its own record. */
	const judged = (setting: (typeof SETTINGS)[number]) =>
		asked(setting).map((one) => {
			const at = Date.parse(one[setting].requestAt);
			const { window, isReplacement, isNonAmazon } = record.get(one.orderId) ?? {};
			return {
				evidence: one.evidence,
				isTooEarly: at < Date.parse(window?.opensAt ?? ''),
				isTooLate: at > Date.parse(window?.closesAt ?? ''),
				isTaken: window !== undefined && isReplacement === false && isNonAmazon === false,
			};
		});
	const tooEarly = (setting: (typeof SETTINGS)[number]) =>
		judged(setting).filter(({ isTooEarly }) => isTooEarly);

	it.each(SETTINGS)(
		'asks by the %s setting whom Amazon would ask, and none too late',
		(setting) => {
			const orders = judged(setting);

			expect(orders.length).toBeGreaterThan(50);
			expect(orders.filter(({ isTaken, isTooLate }) => !isTaken || isTooLate)).toEqual([]);
		},
	);

	it('asks too early only where a parcel came later than its estimate; a longer margin helps', () => {
		const byEvidence = new Set(tooEarly('first').map(({ evidence }) => evidence));

		expect([...byEvidence]).toEqual(['estimatedArrival']);
		expect(tooEarly('first').length).toBeLessThan(0.2 * asked('first').length);
		expect(tooEarly('second').length).toBeLessThan(0.2 * tooEarly('first').length);
	});

	it('counts by carrier, evidence, day and reason what it has decided', () => {
		for (const [index, setting] of SETTINGS.entries()) {
			for (const [outcome, field] of Object.entries(OUTCOMES)) {
				const count = decided.filter((one) => outcomeOf(one, setting) === outcome).length;
				expect([field, result.totals[index]?.[field]]).toEqual([field, count]);
			}
			const count = asked(setting).length;
			expect(result.summary).toContain(` ${count}`);
			expect(totals(result.byCarrier, `${setting}Asked`)).toBe(count);
			expect(totals(result.byEvidence, `${setting}Asked`)).toBe(count);
			expect(totals(result.byDay, setting)).toBe(count);
			expect(totals(result.notAsked, setting)).toBe(
				decided.filter((one) => ['missed', 'skipped'].includes(outcomeOf(one, setting))).length,
			);
		}
		for (const { exampleReason } of result.notAsked) {
			expect(exampleReason).toMatch(/^[A-Z].{15,}\.$/);
		}
		const days = result.byDay.map(({ day }) => String(day));
		expect(days).toEqual([...days].sort());
		expect(Date.parse(days[0] ?? '')).toBeGreaterThan(Date.now() - 62 * DAY_MS);
		expect(Date.parse(days.at(-1) ?? '')).toBeLessThanOrEqual(Date.now());
	});

	it("names the carriers that have carried, by the account's own record", () => {
		const carriedBy = (orderId: string) =>
			new Set(record.get(orderId)?.parcels.map(({ carrier }) => carrier));
		const alone = decided.filter(({ orderId }) => carriedBy(orderId).size === 1);
		const byAmazon = alone.filter(({ orderId }) => carriedBy(orderId).has('amazonLogistics'));
		const named = alone.filter(({ carrier }) => carrier === 'Amazon Logistics');
		const ids = (orders: readonly Decided[]) => orders.map(({ orderId }) => orderId).sort();

		expect(byAmazon.length).toBeGreaterThan(10);
		// A parcel without a number, or with one that fits no carrier, has none.
		const unknown = byAmazon.filter(({ carrier }) => carrier === 'Unknown');
		expect(ids([...named, ...unknown])).toEqual(ids(byAmazon));
		expect(unknown.length).toBeLessThan(0.05 * byAmazon.length);
		expect(result.byCarrier.map(({ carrier }) => carrier)).toHaveLength(
			new Set(decided.map(({ carrier }) => carrier)).size,
		);
	});

	it('names each order that the settings treat differently, and asks later by the longer wait', () => {
		const different = decided.filter(
			({ first, second }) => first.outcome !== second.outcome || first.day !== second.day,
		);
		const ids = (orders: ReadonlyArray<{ readonly orderId?: unknown }>) =>
			orders.map(({ orderId }) => String(orderId)).sort();

		expect(ids(result.differences)).toEqual(ids(different));
		expect(different.length).toBeGreaterThan(0);
		const both = decided.filter(
			({ first, second }) => first.outcome === 'asked' && second.outcome === 'asked',
		);
		const earlier = both.filter(({ first, second }) => second.requestAt < first.requestAt);
		expect(earlier).toEqual([]);
		expect(
			result.differences.some(({ difference }) => /^[1-9]\d* days later/.test(String(difference))),
		).toBe(true);
	});

	it('asks nobody', async () => {
		expect(await askedOrders(simulator())).toEqual([]);
	});
});

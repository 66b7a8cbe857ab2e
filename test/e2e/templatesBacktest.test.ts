import { z } from 'zod';

import { DAY_MS } from '../../simulator/clock';
import type { RunItem } from '../../runtime/workflowRun';
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

const decisionSchema = z.object({
	orderId: z.string(),
	carrierName: z.string(),
	evidence: z.string(),
	firstOutcome: z.string(),
	secondOutcome: z.string(),
	firstDay: z.string(),
	secondDay: z.string(),
	firstRequestAt: z.string(),
	secondRequestAt: z.string(),
	firstCode: z.string(),
	secondCode: z.string(),
	difference: z.string(),
});
type Decided = z.infer<typeof decisionSchema>;

const OUTCOMES = ['asked', 'missed', 'skipped', 'open'] as const;
const SETTINGS = ['first', 'second'] as const;
const columns = SETTINGS.flatMap((setting) =>
	OUTCOMES.map((outcome) => [setting, outcome] as const),
);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const outcomeOf = (decided: Decided, setting: (typeof SETTINGS)[number]): string =>
	decided[`${setting}Outcome`];

const totals = (items: readonly RunItem[], field: string): number =>
	items.reduce((total, { json }) => total + Number(json[field]), 0);

describe('Backtest review requests over the last 60 days', () => {
	const n8n = useN8n();
	const simulator = useSimulator({ seed: 12, orders: 400 });
	let record: ReadonlyMap<string, Recorded>;
	let decided: readonly Decided[];
	let results: ReadonlyMap<string, readonly RunItem[]>;

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
		decided = run.items('In These Days').map(({ json }) => decisionSchema.parse(json));
		results = new Map(
			['By Carrier', 'By Evidence', 'By Day', 'Not Asked by Reason', 'Differences'].map((name) => [
				name,
				run.items(name),
			]),
		);
	}, 240_000);

	const result = (name: string) => results.get(name) ?? [];
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
			const at = Date.parse(one[`${setting}RequestAt`]);
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
		for (const [setting, outcome] of columns) {
			const field = `${setting}${capitalised(outcome)}`;
			const count = decided.filter((one) => outcomeOf(one, setting) === outcome).length;
			expect([field, totals(result('By Carrier'), field)]).toEqual([field, count]);
		}
		for (const setting of SETTINGS) {
			const count = asked(setting).length;
			expect(totals(result('By Evidence'), `${setting}Asked`)).toBe(count);
			expect(totals(result('By Day'), setting)).toBe(count);
			expect(totals(result('Not Asked by Reason'), setting)).toBe(
				decided.filter((one) => ['missed', 'skipped'].includes(outcomeOf(one, setting))).length,
			);
		}
		const days = result('By Day').map(({ json }) => String(json.day));
		expect(days).toEqual([...days].sort());
		expect(Date.parse(days[0] ?? '')).toBeGreaterThan(Date.now() - 62 * DAY_MS);
		expect(Date.parse(days.at(-1) ?? '')).toBeLessThanOrEqual(Date.now());
	});

	it("names the carriers that have carried, by the account's own record", () => {
		const carriedBy = (orderId: string) =>
			new Set(record.get(orderId)?.parcels.map(({ carrier }) => carrier));
		const alone = decided.filter(({ orderId }) => carriedBy(orderId).size === 1);
		const byAmazon = alone.filter(({ orderId }) => carriedBy(orderId).has('amazonLogistics'));
		const named = alone.filter(({ carrierName }) => carrierName === 'Amazon Logistics');
		const ids = (orders: readonly Decided[]) => orders.map(({ orderId }) => orderId).sort();

		expect(byAmazon.length).toBeGreaterThan(10);
		// A parcel without a number, or with one that fits no carrier, has none.
		const unknown = byAmazon.filter(({ carrierName }) => carrierName === 'Unknown');
		expect(ids([...named, ...unknown])).toEqual(ids(byAmazon));
		expect(unknown.length).toBeLessThan(0.05 * byAmazon.length);
		expect(result('By Carrier').map(({ json }) => json.carrier)).toHaveLength(
			new Set(decided.map(({ carrierName }) => carrierName)).size,
		);
	});

	it('names each order that the settings treat differently, and asks later by the longer wait', () => {
		const different = decided.filter(
			(one) => one.firstOutcome !== one.secondOutcome || one.firstDay !== one.secondDay,
		);
		const ids = (orders: ReadonlyArray<{ readonly orderId?: unknown }>) =>
			orders.map(({ orderId }) => String(orderId)).sort();

		expect(ids(result('Differences').map(({ json }) => json))).toEqual(ids(different));
		expect(different.length).toBeGreaterThan(0);
		const both = decided.filter(
			({ firstOutcome, secondOutcome }) => firstOutcome === 'asked' && secondOutcome === 'asked',
		);
		const earlier = both.filter((one) => one.secondRequestAt < one.firstRequestAt);
		expect(earlier).toEqual([]);
		expect(
			result('Differences').some(({ json }) => /^days later: [1-9]/.test(String(json.difference))),
		).toBe(true);
	});

	it('asks nobody', async () => {
		expect(await askedOrders(simulator())).toEqual([]);
	});
});

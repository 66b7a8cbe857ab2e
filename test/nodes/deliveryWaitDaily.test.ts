import type { IDataObject } from 'n8n-workflow';

import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { CarrierDetector } from '../../nodes/CarrierDetector/CarrierDetector.node';
import { DeliveryWait } from '../../nodes/DeliveryWait/DeliveryWait.node';
import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import { arrivesAt } from '../../simulator/account/order';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

const DAY_MS = 86_400_000;
const DAYS = 60;

/** What nobody can know of a parcel before its buyer is asked. */
const NOBODY_KNOWS = ['veryLateFba', 'lostFba', 'returnedFba', 'secondParcelListedLate'];
/** What leaves nothing to go by, or not in time. */
const NOTHING_TO_GO_BY = [
	'neverListed',
	'estimateEmpty',
	'estimateWithoutZone',
	'estimateBareDate',
	'estimateBeforeDispatch',
	'statusNeverMovesOn',
	'longBeforePromise',
	'partlyCancelled',
	'soldForNothing',
	'oddSalesChannel',
	'blankSalesChannel',
	'blankItemId',
	...NOBODY_KNOWS,
];
/** An account that begins at this hour has an order whose window is over at the start; not every one has. */
const BEGINS_MS = Date.parse('2026-11-28T18:00:00Z');

jest.setTimeout(240_000);

interface Decided {
	readonly atMs: number;
	readonly decision: IDataObject;
}

/** The workflow's nodes, once a day for sixty days, on an account that lives by the same clock. */
describe('sixty days of a seller’s account', () => {
	const machineNow = Date.now.bind(Date);
	let aheadMs = BEGINS_MS - machineNow();
	let seller: SimulatedSeller;
	/** Every decision, order by order, day by day. */
	const decisions = new Map<string, Decided[]>();
	const eligible = new Set<string>();

	const jsonOf = (items: ReadonlyArray<{ json: IDataObject }> | undefined) =>
		(items ?? []).map(({ json }) => json);
	const runNode = async (
		...[node, parameters, inputs]: [
			Parameters<SimulatedSeller['run']>[0],
			IDataObject,
			IDataObject[][]?,
		]
	) => {
		const { outputs } = await seller.run(
			node,
			parameters as Parameters<SimulatedSeller['run']>[1],
			inputs ? { inputs } : {},
		);
		return outputs.map(jsonOf);
	};

	async function liveOneDay(asked: IDataObject[]) {
		for (const order of await seller.orders()) if (order.isEligible) eligible.add(order.orderId);
		const many = { operation: 'getMany', returnAll: true, lastDays: 150 };
		const fbm = { ...many, resource: 'order', filters: { fulfilledBy: ['MERCHANT'] } };
		const [merchant = []] = await runNode(new AmazonSeller(), fbm);
		const [amazon = []] = await runNode(new AmazonSeller(), { ...many, resource: 'shipment' });
		const [orders = []] = await runNode(new CarrierDetector(), {}, [[...merchant, ...amazon]]);
		const allDay = { askFrom: '00:00', askUntil: '24:00' };
		const decided = await runNode(new DeliveryWait(), allDay, [orders, asked]);
		for (const item of decided.flat()) {
			const orderId = String(item.orderId);
			const before = decisions.get(orderId) ?? [];
			const decision = item.decision as IDataObject;
			decisions.set(orderId, [...before, { atMs: Date.now(), decision }]);
		}
		const [due = []] = decided;
		if (due.length === 0) return;
		const [answers = []] = await runNode(
			new FeedbackRequest(),
			{ operation: 'requestReview', dryRun: false },
			[due],
		);
		for (const { orderId, request } of answers) {
			const { status } = request as IDataObject;
			if (status === 'sent') asked.push({ orderId, requestStatus: status });
		}
	}

	beforeAll(async () => {
		jest.spyOn(Date, 'now').mockImplementation(() => machineNow() + aheadMs);
		seller = await simulatedSeller({ orders: 250, speed: 1_000_000, unkindness: 'orders' });
		const asked: IDataObject[] = [];
		for (let day = 0; day < DAYS; day += 1) {
			await liveOneDay(asked);
			aheadMs += DAY_MS;
		}
	});

	afterAll(async () => {
		jest.restoreAllMocks();
		await seller.stop();
	});

	const sentOrders = () => seller.simulator.ledger.solicitations.map(({ orderId }) => orderId);

	it('asks nobody twice, and nobody outside Amazon’s window', () => {
		expect(sentOrders().length).toBeGreaterThan(100);
		expect(new Set(sentOrders()).size).toBe(sentOrders().length);
		expect(seller.simulator.ledger.outsideWindow()).toBe(0);
	});

	const truthOf = (orderId: string) => seller.simulator.accounts[0]?.findOrder(orderId);

	it('asks nobody before the parcel has come, unless nobody can know', () => {
		const early = seller.simulator.ledger.solicitations.flatMap(({ orderId, at }) => {
			const truth = truthOf(orderId);
			const arrivedAt = truth && arrivesAt(truth);
			return arrivedAt !== undefined && arrivedAt <= at ? [] : [truth?.unkind ?? []];
		});

		expect(early.filter((facts) => !facts.some((name) => NOBODY_KNOWS.includes(name)))).toEqual([]);
		expect(early.length).toBeLessThan(sentOrders().length / 20);
	});

	it('asks in the first run after the time that was announced', () => {
		let checked = 0;
		for (const days of decisions.values()) {
			const index = days.findIndex(({ decision }) => decision.outcome === 'due');
			const [before, first] = [days[index - 1], days[index]];
			if (!before || !first || before.decision.code !== 'windowNotOpen') continue;
			const announcedMs = Date.parse(String(before.decision.requestAt));
			expect(announcedMs).toBeGreaterThan(before.atMs);
			expect(announcedMs).toBeLessThanOrEqual(first.atMs);
			checked += 1;
		}
		expect(checked).toBeGreaterThan(20);
	});

	it('says why for every order, every day', () => {
		for (const { decision } of [...decisions.values()].flat()) {
			expect(decision.reason).toMatch(/^(Due|Held|Skipped).*\.$/);
		}
	});

	it('leaves a buyer unasked only for a parcel that failed, a window that was over at the start, or want of evidence', () => {
		const sent = new Set(sentOrders());
		const unasked = [...eligible].filter((orderId) => !sent.has(orderId));
		const reasons = unasked
			.filter(
				(orderId) => !truthOf(orderId)?.unkind.some((name) => NOTHING_TO_GO_BY.includes(name)),
			)
			.map((orderId) => {
				const days = decisions.get(orderId) ?? [];
				const first = days[0]?.decision.code;
				return first === 'windowClosed'
					? 'closed at the start'
					: String(days.at(-1)?.decision.code);
			});

		expect(new Set(reasons)).toEqual(
			new Set(['closed at the start', 'parcelLost', 'parcelReturned', 'parcelUndeliverable']),
		);
		expect(unasked.length).toBeLessThan(eligible.size / 4);
	});
});

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { FeedbackRequest } from '../../nodes/FeedbackRequest/FeedbackRequest.node';
import type { FaultName } from '../../simulator/faults';
import {
	dueItem,
	simulatedSeller,
	type SimulatedSeller,
	type SimulatedTruth,
} from '../support/simulatedSeller';
import { HANGING_TIMEOUT_MS } from './impatientNode';
import type * as ImpatientNode from './impatientNode';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

/** On days without faults an answer comes, however slow the machine. */
const CALM_TIMEOUT_MS = 60_000;
let mockTimeoutMs = HANGING_TIMEOUT_MS;

jest.mock('../../nodes/shared/spApi/session', () =>
	jest
		.requireActual<typeof ImpatientNode>('./impatientNode')
		.withoutPatience(jest.requireActual('../../nodes/shared/spApi/session'), () => mockTimeoutMs),
);

const ORDERS = Number(process.env.DUE_ORDERS ?? 600);
const SHARE = 0.05;
/** Executions of the same workflow at the same time, which share the account's limits and token. */
const SIDE_BY_SIDE = 24;
const FAULTY_DAYS = 4;
const CALM_DAYS = 3;
const NEW_ORDERS_A_DAY = 3 * SIDE_BY_SIDE;

const SENDING = {
	operations: [
		'createProductReviewAndSellerFeedbackSolicitation',
		'getSolicitationActionsForOrder',
	],
};
const FAULTS: readonly FaultName[] = [
	'droppedBefore',
	'droppedAfter',
	'hang',
	'hangAfter',
	'internalFailure',
	'internalFailureAfter',
	'serviceUnavailable',
	'emptyServerFailure',
	'gatewayTimeout',
	'xmlFailure',
	'htmlBadRequest',
	'bareArray',
	'payloadWithErrors',
	'malformedJson',
	'throttled',
	'tokenExpired',
	'tokenRevoked',
	'missingRateLimitHeader',
];
/** What may end a run: that a new token is refused as well, that none is to be had, or a refusal that speaks of no order. */
const STOPS =
	/^Amazon does not accept the access token|^Login with Amazon cannot be reached|^Amazon does not let this app request a review|^Something else than Amazon answered/;
const LOGIN_FAULTS: readonly FaultName[] = ['lwaThrottled', 'lwaUnavailable'];
const READING_FAULTS: readonly FaultName[] = ['emptyActions', 'withoutEmbedded'];

let seller: SimulatedSeller;

beforeAll(async () => {
	seller = await simulatedSeller({ orders: 0, marketplaces: ['US'], speed: 1_000_000 });
});

afterAll(async () => {
	await seller.stop();
});

async function placeDueOrders(count: number): Promise<SimulatedTruth[]> {
	const response = await fetch(`${seller.simulator.url}/__sim/orders`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ scenario: 'dueFba', count }),
	});
	const { orders } = (await response.json()) as { orders: SimulatedTruth[] };
	expect(orders.filter(({ isEligible }) => !isEligible)).toEqual([]);
	return orders;
}

function turnFaultsOn() {
	const { faults } = seller.simulator;
	for (const name of FAULTS) faults.turnOn(name, { ...SENDING, probability: SHARE });
	for (const name of [...LOGIN_FAULTS, ...READING_FAULTS]) {
		faults.turnOn(name, { probability: SHARE });
	}
	// A storm on top of it: longer than the tries that one order has.
	const [operation = ''] = SENDING.operations;
	faults.turnOn('throttled', { operations: [operation], skip: ORDERS / 10, next: 60 });
}

/** One day's run of a part of the orders; one that stops leaves its items as they were. */
async function runDay(items: readonly IDataObject[], checkFirst: boolean): Promise<IDataObject[]> {
	const parameters = { operation: 'requestReview', dryRun: false, options: { checkFirst } };
	try {
		const { outputs } = await seller.run(new FeedbackRequest(), parameters, { inputs: [items] });
		return (outputs[0] ?? []).map(({ json }: INodeExecutionData) => json);
	} catch (thrown) {
		expect((thrown as Error).message).toMatch(STOPS);
		return [...items];
	}
}

const idOf = ({ orderId }: IDataObject) => String(orderId);
const statusOf = ({ request }: IDataObject) =>
	typeof request === 'object' && request !== null && 'status' in request
		? String(request.status)
		: 'none';

describe(`${ORDERS} due orders, and ${100 * SHARE} % of every fault`, () => {
	/** What became of the orders, by part: every second part asks for the availability first. */
	let parts: IDataObject[][];
	const untrue: string[] = [];
	const seen = new Map<string, number>();
	const timesAsked = (item: IDataObject) => seller.simulator.ledger.countFor(idOf(item));

	/** Compares what a day says of each order with what Amazon recorded in it. */
	function judge(before: ReadonlyMap<string, number>, items: readonly IDataObject[]) {
		for (const item of items) {
			const status = statusOf(item);
			seen.set(status, (seen.get(status) ?? 0) + 1);
			const asked = timesAsked(item);
			const wasAskedNow = asked > (before.get(idOf(item)) ?? 0);
			const claimsAsked = status === 'sent' || status === 'alreadyRequested';
			const isTrue =
				asked <= 1 &&
				(!claimsAsked || asked === 1) &&
				(!wasAskedNow || status === 'sent' || status === 'unconfirmed') &&
				status !== 'outsideWindow';
			if (!isTrue) untrue.push(`${idOf(item)} is ${status}, asked ${asked} times`);
		}
	}

	async function liveThroughDay() {
		const fresh = (await placeDueOrders(NEW_ORDERS_A_DAY)).map(dueItem);
		const before = new Map(parts.flat().map((item) => [idOf(item), timesAsked(item)]));
		parts = await Promise.all(
			parts.map(async (items, part) => {
				const newest = fresh.filter((_item, i) => i % SIDE_BY_SIDE === part);
				return await runDay([...items, ...newest], part % 2 === 1);
			}),
		);
		judge(before, parts.flat());
	}

	beforeAll(async () => {
		const orders = (await placeDueOrders(ORDERS)).map(dueItem);
		parts = Array.from({ length: SIDE_BY_SIDE }, (_, part) =>
			orders.filter((_item, i) => i % SIDE_BY_SIDE === part),
		);
		turnFaultsOn();
		for (let day = 1; day <= FAULTY_DAYS; day += 1) {
			await liveThroughDay();
			// A crash: one part has forgotten what became of its orders.
			if (day === 1) parts[0] = (parts[0] ?? []).map((item) => ({ ...item, request: null }));
		}
	}, 900_000);

	it('says nothing of an order that Amazon does not confirm', () => {
		expect(untrue).toEqual([]);
	});

	it('meets every outcome that the faults can bring', () => {
		expect([...seen.keys()].sort()).toEqual(
			expect.arrayContaining([
				'alreadyRequested',
				'failed',
				'notAvailable',
				'notYet',
				'sent',
				'unconfirmed',
			]),
		);
	});

	it('asks every buyer exactly once, as soon as the faults are over', async () => {
		seller.simulator.faults.clear();
		mockTimeoutMs = CALM_TIMEOUT_MS;
		for (let day = 1; day <= CALM_DAYS; day += 1) await liveThroughDay();

		const items = parts.flat();
		expect(items).toHaveLength(ORDERS + (FAULTY_DAYS + CALM_DAYS) * NEW_ORDERS_A_DAY);
		expect(untrue).toEqual([]);
		expect(items.filter((item) => timesAsked(item) !== 1)).toEqual([]);
		expect(new Set(items.map(statusOf))).toEqual(
			new Set(['alreadyRequested', 'sent', 'notAvailable']),
		);
		expect(seller.simulator.state()).toMatchObject({ duplicates: 0, outsideWindow: 0 });
	}, 300_000);
});

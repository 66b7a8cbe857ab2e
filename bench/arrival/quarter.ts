/**
 * A quarter of the unkind account, decided once a day by the rules of Delivery Wait, held against
 * the one thing that no seller has: when each parcel really came.
 */
import { detectCarrier } from '../../nodes/shared/domain/carrier/detectCarrier';
import {
	exclusionReason,
	NO_EXCLUSIONS,
} from '../../nodes/shared/domain/decision/orderEligibility';
import {
	decideRequest,
	type OrderDecision,
	type OrderMemory,
} from '../../nodes/shared/domain/decision/requestDecision';
import type { RequestSettings } from '../../nodes/shared/domain/decision/requestSettings';
import type { Order } from '../../nodes/shared/domain/order';
import { ReportTally } from '../../nodes/shared/domain/report/report';
import { SHIPMENTS } from '../../nodes/shared/domain/report/shipments/shipmentReport';
import { nextTryMs } from '../../nodes/shared/domain/sending/requestOutcome';
import { toOrder } from '../../nodes/shared/spApi/apis/orderMapper';
import { Account } from '../../simulator/account/account';
import { carrierTruths } from '../../simulator/account/carriers';
import { arrivesAt, type SimulatedOrder } from '../../simulator/account/order';
import { FIRST_SCAN_MS } from '../../simulator/account/orderState';
import { whyUnavailable } from '../../simulator/account/solicitationWindow';
import { unkindness, type UnkindnessName } from '../../simulator/account/unkindness';
import { orderView } from '../../simulator/apis/orderView';
import { MARKETPLACES } from '../../simulator/marketplaces';
import { fulfilledShipments } from '../../simulator/reports/fulfilledShipments';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const FIRST_DAY = Date.parse('2026-09-01T00:00:00Z');
const QUARTER_DAYS = 91;
/** An account's orders lie in the 75 days before its start, and the last windows close later. */
const STARTS_AFTER_DAYS = [75, QUARTER_DAYS];
const LAST_DAY = QUARTER_DAYS + 80;

/** Where the accounts sell, and the hour of the daily run in UTC: the morning there. */
const SHOPS = [
	{ codes: ['US'], runHour: 17 },
	{ codes: ['UK', 'DE'], runHour: 9 },
] as const;

const INCLUDED_DATA = new Set(['FULFILLMENT', 'PACKAGES', 'PROMOTION', 'CANCELLATION']);

export interface QuarterOrder {
	readonly truth: SimulatedOrder;
	readonly account: Account;
	readonly runHour: number;
}

/** The ordinary orders of a quarter, in two regions. */
export function quarterOrders(seed: string, orders: number, how: UnkindnessName): QuarterOrder[] {
	const perAccount = Math.ceil(orders / (SHOPS.length * STARTS_AFTER_DAYS.length));
	return SHOPS.flatMap(({ codes, runHour }, shop) =>
		STARTS_AFTER_DAYS.flatMap((days, part) => {
			const account = new Account({
				seed: `${seed}/${part}`,
				index: shop,
				orders: perAccount,
				startedAt: FIRST_DAY + days * DAY_MS,
				marketplaces: MARKETPLACES.filter(({ code }) => codes.some((wanted) => wanted === code)),
				truths: carrierTruths('amazonLogisticsWorse'),
				unkindness: unkindness(how),
			});
			return account.orders
				.filter(({ scenario }) => scenario === 'ordinaryFba' || scenario === 'ordinaryFbm')
				.map((truth) => ({ truth, account, runHour }));
		}),
	);
}

const withCarriers = (order: Order): Order => ({
	...order,
	...(order.packages && {
		packages: order.packages.map((parcel) => ({ ...parcel, carrierMatch: detectCarrier(parcel) })),
	}),
});

/** What the shipments report of this time says of the order; undefined while it has none of it. */
async function reportedOrder(
	{ truth, account }: QuarterOrder,
	at: number,
): Promise<Order | undefined> {
	const input = {
		account: { orders: [truth], region: account.region },
		marketplaces: account.marketplaces,
		range: { start: 0, end: at },
		at,
		hasLocalisedHeaders: false,
		coverage: 'asked' as const,
	};
	const rows = [...fulfilledShipments.rows(input)];
	const lines = [fulfilledShipments.columns(input), ...rows].map((cells) => cells.join('\t'));
	const shipments = SHIPMENTS.startReading(new ReportTally(), { marketplaceIds: [] });
	await shipments.read(bytesOf(lines.join('\n')));
	const [order] = shipments.records();
	return order && withCarriers(order);
}

async function* bytesOf(text: string) {
	yield new TextEncoder().encode(text);
}

function apiOrder({ truth }: QuarterOrder, at: number): Order | undefined {
	const mapped = toOrder(
		orderView(truth, {
			at,
			includedData: INCLUDED_DATA,
			hasDetailedStatus: true,
			hasNewEnumValues: false,
		}),
	);
	return mapped.kind === 'order' ? withCarriers(mapped.order) : undefined;
}

/** When what is known of the order changes: between two of these it is the same. */
function changesOf({ fulfilledBy, parcels, confirmedAt, cancelledAt }: SimulatedOrder): number[] {
	const instants =
		fulfilledBy === 'AMAZON'
			? parcels.map(({ reportedAt }) => reportedAt)
			: [
					confirmedAt,
					cancelledAt,
					...parcels.flatMap(({ shippedAt, outForDeliveryAt, endsAt }) => [
						shippedAt,
						shippedAt + FIRST_SCAN_MS,
						outForDeliveryAt,
						endsAt,
					]),
				];
	return [...new Set(instants)]
		.filter((instant) => instant !== undefined)
		.sort((one, other) => one - other);
}

/** Gives what a seller can know of the order at any time of its life. */
async function makeReader(order: QuarterOrder): Promise<(at: number) => Order | undefined> {
	const isFba = order.truth.fulfilledBy === 'AMAZON';
	const versions: Array<{ readonly at: number; readonly order: Order | undefined }> = [];
	for (const at of changesOf(order.truth)) {
		versions.push({ at, order: isFba ? await reportedOrder(order, at) : apiOrder(order, at) });
	}
	return (at) => versions.findLast((version) => version.at <= at)?.order;
}

/** Whose parcels they are, and whether anybody tells of their arrival. */
export type Group = 'FBA, Amazon Logistics' | 'FBA, others' | 'FBM, told' | 'FBM, not told';
export const GROUPS: readonly Group[] = [
	'FBA, Amazon Logistics',
	'FBA, others',
	'FBM, told',
	'FBM, not told',
];

function groupOf({ fulfilledBy, parcels }: SimulatedOrder): Group {
	if (fulfilledBy === 'MERCHANT') {
		return parcels.some(({ stuckAt }) => stuckAt !== undefined) ? 'FBM, not told' : 'FBM, told';
	}
	return parcels.some(({ carrier }) => carrier === 'amazonLogistics')
		? 'FBA, Amazon Logistics'
		: 'FBA, others';
}

export interface Fate {
	readonly group: Group;
	readonly truth: SimulatedOrder;
	readonly askedAt: number | undefined;
	readonly arrivedAt: number | undefined;
	/** A daily run after the arrival, at which Amazon would have taken the request. */
	readonly firstChance: number | undefined;
	/** The last thing said of an order that was not asked, before its window was over. */
	readonly code: string;
}

const CLOSING_CODES = ['windowClosed', 'windowMissed'];

const runTimes = (runHour: number) =>
	Array.from({ length: LAST_DAY }, (_, day) => FIRST_DAY + day * DAY_MS + runHour * HOUR_MS);

const canBeAsked = (truth: SimulatedOrder, at: number) =>
	whyUnavailable(truth, false, at, 'promised') === undefined;

function exclusionsOf({ orderId, returned }: SimulatedOrder, at: number) {
	return returned && returned.listedAt <= at
		? new Map([[orderId, exclusionReason('returned')]])
		: NO_EXCLUSIONS;
}

/** What a ledger brings back from the run before. */
interface Earlier {
	readonly memory?: OrderMemory;
	readonly notBeforeMs?: number | undefined;
}

/** How the request of one order is planned; the packaged rule, or one to be held beside it. */
export type Rule = (
	order: Order,
	at: number,
	truth: SimulatedOrder,
	earlier: Earlier,
) => Pick<OrderDecision, 'decision'> & Partial<OrderDecision>;

export const packaged =
	(settings: RequestSettings): Rule =>
	(order, at, truth, earlier) =>
		decideRequest({ order, settings, exclusions: exclusionsOf(truth, at), ...earlier, nowMs: at });

const timeOf = (iso: string | undefined) => (iso === undefined ? undefined : Date.parse(iso));

const remembered = ({ decision, delivery }: ReturnType<Rule>): OrderMemory => ({
	code: decision.code,
	shippedSeenMs: timeOf(delivery?.shippedSeenAt),
	deliveredSeenMs: timeOf(delivery?.deliveredSeenAt),
	requestAtMs: timeOf(decision.requestAt),
});

export interface PreparedOrder extends QuarterOrder {
	readonly read: (at: number) => Order | undefined;
	/** The daily runs of its life. */
	readonly times: readonly number[];
	readonly arrivedAt: number | undefined;
	/** The first daily run after the arrival at which Amazon would have taken the request. */
	readonly firstChance: number | undefined;
}

async function prepareOrder(order: QuarterOrder): Promise<PreparedOrder> {
	const { truth, runHour } = order;
	const arrivedAt = arrivesAt(truth);
	const times = runTimes(runHour).filter((at) => at >= truth.createdAt);
	const firstChance = times.find(
		(at) => arrivedAt !== undefined && at >= arrivedAt && canBeAsked(truth, at),
	);
	return { ...order, read: await makeReader(order), times, arrivedAt, firstChance };
}

export async function prepare(orders: readonly QuarterOrder[]): Promise<PreparedOrder[]> {
	const prepared: PreparedOrder[] = [];
	for (const order of orders) prepared.push(await prepareOrder(order));
	return prepared;
}

/** One order, day by day, until its buyer is asked or the quarter is long over. */
export function liveThrough(prepared: PreparedOrder, rule: Rule): Fate {
	const { truth, read, times, arrivedAt, firstChance } = prepared;
	let askedAt: number | undefined;
	let earlier: Earlier = {};
	let code = 'neverRead';
	for (const at of times) {
		const order = read(at);
		if (!order) continue;
		const decided = rule(order, at, truth, earlier);
		const { decision } = decided;
		earlier = { ...earlier, memory: remembered(decided) };
		if (!CLOSING_CODES.includes(decision.code) || code === 'neverRead') code = decision.code;
		if (decision.outcome === 'skipped' && CLOSING_CODES.includes(decision.code)) break;
		if (decision.outcome !== 'due') continue;
		if (canBeAsked(truth, at)) {
			askedAt = at;
			break;
		}
		code = `${decision.code}, refused`;
		const { windowOpensAt, windowClosesAt } = decision;
		earlier = { ...earlier, notBeforeMs: nextTryMs(windowOpensAt, windowClosesAt, at) };
	}
	return { group: groupOf(truth), truth, askedAt, arrivedAt, firstChance, code };
}

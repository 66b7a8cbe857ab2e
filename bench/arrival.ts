/**
 * A quarter of the unkind account, decided day by day: how many buyers are asked before their parcel
 * has come, too late, or never, and what other margins would do. No n8n is needed.
 */
import type { RequestSettings } from '../nodes/shared/domain/decision/requestSettings';
import { DEFAULT_REQUEST_SETTINGS } from '../nodes/shared/domain/decision/requestSettings';
import {
	DAY_MS,
	GROUPS,
	liveThrough,
	packaged,
	prepare,
	quarterOrders,
	type Fate,
	type Group,
	type PreparedOrder,
	type Rule,
} from './arrival/quarter';
import type { Bench, Ratio } from './ratio';

const ORDERS = Number(process.env.ARRIVAL_ORDERS ?? 8_000);
const HOUR_MS = 3_600_000;
const MARGINS_IN_HOURS = [2, 24, 48, 72, 120];
/** Days after the first run at which it could go out, from which a request is called late. */
const LATE_AFTER_DAYS = 7;

export interface Tally {
	readonly orders: number;
	readonly asked: number;
	/** The parcel was on the road still, or never came. */
	readonly beforeArrival: number;
	readonly neverArrived: number;
	readonly late: number;
	readonly medianDays: number;
	/** Arrived and kept, and Amazon would have taken a request, but none was made. */
	readonly never: number;
	/** Of these, what was last said. */
	readonly why: ReadonlyMap<string, number>;
}

const isArrived = ({ askedAt = 0, arrivedAt }: Fate) =>
	arrivedAt !== undefined && arrivedAt <= askedAt;

export function tally(fates: readonly Fate[]): Tally {
	const asked = fates.filter(({ askedAt }) => askedAt !== undefined);
	const days = asked
		.filter(isArrived)
		.map(({ askedAt = 0, arrivedAt = 0 }) => (askedAt - arrivedAt) / DAY_MS)
		.sort((one, other) => one - other);
	const never = fates.filter(
		({ askedAt, firstChance, truth }) =>
			askedAt === undefined && firstChance !== undefined && truth.returned === undefined,
	);
	const why = new Map<string, number>();
	for (const { code } of never) why.set(code, (why.get(code) ?? 0) + 1);
	return {
		orders: fates.length,
		asked: asked.length,
		beforeArrival: asked.filter(({ arrivedAt = 0, askedAt = 0 }) => arrivedAt > askedAt).length,
		neverArrived: asked.filter(({ arrivedAt }) => arrivedAt === undefined).length,
		late: asked.filter(
			({ askedAt = 0, firstChance = Infinity }) => askedAt - firstChance > LATE_AFTER_DAYS * DAY_MS,
		).length,
		medianDays: days[Math.floor(days.length / 2)] ?? Number.NaN,
		never: never.length,
		why,
	};
}

const tooEarly = ({ beforeArrival, neverArrived }: Tally) => beforeArrival + neverArrived;

const withMargin = (hours: number): RequestSettings => ({
	...DEFAULT_REQUEST_SETTINGS,
	delivery: {
		...DEFAULT_REQUEST_SETTINGS.delivery,
		amazonLogisticsMarginMs: hours * HOUR_MS,
		marginMs: {
			...DEFAULT_REQUEST_SETTINGS.delivery.marginMs,
			estimatedArrival: hours * HOUR_MS,
			deliverByWindow: hours * HOUR_MS,
		},
	},
});

const DUE = { outcome: 'due', code: 'due', reason: '', facts: {} } as const;
const WAITING = { outcome: 'notYet', code: 'waiting', reason: '', facts: {} } as const;

/**
 * What tools do that go by the estimate: five days after it, or after the promise (Jungle Scout's
 * help, "5 days after the estimated delivery date").
 */
const fiveDaysAfterEstimate: Rule = (order, at) => {
	const dates = [
		...(order.packages ?? []).map(({ estimatedArrivalDate }) => estimatedArrivalDate),
		order.deliverByWindow?.latest,
	].flatMap((date) => (date ? [Date.parse(date)] : []));
	const isDue =
		order.fulfillmentStatus === 'SHIPPED' &&
		dates.length > 0 &&
		at >= Math.max(...dates) + 5 * DAY_MS;
	const decision = isDue ? DUE : WAITING;
	return { decision };
};

function talliesOf(orders: readonly PreparedOrder[], rule: Rule): Map<Group, Tally> {
	const fates = orders.map((order) => liveThrough(order, rule));
	return new Map(
		GROUPS.map((group) => [group, tally(fates.filter((fate) => fate.group === group))]),
	);
}

const row = ({ why, medianDays, ...counts }: Tally) => ({
	...counts,
	medianDays: Math.round(medianDays * 10) / 10,
	why: [...why]
		.sort(([, one], [, other]) => other - one)
		.map(([code, count]) => `${code} ${count}`)
		.join(', '),
});

function printTallies(title: string, tallies: ReadonlyMap<Group, Tally>) {
	console.log(`\n${title}`);
	console.table(Object.fromEntries([...tallies].map(([group, counts]) => [group, row(counts)])));
}

const FBA_GROUPS = GROUPS.filter((group) => group.startsWith('FBA'));

/** What a margin saves and what it costs, beside the defaults. */
function compareMargin(
	group: Group,
	hours: number,
	tallies: ReadonlyMap<Group, Tally>,
	defaults: ReadonlyMap<Group, Tally>,
): Ratio[] {
	const [mine, usual] = [tallies.get(group), defaults.get(group)];
	if (!mine || !usual) return [];
	const compare = (what: string, unit: string, figure: (counts: Tally) => number): Ratio => ({
		name: `${group}, a margin of ${hours} hours beside the default: ${what}`,
		ours: figure(mine),
		theirs: figure(usual),
		unit,
		ratio: figure(usual) / figure(mine),
	});
	return [
		compare('asked before arrival', 'buyers', tooEarly),
		compare('median wait after the arrival', 'days', ({ medianDays }) => medianDays),
	];
}

export const run: Bench = async () => {
	const orders = await prepare(quarterOrders('quarter', ORDERS, 'orders'));
	const ours = talliesOf(orders, packaged(DEFAULT_REQUEST_SETTINGS));
	const plain = talliesOf(orders, fiveDaysAfterEstimate);
	printTallies('Defaults', ours);
	printTallies('Five days after the estimate or the promise', plain);
	const margins = MARGINS_IN_HOURS.flatMap((hours) => {
		const tallies = talliesOf(orders, packaged(withMargin(hours)));
		printTallies(`Margin of ${hours} hours`, tallies);
		return FBA_GROUPS.flatMap((group) => compareMargin(group, hours, tallies, ours));
	});

	const ratios = GROUPS.flatMap((group): Ratio[] => {
		const [mine, other] = [ours.get(group), plain.get(group)];
		if (!mine || !other) return [];
		const compare = (what: string, count: (counts: Tally) => number): Ratio => ({
			name: `${group}: ${what}, of ${mine.orders.toLocaleString('en-US')} orders`,
			ours: count(mine),
			theirs: count(other),
			unit: 'buyers',
			ratio: count(other) / count(mine),
		});
		return [
			compare('asked before arrival', tooEarly),
			compare(`asked over ${LATE_AFTER_DAYS} days later than possible`, ({ late }) => late),
			compare('never asked though Amazon would have let it', ({ never }) => never),
		];
	});
	return { name: 'arrival', ratios: [...ratios, ...margins] };
};

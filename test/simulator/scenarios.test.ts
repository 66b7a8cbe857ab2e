import { Account } from '../../simulator/account/account';
import {
	CARRIERS,
	carrierCodes,
	carrierTruths,
	type CarrierCode,
	type CarrierTruthName,
} from '../../simulator/account/carriers';
import { type SimulatedOrder } from '../../simulator/account/order';
import { fulfillmentStatusAt } from '../../simulator/account/orderState';
import { SHOWCASE, scenarioNames } from '../../simulator/account/scenarios';
import { solicitationWindow, whyUnavailable } from '../../simulator/account/solicitationWindow';
import { findMarketplace } from '../../simulator/marketplaces';

const STARTED_AT = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;

function account(
	orders: number,
	{
		seed = '1',
		truth = 'amazonLogisticsWorse' as CarrierTruthName,
		code = 'US',
		startedAt = STARTED_AT,
	} = {},
) {
	const marketplace = findMarketplace(code);
	if (!marketplace) throw new RangeError(code);
	return new Account({
		seed,
		index: 0,
		orders,
		startedAt,
		marketplaces: [marketplace],
		truths: carrierTruths(truth),
	});
}

const reasonOf = (order: SimulatedOrder) => {
	const isAsked = (order.askedElsewhereAt ?? Infinity) <= STARTED_AT;
	return whyUnavailable(order, isAsked, STARTED_AT, 'promised') ?? 'eligible';
};

describe('the orders of an account', () => {
	it.each(['1', '2', 'another', '17'])(
		'has every kind and every carrier among 50 orders of seed %s',
		(seed) => {
			const { orders } = account(50, { seed });
			const kinds = new Set<string>(orders.map(({ scenario }) => scenario));
			const carriers = new Set(
				orders.flatMap(({ parcels }) => parcels.map(({ carrier }) => carrier)),
			);
			const inEurope = ['yodel', 'japanPost'];

			expect(
				scenarioNames.filter((name) => !kinds.has(name) && !name.startsWith('ordinary')),
			).toEqual([]);
			expect(
				carrierCodes.filter((code) => !carriers.has(code) && !inEurope.includes(code)),
			).toEqual([]);
		},
	);

	it.each(['1', '2', 'another', '17'])(
		'has several due, several too early and several too late among 50 of seed %s',
		(seed) => {
			const reasons = account(50, { seed }).orders.map(reasonOf);
			const count = (wanted: string) => reasons.filter((reason) => reason === wanted).length;

			expect(count('eligible')).toBeGreaterThanOrEqual(10);
			expect(count('tooEarly')).toBeGreaterThanOrEqual(2);
			expect(count('tooLate')).toBeGreaterThanOrEqual(2);
			expect(count('notShipped')).toBeGreaterThanOrEqual(5);
		},
	);

	it('is the same for the same seed and start, and another for another', () => {
		const ids = (seed: string) => account(80, { seed }).orders.map(({ orderId }) => orderId);

		expect(account(80).orders).toEqual(account(80).orders);
		expect(ids('1')).not.toEqual(ids('2'));
	});

	it('only moves in time when it starts at another instant', () => {
		const today = account(200);
		const tomorrow = account(200, { startedAt: STARTED_AT + DAY_MS });
		const ids = (orders: readonly SimulatedOrder[]) => orders.map(({ orderId }) => orderId).sort();

		expect(ids(tomorrow.orders)).toEqual(ids(today.orders));
	});

	it('keeps its first orders when there are more of them', () => {
		const many = account(500);

		expect(account(50).orders.every(({ orderId }) => many.findOrder(orderId) !== undefined)).toBe(
			true,
		);
	});

	it('gives every order an id of its own', () => {
		const ids = account(20_000).orders.map(({ orderId }) => orderId);

		expect(new Set(ids).size).toBe(20_000);
		expect(ids.filter((id) => !/^(\d{3}|S01)-\d{7}-\d{7}$/.test(id))).toEqual([]);
	});

	it('tells lives that make sense: ordered, paid, shipped, out for delivery, arrived', () => {
		const impossible = account(3_000).orders.filter(
			({ createdAt, parcels, items }) =>
				createdAt > STARTED_AT ||
				items.length === 0 ||
				parcels.some(
					({ shippedAt, outForDeliveryAt, endsAt, reportedAt }) =>
						shippedAt <= createdAt - DAY_MS ||
						outForDeliveryAt > endsAt ||
						shippedAt >= endsAt ||
						reportedAt < shippedAt,
				),
		);

		expect(impossible.map(({ orderId, scenario }) => [orderId, scenario])).toEqual([]);
	});

	it('lies over the last 75 days', () => {
		const ages = account(3_000).orders.map(({ createdAt }) => (STARTED_AT - createdAt) / DAY_MS);

		expect(Math.max(...ages)).toBeGreaterThan(65);
		expect(Math.max(...ages)).toBeLessThan(90);
	});

	it('promises a window for merchant-fulfilled orders alone', () => {
		const { orders } = account(500);

		expect(
			orders.filter(
				({ fulfilledBy, deliverBy }) => (fulfilledBy === 'MERCHANT') !== (deliverBy !== undefined),
			),
		).toEqual([]);
	});

	it('is shipped, on the way and delivered as its clock says', () => {
		const order = account(50).orders.find(({ scenario }) => scenario === 'inTransit');
		const shippedAt = order?.parcels[0]?.shippedAt ?? 0;

		expect(order && fulfillmentStatusAt(order, shippedAt - 1)).toBe('UNSHIPPED');
		expect(order && fulfillmentStatusAt(order, shippedAt)).toBe('SHIPPED');
	});

	it('opens no window for an order that has no parcel', () => {
		const order = account(50).orders.find(({ scenario }) => scenario === 'unfulfillable');

		expect(order && solicitationWindow(order, 'strict')).toBeUndefined();
	});

	it('has a showcase that fits in 50 orders', () => {
		expect(SHOWCASE.length).toBeLessThanOrEqual(50);
	});

	it.each(['UK', 'DE', 'JP', 'CA', 'IN', 'BR'])(
		'gives %s its own order numbers and carriers',
		(code) => {
			const { orders } = account(300, { code });
			const prefixes = findMarketplace(code)?.orderIdPrefixes ?? [];

			expect(
				orders.filter(
					({ orderId, isNonAmazon }) => !isNonAmazon && !prefixes.includes(orderId.slice(0, 3)),
				),
			).toEqual([]);
		},
	);
});

describe('the truth about carriers', () => {
	interface Tally {
		delivered: number;
		late: number;
		negative: number;
	}

	function tallies(truth: CarrierTruthName): ReadonlyMap<CarrierCode, Tally> {
		const byCarrier = new Map<CarrierCode, Tally>();
		for (const { parcels, feedback, scenario } of account(60_000, { truth }).orders) {
			const last = parcels.at(-1);
			if (last?.fate !== 'delivered' || !scenario.startsWith('ordinary')) continue;
			const tally = byCarrier.get(last.carrier) ?? { delivered: 0, late: 0, negative: 0 };
			tally.delivered += 1;
			if (last.endsAt > last.estimatedArrival) tally.late += 1;
			if (feedback && feedback.rating <= 3) tally.negative += 1;
			byCarrier.set(last.carrier, tally);
		}
		return byCarrier;
	}

	/** Five standard deviations: what chance does not do. */
	const tolerance = (rate: number, count: number) => 5 * Math.sqrt((rate * (1 - rate)) / count);

	it.each(['amazonLogisticsWorse', 'allAlike'] as const)(
		'shows in what happens to parcels and buyers: %s',
		(name) => {
			const truths = carrierTruths(name);
			const measured = [...tallies(name)].filter(([, { delivered }]) => delivered > 1_000);

			expect(measured.length).toBeGreaterThanOrEqual(5);
			for (const [code, { delivered, late, negative }] of measured) {
				const { lateRate, negativePerThousand } = truths[code];
				expect(Math.abs(late / delivered - lateRate)).toBeLessThan(tolerance(lateRate, delivered));
				expect(Math.abs(negative / delivered - negativePerThousand / 1_000)).toBeLessThan(
					tolerance(negativePerThousand / 1_000, delivered),
				);
			}
		},
	);

	it('makes Amazon Logistics the worst of those that carry much, unless all are alike', () => {
		const worse = carrierTruths('amazonLogisticsWorse');
		const alike = carrierTruths('allAlike');

		expect(
			carrierCodes.every(
				(code) => worse[code].negativePerThousand <= worse.amazonLogistics.negativePerThousand,
			),
		).toBe(true);
		expect(new Set(carrierCodes.map((code) => alike[code].negativePerThousand)).size).toBe(1);
	});

	it('can be overridden for one carrier', () => {
		const truths = carrierTruths('allAlike', { ups: { lateRate: 0.9 } });

		expect([truths.ups.lateRate, truths.ups.meanTransitDays]).toEqual([
			0.9,
			CARRIERS.ups.truth.meanTransitDays,
		]);
	});
});

import { gunzipSync } from 'node:zlib';

import { Account } from '../../simulator/account/account';
import { carrierTruths } from '../../simulator/account/carriers';
import { arrivesAt, type SimulatedOrder } from '../../simulator/account/order';
import { fulfillmentStatusAt, parcelStatusAt } from '../../simulator/account/orderState';
import { solicitationWindow } from '../../simulator/account/solicitationWindow';
import { UNKIND_FACTS, type UnkindFactName } from '../../simulator/account/unkindFacts';
import { unkindness, type UnkindnessOverrides } from '../../simulator/account/unkindness';
import { orderView } from '../../simulator/apis/orderView';
import { MARKETPLACES } from '../../simulator/marketplaces';
import { allOrdersByLastUpdate } from '../../simulator/reports/allOrders';
import { fbaReturns } from '../../simulator/reports/fbaReturns';
import { fulfilledShipments } from '../../simulator/reports/fulfilledShipments';
import { type TableReport } from '../../simulator/reports/reportType';
import { startSimulator, type Simulator } from '../../simulator/simulator';
import { SimulatorClient, field } from './simulatorClient';

const STARTED_AT = Date.parse('2026-11-22T12:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LATER = STARTED_AT + 300 * DAY_MS;
const US = MARKETPLACES.filter(({ code }) => code === 'US');

function account(
	orders: number,
	overrides: UnkindnessOverrides = {},
	name: 'none' | 'all' = 'none',
) {
	return new Account({
		seed: '1',
		index: 0,
		orders,
		startedAt: STARTED_AT,
		marketplaces: US,
		truths: carrierTruths('amazonLogisticsWorse'),
		unkindness: unkindness(name, overrides),
	});
}

/** Two hundred orders that all have one fact, as far as they can. */
function ordersWith(name: UnkindFactName): readonly SimulatedOrder[] {
	const found = account(300, { orders: { [name]: 1 } }).orders.filter(({ unkind }) =>
		unkind.includes(name),
	);
	expect(found.length).toBeGreaterThan(name === 'returnListedLate' ? 2 : 20);
	return found;
}

const first = ({ parcels }: SimulatedOrder) => {
	const [parcel] = parcels;
	if (!parcel) throw new RangeError('No parcel');
	return parcel;
};

function cells(type: TableReport, order: SimulatedOrder, column: string, at = LATER): string[] {
	const input = {
		account: { orders: [order], region: 'NA' as const },
		marketplaces: US,
		range: { start: 0, end: at },
		at,
		hasLocalisedHeaders: false,
		coverage: 'asked' as const,
	};
	const position = type.columns(input).indexOf(column);
	return [...type.rows(input)].map((row) => row[position] ?? '');
}

const viewOf = (order: SimulatedOrder, at = LATER) =>
	orderView(order, {
		at,
		includedData: new Set(['FULFILLMENT', 'PACKAGES', 'CANCELLATION']),
		hasDetailedStatus: true,
		hasNewEnumValues: false,
	});

const daysAfterDelivery = (order: SimulatedOrder, instant = 0) =>
	(instant - (arrivesAt(order) ?? NaN)) / DAY_MS;

/** What every order with the fact shows, seen through what Amazon gives out wherever it does. */
const SHOWN: Readonly<Record<UnkindFactName, (order: SimulatedOrder) => boolean>> = {
	longLeadTime: (order) => first(order).shippedAt - order.createdAt > DAY_MS,
	longBeforePromise: (order) => daysAfterDelivery(order, order.deliverBy?.latest) >= 6,
	dispatchedAfterPromise: (order) => first(order).shippedAt > (order.deliverBy?.latest ?? 0),
	veryLateFba: (order) => {
		const days = daysAfterDelivery(order, first(order).estimatedArrival);
		return days <= -4.9 && days >= -20.1;
	},
	estimateBeforeDispatch: (order) =>
		(cells(fulfilledShipments, order, 'estimated-arrival-date')[0] ?? '') <=
		(cells(fulfilledShipments, order, 'shipment-date')[0] ?? ''),
	lostFba: (order) =>
		arrivesAt(order) === undefined && cells(fbaReturns, order, 'order-id').length === 0,
	returnedFba: (order) =>
		arrivesAt(order) === undefined &&
		cells(fbaReturns, order, 'reason').every((reason) => reason === 'UNDELIVERABLE_UNKNOWN') &&
		cells(fbaReturns, order, 'reason', order.returned?.at).length === 0,
	secondParcelListedLate: (order) => {
		const [one, two] = order.parcels;
		return (
			new Set(cells(fulfilledShipments, order, 'tracking-number')).size === 2 &&
			(two?.reportedAt ?? 0) > (one?.endsAt ?? 0) + DAY_MS
		);
	},
	statusNeverMovesOn: (order) =>
		arrivesAt(order) !== undefined &&
		['SHIPPED', 'IN_TRANSIT'].includes(parcelStatusAt(first(order), LATER).status),
	openDuplicateLabel: (order) =>
		viewOf(order)
			.packages?.map(({ packageStatus }) => packageStatus.status)
			.includes('PENDING') === true && fulfillmentStatusAt(order, LATER) === 'SHIPPED',
	returnListedLate: (order) => {
		const { returned } = order;
		const arrived = arrivesAt(order) ?? NaN;
		return (
			cells(fbaReturns, order, 'return-date', arrived + 6.9 * DAY_MS).length === 0 &&
			cells(fbaReturns, order, 'return-date').every(
				(date) => Date.parse(date) < arrived + 7 * DAY_MS,
			) &&
			(returned?.listedAt ?? Infinity) <= arrived + 40 * DAY_MS
		);
	},
	refundWithoutReturn: (order) =>
		order.refundedWithoutReturnAt !== undefined && order.returned === undefined,
	estimateEmpty: (order) =>
		cells(fulfilledShipments, order, 'estimated-arrival-date').every((cell) => cell === ''),
	estimateWithoutZone: (order) =>
		cells(fulfilledShipments, order, 'estimated-arrival-date').every((cell) =>
			/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(cell),
		),
	estimateBareDate: (order) =>
		cells(fulfilledShipments, order, 'estimated-arrival-date').every((cell) =>
			/^\d{4}-\d\d-\d\d$/.test(cell),
		),
	listedDaysLate: (order) =>
		cells(fulfilledShipments, order, 'sku', first(order).shippedAt + DAY_MS - HOUR_MS).length ===
			0 && cells(fulfilledShipments, order, 'sku', first(order).shippedAt + 8 * DAY_MS).length > 0,
	neverListed: (order) => cells(fulfilledShipments, order, 'sku').length === 0,
	blankItemId: (order) => viewOf(order).orderItems.every(({ orderItemId }) => orderItemId === ''),
	repeatedItemId: (order) => {
		const ids = viewOf(order).orderItems.map(({ orderItemId }) => orderItemId);
		return ids.length > 1 && new Set(ids).size === 1;
	},
	partlyCancelled: (order) => {
		const [item] = viewOf(order).orderItems;
		return (
			fulfillmentStatusAt(order, LATER) === 'SHIPPED' &&
			item?.cancellation !== undefined &&
			item.fulfillment?.quantityFulfilled === item.quantityOrdered - 1 &&
			item.fulfillment.quantityUnfulfilled === 0
		);
	},
	soldForNothing: (order) =>
		order.replacementOf === undefined &&
		cells(allOrdersByLastUpdate, order, 'item-price').every((price) => price === '0.00'),
	oddSalesChannel: (order) =>
		viewOf(order).salesChannel.marketplaceName !== 'Amazon.com' &&
		cells(allOrdersByLastUpdate, order, 'sales-channel').every((name) => name !== 'Amazon.com'),
	blankSalesChannel: (order) =>
		viewOf(order).salesChannel.marketplaceId === undefined &&
		cells(allOrdersByLastUpdate, order, 'sales-channel').every((name) => name === ''),
	windowByDelivery: (order) =>
		solicitationWindow(order, 'promised')?.closesAt === (arrivesAt(order) ?? NaN) + 30 * DAY_MS,
	windowByEstimate: (order) =>
		solicitationWindow(order, 'promised')?.opensAt === first(order).estimatedArrival + 5 * DAY_MS,
};

describe('an order of an unkind account', () => {
	it.each(Object.keys(UNKIND_FACTS) as UnkindFactName[])('shows %s', (name) => {
		const orders = ordersWith(name);

		expect(orders.filter((order) => !SHOWN[name](order)).map(({ orderId }) => orderId)).toEqual([]);
	});

	it('has each fact about as often as its share says', () => {
		const { orders } = account(20_000, {}, 'all');
		const ordinary = orders.filter(({ scenario }) => scenario.startsWith('ordinary'));
		for (const [name, fact] of Object.entries(UNKIND_FACTS)) {
			if (name === 'returnListedLate') continue;
			const side = 'fulfilledBy' in fact ? fact.fulfilledBy : undefined;
			const able = ordinary.filter(({ fulfilledBy }) => !side || fulfilledBy === side);
			const having = able.filter(({ unkind }) => unkind.includes(name)).length;
			const tolerance = 5 * Math.sqrt((fact.share * (1 - fact.share)) / able.length);

			expect(Math.abs(having / able.length - fact.share)).toBeLessThan(tolerance);
		}
	});

	it('is the same for the same seed, and only itself when a share changes', () => {
		const kind = account(400);
		const oneFact = account(400, { orders: { veryLateFba: 0.1 } });
		const twoFacts = account(400, { orders: { veryLateFba: 0.1, lostFba: 0.1 } });
		const untouched = oneFact.orders.filter(({ unkind }) => unkind.length === 0);

		expect(account(400, {}, 'all').orders).toEqual(account(400, {}, 'all').orders);
		expect(untouched.map(({ orderId }) => kind.findOrder(orderId))).toEqual(untouched);
		for (const { orderId, unkind } of oneFact.orders) {
			expect(twoFacts.findOrder(orderId)?.unkind).toEqual(expect.arrayContaining([...unkind]));
		}
	});

	it('leaves the showcase as it is', () => {
		const showcase = account(50);

		expect(account(50, {}, 'all').orders).toEqual(showcase.orders);
	});

	it('still leaves before it ends, and is ordered before both', () => {
		const impossible = account(3_000, {}, 'all').orders.filter(({ createdAt, parcels }) =>
			parcels.some(
				({ shippedAt, endsAt, reportedAt, outForDeliveryAt }) =>
					createdAt > STARTED_AT ||
					shippedAt <= createdAt - DAY_MS ||
					shippedAt >= endsAt ||
					reportedAt < shippedAt ||
					outForDeliveryAt > endsAt,
			),
		);

		expect(impossible.map(({ orderId, unkind }) => [orderId, unkind])).toEqual([]);
	});
});

describe('the reports of an unkind account', () => {
	let simulator: Simulator;

	afterEach(() => simulator.stop());

	const REPORTS = '/reports/2021-06-30';
	const read = async (codes: readonly string[]) => {
		const client = await new SimulatorClient(simulator.url).signIn(simulator);
		const marketplaceIds = MARKETPLACES.filter(({ code }) => codes.includes(code)).map(
			({ marketplaceId }) => marketplaceId,
		);
		const ordered = await client.call('POST', `${REPORTS}/reports`, {
			json: {
				reportType: 'GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL',
				marketplaceIds,
				dataStartTime: new Date(simulator.clock.now() - 25 * DAY_MS).toISOString(),
			},
		});
		simulator.clock.advance(120);
		const report = await client.get(`${REPORTS}/reports/${field(ordered.body, 'reportId')}`);
		const status = field(report.body, 'processingStatus');
		if (status !== 'DONE') return { status };
		const { body } = await client.get(
			`${REPORTS}/documents/${field(report.body, 'reportDocumentId')}`,
		);
		const file = await fetch(field(body, 'url'));
		const text = gunzipSync(Buffer.from(await file.arrayBuffer())).toString('latin1');
		const [header = '', ...lines] = text.trimEnd().split('\n');
		const position = header.split('\t').indexOf('sales-channel');
		return { status, channels: new Set(lines.map((line) => line.split('\t')[position] ?? '')) };
	};
	const start = async (reports: UnkindnessOverrides['reports'] = {}) => {
		simulator = await startSimulator({
			orders: 400,
			now: '2026-11-22T12:00:00Z',
			speed: 1_000,
			marketplaces: ['US', 'CA', 'MX'],
			unkindness: 'none',
			unkindnessShares: { reports },
		});
	};

	it('covers what was asked for, where it is kind', async () => {
		await start();

		expect((await read(['US', 'CA'])).channels).toEqual(
			new Set(['Amazon.com', 'Amazon.ca', 'Non-Amazon']),
		);
	});

	it('covers one marketplace of several', async () => {
		await start({ onlyOneMarketplace: 1 });
		const { channels } = await read(['US', 'CA']);

		expect([...(channels ?? [])].filter((name) => name !== 'Non-Amazon')).toHaveLength(1);
	});

	it('covers every marketplace, whatever was asked for', async () => {
		await start({ filterIgnored: 1 });

		expect((await read(['CA'])).channels).toEqual(
			new Set(['Amazon.com', 'Amazon.ca', 'Amazon.com.mx', 'Non-Amazon']),
		);
	});

	it('ends CANCELLED though there is data', async () => {
		await start({ cancelledNotEmpty: 1 });

		expect(await read(['US'])).toEqual({ status: 'CANCELLED' });
	});

	it('does so for a share of them, the same ones at each start', async () => {
		const series = async () => {
			await start({ cancelledNotEmpty: 0.5 });
			const statuses: Array<string | undefined> = [];
			for (let i = 0; i < 8; i += 1) statuses.push((await read(['US'])).status);
			await simulator.stop();
			return statuses;
		};
		const once = await series();

		expect(new Set(once)).toEqual(new Set(['DONE', 'CANCELLED']));
		expect(await series()).toEqual(once);
	});
});

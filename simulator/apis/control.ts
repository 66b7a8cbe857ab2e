import { type FastifyInstance } from 'fastify';
import { DateTime } from 'luxon';

import { type Account } from '../account/account';
import { CARRIERS, type CarrierCode } from '../account/carriers';
import { arrivesAt, type SimulatedOrder } from '../account/order';
import {
	deliveredAt,
	fulfillmentStatusAt,
	lastUpdatedAt,
	parcelStatusAt,
	shippedParcels,
} from '../account/orderState';
import { findScenario, scenarioNames } from '../account/scenarios';
import { UNKIND_FACTS, isUnkindFact, type UnkindFactName } from '../account/unkindFacts';
import { toIsoMs, type EpochMs } from '../clock';
import { FAULTS, isFaultName, type FaultSwitch } from '../faults';
import { isRecord } from '../operation';
import { isAsked, unavailability, windowOf, type World } from '../world';

const iso = (instant: EpochMs | undefined) =>
	instant === undefined ? undefined : toIsoMs(instant);

function replacedOrderIds({ orders }: Account, now: EpochMs): ReadonlySet<string> {
	return new Set(
		orders.flatMap(({ replacementOf, createdAt }) =>
			replacementOf !== undefined && createdAt <= now ? [replacementOf] : [],
		),
	);
}

/** The whole truth of an order, which Amazon would never tell. */
function orderTruth(
	account: Account,
	order: SimulatedOrder,
	replaced: ReadonlySet<string>,
	world: World,
) {
	const now = world.clock.now();
	const window = windowOf(world, order);
	const reason = unavailability(world, order);
	return {
		orderId: order.orderId,
		accountId: account.accountId,
		marketplaceId: order.marketplace.marketplaceId,
		scenario: order.scenario,
		fulfilledBy: order.fulfilledBy,
		status: fulfillmentStatusAt(order, now),
		programs: order.programs,
		createdAt: iso(order.createdAt),
		lastUpdatedAt: iso(lastUpdatedAt(order, now)),
		isNonAmazon: order.isNonAmazon,
		isReplacement: order.replacementOf !== undefined,
		unkind: order.unkind,
		arrivesAt: iso(arrivesAt(order)),
		isReturned: order.returned !== undefined && order.returned.at <= now,
		isRefunded: [order.returned?.refundedAt, order.refundedWithoutReturnAt].some(
			(at) => at !== undefined && at <= now,
		),
		isReplaced: replaced.has(order.orderId),
		isNeverEligible: order.isNeverEligible,
		hasOptedOut: order.hasOptedOut,
		isAsked: isAsked(world, order),
		timesAsked: world.ledger.countFor(order.orderId),
		isEligible: reason === undefined,
		...(reason !== undefined && { whyNotEligible: reason }),
		...(window && { window: { opensAt: iso(window.opensAt), closesAt: iso(window.closesAt) } }),
		...(order.deliverBy && {
			deliverBy: { earliest: iso(order.deliverBy.earliest), latest: iso(order.deliverBy.latest) },
		}),
		parcels: order.parcels.map((parcel) => ({
			reference: parcel.reference,
			carrier: parcel.carrier,
			declaredCarrier: parcel.declaredCarrier,
			trackingNumber: parcel.trackingNumber,
			shippedAt: iso(parcel.shippedAt),
			reportedAt: iso(parcel.reportedAt),
			fate: parcel.fate,
			endsAt: iso(parcel.endsAt),
			deliveredAt: iso(deliveredAt(parcel)),
			estimatedArrival: iso(parcel.estimatedArrival),
			...(shippedParcels(order, now).includes(parcel) && parcelStatusAt(parcel, now)),
		})),
		...(order.feedback && {
			feedback: { rating: order.feedback.rating, at: iso(order.feedback.at) },
		}),
	};
}

const credentials = (world: World) => ({
	accounts: world.accounts.map((account) => {
		const [first, ...others] = account.authorizations;
		return {
			accountId: account.accountId,
			sellerId: account.sellerId,
			region: account.region,
			marketplaceIds: account.marketplaces.map(({ marketplaceId }) => marketplaceId),
			...first,
			otherApplications: others,
		};
	}),
});

export function simulationState(world: World) {
	const { ledger, record, clock } = world;
	const postId = 'createProductReviewAndSellerFeedbackSolicitation';
	return {
		now: toIsoMs(clock.now()),
		isFrozen: clock.current().frozenAt !== undefined,
		seed: world.seed,
		orders: world.accounts.reduce((sum, { orders }) => sum + orders.length, 0),
		/** Buyers asked, earlier starts with the same state file included. */
		solicitations: ledger.solicitations.length,
		/** Requests that this process accepted. */
		solicitationsSinceStart: ledger.solicitations.length - world.solicitationsBefore,
		/** Orders whose buyers were asked more than once. Amazon prevents it; only a fault switch allows it. */
		duplicates: ledger.duplicates(),
		outsideWindow: ledger.outsideWindow(),
		/** Attempts to ask a buyer again that were refused. */
		repeats: world.refusals.get('alreadyAsked') ?? 0,
		refused: Object.fromEntries(world.refusals),
		messages: ledger.messages.length,
		solicitationAttempts: record.count(postId),
		lwaRefreshes: record.count('lwaToken', 200),
		requests: record.counts(),
		faults: world.faults.list(),
	};
}

class BadControl extends Error {}

const MOST_PLACED_AT_ONCE = 100_000;
const FAULT_SETTINGS: readonly string[] = [
	'probability',
	'next',
	'skip',
	'orderIds',
	'operations',
	'apis',
	'accountIds',
	'roles',
	'delayMs',
] satisfies ReadonlyArray<keyof FaultSwitch>;

function setClock(world: World, body: Record<string, unknown>): void {
	const { clock } = world;
	if (typeof body['now'] === 'string') {
		const instant = DateTime.fromISO(body['now']);
		if (!instant.isValid) throw new BadControl('now must be an ISO 8601 date-time.');
		clock.set(instant.toMillis());
	}
	if (typeof body['advanceSeconds'] === 'number') clock.advance(body['advanceSeconds']);
	if (typeof body['freeze'] === 'boolean') clock.freeze(body['freeze']);
	world.journal.add({ kind: 'clock', clock: clock.current() });
}

function setFault(world: World, body: Record<string, unknown>): void {
	const { name, off, clear, ...setting } = body;
	if (clear === true) {
		world.faults.clear();
		return;
	}
	if (typeof name !== 'string' || !isFaultName(name)) {
		throw new BadControl(`name must be one of ${Object.keys(FAULTS).join(', ')}.`);
	}
	// A misspelt one would let the fault hit everything.
	const unknown = Object.keys(setting).filter((key) => !FAULT_SETTINGS.includes(key));
	if (unknown.length > 0) {
		throw new BadControl(`A fault takes ${FAULT_SETTINGS.join(', ')}, not ${unknown.join(', ')}.`);
	}
	if (off === true) world.faults.turnOff(name);
	else world.faults.turnOn(name, setting as FaultSwitch);
}

const isUnkindFactList = (value: unknown): value is UnkindFactName[] =>
	Array.isArray(value) &&
	value.every((name: unknown) => typeof name === 'string' && isUnkindFact(name));

function placeOrder(world: World, body: Record<string, unknown>) {
	const { scenario, carrier, accountId, count = 1, unkind = [] } = body;
	const found = typeof scenario === 'string' ? findScenario(scenario) : undefined;
	if (!found) throw new BadControl(`scenario must be one of ${scenarioNames.join(', ')}.`);
	if (carrier !== undefined && !(typeof carrier === 'string' && Object.hasOwn(CARRIERS, carrier))) {
		throw new BadControl(`carrier must be one of ${Object.keys(CARRIERS).join(', ')}.`);
	}
	if (!isUnkindFactList(unkind)) {
		throw new BadControl(`unkind is a list of ${Object.keys(UNKIND_FACTS).join(', ')}.`);
	}
	const account = world.accounts.find(
		(candidate) => candidate.accountId === (accountId ?? 'account-1'),
	);
	if (!account) throw new BadControl(`There is no account ${String(accountId)}.`);
	const isCount = Number.isInteger(count) && Number(count) >= 1;
	if (!isCount || Number(count) > MOST_PLACED_AT_ONCE) {
		throw new BadControl(`count must be a whole number from 1 to ${MOST_PLACED_AT_ONCE}.`);
	}
	const at = world.clock.now();
	const wish = {
		scenario: found,
		...(carrier !== undefined && { carrier: carrier as CarrierCode }),
		...(unkind.length > 0 && { unkind }),
	};
	return Array.from({ length: Number(count) }, () => {
		world.journal.add({ kind: 'placed', accountId: account.accountId, at, ...wish });
		const order = account.place(wish, at);
		return orderTruth(account, order, replacedOrderIds(account, at), world);
	});
}

/** The simulator's own interface, which Amazon does not have. */
export function mountControl(app: FastifyInstance, world: World, reset: () => void): void {
	const bodyOf = (body: unknown): Record<string, unknown> => {
		try {
			const parsed: unknown = typeof body === 'string' && body !== '' ? JSON.parse(body) : {};
			if (isRecord(parsed)) return parsed;
		} catch {
			// Told below.
		}
		throw new BadControl('The body must be a JSON object.');
	};
	const accountsAsked = (query: unknown): readonly Account[] => {
		const accountId = isRecord(query) ? query['accountId'] : undefined;
		return world.accounts.filter(
			(account) => accountId === undefined || account.accountId === accountId,
		);
	};

	app.setErrorHandler((thrown, _request, reply) => {
		const message = thrown instanceof Error ? thrown.message : String(thrown);
		return reply.status(thrown instanceof BadControl ? 400 : 500).send({ message });
	});
	// A page of another site may post a form or plain text here, but no JSON without being allowed to.
	app.addHook('onRequest', async ({ method, headers }, reply) => {
		const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
		if (method !== 'POST' || mediaType === 'application/json') return;
		await reply.status(415).send({ message: 'Send JSON, with the content type application/json.' });
	});
	app.get('/__sim/state', () => simulationState(world));
	app.get('/__sim/credentials', () => credentials(world));
	app.get('/__sim/orders', ({ query }) => ({
		orders: accountsAsked(query).flatMap((account) => {
			const replaced = replacedOrderIds(account, world.clock.now());
			return account.orders.map((order) => orderTruth(account, order, replaced, world));
		}),
	}));
	app.get('/__sim/solicitations', () => ({
		solicitations: world.ledger.solicitations.map((entry) => ({ ...entry, at: toIsoMs(entry.at) })),
	}));
	app.get('/__sim/messages', () => ({
		messages: world.ledger.messages.map((entry) => ({ ...entry, at: toIsoMs(entry.at) })),
	}));
	app.get('/__sim/requests', () => ({
		counts: world.record.counts(),
		requests: world.record.requests(),
	}));
	app.get('/__sim/faults', () => ({ active: world.faults.list(), known: FAULTS }));
	app.post('/__sim/clock', ({ body }) => {
		setClock(world, bodyOf(body));
		return {
			now: toIsoMs(world.clock.now()),
			isFrozen: world.clock.current().frozenAt !== undefined,
		};
	});
	app.post('/__sim/faults', ({ body }) => {
		setFault(world, bodyOf(body));
		return { active: world.faults.list() };
	});
	app.post('/__sim/orders', ({ body }) => ({ orders: placeOrder(world, bodyOf(body)) }));
	app.post('/__sim/reset', () => {
		reset();
		return simulationState(world);
	});
}

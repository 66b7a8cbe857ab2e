import { DAY_MS, HOUR_MS } from '../clock';
import { type Random } from '../random';
import { CARRIERS } from './carriers';
import {
	arrivesAt,
	type SimulatedItem,
	type SimulatedOrder,
	type SimulatedParcel,
	type SimulatedReturn,
} from './order';
import { makeTrackingNumber } from './trackingNumbers';

/**
 * What real accounts have and a kind simulation forgets. How often each happens is published
 * nowhere: the shares are assumed, and every one of them can be set.
 */
export interface UnkindFact {
	readonly description: string;
	/** The orders that can have it; both kinds where nothing is said. */
	readonly fulfilledBy?: SimulatedOrder['fulfilledBy'];
	/** Share of these orders, unless it is set otherwise. */
	readonly share: number;
	readonly apply: (order: SimulatedOrder, random: Random) => SimulatedOrder;
}

/** For what never happens: later than any clock of a test. */
const NEVER_MS = 3_650 * DAY_MS;

const withParcels = (
	order: SimulatedOrder,
	change: (parcel: SimulatedParcel) => SimulatedParcel,
): SimulatedOrder => ({ ...order, parcels: order.parcels.map(change) });

/** Moves what follows from the arrival by as much as the arrival. */
function moveConsequences(order: SimulatedOrder, byMs: number): SimulatedOrder {
	const { feedback, returned } = order;
	return {
		...order,
		feedback: feedback && { ...feedback, at: feedback.at + byMs },
		returned: returned && {
			...returned,
			at: returned.at + byMs,
			listedAt: returned.listedAt + byMs,
			refundedAt: returned.refundedAt + byMs,
		},
	};
}

/** The whole journey leaves and ends later; what the buyer was promised stays. */
const moveJourney = (order: SimulatedOrder, byMs: number): SimulatedOrder =>
	withParcels(moveConsequences(order, byMs), (parcel) => ({
		...parcel,
		shippedAt: parcel.shippedAt + byMs,
		reportedAt: parcel.reportedAt + byMs,
		outForDeliveryAt: parcel.outForDeliveryAt + byMs,
		endsAt: parcel.endsAt + byMs,
	}));

const days = (random: Random, fewest: number, most: number) =>
	Math.round(random.between(fewest, most) * DAY_MS);

function failed(order: SimulatedOrder, fate: 'lost' | 'returned', random: Random): SimulatedOrder {
	const afterMs = days(random, 8, 25);
	const withFate = withParcels(order, (parcel) => ({
		...parcel,
		fate,
		endsAt: Math.max(parcel.estimatedArrival, parcel.shippedAt) + afterMs,
	}));
	return { ...withFate, feedback: undefined, returned: undefined };
}

const arrivalOf = (order: SimulatedOrder) => arrivesAt(order) ?? order.createdAt;

function lastEnd({ parcels }: SimulatedOrder): number {
	return Math.max(...parcels.map(({ endsAt }) => endsAt));
}

function backAtAmazon(order: SimulatedOrder, random: Random): SimulatedReturn {
	const at = lastEnd(order);
	return {
		at,
		listedAt: at + days(random, 1, 20),
		reason: 'UNDELIVERABLE_UNKNOWN',
		comment: '',
		refundedAt: at + days(random, 0.5, 5),
	};
}

function addParcel(order: SimulatedOrder, random: Random): SimulatedOrder {
	const [first] = order.parcels;
	const [item, ...otherItems] = order.items;
	if (!first || !item) return order;
	const leavesAt = Math.max(first.estimatedArrival, first.endsAt) + days(random, 0.5, 4);
	const travelMs = days(random, 1, 5);
	const second: SimulatedParcel = {
		...first,
		reference: `${first.reference}2`,
		shipmentId: `${first.shipmentId}2`,
		trackingNumber: makeTrackingNumber[CARRIERS[first.carrier].number(order.marketplace)](random),
		shippedAt: leavesAt,
		reportedAt: leavesAt + days(random, 1, 8),
		outForDeliveryAt: leavesAt + travelMs - 4 * HOUR_MS,
		endsAt: leavesAt + travelMs,
		estimatedArrival: leavesAt + travelMs,
		items: [{ orderItemId: item.orderItemId, quantity: 1 }],
	};
	const doubled: SimulatedItem = { ...item, quantity: item.quantity + 1 };
	return { ...order, items: [doubled, ...otherItems], parcels: [first, second] };
}

function repeatItem(order: SimulatedOrder, random: Random): SimulatedOrder {
	const [item] = order.items;
	if (!item) return order;
	const twin: SimulatedItem = { ...item, orderItemId: `9${random.digits(13)}` };
	return {
		...withParcels(order, (parcel) => ({
			...parcel,
			items: [...parcel.items, { orderItemId: twin.orderItemId, quantity: twin.quantity }],
		})),
		items: [...order.items, twin],
		writtenItemIds: 'repeated',
	};
}

/** Applied in this order. The next one goes here. */
export const UNKIND_FACTS = {
	// When it leaves and when it comes
	longLeadTime: {
		description: 'Made to order: 1 to 30 days of production and up to 8 more on the road',
		fulfilledBy: 'MERCHANT',
		share: 0.08,
		apply(order, random) {
			const productionMs = days(random, 1, 30);
			const byMs = productionMs + days(random, 0, 8);
			const { shipBy, deliverBy } = order;
			return {
				...moveJourney(order, byMs),
				shipBy: { ...shipBy, latest: shipBy.latest + productionMs },
				deliverBy: deliverBy && {
					earliest: deliverBy.earliest + byMs,
					latest: deliverBy.latest + byMs,
				},
			};
		},
	},
	longBeforePromise: {
		description: 'Arrives 6 to 20 days before the last day promised',
		fulfilledBy: 'MERCHANT',
		share: 0.15,
		apply(order, random) {
			const latest = arrivalOf(order) + days(random, 6, 20);
			return { ...order, deliverBy: { earliest: latest - days(random, 1, 4), latest } };
		},
	},
	dispatchedAfterPromise: {
		description: 'Leaves up to 10 days after the last day promised to the buyer',
		fulfilledBy: 'MERCHANT',
		share: 0.05,
		apply(order, random) {
			const leavesAt = (order.deliverBy?.latest ?? 0) + days(random, 0.2, 10);
			const [first] = order.parcels;
			return moveJourney(order, Math.max(0, leavesAt - (first?.shippedAt ?? leavesAt)));
		},
	},
	veryLateFba: {
		description: 'Arrives 5 to 20 days after Amazon’s estimate',
		fulfilledBy: 'AMAZON',
		share: 0.03,
		apply(order, random) {
			const arrivedAt = arrivalOf(order);
			const [first] = order.parcels;
			const arrivesNow = (first?.estimatedArrival ?? arrivedAt) + days(random, 5, 20);
			const byMs = Math.max(0, arrivesNow - arrivedAt);
			return withParcels(moveConsequences(order, byMs), (parcel) => ({
				...parcel,
				outForDeliveryAt: parcel.outForDeliveryAt + byMs,
				endsAt: parcel.endsAt + byMs,
			}));
		},
	},
	estimateBeforeDispatch: {
		description: 'Amazon’s estimate is up to 4 days older than the dispatch',
		fulfilledBy: 'AMAZON',
		share: 0.03,
		apply: (order, random) =>
			withParcels(order, (parcel) => ({
				...parcel,
				estimatedArrival: parcel.shippedAt - days(random, 0, 4),
			})),
	},
	lostFba: {
		description: 'Never arrives, and no report says so',
		fulfilledBy: 'AMAZON',
		share: 0.005,
		apply: (order, random) => failed(order, 'lost', random),
	},
	returnedFba: {
		description: 'Goes back to Amazon undelivered; the returns report lists it up to 20 days later',
		fulfilledBy: 'AMAZON',
		share: 0.005,
		apply(order, random) {
			const back = failed(order, 'returned', random);
			return { ...back, returned: backAtAmazon(back, random) };
		},
	},
	secondParcelListedLate: {
		description: 'A second parcel leaves after the first was due and is listed up to 8 days later',
		fulfilledBy: 'AMAZON',
		share: 0.02,
		apply: addParcel,
	},

	// What Amazon says of a merchant's parcels
	statusNeverMovesOn: {
		description: 'Arrives, but its status stays SHIPPED or IN_TRANSIT for ever',
		fulfilledBy: 'MERCHANT',
		share: 0.06,
		apply(order, random) {
			const stuckAt = random.pick(['SHIPPED', 'IN_TRANSIT'] as const);
			return withParcels(order, (parcel) => ({ ...parcel, stuckAt }));
		},
	},
	openDuplicateLabel: {
		description: 'A label was bought twice; the unused one stays open for ever',
		fulfilledBy: 'MERCHANT',
		share: 0.02,
		apply(order) {
			const [first] = order.parcels;
			if (!first) return order;
			const unused: SimulatedParcel = {
				...first,
				reference: `${first.reference}0`,
				trackingNumber: '',
				fate: 'unused',
				endsAt: first.shippedAt + NEVER_MS,
			};
			return { ...order, parcels: [unused, ...order.parcels] };
		},
	},

	// Returns and refunds
	returnListedLate: {
		description: 'Of the returns: listed 7 to 40 days after the delivery, with its earlier date',
		fulfilledBy: 'AMAZON',
		share: 0.8,
		apply(order, random) {
			const { returned } = order;
			if (!returned) return order;
			const listedAt = arrivalOf(order) + days(random, 7, 40);
			return {
				...order,
				returned: { ...returned, listedAt: Math.max(returned.listedAt, listedAt) },
			};
		},
	},
	refundWithoutReturn: {
		description: 'Paid back without a return, which no report lists',
		share: 0.02,
		apply(order, random) {
			const arrivedAt = arrivesAt(order);
			if (arrivedAt === undefined) return order;
			const refundedWithoutReturnAt = arrivedAt + days(random, 1, 10);
			return { ...order, returned: undefined, refundedWithoutReturnAt };
		},
	},

	// How the shipments report lists it
	estimateEmpty: {
		description: 'The estimate is empty',
		fulfilledBy: 'AMAZON',
		share: 0.01,
		apply: (order) => withParcels(order, (parcel) => ({ ...parcel, estimateWritten: 'empty' })),
	},
	estimateWithoutZone: {
		description: 'The estimate has no zone',
		fulfilledBy: 'AMAZON',
		share: 0.01,
		apply: (order) => withParcels(order, (parcel) => ({ ...parcel, estimateWritten: 'noZone' })),
	},
	estimateBareDate: {
		description: 'The estimate is a bare date',
		fulfilledBy: 'AMAZON',
		share: 0.02,
		apply: (order) => withParcels(order, (parcel) => ({ ...parcel, estimateWritten: 'day' })),
	},
	listedDaysLate: {
		description: 'Listed 1 to 8 days after it left (models#1687, #5161)',
		fulfilledBy: 'AMAZON',
		share: 0.05,
		apply: (order, random) =>
			withParcels(order, (parcel) => ({
				...parcel,
				reportedAt: Math.max(parcel.reportedAt, parcel.shippedAt + days(random, 1, 8)),
			})),
	},
	neverListed: {
		description: 'Never listed: a hole in the report (docs#1159)',
		fulfilledBy: 'AMAZON',
		share: 0.01,
		apply: (order) =>
			withParcels(order, (parcel) => ({ ...parcel, reportedAt: parcel.shippedAt + NEVER_MS })),
	},

	// Items, prices and channels
	blankItemId: {
		description: 'Its item ids are blank (models#5276)',
		share: 0.005,
		apply: (order) => ({ ...order, writtenItemIds: 'blank' }),
	},
	repeatedItemId: {
		description: 'Two of its items have one id (docs#3027)',
		share: 0.005,
		apply: repeatItem,
	},
	partlyCancelled: {
		description: 'One unit of an item was cancelled, the others were sent',
		share: 0.02,
		apply(order) {
			const [item, ...others] = order.items;
			if (!item) return order;
			const reduced = { ...item, quantity: item.quantity + 1, cancelledQuantity: 1 };
			return { ...order, items: [reduced, ...others] };
		},
	},
	soldForNothing: {
		description: 'Sold for 0.00, and it replaces nothing',
		share: 0.01,
		apply: (order) => ({
			...order,
			items: order.items.map((item) => ({ ...item, unitPrice: 0, promotionDiscount: 0 })),
		}),
	},
	oddSalesChannel: {
		description: 'Its sales channel is spelled as no list has it',
		share: 0.01,
		apply: (order, random) => ({
			...order,
			writtenSalesChannel: random.pick([
				order.marketplace.name.toUpperCase(),
				`SI ${order.marketplace.code} Prod Marketplace`,
				'Amazon',
			]),
		}),
	},
	blankSalesChannel: {
		description: 'Its sales channel is blank, and the Orders API names no marketplace',
		share: 0.01,
		apply: (order) => ({ ...order, writtenSalesChannel: '' }),
	},

	// From which dates Amazon counts its window
	windowByDelivery: {
		description: 'Amazon counts its window from the real delivery, not from the promise',
		fulfilledBy: 'MERCHANT',
		share: 0.3,
		apply: (order) => ({ ...order, windowBy: 'delivery' }),
	},
	windowByEstimate: {
		description: 'Amazon counts its window from its own estimate, not from the real delivery',
		fulfilledBy: 'AMAZON',
		share: 0.3,
		apply: (order) => ({ ...order, windowBy: 'promise' }),
	},
} as const satisfies Record<string, UnkindFact>;

export type UnkindFactName = keyof typeof UNKIND_FACTS;

export const unkindFactNames = Object.keys(UNKIND_FACTS) as UnkindFactName[];

export const isUnkindFact = (name: string): name is UnkindFactName =>
	Object.hasOwn(UNKIND_FACTS, name);

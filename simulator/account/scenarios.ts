import { type CarrierCode } from './carriers';
import { type ParcelFate } from './order';
import { type UnkindFactName } from './unkindFacts';

/** Days before the start of the simulation; below zero it is yet to come. */
type DaysAgo = readonly [latest: number, earliest: number];

export interface Scenario {
	/** Share among the orders beyond the showcase. */
	readonly weight: number;
	readonly fulfilledBy?: 'AMAZON' | 'MERCHANT';
	/** When the last parcel's fate is sealed. */
	readonly endedDaysAgo: DaysAgo;
	/** One fate a parcel; a single delivered one where nothing is said. */
	readonly fates?: readonly ParcelFate[];
	/** How much earlier than the last one each parcel ends, in days. */
	readonly endsEarlierByDays?: readonly number[];
	readonly state?:
		| 'pending'
		| 'pendingAvailability'
		| 'unshipped'
		| 'cancelled'
		| 'unfulfillable'
		| 'partiallyShipped'
		| 'outForDelivery';
	readonly programs?: readonly string[];
	readonly declared?: 'nothing' | 'anotherCarrier' | 'unknownText';
	readonly number?: 'nothing';
	readonly isLate?: boolean;
	readonly isReplacement?: boolean;
	readonly isReturned?: boolean;
	readonly isNonAmazon?: boolean;
	readonly isAskedElsewhere?: boolean;
	readonly isNeverEligible?: boolean;
	readonly hasOptedOut?: boolean;
	readonly isPickupPoint?: boolean;
	readonly hasPromotion?: boolean;
	readonly isSubscription?: boolean;
	readonly hasCancelledItem?: boolean;
	readonly answersTrackingApi?: boolean;
	/** Nothing special about it, so that the account's unkindness strikes it. */
	readonly isOrdinary?: boolean;
}

/** Comfortably inside every reading of Amazon's window, a seller's usual extra delay included. */
const DUE: DaysAgo = [9, 22];
/** A day at least: a parcel's hour of its day may be later than the hour it is now. */
const TOO_EARLY: DaysAgo = [1, 3.5];
const PAST: DaysAgo = [36, 62];
const ON_THE_WAY: DaysAgo = [-4, -1];

export const SCENARIOS = {
	ordinaryFba: { weight: 52, fulfilledBy: 'AMAZON', endedDaysAgo: [-5, 68], isOrdinary: true },
	ordinaryFbm: { weight: 28, fulfilledBy: 'MERCHANT', endedDaysAgo: [-6, 68], isOrdinary: true },
	dueFba: { weight: 0, fulfilledBy: 'AMAZON', endedDaysAgo: DUE },
	dueFbm: { weight: 0, fulfilledBy: 'MERCHANT', endedDaysAgo: DUE },
	justDeliveredFba: { weight: 0, fulfilledBy: 'AMAZON', endedDaysAgo: TOO_EARLY },
	justDeliveredFbm: { weight: 0, fulfilledBy: 'MERCHANT', endedDaysAgo: TOO_EARLY },
	pastFba: { weight: 0, fulfilledBy: 'AMAZON', endedDaysAgo: PAST },
	pastFbm: { weight: 0, fulfilledBy: 'MERCHANT', endedDaysAgo: PAST },
	closingSoon: { weight: 0.5, fulfilledBy: 'MERCHANT', endedDaysAgo: [27, 28.5], isLate: false },
	inTransit: { weight: 2, endedDaysAgo: ON_THE_WAY, isOrdinary: true },
	outForDelivery: {
		weight: 0.6,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: [-0.2, -0.1],
		state: 'outForDelivery',
	},
	lateFba: { weight: 0, fulfilledBy: 'AMAZON', endedDaysAgo: DUE, isLate: true },
	severalParcels: {
		weight: 3,
		endedDaysAgo: DUE,
		fates: ['delivered', 'delivered'],
		endsEarlierByDays: [2, 0],
	},
	partlyDelivered: {
		weight: 1,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: [-3, -1],
		fates: ['delivered', 'delivered'],
		endsEarlierByDays: [6, 0],
	},
	partlyDeliveredFba: {
		weight: 0.6,
		fulfilledBy: 'AMAZON',
		endedDaysAgo: [-3, -1],
		fates: ['delivered', 'delivered'],
		endsEarlierByDays: [6, 0],
	},
	partiallyShipped: {
		weight: 0.5,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: [1, 3],
		state: 'partiallyShipped',
	},
	undeliverable: {
		weight: 0.8,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		fates: ['undeliverable'],
	},
	returnedToSeller: {
		weight: 0.6,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		fates: ['returned'],
	},
	lost: { weight: 0.6, fulfilledBy: 'MERCHANT', endedDaysAgo: DUE, fates: ['lost'] },
	labelCancelled: {
		weight: 0.3,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		fates: ['cancelled', 'delivered'],
		endsEarlierByDays: [1, 0],
	},
	cancelled: { weight: 2, endedDaysAgo: [3, 60], state: 'cancelled' },
	pending: { weight: 0.6, endedDaysAgo: ON_THE_WAY, state: 'pending' },
	pendingAvailability: {
		weight: 0.1,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: ON_THE_WAY,
		state: 'pendingAvailability',
	},
	unshipped: { weight: 1.2, endedDaysAgo: [-8, -5], state: 'unshipped' },
	unfulfillable: {
		weight: 0.1,
		fulfilledBy: 'AMAZON',
		endedDaysAgo: [3, 30],
		state: 'unfulfillable',
	},
	buyerReturned: { weight: 2, fulfilledBy: 'AMAZON', endedDaysAgo: DUE, isReturned: true },
	buyerReturnedFbm: { weight: 1, fulfilledBy: 'MERCHANT', endedDaysAgo: DUE, isReturned: true },
	replacement: { weight: 0.8, fulfilledBy: 'AMAZON', endedDaysAgo: DUE, isReplacement: true },
	multiChannel: { weight: 1, fulfilledBy: 'AMAZON', endedDaysAgo: DUE, isNonAmazon: true },
	easyShip: {
		weight: 0.4,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		programs: ['AMAZON_EASY_SHIP'],
	},
	inStorePickup: {
		weight: 0.2,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		programs: ['IN_STORE_PICK_UP'],
		declared: 'nothing',
		number: 'nothing',
	},
	business: { weight: 1.5, endedDaysAgo: DUE, programs: ['AMAZON_BUSINESS'] },
	pickupPoint: { weight: 0.8, endedDaysAgo: DUE, isPickupPoint: true },
	promotion: { weight: 2, endedDaysAgo: DUE, hasPromotion: true },
	subscribeAndSave: { weight: 1, fulfilledBy: 'AMAZON', endedDaysAgo: DUE, isSubscription: true },
	itemCancelled: {
		weight: 0.6,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		hasCancelledItem: true,
	},
	askedElsewhere: { weight: 1, endedDaysAgo: DUE, isAskedElsewhere: true },
	neverEligible: { weight: 0.6, endedDaysAgo: DUE, isNeverEligible: true },
	optedOut: { weight: 1, endedDaysAgo: DUE, hasOptedOut: true },
	trackingApi: {
		weight: 1,
		fulfilledBy: 'AMAZON',
		endedDaysAgo: [5.5, 20],
		answersTrackingApi: true,
	},
	noCarrierDeclared: { weight: 1, fulfilledBy: 'MERCHANT', endedDaysAgo: DUE, declared: 'nothing' },
	noCarrierNoNumber: {
		weight: 0.4,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		declared: 'nothing',
		number: 'nothing',
	},
	noNumber: { weight: 0.5, fulfilledBy: 'MERCHANT', endedDaysAgo: DUE, number: 'nothing' },
	carrierConflict: {
		weight: 0.5,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		declared: 'anotherCarrier',
	},
	unknownCarrierText: {
		weight: 0.5,
		fulfilledBy: 'MERCHANT',
		endedDaysAgo: DUE,
		declared: 'unknownText',
	},
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export interface ShowcaseOrder {
	readonly scenario: ScenarioName;
	readonly carrier?: CarrierCode;
	/** Facts of `unkindFacts.ts` that it has, whatever the account's shares are. */
	readonly unkind?: readonly UnkindFactName[];
}

/**
 * The first orders of every account, most telling first, so that a small account already has one of
 * each kind and every carrier. Everything after them is drawn by weight.
 */
export const SHOWCASE: readonly ShowcaseOrder[] = [
	{ scenario: 'dueFba', carrier: 'amazonLogistics' },
	{ scenario: 'dueFbm', carrier: 'ups' },
	{ scenario: 'dueFbm', carrier: 'usps' },
	{ scenario: 'dueFbm', carrier: 'fedex' },
	{ scenario: 'noCarrierNoNumber', carrier: 'unknown' },
	{ scenario: 'justDeliveredFba', carrier: 'amazonLogistics' },
	{ scenario: 'justDeliveredFbm', carrier: 'usps' },
	{ scenario: 'pastFba', carrier: 'amazonLogistics' },
	{ scenario: 'pastFbm', carrier: 'ups' },
	{ scenario: 'inTransit', carrier: 'usps' },
	{ scenario: 'outForDelivery', carrier: 'ups' },
	{ scenario: 'cancelled' },
	{ scenario: 'pending' },
	{ scenario: 'unshipped' },
	{ scenario: 'undeliverable', carrier: 'usps' },
	{ scenario: 'lost', carrier: 'fedexExpress' },
	{ scenario: 'returnedToSeller', carrier: 'ups' },
	{ scenario: 'severalParcels', carrier: 'amazonLogistics' },
	{ scenario: 'partlyDelivered', carrier: 'usps' },
	{ scenario: 'partlyDeliveredFba', carrier: 'amazonLogistics' },
	{ scenario: 'partiallyShipped', carrier: 'fedex' },
	{ scenario: 'buyerReturned', carrier: 'amazonLogistics' },
	{ scenario: 'buyerReturnedFbm', carrier: 'usps' },
	{ scenario: 'replacement', carrier: 'amazonLogistics' },
	{ scenario: 'multiChannel', carrier: 'amazonLogistics' },
	{ scenario: 'askedElsewhere', carrier: 'amazonLogistics' },
	{ scenario: 'neverEligible', carrier: 'usps' },
	{ scenario: 'optedOut', carrier: 'amazonLogistics' },
	{ scenario: 'lateFba', carrier: 'amazonLogistics' },
	{ scenario: 'dueFbm', carrier: 'amazonLogistics' },
	{ scenario: 'business', carrier: 'upsSurePost' },
	{ scenario: 'pickupPoint', carrier: 'dhl' },
	{ scenario: 'promotion', carrier: 'onTrac' },
	{ scenario: 'subscribeAndSave', carrier: 'laserShip' },
	{ scenario: 'easyShip', carrier: 'amazonLogistics' },
	{ scenario: 'inStorePickup', carrier: 'unknown' },
	{ scenario: 'itemCancelled', carrier: 'fedexSmartPost' },
	{ scenario: 'trackingApi', carrier: 'amazonLogistics' },
	{ scenario: 'noCarrierDeclared', carrier: 'dhlEcommerce' },
	{ scenario: 'noNumber', carrier: 'ups' },
	{ scenario: 'carrierConflict', carrier: 'amazonLogistics' },
	{ scenario: 'unknownCarrierText', carrier: 'unknown' },
	{ scenario: 'labelCancelled', carrier: 'usps' },
	{ scenario: 'closingSoon', carrier: 'canadaPost' },
	{ scenario: 'dueFbm', carrier: 'royalMail' },
	{ scenario: 'dueFbm', carrier: 'dpd' },
	{ scenario: 'dueFbm', carrier: 'yamato' },
	{ scenario: 'unfulfillable' },
	{ scenario: 'pendingAvailability' },
	{ scenario: 'dueFba', carrier: 'ups' },
];

export const scenarioNames = Object.keys(SCENARIOS) as ScenarioName[];

export const findScenario = (name: string): ScenarioName | undefined =>
	scenarioNames.find((scenario) => scenario === name);

export function isOrdinary(name: string): boolean {
	const scenario: Scenario | undefined = SCENARIOS[name as ScenarioName];
	return scenario?.isOrdinary ?? false;
}

import type { DeliveryEvidence } from '../order';
import { HOUR_MS } from '../time';

/** Strongest first. Evidence may be acted on when it is not weaker than what the seller chose. */
export const EVIDENCE_BY_STRENGTH = [
	'carrierScan',
	'packageStatus',
	'trackingMilestone',
	'estimatedArrival',
	'deliverByWindow',
	'shipTime',
	'none',
] as const satisfies readonly DeliveryEvidence[];

const RANKS = new Map<DeliveryEvidence, number>(
	EVIDENCE_BY_STRENGTH.map((evidence, rank) => [evidence, rank]),
);
const rankOf = (evidence: DeliveryEvidence): number =>
	RANKS.get(evidence) ?? EVIDENCE_BY_STRENGTH.length;

export const isWeaker = (evidence: DeliveryEvidence, than: DeliveryEvidence): boolean =>
	rankOf(evidence) > rankOf(than);

/** Each kind of evidence as the seller reads it in a reason. */
export const EVIDENCE_WORDS: Readonly<Record<DeliveryEvidence, string>> = {
	carrierScan: "the carrier's delivery time",
	packageStatus: "Amazon's status Delivered",
	trackingMilestone: "Amazon's tracking",
	estimatedArrival: "Amazon's estimated arrival",
	deliverByWindow: 'the delivery date promised to the buyer',
	shipTime: 'the shipping time and the usual transit time',
	none: 'nothing',
};

export type EstimatedEvidence = 'estimatedArrival' | 'deliverByWindow' | 'shipTime';

export interface DeliverySettings {
	/** The weakest evidence that may lead to a request. */
	readonly weakestEvidence: DeliveryEvidence;
	/** Added to a time that is an estimate, before the parcel counts as arrived. */
	readonly marginMs: Readonly<Record<EstimatedEvidence, number>>;
	/** The same for single carriers, by Carrier Detector's code; goes before `marginMs`. */
	readonly carrierMarginMs: ReadonlyMap<string, number>;
	/** What Amazon's own drivers need beyond Amazon's dates: no exact time exists for them. */
	readonly amazonLogisticsMarginMs: number;
	/** Time a buyer has to collect a parcel from a locker, a counter or the shop. */
	readonly pickupMarginMs: number;
	/** Days on the road where the shipping service says nothing. */
	readonly transitDays: number;
	/** Whether a parcel that Amazon still shows on the road is held after its expected date. */
	readonly holdWhileInTransit: boolean;
}

/**
 * A message is about the arrival and is to come soon after it. A review has time: of 2,171 simulated
 * orders, 48 hours instead of 2 ask 41 buyers before the arrival instead of 58 (docs/benchmarks.md).
 */
export const MESSAGE_AMAZON_LOGISTICS_MARGIN_MS = 2 * HOUR_MS;

/**
 * Chosen so that nothing goes out too early without a change. The promised date is the last evidence
 * that rests on Amazon's word; below it the arrival is a guess of ours, so it has to be asked for.
 */
export const DEFAULT_DELIVERY_SETTINGS: DeliverySettings = {
	weakestEvidence: 'deliverByWindow',
	marginMs: {
		estimatedArrival: 24 * HOUR_MS,
		deliverByWindow: 24 * HOUR_MS,
		shipTime: 48 * HOUR_MS,
	},
	carrierMarginMs: new Map(),
	amazonLogisticsMarginMs: 48 * HOUR_MS,
	pickupMarginMs: 72 * HOUR_MS,
	transitDays: 10,
	holdWhileInTransit: true,
};

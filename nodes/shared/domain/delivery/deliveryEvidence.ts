import type { DeliveryEvidence } from '../order';

/** The ladder, strongest first: a rung may be acted on when it is not below the chosen one. */
export const EVIDENCE_LADDER = [
	'carrierScan',
	'packageStatus',
	'trackingMilestone',
	'estimatedArrival',
	'deliverByWindow',
	'shipTime',
	'none',
] as const satisfies readonly DeliveryEvidence[];

const RANKS = new Map<DeliveryEvidence, number>(EVIDENCE_LADDER.map((rung, rank) => [rung, rank]));
const rankOf = (evidence: DeliveryEvidence): number =>
	RANKS.get(evidence) ?? EVIDENCE_LADDER.length;

export const isWeaker = (evidence: DeliveryEvidence, than: DeliveryEvidence): boolean =>
	rankOf(evidence) > rankOf(than);

/** Each rung as the seller reads it in a reason. */
export const EVIDENCE_WORDS: Readonly<Record<DeliveryEvidence, string>> = {
	carrierScan: "the carrier's delivery time",
	packageStatus: "Amazon's status Delivered",
	trackingMilestone: "Amazon's tracking",
	estimatedArrival: "Amazon's estimated arrival",
	deliverByWindow: 'the delivery date promised to the buyer',
	shipTime: 'the shipping time and the usual transit time',
	none: 'nothing',
};

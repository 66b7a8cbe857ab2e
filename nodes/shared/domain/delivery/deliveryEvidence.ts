import type { DeliveryEvidence } from '../order';

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

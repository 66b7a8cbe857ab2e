import {
	EVIDENCE_LADDER,
	EVIDENCE_WORDS,
	isWeaker,
} from '../../../nodes/shared/domain/delivery/deliveryEvidence';

describe('the evidence ladder', () => {
	it('puts what was seen above what was promised, and a promise above a guess', () => {
		expect(EVIDENCE_LADDER).toEqual([
			'carrierScan',
			'packageStatus',
			'trackingMilestone',
			'estimatedArrival',
			'deliverByWindow',
			'shipTime',
			'none',
		]);
	});

	it('ranks each rung below those before it, and not below itself', () => {
		for (const [rank, rung] of EVIDENCE_LADDER.entries()) {
			for (const [otherRank, other] of EVIDENCE_LADDER.entries()) {
				expect(isWeaker(rung, other)).toBe(rank > otherRank);
			}
		}
	});

	it('has words for each rung', () => {
		for (const rung of EVIDENCE_LADDER) expect(EVIDENCE_WORDS[rung]).toMatch(/\w/);
		expect(new Set(Object.values(EVIDENCE_WORDS)).size).toBe(EVIDENCE_LADDER.length);
	});
});

import fc from 'fast-check';

import {
	drain,
	fullBucket,
	refill,
	returnToken,
	setRate,
	takeToken,
	type TokenBucket,
} from '../../nodes/shared/spApi/pacing';

const PLAN = { ratePerSecond: 2, burst: 5 };

const takeMany = (bucket: TokenBucket, count: number, nowMs: number) => {
	const waits: number[] = [];
	let left = bucket;
	for (let i = 0; i < count; i += 1) {
		const taken = takeToken(left, nowMs);
		waits.push(taken.waitMs);
		left = taken.bucket;
	}
	return { waits, bucket: left };
};

describe('The token bucket', () => {
	it('gives the burst less one at once, and then one each half second', () => {
		expect(takeMany(fullBucket(PLAN, 0), 7, 0).waits).toEqual([0, 0, 0, 0, 500, 1000, 1500]);
	});

	it('keeps one token even for a burst of one', () => {
		expect(takeMany(fullBucket({ ratePerSecond: 1, burst: 1 }, 0), 2, 0).waits).toEqual([0, 1000]);
	});

	it('fills up to its capacity and no further', () => {
		const { bucket } = takeMany(fullBucket(PLAN, 0), 4, 0);

		expect(refill(bucket, 499).tokens).toBeCloseTo(0.998);
		expect(refill(bucket, 2000).tokens).toBe(4);
		expect(refill(bucket, 9_999_999).tokens).toBe(4);
	});

	it('does not lose tokens when the clock goes back', () => {
		expect(refill(fullBucket(PLAN, 10_000), 0).tokens).toBe(4);
	});

	it('takes a token back that was not used, up to its capacity', () => {
		const taken = takeToken(fullBucket(PLAN, 0), 0).bucket;

		expect(returnToken(taken).tokens).toBe(4);
		expect(returnToken(fullBucket(PLAN, 0)).tokens).toBe(4);
	});

	it('is empty after Amazon says so, and keeps who waits already', () => {
		expect(takeToken(drain(fullBucket(PLAN, 0), 0), 0).waitMs).toBe(500);
		expect(drain(takeMany(fullBucket(PLAN, 0), 6, 0).bucket, 0).tokens).toBe(-2);
	});

	it('refills at the announced rate from then on', () => {
		const empty = drain(fullBucket(PLAN, 0), 0);

		expect(takeToken(setRate(empty, 10, 0), 0).waitMs).toBe(100);
		expect(setRate(empty, 10, 1000).tokens).toBe(2);
	});

	it('never sends more than the plan allows, whenever it is asked', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 200 }), (gaps) => {
				let bucket = fullBucket(PLAN, 0);
				let nowMs = 0;
				const sentAtMs = gaps.map((gapMs) => {
					nowMs += gapMs;
					const taken = takeToken(bucket, nowMs);
					bucket = taken.bucket;
					return nowMs + taken.waitMs;
				});
				return sentAtMs.every(
					(at, first) =>
						sentAtMs.slice(first).filter((other) => other < at + 10_000).length <=
						PLAN.burst + 10 * PLAN.ratePerSecond,
				);
			}),
		);
	});
});

import fc from 'fast-check';

import {
	NOTHING_SEEN,
	isAnomaly,
	observe,
	type AnomalyPolicy,
} from '../../../nodes/shared/domain/sending/sendingRun';

const policy: AnomalyPolicy = { minimumSample: 10, unavailableShare: 0.9 };

const watchOf = (outcomes: string) =>
	[...outcomes].reduce((watch, one) => observe(watch, one === 'x', policy), NOTHING_SEEN);
const trips = (outcomes: string) => isAnomaly(watchOf(outcomes), policy);

describe('The anomaly watch', () => {
	it.each([
		['nothing seen', '', false],
		['one order short of the sample', 'xxxxxxxxx', false],
		['a full sample of unavailable orders', 'xxxxxxxxxx', true],
		['exactly the share', 'xxxxx.xxxx', true],
		['just below the share', 'xxx.x.xxxx', false],
		['a full sample of available orders', '..........', false],
		['a sudden outage after many good answers', `${'.'.repeat(500)}xxxxxxxxxx`, true],
		['an outage that is over', 'xxxxxxxxxx..', false],
	])('%s', (_case, outcomes, expected) => {
		expect(trips(outcomes)).toBe(expected);
	});

	it('never trips without an unavailable order, even at a share of nothing', () => {
		expect(isAnomaly(watchOf('..........'), { minimumSample: 10, unavailableShare: 0 })).toBe(
			false,
		);
	});

	it('keeps no more than the sample', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean()), (seen) => {
				const watch = seen.reduce((kept, one) => observe(kept, one, policy), NOTHING_SEEN);
				return (
					watch.length <= policy.minimumSample &&
					watch.every((one, i) => one === seen.slice(-10)[i])
				);
			}),
		);
	});
});

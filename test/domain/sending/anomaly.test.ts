import fc from 'fast-check';

import {
	NOTHING_SEEN,
	SendingRun,
	isAnomaly,
	observe,
	type AnomalyPolicy,
} from '../../../nodes/shared/domain/sending/sendingRun';
import type { RequestStatus } from '../../../nodes/shared/domain/sending/requestOutcome';

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

describe('The statuses that the watch sees', () => {
	const isSuspicious = (...statuses: RequestStatus[]) => {
		const run = new SendingRun({ maxRequests: Infinity, anomaly: policy }, () => 0);
		for (const [index, status] of statuses.entries()) run.record(index, { status, message: '' });
		return run.conclude().length > 0;
	};
	const unavailable = (count: number) => Array<RequestStatus>(count).fill('notAvailable');

	it.each<[RequestStatus, boolean]>([
		// Amazon looked at the order and has a reason of its own: it is no outage.
		['outsideWindow', false],
		['sent', false],
		// Amazon said nothing of these orders.
		['alreadyRequested', true],
		['failed', true],
		['notYet', true],
	])('with two orders that end with %s among ten unavailable ones: %s', (status, expected) => {
		expect(isSuspicious(...unavailable(8), status, status, ...unavailable(2))).toBe(expected);
	});
});

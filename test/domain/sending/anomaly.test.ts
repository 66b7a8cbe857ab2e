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

describe('One run', () => {
	const result = (status: RequestStatus) => ({ status, message: '' });
	const runOf = (maxRequests: number, anomaly?: AnomalyPolicy) =>
		new SendingRun({ maxRequests, anomaly }, () => 0);

	it('goes on up to its limit, which nothing but what may have reached a buyer uses up', () => {
		const run = runOf(2);
		for (const status of ['notAvailable', 'failed', 'alreadyRequested', 'dryRun'] as const) {
			run.record(0, result(status));
		}
		expect([run.mayHaveReachedBuyers, run.handBackMessage]).toEqual([false, undefined]);

		run.record(1, result('sent'));
		expect([run.mayHaveReachedBuyers, run.handBackMessage]).toEqual([true, undefined]);
		run.record(2, result('unconfirmed'));
		expect(run.handBackMessage).toContain('limit of 2 requests');
	});

	it('says why it stopped first, whatever comes after', () => {
		const run = runOf(0);
		expect(run.handBackMessage).toContain('limit of 0');
		run.stop('Amazon is down.');
		run.stop('Cancelled.');

		expect(run.handBackMessage).toBe('Amazon is down.');
	});

	it('gives an order to the item that had it first', () => {
		const run = runOf(9);

		expect([run.claim('a', 0), run.claim('a', 3), run.claim('a', 5), run.claim('b', 4)]).toEqual([
			undefined,
			0,
			0,
			undefined,
		]);
	});

	it('asks for twice the sample after a request from elsewhere went through', () => {
		const run = runOf(Infinity, policy);
		const handleUntilSuspicious = () => {
			let handled = 0;
			const suspects = () => {
				const left = ['first', 'last'];
				return run.takeNext(left) === 'last';
			};
			while (!suspects()) run.record((handled += 1), result('notAvailable'));
			return handled;
		};

		expect(handleUntilSuspicious()).toBe(10);
		run.record(99, result('sent'));
		expect(handleUntilSuspicious()).toBe(20);
		expect(run.handBackMessage).toBeUndefined();
	});

	it.each([
		[0, 'a'],
		[0.5, 'b'],
		[0.999, 'c'],
	])('looks elsewhere in turns at the end and at any place, such as %d', (random, anywhere) => {
		const run = new SendingRun({ maxRequests: Infinity, anomaly: policy }, () => random);
		expect(run.takeNext(['a', 'b', 'c'])).toBe('a');
		for (let item = 0; item < 10; item += 1) run.record(item, result('notAvailable'));

		const left = ['a', 'b', 'c'];
		expect(run.takeNext(['a', 'z'])).toBe('z');
		run.record(10, result('failed'));
		expect(run.takeNext(left)).toBe(anywhere);
		expect(left).toHaveLength(2);
		expect(run.takeNext([])).toBeUndefined();
	});

	it('takes back what was not available, and not what Amazon answered otherwise', () => {
		const run = runOf(Infinity, policy);
		for (let item = 0; item < 10; item += 1) run.record(item, result('notAvailable'));
		const probes = ['notAvailable', 'failed', 'outsideWindow'] as const;
		const takenBack = Array.from({ length: 10 }, (_unused, index) =>
			run.record(10 + index, result(probes[index % 3] ?? 'failed')),
		);

		expect(takenBack.slice(0, 9)).toEqual(Array(9).fill([]));
		expect(takenBack[9]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 16, 19]);
		expect(run.handBackMessage).toMatch(/10 of the last 10 orders.* none of 10 from elsewhere/);
		expect(run.conclude()).toEqual([]);
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

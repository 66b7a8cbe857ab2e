import { Pace } from '../../nodes/shared/spApi/pacing';
import { sendRequest } from '../../nodes/shared/spApi/sendRequest';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { USAGE_PLANS } from '../../nodes/shared/spApi/usagePlans';

describe('sendRequest', () => {
	it('takes nothing of Amazon’s limit for a request that the user stops before it is sent', async () => {
		const session = {
			account: { key: 'stopped', region: 'NA', environment: 'custom' },
			signal: AbortSignal.abort(),
			deadlineMs: Number.POSITIVE_INFINITY,
			now: () => 0,
		} as unknown as SpApiSession;
		const request = { operation: 'searchOrders', method: 'GET', path: '/orders' } as const;

		for (let stopped = 0; stopped < USAGE_PLANS.searchOrders.burst; stopped += 1) {
			await expect(sendRequest(session, request)).rejects.toThrow();
		}

		expect(new Pace('stopped', 'searchOrders', session.now).take()).toBe(0);
	});
});

import { getOrder } from '../../nodes/shared/spApi/apis/orders';
import { Pace } from '../../nodes/shared/spApi/pacing';
import { sendRequest } from '../../nodes/shared/spApi/sendRequest';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { USAGE_PLANS } from '../../nodes/shared/spApi/usagePlans';
import { ACCESS_DENIED, answeringSession } from './answeringSession';

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

	it('meets a refusal once, and asks for what needs another permission', async () => {
		const { session, calls } = answeringSession((url) =>
			url.includes('BUYER') ? ACCESS_DENIED : { statusCode: 404, body: {} },
		);
		const asking = { ...session, denials: new Map() };

		for (const orderId of ['1', '2', '3']) {
			expect((await getOrder(asking, orderId, ['BUYER'])).kind).toBe('accessDenied');
		}
		expect((await getOrder(asking, '4', ['PACKAGES'])).kind).toBe('unknownOrder');
		expect(calls.map((url) => /\d+\?/.exec(url)?.[0])).toEqual(['1?', '4?']);
	});

	it.each([
		['explains a refusal by the clock where the call names a time', { isAboutTime: true }, 120_000],
		['explains no refusal of another call by the clock', {}, undefined],
	] as const)('%s', async (_what, marks, clockAheadMs) => {
		const headers = { date: 'Fri, 20 Nov 2026 11:58:00 GMT' };
		const { session } = answeringSession(() => ({ statusCode: 400, headers, body: {} }));
		const request = { operation: 'getOrder', method: 'GET', path: '/orders/1', ...marks } as const;

		const answer = await sendRequest(session, request);

		expect(answer).toMatchObject({ kind: 'refused', statusCode: 400 });
		expect('clockAheadMs' in answer ? answer.clockAheadMs : undefined).toBe(clockAheadMs);
	});
});

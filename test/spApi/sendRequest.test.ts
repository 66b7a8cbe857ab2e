import { DateTime } from 'luxon';

import { explainAnswer } from '../../nodes/shared/spApi/answerErrors';
import { getOrder } from '../../nodes/shared/spApi/apis/orders';
import { Pace } from '../../nodes/shared/spApi/pacing';
import { prepareReports } from '../../nodes/shared/spApi/reports/reportPreparation';
import { sendRequest } from '../../nodes/shared/spApi/sendRequest';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { describeDuration, USAGE_PLANS } from '../../nodes/shared/spApi/operations';
import { ACCESS_DENIED, answeringSession } from '../support/answeringSession';

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

	it('goes by the rate that Amazon announces, from the next call on', async () => {
		const headers = { 'x-amzn-ratelimit-limit': '0.25' };
		const { session } = answeringSession(() => ({ statusCode: 200, headers, body: {} }));
		await sendRequest(session, { operation: 'getOrder', method: 'GET', path: '/orders/1' });

		expect(new Pace(session.account.key, 'getOrder', session.now).ratePerSecond).toBe(0.25);
	});

	it('reads Amazon’s headers in whatever letters they are written', async () => {
		const headers = { 'X-Amzn-RateLimit-Limit': '0.25', 'X-Amzn-RequestId': 'request-1' };
		const { session } = answeringSession(() => ({ statusCode: 200, headers, body: {} }));
		const request = { operation: 'getOrder', method: 'GET', path: '/orders/1' } as const;

		expect(await sendRequest(session, request)).toMatchObject({ requestId: 'request-1' });
		expect(new Pace(session.account.key, 'getOrder', session.now).ratePerSecond).toBe(0.25);
	});

	it('does not blame a clock that is half a minute off', async () => {
		const headers = { date: 'Fri, 20 Nov 2026 11:59:30 GMT' };
		const { session } = answeringSession(() => ({ statusCode: 400, headers, body: {} }));
		const request = {
			operation: 'getOrder',
			method: 'GET',
			path: '/1',
			isAboutTime: true,
		} as const;

		expect(await sendRequest(session, request)).not.toHaveProperty('clockAheadMs');
	});

	it('asks for values with signs of their own as Amazon reads them', async () => {
		const { session, calls } = answeringSession(() => ({ statusCode: 200, body: {} }));
		await sendRequest(session, {
			operation: 'getOrder',
			method: 'GET',
			path: '/orders/1',
			query: { token: "a+b/c=&d *!'()", list: ['x,y', 'z'], none: [], missing: undefined },
		});

		expect(calls).toEqual(['/orders/1?token=a%2Bb%2Fc%3D%26d%20%2A%21%27%28%29&list=x%2Cy,z']);
	});

	it('begins no wait that ends after the time the node may take', async () => {
		const waits: number[] = [];
		const { session, calls } = answeringSession(() => ({ statusCode: 429, body: {} }));
		const limited = {
			...session,
			deadlineMs: session.now() + 1500,
			wait: async (ms: number) => void waits.push(ms),
		};
		const request = { operation: 'getOrder', method: 'GET', path: '/orders/1' } as const;

		expect(await sendRequest(limited, request)).toEqual({ kind: 'timeUp', waitMs: 2000 });
		expect(calls).toHaveLength(1);
		expect(waits).toEqual([]);
	});

	it.each([
		[1, '1 second'],
		[1000, '1 second'],
		[1001, '2 seconds'],
		[119_000, '119 seconds'],
		[120_000, '2 minutes'],
		[120_001, '3 minutes'],
		[119 * 60_000, '119 minutes'],
		[120 * 60_000, '2 hours'],
	])('says %i ms as %s', (ms, words) => {
		expect(describeDuration(ms)).toBe(words);
	});

	it.each([
		[429, /still limits the calls to request a review/, /^Other workflows or apps/],
		[500, /could not carry out the call to request a review at the moment \(500\)/, /^Run the/],
		[503, /\(503\)/, /^Run the workflow again in a few minutes/],
		[400, /^Amazon refused the call to request a review: Too odd$/, /^Check that the order ID/],
	] as const)('says of status %i what happened and what to do', (statusCode, message, remedy) => {
		const errors = [{ code: 'Odd', message: 'Too odd.', details: 'Even so' }];
		const answer = { kind: 'refused', statusCode, errors, requestId: 'request-1' } as const;
		const said = explainAnswer('createProductReviewAndSellerFeedbackSolicitation', answer);

		expect(said).toMatchObject({ httpCode: String(statusCode) });
		expect(said.message).toMatch(message);
		expect(said.description).toMatch(remedy);
		expect(said.description).toContain('Amazon says: "Too odd. Even so"');
		expect(said.description).toContain('request ID request-1');
	});

	it.each(['0', '-1', 'many', ''])(
		'keeps the published rate where %j is announced',
		async (rate) => {
			const headers = { 'x-amzn-ratelimit-limit': rate };
			const { session } = answeringSession(() => ({ statusCode: 200, headers, body: {} }));
			await sendRequest(session, { operation: 'getOrder', method: 'GET', path: '/orders/1' });

			expect(new Pace(session.account.key, 'getOrder', session.now).ratePerSecond).toBe(
				USAGE_PLANS.getOrder.ratePerSecond,
			);
		},
	);

	it.each([
		['GET', 2],
		['POST', 1],
	] as const)('asks by %s %i times where the answer is cut off', async (method, times) => {
		let answers = 0;
		const { session, calls } = answeringSession(() => {
			answers += 1;
			return { statusCode: 200, body: answers === 1 ? '{"payload": {"ord' : {} };
		});
		await sendRequest(session, { operation: 'getOrder', method, path: '/orders/1' });

		expect(calls).toHaveLength(times);
	});

	it.each([
		['createProductReviewAndSellerFeedbackSolicitation', /marketplace ID is that of the/],
		['getSolicitationActionsForOrder', /marketplace ID is that of the/],
		['getMessagingActionsForOrder', /marketplace ID is that of the/],
		['getReport', /^Check the ID, and that the credential is for the region/],
	] as const)('says for a 404 of %s what to check', (operation, remedy) => {
		const answer = { kind: 'refused', statusCode: 404, errors: [] } as const;

		expect(explainAnswer(operation, answer)).toMatchObject({
			message: 'Amazon does not know what was asked for',
			description: expect.stringMatching(remedy),
		});
	});
});

describe('A report that is asked for', () => {
	const isOfOneReport = (url: string) => /\/reports\/(?:taken|again)/.test(url);
	const START = DateTime.fromISO('2026-11-10T00:00:00Z');
	const END = DateTime.fromISO('2026-11-20T12:00:00Z');
	const report = { reportType: 'ANY', maxRangeDays: 30, repeatAfterMinutes: 30 };
	const marketplaceIds = ['ATVPDKIKX0DER'];
	const taken = {
		reportId: 'taken',
		reportType: 'ANY',
		processingStatus: 'IN_QUEUE',
		marketplaceIds,
		dataStartTime: '2026-11-10T00:00:00Z',
		dataEndTime: '2026-11-20T12:00:00Z',
	};

	it.each([
		['whose answer is lost is looked for, and not asked for again, where Amazon took it', true, 1],
		['whose answer is lost is asked for again, once, where Amazon did not take it', false, 2],
	])('%s', async (_what, isTaken, times) => {
		let created = 0;
		const done = { ...taken, processingStatus: 'DONE', reportDocumentId: 'document' };
		const { session } = answeringSession((url, method) => {
			if (method === 'POST') {
				created += 1;
				return created === 1
					? { statusCode: 500, body: {} }
					: { statusCode: 202, body: { reportId: 'again' } };
			}
			if (isOfOneReport(url)) return { statusCode: 200, body: done };
			return { statusCode: 200, body: { reports: isTaken && created > 0 ? [taken] : [] } };
		});
		const request = { marketplaceIds, start: START, end: END };
		const prepared = await prepareReports(session, report, request);

		expect(prepared).toMatchObject({ kind: 'prepared', documentIds: ['document'] });
		expect(created).toBe(times);
	});

	it.each([
		[
			'without an earlier one, that there is likely nothing',
			[],
			/^Amazon ended the .* without data/,
		],
		[
			'after an earlier one, that it may be too soon',
			[{ ...taken, processingStatus: 'CANCELLED' }],
			/asked for too soon/,
		],
	])('and that Amazon cancels says, %s', async (_what, reports, note) => {
		const cancelled = { ...taken, processingStatus: 'CANCELLED' };
		const { session } = answeringSession((url, method) => {
			if (method === 'POST') return { statusCode: 202, body: { reportId: 'taken' } };
			return { statusCode: 200, body: isOfOneReport(url) ? cancelled : { reports } };
		});
		const request = { marketplaceIds, start: START, end: END };

		expect(await prepareReports(session, report, request)).toEqual({
			kind: 'prepared',
			documentIds: [],
			notes: [expect.stringMatching(note)],
		});
	});
});

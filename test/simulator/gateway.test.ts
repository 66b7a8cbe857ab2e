import { connect } from 'node:net';

import { type Simulator } from '../../simulator/simulator';
import { SimulatorClient, firstError, startFrozen } from './simulatorClient';

const SELLERS = '/sellers/v1/marketplaceParticipations';

describe('the gateway', () => {
	let simulator: Simulator;
	let client: SimulatorClient;

	beforeEach(async () => {
		({ simulator, client } = await startFrozen({
			speed: 1,
			accounts: 2,
			marketplaces: ['US', 'DE'],
		}));
	});
	afterEach(() => simulator.stop());

	it('answers 404 for a path that Amazon does not have, whoever asks', async () => {
		const answer = await new SimulatorClient(simulator.url).get('/orders/1999-01-01/orders');

		expect(answer.status).toBe(404);
		expect(firstError(answer.body)).toEqual({
			code: 'NotFound',
			message: 'Resource not found at the specified address',
			details: '',
		});
	});

	it('refuses a request without a token, with an unknown one and with another region’s', async () => {
		const stranger = new SimulatorClient(simulator.url);
		const none = await stranger.get(SELLERS);
		stranger.accessToken = 'Atza|unknown';
		const unknown = await stranger.get(SELLERS);
		const elsewhere = await client.get(`/eu${SELLERS}`);
		const home = await client.get(`/na${SELLERS}`);

		expect([none.status, unknown.status, elsewhere.status, home.status]).toEqual([
			403, 403, 403, 200,
		]);
		expect(firstError(none.body)?.details).toBe('Access token is missing in the request header.');
		expect(firstError(unknown.body)?.details).toBe(
			'The access token you provided is revoked, malformed or invalid.',
		);
		expect(Buffer.byteLength(elsewhere.text)).toBe(141);
		expect(none.headers.get('x-amzn-errortype')).toBe('AccessDeniedException');
	});

	it('refuses a missing role with Amazon’s 141 bytes, for the named API alone', async () => {
		simulator.faults.turnOn('missingRole', { apis: ['sellers'] });
		const refused = await client.get(SELLERS);
		const allowed = await client.get('/orders/2026-01-01/orders', {
			createdAfter: '2026-11-01T00:00:00Z',
		});

		expect(refused.status).toBe(403);
		expect(Buffer.byteLength(refused.text)).toBe(141);
		expect(refused.headers.get('x-amzn-ratelimit-limit')).toBeNull();
		expect(allowed.status).toBe(200);
	});

	it('throttles after the burst with Amazon’s 134 bytes, and refills at the plan’s rate', async () => {
		const statuses: number[] = [];
		for (let i = 0; i < 16; i += 1) statuses.push((await client.get(SELLERS)).status);
		const throttled = await client.get(SELLERS);
		// 0.016 a second: one token in 62.5 seconds.
		simulator.clock.advance(62.4);
		const early = await client.get(SELLERS);
		simulator.clock.advance(0.2);
		const refilled = await client.get(SELLERS);

		expect(statuses).toEqual([...Array<number>(15).fill(200), 429]);
		expect(Buffer.byteLength(throttled.text)).toBe(134);
		expect(throttled.headers.get('x-amzn-errortype')).toBe('TooManyRequestsException');
		expect(throttled.headers.get('x-amzn-ratelimit-limit')).toBeNull();
		expect([early.status, refilled.status]).toEqual([429, 200]);
	});

	it('answers HTTP that it cannot read with a page, as Amazon’s front door does', async () => {
		const badEscape = await client.get('/orders/2026-01-01/orders/%zz');
		const noHttp = await new Promise<string>((resolve, reject) => {
			const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1', () =>
				socket.write('NONSENSE\r\n\r\n'),
			);
			socket.on('data', (data) => resolve(data.toString())).on('error', reject);
		});

		expect([badEscape.status, badEscape.headers.get('content-type')]).toEqual([400, 'text/html']);
		expect(noHttp).toMatch(/^HTTP\/1\.1 400 [^]*<html>/);
	});

	it('refuses a body of more than ten megabytes with 413', async () => {
		const answer = await client.call('POST', '/reports/2021-06-30/reports', {
			json: 'x'.repeat(10 * 1_024 * 1_024),
		});

		expect([answer.status, firstError(answer.body)?.code]).toEqual([413, 'RequestTooLarge']);
	});

	it('keeps a bucket for each operation, account and application', async () => {
		for (let i = 0; i < 15; i += 1) await client.get(SELLERS);
		const otherApplication = await new SimulatorClient(simulator.url).signIn(simulator, 0, 1);
		const otherAccount = await new SimulatorClient(simulator.url).signIn(simulator, 1);

		expect((await client.get(SELLERS)).status).toBe(429);
		expect((await otherApplication.get(SELLERS)).status).toBe(200);
		expect((await otherAccount.get(SELLERS)).status).toBe(200);
		expect(
			(await client.get('/orders/2026-01-01/orders', { createdAfter: '2026-11-01T00:00:00Z' }))
				.status,
		).toBe(200);
	});

	it('names every request and announces the rate on answers that carry it', async () => {
		const first = await client.get(SELLERS);
		const second = await client.get(SELLERS);
		const badInput = await client.get('/orders/2026-01-01/orders');

		expect(first.headers.get('x-amzn-requestid')).toMatch(
			/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
		);
		expect(first.headers.get('x-amzn-requestid')).not.toBe(second.headers.get('x-amzn-requestid'));
		expect(first.headers.get('x-amz-apigw-id')).toMatch(/=$/);
		expect(first.headers.get('date')).not.toBeNull();
		expect(first.headers.get('x-amzn-ratelimit-limit')).toBe('0.016');
		expect([badInput.status, badInput.headers.get('x-amzn-ratelimit-limit')]).toEqual([
			400,
			'0.0056',
		]);
	});

	it('scales the plan by the speed, header included', async () => {
		const fast = await startFrozen({ speed: 100 });
		const { headers } = await fast.client.get(SELLERS);
		await fast.simulator.stop();

		expect(headers.get('x-amzn-ratelimit-limit')).toBe('1.6');
	});

	it('takes a user agent of 500 characters and refuses one of 501', async () => {
		const agent = (length: number) => ({ headers: { 'user-agent': 'a'.repeat(length) } });

		expect((await client.call('GET', SELLERS, agent(500))).status).toBe(200);
		expect((await client.call('GET', SELLERS, agent(501))).status).toBe(400);
	});

	it('records who asked what, and what came of it', async () => {
		simulator.record.reset();
		await client.get(SELLERS);
		await client.get('/orders/2026-01-01/orders/111-0000000-0000000');

		expect(simulator.record.counts()).toEqual({
			getMarketplaceParticipations: { '200': 1 },
			getOrder: { '404': 1 },
		});
		expect(simulator.record.requests()[1]).toMatchObject({
			operation: 'getOrder',
			orderId: '111-0000000-0000000',
			accountId: 'account-1',
			status: 404,
			userAgent: 'SimulatorTest/1.0 (Language=TypeScript)',
		});
	});

	it('lists the marketplaces of the account, its shop beyond Amazon among them', async () => {
		const { body } = await client.get(SELLERS);

		expect(body).toMatchObject({
			payload: [
				{
					marketplace: { id: 'ATVPDKIKX0DER', domainName: 'www.amazon.com' },
					participation: { isParticipating: true },
				},
				{
					marketplace: { id: 'A2ZV50J4W1RKNI', name: 'Non-Amazon' },
					participation: { isParticipating: false },
				},
			],
		});
	});
});

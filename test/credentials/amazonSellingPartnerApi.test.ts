import type { IHttpRequestOptions } from 'n8n-workflow';

import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';

const FEW_ORDERS = {
	resource: 'order',
	operation: 'getMany',
	limit: 1,
	rangeType: 'lastDays',
	lastDays: 60,
};

let seller: SimulatedSeller;

beforeEach(async () => {
	seller = await simulatedSeller({ orders: 60 });
});

afterEach(async () => {
	await seller.stop();
});

const readOrders = () => seller.run(new AmazonSeller(), FEW_ORDERS);
const refreshes = () => seller.simulator.record.count('lwaToken');
const searches = (status?: number) => seller.simulator.record.count('searchOrders', status);

const authenticate = async (request: IHttpRequestOptions) => {
	const type = new AmazonSellingPartnerApi();
	return await type.authenticate(seller.credential, request);
};

describe('The access token', () => {
	it('is obtained once and used by the runs after', async () => {
		await readOrders();
		await readOrders();

		expect(refreshes()).toBe(1);
		expect(searches(200)).toBe(2);
	});

	it('is obtained once for runs that start together', async () => {
		await Promise.all([readOrders(), readOrders(), readOrders(), readOrders()]);

		expect(refreshes()).toBe(1);
		expect(searches(200)).toBe(4);
	});

	it.each([
		['is kept while it has more than five minutes', 5 * 60_000 + 5000, 1],
		['is renewed when it has five minutes left, before Amazon is asked', 5 * 60_000 - 1, 2],
		['is renewed when it has run out', -1, 2],
	])('%s', async (_behaviour, leftMs, expectedRefreshes) => {
		await readOrders();
		seller.credential.accessTokenExpiresAtMs = Date.now() + leftMs;
		seller.credential.accessTokenObtainedAtMs = Date.now() - 55 * 60_000;
		await readOrders();

		expect(refreshes()).toBe(expectedRefreshes);
		expect(searches(403)).toBe(0);
	});

	it('is renewed in mid-run when Amazon says that it has expired, and the request repeated', async () => {
		await readOrders();
		seller.simulator.clock.advance(3601);
		const { outputs } = await readOrders();

		expect(outputs[0]).toHaveLength(1);
		expect(refreshes()).toBe(2);
		expect(searches(403)).toBe(1);
	});

	it('is asked for again once only when Amazon keeps refusing it', async () => {
		await readOrders();
		seller.simulator.faults.turnOn('tokenRevoked', { operations: ['searchOrders'] });

		await expect(readOrders()).rejects.toMatchObject({
			message: 'Amazon does not accept the access token that it has just given out',
		});
		expect(refreshes()).toBe(2);
		expect(searches(403)).toBe(2);
	});

	it.each(['clientId', 'clientSecret', 'refreshToken'])(
		'does not outlive an edit of the %s',
		async (field) => {
			await readOrders();
			seller.credential[field] = `${String(seller.credential[field])}x`;

			await expect(readOrders()).rejects.toThrow(/Amazon does not accept/);
			expect(searches()).toBe(1);
		},
	);

	it('goes to no other host than the one of the credential', async () => {
		await readOrders();

		await expect(
			authenticate({ url: 'https://example.com/orders/2026-01-01/orders' }),
		).rejects.toThrow(/is not sent to example\.com/);
		const own = await authenticate({ url: '/orders/2026-01-01/orders' });
		expect(own.headers?.['x-amz-access-token']).toBe(seller.credential.accessToken);
	});

	it('leaves the request that it was given without a token', async () => {
		await readOrders();
		const request = { url: '/orders/2026-01-01/orders', headers: { Accept: 'application/json' } };
		await authenticate(request);

		expect(request.headers).toEqual({ Accept: 'application/json' });
	});
});

describe('A login that Amazon refuses', () => {
	it.each([
		['clientSecretExpired', 'Amazon does not accept the client id and client secret', /180 days/],
		[
			'authorizationRevoked',
			'The seller account no longer allows this app to act for it',
			/choose Authorize/,
		],
	] as const)('%s is explained with its remedy', async (fault, message, remedy) => {
		seller.simulator.faults.turnOn(fault);

		await expect(readOrders()).rejects.toMatchObject({
			message,
			description: expect.stringMatching(remedy),
		});
		expect(refreshes()).toBe(1);
		expect(searches()).toBe(0);
	});

	it('names the fields that are empty, without asking Amazon', async () => {
		seller.credential.clientSecret = ' ';
		seller.credential.refreshToken = '';

		await expect(readOrders()).rejects.toMatchObject({
			message: 'The Amazon credential lacks its client secret and refresh token',
		});
		expect(refreshes()).toBe(0);
	});

	it('tells another app’s refresh token from a wrong secret', async () => {
		seller.credential.refreshToken = 'Atzr|of-another-app';

		await expect(readOrders()).rejects.toMatchObject({
			message: 'Amazon does not accept the refresh token',
			description: expect.stringContaining('another app than the client id'),
		});
	});

	it.each(['lwaThrottled', 'lwaUnavailable'] as const)(
		'is tried again when it is for the moment (%s)',
		async (fault) => {
			seller.simulator.faults.turnOn(fault, { next: 1 });
			const { outputs } = await readOrders();

			expect(outputs[0]).toHaveLength(1);
			expect(refreshes()).toBe(2);
		},
	);

	it('that cannot be reached is said to be so after three tries', async () => {
		seller.simulator.faults.turnOn('lwaUnavailable');

		await expect(readOrders()).rejects.toMatchObject({
			message: 'Login with Amazon cannot be reached at the moment',
		});
		expect(refreshes()).toBe(3);
	});

	it('gives the Test button, which shows the message alone, the remedy too', async () => {
		seller.simulator.faults.turnOn('clientSecretExpired');
		const http = { helpers: { httpRequest: sendWithFetch } };

		await expect(
			new AmazonSellingPartnerApi().preAuthentication.call(http, seller.credential),
		).rejects.toThrow(/does not accept the client id and client secret\. .*180 days/);
	});
});

async function sendWithFetch({ url, method, headers, body }: IHttpRequestOptions) {
	const answer = await fetch(url, {
		method: method ?? 'GET',
		headers: headers as Record<string, string>,
		body: String(body),
	});
	return { statusCode: answer.status, body: await answer.json() };
}

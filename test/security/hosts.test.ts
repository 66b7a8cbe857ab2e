import { Readable } from 'node:stream';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { AmazonSellingPartnerApi } from '../../credentials/AmazonSellingPartnerApi.credentials';
import { AmazonSeller } from '../../nodes/AmazonSeller/AmazonSeller.node';
import {
	resolveEndpoints,
	readAccount,
	type Environment,
} from '../../nodes/shared/spApi/login/account';
import { downloadDocument } from '../../nodes/shared/spApi/reports/reportDownload';
import type { SpApiSession } from '../../nodes/shared/spApi/session';
import { simulatedSeller, type SimulatedSeller } from '../support/simulatedSeller';
import { reportOf, scriptedAmazon } from '../support/scriptedAmazon';

jest.mock('../../nodes/shared/spApi/cancellableWait', () =>
	jest.requireActual<object>('../support/passingWaits'),
);

const FEW_ORDERS = {
	resource: 'order',
	operation: 'getMany',
	limit: 1,
	rangeType: 'lastDays',
	lastDays: 60,
};
const SHIPMENTS = {
	resource: 'shipment',
	operation: 'getMany',
	rangeType: 'lastDays',
	lastDays: 20,
};

let seller: SimulatedSeller;

beforeAll(async () => {
	seller = await simulatedSeller({ orders: 60 });
	await seller.run(new AmazonSeller(), FEW_ORDERS);
});

afterAll(async () => {
	await seller.stop();
});

/** As n8n's nodes hand a request over, HTTP Request's older kind included. */
const authenticate = async (request: Record<string, unknown>) =>
	await new AmazonSellingPartnerApi().authenticate(
		seller.credential,
		request as unknown as IHttpRequestOptions,
	);

describe('The access token', () => {
	it.each([
		['another host', { url: 'https://example.com/orders' }],
		['another host in the field that HTTP Request uses', { uri: 'https://example.com/orders' }],
		['two addresses, one of them the right one', { url: '/orders', uri: 'https://example.com/' }],
		['an address object', { uri: new URL('https://example.com/orders') }],
		['another base', { url: '/orders', baseURL: 'https://example.com' }],
		['another base without an address', { baseURL: 'https://example.com' }],
		['an address that only begins like a path', { url: '//example.com/orders' }],
		['back slashes', { url: '\\\\example.com\\orders' }],
		['a space before the address', { url: ' https://example.com/orders' }],
		['a line break in the scheme', { url: 'ht\ntps://example.com/orders' }],
		['an address that cannot be read', { url: 'http://[/' }],
	])('goes nowhere with %s', async (_case, request) => {
		await expect(authenticate(request)).rejects.toThrow(/is not sent to/);
	});

	it('is not sent to the host of the credential with another port or scheme', async () => {
		const { port } = new URL(seller.simulator.url);

		await expect(authenticate({ url: `http://127.0.0.1:${Number(port) + 1}/` })).rejects.toThrow(
			/is not sent to/,
		);
		await expect(authenticate({ url: `https://127.0.0.1:${port}/` })).rejects.toThrow(
			/is not sent to/,
		);
	});

	it('is not sent to a host whose name holds that of the credential', async () => {
		const { host } = new URL(seller.simulator.url);

		await expect(authenticate({ url: `http://${host}@example.com/` })).rejects.toThrow(
			/is not sent to example\.com/,
		);
	});

	it.each([
		['a proxy of the workflow', { proxy: 'http://proxy.example.com:8080' }, /through a proxy/],
		['a proxy as an object', { proxy: { host: 'proxy.example.com', port: 1 } }, /through a proxy/],
		['unchecked certificates', { rejectUnauthorized: false }, /nobody checks/],
		[
			'unchecked certificates, in the newer field',
			{ skipSslCertificateValidation: true },
			/nobody/,
		],
		['an agent that checks none', { agentOptions: { rejectUnauthorized: false } }, /nobody checks/],
	])('is not sent over %s', async (_case, options, reason) => {
		await expect(
			authenticate({ uri: `${seller.simulator.url}/orders`, ...options }),
		).rejects.toThrow(reason);
	});

	it.each([{ url: '/orders' }, { uri: '/orders' }, {}])(
		'goes to the host of the credential, and follows no redirect from there (%j)',
		async (request) => {
			const authenticated = await authenticate({ ...request, followAllRedirects: true });

			expect(authenticated).toMatchObject({
				baseURL: seller.simulator.url,
				headers: { 'x-amz-access-token': seller.credential.accessToken },
				disableFollowRedirect: true,
				followRedirect: false,
				followAllRedirects: false,
				maxRedirects: 0,
			});
		},
	);

	it('is not asked for before it is known to be wanted for the right host', async () => {
		const tokens = seller.simulator.record.count('lwaToken');
		seller.credential.accessToken = '';

		await expect(authenticate({ uri: 'https://example.com/' })).rejects.toThrow(/is not sent/);
		expect(seller.simulator.record.count('lwaToken')).toBe(tokens);
	});
});

describe('The addresses of a credential', () => {
	const custom = (address: string) =>
		resolveEndpoints({
			environment: 'custom',
			region: 'NA',
			apiBaseUrl: address,
			tokenUrl: 'https://example.com/token',
		});

	it.each([
		'http://localhost.example.com',
		'http://127.0.0.1.nip.io',
		'http://localhost.',
		'http://127.0.0.2',
		'http://10.0.0.1',
		'http://169.254.169.254',
		'http://0.0.0.0',
		'http://[::ffff:127.0.0.1]',
		'http://[::]',
		'http://ｌocalhost.example.com',
		'http://127.0.0.1%2eexample.com',
		'file:///etc/passwd',
		'javascript:alert(1)',
	])('refuse %s', (address) => {
		expect(() => custom(address)).toThrow(/unprotected|not an address/);
	});

	it.each([
		'http://127.0.0.1@example.com',
		'https://:secret@example.com',
		'http://localhost:pw@example.com',
	])('hold no user and no password (%s)', (address) => {
		expect(() => custom(address)).toThrow(/not an address/);
	});

	it('are used with Custom alone', () => {
		const endpoints = resolveEndpoints({
			environment: 'production',
			region: 'NA',
			apiBaseUrl: 'https://example.com',
			tokenUrl: 'https://example.com/token',
		});

		expect(JSON.stringify(endpoints)).not.toContain('example.com');
	});
});

describe('A redirect', () => {
	it('from the API or from Login with Amazon is not followed', async () => {
		const elsewhere = await scriptedAmazon(() => ({}));
		const redirecting = await scriptedAmazon(() => ({
			status: 307,
			headers: { location: elsewhere.address },
		}));
		const redirected = await simulatedSeller({ orders: 60 });
		try {
			await redirected.run(new AmazonSeller(), FEW_ORDERS);
			const login = String(redirected.credential.tokenUrl);
			redirected.credential.tokenUrl = `${redirecting.address}/login`;
			await expect(redirected.run(new AmazonSeller(), FEW_ORDERS)).rejects.toThrow();

			redirected.credential.tokenUrl = login;
			redirected.credential.apiBaseUrl = redirecting.address;
			await expect(redirected.run(new AmazonSeller(), FEW_ORDERS)).rejects.toThrow();

			expect(redirecting.seen.map(({ path }) => path)).toEqual([
				'/login',
				'/orders/2026-01-01/orders',
			]);
			expect(elsewhere.seen).toEqual([]);
		} finally {
			await Promise.all([redirected.stop(), redirecting.stop(), elsewhere.stop()]);
		}
	});
});

describe("A report's document", () => {
	const fetchDocument = async (url: string, environment: Environment, isOnLoopback = true) => {
		const fetched: IHttpRequestOptions[] = [];
		const helpers = {
			httpRequestWithAuthentication: async () => ({ statusCode: 200, body: { url } }),
			async httpRequest(request: IHttpRequestOptions) {
				fetched.push(request);
				return { statusCode: 200, headers: {}, body: Readable.from([]) };
			},
		};
		const session = {
			context: { helpers },
			account: {
				key: 'hosts',
				region: 'NA',
				environment,
				isOnLoopback: environment === 'custom' && isOnLoopback,
			},
			deadlineMs: Infinity,
			requestTimeoutMs: 60_000,
			now: Date.now,
			random: Math.random,
			wait: async () => {},
			announce() {},
			hint() {},
		} as unknown as SpApiSession;
		const answer = await downloadDocument(session, 'document', new AbortController().signal);
		return { answer, fetched };
	};

	it.each([
		['https://tortuga-prod-na.s3.amazonaws.com/report?X-Amz-Signature=1', 'production'],
		['https://tortuga-prod-eu.s3-eu-west-1.amazonaws.com/report', 'production'],
		['http://127.0.0.1:8790/report', 'custom'],
	] as const)(
		'is fetched from %s (%s), without a token and without following',
		async (url, environment) => {
			const { answer, fetched } = await fetchDocument(url, environment);

			expect(answer.kind).toBe('download');
			expect(fetched).toEqual([expect.objectContaining({ url: url, disableFollowRedirect: true })]);
			expect(fetched[0]?.headers).toBeUndefined();
		},
	);

	it.each([
		['http://tortuga.s3.amazonaws.com/report', 'production'],
		['https://example.com/report', 'production'],
		['https://amazonaws.com.example.com/report', 'production'],
		['https://xamazonaws.com/report', 'production'],
		['https://example.com/.amazonaws.com', 'production'],
		['https://s3.amazonaws.com@example.com/report', 'production'],
		['https://s3.amazonaws.com.', 'production'],
		['http://127.0.0.1:8790/report', 'production'],
		['http://127.0.0.1:8790/report', 'sandbox'],
		['http://169.254.169.254/latest/meta-data', 'custom'],
		['http://127.0.0.1.example.com/report', 'custom'],
		['https://example.com/report', 'custom'],
		['file:///etc/passwd', 'custom'],
	] as const)('is not fetched from %s (%s)', async (url, environment) => {
		const { answer, fetched } = await fetchDocument(url, environment);

		expect(answer).toEqual({
			kind: 'unanswered',
			reason: "the document is not on one of Amazon's hosts",
		});
		expect(fetched).toEqual([]);
	});

	it('is fetched from this machine only where the API is on it too, with Custom as well', async () => {
		const { fetched } = await fetchDocument('http://127.0.0.1:8790/report', 'custom', false);

		expect(fetched).toEqual([]);
	});

	it.each([
		['http://127.0.0.1:8790', true],
		['http://localhost:8790', true],
		['https://sellers.example.com', false],
	])('knows an API on this machine: %s', (apiBaseUrl, isOnLoopback) => {
		const data = { environment: 'custom', apiBaseUrl, tokenUrl: 'https://example.com/token' };

		expect(readAccount(data).isOnLoopback).toBe(isOnLoopback);
	});

	it('that redirects is not fetched from there', async () => {
		const elsewhere = await scriptedAmazon(() => ({}));
		const amazon = await scriptedAmazon(
			reportOf(() => ({ status: 302, headers: { location: elsewhere.address } })),
		);
		try {
			await expect(
				amazon.run(new AmazonSeller(), { ...SHIPMENTS, marketplaceIds: ['ATVPDKIKX0DER'] }),
			).rejects.toThrow();

			const stored = amazon.seen.filter(({ path }) => path === '/stored');
			expect(stored.length).toBeGreaterThan(0);
			expect(stored.map(({ headers }) => headers['x-amz-access-token'])).toEqual(
				stored.map(() => undefined),
			);
			expect(elsewhere.seen).toEqual([]);
		} finally {
			await Promise.all([amazon.stop(), elsewhere.stop()]);
		}
	});
});

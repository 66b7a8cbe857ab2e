import { type Simulator } from '../../simulator/simulator';
import { SimulatorClient, field, startFrozen } from './simulatorClient';

describe('Login with Amazon', () => {
	let simulator: Simulator;
	let client: SimulatorClient;
	let grant: Record<string, string>;

	beforeAll(async () => {
		({ simulator, client } = await startFrozen());
		const [authorization] = simulator.accounts[0]?.authorizations ?? [];
		grant = {
			grant_type: 'refresh_token',
			refresh_token: authorization?.refreshToken ?? '',
			client_id: authorization?.clientId ?? '',
			client_secret: authorization?.clientSecret ?? '',
		};
	});
	afterAll(() => simulator.stop());
	afterEach(() => simulator.faults.clear());

	const without = (name: string) =>
		Object.fromEntries(Object.entries(grant).filter(([key]) => key !== name));

	it('gives a token for an hour and echoes the refresh token', async () => {
		const { status, headers, body } = await client.token(grant);

		expect(status).toBe(200);
		expect(headers.get('content-type')).toBe('application/json;charset=UTF-8');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(body).toEqual({
			access_token: expect.stringMatching(/^Atza\|/),
			token_type: 'bearer',
			expires_in: 3600,
			refresh_token: grant['refresh_token'],
		});
	});

	it('takes JSON as well as a form', async () => {
		const { status, body } = await client.call('POST', '/auth/o2/token', { json: grant });

		expect(status).toBe(200);
		expect(field(body, 'access_token')).toMatch(/^Atza\|/);
	});

	it('gives an application a token of its own, which no seller operation takes', async () => {
		const { status, body } = await client.token({
			...without('refresh_token'),
			grant_type: 'client_credentials',
			scope: 'sellingpartnerapi::notifications',
		});
		const grantless = new SimulatorClient(simulator.url);
		grantless.accessToken = field(body, 'access_token');

		expect(status).toBe(200);
		expect(body).not.toHaveProperty('refresh_token');
		expect((await grantless.get('/sellers/v1/marketplaceParticipations')).status).toBe(403);
	});

	const invalidGrant = 'The request has an invalid grant parameter : refresh_token';
	it.each([
		[
			'a malformed refresh token',
			() => ({ ...grant, refresh_token: 'Atzr|nonsense' }),
			400,
			'invalid_grant',
			invalidGrant,
		],
		[
			'the refresh token of another application',
			() => ({
				...grant,
				refresh_token: simulator.accounts[0]?.authorizations[1]?.refreshToken ?? '',
			}),
			400,
			'invalid_grant',
			invalidGrant,
		],
		[
			'a wrong secret',
			() => ({ ...grant, client_secret: 'amzn1.oa2-cs.v1.wrong' }),
			401,
			'invalid_client',
			'Client authentication failed',
		],
		[
			'a wrong client id',
			() => ({ ...grant, client_id: 'amzn1.application-oa2-client.wrong' }),
			401,
			'invalid_client',
			'Client authentication failed',
		],
		[
			'no refresh token',
			() => without('refresh_token'),
			400,
			'invalid_request',
			'The request is missing a required parameter : refresh_token',
		],
		[
			'no client id',
			() => without('client_id'),
			400,
			'invalid_request',
			'The request is missing a required parameter : client_id',
		],
		[
			'no grant type',
			() => without('grant_type'),
			400,
			'invalid_request',
			'The request is missing a required parameter : grant_type',
		],
		[
			'an unknown scope',
			() => ({ ...grant, grant_type: 'client_credentials', scope: 'everything' }),
			400,
			'invalid_scope',
			'The requested scope is invalid, unknown, or malformed',
		],
		[
			'a used authorization code',
			() => ({ ...grant, grant_type: 'authorization_code', code: 'x' }),
			400,
			'invalid_grant',
			'The request has an invalid grant parameter : code',
		],
	])('refuses %s', async (_what, fields, status, error, description) => {
		const answer = await client.token(fields());

		expect(answer.status).toBe(status);
		expect(answer.body).toMatchObject({ error, error_description: description });
	});

	it('refuses an unknown grant type', async () => {
		const answer = await client.token({ ...grant, grant_type: 'password' });

		expect(answer.status).toBe(400);
		expect(answer.body).toMatchObject({ error: 'unsupported_grant_type' });
	});

	it.each([
		['authorizationRevoked', 400, 'invalid_grant'],
		['clientSecretExpired', 401, 'invalid_client'],
	] as const)('answers as when %s', async (fault, status, error) => {
		simulator.faults.turnOn(fault);
		const answer = await client.token(grant);

		expect(answer.status).toBe(status);
		expect(answer.body).toMatchObject({ error });
	});

	it.each([
		['lwaThrottled', 429],
		['lwaUnavailable', 503],
	] as const)('answers without a body when %s', async (fault, status) => {
		simulator.faults.turnOn(fault);
		const answer = await client.token(grant);

		expect(answer.status).toBe(status);
		expect(answer.text).toBe('');
	});

	it('counts the tokens that it gave', async () => {
		const before = simulator.state().lwaRefreshes;
		await client.token(grant);

		expect(simulator.state().lwaRefreshes).toBe(before + 1);
	});

	it('lets a token live for exactly an hour of its own clock', async () => {
		const { body } = await client.token(grant);
		const short = new SimulatorClient(simulator.url);
		short.accessToken = field(body, 'access_token');
		simulator.clock.advance(3_599);
		const alive = await short.get('/sellers/v1/marketplaceParticipations');
		simulator.clock.advance(1);
		const dead = await short.get('/sellers/v1/marketplaceParticipations');

		expect(alive.status).toBe(200);
		expect(dead.status).toBe(403);
		expect(dead.text).toContain('The access token you provided has expired.');
	});
});

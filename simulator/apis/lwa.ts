import { type FastifyInstance } from 'fastify';

import { SECOND_MS, type EpochMs } from '../clock';
import { type FaultTarget, type Faults } from '../faults';
import { inBetween } from '../gatewayFaults';
import { isRecord } from '../operation';
import { Random, randomUuid } from '../random';
import { type Reply } from '../replies';
import { sendReply } from '../sendReply';
import { findGrant, type Grant, type World } from '../world';

const TOKEN_LIFETIME_SECONDS = 3_600;
const OPERATION = 'lwaToken';
const MOST_TOKENS = 10_000;
const SCOPES = [
	'sellingpartnerapi::notifications',
	'sellingpartnerapi::client_credential:rotation',
	'sellingpartnerapi::migration',
];
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

interface IssuedToken {
	readonly grant: Grant;
	readonly expiresAt: EpochMs;
}

/** The access tokens that are out, on the simulated clock. */
export class LwaTokens {
	private readonly issued = new Map<string, IssuedToken>();
	private readonly random = new Random(Date.now(), 'tokens', process.pid);

	constructor(private readonly world: World) {}

	issue(grant: Grant): string {
		const token = `Atza|IQEBL${this.random.characters(320, BASE62)}`;
		const expiresAt = this.world.clock.now() + TOKEN_LIFETIME_SECONDS * SECOND_MS;
		this.issued.set(token, { grant, expiresAt });
		const [oldest = ''] = this.issued.keys();
		if (this.issued.size > MOST_TOKENS) this.issued.delete(oldest);
		return token;
	}

	/** A token for an application alone, which no seller operation accepts. */
	issueGrantless(): string {
		return `Atza|IQEBL${this.random.characters(320, BASE62)}`;
	}

	find(token: unknown): { readonly grant: Grant; readonly isExpired: boolean } | undefined {
		const issued = typeof token === 'string' ? this.issued.get(token) : undefined;
		return issued && { grant: issued.grant, isExpired: this.world.clock.now() >= issued.expiresAt };
	}

	errorFields(): { readonly error_index: string; readonly request_id: string } {
		return { error_index: this.random.characters(32, BASE62), request_id: randomUuid(this.random) };
	}
}

const refusal = (status: number, error: string, description: string): Reply => ({
	status,
	body: { error_description: description, error },
});

const missing = (name: string) =>
	refusal(400, 'invalid_request', `The request is missing a required parameter : ${name}`);

/** Amazon takes a form; a widely used client sends JSON, and Amazon takes that too. */
function parseFields(contentType: string | undefined, body: string): Map<string, string> {
	if (contentType?.includes('json')) {
		try {
			const parsed: unknown = JSON.parse(body);
			return new Map(
				isRecord(parsed) ? Object.entries(parsed).map(([key, value]) => [key, String(value)]) : [],
			);
		} catch {
			return new Map();
		}
	}
	return new Map(new URLSearchParams(body));
}

function answer(fields: Map<string, string>, world: World, tokens: LwaTokens): Reply {
	const grantType = fields.get('grant_type');
	const clientId = fields.get('client_id');
	const clientSecret = fields.get('client_secret');
	if (!grantType) return missing('grant_type');
	if (!clientId) return missing('client_id');
	if (!clientSecret) return missing('client_secret');

	const isKnown = world.accounts.some(({ authorizations }) =>
		authorizations.some(
			(known) => known.clientId === clientId && known.clientSecret === clientSecret,
		),
	);
	if (!isKnown || world.faults.isHit('clientSecretExpired', { operation: OPERATION })) {
		return refusal(401, 'invalid_client', 'Client authentication failed');
	}

	const issued = { token_type: 'bearer', expires_in: TOKEN_LIFETIME_SECONDS };
	if (grantType === 'client_credentials') {
		const scope = fields.get('scope');
		if (!scope) return missing('scope');
		if (!SCOPES.includes(scope)) {
			return refusal(400, 'invalid_scope', 'The requested scope is invalid, unknown, or malformed');
		}
		return { status: 200, body: { access_token: tokens.issueGrantless(), scope, ...issued } };
	}
	if (grantType === 'authorization_code') {
		if (!fields.get('code')) return missing('code');
		const { error_index, request_id } = tokens.errorFields();
		return {
			status: 400,
			body: {
				error_index,
				error_description: 'The request has an invalid grant parameter : code',
				error: 'invalid_grant',
				request_id,
			},
		};
	}
	if (grantType !== 'refresh_token') {
		return refusal(
			400,
			'unsupported_grant_type',
			'The authorization grant type is not supported by the authorization server',
		);
	}

	const refreshToken = fields.get('refresh_token');
	if (!refreshToken) return missing('refresh_token');
	if (world.faults.isHit('registrationUnfinished', { operation: OPERATION })) {
		return refusal(
			400,
			'unauthorized_client',
			'The client is not authorized to request an access token using this method',
		);
	}
	const grant = findGrant(world, clientId, refreshToken);
	if (!grant) {
		return refusal(
			400,
			'invalid_grant',
			'The request has an invalid grant parameter : refresh_token',
		);
	}
	if (
		world.faults.isHit('authorizationRevoked', {
			operation: OPERATION,
			accountId: grant.account.accountId,
		})
	) {
		return refusal(
			400,
			'invalid_grant',
			"The request has an invalid grant parameter : refresh_token. User may have revoked or didn't grant the permission.",
		);
	}
	return {
		status: 200,
		body: { access_token: tokens.issue(grant), refresh_token: refreshToken, ...issued },
	};
}

/** What LWA answers before it looks at anything. */
function upset(faults: Faults, target: FaultTarget): Reply | undefined {
	if (faults.isHit('lwaThrottled', target)) return { status: 429 };
	if (faults.isHit('lwaUnavailable', target)) return { status: 503 };
	return undefined;
}

/** Login with Amazon: its own host in reality, its own error shape here as there. */
export function mountLwa(app: FastifyInstance, world: World, tokens: LwaTokens): void {
	app.post('/auth/o2/token', (request, reply) => {
		const target = { operation: OPERATION };
		const body = typeof request.body === 'string' ? request.body : '';
		const outcome: Reply =
			inBetween(world.faults, target) ??
			upset(world.faults, target) ??
			answer(parseFields(request.headers['content-type'], body), world, tokens);
		const requestId = tokens.errorFields().request_id;
		world.record.add({
			operation: OPERATION,
			method: 'POST',
			path: '/auth/o2/token',
			status: outcome.status,
			requestId,
			...(request.headers['user-agent'] && { userAgent: request.headers['user-agent'] }),
		});
		void reply.headers({
			'Cache-Control': 'no-store',
			Pragma: 'no-cache',
			'x-amzn-RequestId': requestId,
		});
		return sendReply(reply, outcome, 'application/json;charset=UTF-8');
	});
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type LwaTokens } from './apis/lwa';
import { type FaultTarget } from './faults';
import { gatewayFault, inBetween } from './gatewayFaults';
import { type ApiRequest, type Operation } from './operation';
import {
	ACCESS_DETAILS,
	Refusal,
	RequestIds,
	accessDenied,
	internalFailure,
	invalidInput,
	quotaExceeded,
	type Outcome,
	type Reply,
} from './replies';
import { sendReply } from './sendReply';
import { type World } from './world';

const LONGEST_USER_AGENT = 500;

/** Set by the simulator itself from the path, never by a client. */
export const REGION_HEADER = 'x-simulator-region';

/**
 * Checks every request in Amazon's order: path, token, role, usage plan, parameters, business rule.
 * Only the last two belong to the operation.
 */
export class Gateway {
	private readonly ids = new RequestIds();

	constructor(
		private readonly world: World,
		private readonly tokens: LwaTokens,
	) {}

	mount(app: FastifyInstance, operations: readonly Operation[]): void {
		for (const operation of operations) {
			app.route({
				method: operation.method,
				url: operation.path,
				handler: (request, reply) => this.serve(operation, request, reply),
			});
		}
	}

	private async serve(operation: Operation, request: FastifyRequest, reply: FastifyReply) {
		const { requestId, apiGatewayId } = this.ids.next();
		const url = new URL(request.raw.url ?? '/', 'http://127.0.0.1');
		const params = request.params as Readonly<Record<string, string>>;
		const bearer = this.tokens.find(request.headers['x-amz-access-token']);
		const orderId = params['orderId'] ?? params['amazonOrderId'];
		const target: FaultTarget = {
			operation: operation.operationId,
			api: url.pathname.split('/')[1],
			orderId,
			accountId: bearer?.grant.account.accountId,
			roles: operation.roles,
		};

		const slow = this.world.faults.hit('slow', target);
		if (slow) await new Promise((resolve) => setTimeout(resolve, slow.delayMs ?? 1_000));

		const outcome = this.answer(operation, request, url, params, target);
		this.world.record.add({
			operation: operation.operationId,
			method: operation.method,
			path: `${url.pathname}${url.search}`,
			status: typeof outcome === 'string' ? outcome : outcome.status,
			requestId,
			...(orderId !== undefined && { orderId }),
			...(target.accountId !== undefined && { accountId: target.accountId }),
			...(request.headers['user-agent'] && { userAgent: request.headers['user-agent'] }),
		});

		if (outcome === 'dropped' || outcome === 'hung') {
			reply.hijack();
			if (outcome === 'dropped') request.raw.socket.destroy();
			return reply;
		}
		const hidesRateLimit =
			![200, 201, 202, 204, 400, 404].includes(outcome.status) ||
			this.world.faults.isHit('missingRateLimitHeader', target);
		void reply.headers({
			Date: new Date(this.world.clock.now()).toUTCString(),
			'x-amzn-RequestId': requestId,
			'x-amz-apigw-id': apiGatewayId,
			...(!hidesRateLimit && {
				'x-amzn-RateLimit-Limit': String(this.world.usagePlans.ratePerSecond(operation.plan)),
			}),
		});
		return sendReply(reply, outcome, operation.contentType);
	}

	private answer(
		operation: Operation,
		request: FastifyRequest,
		url: URL,
		params: Readonly<Record<string, string>>,
		target: FaultTarget,
	): Outcome {
		const { faults, usagePlans } = this.world;
		const foreign = inBetween(faults, target);
		if (foreign) return foreign;
		const token = request.headers['x-amz-access-token'];
		if (typeof token !== 'string' || token === '') return accessDenied(ACCESS_DETAILS.missingToken);
		const bearer = this.tokens.find(token);
		if (!bearer || faults.isHit('tokenRevoked', target))
			return accessDenied(ACCESS_DETAILS.unknownToken);
		if (bearer.isExpired || faults.isHit('tokenExpired', target))
			return accessDenied(ACCESS_DETAILS.expiredToken);
		const { account, authorization } = bearer.grant;
		const region = request.headers[REGION_HEADER];
		if (region !== undefined && region !== account.region)
			return accessDenied(ACCESS_DETAILS.noRole);
		if (faults.isHit('missingRole', target)) return accessDenied(ACCESS_DETAILS.noRole);
		const bucket = `${operation.operationId}|${account.accountId}|${authorization.clientId}`;
		if (!usagePlans.take(operation.plan, bucket) || faults.isHit('throttled', target))
			return quotaExceeded();

		const before = gatewayFault(faults, 'before', target);
		if (before) return before;
		const reply = handle(
			operation,
			{
				method: operation.method,
				path: url.pathname,
				params,
				query: url.searchParams,
				headers: request.headers,
				body: typeof request.body === 'string' ? request.body : '',
				account,
				target,
			},
			this.world,
		);
		return gatewayFault(faults, 'after', target, reply) ?? reply;
	}
}

function handle(operation: Operation, request: ApiRequest, world: World): Reply {
	try {
		const userAgent = request.headers['user-agent'];
		if (typeof userAgent === 'string' && userAgent.length > LONGEST_USER_AGENT) {
			throw invalidInput('The user agent is longer than 500 characters.');
		}
		const mediaType = String(request.headers['content-type'] ?? '').split(';')[0];
		if (operation.hasBody && mediaType !== 'application/json') {
			throw new Refusal(415, 'UnsupportedMediaType', 'The entity body format is unsupported.');
		}
		return operation.handle(request, world);
	} catch (thrown) {
		if (thrown instanceof Refusal) return thrown.toReply();
		process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`);
		return internalFailure();
	}
}

import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import { CREDENTIAL_NAME } from './account';
import { throwIfStopped } from './cancellableWait';
import { describeWait } from './describeWait';
import { CredentialFault } from './endpoints';
import { readErrorBody } from './errorBody';
import { LoginRefusal } from './loginRefusal';
import { Pace } from './pacing';
import { retryDelayMs, type Method } from './retryPolicy';
import type { SpApiSession } from './session';
import type { LoginRefused, SpApiAnswer } from './spApiAnswer';
import { RENEWAL_HEADER } from './tokenRenewal';
import type { Operation } from './usagePlans';
import { USER_AGENT } from './userAgent';

export interface SpApiRequest {
	readonly operation: Operation;
	readonly method: Method;
	/** With its ids encoded already. */
	readonly path: string;
	/** Lists are joined with commas, as Amazon's models have it; undefined is left out. */
	readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
	readonly body?: IDataObject;
}

type Exchange =
	| { readonly kind: 'response'; readonly response: HttpResponse }
	| LoginRefused
	| { readonly kind: 'unanswered'; readonly reason: string };

const HTTP_RESPONSE = z.object({
	statusCode: z.number(),
	body: z.unknown(),
	headers: z.record(z.unknown()).default({}),
});
type HttpResponse = z.infer<typeof HTTP_RESPONSE>;

const REQUEST_TIMEOUT_MS = 60_000;
/** More than the five that the retry policy allows, plus one with a new token. */
const MOST_EXCHANGES = 10;
const ANNOUNCED_FROM_MS = 3000;

/**
 * Sends one request, in pace with Amazon's usage plan, and again where the retry policy says so.
 *
 * Whatever comes of it is a value. The only things thrown are the user's stop and faults of the
 * credential's own fields.
 */
export async function sendRequest(
	session: SpApiSession,
	request: SpApiRequest,
): Promise<SpApiAnswer> {
	const pace = new Pace(session.account.key, request.operation, session.now);
	let renewBeforeMs: number | undefined;
	let attempt = 1;

	for (let exchanges = 1; exchanges <= MOST_EXCHANGES; exchanges += 1) {
		const waitMs = pace.take();
		if (!(await waitWithin(session, request.operation, waitMs))) {
			pace.giveBack();
			return { kind: 'timeUp', waitMs };
		}

		const sentAtMs = session.now();
		const exchange = await exchangeOnce(session, request, renewBeforeMs);
		throwIfStopped(session.signal);
		if (exchange.kind === 'loginRefused') return exchange;

		const response = exchange.kind === 'response' ? exchange.response : undefined;
		if (response) pace.observe(response.statusCode, announcedRate(response));
		if (response && isTokenRefusal(response) && renewBeforeMs === undefined) {
			renewBeforeMs = sentAtMs;
			continue;
		}

		const delayMs = retryDelayMs({
			method: request.method,
			attempt,
			statusCode: response?.statusCode,
			ratePerSecond: pace.ratePerSecond,
			random: session.random(),
		});
		if (delayMs === undefined) {
			return exchange.kind === 'unanswered' ? exchange : toAnswer(exchange.response);
		}
		if (!(await waitWithin(session, request.operation, delayMs))) {
			return { kind: 'timeUp', waitMs: delayMs };
		}
		attempt += 1;
	}
	return { kind: 'unanswered', reason: 'no answer that settles it' };
}

async function waitWithin(
	session: SpApiSession,
	operation: Operation,
	waitMs: number,
): Promise<boolean> {
	throwIfStopped(session.signal);
	if (waitMs === 0) return true;
	if (session.now() + waitMs > session.deadlineMs) return false;
	if (waitMs >= ANNOUNCED_FROM_MS) {
		session.announce(describeWait(operation, waitMs));
		session.hint(
			`Amazon limits how often ${operation} may be called; this run had to wait for it.`,
		);
	}
	await session.wait(waitMs);
	return true;
}

async function exchangeOnce(
	session: SpApiSession,
	request: SpApiRequest,
	renewBeforeMs: number | undefined,
): Promise<Exchange> {
	const options: IHttpRequestOptions = {
		method: request.method,
		url: request.path + toQuery(request.query ?? {}),
		headers: {
			Accept: 'application/json',
			'User-Agent': USER_AGENT,
			...(request.body && { 'Content-Type': 'application/json' }),
			...(renewBeforeMs !== undefined && { [RENEWAL_HEADER]: String(renewBeforeMs) }),
		},
		...(request.body && { body: request.body }),
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		timeout: REQUEST_TIMEOUT_MS,
	};
	try {
		const response: unknown = await session.context.helpers.httpRequestWithAuthentication.call(
			session.context,
			CREDENTIAL_NAME,
			options,
		);
		return { kind: 'response', response: HTTP_RESPONSE.parse(response) };
	} catch (thrown) {
		return explainThrown(thrown);
	}
}

const CAUSE = z.object({ cause: z.unknown() });
const NETWORK_FAULT = z.object({ code: z.string().regex(/^[A-Z][A-Z_]+$/) });

/** What was thrown holds the request with its token, so nothing of it goes on but a code. */
function explainThrown(thrown: unknown): Exchange {
	const cause = CAUSE.safeParse(thrown).data?.cause;
	for (const candidate of [thrown, cause]) {
		if (candidate instanceof LoginRefusal || candidate instanceof CredentialFault) {
			return { kind: 'loginRefused', refusal: candidate };
		}
		const fault = NETWORK_FAULT.safeParse(candidate);
		if (fault.success) return { kind: 'unanswered', reason: fault.data.code };
	}
	return { kind: 'unanswered', reason: 'the connection was lost' };
}

const header = (response: HttpResponse, name: string): string | undefined => {
	const found = Object.entries(response.headers).find(([key]) => key.toLowerCase() === name);
	return typeof found?.[1] === 'string' ? found[1] : undefined;
};

/** Amazon announces the rate alone, and not always. */
function announcedRate(response: HttpResponse): number | undefined {
	const rate = Number.parseFloat(header(response, 'x-amzn-ratelimit-limit') ?? '');
	return Number.isFinite(rate) && rate > 0 ? rate : undefined;
}

/** Amazon's 403 for a token that has run out differs from that for a missing role in `details` alone. */
const isTokenRefusal = ({ statusCode, body }: HttpResponse): boolean =>
	statusCode === 401 ||
	(statusCode === 403 && readErrorBody(body).some(({ details }) => /access token/i.test(details)));

function toAnswer(response: HttpResponse): SpApiAnswer {
	const { statusCode, body } = response;
	const requestId = header(response, 'x-amzn-requestid');
	const from = requestId === undefined ? {} : { requestId };
	if (statusCode >= 200 && statusCode < 300) return { kind: 'answered', statusCode, body, ...from };

	const errors = readErrorBody(body);
	const denied = errors.find(({ message }) =>
		/access to requested resource is denied/i.test(message),
	);
	if (statusCode === 401 || (statusCode === 403 && (denied || errors.length === 0))) {
		return { kind: 'accessDenied', details: denied?.details ?? '', ...from };
	}
	return { kind: 'refused', statusCode, errors, ...from };
}

const encode = (text: string): string =>
	encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);

function toQuery(query: NonNullable<SpApiRequest['query']>): string {
	const parts = Object.entries(query).flatMap(([name, value]) => {
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		const values = Array.isArray(value) ? value : [value];
		return [`${name}=${values.map((one) => encode(String(one))).join(',')}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

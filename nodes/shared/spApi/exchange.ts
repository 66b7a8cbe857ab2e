import type { DateTime } from 'luxon';
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import { LoginRefusal } from './answers/loginRefusal';
import { networkFault } from './answers/networkFault';
import type { LoginRefused } from './answers/spApiAnswer';
import { withinTime } from './cancellableWait';
import { RENEWAL_HEADER } from './login/accessToken';
import { CREDENTIAL_NAME, CredentialFault, USER_AGENT } from './login/account';
import type { Method } from './retryPolicy';
import type { SpApiSession } from './session';
import type { Operation } from './operations';

/** Lists are joined with commas, as Amazon's models have it; undefined is left out. */
type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

const encode = (text: string): string =>
	encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);

export interface SpApiRequest {
	readonly operation: Operation;
	readonly method: Method;
	/** With its ids encoded already. */
	readonly path: string;
	readonly query?: Query;
	readonly body?: IDataObject;
	/** What Amazon's permission depends on besides the operation: a type of report, parts of an order. */
	readonly permissionFor?: string;
	/** It asks about a time, which Amazon refuses where this machine's clock is ahead. */
	readonly isAboutTime?: true;
}

/** One request and what became of it; an answer of any status is a response. */
export type Exchange =
	| { readonly kind: 'response'; readonly response: HttpResponse }
	| LoginRefused
	| { readonly kind: 'unanswered'; readonly reason: string };

const HTTP_RESPONSE = z.object({
	statusCode: z.number(),
	body: z.unknown(),
	// Not a record: axios gives an instance of its own class, which a record of zod 4 refuses.
	headers: z.object({}).passthrough().default({}),
});
export type HttpResponse = z.infer<typeof HTTP_RESPONSE>;

/** Over by the clock, its login and the reading of its answer included. */
export async function exchangeOnce(
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
		timeout: session.requestTimeoutMs,
	};
	const { context } = session;
	const send = async (abortSignal: AbortSignal): Promise<unknown> =>
		await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL_NAME, {
			...options,
			abortSignal,
		});
	try {
		const response = await withinTime(session.requestTimeoutMs, session.signal, send);
		return { kind: 'response', response: HTTP_RESPONSE.parse(response) };
	} catch (thrown) {
		return explainThrown(thrown);
	}
}

const CAUSE = z.object({ cause: z.unknown() });

/** What was thrown holds the request with its token, so nothing of it goes on but a code. */
function explainThrown(thrown: unknown): Exchange {
	const cause = CAUSE.safeParse(thrown).data?.cause;
	for (const candidate of [thrown, cause]) {
		if (candidate instanceof LoginRefusal || candidate instanceof CredentialFault) {
			return { kind: 'loginRefused', refusal: candidate };
		}
		const reason = networkFault(candidate);
		if (reason !== undefined) return { kind: 'unanswered', reason };
	}
	return { kind: 'unanswered', reason: 'the connection was lost' };
}

export const header = (response: HttpResponse, name: string): string | undefined => {
	const found = Object.entries(response.headers).find(([key]) => key.toLowerCase() === name);
	return typeof found?.[1] === 'string' ? found[1] : undefined;
};

function toQuery(query: Query): string {
	const parts = Object.entries(query).flatMap(([name, value]) => {
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		const values = Array.isArray(value) ? value : [value];
		return [`${name}=${values.map((one) => encode(String(one))).join(',')}`];
	});
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** As Amazon's models have times in a request: ISO 8601 with `Z`, in whole seconds. */
export const isoSeconds = (time: DateTime): string =>
	time.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) ?? '';

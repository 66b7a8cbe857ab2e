import type { IHttpRequestHelper } from 'n8n-workflow';
import { z } from 'zod';

import { secretsFingerprint, USER_AGENT, type AccountSecrets } from './account';
import {
	LoginRefusal,
	explainLoginAnswer,
	explainLostLogin,
	missingField,
} from '../answers/loginRefusal';
import { networkFault } from '../answers/networkFault';
import { cancellableWait, withinTime } from '../cancellableWait';

/**
 * Set by the transport when Amazon refuses a token that should still hold; the credential takes it
 * off again. Its value is when the refused request was made, in epoch milliseconds: a token that
 * was obtained before then is to be renewed.
 */
export const RENEWAL_HEADER = 'x-n8n-renew-token-obtained-before';

export interface AccessToken {
	readonly token: string;
	readonly obtainedAtMs: number;
	readonly expiresAtMs: number;
	/** The `secretsFingerprint` that it was obtained with. */
	readonly obtainedFor: string;
}

const TOKEN_ANSWER = z.object({
	access_token: z.string().min(1),
	/** Seconds; 3600 in Amazon's developer guide. */
	expires_in: z.number().positive().default(3600),
});

const RENEW_EARLY_MS = 5 * 60_000;
/** Within it a token that another execution has just obtained is taken over. */
const SHARED_FOR_MS = 60_000;
const ATTEMPTS = 3;
const ATTEMPT_MS = 15_000;
/** For all attempts, by the clock: executions wait for one login together, and none for longer. */
const LOGIN_MS = 45_000;

const inFlight = new Map<string, Promise<AccessToken>>();
const recent = new Map<string, AccessToken>();

/** Half the lifetime at most, so that a short-lived token is not renewed again and again. */
export const isDue = (token: AccessToken, nowMs: number): boolean =>
	token.expiresAtMs - nowMs <=
	Math.min(RENEW_EARLY_MS, (token.expiresAtMs - token.obtainedAtMs) / 2);

/** One call at a time for each credential, whichever of its executions asks. */
export async function obtainAccessToken(
	http: IHttpRequestHelper,
	secrets: AccountSecrets,
	refusedToken: string,
): Promise<AccessToken> {
	const fingerprint = secretsFingerprint(secrets);
	const known = recent.get(fingerprint);
	const nowMs = Date.now();
	if (
		known !== undefined &&
		known.token !== refusedToken &&
		nowMs - known.obtainedAtMs < SHARED_FOR_MS &&
		!isDue(known, nowMs)
	) {
		return known;
	}
	const running = inFlight.get(fingerprint);
	if (running !== undefined) return await running;

	const started = withinTime(LOGIN_MS, undefined, (signal) =>
		requestAccessToken(http, secrets, fingerprint, signal),
	).catch((thrown: unknown) => {
		throw thrown instanceof LoginRefusal ? thrown : explainLostLogin(networkFault(thrown));
	});
	inFlight.set(fingerprint, started);
	try {
		const token = await started;
		keepRecent(token);
		return token;
	} finally {
		inFlight.delete(fingerprint);
	}
}

function keepRecent(token: AccessToken): void {
	for (const [fingerprint, { obtainedAtMs }] of recent) {
		if (token.obtainedAtMs - obtainedAtMs >= SHARED_FOR_MS) recent.delete(fingerprint);
	}
	recent.set(token.obtainedFor, token);
}

async function requestAccessToken(
	http: IHttpRequestHelper,
	secrets: AccountSecrets,
	fingerprint: string,
	signal: AbortSignal,
): Promise<AccessToken> {
	const missing = missingField(secrets);
	if (missing !== undefined) throw missing;

	let refusal = new LoginRefusal('unavailable');
	for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt += 1) {
		if (attempt > 1) await cancellableWait(500 * 2 ** (attempt - 1), signal);
		const obtainedAtMs = Date.now();
		const answer = await askForToken(http, secrets, signal);
		if ('fault' in answer) {
			refusal = explainLostLogin(answer.fault);
			continue;
		}

		const accepted = answer.statusCode === 200 ? TOKEN_ANSWER.safeParse(answer.body) : undefined;
		if (accepted?.success) {
			return {
				token: accepted.data.access_token,
				obtainedAtMs,
				expiresAtMs: obtainedAtMs + accepted.data.expires_in * 1000,
				obtainedFor: fingerprint,
			};
		}
		refusal = explainLoginAnswer(answer.statusCode, answer.body);
		if (refusal.kind !== 'unavailable') throw refusal;
	}
	throw refusal;
}

/**
 * What was thrown where no answer came is dropped here on purpose, but for its code: it carries the
 * request, and with it the secret.
 */
async function askForToken(
	http: IHttpRequestHelper,
	{ endpoints, clientId, clientSecret, refreshToken }: AccountSecrets,
	stop: AbortSignal,
): Promise<{ statusCode: number; body: unknown } | { fault: string | undefined }> {
	const send = async (abortSignal: AbortSignal): Promise<unknown> =>
		await http.helpers.httpRequest({
			method: 'POST',
			url: endpoints.tokenUrl,
			headers: {
				Accept: 'application/json',
				'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
				'User-Agent': USER_AGENT,
			},
			body: new URLSearchParams({
				grant_type: 'refresh_token',
				refresh_token: refreshToken,
				client_id: clientId,
				client_secret: clientSecret,
			}).toString(),
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout: ATTEMPT_MS,
			abortSignal,
		});
	try {
		const answer = await withinTime(ATTEMPT_MS, stop, send);
		const parsed = z.object({ statusCode: z.number(), body: z.unknown() }).parse(answer);
		return { statusCode: parsed.statusCode, body: parsed.body };
	} catch (thrown) {
		return { fault: networkFault(thrown) };
	}
}

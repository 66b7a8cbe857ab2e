import { throwIfStopped } from './cancellableWait';
import { readErrorBody } from './answers/errorBody';
import { isForeignAnswer } from './answers/networkFault';
import { exchangeOnce, header, type HttpResponse, type SpApiRequest } from './exchange';
import { describeWait, OPERATION_WORDS, type Operation } from './operations';
import { holdsSecret } from './answers/quotedText';
import { Pace } from './pacing';
import { retryDelayMs } from './retryPolicy';
import type { SpApiSession } from './session';
import type { SpApiAnswer } from './answers/spApiAnswer';

/** More than the five that the retry policy allows, plus one with a new token. */
const MOST_EXCHANGES = 10;
const ANNOUNCED_FROM_MS = 3000;
/** Amazon refuses to be asked for orders up to a time that has not come: `createdBefore`, model. */
const CLOCK_MATTERS_MS = 60_000;

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
	const permission = `${request.operation} ${request.permissionFor ?? ''}`;
	const denied = session.denials?.get(permission);
	if (denied) return denied;
	const answer = await sendInPace(session, request);
	const isLasting = answer.kind === 'accessDenied' || answer.kind === 'loginRefused';
	if (isLasting) session.denials?.set(permission, answer);
	return answer;
}

async function sendInPace(session: SpApiSession, request: SpApiRequest): Promise<SpApiAnswer> {
	const pace = new Pace(session.account.key, request.operation, session.now);
	let renewBeforeMs: number | undefined;
	let attempt = 1;

	for (let exchanges = 1; exchanges <= MOST_EXCHANGES; exchanges += 1) {
		const waitMs = pace.take();
		let mayGo = false;
		try {
			mayGo = await waitWithin(session, request.operation, waitMs);
		} finally {
			if (!mayGo) pace.giveBack();
		}
		if (!mayGo) return { kind: 'timeUp', waitMs };

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
			statusCode: response && !isCutShort(response) ? response.statusCode : undefined,
			ratePerSecond: pace.ratePerSecond,
			random: session.random(),
		});
		const isAgain =
			delayMs !== undefined && (await waitWithin(session, request.operation, delayMs));
		if (!isAgain) {
			if (delayMs !== undefined && response?.statusCode === 429) {
				return { kind: 'timeUp', waitMs: delayMs };
			}
			return exchange.kind === 'unanswered'
				? exchange
				: toAnswer(request, exchange.response, session.now());
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
			`Amazon limits the calls to ${OPERATION_WORDS[operation]}; this run had to wait for it.`,
		);
	}
	await session.wait(waitMs);
	return true;
}

/** Amazon announces the rate alone, and not always. */
function announcedRate(response: HttpResponse): number | undefined {
	const rate = Number.parseFloat(header(response, 'x-amzn-ratelimit-limit') ?? '');
	return Number.isFinite(rate) && rate > 0 ? rate : undefined;
}

/** Amazon's 403 for a token that has run out differs from that for a missing role in `details` alone. */
const isTokenRefusal = ({ statusCode, body }: HttpResponse): boolean =>
	statusCode === 401 ||
	(statusCode === 403 && readErrorBody(body).some(({ details }) => /access token/i.test(details)));

/** Every answer of SP-API is JSON; one that cannot be parsed did not arrive whole. */
const isCutShort = ({ statusCode, body }: HttpResponse): boolean =>
	statusCode >= 200 && statusCode < 300 && typeof body === 'string' && body.trim() !== '';

/** Amazon's are UUIDs; nothing longer or of other signs is passed on. */
const REQUEST_ID = /^[\w-]{1,64}$/;

/**
 * The gateway says "requested resource is denied". The Reports API says "the resource is forbidden"
 * where the app has no role for a type of report (selling-partner-api-docs#769, #3028).
 */
const ACCESS_DENIED = /access (?:to .{0,60})?(?:is )?(?:denied|forbidden)|\bforbidden\b/i;
/**
 * Where Amazon refuses one order, it speaks of the order, the request or the buyer (models#19,
 * docs#121, docs#1662). Any other 403, of whatever shape, would be the same for every order.
 */
const OF_ONE_ORDER = /order|solicit|review|template|buyer|day range/i;

function toAnswer(
	{ isAboutTime }: SpApiRequest,
	response: HttpResponse,
	nowMs: number,
): SpApiAnswer {
	const { statusCode, body } = response;
	const requestId = header(response, 'x-amzn-requestid') ?? '';
	const from = REQUEST_ID.test(requestId) && !holdsSecret(requestId) ? { requestId } : {};
	if (isForeignAnswer(response)) {
		return { kind: 'refused', statusCode, errors: readErrorBody(body), isForeign: true };
	}
	if (statusCode >= 200 && statusCode < 300) return { kind: 'answered', statusCode, body, ...from };

	const errors = readErrorBody(body);
	const denied =
		errors.find(({ message }) => ACCESS_DENIED.test(message)) ??
		errors.find(({ message, details }) => !OF_ONE_ORDER.test(`${message} ${details}`));
	if (statusCode === 401 || (statusCode === 403 && (denied || errors.length === 0))) {
		const said = denied && { message: denied.message || denied.code, details: denied.details };
		const token = isTokenRefusal(response) ? ({ isToken: true } as const) : {};
		return { kind: 'accessDenied', details: '', ...said, ...token, ...from };
	}
	const canBeClock = isAboutTime === true && statusCode === 400;
	const aheadMs = canBeClock ? nowMs - Date.parse(header(response, 'date') ?? '') : 0;
	const clock = aheadMs > CLOCK_MATTERS_MS ? { clockAheadMs: aheadMs } : {};
	return { kind: 'refused', statusCode, errors, ...clock, ...from };
}

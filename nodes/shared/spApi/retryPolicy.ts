export type Method = 'GET' | 'POST';

export interface Attempt {
	readonly method: Method;
	/** 1 for the first. */
	readonly attempt: number;
	/** Undefined when no answer came: refused, dropped or timed out. */
	readonly statusCode: number | undefined;
	/** The operation's rate as published, or as Amazon last announced it. */
	readonly ratePerSecond: number;
	/** From 0 up to 1: spreads the retries of workflows that failed together. */
	readonly random: number;
}

const MAX_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 30_000;
const RETRIED_STATUS_CODES: ReadonlySet<number | undefined> = new Set([
	undefined,
	500,
	502,
	503,
	504,
]);

/**
 * How long to wait before trying again, or undefined to take the answer as it is.
 *
 * A POST is tried again after a 429 alone, which says that it was not looked at. After anything
 * else it may have been carried out, and SP-API has no key that would make a repeat harmless.
 * Amazon sends no Retry-After: a token comes back after 1/rate seconds.
 */
export function retryDelayMs(attempt: Attempt): number | undefined {
	if (attempt.attempt >= MAX_ATTEMPTS) return undefined;
	if (attempt.statusCode === 429) {
		return Math.ceil((1000 / attempt.ratePerSecond) * (1 + 0.1 * attempt.random));
	}
	if (attempt.method !== 'GET' || !RETRIED_STATUS_CODES.has(attempt.statusCode)) return undefined;
	const backoffMs = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt.attempt - 1));
	return Math.ceil(backoffMs * (0.5 + 0.5 * attempt.random));
}

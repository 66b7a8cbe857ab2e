import { z } from 'zod';

const FAULT = z.object({ code: z.string().regex(/^[A-Z][A-Z_]+$/) });
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** Whoever answered at Amazon's address could not show that it is Amazon. */
export const NOT_AMAZON = "the certificate is not one of Amazon's";

/**
 * Node's codes in words. A code itself must not get into a message: n8n puts a sentence of its own
 * in the place of every message that holds one.
 */
const WORDS: ReadonlyMap<string, string> = new Map([
	['EAI_AGAIN', 'its name was not found'],
	['ECONNABORTED', 'there was no answer in time'],
	['ECONNREFUSED', 'the connection was refused'],
	['ECONNRESET', 'the connection was lost'],
	['EHOSTUNREACH', 'there is no way to it'],
	['ENETUNREACH', 'there is no way to it'],
	['ENOTFOUND', 'its name was not found'],
	['EPIPE', 'the connection was lost'],
	['ETIMEDOUT', 'there was no answer in time'],
]);

/** Why there was no answer: all that may be said of what was thrown, which holds the request. */
export function networkFault(thrown: unknown): string | undefined {
	const code = FAULT.safeParse(thrown).data?.code;
	if (code === undefined) return undefined;
	if (CERTIFICATE_CODE.test(code)) return NOT_AMAZON;
	return WORDS.get(code) ?? 'the connection did not come about';
}

interface Answer {
	readonly statusCode: number;
	readonly body?: unknown;
}

const PAGE = /^\s{0,9}<(?:!doctype|html)\b/i;
/** Statuses that Amazon never gives: proxies ask for a password by them, networks for a sign-in. */
const FOREIGN_STATUSES: ReadonlySet<number> = new Set([407, 511]);

/**
 * Whether a proxy, a firewall or a network's sign-in page answered in Amazon's place. Amazon never
 * redirects, and shows pages with 400 and 5xx alone.
 */
export function isForeignAnswer({ statusCode, body }: Answer): boolean {
	if (FOREIGN_STATUSES.has(statusCode)) return true;
	if (statusCode >= 300 && statusCode < 400) return true;
	return statusCode < 500 && statusCode !== 400 && typeof body === 'string' && PAGE.test(body);
}

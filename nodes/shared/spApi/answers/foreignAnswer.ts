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

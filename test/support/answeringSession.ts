import type { SpApiSession } from '../../nodes/shared/spApi/session';

interface GivenAnswer {
	readonly statusCode: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

let sessions = 0;

/** A session of an account of its own, at noon, whose calls are answered by what the test gives. */
export function answeringSession(answer: (url: string, method: string) => GivenAnswer) {
	const calls: string[] = [];
	const httpRequestWithAuthentication = async (
		_credential: string,
		{ url, method }: { url: string; method: string },
	) => {
		calls.push(url);
		return { headers: {}, ...answer(url, method) };
	};
	sessions += 1;
	const session = {
		context: { helpers: { httpRequestWithAuthentication } },
		account: { key: `answered ${sessions}`, region: 'NA', environment: 'custom' },
		deadlineMs: Number.POSITIVE_INFINITY,
		requestTimeoutMs: 60_000,
		now: () => Date.parse('2026-11-20T12:00:00Z'),
		random: () => 0,
		wait: async () => undefined,
		announce: () => undefined,
		hint: () => undefined,
	} as unknown as SpApiSession;
	return { session, calls };
}

/** The gateway's answer to an app without the role. */
export const ACCESS_DENIED: GivenAnswer = {
	statusCode: 403,
	body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
};

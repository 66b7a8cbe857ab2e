import type * as Session from '../../nodes/shared/spApi/session';

type OpenSession = typeof Session.openSession;

/** An answer that takes longer than this never comes, where answers may be held back for ever. */
export const HANGING_TIMEOUT_MS = 800;

/**
 * The client without patience, for `jest.mock`: hours of hung connections and pauses between tries
 * pass in minutes. What is sent, and what is made of the answers, stays as it is.
 */
export function withoutPatience(
	session: typeof Session,
	requestTimeoutMs = () => HANGING_TIMEOUT_MS,
): typeof Session {
	const openSession: OpenSession = async (context, options) =>
		await session.openSession(context, {
			...options,
			requestTimeoutMs: requestTimeoutMs(),
			wait: async () => await Promise.resolve(),
		});
	return { ...session, openSession };
}

import type * as Session from '../../nodes/shared/spApi/session';

type OpenSession = typeof Session.openSession;

/** An answer that takes longer than this never comes. */
const REQUEST_TIMEOUT_MS = 800;

/**
 * The client without patience, for `jest.mock`: hours of hung connections and pauses between tries
 * pass in minutes. What is sent, and what is made of the answers, stays as it is.
 */
export function withoutPatience(session: typeof Session): typeof Session {
	const openSession: OpenSession = async (context, options) =>
		await session.openSession(context, {
			...options,
			requestTimeoutMs: REQUEST_TIMEOUT_MS,
			wait: async () => await Promise.resolve(),
		});
	return { ...session, openSession };
}

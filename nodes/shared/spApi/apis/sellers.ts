import { z } from 'zod';

import { MARKETPLACES, findMarketplace, type Region } from '../../domain/marketplaces';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import type { NotAnswered } from '../answers/spApiAnswer';

const PARTICIPATIONS = z.object({
	payload: z
		.array(
			z.object({
				marketplace: z.object({ id: z.string() }),
				participation: z.object({ isParticipating: z.boolean() }),
			}),
		)
		.default([]),
});

export interface Participations {
	readonly kind: 'participations';
	readonly marketplaceIds: readonly string[];
}

/** The marketplaces that the account sells in. Amazon lists pseudo-marketplaces too; they are left out. */
export async function getMarketplaceParticipations(
	session: SpApiSession,
): Promise<Participations | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getMarketplaceParticipations',
		method: 'GET',
		path: '/sellers/v1/marketplaceParticipations',
	});
	if (answer.kind !== 'answered') return answer;
	const parsed = PARTICIPATIONS.safeParse(answer.body);
	if (!parsed.success) {
		return { kind: 'unanswered', reason: 'the answer is not a list of marketplaces' };
	}
	return {
		kind: 'participations',
		marketplaceIds: parsed.data.payload
			.filter(({ participation }) => participation.isParticipating)
			.map(({ marketplace }) => marketplace.id)
			.filter((id) => findMarketplace(id) !== undefined),
	};
}

const REMEMBERED_MS = 60 * 60_000;
const remembered = new Map<string, { readonly untilMs: number; readonly ids: readonly string[] }>();

/**
 * The account's marketplaces, or all of its region where the app may not read them: the call needs
 * a role that nothing else here does, and its plan is one call a minute.
 */
export async function accountMarketplaceIds(session: SpApiSession): Promise<readonly string[]> {
	const known = remembered.get(session.account.key);
	if (known !== undefined && known.untilMs > session.now()) return known.ids;

	const answer = await getMarketplaceParticipations(session);
	const found = answer.kind === 'participations' ? answer.marketplaceIds : [];
	const ids = found.length > 0 ? found : allOfRegion(session.account.region);
	// A role that is missing now is missing for the next report too; other faults pass.
	if (answer.kind === 'participations' || answer.kind === 'accessDenied') {
		remembered.set(session.account.key, { untilMs: session.now() + REMEMBERED_MS, ids });
	}
	return ids;
}

const allOfRegion = (wanted: Region): string[] =>
	MARKETPLACES.filter(({ region }) => region === wanted).map(({ marketplaceId }) => marketplaceId);

import { z } from 'zod';

import { MARKETPLACES, findMarketplace, type Region } from '../../domain/marketplaces';
import { explainAnswer } from '../answerErrors';
import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import { unexpectedAnswer, type NotAnswered } from '../answers/spApiAnswer';

const PARTICIPATIONS = z.object({ payload: z.array(z.unknown()).default([]) });
const PARTICIPATION = z.object({
	marketplace: z.object({ id: z.string().min(1) }),
	participation: z.object({ isParticipating: z.boolean() }),
});

export interface Participations {
	readonly kind: 'participations';
	readonly marketplaceIds: readonly string[];
	/** Entries of the list that do not say which marketplace they are, or whether it is sold in. */
	readonly unreadCount: number;
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
	if (!parsed.success) return unexpectedAnswer('a list of marketplaces', answer.body);
	const entries = parsed.data.payload.map((entry) => PARTICIPATION.safeParse(entry).data);
	const read = entries.filter((entry) => entry !== undefined);
	return {
		kind: 'participations',
		marketplaceIds: read
			.filter(({ participation }) => participation.isParticipating)
			.map(({ marketplace }) => marketplace.id)
			.filter((id) => findMarketplace(id) !== undefined),
		unreadCount: entries.length - read.length,
	};
}

export interface AccountMarketplaces {
	readonly ids: readonly string[];
	/** For the seller, where Amazon's list could not be read or not in full. */
	readonly note?: string;
}

const REMEMBERED_MS = 60 * 60_000;
const remembered = new Map<string, AccountMarketplaces & { readonly untilMs: number }>();

/**
 * The account's marketplaces, or all of its region where the app may not read them: the call needs
 * a role that nothing else here does, and its plan is one call a minute.
 */
export async function accountMarketplaces(session: SpApiSession): Promise<AccountMarketplaces> {
	const known = remembered.get(session.account.key);
	if (known !== undefined && known.untilMs > session.now()) return known;

	const answer = await getMarketplaceParticipations(session);
	const found = answer.kind === 'participations' ? answer.marketplaceIds : [];
	const note = describeGap(answer);
	const marketplaces = {
		ids: found.length > 0 ? found : allOfRegion(session.account.region),
		...(note !== undefined && { note }),
	};
	// A role that is missing now is missing for the next report too; other faults pass.
	if (answer.kind === 'participations' || answer.kind === 'accessDenied') {
		const untilMs = session.now() + REMEMBERED_MS;
		remembered.set(session.account.key, { ...marketplaces, untilMs });
	}
	return marketplaces;
}

function describeGap(answer: Participations | NotAnswered): string | undefined {
	if (answer.kind === 'accessDenied') return undefined;
	if (answer.kind !== 'participations') {
		return `${explainAnswer('getMarketplaceParticipations', answer).message}. Reports are asked for in all marketplaces of the region instead.`;
	}
	const { marketplaceIds, unreadCount } = answer;
	if (marketplaceIds.length === 0) {
		return "Amazon's list of the account's marketplaces names none that this package can read. Reports are asked for in all marketplaces of the region instead.";
	}
	return unreadCount === 0
		? undefined
		: `Amazon's list of the account's marketplaces could not be read in full: ${unreadCount} of its entries ${unreadCount === 1 ? 'does' : 'do'} not say which marketplace ${unreadCount === 1 ? 'it is' : 'they are'} or whether you sell there. Reports are asked for in the other ${marketplaceIds.length}; choose the marketplaces in the node if one is missing.`;
}

const allOfRegion = (wanted: Region): string[] =>
	MARKETPLACES.filter(({ region }) => region === wanted).map(({ marketplaceId }) => marketplaceId);

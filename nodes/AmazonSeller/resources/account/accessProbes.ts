import { DateTime } from 'luxon';

import { MARKETPLACES } from '../../../shared/domain/marketplaces';
import { answerError, explainAnswer } from '../../../shared/spApi/answerErrors';
import { isDenied, type NotAnswered } from '../../../shared/spApi/answers/spApiAnswer';
import { getItemReviewTopics } from '../../../shared/spApi/apis/customerFeedback';
import { getMessagingActionsForOrder } from '../../../shared/spApi/apis/messaging';
import { searchOrders } from '../../../shared/spApi/apis/orders';
import { getMarketplaceParticipations } from '../../../shared/spApi/apis/sellers';
import { getSolicitationActionsForOrder } from '../../../shared/spApi/apis/solicitations';
import { getShipmentTracking } from '../../../shared/spApi/apis/tracking';
import { isoSeconds } from '../../../shared/spApi/exchange';
import { roleToAdd } from '../../../shared/spApi/answers/roleRemedy';
import { createReport } from '../../../shared/spApi/reports/reports';
import type { SpApiSession } from '../../../shared/spApi/session';
import type { Operation } from '../../../shared/spApi/operations';

export interface ProbeResult {
	readonly access: 'yes' | 'no' | 'unknown';
	readonly whatToDo?: string;
}

export interface Probes {
	readonly marketplaceIds: readonly string[];
	readonly marketplaces: ProbeResult;
	readonly orders: ProbeResult;
	readonly reviewRequests: ProbeResult;
	readonly messages: ProbeResult;
	readonly tracking: ProbeResult;
	readonly reviewTopics: ProbeResult;
	/** By report type. */
	readonly reports: ReadonlyMap<string, ProbeResult>;
}

/** No order and no parcel has them. Where the role is there, Amazon says that it does not know them. */
const NO_ORDER = '000-0000000-0000000';
const NO_PARCEL = 'TBA000000000000';
const NO_PRODUCT = 'B000000000';
const LATEST_MINUTES_AGO = 5;
const SEARCHED_DAYS = 30;

/** One call for each thing that Amazon allows or refuses by itself. None of them writes or reaches anybody. */
export async function askForAccess(
	session: SpApiSession,
	reportTypes: readonly string[],
	itemIndex: number,
): Promise<Probes> {
	const resultOf = (operation: Operation, answer: Answer, reportType?: string): ProbeResult =>
		readResult(session, operation, answer, itemIndex, reportType);
	const now = DateTime.fromMillis(session.now());

	const participations = await getMarketplaceParticipations(session);
	const marketplaceIds =
		participations.kind === 'participations' ? participations.marketplaceIds : [];
	const marketplaceId = marketplaceIds[0] ?? anyOfRegion(session);
	const found = await searchOrders(
		session,
		{
			timeOf: 'created',
			after: isoSeconds(now.minus({ days: SEARCHED_DAYS })),
			before: isoSeconds(now.minus({ minutes: LATEST_MINUTES_AGO })),
		},
		{ includedData: [], maxResultsPerPage: 1 },
	);
	const [first] = found.kind === 'page' ? found.orders : [];
	const order = {
		orderId: first?.kind === 'order' ? first.order.orderId : NO_ORDER,
		marketplaceId:
			(first?.kind === 'order' ? first.order.marketplaceId : undefined) ?? marketplaceId,
	};
	const tracking = await getShipmentTracking(session, NO_PARCEL);
	const reports = new Map<string, ProbeResult>();
	for (const reportType of reportTypes) {
		const end = now.toUTC().startOf('hour').minus({ days: 2 });
		const answer = await createReport(session, {
			reportType,
			marketplaceIds: [marketplaceId],
			dataStartTime: isoSeconds(end.minus({ hours: 1 })),
			dataEndTime: isoSeconds(end),
		});
		reports.set(reportType, resultOf('createReport', answer, reportType));
	}
	return {
		marketplaceIds,
		marketplaces: resultOf('getMarketplaceParticipations', participations),
		orders: resultOf('searchOrders', found),
		reviewRequests: resultOf(
			'getSolicitationActionsForOrder',
			await getSolicitationActionsForOrder(session, order),
		),
		messages: resultOf(
			'getMessagingActionsForOrder',
			await getMessagingActionsForOrder(session, order),
		),
		tracking:
			tracking.kind === 'noTracking'
				? { access: tracking.isDenied ? 'no' : 'yes' }
				: resultOf('getShipmentTracking', tracking),
		reviewTopics: resultOf(
			'getItemReviewTopics',
			await getItemReviewTopics(session, { asin: NO_PRODUCT, marketplaceId }, 'MENTIONS'),
		),
		reports,
	};
}

type Answer = NotAnswered | { readonly kind: Exclude<string, NotAnswered['kind']> };

const REFUSALS: ReadonlySet<string> = new Set<NotAnswered['kind']>([
	'accessDenied',
	'loginRefused',
	'refused',
	'timeUp',
	'unanswered',
]);
const isNotAnswered = (answer: Answer): answer is NotAnswered => REFUSALS.has(answer.kind);

/** Amazon looks at the role before it looks at what is asked for: "not known" means "may ask". */
function readResult(
	session: SpApiSession,
	operation: Operation,
	answer: Answer,
	itemIndex: number,
	reportType?: string,
): ProbeResult {
	if (!isNotAnswered(answer)) return { access: 'yes' };
	const { message, description } = explainAnswer(operation, answer, reportType);
	if (answer.kind === 'accessDenied' && !answer.isToken) {
		return { access: 'no', whatToDo: roleToAdd(operation, reportType) };
	}
	// A login, a token or a proxy is the same for all that would follow.
	if (isDenied(answer)) throw answerError(session, operation, answer, itemIndex, reportType);
	// A page without a code of Amazon's comes from before the place where roles are looked at.
	if (
		answer.kind === 'refused' &&
		answer.statusCode < 429 &&
		answer.errors.some(({ code }) => code !== '')
	) {
		return { access: 'yes' };
	}
	return { access: 'unknown', whatToDo: `${message}. ${description}` };
}

const anyOfRegion = ({ account }: SpApiSession): string =>
	MARKETPLACES.find(({ region }) => region === account.region)?.marketplaceId ?? '';

/** Whether the app and its token may do one of the things that this package can do. */
export interface AccessCheck {
	/** What it is, in the seller's words. */
	readonly capability: string;
	/** `unknown` where Amazon gave no answer that tells. */
	readonly access: 'yes' | 'no' | 'unknown';
	/** The role that it needs; of two one is enough. Missing where Amazon names none. */
	readonly role?: string;
	/** The role to add, where it is what is missing. */
	readonly missingRole?: string;
	/** Where to tick the role, or why there is no answer. */
	readonly whatToDo?: string;
	/** How it was found out: by a call for it, or by another one that needs the same role. */
	readonly foundBy: 'call' | 'role';
	/** Where the account sells, for the capability that reads it. */
	readonly marketplaces?: readonly AccountMarketplace[];
	/**
	 * ISO 8601, beside the marketplaces: when the access token was obtained by which all this was found
	 * out. It is good for an hour, and knows nothing of what was changed at Amazon since.
	 */
	readonly tokenObtainedAt?: string;
}

export interface AccountMarketplace {
	readonly marketplaceId: string;
	readonly countryCode: string;
	readonly name: string;
}

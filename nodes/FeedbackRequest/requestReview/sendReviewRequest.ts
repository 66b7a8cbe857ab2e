import {
	OUTSIDE_WINDOW,
	classifyRefusal,
	explainUnavailable,
	type SendResult,
} from '../../shared/domain/sending/requestOutcome';
import { explainAnswer } from '../../shared/spApi/answerErrors';
import type { OrderActions, OrderInMarketplace } from '../../shared/spApi/apis/marketplaceOrder';
import type { SpApiSession } from '../../shared/spApi/session';
import {
	REVIEW_AND_FEEDBACK,
	createProductReviewAndSellerFeedbackSolicitation,
	getSolicitationActionsForOrder,
} from '../../shared/spApi/apis/solicitations';
import {
	isDenied,
	type Denied,
	type NotAnswered,
	type Refused,
	type TimeUp,
} from '../../shared/spApi/answers/spApiAnswer';
import type { Operation } from '../../shared/spApi/operations';

/** What ends the run, as it would be the same for every order. */
export type RunStop = Denied | TimeUp;

export interface Settled extends SendResult {
	readonly kind: 'settled';
	readonly requestId?: string;
}

export interface SendOptions {
	readonly checkFirst: boolean;
	/** `request.status` of an earlier run, as the item carries it. */
	readonly earlierStatus: string | undefined;
}

const MOST_POSTS = 3;

/**
 * Asks Amazon to send its request for one order.
 *
 * A POST whose answer is lost may have been carried out. It is repeated only after Amazon has said
 * that it still offers the request, and otherwise called `unconfirmed`: an empty list or a refusal
 * is no proof that it went out, as Amazon empties lists for a while without a reason.
 */
export async function sendReviewRequest(
	session: SpApiSession,
	order: OrderInMarketplace,
	{ checkFirst, earlierStatus }: SendOptions,
): Promise<Settled | RunStop> {
	if (checkFirst) {
		const actions = await getSolicitationActionsForOrder(session, order);
		if (actions.kind !== 'actions') return settleUnread(actions, earlierStatus);
		if (!offersRequest(actions)) {
			return settle(explainUnavailable(earlierStatus), actions.requestId);
		}
	}

	let isAnswerLost = false;
	for (let posts = 1; posts <= MOST_POSTS; posts += 1) {
		const answer = await createProductReviewAndSellerFeedbackSolicitation(session, order);
		if (answer.kind === 'answered') return settle(SENT, answer.requestId);
		if (endsRun(answer)) return isAnswerLost ? settle(UNCONFIRMED) : answer;
		if (answer.kind === 'refused' && answer.statusCode < 500) {
			return isAnswerLost
				? settle(UNCONFIRMED, answer.requestId)
				: settleRefusal('createProductReviewAndSellerFeedbackSolicitation', answer, earlierStatus);
		}

		isAnswerLost = true;
		const actions = await getSolicitationActionsForOrder(session, order);
		if (actions.kind !== 'actions') return settle(UNCONFIRMED);
		if (!offersRequest(actions)) return settle(UNCONFIRMED, actions.requestId);
	}
	return settle(STILL_OFFERED);
}

const SENT: SendResult = { status: 'sent', message: 'Amazon accepted the request.' };
const UNCONFIRMED: SendResult = {
	status: 'unconfirmed',
	message:
		"Amazon's answer was lost, so it is not known whether the request went out. A later run asks again; Amazon sends no second one.",
};
const NOT_TAKEN: SendResult = {
	status: 'notYet',
	message:
		'Amazon did not take the request at the moment, and nothing was sent. A later run tries again.',
};
/** Amazon's word: after each lost answer it was asked what it still offers. */
const STILL_OFFERED: SendResult = {
	status: 'notYet',
	message:
		"Amazon's answers to the request were lost, but it still offers it: none has gone out. A later run sends it.",
};

const settle = (verdict: SendResult, requestId?: string): Settled => ({
	kind: 'settled',
	...verdict,
	...(requestId !== undefined && { requestId }),
});

const offersRequest = ({ names }: OrderActions): boolean => names.includes(REVIEW_AND_FEEDBACK);

const endsRun = (answer: NotAnswered): answer is RunStop =>
	isDenied(answer) || answer.kind === 'timeUp';

/** The availability could not be read, and nothing was sent. */
function settleUnread(answer: NotAnswered, earlierStatus: string | undefined): Settled | RunStop {
	if (endsRun(answer)) return answer;
	if (answer.kind === 'refused' && answer.statusCode < 500) {
		return settleRefusal('getSolicitationActionsForOrder', answer, earlierStatus);
	}
	return settle(NOT_TAKEN);
}

function settleRefusal(
	operation: Operation,
	answer: Refused,
	earlierStatus: string | undefined,
): Settled {
	if (answer.statusCode === 429) return settle(NOT_TAKEN, answer.requestId);
	const meaning = classifyRefusal(answer.errors.map(({ message }) => message));
	if (meaning === 'outsideWindow') return settle(OUTSIDE_WINDOW, answer.requestId);
	if (meaning === 'notAvailable')
		return settle(explainUnavailable(earlierStatus), answer.requestId);
	const { message, description } = explainAnswer(operation, answer);
	return settle({ status: 'failed', message: `${message}. ${description}` }, answer.requestId);
}

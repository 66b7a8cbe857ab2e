import { NodeApiError } from 'n8n-workflow';

import { CERTIFICATE_REMEDY } from './answers/loginRefusal';
import { NOT_AMAZON } from './answers/networkFault';
import { describeDuration, OPERATION_WORDS, type Operation } from './operations';
import { roleRemedy } from './answers/roleRemedy';
import type { SpApiSession } from './session';
import type { NotAnswered, Refused } from './answers/spApiAnswer';

export interface AnswerText {
	/** What happened. */
	readonly message: string;
	/** What to do. */
	readonly description: string;
	readonly httpCode?: string;
}

/** The node's error for an answer that it can do nothing with. */
export function answerError(
	session: SpApiSession,
	operation: Operation,
	answer: NotAnswered,
	itemIndex?: number,
	reportType?: string,
): NodeApiError {
	const { message, description, httpCode } = explainAnswer(operation, answer, reportType);
	return new NodeApiError(
		session.context.getNode(),
		{ message, description },
		{
			message,
			description,
			...(httpCode !== undefined && { httpCode }),
			...(itemIndex !== undefined && { itemIndex }),
		},
	);
}

export function explainAnswer(
	operation: Operation,
	answer: NotAnswered,
	reportType?: string,
): AnswerText {
	const action = OPERATION_WORDS[operation];
	switch (answer.kind) {
		case 'loginRefused':
			return { message: answer.refusal.happened, description: answer.refusal.remedy };
		case 'accessDenied':
			if (answer.isToken) {
				return {
					message: 'Amazon does not accept the access token that it has just given out',
					description: `Check in Seller Central that the app is still authorized, then run the workflow again.${amazonSays(answer.details || (answer.message ?? ''), '')}${forSupport(operation, answer)}`,
					httpCode: '403',
				};
			}
			return {
				message: `Amazon does not let this app ${action}`,
				description: `${roleRemedy(operation, reportType)}${amazonSays(answer.message ?? DENIED, answer.details)}${forSupport(operation, answer)}`,
				httpCode: '403',
			};
		case 'unanswered':
			if (answer.reason === NOT_AMAZON) {
				return {
					message: "What answers in Amazon's place cannot show that it is Amazon",
					description: CERTIFICATE_REMEDY,
				};
			}
			if (answer.isUnexpected) {
				return {
					message: `Amazon's answer to the call to ${action} cannot be used: ${answer.reason}`,
					description:
						'Run the workflow again in a few minutes. If it stays so, look whether a proxy stands between this machine and Amazon; with the environment Custom, check the API Base URL.',
				};
			}
			return {
				message: `Amazon did not answer the call to ${action} (${answer.reason})`,
				description:
					'It was tried as often as is safe. Check the internet connection of the machine that runs n8n, then run the workflow again.',
			};
		case 'timeUp':
			return {
				message: `Amazon's limit for calls to ${action} was reached`,
				description: `The next call is possible in ${describeDuration(answer.waitMs)}, longer than this node may wait. Allow it a longer wait in its options, or run it less often.`,
				httpCode: '429',
			};
		case 'refused':
			return explainRefusal(operation, answer);
	}
}

function explainRefusal(operation: Operation, answer: Refused): AnswerText {
	const action = OPERATION_WORDS[operation];
	const [first] = answer.errors;
	const said = amazonSays(first?.message ?? '', first?.details ?? '');
	const text = (message: string, remedy: string): AnswerText => ({
		message,
		description: `${remedy}${said}${forSupport(operation, answer)}`,
		httpCode: String(answer.statusCode),
	});
	if (answer.isForeign) {
		return text(
			`Something else than Amazon answered the call to ${action} (status ${answer.statusCode})`,
			'A proxy, a firewall or the sign-in page of a network stands between this machine and Amazon. Have sellingpartnerapi-na, -eu or -fe.amazon.com let through. With the environment Custom, check the API Base URL.',
		);
	}
	if (answer.isNextPage) {
		return text(
			`Amazon does not accept the token that it gave for the next page, in the call to ${action}`,
			'Such a token runs out, and Amazon has been seen to refuse one early. The search was begun anew once, and ended the same way. Run the workflow again, with a shorter period if it happens again.',
		);
	}
	if (answer.clockAheadMs !== undefined) {
		return text(
			`The clock of this machine is ${describeDuration(answer.clockAheadMs)} ahead of Amazon's`,
			`Amazon refused the call to ${action}, as it was asked about a time that has not come. Let the machine that runs n8n keep its time by itself (network time), then run the workflow again.`,
		);
	}
	if (answer.statusCode === 429) {
		return text(
			`Amazon still limits the calls to ${action} after several tries`,
			'Other workflows or apps use the same limit. Run this one less often, or at another time.',
		);
	}
	if (answer.statusCode >= 500) {
		return text(
			`Amazon could not carry out the call to ${action} at the moment (${answer.statusCode})`,
			'Run the workflow again in a few minutes.',
		);
	}
	if (answer.statusCode === 404) {
		return text(
			'Amazon does not know what was asked for',
			OF_ONE_ORDER.has(operation)
				? CHECK_ORDER
				: 'Check the ID, and that the credential is for the region in which it exists.',
		);
	}
	const reason = first?.message || first?.code || `status ${answer.statusCode}`;
	return text(
		`Amazon refused the call to ${action}: ${reason.replace(/\.$/, '')}`,
		OF_ONE_ORDER.has(operation) ? CHECK_ORDER : 'Check the values of this node.',
	);
}

/** The first questions about an order: what is wrong with its ids shows there. */
const OF_ONE_ORDER: ReadonlySet<Operation> = new Set<Operation>([
	'createProductReviewAndSellerFeedbackSolicitation',
	'getMessagingActionsForOrder',
	'getSolicitationActionsForOrder',
]);
const CHECK_ORDER =
	'Check that the order ID is one of this account, and that the marketplace ID is that of the marketplace in which the order was placed.';

const DENIED = 'Access to requested resource is denied.';

const amazonSays = (message: string, details: string): string => {
	const said = [message, details].filter((part) => part !== '').join(' ');
	return said === '' ? '' : ` Amazon says: "${said}"`;
};

/** The operation as Amazon's documentation calls it, and what its support can find the call by. */
const forSupport = (operation: Operation, { requestId }: { requestId?: string }): string =>
	requestId === undefined ? '' : ` For Amazon's support: ${operation}, request ID ${requestId}`;

import { checkMessage } from '../../shared/domain/policy/checkMessage';
import type { PolicyFinding } from '../../shared/domain/policy/policyFinding';
import type { SendResult } from '../../shared/domain/sending/requestOutcome';
import { explainAnswer } from '../../shared/spApi/answerErrors';
import type { OrderInMarketplace } from '../../shared/spApi/apis/marketplaceOrder';
import {
	createOrderMessage,
	GetAttributes,
	getMessagingActionsForOrder,
	MESSAGE_TYPES,
	type MessageAction,
} from '../../shared/spApi/apis/messaging';
import type { SpApiSession } from '../../shared/spApi/session';
import { isDenied, type Denied, type NotAnswered } from '../../shared/spApi/answers/spApiAnswer';

export interface OrderMessage {
	readonly order: OrderInMarketplace;
	readonly action: MessageAction;
	readonly text: string;
}

/** What became of a message, what the policy check refused, or what ends the run. */
export type MessageOutcome =
	| ({ readonly kind: 'settled'; readonly requestId?: string } & SendResult)
	| { readonly kind: 'forbidden'; readonly findings: readonly PolicyFinding[] }
	| { readonly kind: 'stop'; readonly answer: Denied };

/** What Amazon's rules have, or may have, against a text, in the buyer's language once that is known. */
export function forbiddenIn({ order, text }: OrderMessage, language?: string): PolicyFinding[] {
	const { findings } = checkMessage({
		text,
		...order,
		channel: 'orderMessage',
		...(language && { language }),
	});
	return findings.filter(({ severity }) => severity === 'block' || severity === 'doubt');
}

/**
 * Sends one message, if Amazon offers its purpose for the order and it is in the buyer's language.
 *
 * Amazon takes the same message twice. A POST whose answer is lost is therefore never repeated, and
 * nothing that Amazon offers afterwards would tell whether it arrived.
 */
export async function sendMessage(
	session: SpApiSession,
	message: OrderMessage,
	{ dryRun }: { readonly dryRun: boolean },
): Promise<MessageOutcome> {
	const actions = await getMessagingActionsForOrder(session, message.order);
	if (actions.kind !== 'actions') return settleUnsent('getMessagingActionsForOrder', actions);
	if (!actions.names.includes(message.action)) return NOT_OFFERED;

	const attributes = await GetAttributes(session, message.order);
	if (attributes.kind !== 'attributes') return settleUnsent('GetAttributes', attributes);
	const findings = forbiddenIn(message, attributes.locale);
	if (findings.length > 0) return { kind: 'forbidden', findings };
	if (dryRun) return DRY_RUN;

	const { order, action, text } = message;
	const answer = await createOrderMessage(session, order, action, text);
	if (answer.kind === 'answered') {
		return settle('sent', 'Amazon accepted the message.', answer.requestId);
	}
	const isLost =
		answer.kind === 'unanswered' || (answer.kind === 'refused' && answer.statusCode >= 500);
	return isLost ? UNCONFIRMED : settleUnsent(MESSAGE_TYPES[action].operation, answer);
}

const settle = (
	status: SendResult['status'],
	message: string,
	requestId?: string,
): MessageOutcome => ({ kind: 'settled', status, message, ...(requestId && { requestId }) });

const NOT_OFFERED = settle(
	'notAvailable',
	'Amazon does not offer this purpose for the order at the moment. Nothing was sent.',
);
const DRY_RUN = settle('dryRun', 'Dry run: the message would be sent now.');
const UNCONFIRMED = settle(
	'unconfirmed',
	"Amazon's answer was lost, so it is not known whether the message went out. It is not repeated, as Amazon would deliver it twice. Look into the buyer's messages in Seller Central.",
);

/** Nothing was sent, and it is known why. */
function settleUnsent(
	operation: Parameters<typeof explainAnswer>[0],
	answer: NotAnswered,
): MessageOutcome {
	if (isDenied(answer)) return { kind: 'stop', answer };
	const { message, description } = explainAnswer(operation, answer);
	const isPassing =
		answer.kind === 'timeUp' ||
		answer.kind === 'unanswered' ||
		answer.statusCode === 429 ||
		answer.statusCode >= 500;
	return settle(isPassing ? 'notYet' : 'failed', `${message}. ${description}`);
}

import {
	decideVerdict,
	type PolicyFinding,
	type CheckOptions,
	type PolicyResult,
} from './policyFinding';
import { POLICY_RULES } from './policyRules';
import { prepareMessage, type MessageToCheck } from './preparedMessage';

/** Checks a message, as the buyer would get it, by Amazon's rules. */
export function checkMessage(message: MessageToCheck, options: CheckOptions = {}): PolicyResult {
	const prepared = prepareMessage(message);
	return decideVerdict(
		POLICY_RULES.map((rule) => ({
			rule,
			excerpts: rule.find(prepared),
			...(rule.doubt && {
				doubt: { question: rule.doubt.question, excerpts: rule.doubt.find(prepared) },
			}),
		})),
		options,
	);
}

/** Why a message is not sent, in one sentence; a doubt holds it as a broken rule does. */
export function describeRefusal(orderId: string, findings: readonly PolicyFinding[]): string {
	const certain = findings.filter(({ severity }) => severity === 'block');
	const rules = (list: readonly PolicyFinding[]) =>
		[...new Set(list.map(({ rule }) => rule))].join(', ');
	return certain.length > 0
		? `Amazon's rules forbid the message for order ${orderId}: ${rules(certain)}`
		: `The message for order ${orderId} is held, as it may break Amazon's rules: ${rules(findings)}`;
}

/** What was found, and what to do or to ask oneself about it. */
export const explainFindings = (findings: readonly PolicyFinding[]): string =>
	findings
		.map(({ excerpt, what, remedy, question }) =>
			[`"${excerpt}":`, what, ...(question ? [question] : []), remedy].join(' '),
		)
		.join(' ');

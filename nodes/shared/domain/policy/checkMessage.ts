import { decideVerdict, type CheckOptions, type PolicyResult } from './policyFinding';
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

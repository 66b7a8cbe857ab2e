import { POLICY_RULES } from './policyRules';
import { prepareMessage, type MessageToCheck } from './preparedMessage';

export interface PolicyFinding {
	readonly rule: string;
	/** `disabled`: the rule would have spoken, and the seller has turned it off by name. */
	readonly severity: 'block' | 'warn' | 'disabled';
	/** What of the message it is about. */
	readonly excerpt: string;
	readonly what: string;
	readonly remedy: string;
}

export interface PolicyResult {
	readonly verdict: 'passed' | 'refused';
	readonly findings: readonly PolicyFinding[];
}

export interface CheckOptions {
	/** Rules that refuse nothing. They are still reported, so that nobody forgets they are off. */
	readonly disabledRules?: readonly string[];
}

const LONGEST_EXCERPT = 160;

const shorten = (text: string): string =>
	text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT - 1)}…` : text;

/** Judges a message, as the buyer would get it, by Amazon's rules. */
export function checkMessage(
	message: MessageToCheck,
	{ disabledRules = [] }: CheckOptions = {},
): PolicyResult {
	const prepared = prepareMessage(message);
	const findings = POLICY_RULES.flatMap((rule) =>
		[...new Set(rule.find(prepared).map(shorten))].map((excerpt): PolicyFinding => {
			const disabled = disabledRules.includes(rule.id);
			return {
				rule: rule.id,
				severity: disabled ? 'disabled' : rule.severity,
				excerpt,
				what: rule.forbids,
				remedy: disabled ? `The rule ${rule.id} is turned off: nothing was refused.` : rule.remedy,
			};
		}),
	);
	return { verdict: verdictOf(findings), findings };
}

export const verdictOf = (
	findings: ReadonlyArray<Pick<PolicyFinding, 'severity'>>,
): PolicyResult['verdict'] =>
	findings.some(({ severity }) => severity === 'block') ? 'refused' : 'passed';

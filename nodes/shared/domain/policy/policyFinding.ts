import type { PolicyRule } from './policyRules';

export interface PolicyFinding {
	readonly rule: string;
	/** `disabled`: the rule would have spoken, and the seller has turned it off by name. */
	readonly severity: 'block' | 'warn' | 'disabled';
	/** What of the message or the workflow it is about. */
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

/** What rules have found, once each, and what follows from it. */
export function judge(
	found: ReadonlyArray<
		readonly [rule: Omit<PolicyRule, 'find' | 'accepted' | 'refused'>, excerpts: readonly string[]]
	>,
	{ disabledRules = [] }: CheckOptions,
): PolicyResult {
	const findings = found.flatMap(([{ id, severity, forbids, remedy }, excerpts]) => {
		const isOff = disabledRules.includes(id);
		return [...new Set(excerpts.map(shorten))].map((excerpt): PolicyFinding => ({
			rule: id,
			severity: isOff ? 'disabled' : severity,
			excerpt,
			what: forbids,
			remedy: isOff ? `The rule ${id} is turned off: nothing was refused.` : remedy,
		}));
	});
	const isRefused = findings.some(({ severity }) => severity === 'block');
	return { verdict: isRefused ? 'refused' : 'passed', findings };
}

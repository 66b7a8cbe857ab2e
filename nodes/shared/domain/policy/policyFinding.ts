import type { PolicyRule } from './policyRules';

export interface PolicyFinding {
	readonly rule: string;
	/**
	 * `block` refuses, `doubt` makes the message doubtful, `warn` does neither. `disabled`: the rule
	 * would have spoken, and the seller has turned it off by name.
	 */
	readonly severity: 'block' | 'doubt' | 'warn' | 'disabled';
	/** What of the message or the workflow it is about. */
	readonly excerpt: string;
	readonly what: string;
	readonly remedy: string;
	/** What to ask oneself, where only a person can tell. */
	readonly question?: string;
}

export interface PolicyResult {
	/** `refused`: a rule is broken for certain. `doubtful`: one may be. */
	readonly verdict: 'passed' | 'doubtful' | 'refused';
	readonly findings: readonly PolicyFinding[];
}

export interface CheckOptions {
	/** Rules that refuse nothing. They are still reported, so that nobody forgets they are off. */
	readonly disabledRules?: readonly string[];
}

const LONGEST_EXCERPT = 160;

const shorten = (text: string): string =>
	text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT - 1)}…` : text;

/** What one rule has found in a message or a workflow. */
export interface RuleFinding {
	readonly rule: Pick<PolicyRule, 'id' | 'forbids' | 'severity' | 'remedy'>;
	readonly excerpts: readonly string[];
	/** What may break the rule, and the question that decides it. */
	readonly doubt?: { readonly question: string; readonly excerpts: readonly string[] };
}

/** What rules have found, once each, and what follows from it. */
export function decideVerdict(
	found: readonly RuleFinding[],
	{ disabledRules = [] }: CheckOptions,
): PolicyResult {
	const findings = found.flatMap(({ rule, excerpts, doubt }) => {
		const isOff = disabledRules.includes(rule.id);
		const certain = new Set(excerpts.map(shorten));
		const doubtful = new Set(
			(doubt?.excerpts ?? []).map(shorten).filter((one) => !certain.has(one)),
		);
		const toFinding = (excerpt: string, severity: PolicyFinding['severity']): PolicyFinding => ({
			rule: rule.id,
			severity: isOff ? 'disabled' : severity,
			excerpt,
			what: rule.forbids,
			remedy: isOff ? `The rule ${rule.id} is turned off: nothing was refused.` : rule.remedy,
		});
		return [
			...[...certain].map((excerpt) => toFinding(excerpt, rule.severity)),
			...[...doubtful].map((excerpt) => ({
				...toFinding(excerpt, 'doubt'),
				...(doubt && { question: doubt.question }),
			})),
		];
	});
	const severities = new Set(findings.map(({ severity }) => severity));
	const verdict = severities.has('block')
		? 'refused'
		: severities.has('doubt')
			? 'doubtful'
			: 'passed';
	return { verdict, findings };
}

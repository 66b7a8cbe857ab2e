import type { PolicyFinding } from './policyFinding';

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

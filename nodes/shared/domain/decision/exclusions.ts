import type { Reason } from './reason';
import type { ReasonCode } from './reasonTexts';

/** Why an order must not be asked, by order id. */
export type Exclusions = ReadonlyMap<string, Reason>;

export const NO_EXCLUSIONS: Exclusions = new Map();

/** The words for which there is a code of its own; any other one is told in the seller's words. */
const CODES = new Map<string, ReasonCode>(
	(['returned', 'refunded', 'replaced', 'neverAsk', 'alreadyAsked'] as const).map((code) => [
		code.toLowerCase(),
		code,
	]),
);

export function exclusionReason(words: string): Reason {
	const told = words.trim();
	const code = CODES.get(told.replace(/[\s_-]/g, '').toLowerCase());
	if (code) return { code, facts: { exclusion: told } };
	return { code: 'excluded', facts: { exclusion: told === '' ? 'no reason given' : told } };
}

import type { Decision } from '../order';
import { isoText } from '../time';
import { REASON_TEXTS, type ReasonCode } from './reasonTexts';
import type { ZonedDays } from './zonedDays';

/** A time among the facts: ISO text in the record, words in the order's time zone in the sentence. */
export interface Moment {
	readonly ms: number;
}

export type Facts = Readonly<Record<string, string | number | boolean | Moment>>;

export interface Reason {
	readonly code: ReasonCode;
	readonly facts: Facts;
}

/** A sentence cut at its braces: text and fact names take turns. */
const cutTexts = new Map<ReasonCode, readonly string[]>();

function cut(code: ReasonCode): readonly string[] {
	let parts = cutTexts.get(code);
	if (!parts) cutTexts.set(code, (parts = REASON_TEXTS[code].sentence.split(/[{}]/)));
	return parts;
}

export function sentenceOf({ code, facts }: Reason, days: ZonedDays): string {
	const parts = cut(code);
	let sentence = '';
	for (let index = 0; index < parts.length; index += 1) {
		const part = parts[index] ?? '';
		if (index % 2 === 0) {
			sentence += part;
			continue;
		}
		const fact = facts[part];
		sentence += typeof fact === 'object' ? days.inWords(fact.ms) : String(fact ?? 'unknown');
	}
	return sentence;
}

export function toFacts(facts: Facts, days: ZonedDays): Decision['facts'] {
	const plain: Record<string, string | number | boolean> = {};
	for (const name in facts) {
		const fact = facts[name];
		if (fact !== undefined) plain[name] = typeof fact === 'object' ? isoText(fact.ms) : fact;
	}
	plain.timeZone = days.zone;
	return plain;
}

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

const NO_FACTS: Facts = {};

/** A sentence cut at its braces: text and fact names take turns. */
const cutTexts = new Map<string, readonly string[]>();

function cut(text: string): readonly string[] {
	let parts = cutTexts.get(text);
	if (!parts) cutTexts.set(text, (parts = text.split(/[{}]/)));
	return parts;
}

/**
 * The reason in words, with what is known besides its own facts. Where it tells a time, it ends with
 * the zone that the time is meant by.
 */
export function sentenceOf(
	{ code, facts }: Reason,
	days: ZonedDays,
	besides: Facts = NO_FACTS,
	more = '',
): string {
	const parts = cut(REASON_TEXTS[code].sentence + more);
	let sentence = '';
	let hasTime = false;
	for (let index = 0; index < parts.length; index += 1) {
		const part = parts[index] ?? '';
		if (index % 2 === 0) {
			sentence += part;
			continue;
		}
		const fact = besides[part] ?? facts[part];
		if (typeof fact === 'object') {
			hasTime = true;
			sentence += days.inWords(fact.ms);
		} else {
			sentence += String(fact ?? 'unknown');
		}
	}
	return hasTime ? `${sentence} Time zone: ${days.zone}.` : sentence;
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

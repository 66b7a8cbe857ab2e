import type { Decision } from '../order';
import { isoText, DAY_MS } from '../time';
import { REASON_TEXTS, type ReasonCode } from './reasonTexts';
import type { RequestWindow } from './requestWindow';
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
const cutTexts = new Map<string, readonly string[]>();

function cut(text: string): readonly string[] {
	let parts = cutTexts.get(text);
	if (!parts) cutTexts.set(text, (parts = text.split(/[{}]/)));
	return parts;
}

const NO_FACTS: Facts = {};

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

function toFacts(facts: Facts, days: ZonedDays): Decision['facts'] {
	const plain: Record<string, string | number | boolean> = {};
	for (const name in facts) {
		const fact = facts[name];
		if (fact !== undefined) plain[name] = typeof fact === 'object' ? isoText(fact.ms) : fact;
	}
	plain.timeZone = days.zone;
	return plain;
}

/** A decision before it is written down. */
export interface DraftDecision {
	readonly reason: Reason;
	readonly window?: RequestWindow;
	readonly requestAtMs?: number;
}

export interface RecordOptions {
	readonly days: ZonedDays;
	readonly nowMs: number;
	readonly isBacktest: boolean;
	/** The moment that an earlier run reported. */
	readonly plannedBeforeMs?: number | undefined;
}

/** Where nothing says when the facts change, a day is soon enough: windows last for weeks. */
const LOOK_AGAIN_MS = DAY_MS;

/** Their sentences say by themselves why the moment is another one. */
const NAMES_NEW_MOMENT: ReadonlySet<ReasonCode> = new Set(['outsideHours', 'notOffered']);

const MOVED =
	' An earlier run planned it for {plannedBefore}: what decides now is {source}, with your settings.';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The decision as it travels on the order: ISO text, and a sentence in the order's time zone. */
export function toDecision(draft: DraftDecision, options: RecordOptions): Decision {
	const { reason, window, requestAtMs } = draft;
	const { days, nowMs, isBacktest } = options;
	const { outcome } = REASON_TEXTS[reason.code];
	const moved = movedFacts(draft, options);
	const decision = {
		reason: sentenceOf(reason, days, besidesFacts(draft, moved), moved && MOVED),
		outcome,
		code: reason.code,
	} as Writable<Decision>;
	if (requestAtMs !== undefined && outcome !== 'skipped') decision.requestAt = isoText(requestAtMs);
	if (window) {
		decision.windowOpensAt = isoText(window.opensAtMs);
		decision.windowClosesAt = isoText(window.closesAtMs);
		if (outcome !== 'skipped') decision.daysLeft = daysBetween(nowMs, window.closesAtMs);
	}
	if (outcome === 'notYet') decision.nextCheckAt = isoText(nextCheckMs(requestAtMs, nowMs));
	if (isBacktest) decision.asOf = isoText(nowMs);
	decision.facts = toFacts(moved ? { ...reason.facts, ...moved } : reason.facts, days);
	return decision;
}

/** A moment that was reported and is later now is named, so that nobody waits for it in vain. */
function movedFacts(
	{ reason, requestAtMs }: DraftDecision,
	{ plannedBeforeMs }: RecordOptions,
): Facts | undefined {
	if (plannedBeforeMs === undefined || requestAtMs === undefined) return undefined;
	const isLater = requestAtMs > plannedBeforeMs && REASON_TEXTS[reason.code].outcome === 'notYet';
	return isLater && !NAMES_NEW_MOMENT.has(reason.code)
		? { plannedBefore: { ms: plannedBeforeMs } }
		: undefined;
}

/** The sentence may also name the times that the decision holds in fields of their own. */
function besidesFacts({ window, requestAtMs }: DraftDecision, moved: Facts | undefined): Facts {
	const facts: Writable<Facts> = { ...moved };
	if (window) {
		facts.opens = { ms: window.opensAtMs };
		facts.closes = { ms: window.closesAtMs };
	}
	if (requestAtMs !== undefined) facts.requestOn = { ms: requestAtMs };
	return facts;
}

/** A planned request is looked at when it is due; what only waits for news, tomorrow. */
const nextCheckMs = (requestAtMs: number | undefined, nowMs: number): number =>
	requestAtMs !== undefined && requestAtMs > nowMs ? requestAtMs : nowMs + LOOK_AGAIN_MS;

const daysBetween = (fromMs: number, toMs: number): number =>
	Math.round(((toMs - fromMs) / DAY_MS) * 10) / 10;

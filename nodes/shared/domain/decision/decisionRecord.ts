import type { Decision } from '../order';
import { DAY_MS, isoText } from '../time';
import { sentenceOf, toFacts, type Facts, type Reason } from './reason';
import { REASON_TEXTS, type ReasonCode } from './reasonTexts';
import type { RequestWindow } from './requestWindow';
import type { ZonedDays } from './zonedDays';

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
	/** The moment that an earlier run told. */
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

/** A moment that was told and is later now is named, so that nobody waits for it in vain. */
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

import type { Decision } from '../order';
import { DAY_MS, isoText } from '../time';
import { sentenceOf, toFacts, type Facts, type Reason } from './reason';
import { REASON_TEXTS } from './reasonTexts';
import type { RequestWindow } from './requestWindow';
import type { ZonedDays } from './zonedDays';

/** A decision before it is written down. */
export interface Verdict {
	readonly reason: Reason;
	readonly window?: RequestWindow;
	readonly requestAtMs?: number;
}

export interface RecordOptions {
	readonly days: ZonedDays;
	readonly nowMs: number;
	readonly isBacktest: boolean;
}

/** Where nothing says when the facts change, a day is soon enough: windows last for weeks. */
const LOOK_AGAIN_MS = DAY_MS;

/** The decision as it travels on the order: ISO text, and a sentence in the order's time zone. */
export function toDecision(verdict: Verdict, { days, nowMs, isBacktest }: RecordOptions): Decision {
	const { reason, window, requestAtMs } = verdict;
	const { outcome } = REASON_TEXTS[reason.code];
	return {
		outcome,
		code: reason.code,
		reason: sentenceOf({ code: reason.code, facts: toldFacts(verdict) }, days),
		...(requestAtMs !== undefined && outcome !== 'skipped' && { requestAt: isoText(requestAtMs) }),
		...(window && {
			windowOpensAt: isoText(window.opensAtMs),
			windowClosesAt: isoText(window.closesAtMs),
		}),
		...(outcome === 'notYet' && { nextCheckAt: isoText(nextCheckMs(requestAtMs, nowMs)) }),
		...(window && outcome !== 'skipped' && { daysLeft: daysBetween(nowMs, window.closesAtMs) }),
		...(isBacktest && { asOf: isoText(nowMs) }),
		facts: toFacts(reason.facts, days),
	};
}

/** The sentence may also name the times that the decision holds in fields of their own. */
const toldFacts = ({ reason, window, requestAtMs }: Verdict): Facts => ({
	...reason.facts,
	...(window && { opens: { ms: window.opensAtMs }, closes: { ms: window.closesAtMs } }),
	...(requestAtMs !== undefined && { requestOn: { ms: requestAtMs } }),
});

/** A planned request is looked at when it is due; what only waits for news, tomorrow. */
const nextCheckMs = (requestAtMs: number | undefined, nowMs: number): number =>
	requestAtMs !== undefined && requestAtMs > nowMs ? requestAtMs : nowMs + LOOK_AGAIN_MS;

const daysBetween = (fromMs: number, toMs: number): number =>
	Math.round(((toMs - fromMs) / DAY_MS) * 10) / 10;

import type { Decision } from '../order';
import { DAY_MS } from '../time';
import { wasAskedBefore } from '../sending/requestOutcome';
import { toDecision } from './decisionRecord';
import { REASON_TEXTS, type ReasonCode } from './reasonTexts';
import { zonedDays } from './zonedDays';

/** Orders are read up to 45 days back: one that no run has read for so long is out of reach. */
const OUT_OF_REACH_DAYS = 45;

const isKnown = (code: string): code is ReasonCode => Object.hasOwn(REASON_TEXTS, code);

/** Whether a ledger row's order still waits for its last word. */
export function isOpen(code: string | undefined, requestStatus: string | undefined): boolean {
	if (wasAskedBefore(requestStatus)) return false;
	return code === undefined || !isKnown(code) || REASON_TEXTS[code].outcome !== 'skipped';
}

export interface OpenRowTimes {
	readonly closesAtMs: number | undefined;
	/** When a run decided on it last. */
	readonly checkedAtMs: number | undefined;
}

/** The last word on an open order that no run reads any more, once its time is over. */
export function closingDecision(
	{ closesAtMs, checkedAtMs }: OpenRowTimes,
	nowMs: number,
	timeZone: string,
): Decision | undefined {
	const outOfReachMs =
		checkedAtMs === undefined ? undefined : checkedAtMs + OUT_OF_REACH_DAYS * DAY_MS;
	const endMs = closesAtMs ?? outOfReachMs;
	if (endMs === undefined || nowMs < endMs) return undefined;
	return toDecision(
		{ reason: { code: 'notReadAgain', facts: { closes: { ms: endMs } } } },
		{ days: zonedDays(timeZone), nowMs, isBacktest: false },
	);
}

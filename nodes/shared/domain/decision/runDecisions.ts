import type { Decision } from '../order';
import { wasAskedBefore } from '../sending/requestOutcome';
import { DAY_MS, epochMs } from '../time';
import { toDecision, sentenceOf } from './decisionRecord';
import { REASON_TEXTS, type ReasonCode } from './reasonTexts';
import { zonedDays } from './zonedDays';

interface DueOrder {
	readonly orderId: string;
	readonly decision: Decision;
}

/**
 * Least time left first, so that what a run leaves over is what can wait longest. Equal deadlines
 * go by order id: the order of the items never decides whom a limit leaves out.
 */
export function compareDeadlines(one: DueOrder, other: DueOrder): number {
	return (
		compare(one.decision.windowClosesAt ?? '', other.decision.windowClosesAt ?? '') ||
		compare(one.orderId, other.orderId)
	);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The decision of a due order that the run's limit hands back. */
export function heldByLimit(decision: Decision, limit: number, nextCheckAt: string): Decision {
	const days = zonedDays(String(decision.facts.timeZone));
	const closes = { ms: epochMs(decision.windowClosesAt) ?? 0 };
	const { daysLeft, facts, ...plan } = decision;
	return {
		...plan,
		outcome: 'notYet',
		code: 'runLimit',
		reason: sentenceOf({ code: 'runLimit', facts: { limit, closes } }, days),
		nextCheckAt,
		...(daysLeft !== undefined && { daysLeft }),
		facts: { ...facts, limit },
	};
}

/** Orders are read up to 45 days back: one that no run has read for so long is out of reach. */
const OUT_OF_REACH_DAYS = 45;

const isKnown = (code: string): code is ReasonCode => Object.hasOwn(REASON_TEXTS, code);

/** Whether a ledger row's order still waits for a final decision. */
export function isOpen(code: string | undefined, requestStatus: string | undefined): boolean {
	if (wasAskedBefore(requestStatus)) return false;
	return code === undefined || !isKnown(code) || REASON_TEXTS[code].outcome !== 'skipped';
}

export interface OpenRowTimes {
	readonly closesAtMs: number | undefined;
	/** When a run decided on it last. */
	readonly checkedAtMs: number | undefined;
}

/** The final decision on an open order that no run reads any more, once its time is over. */
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

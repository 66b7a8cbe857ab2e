import type { Decision } from '../order';
import { epochMs } from '../time';
import { sentenceOf } from './reason';
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

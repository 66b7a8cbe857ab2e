import { DAY_MS, epochMs } from '../time';
import { dateInWords, type ZonedDays } from '../decision/zonedDays';
import {
	ordersNeededPerGroup,
	wilsonInterval,
	Z_95,
	type Interval,
} from '../scorecard/statistics/measuredFigures';

/** A week of Amazon's sales and traffic report. Counts are by the day on which feedback came in. */
export interface FeedbackWeek {
	/** The first day of the week, `2026-11-02`. */
	readonly startDate: string;
	readonly feedbackReceived: number;
	readonly negativeFeedbackReceived: number;
	readonly ordersShipped: number;
	/** Its last days may still change. */
	readonly isSettled: boolean;
}

/** Feedback among so many orders shipped, all stars or the negative ones. */
export interface FeedbackRate extends Interval {
	readonly feedback: number;
	readonly orders: number;
	readonly per1000: number;
}

export type Effect =
	| { readonly kind: 'noCounts' | 'notLive'; readonly sentence: string }
	| {
			readonly kind: 'tooEarly' | 'tooFew';
			readonly sentence: string;
			readonly earliestMs?: number;
	  }
	| {
			readonly kind: 'higher' | 'lower' | 'noDifference';
			readonly sentence: string;
			readonly before: FeedbackRate;
			readonly since: FeedbackRate;
			readonly negativeBefore: FeedbackRate;
			readonly negativeSince: FeedbackRate;
	  };

/** Whole weeks on each side, and days left out on each side of the first live run. */
export const WEEKS_EACH_SIDE = 8;
const LEFT_OUT_MS = 14 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
/** The normal approximation holds from five expected cases on each side. */
const LEAST_EXPECTED = 5;
/** What a small account is told to wait for: feedback that rises by half. */
const LOOKED_FOR_RISE = 1.5;

/**
 * Feedback received for each 1,000 orders shipped, in eight whole weeks before the first live run
 * and eight after it, four weeks around it left out.
 *
 * The weeks are fixed, so that the answer, once given, does not change by looking again: chance
 * alone shows a difference in one account of twenty. It says what came after, never why: seasons,
 * products and the share of FBA change with the weeks too.
 */
export function effectOfAsking(
	weeks: readonly FeedbackWeek[],
	firstLiveRunMs: number | undefined,
	days: ZonedDays,
	nowMs: number,
): Effect {
	if (weeks.length === 0) {
		return {
			kind: 'noCounts',
			sentence:
				"Amazon's feedback counts were not read: that takes Amazon Seller > Feedback Count > Get Many, and the role Brand Analytics.",
		};
	}
	if (firstLiveRunMs === undefined) {
		return {
			kind: 'notLive',
			sentence: 'Nothing was sent yet: what asking brings shows once it has gone live.',
		};
	}
	const sideMs = WEEKS_EACH_SIDE * WEEK_MS;
	const before = weeksBetween(weeks, firstLiveRunMs - LEFT_OUT_MS, 'before');
	const since = weeksBetween(weeks, firstLiveRunMs + LEFT_OUT_MS, 'since');
	if (since.length < WEEKS_EACH_SIDE) {
		const earliestMs = firstLiveRunMs + LEFT_OUT_MS + sideMs + WEEK_MS;
		return {
			kind: 'tooEarly',
			earliestMs,
			sentence: `Too early to tell: ${since.length} of ${WEEKS_EACH_SIDE} whole weeks have passed. Earliest about ${dateOf(earliestMs, days)}.`,
		};
	}
	if (before.length < WEEKS_EACH_SIDE) {
		return {
			kind: 'tooFew',
			sentence: `Only ${before.length} whole weeks from before the first live run are there, and ${WEEKS_EACH_SIDE} are needed to compare.`,
		};
	}
	return compare(before, since, firstLiveRunMs, days, nowMs);
}

function weeksBetween(
	weeks: readonly FeedbackWeek[],
	edgeMs: number,
	side: 'before' | 'since',
): FeedbackWeek[] {
	const settled = weeks
		.filter(({ isSettled }) => isSettled)
		.flatMap((week) => {
			const startMs = epochMs(`${week.startDate}T00:00:00Z`);
			return startMs === undefined ? [] : [{ week, startMs }];
		})
		.sort((a, b) => a.startMs - b.startMs);
	const chosen =
		side === 'before'
			? settled.filter(({ startMs }) => startMs + WEEK_MS <= edgeMs).slice(-WEEKS_EACH_SIDE)
			: settled.filter(({ startMs }) => startMs >= edgeMs).slice(0, WEEKS_EACH_SIDE);
	return chosen.map(({ week }) => week);
}

function compare(
	before: readonly FeedbackWeek[],
	since: readonly FeedbackWeek[],
	firstLiveRunMs: number,
	days: ZonedDays,
	nowMs: number,
): Effect {
	const all = ({ feedbackReceived }: FeedbackWeek) => feedbackReceived;
	const negative = ({ negativeFeedbackReceived }: FeedbackWeek) => negativeFeedbackReceived;
	const rates = {
		before: rateOf(before, all),
		since: rateOf(since, all),
		negativeBefore: rateOf(before, negative),
		negativeSince: rateOf(since, negative),
	};
	const { feedback, orders } = rates.before;
	const pooled = (feedback + rates.since.feedback) / (orders + rates.since.orders);
	const smaller = Math.min(orders, rates.since.orders);
	if (!(pooled > 0) || smaller * pooled < LEAST_EXPECTED) {
		return tooFew(rates.before, before, firstLiveRunMs, days, nowMs);
	}
	const spread = Math.sqrt(pooled * (1 - pooled) * (1 / orders + 1 / rates.since.orders));
	const z = (rates.since.feedback / rates.since.orders - feedback / orders) / spread;
	const kind = Math.abs(z) < Z_95 ? 'noDifference' : z > 0 ? 'higher' : 'lower';
	const side = (rate: FeedbackRate) =>
		`${rate.per1000.toFixed(1)} (${rate.low.toFixed(1)} to ${rate.high.toFixed(1)})`;
	const figures = `${side(rates.since)} for each 1,000 orders shipped since the first live run, ${side(rates.before)} before`;
	const sentence = {
		higher: `More feedback since: ${figures}. This is what came after, not proof of why.`,
		lower: `Less feedback since: ${figures}. This is what came after, not proof of why.`,
		noDifference: `No difference that stands out from chance: ${figures}.`,
	}[kind];
	return { kind, sentence, ...rates };
}

function rateOf(
	weeks: readonly FeedbackWeek[],
	count: (week: FeedbackWeek) => number,
): FeedbackRate {
	const feedback = weeks.reduce((sum, week) => sum + count(week), 0);
	const orders = weeks.reduce((sum, { ordersShipped }) => sum + ordersShipped, 0);
	if (orders === 0) return { feedback, orders, per1000: 0, low: 0, high: 0 };
	const { low, high } = wilsonInterval(Math.min(feedback, orders), orders);
	return {
		feedback,
		orders,
		per1000: (feedback / orders) * 1000,
		low: low * 1000,
		high: high * 1000,
	};
}

function tooFew(
	rate: FeedbackRate,
	before: readonly FeedbackWeek[],
	firstLiveRunMs: number,
	days: ZonedDays,
	nowMs: number,
): Effect {
	const perWeek = rate.orders / before.length;
	const share = Math.min(0.5, (rate.feedback + 1) / (rate.orders + 1));
	const weeks = ordersNeededPerGroup(share, share * LOOKED_FOR_RISE) / Math.max(perWeek, 0.1);
	const earliestMs = Math.max(nowMs, firstLiveRunMs + LEFT_OUT_MS + weeks * WEEK_MS);
	const isWithinReach = earliestMs < nowMs + 3 * 365 * DAY_MS;
	return {
		kind: 'tooFew',
		...(isWithinReach && { earliestMs }),
		sentence: isWithinReach
			? `Too few to tell: ${rate.feedback} pieces of feedback among ${rate.orders} orders before. Earliest about ${dateOf(earliestMs, days)}.`
			: `Too few to tell, and with about ${Math.round(perWeek)} orders a week it will stay so for years.`,
	};
}

/** `Mon 2 Nov 2026`: the hour says nothing here. */
const dateOf = (ms: number, days: ZonedDays): string => dateInWords(days.dayOf(ms));

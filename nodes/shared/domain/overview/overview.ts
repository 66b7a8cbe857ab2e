import { DAY_MS, epochMs } from '../time';
import { dateInWords, zonedDays, type DayNumber, type ZonedDays } from '../decision/zonedDays';
import type { AccountHealth } from '../report/accountHealth';
import type { FeedbackCount } from '../report/salesAndTraffic';
import type { ReviewTopic } from '../feedback/reviewTopic';
import {
	closingSoon,
	LAST_CHANCE_DAYS,
	needsAttention,
	type Attention,
	type LowRating,
} from './attention';
import { count } from '../scorecard/figureWords';
import { effectOfAsking, type Effect, type FeedbackWeek } from './effect';
import type { LedgerEntry } from '../ledger';
import { lastRuns, type LastRuns } from './lastRuns';
import type { ReasonCount, RunLogRow } from './runLog';
import { runState, type RunState } from './runState';

/** All that the page is made of. Every list but the run log may be left out. */
export interface OverviewInput {
	readonly runs: readonly RunLogRow[];
	/** Rows that may need somebody: doubtful ones, and those whose window closes soon. */
	readonly ledger: readonly LedgerEntry[];
	readonly lowRatings?: readonly LowRating[] | undefined;
	readonly feedbackCounts?: readonly FeedbackCount[] | undefined;
	readonly health?: readonly AccountHealth[] | undefined;
	readonly topics?: readonly ReviewTopic[] | undefined;
	readonly notRead?: readonly NotRead[] | undefined;
	/** Days that the figures of requests look back. */
	readonly periodDays: number;
	readonly timeZone: string;
	readonly expectedGapMs?: number | undefined;
	readonly secretMadeMs?: number | undefined;
	readonly nowMs: number;
}

/** What was asked for and not given, such as a report whose role is missing. */
export interface NotRead {
	readonly what: string;
	/** Amazon's answer, as the node that asked says it. */
	readonly why: string;
}

export interface Tile {
	readonly label: string;
	readonly value: string;
	/** What it is compared with, or what it counts, in words. */
	readonly detail: string;
}

export interface DayOfRequests {
	/** `Mon 2 Nov 2026`. */
	readonly day: string;
	readonly sent: number;
}

export interface Overview {
	readonly state: RunState;
	readonly attention: readonly Attention[];
	readonly tiles: readonly Tile[];
	readonly requestsByDay: readonly DayOfRequests[];
	readonly heldReasons: readonly ReasonCount[];
	readonly skippedReasons: readonly ReasonCount[];
	/** Newest first. Undefined where nobody read it, which is not the same as none. */
	readonly lowRatings?: readonly LowRating[];
	readonly effect: Effect;
	readonly health?: readonly AccountHealth[];
	readonly topics?: readonly ReviewTopic[];
	readonly notRead: readonly NotRead[];
	readonly periodDays: number;
	readonly asOf: string;
	readonly timeZone: string;
}

const RATINGS_DAYS = 28;
/** Bars of a page stay readable up to so many days. */
const MOST_BARS = 56;

export function buildOverview(input: OverviewInput): Overview {
	const { nowMs, periodDays, lowRatings, health, topics } = input;
	const days = zonedDays(input.timeZone);
	const runs = [...input.runs].sort((a, b) => a.finishedAt.localeCompare(b.finishedAt));
	const state = runState(runs, days, nowMs, input.expectedGapMs);
	const requests = runs.filter(({ channel }) => channel === 'requestAReview');
	const last = lastRuns(requests, nowMs);
	const ratings =
		lowRatings && [...lowRatings].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
	const byDay = requestsByDay(requests, days, Math.min(periodDays, MOST_BARS), nowMs);
	return {
		state,
		attention: needsAttention({
			state,
			runs,
			ledger: input.ledger,
			lowRatings: ratings ?? [],
			health: health ?? [],
			secretMadeMs: input.secretMadeMs,
			days,
			nowMs,
		}),
		tiles: tiles({ ...input, runs, lowRatings: ratings }, requests, last, days),
		requestsByDay: byDay,
		heldReasons: last.heldReasons,
		skippedReasons: last.skippedReasons,
		...(ratings && { lowRatings: ratings }),
		effect: effectOfAsking(
			weeksOf(input.feedbackCounts ?? []),
			epochMs(requests.find(({ mode, sent }) => mode === 'live' && sent > 0)?.finishedAt),
			days,
			nowMs,
		),
		...(health && { health }),
		...(topics && { topics }),
		notRead: input.notRead ?? [],
		periodDays,
		asOf: `${days.inWords(nowMs)} (${days.zone})`,
		timeZone: days.zone,
	};
}

function tiles(
	input: OverviewInput,
	requests: readonly RunLogRow[],
	last: LastRuns,
	days: ZonedDays,
): Tile[] {
	const { runs, ledger, lowRatings, nowMs } = input;
	const shown = (value: number) => (last.workflows === 0 ? '–' : count(value));
	const messages = runs.filter(({ channel }) => channel !== 'requestAReview');
	const recentRatings = lowRatings?.filter(({ date }) => {
		const ms = epochMs(date);
		return ms !== undefined && nowMs - ms <= RATINGS_DAYS * DAY_MS;
	}).length;
	const inLastRun = last.workflows > 1 ? 'in the last run of each workflow' : 'in the last run';
	return [
		sentTile('Asked', requests, input, days),
		...(messages.length > 0 ? [sentTile('Messages sent', messages, input, days)] : []),
		{
			label: 'Waiting',
			value: shown(last.held),
			detail:
				last.nextDueMs === undefined
					? inLastRun
					: `the next from ${days.inWords(last.nextDueMs)} (${days.zone})`,
		},
		{
			label: `Last chance, ${LAST_CHANCE_DAYS} days`,
			value: count(closingSoon(ledger, nowMs).length),
			detail: 'not asked, and Amazon’s window closes',
		},
		{ label: 'Left out', value: shown(last.leftOut), detail: inLastRun },
		{
			label: 'Not offered by Amazon',
			value: shown(last.notAvailable),
			detail: `${inLastRun}; Amazon gives no reason`,
		},
		{
			label: `1–3★, ${RATINGS_DAYS} days`,
			value: recentRatings === undefined ? '–' : count(recentRatings),
			detail:
				recentRatings === undefined ? 'seller feedback was not read' : 'seller feedback received',
		},
	];
}

/** What was sent in the days of the period, the last of them today, beside the same time before. */
function sentTile(
	label: string,
	runs: readonly RunLogRow[],
	{ periodDays, nowMs }: OverviewInput,
	days: ZonedDays,
): Tile {
	const dated = runs.flatMap(({ finishedAt, sent }) => {
		const ms = epochMs(finishedAt);
		return ms === undefined ? [] : [{ day: days.dayOf(ms), sent }];
	});
	const sentIn = (lastDay: DayNumber) =>
		dated
			.filter(({ day }) => day <= lastDay && day > lastDay - periodDays)
			.reduce((sum, { sent }) => sum + sent, 0);
	const today = days.dayOf(nowMs);
	const first = Math.min(...dated.map(({ day }) => day));
	const detail =
		first > today - periodDays && dated.length > 0
			? `the run log begins on ${dateInWords(first)}`
			: comparedWith(sentIn(today), sentIn(today - periodDays), periodDays);
	return { label: `${label}, ${daysWords(periodDays)}`, value: count(sentIn(today)), detail };
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

function comparedWith(now: number, before: number, periodDays: number): string {
	const period = `the ${daysWords(periodDays)} before`;
	if (now === before) return `as many as in ${period}`;
	return now > before
		? `${count(now - before)} more than in ${period}`
		: `${count(before - now)} fewer than in ${period}`;
}

function requestsByDay(
	runs: readonly RunLogRow[],
	days: ZonedDays,
	periodDays: number,
	nowMs: number,
): DayOfRequests[] {
	const sent = new Map<number, number>();
	for (const run of runs) {
		const ms = epochMs(run.finishedAt);
		if (ms === undefined) continue;
		const day = days.dayOf(ms);
		sent.set(day, (sent.get(day) ?? 0) + run.sent);
	}
	const today = days.dayOf(nowMs);
	return Array.from({ length: periodDays }, (_unused, index) => {
		const day = today - periodDays + 1 + index;
		return {
			day: dateInWords(day),
			sent: sent.get(day) ?? 0,
		};
	});
}

/** Weeks over all marketplaces; days are gathered into weeks that begin on Sundays, as Amazon's do. */
export function weeksOf(counts: readonly FeedbackCount[]): FeedbackWeek[] {
	const weeks = new Map<string, { readonly week: FeedbackWeek; readonly days: number }>();
	for (const entry of counts) {
		const startDate = weekStart(entry.startDate);
		if (startDate === undefined) continue;
		const { week, days = 0 } = weeks.get(startDate) ?? {};
		weeks.set(startDate, {
			week: {
				startDate,
				feedbackReceived: (week?.feedbackReceived ?? 0) + entry.feedbackReceived,
				negativeFeedbackReceived:
					(week?.negativeFeedbackReceived ?? 0) + entry.negativeFeedbackReceived,
				ordersShipped: (week?.ordersShipped ?? 0) + entry.ordersShipped,
				isSettled: (week?.isSettled ?? true) && entry.isSettled,
			},
			days: days + (entry.granularity === 'WEEK' ? 7 : 1),
		});
	}
	return [...weeks.values()]
		.filter(({ days }) => days >= 7)
		.map(({ week }) => week)
		.sort((a, b) => a.startDate.localeCompare(b.startDate));
}

function weekStart(isoDate: string): string | undefined {
	const ms = epochMs(`${isoDate}T00:00:00Z`);
	if (ms === undefined) return undefined;
	const weekday = new Date(ms).getUTCDay();
	return new Date(ms - weekday * DAY_MS).toISOString().slice(0, 10);
}

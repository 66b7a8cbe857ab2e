import { DAY_MS, epochMs, HOUR_MS } from '../time';
import type { ZonedDays } from '../decision/zonedDays';
import type { RunLogRow } from './runLog';

export type RunStateKind = 'neverRan' | 'failed' | 'stopped' | 'late' | 'dryRun' | 'running';

/** Whether the workflow runs, as of the moment at which somebody looks. */
export interface RunState {
	readonly kind: RunStateKind;
	readonly sentence: string;
	readonly lastRunMs?: number;
	/** About when the next run is to be expected. */
	readonly nextRunMs?: number;
}

/** A day, where there are too few runs to tell how often they come. */
const ASSUMED_GAP_MS = DAY_MS;
const GAPS_LOOKED_AT = 10;
/** Late is a quarter more than the usual gap and an hour; stopped is twice the gap. */
const LATE_AFTER = 1.25;
const STOPPED_AFTER = 2;

/** The usual time between two runs: the median of the last ten gaps, in milliseconds. */
export function usualGapMs(finishedMs: readonly number[]): number {
	const sorted = [...finishedMs].sort((a, b) => a - b).slice(-GAPS_LOOKED_AT - 1);
	const gaps = sorted.slice(1).map((ms, index) => ms - (sorted[index] ?? ms));
	if (gaps.length < 2) return ASSUMED_GAP_MS;
	const middle = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
	return Math.max(middle ?? ASSUMED_GAP_MS, HOUR_MS / 4);
}

export function runState(
	runs: readonly RunLogRow[],
	days: ZonedDays,
	nowMs: number,
	expectedGapMs?: number,
): RunState {
	const last = latestRun(runs);
	if (!last) {
		return {
			kind: 'neverRan',
			sentence: 'No run is recorded yet: the page fills with the first run of the workflow.',
		};
	}
	const lastRunMs = epochMs(last.finishedAt) ?? nowMs;
	const gapMs = expectedGapMs ?? usualGapMs(finishedTimes(runs));
	const nextRunMs = lastRunMs + gapMs;
	const at = (ms: number) => `${days.inWords(ms)} (${days.zone})`;
	const ran = `The last run was on ${at(lastRunMs)}`;
	const told = (kind: RunStateKind, sentence: string): RunState => ({
		kind,
		sentence,
		lastRunMs,
		nextRunMs,
	});

	if (nowMs - lastRunMs > gapMs * STOPPED_AFTER) {
		return told(
			'stopped',
			`It has stopped. ${ran}, and runs usually come every ${gapWords(gapMs)}. See that the workflow is published, and that n8n runs.`,
		);
	}
	if (last.ended === 'failed') {
		return told('failed', `The last run failed, on ${at(lastRunMs)}: ${last.summary}`);
	}
	if (nowMs - lastRunMs > gapMs * LATE_AFTER + HOUR_MS) {
		return told('late', `It is late. ${ran}; one was expected about ${at(nextRunMs)}.`);
	}
	if (last.mode === 'dryRun') {
		return told(
			'dryRun',
			`Dry run: it runs, and nothing is sent to anybody. ${ran}. Switch dryRun off in Settings when you agree with what you see.`,
		);
	}
	return told('running', `It runs. ${ran}; the next one comes about ${at(nextRunMs)}.`);
}

export const finishedTimes = (runs: readonly RunLogRow[]): number[] =>
	runs.map(({ finishedAt }) => epochMs(finishedAt)).filter((ms) => ms !== undefined);

export const latestRun = (runs: readonly RunLogRow[]): RunLogRow | undefined =>
	runs.reduce<RunLogRow | undefined>(
		(latest, run) => (latest && latest.finishedAt >= run.finishedAt ? latest : run),
		undefined,
	);

function gapWords(ms: number): string {
	const hours = Math.max(1, Math.round(ms / HOUR_MS));
	if (hours < 48) return hours === 1 ? 'hour' : `${hours} hours`;
	return `${Math.round(hours / 24)} days`;
}

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

/** Most urgent first. */
const BY_URGENCY: readonly RunStateKind[] = [
	'stopped',
	'failed',
	'late',
	'dryRun',
	'running',
	'neverRan',
];
/** A workflow that ran for the last time before so many days, or gaps of its own, is no longer there. */
const FORGOTTEN_AFTER_MS = 7 * DAY_MS;
const FORGOTTEN_AFTER_GAPS = 3;

/** A day, where there are too few runs to tell how often they come. */
const ASSUMED_GAP_MS = DAY_MS;
const GAPS_LOOKED_AT = 10;
/** Late is a quarter more than the usual gap and an hour; stopped is twice the gap. */
const LATE_AFTER = 1.25;
const STOPPED_AFTER = 2;

/** The usual time between two runs: the median of the last ten gaps, in milliseconds. */
export function usualGapMs(finishedMs: readonly number[]): number {
	const gaps = lastGaps(finishedMs).sort((a, b) => a - b);
	if (gaps.length < 2) return ASSUMED_GAP_MS;
	return Math.max(gaps[Math.floor(gaps.length / 2)] ?? ASSUMED_GAP_MS, HOUR_MS / 4);
}

function lastGaps(finishedMs: readonly number[]): number[] {
	const sorted = [...finishedMs].sort((a, b) => a - b).slice(-GAPS_LOOKED_AT - 1);
	return sorted.slice(1).map((ms, index) => ms - (sorted[index] ?? ms));
}

/**
 * The longest time between two runs that is nothing unusual: the longest but one of the last ten, as
 * a workflow that rests at weekends, or waits for orders, has no even gaps, and one outage is no habit.
 */
function longestUsualGapMs(finishedMs: readonly number[]): number {
	const [, secondLongest = 0] = lastGaps(finishedMs).sort((a, b) => b - a);
	return Math.max(secondLongest, usualGapMs(finishedMs));
}

/**
 * The state of whatever writes into the run log. Where several workflows or accounts do, each is
 * judged by its own gaps, and the sentence names the one that is worst off.
 */
export function runState(
	runs: readonly RunLogRow[],
	days: ZonedDays,
	nowMs: number,
	expectedGapMs?: number,
): RunState {
	const judged = runsByWorkflow(runs, nowMs).map((own) => ({
		name: workflowName(own),
		state: stateOfOne(own, days, nowMs, expectedGapMs),
	}));
	const [worst] = judged.sort(
		(a, b) => BY_URGENCY.indexOf(a.state.kind) - BY_URGENCY.indexOf(b.state.kind),
	);
	if (!worst) {
		return {
			kind: 'neverRan',
			sentence: 'No run is recorded yet: the page fills with the first run of the workflow.',
		};
	}
	if (judged.length === 1) return worst.state;
	const { kind, sentence } = worst.state;
	const whose =
		kind === 'running' ? `All ${judged.length} workflows run; the first is` : 'The worst off is';
	return { ...worst.state, sentence: `${whose} ${worst.name}: ${sentence}` };
}

/** The runs of each workflow and account that still runs; those of the last one where none does. */
export function runsByWorkflow(
	runs: readonly RunLogRow[],
	nowMs: number,
): Array<readonly RunLogRow[]> {
	const groups = [...groupByAccount(runs).values()];
	const isThere = (own: readonly RunLogRow[]) => {
		const times = finishedTimes(own);
		const restsMs = Math.max(FORGOTTEN_AFTER_MS, FORGOTTEN_AFTER_GAPS * longestUsualGapMs(times));
		return nowMs - Math.max(...times) <= restsMs;
	};
	const there = groups.filter(isThere);
	if (there.length > 0) return there;
	const last = latestRun(runs);
	return groups.filter((own) => last !== undefined && own.includes(last)).slice(0, 1);
}

/**
 * A run that failed before it knew its account may be any one's of its workflow, until the next run
 * of each says otherwise.
 */
function groupByAccount(runs: readonly RunLogRow[]): Map<string, RunLogRow[]> {
	const accounts = new Map<string, Set<string>>();
	for (const { workflow, account } of runs) {
		if (account === '') continue;
		accounts.set(workflow, (accounts.get(workflow) ?? new Set()).add(account));
	}
	const groups = new Map<string, RunLogRow[]>();
	for (const run of runs) {
		const named = [...(accounts.get(run.workflow) ?? [''])];
		for (const account of run.account === '' ? named : [run.account]) {
			const key = JSON.stringify([run.workflow, account]);
			const own = groups.get(key) ?? [];
			own.push(run);
			groups.set(key, own);
		}
	}
	return groups;
}

export function workflowName(runs: readonly RunLogRow[]): string {
	const name = runs[0]?.workflow || 'a workflow without a name';
	const account = runs.find((run) => run.account !== '')?.account;
	return account === undefined ? name : `${name} (${account})`;
}

function stateOfOne(
	runs: readonly RunLogRow[],
	days: ZonedDays,
	nowMs: number,
	expectedGapMs?: number,
): RunState {
	const last = latestRun(runs);
	const times = finishedTimes(runs);
	const lastRunMs = epochMs(last?.finishedAt) ?? nowMs;
	const gapMs = expectedGapMs ?? usualGapMs(times);
	const longestMs = expectedGapMs ?? longestUsualGapMs(times);
	const nextRunMs = lastRunMs + gapMs;
	const at = (ms: number) => `${days.inWords(ms)} (${days.zone})`;
	const ran = `The last run was on ${at(lastRunMs)}`;
	const told = (kind: RunStateKind, sentence: string): RunState => ({
		kind,
		sentence,
		lastRunMs,
		nextRunMs,
	});

	const isAwaited = last?.startedBy !== 'order';
	if (isAwaited && nowMs - lastRunMs > longestMs * STOPPED_AFTER) {
		return told(
			'stopped',
			`It has stopped. ${ran}, and runs usually come every ${gapWords(gapMs)}. See that the workflow is published, and that n8n runs.`,
		);
	}
	if (last?.ended === 'failed') {
		return told('failed', `The last run failed, on ${at(lastRunMs)}: ${last.summary}`);
	}
	if (isAwaited && nowMs - lastRunMs > longestMs * LATE_AFTER + HOUR_MS) {
		return told('late', `It is late. ${ran}; one was expected about ${at(nextRunMs)}.`);
	}
	if (last?.mode === 'dryRun') {
		return told(
			'dryRun',
			`Dry run: it runs, and nothing is sent to anybody. ${ran}. Switch dryRun off in Settings when you agree with what you see.`,
		);
	}
	if (!isAwaited) return told('running', `It runs when an order calls for it. ${ran}.`);
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

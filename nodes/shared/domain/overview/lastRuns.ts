import { epochMs } from '../time';
import type { ReasonCount, RunLogRow } from './runLog';
import { latestRun, runsByWorkflow } from './runState';

/** What the last completed runs say together: of each workflow and account its own. */
export interface LastRuns {
	readonly workflows: number;
	readonly held: number;
	readonly leftOut: number;
	readonly notAvailable: number;
	readonly nextDueMs?: number;
	readonly heldReasons: readonly ReasonCount[];
	/** Without the orders that were asked before: these are no more left out than asked. */
	readonly skippedReasons: readonly ReasonCount[];
}

const ASKED_BEFORE = 'alreadyAsked';

export function lastRuns(runs: readonly RunLogRow[], nowMs: number): LastRuns {
	const completed = runs.filter(
		({ ended, startedBy }) => ended === 'completed' && startedBy === 'schedule',
	);
	const last = runsByWorkflow(completed, nowMs).flatMap((own) => latestRun(own) ?? []);
	const sum = (read: (run: RunLogRow) => number) =>
		last.reduce((total, run) => total + read(run), 0);
	const skipped = addReasons(last.map(({ skippedReasons }) => skippedReasons));
	const askedBefore = skipped.find(({ code }) => code === ASKED_BEFORE)?.orders ?? 0;
	const dueMs = last.map(({ nextDueAt }) => epochMs(nextDueAt)).filter((ms) => ms !== undefined);
	return {
		workflows: last.length,
		held: sum(({ held }) => held),
		leftOut: Math.max(0, sum((run) => run.skipped) - askedBefore),
		notAvailable: sum(({ notAvailable }) => notAvailable),
		...(dueMs.length > 0 && { nextDueMs: Math.min(...dueMs) }),
		heldReasons: addReasons(last.map(({ heldReasons }) => heldReasons)),
		skippedReasons: skipped.filter(({ code }) => code !== ASKED_BEFORE),
	};
}

function addReasons(lists: readonly string[]): ReasonCount[] {
	const counts = new Map<string, ReasonCount>();
	for (const reason of lists.flatMap(readReasons)) {
		const known = counts.get(reason.code) ?? { ...reason, orders: 0 };
		counts.set(reason.code, { ...known, orders: known.orders + reason.orders });
	}
	return [...counts.values()].sort((a, b) => b.orders - a.orders);
}

/** A row that somebody wrote by hand may hold anything: what is no list of reasons is none. */
function readReasons(json: string | undefined): ReasonCount[] {
	try {
		const value: unknown = JSON.parse(json ?? '[]');
		return Array.isArray(value) ? value.filter(isReasonCount) : [];
	} catch {
		return [];
	}
}

const isReasonCount = (value: unknown): value is ReasonCount =>
	typeof value === 'object' &&
	value !== null &&
	'code' in value &&
	typeof value.code === 'string' &&
	'orders' in value &&
	typeof value.orders === 'number' &&
	'orderId' in value &&
	typeof value.orderId === 'string' &&
	'reason' in value &&
	typeof value.reason === 'string';

import { DAY_MS, epochMs } from '../time';
import type { ZonedDays } from '../decision/zonedDays';
import type { AccountHealth, HealthMetric } from '../report/accountHealth';
import { findMarketplace } from '../marketplaces';
import { isOpenEntry, type LedgerEntry } from '../ledger';
import type { RunLogRow } from './runLog';
import { runsByWorkflow, workflowName, type RunState } from './runState';
import { feedbackPage, healthPage, orderPage } from './sellerCentral';

/** Something that a person should look at, most urgent first. */
export interface Attention {
	/** Stays the same while the matter lasts, so that an alarm tells it once. */
	readonly code: AttentionCode;
	readonly text: string;
	readonly link?: { readonly text: string; readonly href: string };
}

export type AttentionCode =
	| 'stopped'
	| 'failed'
	| 'late'
	| 'nothingRead'
	| 'nothingDue'
	| 'allRefused'
	| 'dryRunLong'
	| 'inDoubt'
	| 'lastChance'
	| 'newLowRating'
	| 'accountHealth'
	| 'secretOld';

export interface LowRating {
	readonly orderId: string;
	readonly rating: number;
	readonly date?: string | undefined;
	readonly comment?: string | undefined;
	readonly response?: string | undefined;
	readonly marketplaceId?: string | undefined;
}

export interface AttentionInput {
	readonly state: RunState;
	/** Oldest first. */
	readonly runs: readonly RunLogRow[];
	readonly ledger: readonly LedgerEntry[];
	readonly lowRatings: readonly LowRating[];
	readonly health: readonly AccountHealth[];
	/** When the client secret was made, if the seller entered it. */
	readonly secretMadeMs?: number | undefined;
	readonly days: ZonedDays;
	readonly nowMs: number;
}

export const LAST_CHANCE_DAYS = 3;
const NEW_RATING_MS = 7 * DAY_MS;
const DRY_RUN_LONG_MS = 7 * DAY_MS;
const RUNS_WITHOUT_DUE = 3;
const DUE_BEFORE = 5;
const RUNS_BEFORE = 10;
/** Amazon retires a client secret after 180 days: a month is left to rotate it. */
const SECRET_OLD_MS = 150 * DAY_MS;

export function needsAttention(input: AttentionInput): Attention[] {
	return [
		...runAttention(input),
		...orderAttention(input),
		...ratingAttention(input),
		...healthAttention(input),
		...secretAttention(input),
	];
}

function runAttention({ state, runs, nowMs }: AttentionInput): Attention[] {
	const { kind, sentence } = state;
	const isWrong = kind === 'stopped' || kind === 'failed' || kind === 'late';
	const workflows = runsByWorkflow(runs, nowMs);
	return [
		...(isWrong ? [{ code: kind, text: sentence }] : []),
		...workflows.flatMap((own) =>
			workflowAttention(own, nowMs).map(({ code, text }) => ({
				code,
				text: workflows.length > 1 ? `${workflowName(own)}: ${text}` : text,
			})),
		),
	];
}

function workflowAttention(runs: readonly RunLogRow[], nowMs: number): Attention[] {
	const found: Attention[] = [];
	const add = (code: AttentionCode, text: string) => found.push({ code, text });
	const completed = runs.filter(({ ended }) => ended === 'completed');
	const last = completed[completed.length - 1];
	if (last?.read === 0 && completed.slice(0, -1).some(({ read }) => read > 0)) {
		add('nothingRead', 'The last run read no orders at all, while earlier ones did.');
	}
	const recent = completed.slice(-RUNS_WITHOUT_DUE);
	const before = completed.slice(-RUNS_WITHOUT_DUE - RUNS_BEFORE, -RUNS_WITHOUT_DUE);
	const meanBefore = before.reduce((sum, { due }) => sum + due, 0) / Math.max(1, before.length);
	if (
		recent.length === RUNS_WITHOUT_DUE &&
		recent.every(({ due }) => due === 0) &&
		meanBefore > DUE_BEFORE
	) {
		add(
			'nothingDue',
			`Nothing was due in the last ${RUNS_WITHOUT_DUE} runs, while ${Math.round(meanBefore)} orders a run were due before.`,
		);
	}
	if (last && last.mode === 'live' && last.due >= DUE_BEFORE && last.sent === 0) {
		const why =
			last.channel === 'requestAReview'
				? 'none was asked: Amazon offered no request, or they were asked before, here or by another tool'
				: 'no message went out: look at what the last run says of each';
		add('allRefused', `${last.due} orders were due in the last run, and ${why}.`);
	}
	const dryRunSinceMs = lastStretchOfDryRuns(completed);
	if (dryRunSinceMs !== undefined && nowMs - dryRunSinceMs > DRY_RUN_LONG_MS) {
		add(
			'dryRunLong',
			`It has been a dry run for ${Math.floor((nowMs - dryRunSinceMs) / DAY_MS)} days: no buyer is asked until dryRun is switched off in Settings.`,
		);
	}
	return found;
}

/** Since when every run has been a dry run. */
function lastStretchOfDryRuns(runs: readonly RunLogRow[]): number | undefined {
	let since: number | undefined;
	for (const { mode, finishedAt } of runs) {
		if (mode === 'live') since = undefined;
		else since ??= epochMs(finishedAt);
	}
	return since;
}

function orderAttention({ ledger, days, nowMs }: AttentionInput): Attention[] {
	const found: Attention[] = [];
	const inDoubt = ledger.filter(({ requestStatus }) => requestStatus === 'unconfirmed');
	const first = inDoubt[0];
	if (first) {
		found.push({
			code: 'inDoubt',
			text: `${inDoubt.length} ${inDoubt.length === 1 ? 'order is' : 'orders are'} in doubt: an answer was lost, and it cannot be told whether the buyer was reached.`,
			link: { text: first.orderId, href: orderPage(first.orderId, first.marketplaceId) },
		});
	}
	const closing = closingSoon(ledger, nowMs);
	const next = closing[0];
	if (next) {
		found.push({
			code: 'lastChance',
			text: `Last chance: Amazon stops taking the request of ${closing.length} ${closing.length === 1 ? 'order' : 'orders'} within three days, the first on ${days.inWords(next.closesMs)} (${days.zone}).`,
			link: {
				text: next.entry.orderId,
				href: orderPage(next.entry.orderId, next.entry.marketplaceId),
			},
		});
	}
	return found;
}

/** Open orders whose window closes within the days of the last chance, the nearest first. */
export const closingSoon = (
	ledger: readonly LedgerEntry[],
	nowMs: number,
): Array<{ readonly entry: LedgerEntry; readonly closesMs: number }> =>
	ledger
		.flatMap((entry) => {
			const closesMs = epochMs(entry.windowClosesAt);
			const isSoon =
				closesMs !== undefined && closesMs > nowMs && closesMs - nowMs <= LAST_CHANCE_DAYS * DAY_MS;
			return isSoon && isOpenEntry(entry) ? [{ entry, closesMs }] : [];
		})
		.sort((a, b) => a.closesMs - b.closesMs);

function ratingAttention({ lowRatings, nowMs }: AttentionInput): Attention[] {
	const fresh = lowRatings.filter(({ date }) => {
		const ms = epochMs(date);
		return ms !== undefined && nowMs - ms <= NEW_RATING_MS;
	});
	const first = fresh[0];
	if (!first) return [];
	return [
		{
			code: 'newLowRating',
			text: `${fresh.length} new ${fresh.length === 1 ? 'rating' : 'ratings'} of one to three stars in the last seven days.`,
			link: { text: 'Feedback Manager', href: feedbackPage(first.marketplaceId) },
		},
	];
}

const GOOD_STATUSES: ReadonlySet<string> = new Set(['GOOD', 'GREAT', 'NORMAL', 'NONE']);

export const isGoodStatus = (status: string | undefined): boolean =>
	status === undefined || GOOD_STATUSES.has(status.toUpperCase());

function healthAttention({ health }: AttentionInput): Attention[] {
	return health.flatMap((entry) => {
		const bad = healthRows(entry).filter(({ metric }) => !isGoodStatus(metric.status));
		const accountIsBad = !isGoodStatus(entry.accountStatus);
		if (bad.length === 0 && !accountIsBad) return [];
		const named = bad.map(({ name, metric }) => `${name}: ${metric.status}`);
		const matters = accountIsBad ? [`account: ${entry.accountStatus}`, ...named] : named;
		return [
			{
				code: 'accountHealth' as const,
				text: `Amazon's own judgment in ${findMarketplace(entry.marketplaceId)?.name ?? entry.marketplaceId} is not good (${matters.join(', ')}).`,
				link: { text: 'Account Health', href: healthPage(entry.marketplaceId) },
			},
		];
	});
}

export interface HealthRow {
	readonly name: string;
	readonly metric: HealthMetric;
}

/** The figures of a marketplace that Amazon gave, in the words of Seller Central. */
export function healthRows(entry: AccountHealth): HealthRow[] {
	const rows: ReadonlyArray<readonly [string, HealthMetric | undefined]> = [
		['Order defect rate, FBA', entry.orderDefectRateFba],
		['Order defect rate, FBM', entry.orderDefectRateFbm],
		['Late shipment rate', entry.lateShipmentRate],
		['On-time delivery rate', entry.onTimeDeliveryRate],
		['Valid tracking rate', entry.validTrackingRate],
		['Cancellation rate', entry.cancellationRate],
	];
	return rows.flatMap(([name, metric]) => (metric ? [{ name, metric }] : []));
}

function secretAttention({ secretMadeMs, nowMs }: AttentionInput): Attention[] {
	if (secretMadeMs === undefined || nowMs - secretMadeMs < SECRET_OLD_MS) return [];
	const age = Math.floor((nowMs - secretMadeMs) / DAY_MS);
	return [
		{
			code: 'secretOld',
			text: `The client secret is ${age} days old: Amazon retires it after 180. Rotate it in Seller Central under Develop Apps and paste the new one into the credential.`,
		},
	];
}

import { epochMs, isoText } from '../time';

/** Amazon's own request, Amazon's messages, or messages of the seller's own. */
export const RUN_CHANNELS = ['requestAReview', 'orderMessage', 'buyerMessage'] as const;
export type RunChannel = (typeof RUN_CHANNELS)[number];

/** A run for one order comes when an order calls for it: its absence tells nothing. */
export const RUN_STARTERS = ['schedule', 'order'] as const;
export type RunStarter = (typeof RUN_STARTERS)[number];

/**
 * One run of a workflow that asks or writes to buyers, as the run log keeps it: one flat row a run,
 * some 600 bytes, so that a year of daily runs stays below a quarter of a megabyte.
 */
export interface RunLogRow {
	readonly runId: string;
	/** A name that the seller gives, as several accounts may share one run log. */
	readonly account: string;
	readonly workflow: string;
	/** By which the run reaches buyers, as on a request. */
	readonly channel: RunChannel;
	readonly startedBy: RunStarter;
	readonly startedAt: string;
	readonly finishedAt: string;
	readonly mode: 'dryRun' | 'live';
	readonly ended: 'completed' | 'failed';
	/** Orders that came in. */
	readonly read: number;
	readonly due: number;
	readonly sent: number;
	/** Orders whose requests went out before this run. */
	readonly askedBefore: number;
	readonly notAvailable: number;
	/** Amazon's answer was lost, and it cannot be told whether the request went out. */
	readonly unconfirmed: number;
	readonly failed: number;
	readonly held: number;
	readonly skipped: number;
	/** `ReasonCount[]` as JSON text, most orders first. */
	readonly heldReasons: string;
	readonly skippedReasons: string;
	/** The next moment at which a held order is to be asked. */
	readonly nextDueAt: string;
	/** The nearest moment at which Amazon stops taking the request of an order that was not asked. */
	readonly nearestDeadlineAt: string;
	/** What happened, in one sentence. */
	readonly summary: string;
}

export interface ReasonCount {
	readonly code: string;
	readonly orders: number;
	/** One order, and the whole sentence of its decision. */
	readonly orderId: string;
	readonly reason: string;
}

/** What one item of a run says of its order. */
export interface RunOutcome {
	readonly orderId?: string | undefined;
	readonly outcome?: string | undefined;
	readonly code?: string | undefined;
	readonly reason?: string | undefined;
	readonly requestAt?: string | undefined;
	readonly windowClosesAt?: string | undefined;
	readonly requestStatus?: string | undefined;
}

export interface RunFacts {
	readonly runId: string;
	readonly account: string;
	readonly workflow: string;
	readonly channel: RunChannel;
	readonly startedBy: RunStarter;
	readonly startedAtMs?: number | undefined;
	readonly nowMs: number;
	readonly isDryRun: boolean;
	/** The words of the run's failure. */
	readonly failure?: string | undefined;
}

/** Statuses of a request after which its order's matter is settled for good. */
const SETTLED: ReadonlySet<string | undefined> = new Set(['sent', 'alreadyRequested']);

/** Sums a run up. An order that came in twice counts once: what a later item says holds. */
export function summarizeRun(outcomes: readonly RunOutcome[], facts: RunFacts): RunLogRow {
	const orders = [...lastOfEach(outcomes).values()];
	const withStatus = (status: string) =>
		orders.filter(({ requestStatus }) => requestStatus === status).length;
	const isDryRun = facts.isDryRun || withStatus('dryRun') > 0;
	const held = orders.filter(isHeld);
	const skipped = orders.filter(({ outcome }) => outcome === 'skipped');
	const open = orders.filter(
		({ outcome, requestStatus }) => outcome !== 'skipped' && !SETTLED.has(requestStatus),
	);
	const skippedAsAsked = skipped.filter(({ code }) => code === 'alreadyAsked').length;
	const counts = {
		read: orders.length,
		due: orders.filter(({ outcome }) => outcome === 'due').length,
		sent: withStatus('sent'),
		askedBefore: withStatus('alreadyRequested') + skippedAsAsked,
		notAvailable: withStatus('notAvailable') + withStatus('outsideWindow'),
		unconfirmed: withStatus('unconfirmed'),
		failed: withStatus('failed'),
		held: held.length,
		skipped: skipped.length,
	};
	return {
		runId: facts.runId,
		account: facts.account,
		workflow: facts.workflow,
		channel: facts.channel,
		startedBy: facts.startedBy,
		startedAt: isoText(facts.startedAtMs ?? facts.nowMs),
		finishedAt: isoText(facts.nowMs),
		mode: isDryRun ? 'dryRun' : 'live',
		ended: facts.failure === undefined ? 'completed' : 'failed',
		...counts,
		heldReasons: JSON.stringify(countReasons(held)),
		skippedReasons: JSON.stringify(countReasons(skipped)),
		nextDueAt: earliest(held.map(({ requestAt }) => requestAt)),
		nearestDeadlineAt: earliest(open.map(({ windowClosesAt }) => windowClosesAt)),
		summary:
			facts.failure ?? sentenceOf(counts, skipped.length - skippedAsAsked, isDryRun, facts.channel),
	};
}

const isHeld = ({ outcome, requestStatus }: RunOutcome): boolean =>
	outcome === 'notYet' || requestStatus === 'notYet';

/** A later item may say less: of a message, only what became of it. */
function lastOfEach(outcomes: readonly RunOutcome[]): Map<string, RunOutcome> {
	const orders = new Map<string, RunOutcome>();
	for (const outcome of outcomes) {
		if (outcome.orderId === undefined) continue;
		orders.set(outcome.orderId, { ...orders.get(outcome.orderId), ...outcome });
	}
	return orders;
}

/** Reasons named in a row: more would let it grow, and fewer than this exist in practice. */
const NAMED_REASONS = 12;
const LONGEST_REASON = 240;

function countReasons(orders: readonly RunOutcome[]): ReasonCount[] {
	const counts = new Map<string, ReasonCount>();
	for (const { code = 'unknown', orderId = '', reason = '', requestStatus, outcome } of orders) {
		const name = outcome === 'due' && requestStatus === 'notYet' ? 'runLimit' : code;
		const known = counts.get(name);
		counts.set(name, {
			code: name,
			orders: (known?.orders ?? 0) + 1,
			orderId: known?.orderId ?? orderId,
			reason: known?.reason ?? reason.slice(0, LONGEST_REASON),
		});
	}
	return [...counts.values()].sort((a, b) => b.orders - a.orders).slice(0, NAMED_REASONS);
}

function earliest(times: ReadonlyArray<string | undefined>): string {
	const known = times.map(epochMs).filter((ms) => ms !== undefined);
	return known.length === 0 ? '' : isoText(known.reduce((a, b) => Math.min(a, b)));
}

type Counts = Pick<
	RunLogRow,
	'read' | 'due' | 'sent' | 'askedBefore' | 'notAvailable' | 'unconfirmed' | 'failed' | 'held'
>;

function sentenceOf(
	counts: Counts,
	leftOut: number,
	isDryRun: boolean,
	channel: RunChannel,
): string {
	const { read, due, sent, notAvailable, askedBefore, unconfirmed, failed, held } = counts;
	const reached = channel === 'requestAReview' ? 'asked' : 'written to';
	const done = isDryRun
		? [`Dry run: ${due} would be ${reached}, nothing was sent`]
		: [
				`${sent} ${reached}`,
				notAvailable > 0 && `${notAvailable} not available`,
				unconfirmed > 0 && `${unconfirmed} in doubt`,
				failed > 0 && `${failed} refused`,
			];
	const rest = [
		askedBefore > 0 && `${askedBefore} asked before`,
		held > 0 && `${held} waiting`,
		leftOut > 0 && `${leftOut} left out`,
	];
	const parts = [...done, ...rest].filter((part) => part !== false);
	return `${parts.join(', ')} (${read} ${read === 1 ? 'order' : 'orders'} read).`;
}

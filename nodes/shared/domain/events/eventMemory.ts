import { DAY_MS } from '../time';

/**
 * What a polling trigger keeps between polls. Plain JSON, as n8n stores it with the workflow, and
 * of bounded size.
 */
export interface EventMemory {
	/** What happened before is not reported, so that the first poll of a busy account stays quiet. */
	readonly watchFromMs: number;
	/** Up to where the account was read without a gap. */
	readonly readUntilMs: number;
	/** Back to where the slow second look has come, in the time at which orders were created. */
	readonly sweptBackToMs: number;
	/** What was reported, by its key, and when it was first seen. */
	readonly reported: Readonly<Record<string, number>>;
	/** What was seen before it happened, and when. */
	readonly open: Readonly<Record<string, number>>;
	/** What had happened before the watch began, and when that was noticed. */
	readonly past: Readonly<Record<string, number>>;
	/** Since when a report is being made that no poll has read yet. */
	readonly awaitedSinceMs?: number;
	/** The seller has been informed once that a report had no data. */
	readonly isNoDataReported?: boolean;
}

/** Something that was found in the account: an event, or what may become one. */
export interface Observation<Subject> {
	/** The same for the same event, however often it is found. */
	readonly key: string;
	/** When it happened, as far as Amazon says so. */
	readonly atMs: number;
	readonly hasHappened: boolean;
	readonly subject: Subject;
}

export interface MemoryLimits {
	readonly rememberMs: number;
	/** Of `reported`, `open` and `past` each. */
	readonly maxKeys: number;
}

/** Amazon's window closes 30 days after delivery; nothing older is worth reporting. 40 bytes a key. */
export const MEMORY_LIMITS: MemoryLimits = { rememberMs: 90 * DAY_MS, maxKeys: 20_000 };

export const startWatching = (nowMs: number): EventMemory => ({
	watchFromMs: nowMs,
	readUntilMs: nowMs,
	sweptBackToMs: 0,
	reported: {},
	open: {},
	past: {},
});

/** Reports the first time that each event is seen. Observations may come twice and in any order. */
export function takeEvents<Subject>(
	memory: EventMemory,
	observations: Iterable<Observation<Subject>>,
	nowMs: number,
	limits: MemoryLimits = MEMORY_LIMITS,
): { readonly events: ReadonlyArray<Observation<Subject>>; readonly memory: EventMemory } {
	const reported = new Map(Object.entries(memory.reported));
	const open = new Map(Object.entries(memory.open));
	const past = new Map(Object.entries(memory.past));
	const events: Array<Observation<Subject>> = [];
	for (const observation of observations) {
		const { key, atMs, hasHappened } = observation;
		if (reported.has(key) || past.has(key)) continue;
		if (!hasHappened) {
			if (!open.has(key)) open.set(key, nowMs);
			continue;
		}
		if (atMs < memory.watchFromMs && !open.has(key)) {
			past.set(key, nowMs);
			continue;
		}
		open.delete(key);
		reported.set(key, nowMs);
		events.push(observation);
	}
	const forgottenMs = Math.max(forget(reported, nowMs, limits), nowMs - limits.rememberMs);
	forget(open, nowMs, limits);
	forget(past, nowMs, limits);
	return {
		events,
		memory: {
			...memory,
			// Whatever is forgotten must not be reported again.
			watchFromMs: Math.max(memory.watchFromMs, forgottenMs),
			reported: Object.fromEntries(reported),
			open: Object.fromEntries(open),
			past: Object.fromEntries(past),
		},
	};
}

/** Forgets the oldest. Returns when the youngest of them was first seen. */
function forget(seen: Map<string, number>, nowMs: number, limits: MemoryLimits): number {
	let forgottenMs = 0;
	const oldestFirst = [...seen].sort(([, one], [, other]) => one - other);
	for (const [key, seenMs] of oldestFirst) {
		if (seen.size <= limits.maxKeys && seenMs >= nowMs - limits.rememberMs) break;
		seen.delete(key);
		forgottenMs = seenMs;
	}
	return forgottenMs;
}

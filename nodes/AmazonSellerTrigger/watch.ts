import type { IPollFunctions, IDataObject } from 'n8n-workflow';

import type { EventMemory } from '../shared/domain/events/eventMemory';
import type { EventRecord } from '../shared/domain/events/observations';
import { noteUnread, type Unread, type UnreadMemory } from '../shared/domain/events/unreadMemory';
import { Refusal } from '../shared/domain/refusal';
import { MINUTE_MS } from '../shared/domain/time';
import { asNodeError } from '../shared/n8n/nodeErrors';
import type { SpApiSession } from '../shared/spApi/session';

export interface EventPoll {
	readonly context: IPollFunctions;
	readonly session: SpApiSession;
	/** The chosen marketplaces, or undefined for all of the account. */
	readonly marketplaceIds: readonly string[] | undefined;
	readonly nowMs: number;
}

export interface PollOutcome {
	/** One item each. */
	readonly records: ReadonlyArray<EventRecord<object>>;
	readonly memory: EventMemory;
	/** What the poll met and could not read: in it may be events that are not reported. */
	readonly unread?: Unread;
	/** Amazon is still making a report: the next poll may come as soon as it likes. */
	readonly isUnfinished?: boolean;
}

/** One choice of Trigger On. */
export interface SellerEvent {
	readonly name: string;
	/** The stored value: permanent. */
	readonly value: string;
	readonly description: string;
	/** What a poll costs of Amazon's usage plan, as the editor says it. */
	readonly cost: string;
	/** A poll that comes sooner after the last one asks Amazon nothing. */
	readonly leastMinutes: number;
	/** The first look of a new watch. It reports nothing. */
	begin(poll: EventPoll): Promise<EventMemory>;
	poll(poll: EventPoll, memory: EventMemory): Promise<PollOutcome>;
	/** What Fetch Test Event shows, newest data first; it changes no memory. */
	sample(poll: EventPoll): Promise<ReadonlyArray<EventRecord<object>>>;
}

/** What n8n stores with the workflow. */
interface StoredWatch {
	/** What it is the memory of. Of another event or account nothing is known. */
	readonly subject: string;
	readonly memory: EventMemory;
	readonly polledAtMs: number;
	readonly unread?: UnreadMemory;
}

/** Longer than a poll waits for Amazon: one that still seems to run by then has died with n8n. */
const LONGEST_POLL_MS = 15 * MINUTE_MS;
/** n8n's schedule is a little early at times. */
const PUNCTUALITY_MS = 30_000;

const isStoredWatch = (value: unknown): value is StoredWatch =>
	typeof value === 'object' && value !== null && 'memory' in value && 'subject' in value;

/**
 * One poll of a watch whose memory is in the node's static data. The memory is replaced when all
 * of the poll has worked, in one assignment: a poll that fails half way changes nothing, and the
 * next one finds the same events again.
 *
 * n8n starts a poll whether or not the last one has ended, so a running one is marked. Where the
 * machine slept in the middle of one, the next takes it for dead, and it comes back all the same:
 * of the two, the one that ends first tells.
 */
export async function pollWatch(
	data: IDataObject,
	event: SellerEvent,
	poll: EventPoll,
): Promise<ReadonlyArray<EventRecord<object>>> {
	const { nowMs } = poll;
	const subject = `${event.value} ${poll.session.account.key}`;
	const stored = isStoredWatch(data.watch) ? data.watch : undefined;
	const known = stored?.subject === subject ? stored : undefined;
	if (Number(data.pollingSinceMs ?? 0) > nowMs - LONGEST_POLL_MS) return [];
	if (known && nowMs - known.polledAtMs < event.leastMinutes * MINUTE_MS - PUNCTUALITY_MS)
		return [];

	data.pollingSinceMs = nowMs;
	try {
		const outcome: PollOutcome = known
			? await event.poll(poll, known.memory)
			: { records: [], memory: await event.begin(poll) };
		const isOvertaken = isStoredWatch(data.watch) && data.watch !== stored;
		if (isOvertaken) return [];
		const { records, memory, unread, isUnfinished } = outcome;
		const noted = noteUnread(unread?.keys ?? [], known?.unread ?? {}, nowMs);
		const polledAtMs = known && isUnfinished ? known.polledAtMs : nowMs;
		const watch: StoredWatch = { subject, memory, polledAtMs, unread: noted.memory };
		data.watch = { ...watch } as IDataObject;
		if (unread && noted.isNews) tellUnread(poll, event, unread);
		return records;
	} finally {
		if (data.pollingSinceMs === nowMs) delete data.pollingSinceMs;
	}
}

/** A poll has no place for a hint: it shows as an execution of its own, and starts no nodes. */
function tellUnread({ context }: EventPoll, { name }: SellerEvent, unread: Unread): void {
	context.__emitError(
		asNodeError(
			context.getNode(),
			new Refusal(
				`${name}: ${unread.sentence}`,
				unread.remedy ??
					'All else was read, and its events start the workflow as usual. See in Seller Central what is special about it. This is said again after a day if it is still so.',
			),
		),
	);
}

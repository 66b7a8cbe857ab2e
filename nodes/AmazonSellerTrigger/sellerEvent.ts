import type { IPollFunctions } from 'n8n-workflow';

import type { EventMemory } from '../shared/domain/events/eventMemory';
import type { EventRecord } from '../shared/domain/events/observations';
import type { Unread } from '../shared/domain/events/unreadMemory';
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
	/** What the poll met and could not read: in it may be events that are not told. */
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
	/** The first look of a new watch. It tells nothing. */
	begin(poll: EventPoll): Promise<EventMemory>;
	poll(poll: EventPoll, memory: EventMemory): Promise<PollOutcome>;
	/** What Fetch Test Event shows, newest data first; it changes no memory. */
	sample(poll: EventPoll): Promise<ReadonlyArray<EventRecord<object>>>;
}

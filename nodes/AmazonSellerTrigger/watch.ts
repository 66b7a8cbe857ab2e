import type { IDataObject } from 'n8n-workflow';

import type { EventMemory } from '../shared/domain/events/eventMemory';
import type { EventPoll, SellerEvent } from './sellerEvent';

/** What n8n stores with the workflow. */
interface StoredWatch {
	/** What it is the memory of. Of another event or account nothing is known. */
	readonly subject: string;
	readonly memory: EventMemory;
	readonly polledAtMs: number;
}

/** Longer than a poll waits for Amazon: one that still seems to run by then has died with n8n. */
const LONGEST_POLL_MS = 15 * 60_000;
const MINUTE_MS = 60_000;
/** n8n's schedule is a little early at times. */
const PUNCTUALITY_MS = 30_000;

const isStoredWatch = (value: unknown): value is StoredWatch =>
	typeof value === 'object' && value !== null && 'memory' in value && 'subject' in value;

/**
 * One poll of a watch whose memory is in the node's static data. The memory is replaced when all
 * of the poll has worked, in one assignment: a poll that fails half way changes nothing, and the
 * next one finds the same events again.
 *
 * n8n starts a poll whether or not the last one has ended, so a running one is marked.
 */
export async function pollWatch(
	data: IDataObject,
	event: SellerEvent,
	poll: EventPoll,
): Promise<readonly object[]> {
	const { nowMs } = poll;
	const subject = `${event.value} ${poll.session.account.key}`;
	const stored = isStoredWatch(data.watch) ? data.watch : undefined;
	const known = stored?.subject === subject ? stored : undefined;
	if (Number(data.pollingSinceMs ?? 0) > nowMs - LONGEST_POLL_MS) return [];
	if (known && nowMs - known.polledAtMs < event.leastMinutes * MINUTE_MS - PUNCTUALITY_MS)
		return [];

	data.pollingSinceMs = nowMs;
	try {
		const { records, memory } = known
			? await event.poll(poll, known.memory)
			: { records: [], memory: await event.begin(poll) };
		const watch: StoredWatch = { subject, memory, polledAtMs: nowMs };
		data.watch = { ...watch } as IDataObject;
		return records;
	} finally {
		delete data.pollingSinceMs;
	}
}

import { DAY_MS, HOUR_MS, epochMs } from '../time';
import type { FeedbackRecord } from '../report/sellerFeedback';
import { isLowRating } from '../feedback/feedbackRow';
import type { Sighting } from './eventMemory';

/** A day in the account's zone ends up to this long after it ends in UTC. */
const LATEST_ZONE_MS = 12 * HOUR_MS;

/**
 * One to three stars. Amazon gives the day only: all of it counts as after the watch began when its
 * end does, and so does feedback without a readable day. A buyer who changes the rating makes a new event.
 */
export function* negativeFeedback(
	records: Iterable<FeedbackRecord>,
): Generator<Sighting<FeedbackRecord>> {
	for (const record of records) {
		if (!isLowRating(record.rating)) continue;
		const dayMs = epochMs(record.date);
		yield {
			key: `${record.orderId} ${record.rating}`,
			atMs: dayMs === undefined ? Infinity : dayMs + DAY_MS + LATEST_ZONE_MS,
			hasHappened: true,
			subject: record,
		};
	}
}

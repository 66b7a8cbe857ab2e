import { DAY_MS } from '../time';

/**
 * One day or week of Amazon's sales and traffic report: seller feedback of all stars, by the day on
 * which it came in, for a whole marketplace, FBA and FBM together.
 */
export interface FeedbackCount {
	readonly marketplaceId: string;
	/** First and last day, `2026-11-02`, in the marketplace's calendar. */
	readonly startDate: string;
	readonly endDate: string;
	readonly granularity: 'DAY' | 'WEEK';
	/** All stars. */
	readonly feedbackReceived: number;
	readonly negativeFeedbackReceived: number;
	readonly ordersShipped: number;
	/** False while its last days may still change: Amazon fills them in later. */
	readonly isSettled: boolean;
}

interface CountedDay extends Pick<
	FeedbackCount,
	'marketplaceId' | 'feedbackReceived' | 'negativeFeedbackReceived' | 'ordersShipped'
> {
	readonly date: string;
}

/** Whole days that have to pass: fields were seen 0 first and filled later (selling-partner-api-docs#2439). */
const DAYS_TO_SETTLE = 3;

/**
 * The days as they are, or put together to weeks from Sunday to Saturday as Amazon has them. A week
 * of which days lie outside `period` is left out: it would look like a bad one.
 * @param today the current day in the marketplace's calendar
 */
export function feedbackCounts(
	days: readonly CountedDay[],
	granularity: FeedbackCount['granularity'],
	period: { readonly firstDay: string; readonly lastDay: string },
	today: string,
): FeedbackCount[] {
	const counts = new Map<string, FeedbackCount>();
	for (const { date, ...counted } of days) {
		const startDate = granularity === 'DAY' ? date : addDays(date, -weekday(date));
		const endDate = granularity === 'DAY' ? date : addDays(startDate, 6);
		if (startDate < period.firstDay || endDate > period.lastDay) continue;
		const key = `${counted.marketplaceId} ${startDate}`;
		const earlier = counts.get(key);
		counts.set(key, {
			marketplaceId: counted.marketplaceId,
			startDate,
			endDate,
			granularity,
			feedbackReceived: (earlier?.feedbackReceived ?? 0) + counted.feedbackReceived,
			negativeFeedbackReceived:
				(earlier?.negativeFeedbackReceived ?? 0) + counted.negativeFeedbackReceived,
			ordersShipped: (earlier?.ordersShipped ?? 0) + counted.ordersShipped,
			isSettled: addDays(endDate, DAYS_TO_SETTLE) < today,
		});
	}
	return [...counts.values()].sort((one, other) => one.startDate.localeCompare(other.startDate));
}

/** Days of a calendar: in UTC none is longer than another. */
const addDays = (day: string, count: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** 0 for Sunday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

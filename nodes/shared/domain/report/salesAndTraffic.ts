import { DAY_MS } from '../time';
import { fieldsOf, jsonReport, listOf, numberOf, textOf, type Fields } from './jsonReport';

/** One day of one marketplace, FBA and FBM together. */
export interface SalesDay {
	readonly marketplaceId: string;
	/** `2026-11-02`, in the marketplace's calendar. */
	readonly date: string;
	readonly feedbackReceived: number;
	readonly negativeFeedbackReceived: number;
	readonly ordersShipped: number;
}

/**
 * By sellerSalesAndTrafficReport.json: one marketplace a report, the time of the day is ignored, and
 * what begins more than two years ago is cancelled. Always asked for by day, as a report that is
 * taken over does not say beforehand what it was asked for; weeks are put together from days.
 */
export const SALES_AND_TRAFFIC = jsonReport<SalesDay>({
	reportType: 'GET_SALES_AND_TRAFFIC_REPORT',
	reportOptions: { dateGranularity: 'DAY', asinGranularity: 'PARENT' },
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	keyOf: ({ marketplaceId, date }) => `${marketplaceId} ${date}`,
	readDocument(document, tally) {
		const asked = fieldsOf(document.reportSpecification);
		const granularity = textOf(fieldsOf(asked.reportOptions).dateGranularity) ?? 'DAY';
		const ids = Array.isArray(asked.marketplaceIds) ? asked.marketplaceIds : [];
		const marketplaceId = textOf(ids[0]);
		if (granularity !== 'DAY') {
			tally.unreadable ??= `Another program of this app has asked for it by ${granularity}. In four hours it can be had by day`;
			return [];
		}
		if (marketplaceId === undefined || !Array.isArray(document.salesAndTrafficByDate)) {
			tally.unreadable ??= 'It names no marketplace, or has no list of days';
			return [];
		}
		const days = listOf(document.salesAndTrafficByDate);
		tally.rowCount += days.length;
		return days.flatMap((entry, index) => {
			const day = readDay(marketplaceId, entry);
			if (day !== undefined) return [day];
			tally.addRowProblems([
				{ line: index + 1, code: 'unreadableField', problem: PROBLEM(textOf(entry.date)) },
			]);
			return [];
		});
	},
});

const PROBLEM = (date: string | undefined): string =>
	date === undefined
		? 'it has no "date"'
		: `${date} has no "feedbackReceived", "negativeFeedbackReceived" or "ordersShipped"`;

function readDay(marketplaceId: string, entry: Fields): SalesDay | undefined {
	const date = /^\d{4}-\d\d-\d\d/.exec(textOf(entry.date) ?? '')?.[0];
	const traffic = fieldsOf(entry.trafficByDate);
	const feedbackReceived = numberOf(traffic.feedbackReceived);
	const negativeFeedbackReceived = numberOf(traffic.negativeFeedbackReceived);
	const ordersShipped = numberOf(fieldsOf(entry.salesByDate).ordersShipped);
	if (
		date === undefined ||
		feedbackReceived === undefined ||
		negativeFeedbackReceived === undefined ||
		ordersShipped === undefined
	) {
		return undefined;
	}
	return { marketplaceId, date, feedbackReceived, negativeFeedbackReceived, ordersShipped };
}

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

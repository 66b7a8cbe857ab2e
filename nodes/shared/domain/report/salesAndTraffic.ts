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

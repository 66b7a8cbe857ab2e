import { readLocalisedDays } from './localisedDays';
import type { ReportScope, ReportTally } from './report';
import { withoutEmpty } from './returnRecord';
import { rowReport } from './rowReport';

/** One to three stars: Amazon ties no better rating to an order. */
export interface FeedbackRecord {
	readonly orderId: string;
	readonly rating: number;
	/** The day in the account's own calendar. */
	readonly date?: string;
	readonly comment?: string;
	/** The seller's answer, where there is one. */
	readonly response?: string;
}

const columns = {
	date: 'Date',
	rating: 'Rating',
	comment: 'Comments',
	response: 'Response',
	orderId: 'Order ID',
} as const;

/** The date as it stands: which of its numbers is the month shows only over all rows. */
type UndatedFeedback = Omit<FeedbackRecord, 'date'> & {
	readonly dateText: string;
	readonly line: number;
};

/**
 * Headers and dates come in the language of the account, so columns go by position. The rater's
 * e-mail address, the last column, is never read.
 */
export const SELLER_FEEDBACK = rowReport<keyof typeof columns, FeedbackRecord, UndatedFeedback>({
	reportType: 'GET_SELLER_FEEDBACK_DATA',
	maxRangeDays: 365,
	repeatAfterMinutes: 240,
	layout: {
		columns,
		otherHeaders: {
			comment: ['Comment', 'Buyer Comments'],
			response: ['Your Response', 'Seller Response'],
			orderId: ['Amazon Order ID'],
		},
		required: ['date', 'rating', 'orderId'],
		order: ['Date', 'Rating', 'Comments', 'Response', 'Order ID', 'Rater Email'],
		orderId: 'orderId',
		texts: ['comment', 'response'],
	},
	readRow(row, reader) {
		const orderId = reader.orderId(row.orderId, columns.orderId);
		if (orderId === undefined) return undefined;
		if (!/^[1-5]$/.test(row.rating)) return reader.unusable('"Rating" is not one to five stars');
		return {
			orderId,
			rating: Number(row.rating),
			dateText: row.date,
			line: row.line,
			...withoutEmpty({ comment: row.comment, response: row.response }),
		};
	},
	conclude: readDates,
});

function readDates(
	undated: readonly UndatedFeedback[],
	tally: ReportTally,
	{ marketplaceIds, period }: ReportScope,
): FeedbackRecord[] {
	const texts = undated.map(({ dateText }) => dateText);
	const days = readLocalisedDays(texts, marketplaceIds, period);
	return undated.map(({ dateText, line, ...feedback }, index) => {
		const date = days[index];
		if (date === undefined && dateText !== '') {
			tally.addRowProblems([{ line, code: 'unreadableField', problem: '"Date" is not a date' }]);
		}
		return { ...feedback, ...(date !== undefined && { date }) };
	});
}

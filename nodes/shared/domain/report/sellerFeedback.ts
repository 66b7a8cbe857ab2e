import { DateTime } from 'luxon';

import type { FeedbackRecord } from '../feedback/feedbackRecord';
import { findMarketplace } from '../marketplaces';
import type { DayPeriod, ReportScope, ReportTally } from './report';
import { rowReport, withoutEmpty } from './rowReport';

/** Where year, month and day stand in a date of three numbers. */
type DayOrder = 'ymd' | 'mdy' | 'dmy';

const THREE_NUMBERS = /^(\d{1,4})[./\- ]+(\d{1,2})[./\- ]+(\d{1,4})\.?$/;
const CENTURY = 2000;
const YEARS_OF_TWO_DIGITS = 100;

/** CLDR's short dates. Every other marketplace writes the day first. */
const OWN_ORDERS: Readonly<Record<string, DayOrder>> = {
	CA: 'ymd',
	JP: 'ymd',
	SE: 'ymd',
	US: 'mdy',
	ZA: 'ymd',
};

function toIsoDay(text: string, order: DayOrder): string | undefined {
	const numbers = THREE_NUMBERS.exec(text.trim())?.slice(1).map(Number) ?? [];
	const [year, month, day] = [...'ymd'].map((part) => numbers[order.indexOf(part)]);
	if (year === undefined || month === undefined || day === undefined) return undefined;
	const date = DateTime.utc(year < YEARS_OF_TWO_DIGITS ? CENTURY + year : year, month, day);
	return date.isValid ? date.toISODate() : undefined;
}

/**
 * Reads the dates of one file, which all are written in one order: the one that makes most of them
 * dates, and days of the period that the file is about. Where several do as well, it is the
 * marketplace's own. Undefined for a date that is none in that order.
 */
function readLocalisedDays(
	texts: readonly string[],
	marketplaceIds: readonly string[] = [],
	period?: DayPeriod,
): Array<string | undefined> {
	const [countryCode = ''] = marketplaceIds.map((id) => findMarketplace(id)?.countryCode ?? '');
	const own = OWN_ORDERS[countryCode] ?? 'dmy';
	const orders = [own, 'dmy', 'mdy', 'ymd'] as const;
	const readings = orders.map((order) => texts.map((text) => toIsoDay(text, order)));
	const isInPeriod = (day: string) =>
		period === undefined || (day >= period.firstDay && day <= period.lastDay);
	const fit = (days: ReadonlyArray<string | undefined>) => {
		const dates = days.filter((day) => day !== undefined);
		return dates.length + dates.filter(isInPeriod).length;
	};
	return readings.reduce((best, next) => (fit(next) > fit(best) ? next : best));
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

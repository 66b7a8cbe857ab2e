import { DateTime } from 'luxon';

import { findMarketplace } from '../marketplaces';

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

/** The days, as ISO dates, that the file was asked for. */
export interface DayPeriod {
	readonly firstDay: string;
	readonly lastDay: string;
}

/**
 * Reads the dates of one file, which all are written in one order: the one that makes most of them
 * dates, and days of the period that the file is about. Where several do as well, it is the
 * marketplace's own. Undefined for a date that is none in that order.
 */
export function readLocalisedDays(
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

import { DateTime } from 'luxon';

import { isOrderId } from '../orderId';
import type { FlatFileProblem } from './flatFile/flatFile';

/** As Amazon writes times in its FBA reports: `2026-11-01T10:00:00+09:00`. */
const ISO_TIME = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ISO_WITH_OFFSET = /T.*(Z|[+-]\d\d(:?\d\d)?)$/;
/** No time is written longer, and a field can have a hundred thousand characters. */
const LONGEST_TIME = 64;
/** Every month has it, so that a day up to here needs no calendar. */
const DAYS_IN_EVERY_MONTH = 28;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const EMPTY = ['', '--', 'N/A'];

/** Amazon's ways to leave a field empty; `--` is Japan's. */
export const isEmptyField = (text: string): boolean => EMPTY.includes(text);

/** ISO 8601 with the offset as it stands, or undefined for what is no such time. */
function readIsoTime(text: string): string | undefined {
	const day = ISO_TIME.exec(text)?.[1];
	if (day !== undefined && Number(day) <= DAYS_IN_EVERY_MONTH && !Number.isNaN(Date.parse(text))) {
		return text;
	}
	if (text.length > LONGEST_TIME || !ISO_WITH_OFFSET.test(text)) return undefined;
	const time = DateTime.fromISO(text, { setZone: true });
	return time.isValid ? time.toISO({ suppressMilliseconds: true }) : undefined;
}

const LOCAL_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/**
 * The latest moment that a date may mean: a bare one is the end of its day, and without a zone it is
 * by UTC, as Amazon's reports write outside Japan, or by the clock of `zone`, whichever is later.
 */
function readLatestTime(text: string, zone: string): string | undefined {
	const exact = readIsoTime(text);
	if (exact !== undefined || text.length > LONGEST_TIME) return exact;
	const day = readEnglishDay(text);
	const local = day === undefined ? text.replace(' ', 'T') : `${day}T23:59:59`;
	if (!LOCAL_TIME.test(local)) return undefined;
	const byZone = DateTime.fromISO(local, { zone });
	const byUtc = DateTime.fromISO(local, { zone: 'utc' });
	const last = byZone > byUtc ? byZone : byUtc;
	return last.isValid ? last.toISO({ suppressMilliseconds: true }) : undefined;
}

/** `01-Nov-2026` or `2026-11-01` as the latter. */
function readEnglishDay(text: string): string | undefined {
	const named = DateTime.fromFormat(text, 'd-LLL-yyyy', { zone: 'utc', locale: 'en-US' });
	const day = named.isValid ? named : DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' });
	return day.isValid ? day.toISODate() : undefined;
}

/** A number with a point, as in all of Amazon's flat files whatever the language. */
const readDecimal = (text: string): number | undefined =>
	DECIMAL.test(text) ? Number(text) : undefined;

export const readCount = (text: string): number | undefined =>
	/^\d+$/.test(text) ? Number(text) : undefined;

/** Reads optional fields of one line. What is there but unreadable is noted and left out. */
export class RowReader {
	/** What was unreadable, in the order it was met. */
	readonly problems: FlatFileProblem[] = [];
	readonly #line: number;

	constructor(line: number) {
		this.#line = line;
	}

	time(text: string, header: string): string | undefined {
		return this.#read(text, header, readIsoTime, 'a time');
	}

	/** A time, or the latest moment that a date without a time or a zone may mean. */
	latestTime(text: string, header: string, zone: string): string | undefined {
		return this.#read(text, header, (date) => readLatestTime(date, zone), 'a time');
	}

	decimal(text: string, header: string): number | undefined {
		return this.#read(text, header, readDecimal, 'a number');
	}

	count(text: string, header: string): number | undefined {
		return this.#read(text, header, readCount, 'a whole number');
	}

	/** The id of a retail or multi-channel order. Without it the row says nothing. */
	orderId(text: string, header: string): string | undefined {
		return isOrderId(text) ? text : this.unusable(`"${header}" is not an order id`);
	}

	/** A day such as `01-Nov-2026`, as `2026-11-01`. */
	englishDay(text: string, header: string): string | undefined {
		return this.#read(text, header, readEnglishDay, 'a date');
	}

	unusable(problem: string): undefined {
		this.problems.push({ line: this.#line, code: 'unusableRow', problem });
	}

	#read<T>(text: string, header: string, read: (text: string) => T | undefined, kind: string) {
		if (isEmptyField(text)) return undefined;
		const value = read(text);
		if (value === undefined) {
			const problem = `"${header}" is not ${kind}`;
			this.problems.push({ line: this.#line, code: 'unreadableField', problem });
		}
		return value;
	}
}

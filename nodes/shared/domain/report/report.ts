import type { DayPeriod } from './localisedDays';
import type { ReportTally } from './reportTally';

/** What reports were asked for. */
export interface ReportScope {
	readonly marketplaceIds: readonly string[];
	readonly period?: DayPeriod;
}

/** One of Amazon's reports: how it is asked for, and how its bytes become records. */
export interface Report<Found extends object> {
	/** Amazon's `reportType`. */
	readonly reportType: string;
	/** Amazon's `reportOptions`, where the report has any. */
	readonly reportOptions?: Readonly<Record<string, string>>;
	/** Longest range to ask for in one report. A year where Amazon documents no limit. */
	readonly maxRangeDays: number;
	/** Asked for again sooner, Amazon gives none: the FBA reports page has 4 hours for daily ones. */
	readonly repeatAfterMinutes: number;
	/** Begins to read documents of it; what cannot be read is counted into the tally. */
	startReading(tally: ReportTally, scope: ReportScope): ReportReading<Found>;
}

/** The reading of one document or several, of which each row counts once. */
export interface ReportReading<Found extends object> {
	/** Throws only what the source of the bytes throws. */
	read(bytes: AsyncIterable<Uint8Array>, contentType?: string): Promise<void>;
	/** What all of them say, after the last one. */
	records(): Found[];
}

import type { FlatFileProblem } from './flatFile/flatFile';

interface ReadLines {
	readonly rows: readonly unknown[];
	readonly problems: readonly FlatFileProblem[];
}

const UNREADABLE: ReadonlySet<FlatFileProblem['code']> = new Set([
	'missingColumns',
	'duplicateColumns',
]);

/** Enough to see what is wrong with a file; a file that is wrong throughout has a million. */
const KEPT_PROBLEMS = 20;

/** What was read of one report or several, and what was not. */
export class ReportTally {
	rowCount = 0;
	/** Lines that gave no row. With `rowCount`, all lines after the headers. */
	unreadLineCount = 0;
	/** Rows that were left out, or lost fields, because of what these say. */
	problemRowCount = 0;
	/** A compressed file ended early: what follows was never seen. */
	isDamaged = false;
	/** Why nothing of a report can be read, although something is in it: Amazon has changed its header. */
	unreadable: string | undefined;
	#emptyLineCount = 0;
	readonly #problems: FlatFileProblem[] = [];

	/** The first of all problems, in the order they were met. */
	get problems(): readonly FlatFileProblem[] {
		return this.#problems;
	}

	/** Lines of which anything is missing. Amazon ends some files with an empty line or two. */
	get problemCount(): number {
		return this.unreadLineCount - this.#emptyLineCount + this.problemRowCount;
	}

	addBatch({ rows, problems }: ReadLines): void {
		this.rowCount += rows.length;
		for (const problem of problems) {
			if (problem.code === 'emptyLine') this.#emptyLineCount++;
			else this.#keep(problem);
			if (problem.code === 'damagedFile') this.isDamaged = true;
			if (UNREADABLE.has(problem.code)) this.unreadable ??= problem.problem;
			this.unreadLineCount++;
		}
	}

	/** The problems of rows of one document; a row counts once, whatever its number of fields. */
	addRowProblems(problems: readonly FlatFileProblem[]): void {
		if (problems.length === 0) return;
		this.problemRowCount += new Set(problems.map(({ line }) => line)).size;
		for (const problem of problems) this.#keep(problem);
	}

	/** One sentence for the seller, or undefined when all was read. */
	describe(): string | undefined {
		const [first] = this.#problems;
		if (!first) return undefined;
		const lineCount = this.rowCount + this.unreadLineCount;
		return `${this.problemCount} of ${lineCount} lines of Amazon's report could not be read in full. Line ${first.line}: ${first.problem}.`;
	}

	#keep(problem: FlatFileProblem): void {
		if (this.#problems.length < KEPT_PROBLEMS) this.#problems.push(problem);
	}
}

/** The days, as ISO dates, that the file was asked for. */
export interface DayPeriod {
	readonly firstDay: string;
	readonly lastDay: string;
}

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

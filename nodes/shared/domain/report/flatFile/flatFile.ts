/**
 * Amazon's flat files: tab-delimited lines under a header line. Columns are found by their header;
 * "Amazon periodically adds new fields", so what is not asked for is skipped. Quotation marks are
 * characters like others, but where all cells of the header or of a line stand in them.
 */
export interface FlatFileLayout<Name extends string> {
	/**
	 * The wanted columns: our name for each → its header, compared by its letters and digits. Nothing else of a
	 * line is ever taken out of it: what is personal is left out by not being named here.
	 */
	readonly columns: Readonly<Record<Name, string>>;
	/** Other headers under which a column has been seen. */
	readonly otherHeaders?: Partial<Readonly<Record<Name, readonly string[]>>>;
	/** Columns without which the file says nothing. Any other one that is missing reads as ''. */
	readonly required: readonly Name[];
	/**
	 * All headers in Amazon's order, for files whose header line may come in the seller's language:
	 * headers that are not recognized are taken by this order.
	 */
	readonly order?: readonly string[];
	/** The column of the order's id: it shows whether a line begins a record or goes on with one. */
	readonly orderId?: Name;
	/** Columns in somebody's own words, which may have line breaks. */
	readonly texts?: readonly Name[];
	/**
	 * The cells that a line must have to say anything. Amazon leaves out empty cells at the end of a
	 * line; a line that ends before one of these is a problem.
	 */
	readonly requiredCells?: readonly Name[];
}

export interface FlatFileOptions {
	/** `Content-Type` of the download. Its charset is believed when it names one that exists. */
	readonly contentType?: string;
	/** Whose report it is. Japan's files are Shift_JIS where they are not UTF-8. */
	readonly marketplaceIds?: readonly string[];
	/** Longest line that is read, in UTF-16 units. A longer one is reported as a problem. */
	readonly maxLineLength?: number;
}

/** The wanted fields of one line, trimmed, and the number of the line in the file, from 1. */
export type FlatFileRow<Name extends string> = Readonly<Record<Name, string>> & {
	readonly line: number;
};

export type FlatFileProblemCode =
	/** Nothing between two line ends. */
	| 'emptyLine'
	/** More fields than the header has, or too few to hold what is needed. */
	| 'fieldCount'
	/** The line holds a NUL. */
	| 'controlCharacter'
	| 'lineTooLong'
	/** The compressed file ends early or is damaged here; everything before this line was read. */
	| 'damagedFile'
	/** No bytes at all. */
	| 'noHeader'
	/** The header line lacks a required column: no line of the file was read. */
	| 'missingColumns'
	/** The header line names a wanted column twice: no line of the file was read. */
	| 'duplicateColumns'
	/** The field that says what the row is about is not what it should be; the row was left out. */
	| 'unusableRow'
	/** The row was kept without this field. */
	| 'unreadableField';

/** What could not be read. Holds headers, numbers and counts, never a field's content. */
export interface FlatFileProblem {
	readonly line: number;
	readonly code: FlatFileProblemCode;
	/** The same in words. */
	readonly problem: string;
}

/**
 * A stretch of the file. Over all batches, rows and problems add up to the lines after the header; a
 * record whose text has line breaks is one row.
 *
 * Fields are views of the text just read. What is kept longer goes through `copyFields`, or every
 * kept field keeps its whole stretch in memory.
 */
export interface FlatFileBatch<Name extends string> {
	readonly rows: ReadonlyArray<FlatFileRow<Name>>;
	readonly problems: readonly FlatFileProblem[];
}

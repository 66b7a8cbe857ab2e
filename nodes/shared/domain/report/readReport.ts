import type { FlatFileLayout, FlatFileOptions, FlatFileRow } from './flatFile/flatFile';
import { copyFields, readFlatFile } from './flatFile/readFlatFile';
import type { ReportTally } from './reportTally';
import { RowReader } from './rowReader';

/** A report whose rows stand each for themselves. */
export interface Report<Name extends string, Found> {
	/** Amazon's `reportType`. */
	readonly reportType: string;
	/** Longest range to ask for in one report. A year where Amazon documents no limit. */
	readonly maxRangeDays: number;
	/** Asked for again sooner, Amazon gives none: the FBA reports page has 4 hours for daily ones. */
	readonly repeatAfterMinutes: number;
	readonly layout: FlatFileLayout<Name>;
	/** What the row says, or undefined after the reader was told why it says nothing. */
	read(row: FlatFileRow<Name>, reader: RowReader): Found | undefined;
}

/** Reads what a report's rows say, in their order, and counts into the tally what they do not. */
export async function* readReport<Name extends string, Found>(
	bytes: AsyncIterable<Uint8Array>,
	{ layout, read }: Report<Name, Found>,
	tally: ReportTally,
	options: FlatFileOptions = {},
): AsyncGenerator<Found, void, undefined> {
	const names = Object.keys(layout.columns) as Name[];
	const note = tally.addRowProblem.bind(tally);
	for await (const batch of readFlatFile(bytes, layout, options)) {
		tally.addBatch(batch);
		for (const row of batch.rows) {
			const copies = copyFields(names.map((name) => row[name]));
			names.forEach((name, index) => Object.assign(row, { [name]: copies[index] }));
			const found = read(row, new RowReader(row.line, note));
			if (found !== undefined) yield found;
		}
	}
}

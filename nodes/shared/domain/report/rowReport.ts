import type { FlatFileLayout, FlatFileRow } from './flatFile/flatFile';
import { readFlatFile } from './flatFile/readFlatFile';
import type { Report, ReportReading, ReportScope, ReportTally } from './report';
import { RowReader } from './rowReader';

/** A report whose rows stand each for themselves. */
interface RowReport<Name extends string, Found extends object, Row> extends Pick<
	Report<Found>,
	'reportType' | 'maxRangeDays' | 'repeatAfterMinutes'
> {
	readonly layout: FlatFileLayout<Name>;
	/** What the row says, or undefined after the reader was told why it says nothing. */
	readRow(row: FlatFileRow<Name>, reader: RowReader): Row | undefined;
	/** What all rows together say. */
	conclude(rows: Row[], tally: ReportTally, scope: ReportScope): Found[];
	/** Rows that are the same are no mistake: each stands for another item of its order. */
	readonly repeatsRows?: true;
}

export const rowReport = <Name extends string, Found extends object, Row>(
	report: RowReport<Name, Found, Row>,
): Report<Found> => ({
	reportType: report.reportType,
	maxRangeDays: report.maxRangeDays,
	repeatAfterMinutes: report.repeatAfterMinutes,
	startReading: (tally, scope) => new RowReading(report, tally, scope),
});

class RowReading<Name extends string, Found extends object, Row> implements ReportReading<Found> {
	readonly #report: RowReport<Name, Found, Row>;
	readonly #tally: ReportTally;
	readonly #scope: ReportScope;
	readonly #rows: Row[] = [];
	readonly #seen = new Set<string>();

	constructor(report: RowReport<Name, Found, Row>, tally: ReportTally, scope: ReportScope) {
		this.#report = report;
		this.#tally = tally;
		this.#scope = scope;
	}

	async read(bytes: AsyncIterable<Uint8Array>, contentType?: string): Promise<void> {
		const { layout } = this.#report;
		const names = Object.keys(layout.columns) as Name[];
		const { marketplaceIds } = this.#scope;
		const options = { marketplaceIds, ...(contentType !== undefined && { contentType }) };
		for await (const batch of readFlatFile(bytes, layout, options)) {
			this.#tally.addBatch(batch);
			for (const row of batch.rows) this.#add(row, names);
		}
	}

	records(): Found[] {
		return this.#report.conclude(this.#rows, this.#tally, this.#scope);
	}

	/** The joined text is a copy: a field that was cut out of a stretch keeps all of it in memory. */
	#add(row: FlatFileRow<Name>, names: readonly Name[]): void {
		const joined = names.map((name) => row[name]).join('\t');
		if (!this.#report.repeatsRows) {
			if (this.#seen.has(joined)) return;
			this.#seen.add(joined);
		}
		const copies = joined.split('\t');
		const copy = { ...row };
		names.forEach((name, index) => Object.assign(copy, { [name]: copies[index] }));
		const reader = new RowReader(row.line);
		const found = this.#report.readRow(copy, reader);
		this.#tally.addRowProblems(reader.problems);
		if (found !== undefined) this.#rows.push(found);
	}
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Drops what a report left empty. */
export function withoutEmpty<T extends object>(fields: T): Present<T> {
	const present = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(present) as Present<T>;
}

import type { FlatFileOptions } from '../shared/domain/report/flatFile';
import { ReportTally } from '../shared/domain/report/reportTally';
import type { ReportDownload } from '../shared/spApi/reportDownload';
import type { DocumentReader } from '../shared/spApi/reportReader';

/** Reads one document: a generator of the domain, or a function that needs all rows at once. */
export type ReadRecords<Found> = (
	bytes: AsyncIterable<Uint8Array>,
	tally: ReportTally,
	options: FlatFileOptions,
) => AsyncIterable<Found> | Promise<readonly Found[]>;

/** Gathers what one report or several say. */
export class ReportRecords<Found> implements DocumentReader {
	readonly records: Found[] = [];
	readonly tally = new ReportTally();
	readonly #readRecords: ReadRecords<Found>;
	readonly #marketplaceIds: readonly string[];

	constructor(readRecords: ReadRecords<Found>, marketplaceIds: readonly string[]) {
		this.#readRecords = readRecords;
		this.#marketplaceIds = marketplaceIds;
	}

	async read({ bytes, contentType }: ReportDownload): Promise<boolean> {
		const options = {
			marketplaceIds: this.#marketplaceIds,
			...(contentType !== undefined && { contentType }),
		};
		for await (const record of await this.#readRecords(bytes, this.tally, options)) {
			this.records.push(record);
		}
		return !this.tally.isDamaged;
	}
}

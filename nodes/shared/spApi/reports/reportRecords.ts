import type { DateTime } from 'luxon';

import type { FlatFileOptions } from '../../domain/report/flatFile/flatFile';
import type { DayPeriod } from '../../domain/report/localisedDays';
import { ReportTally } from '../../domain/report/reportTally';
import type { ReportDownload } from './reportDownload';
import type { DocumentReader } from './reportReader';

/** Reads one document: a generator of the domain, or a function that needs all rows at once. */
export type ReadRecords<Found> = (
	bytes: AsyncIterable<Uint8Array>,
	tally: ReportTally,
	options: FlatFileOptions & { readonly period: DayPeriod },
) => AsyncIterable<Found> | Promise<readonly Found[]>;

/** What the reports were asked for. */
export interface RecordsRequest {
	readonly marketplaceIds: readonly string[];
	readonly start: DateTime;
	readonly end: DateTime;
}

/** The days in any time zone of the earth. */
const toDays = ({ start, end }: RecordsRequest): DayPeriod => ({
	firstDay: start.toUTC().minus({ days: 1 }).toISODate() ?? '',
	lastDay: end.toUTC().plus({ days: 1 }).toISODate() ?? '',
});

/** Gathers what one report or several say. */
export class ReportRecords<Found> implements DocumentReader {
	readonly records: Found[] = [];
	readonly tally = new ReportTally();
	readonly #readRecords: ReadRecords<Found>;
	readonly #request: RecordsRequest;

	constructor(readRecords: ReadRecords<Found>, request: RecordsRequest) {
		this.#readRecords = readRecords;
		this.#request = request;
	}

	async read({ bytes, contentType }: ReportDownload): Promise<boolean> {
		const options = {
			marketplaceIds: this.#request.marketplaceIds,
			period: toDays(this.#request),
			...(contentType !== undefined && { contentType }),
		};
		for await (const record of await this.#readRecords(bytes, this.tally, options)) {
			this.records.push(record);
		}
		return !this.tally.isDamaged;
	}
}

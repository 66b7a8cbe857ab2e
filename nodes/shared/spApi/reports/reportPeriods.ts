import { DateTime } from 'luxon';

import { DAY_MS } from '../../domain/time';
import type { AmazonReport } from './reports';

export interface ReportPeriod {
	readonly start: DateTime;
	readonly end: DateTime;
}

/** Cuts a stretch of time into as few periods of equal length as Amazon's limit allows. */
export function splitPeriod({ start, end }: ReportPeriod, maxDays: number): ReportPeriod[] {
	const wholeMs = end.toMillis() - start.toMillis();
	const count = Math.max(1, Math.ceil(wholeMs / (maxDays * DAY_MS)));
	return Array.from({ length: count }, (_, index) => ({
		start: start.plus({ milliseconds: Math.floor((wholeMs / count) * index) }),
		end:
			index === count - 1
				? end
				: start.plus({ milliseconds: Math.floor((wholeMs / count) * (index + 1)) }),
	}));
}

export interface WantedReport extends ReportPeriod {
	readonly marketplaceIds: readonly string[];
	/** Amazon makes no newer one of this type within this time. */
	readonly repeatAfterMinutes: number;
}

const USABLE: ReadonlySet<string> = new Set(['IN_QUEUE', 'IN_PROGRESS', 'DONE']);

/**
 * A report that has been asked for already and holds what is wanted. Its end may lie a little
 * before the wanted one, as Amazon would give nothing newer yet.
 */
export const findAdoptable = (
	reports: readonly AmazonReport[],
	wanted: WantedReport,
): AmazonReport | undefined =>
	reports.find((report) => {
		const marketplaceIds = new Set(report.marketplaceIds ?? []);
		const dataStart = DateTime.fromISO(report.dataStartTime ?? '');
		const dataEnd = DateTime.fromISO(report.dataEndTime ?? '');
		return (
			USABLE.has(report.processingStatus) &&
			marketplaceIds.size === wanted.marketplaceIds.length &&
			wanted.marketplaceIds.every((id) => marketplaceIds.has(id)) &&
			dataStart <= wanted.start &&
			dataEnd >= wanted.end.minus({ minutes: wanted.repeatAfterMinutes })
		);
	});

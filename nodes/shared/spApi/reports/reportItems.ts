import type { DateTime } from 'luxon';
import type { NodeApiError } from 'n8n-workflow';

import type { DayPeriod } from '../../domain/report/localisedDays';
import type { Report } from '../../domain/report/report';
import { Refusal } from '../../domain/refusal';
import { answerError } from '../answerErrors';
import { prepareReports, type NotPrepared, type ReportRequest } from './reportPreparation';
import { readDocuments, type RecordsRead } from './reportReader';
import type { SpApiSession } from '../session';

export interface ReportRead<Found> extends RecordsRead<Found> {
	/** What the seller should know: a period without data, a report that Amazon would not repeat. */
	readonly notes: readonly string[];
}

/** The days in any time zone of the earth. */
const toDays = (start: DateTime, end: DateTime): DayPeriod => ({
	firstDay: start.toUTC().minus({ days: 1 }).toISODate() ?? '',
	lastDay: end.toUTC().plus({ days: 1 }).toISODate() ?? '',
});

/**
 * Has Amazon prepare a report and reads it. Undefined when Amazon is not done within the user's
 * time, which the output then says.
 */
export async function readReportItems<Found extends object>(
	session: SpApiSession,
	report: Report<Found>,
	request: ReportRequest,
	itemIndex: number,
): Promise<ReportRead<Found> | undefined> {
	const prepared = await prepareReports(session, report, request);
	if (prepared.kind === 'unfinishedReport') {
		session.hint(prepared.message);
		return undefined;
	}
	if (prepared.kind !== 'prepared') {
		throw preparationError(session, prepared, report.reportType, itemIndex);
	}

	const { marketplaceIds, start, end } = request;
	const scope = { marketplaceIds, period: toDays(start, end) };
	const read = await readDocuments(session, prepared.documentIds, report, scope);
	if (read.kind !== 'read') throw answerError(session, 'getReportDocument', read, itemIndex);
	const { unreadable } = read.tally;
	if (unreadable === undefined) return { ...read, notes: prepared.notes };
	// None of its rows would look as if there were none.
	throw new Refusal(
		"Amazon's report cannot be read",
		`${unreadable}. Nothing of it was taken. Amazon may have changed this report: look for a newer version of the package, or tell its makers this sentence.`,
	);
}

function preparationError(
	session: SpApiSession,
	notPrepared: Exclude<NotPrepared, { kind: 'unfinishedReport' }>,
	reportType: string,
	itemIndex: number,
): NodeApiError | Refusal {
	if (notPrepared.kind !== 'failedReport') {
		return answerError(session, 'createReport', notPrepared, itemIndex, reportType);
	}
	const { reason } = notPrepared;
	return new Refusal(
		'Amazon could not make the report',
		`${reason === '' ? 'It gives no reason.' : `It says: "${reason}"`} Choose a shorter or later period; a report asked for a short while ago can be asked for again later.`,
	);
}

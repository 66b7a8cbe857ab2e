import { DateTime } from 'luxon';

import type { Report } from '../../domain/report/report';
import { DAY_MS } from '../../domain/time';
import { quotedText } from '../answers/quotedText';
import { reportName, reportRole } from '../answers/roleRemedy';
import type { NotAnswered } from '../answers/spApiAnswer';
import { isoSeconds } from '../exchange';
import { describeDuration } from '../operations';
import type { SpApiSession } from '../session';
import { readDocumentText } from './reportDownload';
import { createReport, getReport, getReports, type AmazonReport } from './reports';

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

interface WantedReport extends ReportPeriod {
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

export interface ReportRequest extends ReportPeriod {
	readonly marketplaceIds: readonly string[];
	/** When it was asked for first, by a run that did not wait for Amazon to be done. */
	readonly askedAt?: DateTime;
}

/** What of a report matters for asking for it. */
export type AskedReport = Pick<
	Report<object>,
	'reportType' | 'reportOptions' | 'maxRangeDays' | 'repeatAfterMinutes'
>;

export interface PreparedReports {
	readonly kind: 'prepared';
	readonly documentIds: readonly string[];
	/** What the seller should know: a period without data, a report that Amazon would not repeat. */
	readonly notes: readonly string[];
}

/** Amazon could not make a report, and says why where it says anything. */
export interface FailedReport {
	readonly kind: 'failedReport';
	readonly reason: string;
}

/** Amazon is still at it; the next run takes the same report over. */
export interface UnfinishedReport {
	readonly kind: 'unfinishedReport';
	readonly message: string;
}

export type NotPrepared = FailedReport | UnfinishedReport | NotAnswered;

/**
 * Has Amazon make the reports for a stretch of time, or takes over those that it is making or has
 * made already: asked again too soon, it cancels.
 */
export async function prepareReports(
	session: SpApiSession,
	report: AskedReport,
	request: ReportRequest,
): Promise<PreparedReports | NotPrepared> {
	const listed = await recentReports(session, report, request.askedAt);
	if ('kind' in listed) return listed;

	const { reportType, reportOptions, maxRangeDays, repeatAfterMinutes } = report;
	const { marketplaceIds } = request;
	const reportIds: string[] = [];
	for (const period of splitPeriod(request, maxRangeDays)) {
		const wanted = {
			reportType,
			...(reportOptions && { reportOptions }),
			repeatAfterMinutes,
			marketplaceIds,
			...period,
		};
		const ordered = findAdoptable(listed, wanted)?.reportId ?? (await order(session, wanted));
		if (typeof ordered !== 'string') return ordered;
		reportIds.push(ordered);
	}

	const documentIds: string[] = [];
	const notes: string[] = [];
	for (const reportId of reportIds) {
		const made = await waitForReport(session, reportId);
		if ('kind' in made) return made;
		if (made.processingStatus === 'DONE' && made.reportDocumentId) {
			documentIds.push(made.reportDocumentId);
		} else if (made.processingStatus === 'CANCELLED') {
			notes.push(listed.length > 0 ? repeatedTooSoon(report) : noData(reportType));
		} else {
			return { kind: 'failedReport', reason: await failureReason(session, made) };
		}
	}
	return { kind: 'prepared', documentIds, notes };
}

async function recentReports(
	session: SpApiSession,
	{ reportType, repeatAfterMinutes }: Pick<AskedReport, 'reportType' | 'repeatAfterMinutes'>,
	askedAt?: DateTime,
): Promise<readonly AmazonReport[] | NotAnswered> {
	const since = (askedAt ?? DateTime.fromMillis(session.now())).minus({
		minutes: repeatAfterMinutes,
	});
	const answer = await getReports(session, reportType, isoSeconds(since));
	return answer.kind === 'reports' ? answer.value : answer;
}

/** A createReport that is left without an answer is looked for in the list before it is repeated. */
async function order(
	session: SpApiSession,
	wanted: WantedReport & Pick<AskedReport, 'reportType' | 'reportOptions'>,
): Promise<string | NotAnswered> {
	const specification = {
		...wanted,
		dataStartTime: isoSeconds(wanted.start),
		dataEndTime: isoSeconds(wanted.end),
	};
	const created = await createReport(session, specification);
	if (created.kind === 'reportId') return created.value;
	if (created.kind !== 'unanswered' && !(created.kind === 'refused' && created.statusCode >= 500)) {
		return created;
	}
	const listed = await recentReports(session, wanted);
	if ('kind' in listed) return listed;
	const taken = findAdoptable(listed, {
		...wanted,
		start: wanted.start.startOf('second'),
	});
	if (taken !== undefined) return taken.reportId;
	const again = await createReport(session, specification);
	return again.kind === 'reportId' ? again.value : again;
}

const POLL_DELAYS_MS = [1000, 2000, 4000, 8000, 15_000];
const LONGEST_POLL_DELAY_MS = 30_000;
/** With the delays above about four hours: Amazon's slowest reports take less. */
const MOST_POLLS = 500;

async function waitForReport(
	session: SpApiSession,
	reportId: string,
): Promise<AmazonReport | UnfinishedReport | NotAnswered> {
	for (let polls = 0; polls < MOST_POLLS; polls += 1) {
		const answer = await getReport(session, reportId);
		if (answer.kind !== 'report') return answer;
		const { processingStatus } = answer.value;
		if (processingStatus !== 'IN_QUEUE' && processingStatus !== 'IN_PROGRESS') return answer.value;

		const delayMs = POLL_DELAYS_MS[polls] ?? LONGEST_POLL_DELAY_MS;
		if (session.now() + delayMs > session.deadlineMs) break;
		session.announce(
			`Amazon is preparing the report (${processingStatus === 'IN_QUEUE' ? 'waiting its turn' : 'in progress'}). Looking again in ${describeDuration(delayMs)}.`,
		);
		await session.wait(delayMs);
	}
	return {
		kind: 'unfinishedReport',
		message:
			'Amazon is still preparing the report. The next run takes it over where it is; with a longer Max Wait this one would have stayed for it.',
	};
}

const repeatedTooSoon = ({ repeatAfterMinutes }: AskedReport): string =>
	`Amazon gave no report for a part of the period. Either it has no data, or it was asked for too soon after an earlier one: it makes this report once in ${describeDuration(repeatAfterMinutes * 60_000)}.`;

/** Staff: nothing in the range (models#4005); others: not so at times (docs#1123), or a role (docs#2744). */
const noData = (reportType: string): string =>
	`Amazon ended the ${reportName(reportType)} without data (CANCELLED) and gives no reason. Usually there is nothing in the period. If you expect something, choose a longer period, and check that the app has the role ${reportRole(reportType)} and that the seller account sells in these marketplaces.`;

async function failureReason(session: SpApiSession, report: AmazonReport): Promise<string> {
	if (!report.reportDocumentId) return '';
	const text = await readDocumentText(session, report.reportDocumentId);
	return quotedText(text.replace(/\s+/g, ' ').trim());
}

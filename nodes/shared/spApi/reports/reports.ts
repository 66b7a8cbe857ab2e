import { z } from 'zod';

import { sendRequest } from '../sendRequest';
import type { SpApiSession } from '../session';
import { unexpectedAnswer, type NotAnswered } from '../answers/spApiAnswer';

const PATH = '/reports/2021-06-30';

const REPORT = z.object({
	reportId: z.string().min(1),
	reportType: z.string(),
	marketplaceIds: z.array(z.string()).nullish(),
	dataStartTime: z.string().nullish(),
	dataEndTime: z.string().nullish(),
	createdTime: z.string().nullish(),
	/** IN_QUEUE, IN_PROGRESS, DONE, CANCELLED or FATAL, or what Amazon adds. */
	processingStatus: z.string(),
	reportDocumentId: z.string().nullish(),
});

export type AmazonReport = z.infer<typeof REPORT>;

export interface ReportSpecification {
	readonly reportType: string;
	readonly reportOptions?: Readonly<Record<string, string>>;
	/** 1 to 25. */
	readonly marketplaceIds: readonly string[];
	/** ISO 8601 with `Z`. */
	readonly dataStartTime: string;
	readonly dataEndTime: string;
}

interface Found<Kind extends string, Value> {
	readonly kind: Kind;
	readonly value: Value;
}

export async function createReport(
	session: SpApiSession,
	specification: ReportSpecification,
): Promise<Found<'reportId', string> | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'createReport',
		method: 'POST',
		permissionFor: specification.reportType,
		isAboutTime: true,
		path: `${PATH}/reports`,
		body: {
			reportType: specification.reportType,
			marketplaceIds: [...specification.marketplaceIds],
			dataStartTime: specification.dataStartTime,
			dataEndTime: specification.dataEndTime,
			...(specification.reportOptions && { reportOptions: { ...specification.reportOptions } }),
		},
	});
	if (answer.kind !== 'answered') return answer;
	const parsed = z.object({ reportId: z.string().min(1) }).safeParse(answer.body);
	return parsed.success
		? { kind: 'reportId', value: parsed.data.reportId }
		: unexpectedAnswer('the id of a report', answer.body);
}

export async function getReport(
	session: SpApiSession,
	reportId: string,
): Promise<Found<'report', AmazonReport> | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getReport',
		method: 'GET',
		path: `${PATH}/reports/${encodeURIComponent(reportId)}`,
	});
	if (answer.kind !== 'answered') return answer;
	const parsed = REPORT.safeParse(answer.body);
	return parsed.success
		? { kind: 'report', value: parsed.data }
		: unexpectedAnswer('a report', answer.body);
}

/** The newest hundred of one type. A report that cannot be read is passed over. */
export async function getReports(
	session: SpApiSession,
	reportType: string,
	createdSince: string,
): Promise<Found<'reports', readonly AmazonReport[]> | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getReports',
		method: 'GET',
		permissionFor: reportType,
		isAboutTime: true,
		path: `${PATH}/reports`,
		query: { reportTypes: [reportType], createdSince, pageSize: 100 },
	});
	if (answer.kind !== 'answered') return answer;
	const parsed = z.object({ reports: z.array(z.unknown()).default([]) }).safeParse(answer.body);
	if (!parsed.success) return unexpectedAnswer('a list of reports', answer.body);
	const reports = parsed.data.reports.flatMap((report) => REPORT.safeParse(report).data ?? []);
	return { kind: 'reports', value: reports };
}

/** The address of a report's document, good for five minutes. */
export async function getReportDocument(
	session: SpApiSession,
	reportDocumentId: string,
): Promise<Found<'url', string> | NotAnswered> {
	const answer = await sendRequest(session, {
		operation: 'getReportDocument',
		method: 'GET',
		path: `${PATH}/documents/${encodeURIComponent(reportDocumentId)}`,
	});
	if (answer.kind !== 'answered') return answer;
	const parsed = z.object({ url: z.string().url() }).safeParse(answer.body);
	return parsed.success
		? { kind: 'url', value: parsed.data.url }
		: unexpectedAnswer('the address of a document', answer.body);
}

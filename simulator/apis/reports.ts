import { DateTime } from 'luxon';

import { DAY_MS, toIsoOffset, type EpochMs } from '../clock';
import { MARKETPLACES } from '../marketplaces';
import { isRecord, listOf, parseJsonBody, type ApiRequest, type Operation } from '../operation';
import { Refusal, invalidInput, notFound, ok } from '../replies';
import { findReportType } from '../reports/reportTypes';
import { type World } from '../world';
import { type ReportDocuments } from './reportDocuments';
import { type ReportDesk, type SimulatedReport } from './reportDesk';

const STATUSES = ['CANCELLED', 'DONE', 'FATAL', 'IN_PROGRESS', 'IN_QUEUE'];
/** Reports are kept for 90 days (reports_2021-06-30, createdSince). */
const KEPT_MS = 90 * DAY_MS;

function instantOf(value: unknown, name: string): EpochMs | undefined {
	if (value === undefined || value === null) return undefined;
	const parsed = typeof value === 'string' ? DateTime.fromISO(value) : undefined;
	if (!parsed?.isValid) throw invalidInput(`${name} is not an ISO 8601 date-time.`);
	return parsed.toMillis();
}

function marketplaceIdsOf(value: unknown, { account }: ApiRequest): string[] {
	if (!Array.isArray(value) || value.length < 1 || value.length > 25) {
		throw invalidInput('marketplaceIds takes 1 to 25 values.');
	}
	return value.map((id: unknown) => {
		const marketplace = MARKETPLACES.find(({ marketplaceId }) => marketplaceId === id);
		if (!marketplace || marketplace.region !== account.region) {
			throw invalidInput(`marketplaceIds does not know ${String(id)}.`);
		}
		return marketplace.marketplaceId;
	});
}

function view(report: SimulatedReport, desk: ReportDesk, now: EpochMs) {
	const status = desk.status(report);
	return {
		reportId: report.reportId,
		reportType: report.type.reportType,
		marketplaceIds: report.marketplaceIds,
		...(report.hasDates && {
			dataStartTime: toIsoOffset(report.range.start),
			dataEndTime: toIsoOffset(report.range.end),
		}),
		createdTime: toIsoOffset(report.createdAt),
		processingStatus: status,
		...(status !== 'IN_QUEUE' &&
			now >= report.startsAt && { processingStartTime: toIsoOffset(report.startsAt) }),
		...(now >= report.endsAt &&
			status !== 'IN_QUEUE' && { processingEndTime: toIsoOffset(report.endsAt) }),
		...(desk.hasDocument(report) && { reportDocumentId: report.documentId }),
	};
}

function createReport(request: ApiRequest, world: World, desk: ReportDesk) {
	const body = parseJsonBody(request.body);
	const type = findReportType(body['reportType']);
	if (!type) throw invalidInput(`The reportType ${String(body['reportType'])} is not available.`);
	if (world.faults.isHit('reportForbidden', { ...request.target, roles: type.roles })) {
		throw new Refusal(403, 'Unauthorized', 'Access to the resource is forbidden');
	}
	const marketplaceIds = marketplaceIdsOf(body['marketplaceIds'], request);
	const options = body['reportOptions'] ?? {};
	if (!isRecord(options)) throw invalidInput('reportOptions is no object.');
	const now = world.clock.now();
	const start = instantOf(body['dataStartTime'], 'dataStartTime');
	const end = Math.min(instantOf(body['dataEndTime'], 'dataEndTime') ?? now, now);
	const range = { start: start ?? end - DAY_MS, end };
	if (range.start > range.end)
		throw invalidInput('dataStartTime must not be later than dataEndTime.');
	const report = desk.order(
		{
			account: request.account,
			type,
			marketplaceIds,
			options,
			range,
			hasDates: start !== undefined,
		},
		request.target,
	);
	return ok({ reportId: report.reportId }, 202);
}

function pageOf(query: URLSearchParams) {
	const token = query.get('nextToken');
	if (token === null) return { query, offset: 0 };
	if ([...query.keys()].length > 1) throw invalidInput('nextToken comes alone.');
	const [offset, original] = Buffer.from(token, 'base64url').toString().split('|');
	if (!/^\d+$/.test(offset ?? '') || original === undefined)
		throw invalidInput('The nextToken is unknown.');
	return { query: new URLSearchParams(original), offset: Number(offset) };
}

function getReports(request: ApiRequest, world: World, desk: ReportDesk) {
	const { query, offset } = pageOf(request.query);
	const types = listOf(query, 'reportTypes');
	if (types.length < 1 || types.length > 10)
		throw invalidInput('reportTypes takes 1 to 10 values.');
	const statuses = listOf(query, 'processingStatuses');
	if (statuses.some((status) => !STATUSES.includes(status))) {
		throw invalidInput('Invalid input in processing status');
	}
	const marketplaceIds = listOf(query, 'marketplaceIds');
	if (marketplaceIds.length > 10) throw invalidInput('marketplaceIds takes at most 10 values.');
	const pageSize = Number(query.get('pageSize') ?? 10);
	if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100)
		throw invalidInput('pageSize is 1 to 100.');
	const now = world.clock.now();
	const since = instantOf(query.get('createdSince') ?? undefined, 'createdSince') ?? now - KEPT_MS;
	if (since < now - KEPT_MS) throw invalidInput('createdSince is at most 90 days ago.');
	const until = instantOf(query.get('createdUntil') ?? undefined, 'createdUntil') ?? now;
	const found = desk
		.list(request.account)
		.filter(
			(report) =>
				types.includes(report.type.reportType) &&
				(statuses.length === 0 || statuses.includes(desk.status(report))) &&
				(marketplaceIds.length === 0 ||
					report.marketplaceIds.some((id) => marketplaceIds.includes(id))) &&
				report.createdAt >= since &&
				report.createdAt <= until,
		);
	const end = offset + pageSize;
	return ok({
		reports: found.slice(offset, end).map((report) => view(report, desk, now)),
		...(end < found.length && {
			nextToken: Buffer.from(`${end}|${query.toString()}`).toString('base64url'),
		}),
	});
}

function requireReport({ account, params }: ApiRequest, desk: ReportDesk): SimulatedReport {
	const report = desk.find(account, params['reportId']);
	if (!report) throw notFound('There is no such report.');
	return report;
}

export function reportsOperations(
	desk: ReportDesk,
	documents: ReportDocuments,
): readonly Operation[] {
	return [
		{
			operationId: 'createReport',
			method: 'POST',
			path: '/reports/2021-06-30/reports',
			plan: { ratePerSecond: 0.0167, burst: 15 },
			hasBody: true,
			handle: (request, world) => createReport(request, world, desk),
		},
		{
			operationId: 'getReports',
			method: 'GET',
			path: '/reports/2021-06-30/reports',
			plan: { ratePerSecond: 0.0222, burst: 10 },
			handle: (request, world) => getReports(request, world, desk),
		},
		{
			operationId: 'getReport',
			method: 'GET',
			path: '/reports/2021-06-30/reports/:reportId',
			plan: { ratePerSecond: 2, burst: 15 },
			handle: (request, world) => ok(view(requireReport(request, desk), desk, world.clock.now())),
		},
		{
			operationId: 'cancelReport',
			method: 'DELETE',
			path: '/reports/2021-06-30/reports/:reportId',
			plan: { ratePerSecond: 0.0222, burst: 10 },
			handle: (request, world) => {
				const report = requireReport(request, desk);
				if (desk.status(report) !== 'IN_QUEUE')
					throw invalidInput('Only a report in the queue can be cancelled.');
				report.cancelledAt = world.clock.now();
				return { status: 200 };
			},
		},
		{
			operationId: 'getReportDocument',
			method: 'GET',
			path: '/reports/2021-06-30/documents/:reportDocumentId',
			plan: { ratePerSecond: 0.0167, burst: 15 },
			handle: (request) => {
				const report = desk.findDocument(request.params['reportDocumentId']);
				if (!report || report.account !== request.account)
					throw notFound('There is no such document.');
				const isEncoded = request.query.get('enableContentEncodingUrlHeader') === 'true';
				return ok({
					reportDocumentId: report.documentId,
					url: documents.sign(report.documentId, isEncoded),
					...(report.type.isCompressed && { compressionAlgorithm: 'GZIP' }),
				});
			},
		},
	];
}

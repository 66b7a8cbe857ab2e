import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { Report } from '../shared/domain/report/readReport';
import type { ReportTally } from '../shared/domain/report/reportTally';
import { marketplaceProperty, readMarketplaceIds } from '../shared/n8n/marketplaceChoice';
import { maxWaitProperty } from '../shared/n8n/maxWaitProperty';
import { accountMarketplaceIds } from '../shared/spApi/apis/sellers';
import { readReportItems } from '../shared/spApi/reports/reportItems';
import type { ReportRequest } from '../shared/spApi/reports/reportPreparation';
import { ReportRecords, type ReadRecords } from '../shared/spApi/reports/reportRecords';
import type { DocumentReader } from '../shared/spApi/reports/reportReader';
import type { SpApiSession } from '../shared/spApi/session';
import { readTimeRange } from './timeRange';

export const reportOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [marketplaceProperty, maxWaitProperty],
};

type WantedReport = Pick<
	Report<string, unknown>,
	'reportType' | 'maxRangeDays' | 'repeatAfterMinutes'
>;

/** Reads reports of the period and marketplaces that one item's parameters ask for. */
export class ReportRun {
	private constructor(
		private readonly context: IExecuteFunctions,
		private readonly session: SpApiSession,
		private readonly itemIndex: number,
		private readonly wish: Pick<ReportRequest, 'marketplaceIds' | 'start' | 'end'>,
	) {}

	static async begin(
		context: IExecuteFunctions,
		session: SpApiSession,
		itemIndex: number,
		marketplaces: unknown = context.getNodeParameter('options.marketplaceIds', itemIndex, []),
	): Promise<ReportRun> {
		const now = DateTime.fromMillis(session.now());
		const { after, before } = readTimeRange(context, itemIndex, now);
		const { region } = session.account;
		const chosen = readMarketplaceIds(region, marketplaces);
		return new ReportRun(context, session, itemIndex, {
			marketplaceIds: chosen ?? (await accountMarketplaceIds(session)),
			start: after,
			end: before === undefined ? now : DateTime.min(before, now),
		});
	}

	/** What the rows say, and a hint about those that say nothing. */
	async readRecords<Found>(report: WantedReport, read: ReadRecords<Found>): Promise<Found[]> {
		const reader = await this.read(report, (request) => new ReportRecords(read, request));
		if (reader === undefined) return [];
		this.tellGaps(reader.tally);
		return reader.records;
	}

	/** The reader after the last row, or undefined when Amazon is not done in the user's time. */
	async read<Reader extends DocumentReader>(
		{ reportType, maxRangeDays: maxDays, repeatAfterMinutes }: WantedReport,
		createReader: (request: ReportRequest) => Reader,
	): Promise<Reader | undefined> {
		const request = { reportType, maxDays, repeatAfterMinutes, ...this.wish };
		const create = () => createReader(request);
		return await readReportItems(this.context, this.session, request, create, this.itemIndex);
	}

	tellGaps(tally: ReportTally): void {
		const gaps = tally.describe();
		if (gaps !== undefined) this.session.hint(gaps);
	}
}

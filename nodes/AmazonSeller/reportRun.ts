import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { Report } from '../shared/domain/report/report';
import { marketplaceProperty, readMarketplaceIds } from '../shared/n8n/marketplaceChoice';
import { maxWaitProperty } from '../shared/n8n/maxWaitProperty';
import { accountMarketplaces } from '../shared/spApi/apis/sellers';
import { readReportItems } from '../shared/spApi/reports/reportReader';
import type { ReportPeriod, ReportRequest } from '../shared/spApi/reports/reportPreparation';
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

/** Reads reports of the period and marketplaces that one item's parameters ask for. */
export class ReportRun {
	private constructor(
		private readonly session: SpApiSession,
		private readonly itemIndex: number,
		private readonly request: ReportRequest,
	) {}

	static async begin(
		context: IExecuteFunctions,
		session: SpApiSession,
		itemIndex: number,
		marketplaces: unknown = context.getNodeParameter('options.marketplaceIds', itemIndex, []),
	): Promise<ReportRun> {
		const now = DateTime.fromMillis(session.now());
		const { after, before } = readTimeRange(context, itemIndex, now);
		const end = before === undefined ? now : DateTime.min(before, now);
		const period = { start: after, end };
		return await ReportRun.over(period, context, session, itemIndex, marketplaces);
	}

	/** For a period that the item's parameters do not tell. */
	static async over(
		period: ReportPeriod,
		context: IExecuteFunctions,
		session: SpApiSession,
		itemIndex: number,
		marketplaces: unknown = context.getNodeParameter('options.marketplaceIds', itemIndex, []),
	): Promise<ReportRun> {
		const chosen = readMarketplaceIds(session.account.region, marketplaces);
		const own = chosen === undefined ? await accountMarketplaces(session) : undefined;
		if (own?.note !== undefined) session.hint(own.note);
		const marketplaceIds = chosen ?? own?.ids ?? [];
		return new ReportRun(session, itemIndex, { marketplaceIds, ...period });
	}

	get marketplaceIds(): readonly string[] {
		return this.request.marketplaceIds;
	}

	/** What the report says, and hints about what it does not. Nothing where Amazon is not done in time. */
	async read<Found extends object>(
		report: Report<Found>,
		marketplaceIds = this.marketplaceIds,
	): Promise<readonly Found[]> {
		const { session, itemIndex } = this;
		const request = { ...this.request, marketplaceIds };
		const read = await readReportItems(session, report, request, itemIndex);
		if (read === undefined) return [];
		for (const note of read.notes) session.hint(note);
		const gaps = read.tally.describe();
		if (gaps !== undefined) session.hint(gaps);
		return read.records;
	}
}

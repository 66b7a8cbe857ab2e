import { DateTime } from 'luxon';
import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { FBA_REPLACEMENTS } from '../../../shared/domain/report/fbaReplacements';
import { FBA_RETURNS } from '../../../shared/domain/report/fbaReturns';
import { FBM_RETURNS } from '../../../shared/domain/report/fbmReturns';
import { readReport, type Report } from '../../../shared/domain/report/readReport';
import type { ReturnRecord } from '../../../shared/domain/report/returnRecord';
import { toItemJson } from '../../../shared/n8n/items';
import { accountMarketplaceIds } from '../../../shared/spApi/sellers';
import { maxWaitProperty, marketplaceProperty } from '../../../shared/n8n/marketplaceProperty';
import { readMarketplaceIds } from '../../../shared/n8n/marketplaceChoice';
import { readReportItems } from '../../../shared/spApi/reportItems';
import { ReportRecords, type ReadRecords } from '../../../shared/spApi/reportRecords';
import type { SellerOperation } from '../../sellerOperation';
import { readTimeRange, timeRangeProperties } from '../../timeRange';

interface ReturnSource extends Pick<
	Report<string, ReturnRecord>,
	'reportType' | 'maxRangeDays' | 'repeatAfterMinutes'
> {
	readonly value: ReturnRecord['source'];
	readonly name: string;
	readonly description: string;
	readonly read: ReadRecords<ReturnRecord>;
}

const source = <Name extends string>(
	value: ReturnRecord['source'],
	name: string,
	description: string,
	report: Report<Name, ReturnRecord>,
): ReturnSource => ({
	value,
	name,
	description,
	reportType: report.reportType,
	maxRangeDays: report.maxRangeDays,
	repeatAfterMinutes: report.repeatAfterMinutes,
	read: (bytes, tally, options) => readReport(bytes, report, tally, options),
});

/** In alphabetical order, as n8n lists them. */
const SOURCES: readonly ReturnSource[] = [
	source(
		'fbaReplacements',
		'FBA Replacements',
		'What Amazon sent again free of charge. The item is about the first order.',
		FBA_REPLACEMENTS,
	),
	source('fbaReturns', 'FBA Returns', 'What came back to a fulfilment centre', FBA_RETURNS),
	source(
		'fbmReturns',
		'FBM Returns',
		'What buyers asked to send back to you, and what you paid back',
		FBM_RETURNS,
	),
];

const properties: INodeProperties[] = [
	{
		displayName: 'Kinds',
		name: 'sources',
		type: 'multiOptions',
		options: SOURCES.map(({ name, value, description }) => ({ name, value, description })),
		default: ['fbaReplacements', 'fbaReturns', 'fbmReturns'],
		description:
			'Each is a report of its own at Amazon. Leave out what your account does not have.',
	},
	...timeRangeProperties(60),
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description:
			'Whether to return a simplified version of the response instead of the raw data. Delivery Wait and Carrier Scorecard need no more.',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [marketplaceProperty, maxWaitProperty],
	},
];

const simplifyReturn = ({ orderId, reason, source: from, date, returnReason }: ReturnRecord) => ({
	orderId,
	reason,
	source: from,
	...(date !== undefined && { date }),
	...(returnReason !== undefined && { returnReason }),
});

export const getManyReturns: SellerOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many returns',
	description:
		"Read returned, refunded and replaced orders, as they go into Delivery Wait's Exclusions",
	properties,
	// Reports of one type must not be asked for twice at a time.
	parallelItems: 1,
	async run(context, session, itemIndex) {
		const now = DateTime.fromMillis(session.now());
		const options = context.getNodeParameter('options', itemIndex, {});
		const wanted = context.getNodeParameter('sources', itemIndex);
		const { after, before } = readTimeRange(context, itemIndex, now);
		const { region } = session.account;
		const marketplaceIds =
			readMarketplaceIds(context, region, options.marketplaceIds, itemIndex) ??
			(await accountMarketplaceIds(session));
		const simplify = context.getNodeParameter('simplify', itemIndex) === true;

		const items: INodeExecutionData[] = [];
		for (const { value, read, reportType, maxRangeDays, repeatAfterMinutes } of SOURCES) {
			if (!Array.isArray(wanted) || !wanted.includes(value)) continue;
			const request = {
				reportType,
				marketplaceIds,
				start: after,
				end: before === undefined ? now : DateTime.min(before, now),
				maxDays: maxRangeDays,
				repeatAfterMinutes,
			};
			const createReader = () => new ReportRecords(read, request);
			const reader = await readReportItems(context, session, request, createReader, itemIndex);
			const gaps = reader?.tally.describe();
			if (gaps !== undefined) session.hint(gaps);
			for (const record of reader?.records ?? []) {
				items.push({
					json: toItemJson(simplify ? simplifyReturn(record) : record),
					pairedItem: { item: itemIndex },
				});
			}
		}
		return items;
	},
};

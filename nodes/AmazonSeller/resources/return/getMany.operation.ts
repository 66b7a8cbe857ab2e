import type { INodeProperties } from 'n8n-workflow';

import { FBA_REPLACEMENTS } from '../../../shared/domain/report/fbaReplacements';
import { FBA_RETURNS } from '../../../shared/domain/report/fbaReturns';
import { FBM_RETURNS } from '../../../shared/domain/report/fbmReturns';
import { readReport, type Report } from '../../../shared/domain/report/readReport';
import type { ReturnRecord } from '../../../shared/domain/report/returnRecord';
import { itemsFrom } from '../../../shared/n8n/items';
import type { ReadRecords } from '../../../shared/spApi/reports/reportRecords';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';

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
			'Each is a report of its own at Amazon. Leave out what your account does not have. Those of FBA need the role Amazon Fulfillment.',
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
	reportOptions,
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
		const wanted = context.getNodeParameter('sources', itemIndex);
		const reports = await ReportRun.begin(context, session, itemIndex);
		const simplify = context.getNodeParameter('simplify', itemIndex) === true;

		const reportsRead: ReturnRecord[][] = [];
		for (const { value, read, ...report } of SOURCES) {
			if (!Array.isArray(wanted) || !wanted.includes(value)) continue;
			reportsRead.push(await reports.readRecords(report, read));
		}
		const records = reportsRead.flat();
		return itemsFrom(simplify ? records.map(simplifyReturn) : records, itemIndex);
	},
};

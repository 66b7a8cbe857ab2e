import type { INodeProperties } from 'n8n-workflow';

import {
	FBA_REPLACEMENTS,
	FBA_RETURNS,
	FBM_RETURNS,
	type ReturnRecord,
} from '../../../shared/domain/report/returnReports';
import type { Report } from '../../../shared/domain/report/report';
import { itemsFrom } from '../../../shared/n8n/items';
import { reportOptions, ReportRun } from '../../reportRun';
import type { SellerOperation } from '../../sellerOperation';
import { timeRangeProperties } from '../../timeRange';

interface ReturnSource {
	readonly value: ReturnRecord['source'];
	readonly name: string;
	readonly description: string;
	readonly report: Report<ReturnRecord>;
}

/** In alphabetical order, as n8n lists them. */
const SOURCES: readonly ReturnSource[] = [
	{
		value: 'fbaReplacements',
		name: 'FBA Replacements',
		description: 'What Amazon sent again free of charge. The item is about the first order.',
		report: FBA_REPLACEMENTS,
	},
	{
		value: 'fbaReturns',
		name: 'FBA Returns',
		description: 'What came back to a fulfillment center',
		report: FBA_RETURNS,
	},
	{
		value: 'fbmReturns',
		name: 'FBM Returns',
		description: 'What buyers asked to send back to you, and what you paid back',
		report: FBM_RETURNS,
	},
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

/** The order that was sent instead is left out with the one that it replaces. */
const simplifyReturn = ({
	orderId,
	reason,
	source: from,
	date,
	returnReason,
	replacementOrderId,
}: ReturnRecord) => ({
	orderId,
	reason,
	source: from,
	...(date !== undefined && { date }),
	...(returnReason !== undefined && { returnReason }),
	...(replacementOrderId !== undefined && { replacementOrderId }),
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

		const records: ReturnRecord[] = [];
		for (const { value, report } of SOURCES) {
			if (!Array.isArray(wanted) || !wanted.includes(value)) continue;
			records.push(...(await reports.read(report)));
		}
		return itemsFrom(simplify ? records.map(simplifyReturn) : records, itemIndex);
	},
};

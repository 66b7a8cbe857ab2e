import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { readField } from '../../shared/n8n/items';
import { ledgerOptions } from '../../shared/n8n/ledgerRow';
import { parameterPerItem, readNumberOption } from '../../shared/n8n/parameters';
import type { OrderInMarketplace } from '../../shared/spApi/apis/marketplaceOrder';
import type { SpApiSession } from '../../shared/spApi/session';
import { dryRunPerItem, dryRunProperties } from '../dryRun';
import { refuseUndecided, readAllFirst, orderReader, orderProperties } from '../orderItems';

const DEFAULT_ANOMALY_SAMPLE = 20;
const DEFAULT_ANOMALY_PERCENT = 90;
const DEFAULT_MINUTES = 60;

const sendingOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Check Availability First',
			name: 'checkFirst',
			type: 'boolean',
			default: false,
			description:
				"Whether to ask Amazon whether it offers the request before sending it. Needs two calls for each order. Amazon's answer to the request itself says the same.",
		},
		...ledgerOptions,
		{
			displayName: 'Max Minutes',
			name: 'maxMinutes',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_MINUTES,
			description:
				'How long one run may take. Orders that are left are handed back as not yet requested.',
		},
		{
			displayName: 'Max Requests',
			name: 'maxRequests',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'How many orders to send requests for in one run; 0 for all. Orders that are left are handed back as not yet requested.',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: false,
			description:
				'Whether to return one flat row an order, with the columns of the ledger, instead of the whole order',
		},
		{
			displayName: 'Stop If Nearly All Unavailable',
			name: 'stopOnAnomaly',
			type: 'boolean',
			default: true,
			description:
				'Whether to stop when Amazon suddenly finds nearly all orders unavailable, and those from elsewhere in the list as well, which are tried first. They are handed back as not yet requested, and the next run tries again.',
		},
		{
			displayName: 'Unavailable Orders Looked At',
			name: 'anomalySample',
			type: 'number',
			typeOptions: { minValue: 5 },
			default: DEFAULT_ANOMALY_SAMPLE,
			description: 'How many of the latest orders Stop If Nearly All Unavailable looks at',
		},
		{
			displayName: 'Unavailable Share (%)',
			name: 'anomalyShare',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: DEFAULT_ANOMALY_PERCENT,
			description:
				'From which percentage of unavailable orders on Stop If Nearly All Unavailable stops the run',
		},
	],
};

export const requestReviewProperties: INodeProperties[] = [
	...orderProperties,
	{
		displayName: 'Only Due Orders',
		name: 'requireDue',
		type: 'boolean',
		default: true,
		description:
			'Whether to accept only orders that left Delivery Wait by its output Due. Switch it off if you decide yourself which orders to request for.',
	},
	...dryRunProperties(
		'show what would be sent',
		'Amazon sends each request to its buyer at once, and takes none back.',
	),
	sendingOptions,
];

/** What holds for a whole run, and not for one of its orders. */
export function readSendingOptions(context: IExecuteFunctions) {
	const options = context.getNodeParameter('options', 0, {});
	const number = (name: string) => readNumberOption(sendingOptions, options, name);
	return {
		checkFirst: options.checkFirst === true,
		simplify: options.simplify === true,
		maxMinutes: number('maxMinutes') ?? DEFAULT_MINUTES,
		maxRequests: number('maxRequests') || Number.POSITIVE_INFINITY,
		anomaly:
			options.stopOnAnomaly === false
				? undefined
				: {
						minimumSample: number('anomalySample') ?? DEFAULT_ANOMALY_SAMPLE,
						unavailableShare: (number('anomalyShare') ?? DEFAULT_ANOMALY_PERCENT) / 100,
					},
	};
}

/** One item whose request may be sent. */
export interface ReviewTask {
	readonly itemIndex: number;
	readonly order: OrderInMarketplace;
	/** `request.status` of an earlier run, as the item carries it. */
	readonly earlierStatus: string | undefined;
	readonly dryRun: boolean;
}

export function readTasks(
	context: IExecuteFunctions,
	session: SpApiSession,
	results: INodeExecutionData[],
): ReviewTask[] {
	const readOrder = orderReader(context, session.account.region);
	const requiresDue = parameterPerItem(context, 'requireDue', (value) => value !== false);
	const isDryRun = dryRunPerItem(context);
	return readAllFirst(context, results, (itemIndex, { json }) => {
		const order = readOrder(itemIndex);
		refuseUndecided(readField(json, 'decision'), requiresDue(itemIndex));
		const status = readField(json, 'request.status');
		return {
			itemIndex,
			order,
			earlierStatus: typeof status === 'string' ? status : undefined,
			dryRun: isDryRun(itemIndex),
		};
	});
}

import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import { isTimeZone } from '../shared/domain/decision/zonedDays';
import { buildOverview } from '../shared/domain/overview/overview';
import { orderStoryPage } from '../shared/domain/overview/page/orderPage';
import {
	overviewEmail,
	overviewSubject,
	overviewText,
} from '../shared/domain/overview/page/overviewEmail';
import { overviewPage } from '../shared/domain/overview/page/overviewPage';
import { Refusal } from '../shared/domain/refusal';
import { weekOf, HOUR_MS } from '../shared/domain/time';
import { toItemJson } from '../shared/n8n/items';
import type { RunOperation } from '../shared/n8n/operations';
import { readNumber, readTime } from '../shared/n8n/parameters';
import { readOverviewInputs } from './overviewInputs';

const DEFAULT_PERIOD_DAYS = 28;
const MOST_PERIOD_DAYS = 365;

const properties: INodeProperties[] = [
	{
		displayName: 'Days to Show',
		name: 'periodDays',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_PERIOD_DAYS },
		default: DEFAULT_PERIOD_DAYS,
		description: 'How many days the figures of requests look back',
	},
	{
		displayName: 'Order Number',
		name: 'orderId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 113-1234567-1234567',
		description:
			"Show this order's whole story instead of the overview. Leave empty for the overview.",
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'As Of',
				name: 'asOf',
				type: 'dateTime',
				default: '',
				description: 'Judge everything as if it were this time. Leave it out for now.',
			},
			{
				displayName: 'Client Secret Made On',
				name: 'secretMadeOn',
				type: 'dateTime',
				default: '',
				description:
					'The day on which the client secret was made. Amazon retires it after 180 days.',
			},
			{
				displayName: 'Expected Hours Between Runs',
				name: 'expectedHours',
				type: 'number',
				typeOptions: { minValue: 0.25 },
				default: 24,
				description: 'Leave it out to go by the usual gap of the last ten runs',
			},
			{
				displayName: 'Time Zone',
				name: 'timeZone',
				type: 'string',
				default: '',
				placeholder: 'e.g. Europe/Berlin',
				description: "Leave it out for the workflow's time zone",
			},
		],
	},
];

export const buildOverviewOperation: RunOperation = {
	name: 'Build Overview',
	value: 'buildOverview',
	action: 'Build an overview page',
	description: 'Show on a page and in a mail what was asked, what waits and what needs you',
	properties,
	async execute(context) {
		const options = context.getNodeParameter('options', 0, {}) as IDataObject;
		const timeZone = readTimeZone(context, options.timeZone);
		const nowMs = readTime(options.asOf, context.getTimezone(), 'As Of')?.toMillis() ?? Date.now();
		const inputs = readOverviewInputs(context);
		const pairedItem = context.getInputData(0).map((_item, item) => ({ item }));

		const orderId = String(context.getNodeParameter('orderId', 0, '') ?? '').trim();
		if (orderId !== '') {
			const html = orderStoryPage(orderId, inputs.ledger, { timeZone, nowMs });
			return [{ json: { orderId, html }, pairedItem }];
		}
		const overview = buildOverview({
			...inputs,
			periodDays: readPeriod(context.getNodeParameter('periodDays', 0, DEFAULT_PERIOD_DAYS)),
			timeZone,
			nowMs,
			...(options.expectedHours !== undefined && {
				expectedGapMs: readNumber(options.expectedHours, 'Expected Hours Between Runs') * HOUR_MS,
			}),
			secretMadeMs: readTime(
				options.secretMadeOn,
				context.getTimezone(),
				'Client Secret Made On',
			)?.toMillis(),
		});
		const item: INodeExecutionData = {
			json: {
				summary: overview.state.sentence,
				state: overview.state.kind,
				needsYou: overview.attention.map(({ text }) => text),
				summaryText: overviewText(overview),
				emailSubject: overviewSubject(overview, weekOf(nowMs)),
				emailHtml: overviewEmail(overview),
				html: overviewPage(overview),
				figures: toItemJson(overview),
			},
			pairedItem,
		};
		return [item];
	},
};

function readTimeZone(context: IExecuteFunctions, given: unknown): string {
	const zone =
		typeof given === 'string' && given.trim() !== '' ? given.trim() : context.getTimezone();
	if (isTimeZone(zone)) return zone;
	throw new Refusal(
		`There is no time zone '${zone}'`,
		'Write one such as Europe/Berlin or America/New_York.',
	);
}

/** The webhook's `?days=` may hold anything: what is no number of days is the default. */
function readPeriod(value: unknown): number {
	const days = Math.floor(Number(value));
	if (!Number.isFinite(days) || days < 1) return DEFAULT_PERIOD_DAYS;
	return Math.min(days, MOST_PERIOD_DAYS);
}

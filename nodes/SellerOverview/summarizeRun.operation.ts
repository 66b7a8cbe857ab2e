import type { IDataObject, INodeProperties } from 'n8n-workflow';

import {
	RUN_CHANNELS,
	RUN_STARTERS,
	summarizeRun,
	type RunOutcome,
} from '../shared/domain/overview/runLog';
import { Refusal } from '../shared/domain/refusal';
import { readField, toItemJson } from '../shared/n8n/items';
import type { RunOperation } from '../shared/n8n/operations';
import { readTime } from '../shared/n8n/parameters';

const properties: INodeProperties[] = [
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: true,
		description: 'Whether the run was a dry run, in which nothing is sent',
	},
	{
		displayName: 'Account',
		name: 'account',
		type: 'string',
		default: '',
		placeholder: 'e.g. My Shop US',
		description: 'A name of your own, where several accounts share one run log',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Started At',
				name: 'startedAt',
				type: 'dateTime',
				default: '',
				description: 'When the run began. Leave it out for the moment of this step.',
			},
			{
				displayName: 'Started By',
				name: 'startedBy',
				type: 'options',
				options: [
					{ name: 'A Schedule', value: 'schedule' },
					{ name: 'An Order', value: 'order' },
				],
				default: 'schedule',
				description:
					'What a run waits for. One that waits for an order is never late, however long none comes.',
			},
			{
				displayName: 'What Is Sent',
				name: 'channel',
				type: 'options',
				options: [
					{ name: 'Amazon Order Messages', value: 'orderMessage' },
					{ name: 'Messages of Your Own', value: 'buyerMessage' },
					{ name: 'Review Requests', value: 'requestAReview' },
				],
				default: 'requestAReview',
				description: 'By what the run reaches buyers. The overview counts messages apart.',
			},
			{
				displayName: 'Workflow Name',
				name: 'workflow',
				type: 'string',
				default: '',
				description: 'Leave empty for the name of this workflow',
			},
		],
	},
];

export const summarizeRunOperation: RunOperation = {
	name: 'Summarize Run',
	value: 'summarizeRun',
	action: 'Summarize a run for the run log',
	description: 'Turn the outcomes of a run, or its failure, into one row for the run log',
	properties,
	async execute(context) {
		const items = context.getInputData();
		const failure = items.map(({ json }) => failureIn(json)).find((found) => found !== undefined);
		const options = context.getNodeParameter('options', 0, {}) as IDataObject;
		const startedAt = readTime(options.startedAt, context.getTimezone(), 'Started At');
		const row = summarizeRun(
			items.map(({ json }) => readOutcome(json)),
			{
				runId: failure?.runId ?? context.getExecutionId(),
				account: String(context.getNodeParameter('account', 0, '')),
				workflow: textOf(options.workflow) ?? failure?.workflow ?? context.getWorkflow().name ?? '',
				channel: readChoice('What Is Sent', RUN_CHANNELS, options.channel),
				startedBy: readChoice('Started By', RUN_STARTERS, options.startedBy),
				startedAtMs: startedAt?.toMillis(),
				nowMs: Date.now(),
				isDryRun: isOn(context.getNodeParameter('dryRun', 0)),
				...(failure && { failure: failure.message }),
			},
		);
		return [{ json: toItemJson(row), pairedItem: items.map((_item, item) => ({ item })) }];
	},
};

/** The first choice where nothing is said. */
function readChoice<Choice extends string>(
	option: string,
	choices: readonly [Choice, ...Choice[]],
	value: unknown,
): Choice {
	const choice = choices.find((known) => known === (value ?? choices[0]));
	if (choice !== undefined) return choice;
	throw new Refusal(
		`${option} cannot be '${String(value)}'`,
		`Choose one of the list, or give ${choices.join(' or ')}.`,
	);
}

/** A setting that came by an expression may be text. */
const isOn = (value: unknown): boolean => value === true || value === 'true';

const textOf = (value: unknown): string | undefined =>
	value === undefined || value === null || value === '' ? undefined : String(value);

const OUTCOME_FIELDS: ReadonlyArray<readonly [keyof RunOutcome, readonly string[]]> = [
	['orderId', ['orderId']],
	['outcome', ['decision.outcome', 'outcome']],
	['code', ['decision.code', 'decisionCode']],
	['reason', ['decision.reason', 'decisionReason', 'reason']],
	['requestAt', ['decision.requestAt', 'requestAt']],
	['windowClosesAt', ['decision.windowClosesAt', 'windowClosesAt']],
	['requestStatus', ['request.status', 'requestStatus']],
];

/** From an order as the nodes put it out, or from a flat row of the ledger. */
function readOutcome(json: IDataObject): RunOutcome {
	const outcome: { -readonly [Field in keyof RunOutcome]: RunOutcome[Field] } = {};
	for (const [field, paths] of OUTCOME_FIELDS) {
		for (const path of paths) outcome[field] ??= textOf(readField(json, path));
	}
	return outcome;
}

interface Failure {
	readonly message: string;
	readonly runId?: string;
	readonly workflow?: string;
}

/** The item of n8n's Error Trigger; while a trigger starts there is no execution yet. */
function failureIn(json: IDataObject): Failure | undefined {
	const message =
		textOf(readField(json, 'execution.error.message')) ??
		textOf(readField(json, 'trigger.error.message'));
	if (message === undefined) return undefined;
	const what = textOf(readField(json, 'execution.error.description'));
	const runId = textOf(readField(json, 'execution.id'));
	const workflow = textOf(readField(json, 'workflow.name'));
	return {
		message: what === undefined ? message : `${message}. ${what}`,
		...(runId !== undefined && { runId }),
		...(workflow !== undefined && { workflow }),
	};
}

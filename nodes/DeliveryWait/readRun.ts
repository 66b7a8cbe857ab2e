import type { IExecuteFunctions, INodeExecutionData, ISourceData } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';
import { recordOf } from '../shared/n8n/itemReader';
import { ledgerRun, type LedgerRun } from '../shared/n8n/ledgerRow';
import { readNumberOption } from '../shared/n8n/parameters';
import { readExclusionFields } from './fields';
import { optionProperties } from './options';
import { readExclusions, type ExclusionInput } from './readExclusions';

export interface GivenExclusions {
	readonly items: readonly INodeExecutionData[];
	/** Said where they are those of an earlier run of the node. */
	readonly hint?: string;
}

const EXCLUSIONS = 1;

const JOINED =
	'This run of the node came without its exclusions, as n8n runs a node once for each connection into an input, and again in a loop. The exclusions of its earlier run were used. Join what goes into one input with Merge (Append).';

/**
 * The exclusions of this run. Where two connections go into one input, or a loop leads back, n8n
 * runs the node again without what came in by the other input. Such a run takes the exclusions of
 * the earlier one, which n8n keeps until the execution ends; if it cannot, it decides nothing.
 */
function exclusionItems(context: IExecuteFunctions): GivenExclusions {
	const { data, source } = context.getExecuteData();
	const memory = context.getContext('node');
	const given = data.main?.[EXCLUSIONS] ?? [];
	// n8n gives an empty list for what did not come; only then does it name no source.
	const from = source?.main?.[EXCLUSIONS] ?? null;
	if (given.length > 0 || from) {
		memory.exclusionsSource = from;
		return { items: given };
	}
	if (memory.exclusionsSource === undefined) return { items: [] };
	const items = itemsOf(context, memory.exclusionsSource as ISourceData | null);
	if (!items) {
		throw new Refusal(
			'This run came without its exclusions',
			'An earlier run of the node in this execution had exclusions, and they cannot be read any more. Nothing was decided. Join what goes into one input with Merge (Append), and lead no loop back to this node.',
		);
	}
	return { items, hint: JOINED };
}

function itemsOf(
	context: IExecuteFunctions,
	source: ISourceData | null,
): INodeExecutionData[] | undefined {
	if (!source) return undefined;
	const { previousNode, previousNodeOutput = 0, previousNodeRun = 0 } = source;
	try {
		const proxy = context.getWorkflowDataProxy(0);
		const items: unknown = proxy.$items(previousNode, previousNodeOutput, previousNodeRun);
		return Array.isArray(items) ? (items as INodeExecutionData[]) : undefined;
	} catch {
		return undefined;
	}
}

/** What holds for a whole run, and not for one of its items. */
export interface Run extends ExclusionInput {
	/** Zero is no limit. */
	readonly maxDue: number;
	readonly onlyChanges: boolean;
	readonly leaveOutAsked: boolean;
	readonly simplify: boolean;
	/** Whether rows for the ledger are put out. */
	readonly ledger: boolean;
	readonly ledgerRun: LedgerRun;
	/** All items of the Exclusions input. */
	readonly exclusionRows: readonly INodeExecutionData[];
	readonly closeOpenRows: boolean;
	/** What the run has to say of its own input. */
	readonly inputHint: string | undefined;
	readonly workflowId: string | undefined;
}

export function readRun(context: IExecuteFunctions, nowMs: number): Run {
	const options = recordOf(context.getNodeParameter('options', 0, {}));
	const given = exclusionItems(context);
	const input = readExclusions(given.items, readExclusionFields(context));
	return {
		...input,
		maxDue: readNumberOption(optionProperties, options, 'maxDue') ?? 0,
		onlyChanges: options.onlyChanges === true,
		leaveOutAsked: options.leaveOutAsked === true,
		simplify: options.simplify === true,
		ledger: options.ledger === true,
		exclusionRows: given.items,
		ledgerRun: ledgerRun(options, context.getTimezone(), nowMs),
		closeOpenRows: options.closeOpenRows === true,
		inputHint: given.hint,
		workflowId: context.getWorkflow().id,
	};
}

/** Calls `make` once; when it throws, every caller gets the same error, so that no item goes on. */
export function runOnce<T>(make: () => T): () => T {
	let result: { readonly value: T } | { readonly thrown: unknown } | undefined;
	return () => {
		if (!result) {
			try {
				result = { value: make() };
			} catch (thrown) {
				result = { thrown };
			}
		}
		if ('thrown' in result) throw result.thrown;
		return result.value;
	};
}

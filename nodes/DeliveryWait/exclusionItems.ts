import type { IExecuteFunctions, INodeExecutionData, ISourceData } from 'n8n-workflow';

import { Refusal } from '../shared/domain/refusal';

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
export function exclusionItems(context: IExecuteFunctions): GivenExclusions {
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

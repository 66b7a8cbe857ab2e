import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { recordOf } from '../shared/n8n/itemReader';
import { ledgerRun, type LedgerRun } from '../shared/n8n/ledgerRow';
import { readNumberOption } from '../shared/n8n/settings';
import { readExclusionFields } from './fields';
import { optionProperties } from './options';
import { exclusionItems } from './exclusionItems';
import { readExclusions, type ExclusionInput } from './readExclusions';

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

/** Calls `make` once; when it throws, every caller gets the same error, so no item slips through. */
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

import type { IDataObject, IExecuteFunctions, INode } from 'n8n-workflow';

import { isRecord } from '../shared/n8n/itemReader';
import { STANDARD_FIELDS, type OrderFields } from '../shared/n8n/orderFields';
import { parameterPerItem } from '../shared/n8n/parameters';
import { readExclusions, type ExclusionInput } from './readExclusions';

/** What holds for a whole run, and not for one of its items. */
export interface Run extends ExclusionInput {
	/** Zero is no limit. */
	readonly maxDue: number;
	readonly onlyChanges: boolean;
	readonly leaveOutAsked: boolean;
	readonly simplify: boolean;
	readonly workflowId: string | undefined;
}

const recordOf = (value: unknown): IDataObject => (isRecord(value) ? value : {});

export function readRun(context: IExecuteFunctions, node: INode): Run {
	const options = recordOf(context.getNodeParameter('options', 0, {}));
	const names = recordOf(context.getNodeParameter('fieldNames', 0, {}));
	const input = readExclusions(node, context.getInputData(1), {
		orderId: fieldIn(names, 'exclusionOrderId', 'orderId'),
		reason: fieldIn(names, 'exclusionReason', 'reason'),
	});
	return {
		...input,
		maxDue: Math.max(0, Number(options.maxDue ?? 0)),
		onlyChanges: options.onlyChanges === true,
		leaveOutAsked: options.leaveOutAsked === true,
		simplify: options.simplify === true,
		workflowId: context.getWorkflow().id,
	};
}

export const orderFieldsPerItem = (context: IExecuteFunctions) =>
	parameterPerItem(context, 'fieldNames', (value): OrderFields => {
		const names = recordOf(value);
		return {
			orderId: fieldIn(names, 'orderId', STANDARD_FIELDS.orderId),
			marketplaceId: fieldIn(names, 'marketplaceId', STANDARD_FIELDS.marketplaceId),
			fulfillmentStatus: fieldIn(names, 'fulfillmentStatus', STANDARD_FIELDS.fulfillmentStatus),
			deliveredAt: fieldIn(names, 'deliveredAt', STANDARD_FIELDS.deliveredAt),
			estimatedArrival: fieldIn(names, 'estimatedArrival', STANDARD_FIELDS.estimatedArrival),
			shipTime: fieldIn(names, 'shipTime', STANDARD_FIELDS.shipTime),
		};
	});

const fieldIn = (names: IDataObject, name: string, otherwise: string): string => {
	const given = names[name];
	return typeof given === 'string' && given.trim() !== '' ? given.trim() : otherwise;
};

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

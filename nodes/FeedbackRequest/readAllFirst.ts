import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { asNodeError, errorItem } from '../shared/n8n/nodeErrors';

/**
 * Reads all items before anything is sent, so that a wrong one among them stops nothing half way.
 * With Continue On Fail its error item is put into the results, and the others are read on.
 */
export function readAllFirst<T>(
	context: IExecuteFunctions,
	results: INodeExecutionData[],
	read: (itemIndex: number, item: INodeExecutionData) => T,
): T[] {
	return context.getInputData().flatMap((item, itemIndex) => {
		try {
			return [read(itemIndex, item)];
		} catch (thrown) {
			const error = asNodeError(context.getNode(), thrown, itemIndex);
			if (!context.continueOnFail()) throw error;
			results[itemIndex] = errorItem(error, itemIndex);
			return [];
		}
	});
}

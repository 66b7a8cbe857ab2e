import {
	NodeApiError,
	NodeOperationError,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import { ItemRefusal, Refusal } from '../domain/refusal';

/**
 * Makes an n8n error of whatever was thrown, and names the item where it is known.
 *
 * An error that is n8n's own already is kept and written onto: wrapped again, it would lose the
 * message and the item index that were given.
 */
export function asNodeError(
	node: INode,
	thrown: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const item = itemIndex === undefined ? {} : { itemIndex };
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) {
		if (itemIndex !== undefined) thrown.context.itemIndex ??= itemIndex;
		return thrown;
	}
	if (thrown instanceof Refusal) {
		const namesItem = thrown instanceof ItemRefusal && itemIndex !== undefined;
		const message = namesItem ? `${thrown.happened} (item ${itemIndex})` : thrown.happened;
		return new NodeOperationError(node, message, { ...item, description: thrown.remedy });
	}
	return new NodeOperationError(node, thrown instanceof Error ? thrown : String(thrown), item);
}

/**
 * The item that stands for a failed one.
 *
 * One key on purpose: only then does n8n move the item to the error output, and merge the input's
 * fields back in.
 */
export const errorItem = (
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData => ({
	json: { error: describeError(error) },
	pairedItem: { item: itemIndex },
});

export const describeError = ({ message, description }: NodeApiError | NodeOperationError) =>
	[message, description].filter(Boolean).join('. ');

/**
 * What a run puts out that failed as a whole, where the seller wants to go on. Thrown on, n8n would
 * put out the input, as if it were the result. `goesOn` is what `continueOnFail` answers, which n8n
 * wants to be asked in each node's own `execute`. A run that was stopped does not go on.
 */
export function failedRun(
	context: IExecuteFunctions,
	thrown: unknown,
	goesOn: boolean,
): INodeExecutionData[][] {
	const error = asNodeError(context.getNode(), thrown, 0);
	if (!goesOn || context.getExecutionCancelSignal()?.aborted === true) throw error;
	return [context.getInputData().map((_item, itemIndex) => errorItem(error, itemIndex))];
}
